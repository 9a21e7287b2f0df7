//! The text of a table as the program carries it: without the lines of comment, which are for those who read the table.

/// The text of the table in a file beside the caller's, without lines that are empty or begin with `#`.
macro_rules! table {
    ($path:literal) => {{
        const TEXT: &[u8] = include_str!($path).as_bytes();
        const ROWS: [u8; $crate::text::table::length(TEXT)] = $crate::text::table::rows(TEXT);
        const TABLE: &str = match ::std::str::from_utf8(&ROWS) {
            Ok(table) => table,
            Err(_) => panic!("lines of UTF-8 are UTF-8"),
        };
        TABLE
    }};
}

/// How many bytes of a table are its rows.
pub const fn length(text: &[u8]) -> usize {
    let (mut at, mut length) = (0, 0);
    while at < text.len() {
        let end = line_end(text, at);
        if is_row(text, at) {
            length += end - at;
        }
        at = end;
    }
    length
}

/// The rows of a table, `N` bytes by [`length`].
pub const fn rows<const N: usize>(text: &[u8]) -> [u8; N] {
    let (mut rows, mut at, mut to) = ([0; N], 0, 0);
    while at < text.len() {
        let end = line_end(text, at);
        let is_row = is_row(text, at);
        while at < end {
            if is_row {
                rows[to] = text[at];
                to += 1;
            }
            at += 1;
        }
    }
    rows
}

const fn is_row(text: &[u8], line: usize) -> bool {
    !matches!(text[line], b'#' | b'\n')
}

/// Behind the line's break, or at the text's end.
const fn line_end(text: &[u8], mut at: usize) -> usize {
    while at < text.len() && text[at] != b'\n' {
        at += 1;
    }
    if at < text.len() { at + 1 } else { at }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stay_as_they_are() {
        let text = "# a comment\n#\n一\t二#\n\n\t三\n# another\n四".as_bytes();
        let kept = "一\t二#\n\t三\n四".as_bytes();
        assert_eq!(length(text), kept.len());
        assert_eq!(rows::<17>(text), kept);
    }
}
