//! What a person reads in a text, as written down: `1 一、标题`, `? 2 either way`, `field = value`, `field = -` for none.

use crate::seen::{FIELDS, Seen, changes, plain};

/// A reading by a person.
#[derive(Default)]
pub struct Expected {
    headings: Vec<String>,
    /// Headings that one may see or not.
    optional: Vec<String>,
    metadata: Vec<(usize, String)>,
}

impl Expected {
    /// Reads the lines of a reading; `#` begins a comment.
    pub fn parse<'t>(lines: impl Iterator<Item = &'t str>) -> Expected {
        let mut expected = Expected::default();
        for line in lines.map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some((field, value)) = line.split_once(" = ") {
                let field = FIELDS.iter().position(|known| *known == field);
                expected.metadata.push((field.expect(line), plain(value.trim_matches('-'))));
                continue;
            }
            let (is_optional, line) = line.strip_prefix("? ").map_or((false, line), |line| (true, line));
            let (level, words) = line.split_once(' ').expect(line);
            let heading = format!("{} {}", level.parse::<u8>().expect(line), plain(words));
            if is_optional {
                expected.optional.push(heading.clone());
            }
            expected.headings.push(heading);
        }
        expected
    }

    /// Where what is seen differs from it.
    pub fn differences(&self, seen: &Seen) -> Vec<String> {
        let optional = |change: &String| change.strip_prefix("- ").is_some_and(|name| self.is_optional(name));
        let mut found = changes(&self.headings, &seen.headings);
        found.retain(|change| !optional(change));
        for (field, value) in self.metadata.iter().filter(|(field, value)| seen.metadata[*field] != *value) {
            found.push(format!("{}: {value} expected, {} found", FIELDS[*field], seen.metadata[*field]));
        }
        found
    }

    fn is_optional(&self, heading: &str) -> bool {
        self.optional.iter().any(|optional| optional == heading)
    }
}
