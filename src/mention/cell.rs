//! The numbers in the cells of tables, each with the unit that its row, its column or the line above the table gives it.
//!
//! Which unit: the column's (产量（万吨）); else the row's own, where a column is headed 单位; else the one in the row's label
//! (大牲畜（万头）), which holds for the rows below until another stands there; else that of the head over the columns that
//! count things (行政处罚实施数量（宗）, a row of its own); else the caption's (单位：亿元, 粮食产量（万吨）). A cell whose
//! unit cannot be told, since its row has other columns than the head, is left out: without its unit it would be wrong.

use std::ops::Range;

use rust_decimal::Decimal;

use super::Quantity;
use crate::{
    lexicon::{Unit, WordList, scaled_unit},
    outline::table::{Row, Table, is_below, is_number},
    report::{Approx, Dimension},
};

/// A unit with its scale: 万吨 is 10000 times 吨.
type Scaled = (Unit, Decimal);

/// What is said of the unit of a column or a row.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Said {
    /// Nothing.
    #[default]
    Nothing,
    /// A unit.
    Unit(Unit, Decimal),
    /// Something that is no unit of the table of units.
    Unknown,
}

/// The heads of the columns that hold now.
#[derive(Default)]
struct Heads {
    /// The cells they stand in.
    cells: Vec<Range<usize>>,
    /// What each head says of its unit.
    units: Vec<Said>,
    /// What the head over all of them says.
    over: Said,
    /// Which columns are of money, by their heads, where none of them says so by its unit.
    money: Vec<bool>,
    /// The column that holds the unit of each row.
    unit_column: Option<usize>,
    /// The column that numbers the rows.
    serial: Option<usize>,
    /// Whether each row is of another body or place: 单位, 乡镇.
    by_body: bool,
}

impl Heads {
    fn say_units(&self) -> bool {
        self.unit_column.is_some() || self.units.iter().any(|unit| *unit != Said::Nothing)
    }

    /// These heads with a second row of them, which has empty cells below those that need no more words: 邻里, 土地 below
    /// 排查受理（件） and the empty cell beside it.
    fn and_lower(self, lower: Heads) -> Heads {
        let mut over = Said::Nothing;
        let units = (0..self.units.len()).map(|i| {
            if !self.cells[i].is_empty() {
                over = self.units[i];
            }
            if lower.units[i] == Said::Nothing { over } else { lower.units[i] }
        });
        Heads {
            units: units.collect(),
            money: self.money.iter().zip(&lower.money).map(|(upper, lower)| *upper || *lower).collect(),
            unit_column: self.unit_column.or(lower.unit_column),
            serial: self.serial.or(lower.serial),
            by_body: self.by_body || lower.by_body,
            ..self
        }
    }
}

