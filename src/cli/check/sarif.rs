//! Findings as SARIF 2.1.0 (<https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>): one run, its rules, its
//! results. Columns count UTF-16 code units, as the format has it where nothing else is said.

use baogao::{
    report::{Finding, Rule, Said, Severity, Span},
    rules,
};
use serde_json::{Value, json};

use super::{Checked, Lines};

/// The log of all files.
pub fn print(all: &[Checked], english: bool) -> Result<String, String> {
    let rules: Vec<Value> = rules().into_iter().map(|told| rule(told, english)).collect();
    let mut results: Vec<Value> = Vec::new();
    for checked in all {
        let lines = Lines::of(&checked.text);
        results.extend(checked.findings.iter().map(|finding| result(checked, &lines, finding, english)));
    }
    let log = json!({
        "version": "2.1.0",
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "runs": [{
            "tool": { "driver": { "name": "baogao", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&log).map(|log| log + "\n").map_err(|why| why.to_string())
}

fn rule(rule: &Rule, english: bool) -> Value {
    let say = |said: Said| json!({ "text": if english { said.en } else { said.zh } });
    json!({
        "id": rule.id,
        "shortDescription": say(rule.title),
        "fullDescription": say(rule.asks),
        "help": say(rule.why),
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

fn result(checked: &Checked, lines: &Lines<'_>, finding: &Finding, english: bool) -> Value {
    let message = if english { &finding.message_en } else { &finding.message };
    let related: Vec<Value> =
        finding.evidence.iter().skip(1).map(|shown| location(checked, lines, shown.span)).collect();
    json!({
        "ruleId": finding.rule,
        "level": level(finding.severity),
        "message": { "text": message },
        "locations": [location(checked, lines, finding.span)],
        "relatedLocations": related,
    })
}

fn location(checked: &Checked, lines: &Lines<'_>, span: Span) -> Value {
    // Columns count UTF-16 code units from 1.
    let place = |at: u32| {
        let (line, before) = lines.before(at as usize);
        (line, before.encode_utf16().count() + 1)
    };
    let ((start_line, start), (end_line, end)) = (place(span.start), place(span.end));
    json!({ "physicalLocation": {
        "artifactLocation": { "uri": uri(&checked.file.to_string_lossy()) },
        "region": { "startLine": start_line, "startColumn": start, "endLine": end_line, "endColumn": end },
    } })
}

/// A path as a relative or absolute reference: all but unreserved characters and `/` escaped (RFC 3986).
fn uri(path: &str) -> String {
    path.replace('\\', "/").bytes().fold(String::new(), |mut uri, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~/:".contains(&byte) {
            uri.push(byte as char);
        } else {
            uri += &format!("%{byte:02X}");
        }
        uri
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn paths_are_escaped() {
        assert_eq!(uri("报告 1.txt"), "%E6%8A%A5%E5%91%8A%201.txt");
        assert_eq!(uri("C:\\a\\b.txt"), "C:/a/b.txt");
    }
}
