//! Ways in which the same document arrives differently: widths, blanks, line ends, wraps, clutter, doubled labels.
//!
//! One small function each, from text to text. Whoever reads such a text reads the same headings and the same metadata.
//! The tests apply them to the project's fixtures, `cargo xtask metamorphic` to a corpus.

use std::ops::Range;

/// A transformation that changes nothing of what a document says of its structure.
pub struct Law {
    /// As lists of failures name it.
    pub name: &'static str,
    /// The transformation.
    pub change: fn(&str) -> String,
}

/// All laws.
pub const LAWS: &[Law] = &[
    Law { name: "half-width punctuation", change: half_width_punctuation },
    Law { name: "full-width punctuation", change: full_width_punctuation },
    Law { name: "full-width digits", change: full_width_digits },
    Law { name: "radicals for ideographs", change: radicals },
    Law { name: "spaces around digits", change: spaces_around_digits },
    Law { name: "CR LF", change: cr_lf },
    Law { name: "indented", change: indented },
    Law { name: "indent taken away", change: flush },
    Law { name: "spaces at line ends", change: spaces_at_line_ends },
    Law { name: "invisible characters", change: invisible_characters },
    Law { name: "1、 for 1.", change: enumeration_commas },
    Law { name: "wrapped at 30", change: |text| wrapped(text, 30) },
    Law { name: "wrapped at 34", change: |text| wrapped(text, 34) },
    Law { name: "wrapped at 40", change: |text| wrapped(text, 40) },
    Law { name: "indented, wrapped at 28", change: |text| indented_and_wrapped(text, 28) },
    Law { name: "indented, wrapped at 36", change: |text| indented_and_wrapped(text, 36) },
    Law { name: "wrapped at 32, page numbers", change: |text| with_page_numbers(&wrapped(text, 32)) },
    Law {
        name: "indented, wrapped at 28, page numbers",
        change: |text| with_page_numbers(&indented_and_wrapped(text, 28)),
    },
    Law { name: "web clutter", change: web_clutter },
    Law { name: "labels twice", change: labels_twice },
    Law { name: "labels at the end", change: labels_at_the_end },
    Law { name: "blank lines between", change: blank_lines_between },
    Law { name: "blank lines taken away", change: blank_lines_taken_away },
];

/// Both spellings of the marks that have two widths.
const WIDTHS: &[(char, char)] =
    &[(',', '，'), (':', '：'), (';', '；'), ('(', '（'), (')', '）'), ('?', '？'), ('!', '！'), ('%', '％')];

/// As a page or a mail program leaves it that folds widths.
fn half_width_punctuation(text: &str) -> String {
    text.chars().map(|c| WIDTHS.iter().find(|(_, full)| *full == c).map_or(c, |(half, _)| *half)).collect()
}

/// The other way; the comma of 1,234 and the colon of 09:30 stay.
fn full_width_punctuation(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let between_digits =
        |i: usize| i > 0 && chars[i - 1].is_ascii_digit() && chars.get(i + 1).is_some_and(char::is_ascii_digit);
    let full = |i: usize| WIDTHS.iter().find(|(half, _)| *half == chars[i]).map_or(chars[i], |(_, full)| *full);
    (0..chars.len()).map(|i| if between_digits(i) { chars[i] } else { full(i) }).collect()
}

/// Ideographs and their radicals.
const RADICALS: [(char, char); 12] = [
    ('一', '⼀'),
    ('二', '⼆'),
    ('人', '⼈'),
    ('工', '⼯'),
    ('行', '⾏'),
    ('民', '⺠'),
    ('大', '⼤'),
    ('小', '⼩'),
    ('日', '⽇'),
    ('月', '⽉'),
    ('生', '⽣'),
    ('长', '⻓'),
];

/// As Chromium's PDFs give back some ideographs: ⾏政 for 行政.
fn radicals(text: &str) -> String {
    text.chars().map(|c| RADICALS.iter().find(|(from, _)| *from == c).map_or(c, |(_, to)| *to)).collect()
}

/// The ideograph of such a radical.
pub fn ideograph(c: char) -> char {
    RADICALS.iter().find(|(_, from)| *from == c).map_or(c, |(to, _)| *to)
}

