//! The lines above the body: masthead, title, byline, addressee.

use super::{line::Line, marker};
use crate::{
    lexicon::{OFFICES, ORGAN_SUFFIXES, TITLE_ENDS, WordList, ends_in_place, role_words},
    report::BlockKind,
    text::{
        chars::{self, is_han},
        read_day,
    },
};

/// Above the body there are at most this many lines of title.
const MOST_TITLE_LINES: usize = 4;

/// A text of more lines than this that has no body is a page's navigation, and has no title.
const MOST_LINES_WITHOUT_BODY: usize = 8;

/// Marks masthead, title, byline and addressee among the lines that are still paragraphs.
pub fn mark(lines: &[Line], text: &str, kinds: &mut [BlockKind]) {
    let words = |i: usize| without_footnote(text[lines[i].view.clone()].trim());
    let open: Vec<usize> = (0..lines.len()).filter(|i| kinds[*i] == BlockKind::Paragraph).collect();
    let body = open.iter().position(|i| is_body(words(*i))).unwrap_or(open.len());
    if body == open.len() && open.len() > MOST_LINES_WITHOUT_BODY {
        return;
    }
    let letter = below_letter(&open, body, words);
    let body = letter.map_or(body, |addressee| addressee + 1);
    let addressee = (0..body).rev().find(|at| is_addressee(words(open[*at])) || ends_addressee(&open, *at, words));
    let first = addressee.map(|at| addressee_start(&open, at, words));
    if let (Some(first), Some(last)) = (first, addressee) {
        open[first..=last].iter().for_each(|i| kinds[*i] = BlockKind::Addressee);
    }
    let head = &open[..first.unwrap_or(body)];
    for i in head {
        if is_masthead(words(*i)) {
            kinds[*i] = BlockKind::Masthead;
        }
    }
    let title = title_lines(open.split_at(head.len()), kinds, words);
    if let Some(title) = title.clone() {
        head[title].iter().for_each(|i| kinds[*i] = BlockKind::Title);
    }
    let behind = title.map_or(0, |title| title.end);
    for at in behind..head.len() {
        let above = at.checked_sub(1).is_some_and(|above| kinds[head[above]] == BlockKind::Byline);
        // ——2020年1月5日在…会议上⏎王明⏎各位代表：
        let named = above && first.is_some() && at + 1 == head.len() && is_name(words(head[at]));
        if kinds[head[at]] == BlockKind::Paragraph && (named || is_byline(words(head[at]), above)) {
            kinds[head[at]] = BlockKind::Byline;
        }
    }
}

/// A line without the mark of a footnote at its end: `…统计公报[1]`.
pub fn without_footnote(line: &str) -> &str {
    let circled = line.trim_end_matches(|c: char| ('①'..='⑳').contains(&c));
    let Some(open) = circled.strip_suffix([']', '〕']) else { return circled };
    let bare = open.trim_end_matches(|c: char| c.is_ascii_digit());
    if bare.len() == open.len() { circled } else { bare.strip_suffix(['[', '〔']).unwrap_or(circled) }
}

/// A note to the reader above the document is at most so many lines long.
const LETTER: usize = 10;

/// The addressee of a document that stands under a note or a mail: its title is right above it.
fn below_letter<'t>(open: &[usize], body: usize, words: impl Fn(usize) -> &'t str) -> Option<usize> {
    let titled = |at: &usize| is_addressee(words(open[*at])) && ends_title(words(open[at - 1]));
    (body + 1..open.len().min(body + LETTER)).find(titled)
}

