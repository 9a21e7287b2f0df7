//! What to take of a clipboard that holds a text and a page.
//!
//! The text is what the person saw and is taken as a rule. The page is taken where it holds what the text has lost: rows
//! of tables that fell apart, numbers of lists that offices do not write into the text; never where it says less.

use super::html;

/// The text to read instead of the clipboard's plain text, where its page holds more.
#[must_use]
pub fn clipboard(page: &str, plain: &str) -> Option<String> {
    if !["<table", "<ol", "mso-list"].iter().any(|mark| has(page, mark)) {
        return None;
    }
    let read = html::read(page);
    let (of_page, of_plain) = (solid(&read.text), solid(plain));
    let rows = plain.lines().filter(|line| line.trim().contains('\t')).count();
    let tables = read.rows > rows;
    let numbers = read.numbers > 0 && of_page > of_plain;
    // A page says in a cell once what the text may say thrice, but it must not lose a paragraph.
    ((tables || numbers) && of_page * 100 >= of_plain * 95).then_some(read.text)
}

fn has(page: &str, mark: &str) -> bool {
    page.as_bytes().windows(mark.len()).any(|window| window.eq_ignore_ascii_case(mark.as_bytes()))
}

/// How many characters stand in a text, its blanks not counted.
fn solid(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_page_where_it_holds_more() {
        let list = "<p style='mso-list:l0 level1'><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp; </span></span><![endif]>工作</p>";
        assert_eq!(clipboard(list, "工作").as_deref(), Some("一、工作\n"));
        assert_eq!(clipboard(list, "一、\t工作"), None);
        let table = "<TABLE><tr><td>收入</td><td>5</td></tr></TABLE>";
        assert_eq!(clipboard(table, "收入\n5").as_deref(), Some("收入\t5\n"));
        assert_eq!(clipboard(table, "收入\t5"), None);
        assert_eq!(clipboard(table, "收入\n5\n这一段没有在网页里面出现过"), None);
        assert_eq!(clipboard("<p>一<p>二", "一二"), None);
    }
}
