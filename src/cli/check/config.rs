//! Which rules are asked, and how much they weigh: `baogao.toml`, then the options.
//!
//! ```toml
//! [rules]
//! "wording" = "off"               # a group
//! "structure/same-title" = "off"  # a rule
//! "dates/late" = "warning"        # error, warning or info
//! ```

use std::{collections::BTreeMap, fs, path::Path};

use baogao::{report::Severity, rules};
use serde::Deserialize;

use crate::cli::arguments::Check;

/// The name of the file that is looked for beside the first report.
const NAME: &str = "baogao.toml";

/// What is switched.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    #[serde(default)]
    rules: BTreeMap<String, Setting>,
}

/// What can be said of a rule or a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Setting {
    Off,
    Error,
    Warning,
    Info,
}

impl Config {
    /// The file's settings with the options laid over them.
    pub fn of(arguments: &Check) -> Result<Config, String> {
        let beside = arguments.files.first().and_then(|file| file.parent()).unwrap_or(Path::new(".")).join(NAME);
        let file = arguments.config.clone().or_else(|| beside.exists().then_some(beside));
        let mut config = match file {
            Some(file) => {
                let text = fs::read_to_string(&file).map_err(|why| format!("{}: {why}", file.display()))?;
                toml::from_str(&text).map_err(|why| format!("{}: {why}", file.display()))?
            }
            None => Config::default(),
        };
        if !arguments.only.is_empty() {
            let others = rules().into_iter().filter(|rule| !names(&arguments.only, rule.id));
            config.rules.extend(others.map(|rule| (rule.id.to_owned(), Setting::Off)));
        }
        config.rules.extend(arguments.off.iter().map(|rule| (rule.clone(), Setting::Off)));
        config.knows_its_rules(&arguments.only).map(|()| config)
    }

    /// The rules that are not asked.
    pub fn off(&self) -> Vec<String> {
        let rules = rules().into_iter().map(|rule| rule.id);
        rules.filter(|rule| self.setting(rule) == Some(Setting::Off)).map(str::to_owned).collect()
    }

    /// How much a rule's findings weigh, where that is set.
    pub fn severity(&self, rule: &str) -> Option<Severity> {
        match self.setting(rule)? {
            Setting::Off => None,
            Setting::Error => Some(Severity::Error),
            Setting::Warning => Some(Severity::Warning),
            Setting::Info => Some(Severity::Info),
        }
    }

    /// What is said of the rule, or else of its group.
    fn setting(&self, rule: &str) -> Option<Setting> {
        let group = rule.split('/').next().unwrap_or_default();
        self.rules.get(rule).or_else(|| self.rules.get(group)).copied()
    }

    /// A misspelt name would switch nothing and say nothing.
    fn knows_its_rules(&self, only: &[String]) -> Result<(), String> {
        let known = |name: &&String| rules().iter().any(|rule| rule.id == **name || rule.group() == **name);
        match self.rules.keys().chain(only).find(|name| !known(name)) {
            Some(name) => Err(format!("there is no rule and no group `{name}`; `baogao rules` lists them")),
            None => Ok(()),
        }
    }
}

/// Whether the list names the rule, or its group.
fn names(list: &[String], rule: &str) -> bool {
    list.iter().any(|name| name == rule || rule.strip_prefix(name.as_str()).is_some_and(|rest| rest.starts_with('/')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_goes_before_its_group() {
        let text = "[rules]\n\"wording\" = \"off\"\n\"wording/up-to\" = \"error\"\n";
        let config: Config = toml::from_str(text).unwrap();
        assert_eq!(config.severity("wording/up-to"), Some(Severity::Error));
        assert!(config.off().iter().all(|rule| rule.starts_with("wording/") && rule != "wording/up-to"));
        assert!(config.knows_its_rules(&["structure".into()]).is_ok());
        assert!(config.knows_its_rules(&["strukture".into()]).is_err());
        assert!(toml::from_str::<Config>("[rules]\n\"wording\" = \"of\"\n").is_err());
    }
}
