//! Tables that were pasted one cell a line, as pages give them: a label, its numbers below it, the next label, as many
//! numbers. Each such record is read as one line, a row, and so are the heads of the columns above the first.

use super::{line::Line, table::is_caption};

/// So many records of as many numbers show that a table was taken apart.
const LEAST: usize = 2;

/// A record has at least so many numbers: one below its label says nothing of columns.
const FEWEST: usize = 2;

/// Between two records stand at most so many lines besides the label: (一)予以公开 above the rows of a group.
const BETWEEN: usize = 2;

/// A label, or a head, is at most so long, in bytes.
const LONGEST: usize = 90;

/// Joins the lines of each record of such tables; `text` is the reading.
pub fn join(lines: Vec<Line>, text: &str) -> Vec<Line> {
    let words = |line: &Line| text[line.view.clone()].trim();
    let is_number = |i: &usize| lines[*i].cells == 1 && lines[*i].trailing_numbers == 1;
    // Blank lines between the cells say nothing.
    let full: Vec<usize> = (0..lines.len()).filter(|i| !words(&lines[*i]).is_empty()).collect();
    if !full.windows(FEWEST).any(|pair| pair.iter().all(is_number)) {
        return lines;
    }
    let is_label = |i: &usize| {
        let words = words(&lines[*i]);
        lines[*i].cells == 1 && words.len() <= LONGEST && !words.contains(['。', '；', '|', '\t']) && !is_number(i)
    };
    // Where a record's label stands in `full`, and how many numbers follow.
    let mut records: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    while at < full.len() {
        let numbers = full[at..].iter().take_while(|i| is_number(i)).count();
        let label = at.checked_sub(1).filter(|label| numbers >= FEWEST && is_label(&full[*label]));
        records.extend(label.map(|label| (label, numbers)));
        at += numbers.max(1);
    }
    let goes_on =
        |one: &(usize, usize), next: &(usize, usize)| one.1 == next.1 && next.0 - (one.0 + one.1 + 1) <= BETWEEN;
    // Stretches of `full` that are a line each.
    let mut rows: Vec<(usize, usize)> = Vec::new();
    for table in records.chunk_by(goes_on).filter(|table| table.len() >= LEAST) {
        let (first, columns) = (table[0].0, table[0].1 + 1);
        let heads = first.checked_sub(columns).filter(|heads| {
            let above = &full[*heads..first];
            let whole = |word: &str| word == "总计" || word == "合计";
            let caption = |i: &usize| is_caption(words(&lines[*i]));
            // 总计 before other heads stands over two rows of them, which are not the columns.
            let apart = above.iter().rev().skip(1).any(|i| whole(words(&lines[*i])));
            above.iter().all(|i| is_label(i) && !caption(i)) && !apart
        });
        rows.extend(heads.filter(|heads| rows.last().is_none_or(|last| last.1 <= *heads)).map(|heads| (heads, first)));
        rows.extend(table.iter().map(|(label, numbers)| (*label, label + numbers + 1)));
    }
    let mut joined = Vec::with_capacity(lines.len());
    let mut from = 0;
    for (start, end) in rows {
        let (first, last) = (full[start], full[end - 1]);
        joined.extend_from_slice(&lines[from..first]);
        let numbers = full[start..end].iter().filter(|i| is_number(i)).count();
        joined.push(Line {
            span: lines[first].span.cover(lines[last].span),
            view: lines[first].view.start..lines[last].view.end,
            cells: end - start,
            trailing_numbers: numbers,
            ..lines[first].clone()
        });
        from = last + 1;
    }
    joined.extend_from_slice(&lines[from..]);
    joined
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    fn facts(text: &str) -> Vec<String> {
        let report = analyze(text, &Options::default());
        let told =
            |q: &crate::report::Quantity| format!("{}={}{}", q.indicator.as_deref().unwrap_or("-"), q.value, q.unit);
        report.quantities.iter().map(told).collect()
    }

    #[test]
    fn cells_one_a_line_are_rows() {
        let text = "表1 存款余额\n指标\n年末数（亿元）\n比上年末增长（%）\n各项存款\n12.7\n14.61\n其中：住户存款\n7.7\n13.85\n各项贷款\n6.8\n24.35\n年末有银行3家。\n";
        let found = facts(text);
        assert_eq!(found[..2], ["各项存款=1270000000元", "各项存款=14.61%"], "{found:?}");
        assert_eq!((found.len(), found[6].as_str()), (7, "银行=3家"), "{found:?}");
    }

    #[test]
    fn one_record_or_one_number_is_no_table() {
        assert_eq!(facts("一、工作情况\n受理\n12\n办结\n11\n结案率\n96%\n").len(), 3);
        let text = "甲\n1\n2\n这是一句话，说明情况。\n乙\n3\n4\n5\n";
        let tables = analyze(text, &Options::default()).tables;
        assert!(tables.iter().flat_map(|table| &table.rows).all(|row| row.len() == 1), "{tables:?}");
    }
}
