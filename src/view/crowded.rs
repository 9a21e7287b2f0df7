//! Long runs of full-width brackets and quotation marks, which no person writes.
//!
//! Where such marks meet, a browser closes the gaps between them, and tries so at every place where a line could end:
//! ten thousand in a row take it minutes. A page with such a text does without.

/// Bytes of a run that a browser still sets in a moment.
const LONGEST: usize = 600;

/// Whether a text has such a run.
#[must_use]
pub fn is_crowded(text: &str) -> bool {
    // The marks of the block of Chinese punctuation, of full-width forms, and curly quotation marks.
    let is_mark = |c| matches!(c, '\u{2018}'..='\u{201f}' | '\u{3001}'..='\u{301f}' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff1f}' | '\u{ff3b}'..='\u{ff3d}' | '\u{ff5b}'..='\u{ff65}');
    text.split(|c| !is_mark(c)).any(|run| run.len() > LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_long_runs_count() {
        assert!(!is_crowded(&"（一）《办法》，“好”。".repeat(1_000)));
        assert!(is_crowded(&format!("一、{}", "“（".repeat(101))));
    }
}
