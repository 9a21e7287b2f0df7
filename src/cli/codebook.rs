//! The codebook of the study table as a page of Markdown, made from what the variables declare.

use std::fmt::Write;

use baogao::{codebook::codebook as entries, report::Said};

/// The page, in English or in Chinese.
#[must_use]
pub fn codebook(english: bool) -> String {
    let say = |said: Said| if english { said.en } else { said.zh };
    let mut out = String::from(if english { "# Codebook\n" } else { "# 变量说明\n" });
    let [measures, computed, values, limits, columns] = if english {
        ["Measures", "Computed", "Values", "Limits", "Columns"]
    } else {
        ["量什么", "怎么算", "取值", "限度", "列"]
    };
    for entry in entries() {
        let _ = writeln!(out, "\n## {} {}\n", entry.id, say(entry.name));
        for (name, said) in
            [(measures, entry.measures), (computed, entry.computed), (values, entry.values), (limits, entry.limits)]
        {
            let _ = writeln!(out, "- {name}: {}", say(said));
        }
        let _ = writeln!(out, "\n{columns}:\n");
        for column in entry.columns {
            let unit = if column.unit.is_empty() { String::new() } else { format!(" ({})", column.unit) };
            let _ = writeln!(out, "- `{}` {}{unit}", column.key, say(column.name));
        }
    }
    out
}