/// The last lines of the head that together read as a title; `rest` are the lines below the head.
fn title_lines<'t>(
    (head, rest): (&[usize], &[usize]),
    kinds: &[BlockKind],
    words: impl Fn(usize) -> &'t str,
) -> Option<std::ops::Range<usize>> {
    let body = rest.first().map_or("", |i| words(*i));
    let open = |at: usize| kinds[head[at]] == BlockKind::Paragraph;
    let below = |at: usize| if at + 1 < head.len() { words(head[at + 1]) } else { body };
    let whole = |at: usize| open(at) && ends_title(words(head[at])) && !runs_on(words(head[at]), below(at));
    let titled = (0..head.len()).rev().find(|at| whole(*at));
    // Right below a block of labels, a title needs no listed ending.
    let labelled = || {
        let at = head.len().checked_sub(1).filter(|at| open(*at) && part_of_title(words(head[*at])))?;
        let above = (0..head[at]).rev().find(|i| kinds[*i] != BlockKind::Blank)?;
        (kinds[above] == BlockKind::Label && words(head[at]).chars().count() >= WHOLE_TITLE).then_some(at)
    };
    // Nor does one that names its year: …2024年工作打算.
    let dated = || {
        let line = |at: usize| words(head[at]);
        let wraps = |at: usize| alike(line(at), below(at)) && !is_byline(below(at), false);
        (0..head.len()).rev().find(|at| open(*at) && names_year(line(*at)) && !wraps(*at))
    };
    // Nor does one right above the line that says where it comes from.
    let sourced = || {
        let at = head.len().checked_sub(1).filter(|at| open(*at) && part_of_title(words(head[*at])))?;
        let below = (head[at] + 1..kinds.len()).find(|i| kinds[*i] != BlockKind::Blank)?;
        let source = kinds[below] == BlockKind::Label && SOURCES.iter().any(|word| words(below).contains(word));
        (source && words(head[at]).chars().count() >= WHOLE_TITLE).then_some(at)
    };
    // Nor does one right above the time when a page gave it out.
    let stamped = || {
        let whole = |line: &str| part_of_title(line) && line.chars().count() >= WHOLE_TITLE && read_day(line).is_none();
        (0..head.len()).rev().find(|at| open(*at) && whole(words(head[*at])) && is_stamp(below(*at)))
    };
    // Nor does the one short line above running text that holds no other.
    let headline = || {
        let at = head.len().checked_sub(1).filter(|at| *at <= 1 && open(*at) && is_headline(words(head[*at])))?;
        let line = words(head[at]);
        let above_text = body.contains('。') && marker::read(body).is_none() && !alike(line, body);
        (above_text && !rest.iter().any(|i| is_headline(words(*i)))).then_some(at)
    };
    // Nor does one that calls out what it is about: …2023年法治政府建设，这份“成绩单”请查收！
    let called = || (0..head.len()).find(|at| open(*at) && calls(words(head[*at])));
    let last = titled.or_else(labelled).or_else(dated).or_else(sourced).or_else(stamped).or_else(headline);
    let last = last.or_else(called)?;
    let mut first = last;
    for above in (last.saturating_sub(MOST_TITLE_LINES - 1)..last).rev() {
        let line = words(head[above]);
        let adjacent = (head[above] + 1..head[above + 1]).all(|i| kinds[i] == BlockKind::Blank);
        let joined = adds(words(head[above + 1]));
        if !open(above) || !adjacent || !part_of_title(line) || (ends_title(line) && !joined) {
            break;
        }
        let below = if above + 1 == last { words(head[last]) } else { "" };
        if joined || goes_on(line, below) {
            first = above;
        }
    }
    Some(first..last + 1)
}

/// Whether a line names a year and ends in a call.
fn calls(line: &str) -> bool {
    let year = |at: usize| line[..at].bytes().rev().take_while(u8::is_ascii_digit).count() == 4;
    let fits = (WHOLE_TITLE..=HEADLINE.end() + 10).contains(&line.chars().count());
    fits && line.ends_with('！') && !line.contains('。') && line.match_indices('年').any(|(at, _)| year(at))
}

