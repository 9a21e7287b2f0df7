//! Sizes that only sort things: 投资额50万元以上的项目 counts no money.

use crate::{
    lexicon::{Roles, ends_in_yardstick, names_class, roles_at},
    mention::Quantity,
    report::{Approx, Dimension},
    text::chars::is_han,
};

/// The noun that a size sorts stands within this many characters.
const LONGEST: usize = 12;

/// Whether `quantity` is a size by which the things behind it are sorted.
pub fn sorts(text: &str, quantity: &Quantity) -> bool {
    use Dimension::{Area, Energy, Length, Mass, Money, Volume};
    let measures =
        quantity.unit.is_some_and(|unit| matches!(unit.dimension, Area | Energy | Length | Mass | Money | Volume));
    let words = &text[quantity.range.clone()];
    // 过1亿元、10亿元的企业
    let listed = |c: char| c.is_ascii_digit() || "、.千万亿元".contains(c);
    let (before, behind) = (&text[..quantity.range.start], &text[quantity.range.end..]);
    let goes_on = behind.strip_prefix('、').is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
    let list = measures && (goes_on || before.ends_with("元、"));
    let behind = if list { behind.trim_start_matches(listed) } else { behind };
    let passed = if list { before.trim_end_matches(listed) } else { before };
    let bound = words.ends_with(['上', '下', '内']) || passed.ends_with('过');
    let bound = bound || (quantity.approx == Approx::Over && words.starts_with(['超', '过', '逾']));
    let noun = behind.strip_prefix('的').unwrap_or(behind);
    let persons = quantity.unit.is_none_or(|unit| unit.dimension == Dimension::Person);
    // 产值过百亿工业企业; 20人以上的单位
    let sized = measures || (persons && (quantity.unit.is_some() || ends_in_yardstick(before)));
    (sized && bound && sorts_noun(noun))
        || (measures || persons) && (bound || quantity.value_max.is_some()) && sorts_by(before, behind, persons)
        || (persons && bound && noun.starts_with("人口") && sorts_noun(noun))
}

/// Whether a number is one by which a yardstick right before it sorts what follows: 年收入10万元以上的有12户,
/// 城区人口300万以下的城市, 所得额100万元至300万元部分. What is to be reached is a figure: 实现产值30亿元以上的目标.
fn sorts_by(before: &str, behind: &str, persons: bool) -> bool {
    const REACHED: [&str; 7] = ["目标", "任务", "计划", "指标", "成绩", "水平", "要求"];
    let what = before.trim_end_matches(['达', '在', '超', '过', '为']);
    if !ends_in_yardstick(what) || (persons && !what.ends_with("人口")) {
        return false;
    }
    let noun = behind.strip_prefix('的');
    let reached = || noun.is_some_and(|noun| REACHED.iter().any(|word| noun.starts_with(word)));
    (noun.is_some() && !reached()) || behind.starts_with("部分")
}

/// Whether `text` begins with a noun of what is sorted by size, with no verb before its end.
fn sorts_noun(text: &str) -> bool {
    let verb = |roles: Roles| [Roles::VERB, Roles::ADVERB, Roles::PREPOSITION].iter().any(|role| roles.has(*role));
    if roles_at(text).is_some_and(|(_, roles)| verb(roles) && !roles.has(Roles::NOUN)) {
        return false;
    }
    let mut end = 0;
    for c in text.chars().take_while(|c| is_han(*c)).take(LONGEST) {
        end += c.len_utf8();
        if end > c.len_utf8() && names_class(&text[..end]) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_size_that_sorts_things_is_no_quantity() {
        for (text, count) in [
            ("引进投资10亿元以上的项目6个", 1),
            ("产值超亿元企业25户", 1),
            ("建设12家2000平方米以上的服务公司。", 1),
            ("完成投资10亿元以上，新增项目6个", 2),
            ("提供200万平方米以上产业用房", 1),
            ("投入10亿元以上支持企业", 1),
            ("年收入10万元以上的有12户", 1),
            ("年收入10万元以上家庭35户", 1),
            ("放宽城区常住人口300万以下的城市落户条件", 0),
            ("应纳税所得额100万元至300万元部分减半征收", 0),
            ("20万以上人口县实现全覆盖", 0),
            ("实现产值30亿元以上的目标", 1),
            ("全镇人口3万以上，其中党员600人", 2),
            ("壮大一批过5亿元、20亿元的企业", 0),
            ("授信超60亿元、服务企业2家，扶持过3亿元、支持5户企业", 4),
        ] {
            let report = crate::analyze(text, &crate::Options::default());
            assert_eq!(report.quantities.len(), count, "{text}");
        }
    }
}