/// The numbers of a table's cells, in order; ranges count in the reading `text`.
#[must_use]
pub fn find(text: &str, table: &Table) -> Vec<Quantity> {
    let captions = table.caption.clone().map_or([Said::Nothing; 2], |view| units_behind(&text[view]));
    let mut heads = Heads::default();
    let (mut over, mut of_row) = (Said::Nothing, Said::Nothing);
    let mut found = Vec::new();
    let mut below_head = false;
    for row in &table.rows {
        let words = |cell: &Range<usize>| &text[cell.clone()];
        let numbers: Vec<usize> = (0..row.cells.len()).filter(|i| is_number(words(&row.cells[*i]))).collect();
        if numbers.iter().all(|i| is_year(words(&row.cells[*i]))) {
            // A row of one cell stands over the heads that follow, or over the rows below.
            if row.cells.iter().filter(|cell| !cell.is_empty()).count() > 1 {
                let read = read_heads(text, row);
                let lower = below_head && is_below(&heads.cells, &row.cells);
                heads = if lower { heads.and_lower(read) } else { Heads { over, ..read } };
                below_head = true;
            } else {
                over = in_brackets(words(&row.cells[0]));
            }
            of_row = Said::Nothing;
            continue;
        }
        below_head = false;
        over = Said::Nothing;
        of_row = match in_brackets(words(&row.cells[0])) {
            // 行政处罚 under 调解率（%） is no percentage.
            Said::Nothing if is_percent(of_row) && !names_ratio(words(&row.cells[0])) => Said::Nothing,
            Said::Nothing => of_row,
            said => said,
        };
        let fits = heads.units.len() == row.cells.len();
        for i in cells_that_state(text, row, &numbers, &heads) {
            let is_money = heads.money.get(i) == Some(&true);
            let over = if is_money { Said::Nothing } else { heads.over };
            let caption = captions[usize::from(is_money)];
            let said = match fits {
                true => [heads.units[i], own_unit(text, row, &heads), of_row, over, caption],
                false if heads.say_units() => continue,
                false => [Said::Nothing, Said::Nothing, of_row, Said::Nothing, caption],
            };
            match said.into_iter().find(|said| *said != Said::Nothing) {
                Some(Said::Unknown) => {}
                Some(Said::Unit(unit, scale)) => found.extend(number(text, &row.cells[i], Some((unit, scale)))),
                _ => found.extend(number(text, &row.cells[i], None)),
            }
        }
    }
    found
}

fn is_money(said: &Said) -> bool {
    matches!(said, Said::Unit(unit, _) if unit.dimension == Dimension::Money)
}

fn is_percent(said: Said) -> bool {
    matches!(said, Said::Unit(unit, _) if unit.dimension == Dimension::Ratio)
}

/// Whether a label is of a ratio, or of a part of the row above.
fn names_ratio(label: &str) -> bool {
    label.ends_with(['率', '重', '比', '例', '度', '速', '幅']) || label.starts_with(['其', '#', '（', '1', '2', '3'])
}

/// The rows of forms are full of zeros that state nothing of their own; in a row of few cells a zero is a figure like
/// others.
const FEW: usize = 4;

/// The numbers of a row that state something: not the row's own number, and zeros only of a body or a place, among few
/// figures or at least twice as many others, or where the row is no more than 行政许可 0.
fn cells_that_state(text: &str, row: &Row, numbers: &[usize], heads: &Heads) -> Vec<usize> {
    let is_none = |i: usize| text[row.cells[i].clone()].trim_matches(['0', '.', ',']).is_empty();
    let is_serial = |i: usize| {
        let first = i == 0 && numbers.first() == Some(&0) && row.cells.len() > 1 && !numbers.contains(&1);
        first || heads.serial == Some(i)
    };
    let numbers: Vec<usize> = numbers.iter().copied().filter(|i| !is_serial(*i)).collect();
    let zeros = numbers.iter().filter(|i| is_none(**i)).count();
    let labelled = !numbers.contains(&0) && !row.cells[0].is_empty();
    let few = match zeros == numbers.len() {
        true => labelled && zeros + 1 < FEW,
        false => numbers.len() < FEW || zeros * 3 <= numbers.len(),
    };
    let keep_zeros = few || heads.by_body;
    numbers.into_iter().filter(|i| keep_zeros || !is_none(*i)).collect()
}

fn read_heads(text: &str, row: &Row) -> Heads {
    let words: Vec<&str> = row.cells.iter().map(|cell| &text[cell.clone()]).collect();
    let serial = words.iter().position(|head| WordList::Serials.holds(head));
    // What stands first under 单位 is who reports, not the unit of a thing.
    let first = usize::from(serial == Some(0));
    let is_unit = |(column, head): (usize, &&str)| *head == "计量单位" || (*head == "单位" && column > first);
    let units: Vec<Said> = words.iter().map(|head| in_brackets(head)).collect();
    // 罚款 beside 罚没金额（万元） counts fines.
    let told = units.iter().any(is_money);
    Heads {
        cells: row.cells.clone(),
        units,
        over: Said::Nothing,
        money: words.iter().map(|head| !told && head.ends_with(MONEY)).collect(),
        unit_column: words.iter().enumerate().position(is_unit),
        by_body: words.get(first).is_some_and(|head| WordList::Bodies.holds(head)),
        serial,
    }
}

