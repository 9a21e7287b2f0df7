//! How wide text is, near enough to leave room for it: a picture that is saved must look alike in any font.
//!
//! Widths are hundredths of the font size. Chinese takes a whole one, Latin a little more than half.

/// A Chinese character's width.
pub const EM: usize = 100;

/// Characters that do not begin a line.
const CLOSING: &str = "，。、；：！？）》」』】〕％”’…·,.;:!?)%]";

/// Characters that do not end a line.
const OPENING: &str = "（《「『【〔“‘([";

/// The width of a character.
fn wide(c: char) -> usize {
    match c {
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 90,
        'A'..='Z' => 70,
        ' ' => 30,
        '!'..='~' => 56,
        // Quotation marks, dashes and dots are as wide as Chinese fonts make them.
        '\u{2010}'..='\u{2030}' | '\u{2190}'..='\u{25ff}' | '\u{2e80}'.. => EM,
        _ => 62,
    }
}

/// The width of a line.
pub fn width(line: &str) -> usize {
    line.chars().map(wide).sum()
}

/// The line as far as it fits, with … where something is left out.
pub fn cut(line: &str, most: usize) -> String {
    if width(line) <= most {
        return line.to_owned();
    }
    let mut left = most.saturating_sub(EM);
    let kept = line.chars().take_while(|&c| {
        let fits = wide(c) <= left;
        left = left.saturating_sub(wide(c));
        fits
    });
    kept.chain(['…']).collect()
}

/// The text in lines of at most that width; of more lines than `lines` the rest is left out.
pub fn wrap(text: &str, most: usize, lines: usize) -> Vec<String> {
    let (mut found, mut line, mut room) = (Vec::new(), String::new(), most);
    for piece in pieces(text) {
        let needs = width(&piece);
        if needs > room && !line.is_empty() {
            found.push(std::mem::take(&mut line));
            room = most;
        }
        // A word longer than a line is cut where the line ends.
        for c in piece.chars() {
            if wide(c) > room && needs > most && !line.is_empty() {
                found.push(std::mem::take(&mut line));
                room = most;
            }
            line.push(c);
            room = room.saturating_sub(wide(c));
        }
    }
    found.push(line);
    if found.len() > lines {
        found.truncate(lines);
        if let Some(last) = found.last_mut() {
            let full = width(last);
            *last = if full + EM <= most { format!("{last}…") } else { cut(last, full - 1) };
        }
    }
    found
}

/// What stays together: Latin words and numbers, a character and the closing mark behind it, an opening mark before it.
fn pieces(text: &str) -> Vec<String> {
    let (mut pieces, mut last): (Vec<String>, char) = (Vec::new(), ' ');
    let is_word = |c: char| c.is_ascii_alphanumeric() || ".,%-".contains(c);
    for c in text.chars().filter(|c| !c.is_control()) {
        let sticks = CLOSING.contains(c) || OPENING.contains(last) || (is_word(c) && is_word(last));
        match pieces.last_mut().filter(|_| sticks) {
            Some(piece) => piece.push(c),
            None => pieces.push(c.to_string()),
        }
        last = c;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wraps_chinese_anywhere_and_latin_between_words() {
        let lines = wrap("（五）落实重大行政决策制度，自觉接受各方监督", 14 * EM, 4);
        assert_eq!(lines, ["（五）落实重大行政决策制度，", "自觉接受各方监督"]);
        assert_eq!(wrap("打造12345热线", 5 * EM, 4), ["打造12345", "热线"]);
        assert_eq!(wrap("", 6 * EM, 4), [""]);
    }

    #[test]
    fn no_line_begins_with_a_closing_mark_nor_ends_with_an_opening_one() {
        for most in 3..20 {
            for line in wrap("学习《党章》（全文），做到“知、信、行”合一。", most * EM, 99) {
                assert!(line.chars().count() == 1 || !line.starts_with(['》', '）', '，', '、', '”', '。']), "{line}");
            }
        }
    }

    #[test]
    fn lines_are_no_wider_than_they_may_be_and_nothing_is_lost() {
        let text = "推进ABCDEFGHIJKLMNOPQRSTUVWXYZ建设，“最多跑一次”改革。。。。。。。。。。。。";
        for most in 3..20 {
            let lines = wrap(text, most * EM, 99);
            assert_eq!(lines.concat(), text);
            assert!(lines.iter().all(|line| width(line) <= most * EM), "{most}: {lines:?}");
        }
    }

    #[test]
    fn what_is_too_long_is_cut_and_says_so() {
        assert_eq!(cut("调解纠纷", 400), "调解纠纷");
        assert_eq!(cut("调解纠纷一百件", 400), "调解纠…");
        let lines = wrap("一二三四五六七八九十", 3 * EM, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…') && width(&lines[1]) <= 4 * EM, "{lines:?}");
    }
}
