//! What the numbers in the rows of a table count: the label of their row, or the head of their column.

use std::ops::Range;

use super::{
    change::{self, Change},
    in_cell::{behind_marker, hans, is_glued, is_number, names_class, without_marker},
    indicator::Indicator,
};
use crate::{
    lexicon::{WordList, scaled_unit},
    outline::table::is_below,
    report::Direction,
};

/// Labels longer than this many characters are broken off in narrow columns.
const LONG: usize = 5;

/// The title of a table is at most so many bytes (40 characters) long.
const LONGEST_TITLE: usize = 120;

/// Rows without numbers are kept as heads; no more than this many.
const HEADS: usize = 4;

/// Follows the rows of a table from its top.
#[derive(Debug, Default)]
pub struct Rows {
    /// The label of the last row that had one.
    label: Option<Range<usize>>,
    /// The cells of the last rows without numbers.
    heads: Vec<Vec<Range<usize>>>,
    /// The label that rows without numbers have begun, where it is one that goes on in the next: 2.没有现成信息需要另行制 / 作.
    open: Option<Range<usize>>,
    /// The heads of all columns, once cells over several of them were found: labels that go on in rows of their own
    /// stand between them and the rows below.
    wide: Vec<Range<usize>>,
    /// The head of each column by its place; empty where there is none.
    top: Vec<Range<usize>>,
    /// Whether the last row was one of heads.
    below_head: bool,
    /// Whether the first column numbers the rows.
    serial: bool,
    /// Whether the rows are of bodies or places, so that the columns say what is counted: 单位, 乡镇.
    by_body: bool,
    /// The title of the table, where that says that its numbers are growths: 比上年涨跌幅度.
    grows: Option<Range<usize>>,
}

/// The cells of one row with what they count.
#[derive(Debug, Default)]
pub struct Row {
    /// The label at its head.
    pub label: Option<Range<usize>>,
    /// Of a row that holds two side by side: all its labels.
    labels: Vec<Range<usize>>,
    /// The cells that hold numbers.
    pub cells: Vec<Range<usize>>,
    /// Where the row has as many cells as its heads: at which place each of those stands in it.
    places: Option<Vec<usize>>,
    /// How many columns it has, as far as they are told apart.
    pub width: usize,
    /// What heads the columns of those cells, where the heads above fit; else empty.
    pub heads: Vec<Range<usize>>,
    /// What stands over several of those heads, where one does: 行政复议 over 结果维持.
    groups: Vec<Range<usize>>,
    /// Whether the label is the body or the place that has so many of what the column says.
    by_body: bool,
    /// The title of the table, where that says that its numbers are growths.
    grows: Option<Range<usize>>,
}

impl Row {
    /// The column of the cell that holds `at`.
    #[must_use]
    pub fn column(&self, at: usize) -> Option<usize> {
        let after = self.cells.partition_point(|cell| cell.start <= at);
        after.checked_sub(1).filter(|column| at < self.cells[*column].end)
    }

    /// Where the `i`th cell with a number stands: its place in the row, or else among the numbers.
    #[must_use]
    pub fn place(&self, i: usize) -> usize {
        self.places.as_ref().and_then(|places| places.get(i)).copied().unwrap_or(i)
    }

    /// What the number at `at` counts.
    #[must_use]
    pub fn name(&self, at: usize) -> Option<Range<usize>> {
        let head = || self.heads.get(self.column(at)?).filter(|head| !head.is_empty()).cloned();
        let beside = self.labels.iter().rfind(|label| label.start <= at).cloned();
        let first = if self.by_body { head() } else { None };
        first.or(beside).or(self.label.clone()).or_else(head)
    }