/// The unit that the row names in a column of its own.
fn own_unit(text: &str, row: &Row, heads: &Heads) -> Said {
    heads.unit_column.map_or(Said::Nothing, |column| unit_of(&text[row.cells[column].clone()]))
}

/// The unit in the last brackets of a head or a label: 产量（万吨）, 比重（%）, 收费金额（单位：万元）.
fn in_brackets(head: &str) -> Said {
    let Some((_, inside)) = head.rsplit_once('（').filter(|_| head.ends_with('）')) else { return Said::Nothing };
    let inside = inside.trim_end_matches('）');
    if let Some((_, unit)) = inside.split_once("单位：") {
        return unit_of(unit);
    }
    match unit_of(inside) {
        // Words in brackets are a remark more often than a unit.
        Said::Unknown => Said::Nothing,
        said => said,
    }
}

/// The last characters of heads of columns of money: 罚没款, 涉案金额, 经费, 资金, 产值, 收入.
const MONEY: [char; 7] = ['款', '额', '费', '金', '值', '入', '资'];

/// The unit that a caption gives to columns of things, and to those of money: 单位：件、万元 names one for each.
fn units_behind(line: &str) -> [Said; 2] {
    let Some((_, unit)) = line.split_once("单位：") else {
        let unit = in_brackets(line);
        return [unit, if is_money(&unit) { unit } else { Said::Nothing }];
    };
    let unit = unit.trim_end_matches(['：', '）', ')', ' ', '。']);
    let pair = unit.split_once('、').map(|(things, money)| [unit_of(things), unit_of(money)]);
    let named = pair.filter(|pair| !is_money(&pair[0]) && pair[0] != Said::Unknown && is_money(&pair[1]));
    named.unwrap_or([unit_of(unit); 2])
}

/// A unit and nothing else: 万吨, %, ±%.
fn unit_of(words: &str) -> Said {
    let words = words.trim().trim_start_matches('±');
    scaled_unit(words).map_or(Said::Unknown, |(unit, scale)| Said::Unit(unit, Decimal::from(scale)))
}

/// A cell with more digits is a code.
const MOST_DIGITS: usize = 12;

fn number(text: &str, cell: &Range<usize>, unit: Option<Scaled>) -> Option<Quantity> {
    let words = &text[cell.clone()];
    // 96% brings its unit along and is read as running text is.
    let plain: String = words.chars().filter(|c| !matches!(c, ',' | '，' | '+')).collect();
    let plain = plain.replace(['—', '−'], "-");
    let digits = plain.bytes().filter(u8::is_ascii_digit).count();
    let value: Decimal = plain.parse().ok().filter(|_| digits <= MOST_DIGITS)?;
    let (unit, scale) = unit.map_or((None, Decimal::ONE), |(unit, scale)| (Some(unit), scale));
    Some(Quantity {
        range: cell.clone(),
        value: value.checked_mul(scale)?,
        value_max: None,
        unit,
        approx: Approx::Exact,
    })
}