/// Whether a line is a day and maybe an hour, and maybe where it comes from: `2022-09-15 14：40：54 来源：某报`.
fn is_stamp(line: &str) -> bool {
    let clock = |c: char| c.is_ascii_digit() || matches!(c, '：' | ' ');
    let behind = read_day(line).map(|(_, len)| line[len..].trim_start_matches(clock));
    behind.is_some_and(|rest| rest.is_empty() || SOURCES.iter().any(|source| rest.starts_with(source)))
}

/// Labels of the line under a title.
const SOURCES: &[&str] = &["来源：", "发布时间：", "发布日期："];

/// A headline has so many characters.
const HEADLINE: std::ops::RangeInclusive<usize> = 4..=30;

/// Whether a line is short and says what is told of: no figures, no clause, no organ, no part of a report.
fn is_headline(line: &str) -> bool {
    HEADLINE.contains(&line.chars().take(HEADLINE.end() + 1).count())
        && part_of_title(line)
        && line.starts_with(is_han)
        && line.ends_with(|c: char| is_han(c) || c == '”')
        && !line.contains(|c: char| c == '，' || c.is_ascii_digit())
        && !is_byline(line, false)
        && role_words(line).next().is_none()
}

/// A line that could be all of a title has at least so many characters.
const WHOLE_TITLE: usize = 9;

/// What joins the words on its two sides.
const JOINING: [char; 6] = ['和', '、', '的', '暨', '与', '及'];

/// Lines of a page differ by so many characters.
const SLACK: usize = 3;

/// Whether a line that reads as a title is running text that was broken there: `…五年规划⏎和2035年远景目标纲要，根据…`.
fn runs_on(line: &str, below: &str) -> bool {
    alike(line, below) && below.starts_with(JOINING) && below.contains(['，', '。'])
}

/// Whether both lines may be as wide as the page: the first is then running text that goes on in the other.
fn alike(line: &str, below: &str) -> bool {
    line.chars().count().abs_diff(below.chars().count()) <= SLACK && marker::read(below).is_none()
}