    /// What the number at `at` counts, and whether it is a change: 增长5% in its cell, 同比增长（±%） over its column.
    #[must_use]
    pub fn indicator(&self, text: &str, at: usize) -> Indicator {
        let cell = self.column(at).map(|column| self.cells[column].start);
        let words = cell.and_then(|start| change::read(text, start..at, true));
        let head = || {
            let own = self.column(at).and_then(|column| self.heads.get(column));
            let compares = |head: &&Range<usize>| {
                ["同比", "增长", "比上年", "增速"].iter().any(|word| text[(*head).clone()].contains(word))
            };
            let title = self.grows.as_ref().filter(|_| own.is_none_or(|head| !measures(&text[head.clone()])));
            let head = own.filter(compares).or(title)?;
            let direction =
                if text[..at].ends_with('-') || text[at..].starts_with('-') { Direction::Down } else { Direction::Up };
            let words = &text[head.clone()];
            let base =
                ["上年", "去年", "同比", "上月", "环比"].iter().find_map(|base| Some((words.find(base)?, base.len())));
            let base = base.map(|(at, len)| head.start + at..head.start + at + len);
            Some(Change { direction, base, subject: None })
        };
        let change = words.or_else(head);
        let scope = self.scope(text, at).filter(|_| change.is_none());
        // Of 申请事项 … over a row of 数量 the columns say what is counted.
        let bare = self.label.clone().is_some_and(|label| is_bare(&text[label]));
        let (name, scope) = if bare && scope.is_some() { (scope, None) } else { (self.name(at), scope) };
        Indicator { name, change, scope, ..Indicator::default() }
    }

    /// What the head of the column adds to the name that the row has (现行有效件数 of 行政规范性文件), or what stands over
    /// the head that is the name. Only where there is a head for each number.
    fn scope(&self, text: &str, at: usize) -> Option<Range<usize>> {
        let column = self.column(at).filter(|_| self.heads.len() == self.cells.len())?;
        if self.label.is_none() {
            return self.groups.get(column).filter(|group| !group.is_empty()).cloned();
        }
        if self.by_body {
            return self.label.clone().filter(|label| !is_total(&text[label.clone()]));
        }
        let head = self.heads[column].clone();
        let words = &text[head.clone()];
        let count = |words: &str| words.ends_with('数');
        // 立案数 beside 结案数 says which, 数 or 户数 alone only how.
        let other = |head: &Range<usize>| count(&text[head.clone()]) && text[head.clone()] != *words;
        let how = measures(words) || (count(words) && !words.ends_with("件数") && !self.heads.iter().any(other));
        let says = hans(words) >= 2 && !words.contains(|c: char| c.is_ascii_digit()) && !how && !is_total(words);
        says.then_some(head)
    }

    /// Whether the number at `at` is a part of what the last column of its row, 总计, states.
    #[must_use]
    pub fn is_part(&self, text: &str, at: usize) -> bool {
        let total = |head: &Range<usize>| is_total(&text[head.clone()]);
        let beside =
            self.label.is_some() && self.heads.len() == self.cells.len() && self.heads.last().is_some_and(total);
        beside && self.column(at).is_some_and(|column| !total(&self.heads[column]))
    }
}

/// Whether the head of a column says how its numbers are measured or compared, and nothing of what they count.
fn measures(head: &str) -> bool {
    const PLAIN: &[&str] =
        &["数量", "数值", "单位", "指标", "比重", "占比", "增长", "增速", "同比", "上年", "绝对数", "合计数"];
    // Their units say it: 万吨 and 亿元 of 大豆. 出口额 beside 进口额 says which.
    let amount = matches!(head, "产量" | "金额" | "产值");
    amount || PLAIN.iter().any(|word| head.contains(word))
}

/// Whether the label of a row says nothing but that its numbers are numbers.
fn is_bare(label: &str) -> bool {
    matches!(label, "数量" | "件数" | "数值" | "数量（件）" | "比例" | "占比" | "比重" | "所占比例")
}

/// Whether words head a sum.
#[must_use]
pub fn is_total(words: &str) -> bool {
    // 合计（宗）
    let (words, _) = words.split_once('（').unwrap_or((words, ""));
    matches!(words, "合计" | "总计" | "小计" | "共计" | "总数")
}

