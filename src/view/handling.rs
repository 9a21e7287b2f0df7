//! What a reader has decided about findings: this one is no problem, that rule is switched off.
//!
//! A decision goes by the rule and the quoted words, so that it outlives edits elsewhere in the text and a reload. Only a
//! check sum of them is kept: what is stored on a shared computer must not quote a draft. Nor does it
//! when the reader says whose report a text is.

use super::direction::unturned;
use crate::Report;
use crate::report::{Finding, Severity};
use crate::text::{fingerprint, in_order};

/// The decisions of a reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handling {
    /// Findings that are no problem, with the reason where one was given.
    pub no_problem: Vec<(String, String)>,
    /// Rules that are switched off.
    pub off: Vec<String>,
    /// Whose reports some texts are.
    pub whose: Vec<Whose>,
}

/// Whose report a text is, and of which year, as its reader says; empty where that is left to what was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whose {
    /// The text's check sum.
    pub text: u32,
    /// 云溪镇
    pub unit: String,
    /// 2024
    pub year: String,
}

/// Findings that were taken out of a report by decisions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Aside {
    /// Found to be no problem.
    pub handled: Vec<Finding>,
    /// Of rules that are switched off.
    pub off: Vec<Finding>,
}

impl Handling {
    /// Takes out of the report what its reader has decided about; what was taken out before comes back first.
    #[must_use]
    pub fn divide(&self, report: &mut Report, before: Aside) -> Aside {
        let mut all = std::mem::take(&mut report.findings);
        all.extend(before.handled.into_iter().chain(before.off));
        all = in_order(in_order(all, |finding| finding.severity as u32), |finding| finding.span.start);
        let mut aside = Aside::default();
        for finding in all {
            let (off, handled) = (self.off.contains(&finding.rule), self.reason(&finding).is_some());
            let list = match (off, handled) {
                (true, _) => &mut aside.off,
                (_, true) => &mut aside.handled,
                _ => &mut report.findings,
            };
            list.push(finding);
        }
        let count = |severity| report.findings.iter().filter(|finding| finding.severity == severity).count() as u32;
        let counts = [Severity::Error, Severity::Warning, Severity::Info].map(count);
        [report.summary.errors, report.summary.warnings, report.summary.infos] = counts;
        aside
    }

    /// Why the finding is no problem; `None` where it was not decided, empty where no reason was given.
    #[must_use]
    pub fn reason(&self, finding: &Finding) -> Option<&str> {
        let key = key(finding);
        self.no_problem.iter().find(|(known, _)| *known == key).map(|(_, reason)| reason.as_str())
    }

    /// Decides that a finding is no problem, or takes that back.
    pub fn decide(&mut self, key: &str, no_problem: bool) {
        self.no_problem.retain(|(known, _)| known != key);
        if no_problem {
            self.no_problem.push((key.to_owned(), String::new()));
        }
    }

    /// Gives the reason of a decision.
    pub fn explain(&mut self, key: &str, reason: &str) {
        if let Some((_, told)) = self.no_problem.iter_mut().find(|(known, _)| known == key) {
            *told = reason.replace(['\n', '\r', '\t'], " ");
        }
    }

    /// Whose report its reader says that a text is.
    #[must_use]
    pub fn whose(&self, text: &str) -> Option<&Whose> {
        let own = fingerprint(text);
        self.whose.iter().find(|known| known.text == own)
    }

    /// Says whose report a text is; nothing said leaves it to what was read.
    pub fn tell(&mut self, text: &str, unit: &str, year: &str) {
        let text = fingerprint(text);
        let plain = |word: &str| unturned(word).replace(['\n', '\r', '\t'], " ").trim().to_owned();
        let (unit, year) = (plain(unit), plain(year));
        self.whose.retain(|known| known.text != text);
        if !unit.is_empty() || !year.is_empty() {
            self.whose.push(Whose { text, unit, year });
        }
    }

