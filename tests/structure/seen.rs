//! What is seen of a document's structure, in a form in which two readings compare: words without marks and blanks.

use serde_json::Value;

use super::transformations::ideograph;

/// The fields of the metadata that are compared.
pub const FIELDS: [&str; 8] =
    ["title", "document_number", "index_number", "issuer", "addressee", "signature", "document_date", "period_year"];

/// Headings, points and metadata of an analysis.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Headings with their levels, in order: `2 一加强组织领导`.
    pub headings: Vec<String>,
    /// Points: `一是执法人员少`.
    pub points: Vec<String>,
    /// Values in the order of [`FIELDS`]; empty where there is none.
    pub metadata: Vec<String>,
}

impl Seen {
    /// Reads it off the analysis as JSON.
    pub fn of(report: &Value) -> Seen {
        let value = |field: &str| plain(report["metadata"][field]["value"].as_str().unwrap_or_default());
        let mut seen = Seen { metadata: FIELDS.map(value).into(), ..Seen::default() };
        seen.take(&report["outline"]);
        seen
    }

    fn take(&mut self, sections: &Value) {
        for section in sections.as_array().into_iter().flatten() {
            let words = |key: &str| section[key].as_str().unwrap_or_default();
            let name = plain(&format!("{}{}", words("marker"), words("title")));
            match words("kind") {
                "point" => self.points.push(name),
                _ => self.headings.push(format!("{} {name}", section["level"])),
            }
            self.take(&section["children"]);
        }
    }

    /// What is seen otherwise in `other`: `- lost`, `+ new`, and fields that changed.
    pub fn differences(&self, other: &Seen) -> Vec<String> {
        let mut found = changes(&self.headings, &other.headings);
        found.extend(changes(&self.points, &other.points).into_iter().map(|change| format!("point {change}")));
        found.extend(self.fields_changed(other));
        found
    }

    /// The fields whose value is another one in `other`.
    pub fn fields_changed(&self, other: &Seen) -> Vec<String> {
        let pairs = FIELDS.iter().zip(self.metadata.iter().zip(&other.metadata));
        let changed = pairs.filter(|(_, (a, b))| a != b);
        changed.map(|(field, (a, b))| format!("{field}: {} → {}", shown(a), shown(b))).collect()
    }
}

fn shown(value: &str) -> &str {
    if value.is_empty() { "none" } else { value }
}

/// Letters and digits only, in one width: what of a title no transformation may touch.
pub fn plain(words: &str) -> String {
    let narrow = |c: char| match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        c => ideograph(c),
    };
    words.chars().map(narrow).filter(|c| c.is_alphanumeric()).collect()
}

/// `- ` for what only the first list has, `+ ` for what only the second has, in order.
pub fn changes(before: &[String], after: &[String]) -> Vec<String> {
    let common = common_lengths(before, after);
    let (mut i, mut j, mut found) = (0, 0, Vec::new());
    while i < before.len() || j < after.len() {
        if i < before.len() && j < after.len() && before[i] == after[j] {
            (i, j) = (i + 1, j + 1);
        } else if j == after.len() || (i < before.len() && common[i + 1][j] >= common[i][j + 1]) {
            found.push(format!("- {}", before[i]));
            i += 1;
        } else {
            found.push(format!("+ {}", after[j]));
            j += 1;
        }
    }
    found
}

/// Lengths of the longest common subsequences of all pairs of tails.
fn common_lengths(before: &[String], after: &[String]) -> Vec<Vec<usize>> {
    let mut lengths = vec![vec![0; after.len() + 1]; before.len() + 1];
    for i in (0..before.len()).rev() {
        for j in (0..after.len()).rev() {
            lengths[i][j] = match before[i] == after[j] {
                true => lengths[i + 1][j + 1] + 1,
                false => lengths[i + 1][j].max(lengths[i][j + 1]),
            };
        }
    }
    lengths
}