impl Rows {
    /// Leaves a table for the paragraph `text[body]`, which may be the title of the next; what it counts in may stand
    /// between the two.
    pub fn leave(&mut self, text: &str, body: Range<usize>) {
        let words = text[body.clone()].trim_end();
        // 产量及其增长速度
        let grows = words.len() <= LONGEST_TITLE
            && WordList::GrowthTables.ends(words)
            && !words.contains(['及', '和', '与', '、', '，', '。']);
        let unit = words.trim_start_matches(['-', ' ', '（']).starts_with("单位");
        let title = self.grows.take().filter(|_| unit && self.label.is_none());
        *self = Rows { grows: if grows { Some(body) } else { title }, ..Rows::default() };
    }

    /// Reads a row, of which these are the cells.
    pub fn read(&mut self, text: &str, cells: &[Range<usize>]) -> Row {
        Row { grows: self.grows.clone(), ..self.named(text, cells) }
    }

    fn named(&mut self, text: &str, full: &[Range<usize>]) -> Row {
        let mut all: Vec<_> = full.iter().filter(|cell| !cell.is_empty()).cloned().collect();
        if let [number, label, ..] = &all[..] {
            let digits = text[number.clone()].bytes().all(|byte| byte.is_ascii_digit());
            if self.serial && digits && !is_number(&text[label.clone()]) {
                all.remove(0);
            }
        }
        let cells = || all.iter().cloned();
        let class = all.first().filter(|cell| names_class(&text[(*cell).clone()])).cloned();
        let number = |cell: &Range<usize>| is_number(&text[cell.clone()]) && Some(cell) != class.as_ref();
        let numbers: Vec<_> = cells().filter(number).collect();
        // A unit in a column of its own names nothing.
        let unit = |cell: &Range<usize>| !numbers.is_empty() && scaled_unit(&text[cell.clone()]).is_some();
        let words: Vec<_> =
            cells().filter(|cell| (!number(cell) && !unit(cell)) || is_glued(&text[cell.clone()])).collect();
        if numbers.is_empty() {
            self.begin_label(text, &words);
            // 丁局 and nothing under all heads is none of them.
            if self.label.is_some() && words.len() == 1 && full.len() > 1 && full.len() == self.top.len() {
                return Row::default();
            }
            self.add_head(text, words.into_iter().map(|cell| without_marker(text, cell)).collect());
            let head =
                |cell: &Range<usize>| if cell.is_empty() { cell.clone() } else { without_marker(text, cell.clone()) };
            let lower: Vec<_> = full.iter().map(head).collect();
            // 邻里, 土地 and empty cells below 排查受理（件）, 调解成功（件）
            let upper = std::mem::take(&mut self.top);
            self.top = if self.below_head && is_below(&upper, &lower) {
                lower.into_iter().zip(upper).map(|(low, up)| if low.is_empty() { up } else { low }).collect()
            } else {
                lower
            };
            self.below_head = true;
            return Row::default();
        }
        self.below_head = false;
        if self.is_twofold(text) && words.len() >= 2 {
            let labels = words.iter().map(|cell| without_marker(text, cell.clone())).collect();
            let heads = self.heads.last().map_or(Vec::new(), |heads| {
                heads.iter().filter(|head| text[(*head).clone()] != text[heads[0].clone()]).cloned().collect()
            });
            let width = numbers.len();
            return Row { labels, cells: numbers, width, heads, ..Row::default() };
        }
        let first = numbers[0].start;
        // What is left out (—, ……) is no label, nor does it hide the one before it.
        let says = |cell: &&Range<usize>| cell.start <= first && hans(&text[(*cell).clone()]) > 0;
        let own = words.iter().rfind(says).map(|cell| without_marker(text, cell.clone()));
        let own = own.filter(|cell| hans(&text[cell.clone()]) > 0);
        let long = own.clone().filter(|cell| hans(&text[cell.clone()]) >= 2);
        // One character is a label of its own (猪) or the rest of one that was broken off: 另行制 / 作.
        let broken = self.open.take();
        let even = full.len() == self.top.len() && own.is_some();
        // An empty cell says by its place that there is none of what heads its column.
        let gaps = even && full.iter().any(Range::is_empty);
        let spread = if gaps { Vec::new() } else { self.spread(text, numbers.len()) };
        let places = (gaps || (even && spread.is_empty() && self.wide.is_empty())).then(|| places(full, &numbers));
        let heads = match own {
            None if spread.is_empty() => self.heads_of(numbers.len()),
            None => spread.clone(),
            Some(_) => Vec::new(),
        };
        let label = match (long, own) {
            (Some(long), _) => Some(long),
            (None, Some(short)) => broken.or(Some(short)),
            (None, None) if heads.is_empty() => broken.or(self.label.clone()),
            (None, None) => None,
        };
        self.label = label.clone().or(self.label.take());
        if !spread.is_empty() {
            self.wide.clone_from(&spread);
        }
        let heads = match (&places, heads.is_empty()) {
            (Some(places), _) => places.iter().map(|at| self.top[*at].clone()).collect(),
            (None, false) => heads,
            _ if !spread.is_empty() => spread,
            _ if label.is_some() && self.wide.len() == numbers.len() => self.wide.clone(),
            _ => self.columns(&all, &numbers, words.len()),
        };
        let groups = if label.is_none() { self.groups(text, heads.len()) } else { Vec::new() };
        let width = if places.is_some() { full.len() } else { numbers.len() };
        Row { label, cells: numbers, places, width, heads, groups, by_body: self.by_body, ..Row::default() }
    }