/// A year in a head row is no figure.
fn is_year(cell: &str) -> bool {
    cell.len() == 4 && (cell.starts_with("19") || cell.starts_with("20"))
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    fn figures(rows: &str) -> Vec<String> {
        let report = analyze(rows, &Options::default());
        report.quantities.iter().map(|q| format!("{}={}{}", q.text, q.value, q.unit)).collect()
    }

    #[test]
    fn units_come_from_columns_rows_and_captions() {
        assert_eq!(
            figures("指标\t产量（万吨）\t同比增长（±%）\n粮食\t650.0\t\t17.3\t\n大豆\t7.0\t\t-1.6\n"),
            ["650.0=6500000吨", "17.3=17.3%", "7.0=70000吨", "-1.6=-1.6%"]
        );
        assert_eq!(
            figures(
                "村别\t受理（件）\t\t成功（件）\t成功率（%）\n\t邻里\t土地\t\t\n大坪村\t12\t7\t18\t94.7\n核桃村\t8\t\t8\t100\n"
            ),
            ["12=12件", "7=7件", "18=18件", "94.7=94.7%", "8=8件", "8=8件", "100=100%"]
        );
        assert_eq!(
            figures("产品\t单位\t产量\t增长（%）\n原油\t万吨\t4000.0\t持平\n天然气\t亿立方米\t33.7\t8.5\n"),
            ["4000.0=40000000吨", "33.7=3370000000立方米", "8.5=8.5%"]
        );
        assert_eq!(figures("指标 | 涨跌（%） |\n消费价格 | 101.0 |\n衣着 | 98.4 |\n"), ["101.0=101%", "98.4=98.4%"]);
        assert_eq!(figures("单位\t立案（件）\t结案\n甲局\t12\t8\n乙局\t5\t5\n"), ["12=12件", "8=8", "5=5件", "5=5"]);
        assert_eq!(
            figures("序号\t单位\t立案（件）\t结案（件）\n1\t甲局\t12\t8\n2\t乙局\t0\t0\n合计\t\t12\t8\n"),
            ["12=12件", "8=8件", "0=0件", "0=0件", "12=12件", "8=8件"]
        );
        // A half-width comma in a head is none of a sentence.
        assert_eq!(
            figures("罚款 | 暂扣许可证、执照,降低等级 | 罚没金额（万元） |\n129 | 89 | 53.79 |\n"),
            ["129=129", "89=89", "53.79=537900元"]
        );
        // One head over several gives its unit to those that count things.
        assert_eq!(
            figures(
                "处罚数量（宗） | | | |\n罚款 | 警告 | 合计（宗） | 罚没金额（万元） |\n129 | 89 | 218 | 53.79 |\n"
            ),
            ["129=129宗", "89=89宗", "218=218宗", "53.79=537900元"]
        );
        assert_eq!(
            figures("处罚数量（宗）\n拘留 | 警告 | 罚没金额 |\n129 | 89 | 53.79 |\n"),
            ["129=129宗", "89=89宗", "53.79=53.79"]
        );
        assert_eq!(
            figures("单位：亿元\n指标\t本年\t上年\n收入\t263\t211.5\n支出\t262.6\t0\n"),
            ["263=26300000000元", "211.5=21150000000元", "262.6=26260000000元", "0=0元"]
        );
        assert_eq!(
            figures("单位：件、万元\n领域\t立案数\t罚没款\n食品\t12\t3.5\n药品\t8\t1.5\n"),
            ["12=12件", "3.5=35000元", "8=8件", "1.5=15000元"]
        );
        assert_eq!(
            figures("指标\t存栏\t增长（%）\n大牲畜（万头）\t96.9\t8.7\n奶牛\t60.2\t9.2\n猪（头）\t5\t1\n"),
            ["96.9=969000头", "8.7=8.7%", "60.2=602000头", "9.2=9.2%", "5=5头", "1=1%"]
        );
    }

    #[test]
    fn years_serials_and_zeros_of_forms_are_no_figures() {
        assert_eq!(
            figures("序号\t事项\t2023\t2024\n1\t许可\t96\t92\n2\t处罚\t41\t40\n"),
            ["96=96", "92=92", "41=41", "40=40"]
        );
        assert_eq!(figures("予以公开 4 0 0 0 0 0 4\n部分公开 0 0 0 0 0 0 0\n"), ["4=4", "4=4"]);
        assert_eq!(figures("规章 2 0 11\n规范性文件 0 0 0\n"), ["2=2", "0=0", "11=11"]);
        assert_eq!(figures("事项 | 数量 |\n行政许可 | 0 |\n行政处罚 | 2 |\n"), ["0=0", "2=2"]);
    }
}