/// Whether a line goes on with the title above, whole as that may be: `及2025年工作计划`. 和平县 is a place.
fn adds(line: &str) -> bool {
    line.starts_with(['及', '暨'])
        || line.strip_prefix(['和', '与']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Behind the year of a title stands what it is about, in so many characters.
const SUBJECT: usize = 4;

/// Whether a line that is no sentence and no date names a year and what is told of it: `…2017年十大民生实事`.
fn names_year(line: &str) -> bool {
    let year = |at: usize| {
        let digits = line[..at].bytes().rev().take_while(u8::is_ascii_digit).count();
        let behind = line[at + '年'.len_utf8()..].trim_start_matches('度');
        digits == 4 && behind.chars().nth(SUBJECT - 1).is_some() && behind.starts_with(|c: char| is_han(c) && c != '第')
    };
    let whole = part_of_title(line) && line.chars().count() >= WHOLE_TITLE && !line.contains(['，', '>']);
    let ends = line.ends_with(|c: char| is_han(c) || matches!(c, '）' | '”' | '》'))
        && !line.ends_with(['的', '了'])
        && !line.ends_with("如下");
    whole && ends && !is_byline(line, false) && !is_organ(line) && line.match_indices('年').any(|(at, _)| year(at))
}

/// Whether a title that began in the line `above` goes on in `line`: an organ's name, words that ask for more, or a
/// line too poor to be a title. `line` is the title's last, else empty.
fn goes_on(above: &str, line: &str) -> bool {
    let asks = above.ends_with(JOINING) || above.contains("关于") || names_place(above, line);
    let poor = !line.is_empty() && line.chars().count() < WHOLE_TITLE && !line.contains("工作报告");
    asks || poor || is_organ_list(above)
}

/// Whether all of a line is a place, and the line below says for which time it reports: 云溪镇⏎2024年度工作报告.
fn names_place(above: &str, line: &str) -> bool {
    const LONGEST: usize = 8;
    let time = line.starts_with(|c: char| c.is_ascii_digit()) || WordList::TitleTimes.at(line).is_some();
    time && above.chars().count() <= LONGEST && ends_in_place(above)
}

/// Whether a line reads as all of a title.
#[must_use]
pub fn is_whole_title(line: &str) -> bool {
    ends_title(line) && line.chars().count() >= WHOLE_TITLE
}

fn ends_title(line: &str) -> bool {
    let line = behind_bar(line);
    let line = line.split_once('（').map_or(line, |(before, after)| if after.ends_with('）') { before } else { line });
    part_of_title(line) && TITLE_ENDS.iter().any(|end| line.ends_with(end))
}

/// What a bar or brackets part from the words that only catch the eye: `法治答卷 | 澜港街道2022年…年度报告`, `【公开】…`.
fn behind_bar(line: &str) -> &str {
    let behind = line.strip_prefix('【').and_then(|line| line.split_once('】')).map_or(line, |(_, title)| title);
    behind.split_once(['|', '丨']).map_or(behind, |(_, title)| title.trim_start())
}

fn part_of_title(line: &str) -> bool {
    let chars = line.chars().count();
    let marks = ['。', '；', '：', '！', '？', '>', '【', '[', '|', '·', '\t'];
    (2..=70).contains(&chars) && !line.contains(marks) && !line.starts_with(['—', '-']) && marker::read(line).is_none()
}

/// Running text, or the first heading.
fn is_body(line: &str) -> bool {
    let long = line.chars().take(40).count() == 40;
    let ends = line.ends_with('。') || line.ends_with("：“") || line.ends_with("如下：");
    !is_addressee(line) && (marker::read(line).is_some() || (long && line.contains(['。', '，'])) || ends)
}

/// The name of one or several organs and nothing else.
#[must_use]
pub fn is_organ(line: &str) -> bool {
    (3..=40).contains(&line.chars().count()) && !line.contains(['。', '，', '；', '：']) && is_organ_list(line)
}

fn is_organ_list(line: &str) -> bool {
    ORGAN_SUFFIXES.iter().any(|suffix| line.ends_with(suffix))
}

/// Endings of what is addressed that is no organ.
const ADDRESSED: &[&str] = &[
    "代表",
    "委员",
    "同志们",
    "同志",
    "单位",
    "部门",
    "机构",
    "企业",
    "书记",
    "各县",
    "县市",
    "区县",
    "集团",
    "各位来宾",
    "朋友们",
    "组织",
    "乡镇",
    "街道",
    "院校",
    "政府",
];

/// `德化县人民政府：`, `各位代表：`; not `现将有关情况报告如下：`, nor a line of running text that ends in a colon.
fn is_addressee(line: &str) -> bool {
    let Some(names) = line.strip_suffix('：') else { return false };
    let names =
        names.split_once('（').map_or(names, |(before, after)| if after.ends_with('）') { before } else { names });
    let short = (3..=160).contains(&names.chars().count());
    let plain = !names.contains(['。', '；', '：', '“', '\t']) && !names.contains(|c: char| c.is_ascii_alphanumeric());
    let names_end = |name: &str| is_organ_list(name) || ADDRESSED.iter().any(|end| name.ends_with(end));
    let other = ["如下", "下列", "附件", "以下", "包括", "其中"];
    short
        && plain
        && names.split(['、', '，']).any(names_end)
        && names_end(names)
        && !other.iter().any(|word| names.contains(word))
}

/// Whether line `at` is the rest of an addressee that is longer than a line.
fn ends_addressee<'t>(open: &[usize], at: usize, words: impl Fn(usize) -> &'t str) -> bool {
    let above = at.checked_sub(1).filter(|above| open[*above] + 1 == open[at]);
    words(open[at]).ends_with('：')
        && above.is_some_and(|above| {
            let names = words(open[above]);
            names.contains(['、', '，'])
                && !names.contains('。')
                && is_addressee(&format!("{names}{}", words(open[at])))
        })
}

/// The first line of an addressee of several lines: those above end in a comma, or break off.
fn addressee_start<'t>(open: &[usize], last: usize, words: impl Fn(usize) -> &'t str) -> usize {
    let mut first = if is_addressee(words(open[last])) { last } else { last.saturating_sub(1) };
    while first > 0 && last - first < 4 && words(open[first - 1]).ends_with(['、', '，']) {
        first -= 1;
    }
    first
}