    /// The heads of `count` columns where cells of the last row but one stand over several of the last: 自然人, 法人 over
    /// five kinds, 总计; or 结果维持 … 总计, 未经复议直接起诉 and 复议后起诉 over five each. Empty where it is not so.
    fn spread(&self, text: &str, count: usize) -> Vec<Range<usize>> {
        // Where that stands in a row of its own: 法人或其他组织 / 自然人 总计 / 商业 科研 … / 企业 机构 …
        for rows in self.heads.windows(2) {
            let ([person, total], lower) = (&rows[0][..], &rows[1]) else { continue };
            let fits = lower.len() + 2 == count && is_total(&text[total.clone()]);
            if fits && &text[person.clone()] == "自然人" {
                return [std::slice::from_ref(person), lower, std::slice::from_ref(total)].concat();
            }
        }
        let [.., upper, lower] = &self.heads[..] else { return Vec::new() };
        let over = (upper.len() + lower.len()).checked_sub(count).filter(|over| (1..=upper.len()).contains(over));
        let at = match over {
            Some(1) => upper.iter().position(|head| text[head.clone()].ends_with("其他组织")),
            Some(over) if repeats(text, lower, over) => Some(upper.len() - over),
            _ => None,
        };
        let Some((over, at)) = over.zip(at) else { return Vec::new() };
        [&upper[..at], lower, &upper[at + over..]].concat()
    }

    /// What stands over each of `count` heads, the last of which come again and again: 行政复议, 未经复议直接起诉; empty
    /// where that is not told.
    fn groups(&self, text: &str, count: usize) -> Vec<Range<usize>> {
        let [above @ .., lower] = &self.heads[..] else { return Vec::new() };
        let Some(over) = (2..=4).find(|over| repeats(text, lower, *over)) else { return Vec::new() };
        let names = above.iter().rposition(|row| row.len() == over || row.len() + lower.len() == count + over);
        let Some((names, rest)) = names.zip(count.checked_sub(lower.len())) else { return Vec::new() };
        // What stands over the columns before them is one of two in the row above: 行政复议, 行政诉讼.
        let first = names.checked_sub(1).map(|row| &above[row]).filter(|row| row.len() == 2).map(|row| &row[0]);
        let first = first.cloned().unwrap_or_default();
        let names = &above[names][above[names].len() - over..];
        let each = names.iter().flat_map(|name| std::iter::repeat_n(name, lower.len() / over));
        std::iter::repeat_n(&first, rest).chain(each).cloned().collect()
    }

    /// Whether the table stands in two halves side by side: 行业 增长 行业 增长.
    fn is_twofold(&self, text: &str) -> bool {
        let Some(heads) = self.heads.last().filter(|heads| heads.len() >= 4) else { return false };
        heads[1..].iter().any(|head| text[head.clone()] == text[heads[0].clone()])
    }