/// ２０２５年.
fn full_width_digits(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_digit() { shifted(c, 0xFEE0) } else { c }).collect()
}

fn shifted(c: char, by: u32) -> char {
    char::from_u32(c as u32 + by).unwrap_or(c)
}

/// `2025 年`, `共 12 件`, as web pages set them.
fn spaces_around_digits(text: &str) -> String {
    let mut out = String::new();
    let mut before = '\n';
    for c in text.chars() {
        if (before.is_ascii_digit() && is_han(c)) || (is_han(before) && c.is_ascii_digit()) {
            out.push(' ');
        }
        out.push(c);
        before = c;
    }
    out
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '〇')
}

fn cr_lf(text: &str) -> String {
    text.lines().map(|line| format!("{line}\r\n")).collect()
}

/// Every paragraph begins with two ideographic spaces; in a wrapped text it is not known where paragraphs begin.
fn indented(text: &str) -> String {
    let indent =
        |line: &str| if line.trim().is_empty() { String::new() } else { format!("　　{}", line.trim_start()) };
    if is_wrapped(text) { text.to_owned() } else { each_line(text, indent) }
}

fn flush(text: &str) -> String {
    each_line(text, |line| line.trim_start().to_owned())
}

fn spaces_at_line_ends(text: &str) -> String {
    each_line(text, |line| format!("{line}　 "))
}

/// A byte order mark, no-break spaces for spaces, a zero-width space before every line.
fn invisible_characters(text: &str) -> String {
    format!("\u{FEFF}{}", each_line(text, |line| format!("\u{200B}{}", line.replace(' ', "\u{A0}"))))
}

/// `1、` at the start of a line, as half of all reports write it.
fn enumeration_commas(text: &str) -> String {
    each_line(text, |line| {
        let words = line.trim_start();
        let digits = words.bytes().take_while(u8::is_ascii_digit).count();
        match words[digits..].strip_prefix(['.', '．']) {
            Some(rest) if (1..=2).contains(&digits) && rest.chars().next().is_some_and(is_han) => {
                format!("{}{}、{rest}", &line[..line.len() - words.len()], &words[..digits])
            }
            _ => line.to_owned(),
        }
    })
}

/// Running text broken at `width` characters, as a PDF does; shorter lines, tables and label lines stay whole, and so
/// does a text that is wrapped as it stands: no program wraps it a second time.
pub fn wrapped(text: &str, width: usize) -> String {
    let running = |line: &str| line.contains(['，', ',', '。']) && !line.contains(['\t', '|', '[', '【']);
    let wrap = |line| if running(line) { pieces(line, 2 * width) } else { vec![line] };
    if is_wrapped(text) { text.to_owned() } else { joined(&[&text.lines().flat_map(wrap).collect::<Vec<_>>()]) }
}

fn indented_and_wrapped(text: &str, width: usize) -> String {
    if is_wrapped(text) { text.to_owned() } else { wrapped(&indented(text), width) }
}

/// Whether most long lines end within a sentence.
fn is_wrapped(text: &str) -> bool {
    let long: Vec<&str> = text.lines().map(str::trim_end).filter(|line| line.chars().count() >= 20).collect();
    long.iter().filter(|line| !line.ends_with(['。', '：', ':', '；', ';'])).count() * 2 > long.len()
}

/// The pieces of a line of at most `columns`: no number is broken, no closing mark begins a line.
fn pieces(line: &str, columns: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut used, mut may_break) = (0, 0, 0);
    let mut before = '\n';
    for (at, c) in line.char_indices() {
        let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '．' | '%' | '$');
        let closes = "，。；：、！？）》”〉〕,;:)!?%".contains(c);
        let opens = "（《“〈〔(".contains(before);
        let holds = closes || opens || (word(before) && word(c));
        if !holds {
            may_break = at;
        }
        let hangs = closes && used <= columns;
        if used + wide(c) > columns && may_break > start && !hangs {
            pieces.push(&line[start..may_break]);
            used = line[may_break..at].chars().map(wide).sum();
            start = may_break;
        }
        used += wide(c);
        before = c;
    }
    pieces.push(&line[start..]);
    pieces
}

/// Columns that a character takes.
fn wide(c: char) -> usize {
    if c.is_ascii() { 1 } else { 2 }
}