/// `——2025年6月24日在…会议上`, `2022年1月5日`, `市长毛腾飞`; a line goes on in the next (`2002年2月23日在宁波市`).
fn is_byline(line: &str, above: bool) -> bool {
    let bare = line.trim_start_matches(['—', '-', '（', ' ']).trim_end_matches(['）', ' ']);
    let dated = read_day(bare).is_some_and(|(_, len)| bare.len() == len || bare[len..].trim_start().starts_with('在'));
    let place = above && (bare.ends_with("会议上") || bare.ends_with("大会上"));
    dated
        || place
        || is_time(line)
        || is_organ(bare)
        || speaker(line).is_some()
        || (line.starts_with("——") && bare.ends_with('上'))
}

/// Whether a bracket alone on a line below the title says for which time it reports: `（2023年四季度）`, `（2024年度）`.
#[must_use]
pub fn is_time(line: &str) -> bool {
    let inside = line.strip_prefix('（').and_then(|rest| rest.strip_suffix('）')).unwrap_or_default();
    let year = inside.get(..4).is_some_and(|year| year.bytes().all(|b| b.is_ascii_digit()));
    year && inside[4..].starts_with('年') && !inside.ends_with('日') && inside.chars().count() <= LONGEST_TIME
}

/// A time has at most so many characters: 2023年第四季度, 2024年1—12月.
const LONGEST_TIME: usize = 11;

/// The name of a person has so many characters.
const NAME: std::ops::RangeInclusive<usize> = 2..=4;

/// Where the name of who speaks begins: `甘肃省省长陆浩` → behind 省长.
#[must_use]
pub fn speaker(line: &str) -> Option<usize> {
    let chars = line.chars().filter(|c| !chars::is_blank(*c)).count();
    let at = OFFICES.iter().filter_map(|office| line.rfind(office).map(|at| at + office.len())).max()?;
    (chars <= 28 && is_name(&line[at..])).then_some(at)
}

/// Whether words can be the name of a person and nothing else. What a byline breaks off may be as short: 会议上.
#[must_use]
pub fn is_name(words: &str) -> bool {
    let name = words.chars().filter(|c| !chars::is_blank(*c));
    name.clone().all(is_han) && NAME.contains(&name.count()) && !words.ends_with('上')
}

/// `葛坑镇人民政府文件`, `葛政〔2025〕11号    签发人：…`.
fn is_masthead(line: &str) -> bool {
    let first = line.split([' ', '\t']).next().unwrap_or(line);
    let mark = line.strip_suffix("文件").is_some_and(is_organ);
    mark || document_number(first).is_some_and(|len| len == first.len() || first[len..].starts_with("签发人"))
}