    /// Takes note of a label without numbers: one that bears a number of its own, or is long, may go on in the next row.
    fn begin_label(&mut self, text: &str, words: &[Range<usize>]) {
        let marked = words.iter().rfind(|cell| behind_marker(&text[(*cell).clone()]).is_some());
        let long = words.last().filter(|cell| self.open.is_none() && hans(&text[(*cell).clone()]) > LONG);
        if let Some(cell) = marked.or(long) {
            self.open = Some(without_marker(text, cell.clone()));
        }
    }

    fn add_head(&mut self, text: &str, mut cells: Vec<Range<usize>>) {
        if cells.first().is_some_and(|cell| WordList::Serials.holds(&text[cell.clone()])) {
            self.serial = true;
            cells.remove(0);
        }
        let Some(first) = cells.first() else { return };
        self.by_body |= cells.len() > 1 && WordList::Bodies.holds(&text[first.clone()]);
        if cells.len() > 2 {
            self.wide.clear();
        }
        self.heads.push(cells);
        if self.heads.len() > HEADS {
            self.heads.remove(0);
        }
    }

    /// The heads of `count` columns: the cells of the last head rows, if they are that many together.
    fn heads_of(&self, count: usize) -> Vec<Range<usize>> {
        let mut heads: Vec<Range<usize>> = Vec::new();
        for row in self.heads.iter().rev() {
            heads.splice(0..0, row.iter().cloned());
            if heads.len() >= count {
                break;
            }
        }
        if heads.len() == count { heads } else { Vec::new() }
    }

    /// The heads of the columns of `numbers`: by their place, where the row has as many cells as the heads; else those
    /// behind the `labels` cells of words at the head of the row.
    fn columns(&self, row: &[Range<usize>], numbers: &[Range<usize>], labels: usize) -> Vec<Range<usize>> {
        let Some(heads) = self.heads.last() else { return Vec::new() };
        if heads.len() != row.len() {
            return heads.iter().skip(labels.max(1)).cloned().collect();
        }
        let place = |number: &Range<usize>| row.binary_search_by_key(&number.start, |cell| cell.start).ok();
        numbers.iter().filter_map(|number| Some(heads[place(number)?].clone())).collect()
    }
}

/// At which places of a row its `numbers` stand.
fn places(row: &[Range<usize>], numbers: &[Range<usize>]) -> Vec<usize> {
    let is_number = |cell: &Range<usize>| numbers.binary_search_by_key(&cell.start, |number| number.start).is_ok();
    (0..row.len()).filter(|at| !row[*at].is_empty() && is_number(&row[*at])).collect()
}