/// Lines of a printed page.
const PAGE: usize = 18;

/// `— 1 —` on a line of its own after every page, wherever a sentence stands.
fn with_page_numbers(text: &str) -> String {
    let pages = text.lines().enumerate().map(|(i, line)| match (i + 1) % PAGE {
        0 => format!("{line}\n— {} —\n", (i + 1) / PAGE),
        _ => format!("{line}\n"),
    });
    pages.collect()
}

/// What a government page prints around its text.
fn web_clutter(text: &str) -> String {
    let before = "首页\n政务公开\n登录\n无障碍\n当前位置：首页 > 政务公开 > 法治政府建设 > 年度报告\n\
                  【字体：大 中 小】\n打印\n分享到：\n微信\n微博\n浏览次数：1278次\n";
    let after = "扫一扫在手机上查看当前页面\n【打印本页】\n关闭窗口\n上一篇：没有了\n\
                 下一篇：临霁县2023年法治政府建设年度报告\n相关链接\n\
                 主办单位：临霁县人民政府办公室　技术支持：临霁县大数据中心\n临ICP备20190088号-2\n\
                 网站标识码：4199920003\n版权所有：临霁县人民政府\n";
    format!("{before}{}\n{after}", text.trim_end_matches('\n'))
}

/// The label block twice: once for the desktop, once for the telephone.
fn labels_twice(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let Some(block) = label_block(&lines) else { return text.to_owned() };
    joined(&[&lines[..block.end], &lines[block.start..]])
}

/// The label block behind the document.
fn labels_at_the_end(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let Some(block) = label_block(&lines) else { return text.to_owned() };
    joined(&[&lines[..block.start], &lines[block.end..], &lines[block]])
}

/// A label block stands among this many lines.
const HEAD: usize = 160;

/// The lines of the label block, where there is one of two lines or more.
fn label_block(lines: &[&str]) -> Option<Range<usize>> {
    let head = &lines[..lines.len().min(HEAD)];
    let first = head.iter().position(|line| label(line).is_some())?;
    // Other labels and values stand between those that are known here.
    let near = |last: usize| head.iter().enumerate().skip(last + 1).take(4).rfind(|(_, line)| label(line).is_some());
    let mut last = first;
    while let Some((next, _)) = near(last) {
        last = next;
    }
    let value_below = label(head[last]) == Some("") && head.get(last + 1).is_some_and(|line| !line.trim().is_empty());
    let end = last + 1 + usize::from(value_below);
    (end - first >= 2).then_some(first..end)
}

/// What stands behind the label that a line begins with.
fn label(line: &str) -> Option<&str> {
    const NAMES: &[&str] = &[
        "索引号",
        "信息索引号",
        "发文字号",
        "文号",
        "备注/文号",
        "发布机构",
        "发文机关",
        "发布机关",
        "成文日期",
        "生成日期",
        "公文生成日期",
        "发布日期",
        "实施日期",
        "施行日期",
        "失效日期",
        "有效性",
        "文件状态",
        "主题分类",
        "标题",
        "主题词",
        "统一编号",
    ];
    let line = line.trim_start_matches([' ', '　', '\t', '|', '[', '【', '-', '·', '*']);
    NAMES.iter().find_map(|name| {
        let rest = name.chars().try_fold(line, |rest, c| rest.trim_start_matches([' ', '　']).strip_prefix(c))?;
        let rest = rest.trim_start_matches([' ', '　']);
        (rest.is_empty() || rest.starts_with(['：', ':', ']', '】', '|', '\t'])).then_some(rest)
    })
}

fn joined(parts: &[&[&str]]) -> String {
    parts.iter().copied().flatten().fold(String::new(), |text, line| text + line + "\n")
}

fn blank_lines_between(text: &str) -> String {
    text.lines().map(|line| format!("{line}\n\n")).collect()
}

fn blank_lines_taken_away(text: &str) -> String {
    text.lines().filter(|line| !line.trim().is_empty()).fold(String::new(), |text, line| text + line + "\n")
}

/// Every line changed, the lines and their number kept.
fn each_line(text: &str, change: impl Fn(&str) -> String) -> String {
    text.lines().map(|line| change(line) + "\n").collect()
}