/// The document number at the start of a folded text: `葛政〔2025〕11号` → its length in bytes.
///
/// Wrong and old forms are read too: other brackets, 第 before the serial, leading zeros, and the year without
/// brackets (国办发2024年第12号).
#[must_use]
pub fn document_number(text: &str) -> Option<usize> {
    let code_end = text.find(|c: char| !is_han(c))?;
    let code = &text[..code_end];
    let code_ok = (1..=16).contains(&code.chars().count());
    let rest = text[code_end..].strip_prefix(['〔', '[', '【', '（', '〖']).unwrap_or(&text[code_end..]);
    let bracketed = rest.len() < text[code_end..].len();
    let year = rest.get(..4).filter(|year| year.bytes().all(|b| b.is_ascii_digit()))?;
    let rest = &rest[year.len()..];
    let rest = if bracketed {
        rest.trim_start_matches('年').strip_prefix(['〕', ']', '】', '）', '〗'])?
    } else {
        rest.strip_prefix("年第")?
    };
    let serial = rest.trim_start_matches([' ', '第']);
    let digits = serial.bytes().take_while(u8::is_ascii_digit).count();
    let end = serial[digits..].strip_prefix('号')?;
    (code_ok && year.starts_with(['1', '2']) && (1..=5).contains(&digits)).then_some(text.len() - end.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_footnotes_out() {
        for (line, bare) in [
            ("统计公报[1]", "统计公报"),
            ("公报①", "公报"),
            ("公报〔12〕", "公报"),
            ("第[]", "第[]"),
            ("镇政〔2024〕", "镇政"),
        ] {
            assert_eq!(without_footnote(line), bare);
        }
    }

    #[test]
    fn knows_head_lines() {
        for line in [
            "德化县人民政府：",
            "各位代表：",
            "中共将乐县委员会，将乐县人民政府：",
            "各镇人民政府、街道办事处，区直各有关部门（单位）：",
        ] {
            assert!(is_addressee(line), "{line}");
        }
        for line in ["现将有关情况报告如下：", "号，邮编：223100，电子邮箱：", "主要做了以下工作："]
        {
            assert!(!is_addressee(line), "{line}");
        }
        assert!(ends_title("2024年度法治政府建设年度报告"));
        assert!(!ends_title("一、工作情况"));
        assert!(goes_on("仁和镇人民政府", "关于2024年度法治政府建设工作的报告"));
        assert!(!goes_on("云南要闻", "2026年政府工作报告"));
        assert!(runs_on("国民经济和社会发展第十四个五年规划", "和远景目标纲要，根据有关建议编制。"));
        assert!(!runs_on("国民经济和社会发展第十四个五年规划", "和平县人民政府："));
        assert!(names_year("松岭镇2024年重点工作思路") && names_year("松岭镇2023年工作总结及2024年工作打算"));
        for line in ["2024年3月5日在全县干部大会上", "2024年", "2024年以来", "2024年，我镇持续推进"]
        {
            assert!(!names_year(line), "{line}");
        }
        assert!(adds("及2025年工作计划") && adds("和2025年工作计划") && !adds("和平县2025年工作计划"));
        assert!(is_organ("德化县葛坑镇人民政府") && !is_organ("特此报告。"));
    }

    #[test]
    fn knows_bylines() {
        assert!(is_byline("——2025年6月24日在第十四届全国人民代表大会", false));
        assert!(is_byline("常务委员会第十六次会议上", true));
        assert!(is_name("王明") && is_name("王 明") && !is_name("会议上") && !is_name("2024年"));
        assert!(is_byline("市长毛腾飞", false) && is_byline("审计署审计长侯凯", false));
        assert!(is_stamp("2022年09月15日 14：40 来源：某报") && is_stamp("2022-09-15 14：40：54"));
        assert!(!is_stamp("2022-09-15在") && !is_stamp("巡查"));
        assert!(is_time("（2023年四季度）") && !is_time("（2024年1月18日）") && !is_time("（试行）"));
        assert!(!is_byline("2024年以来", false) && !is_byline("主任会议决定事项落实情况", false));
    }

    #[test]
    fn reads_document_numbers() {
        let whole = |text: &str| document_number(text) == Some(text.len());
        for text in ["葛政〔2025〕11号", "呼政办发[2008]68号", "国办发2024年第12号", "某政（2004）第05号"]
        {
            assert!(whole(text), "{text}");
        }
        assert_eq!(document_number("关于（2025）年的报告"), None);
        assert_eq!(document_number("2025年"), None);
    }
}