/// Whether the heads are the same ones `times` times.
fn repeats(text: &str, heads: &[Range<usize>], times: usize) -> bool {
    let each = heads.len() / times;
    heads.len().is_multiple_of(times)
        && each >= 2
        && (each..heads.len()).all(|i| text[heads[i].clone()] == text[heads[i - each].clone()])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(rows: &[&str]) -> Vec<String> {
        let text = rows.join("\n");
        let (mut table, mut at, mut found) = (Rows::default(), 0, Vec::new());
        for words in rows {
            let parts = words.split([' ', '\t']);
            let cell = |part: &str| {
                let start = at + (part.as_ptr() as usize - words.as_ptr() as usize);
                start..start + part.len()
            };
            let row = table.read(&text, &parts.map(cell).collect::<Vec<_>>());
            found.extend(
                row.cells.iter().map(|cell| row.name(cell.start).map_or(String::new(), |name| text[name].to_owned())),
            );
            at += words.len() + 1;
        }
        found
    }

    #[test]
    fn a_row_is_named_by_its_label() {
        assert_eq!(names(&["指标\t数值", "食品安全\t96\t92"]), ["食品安全", "食品安全"]);
        assert_eq!(names(&["三 （一）予以公开 1175 12"]), ["予以公开", "予以公开"]);
        assert_eq!(
            names(&["2.没有现成信息需要另行制", "无法 作 26 2"]),
            ["没有现成信息需要另行制", "没有现成信息需要另行制"]
        );
        assert_eq!(
            names(&["（二）部分公开（区分处理的，只计这一情 形，不", "计其他情形）", "4 0"]),
            ["部分公开", "部分公开"]
        );
        assert_eq!(names(&["期末存栏", "#猪\t171.5"]), ["猪"]);
        assert_eq!(names(&["公开数量21 3"]), ["公开数量", "公开数量"]);
        assert_eq!(names(&["指标\t年末数", "18—34岁\t189", "60岁及以上\t125"]), ["18—34岁", "60岁及以上"]);
    }

    #[test]
    fn rows_of_bodies_are_named_by_their_columns() {
        let rows = ["序号\t单位\t立案\t罚款", "1\t市场监管局\t5\t3", "2\t城关镇\t8\t1"];
        assert_eq!(names(&rows), ["立案", "罚款", "立案", "罚款"]);
        let text = rows.join("\n");
        let report = crate::analyze(&text, &crate::Options::default());
        let scopes: Vec<_> = report.quantities.iter().filter_map(|quantity| quantity.scope.as_deref()).collect();
        assert_eq!(scopes, ["市场监管局", "市场监管局", "城关镇", "城关镇"]);
    }

    #[test]
    fn empty_cells_keep_the_columns_of_the_others() {
        let heads = ["单位\t立案\t结案\t罚款", "甲局\t5\t3\t8", "乙局\t\t1\t", "丙局\t\t\t", "合计\t5\t4\t8"];
        let all = ["立案", "结案", "罚款"];
        assert_eq!(names(&heads), [&all[..], &all[1..2], &all[..]].concat());
        // Words in the first column name the row, and the head adds to it.
        assert_eq!(names(&["类别\t立案数\t结案数", "拆违\t\t2"]), ["拆违"]);
    }

    #[test]
    fn cells_left_out_hide_no_label() {
        let rows =
            ["品名\t单位\t数量\t金额", "雨伞\t万把\t31\t208", "陶罐\t—\t—\t94", "竹席\t-\t……\t57", "草帽\t\t\t6"];
        assert_eq!(names(&rows), ["雨伞", "雨伞", "陶罐", "竹席", "草帽"]);
        assert_eq!(names(&["猪\t31", "—\t94"]), ["猪", "猪"]);
    }

    #[test]
    fn a_table_in_two_halves_has_two_labels_a_row() {
        assert_eq!(names(&["行业\t增长\t行业\t增长", "总计\t3.2\t金融业\t-6.3"]), ["总计", "金融业"]);
    }

    #[test]
    fn numbers_without_a_label_are_named_by_their_columns() {
        assert_eq!(names(&["结果维持 结果纠正", "总计", "309 17 326"]), ["结果维持", "结果纠正", "总计"]);
    }

    #[test]
    fn heads_hold_behind_labels_that_go_on_in_rows_of_their_own() {
        let rows = ["自然人 总计", "商业 科研", "企业 机构", "本年新收 1 2 3 6", "年", "度", "予以公开 4 5 6 15"];
        let text = rows.join("\n");
        let cells = |row: &str| {
            let start = row.as_ptr() as usize - text.as_ptr() as usize;
            let cell = |part: &str| {
                let at = start + (part.as_ptr() as usize - row.as_ptr() as usize);
                at..at + part.len()
            };
            row.split(' ').map(cell).collect::<Vec<_>>()
        };
        let mut table = Rows::default();
        let row = text.lines().map(|row| table.read(&text, &cells(row))).last().unwrap_or_default();
        let heads: Vec<_> = row.heads.iter().map(|head| &text[head.clone()]).collect();
        assert_eq!(heads, ["自然人", "商业", "科研", "总计"]);
        assert!(row.label.is_some_and(|label| &text[label] == "予以公开"));
    }

    #[test]
    fn heads_may_stand_over_several() {
        assert_eq!(
            names(&["复议 诉讼", "维持 纠正 直接起诉 复议后起诉", "维持 纠正 维持 纠正", "1 2 3 4 5 6"]),
            ["维持", "纠正", "维持", "纠正", "维持", "纠正"]
        );
        assert_eq!(names(&["三、办理结果（一）予以公开 15 1"]), ["予以公开", "予以公开"]);
        assert_eq!(names(&["（三）不予公开1.属于国家秘密 2 3"]), ["属于国家秘密", "属于国家秘密"]);
    }
}
