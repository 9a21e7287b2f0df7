//! What all growth in a sentence is compared with where its head says so: 与2004年相比，…增长11%，…增长6%;
//! 1957年比1952年将有如下的增长：….

use std::ops::Range;

use super::Fact;
use crate::{
    lexicon::{WordList, base_in},
    mention::Quantity,
    text::chars::parts_clauses,
};

/// Gives the growth in each sentence that is told to be compared with nothing else what the sentence says above it. `facts`
/// are those of one paragraph, which begins at `start`.
pub fn carry(text: &str, start: usize, quantities: &[Quantity], facts: &mut [Fact]) {
    let mut from = start;
    let mut base: Option<Range<usize>> = None;
    for (quantity, fact) in quantities.iter().zip(facts) {
        // Behind a semicolon the list goes on.
        let gap = &text[from..quantity.range.start];
        let head = gap.rfind(['。', '！', '？']);
        base = told(text, from + head.unwrap_or(0), quantity.range.start).or(base.filter(|_| head.is_none()));
        if let Some(change) = fact.indicator.change.as_mut().filter(|change| change.base.is_none()) {
            change.base.clone_from(&base);
        }
        from = quantity.range.end;
    }
}

/// What `text[from..to]` says that the growth behind it is compared with.
fn told(text: &str, from: usize, to: usize) -> Option<Range<usize>> {
    let words = text.get(from..to)?;
    let base = words.rmatch_indices(['，', '：']).find_map(|(end, mark)| {
        let clause = words[..end].rsplit(parts_clauses).next()?;
        let with = WordList::Contrasts.end_of(clause).map(|word| &clause[..clause.len() - word.len()]);
        if let Some(with) = with {
            return with.rfind(['与', '同', '和', '跟']).map(|at| &with[at + '与'.len_utf8()..]);
        }
        if mark != "：" || !WordList::Growths.ends(clause) {
            return None;
        }
        let than = &clause[base_in(clause)?..];
        let year = than.find('年')? + '年'.len_utf8();
        let more = ["同期", "底", "末"].iter().find(|more| than[year..].starts_with(**more));
        Some(&than['比'.len_utf8()..year + more.map_or(0, |more| more.len())])
    })?;
    let at = base.as_ptr() as usize - text.as_ptr() as usize;
    // 与发达地区相比 names no time.
    (base_in(&format!("比{base}")) == Some(0)).then_some(at..at + base.len())
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    fn bases(text: &str) -> Vec<String> {
        let report = analyze(text, &Options::default());
        report.quantities.into_iter().map(|found| found.base.unwrap_or_default()).collect()
    }

    #[test]
    fn what_a_sentence_compares_with_is_told_of_all_its_growth() {
        let text = "与2004年相比，生产总值增长11%，人口自然增长率8‰；财政收入增长6%。支出增长5%。";
        assert_eq!(bases(text), ["2004年", "", "2004年", ""]);
        assert_eq!(bases("1957年同1952年比较，学生将增长27%，教师增长3%。"), ["1952年"; 2]);
        assert_eq!(bases("产量比上年同期有如下变化：水泥增长20%；纸张下降8%。"), ["上年同期"; 2]);
        assert_eq!(bases("与上年相比，水泥增长20%，比2020年增长30%。"), ["上年", "2020年"]);
        assert_eq!(bases("与上年相比，情况如下：水泥增长20%。"), ["上年"]);
        assert_eq!(bases("与发达地区相比，产量增长20%。"), [""]);
    }

    #[test]
    fn a_table_of_growths_says_with_what() {
        let table = |title: &str| format!("{title}\n单位：%\n指标\t全市\t农村\n食品\t0.2\t-0.3\n");
        assert_eq!(bases(&table("2024年消费价格比上年涨跌幅度")), ["上年"; 2]);
        assert_eq!(bases(&table("2024年消费价格及比上年涨跌幅度")), [""; 2]);
    }
}