    /// Takes up decisions that were made elsewhere; where both have decided, the reason given here holds.
    pub fn join(&mut self, other: Handling) {
        let is_new = |(key, _): &(String, String)| self.no_problem.iter().all(|(known, _)| known != key);
        let new: Vec<_> = other.no_problem.into_iter().filter(is_new).collect();
        self.no_problem.extend(new);
        for rule in other.off {
            self.switch(&rule, true);
        }
        let is_new = |whose: &Whose| self.whose.iter().all(|known| known.text != whose.text);
        let new: Vec<_> = other.whose.into_iter().filter(is_new).collect();
        self.whose.extend(new);
    }

    /// Switches a rule off, or on again.
    pub fn switch(&mut self, rule: &str, off: bool) {
        self.off.retain(|known| known != rule);
        if off {
            self.off.push(rule.to_owned());
        }
    }

    /// The decisions as lines to be stored.
    #[must_use]
    pub fn stored(&self) -> String {
        let decided = self.no_problem.iter().map(|(key, reason)| format!("no_problem\t{key}\t{reason}\n"));
        let whose = self.whose.iter().map(|Whose { text, unit, year }| format!("whose\t{text}\t{unit}\t{year}\n"));
        decided.chain(self.off.iter().map(|rule| format!("off\t{rule}\n"))).chain(whose).collect()
    }

    /// Reads stored lines; those that say nothing are skipped.
    #[must_use]
    pub fn restored(lines: &str) -> Handling {
        let mut handling = Handling::default();
        for line in lines.lines() {
            let mut cells = line.split('\t');
            match (cells.next(), cells.next(), cells.next()) {
                (Some("no_problem"), Some(key), reason) => {
                    handling.no_problem.push((key.to_owned(), reason.unwrap_or_default().to_owned()));
                }
                (Some("off"), Some(rule), _) => handling.off.push(rule.to_owned()),
                (Some("whose"), Some(text), Some(unit)) => {
                    let year = cells.next().unwrap_or_default().to_owned();
                    let whose = |text| Whose { text, unit: unit.to_owned(), year };
                    handling.whose.extend(text.parse().ok().map(whose));
                }
                _ => {}
            }
        }
        handling
    }
}

/// The name of a finding: its rule and its quoted words, white space aside, as a check sum (FNV-1a, 64 bits).
#[must_use]
pub fn key(finding: &Finding) -> String {
    let quoted = finding.evidence.iter().flat_map(|evidence| evidence.text.chars().filter(|c| !c.is_whitespace()));
    let mut sum: u64 = 0xcbf2_9ce4_8422_2325;
    for c in finding.rule.chars().chain(quoted) {
        sum = (sum ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{sum:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Evidence, Span};

    fn finding(rule: &str, text: &str) -> Finding {
        let evidence = vec![Evidence { text: text.into(), span: Span::new(0, 1) }];
        Finding { rule: rule.into(), evidence, ..Finding::default() }
    }

    #[test]
    fn divides_and_takes_back() {
        let (sum, rate) = (finding("arithmetic/sum", "146\n起"), finding("arithmetic/rate", "96%"));
        let mut report = Report { findings: vec![sum.clone(), rate.clone()], ..Report::default() };
        let mut handling = Handling::default();
        handling.decide(&key(&finding("arithmetic/sum", "146起")), true);
        handling.switch("arithmetic/rate", true);
        let aside = handling.divide(&mut report, Aside::default());
        assert_eq!((report.findings.len(), &aside.handled, &aside.off), (0, &vec![sum], &vec![rate]));
        assert_eq!(report.summary.infos, 0);
        handling.switch("arithmetic/rate", false);
        handling.decide(&key(&aside.handled[0]), false);
        assert_eq!(handling.divide(&mut report, aside), Aside::default());
        assert_eq!((report.findings.len(), report.summary.infos), (2, 2));
    }

    #[test]
    fn is_stored_without_the_words() {
        let mut handling = Handling::default();
        let finding = finding("arithmetic/sum", "内部草稿146起");
        handling.decide(&key(&finding), true);
        handling.explain(&key(&finding), "含上年\t结转");
        handling.switch("dates/late", true);
        let stored = handling.stored();
        assert!(!stored.contains("草稿") && stored.contains("含上年 结转"), "{stored}");
        let restored = Handling::restored(&stored);
        assert_eq!((restored.reason(&finding), restored == handling), (Some("含上年 结转"), true));
        assert_eq!(Handling::restored("x\n\noff"), Handling::default());
    }
}
