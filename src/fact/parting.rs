//! Words inside a clause that part its subject from what is told of it: 律师为企业授课, 在册对象中缓刑15名.

use super::{
    before::{Reader, solid},
    deed::is_deed,
    edge::opens_verb,
};
use crate::lexicon::{Roles, names_agent, names_holder, names_person, roles_at};

impl Reader<'_> {
    /// Whether a word inside a clause parts the subject from the rest.
    pub(super) fn parts(&self, roles: Roles, word: &str, after: &str) -> bool {
        match word {
            // 律师为企业授课
            "为" if names_agent(&self.text[self.start..self.at]) => solid(after) >= 2,
            // 负责人在党委会上作报告
            "在" if names_agent(&self.text[self.start..self.at]) => after.contains("会上") || after.contains("会议上"),
            "到" | "至" | "于" | "与" | "为" | "在" | "获" | "比" | "较" => false,
            "已" => !after.is_empty(),
            "共" => roles_at(after).is_some_and(|(_, roles)| roles.has(Roles::NOMINAL)),
            "中" if self.adjunct || names_agent(&self.text[self.start..self.at]) => {
                !after.is_empty() && !after.starts_with(['的', '所'])
            }
            "中" if is_group(&self.text[self.start..self.at]) => !after.is_empty() && !after.starts_with(MIDDLE),
            "中" => self.behind_number && self.found.subject.is_none() && !after.is_empty(),
            // 建设流域综合治理等工程: a manner before the verb of an example is none.
            _ if roles.has(Roles::MANNER)
                && roles_at(after).is_some_and(|(deed, _)| after[deed.len()..].starts_with('等')) =>
            {
                false
            }
            // 开展执法人员集中轮训2期: under another verb it is a noun.
            _ if roles.has(Roles::MANNER) && self.last.has(Roles::EVENT) => opens_verb(after) && !is_deed(after),
            _ if roles.has(Roles::ADVERB) => word.len() > 3 && opens_verb(after),
            _ => roles.has(Roles::PREPOSITION) || roles.has(Roles::THAN),
        }
    }
}

/// Whether a noun is of those among whom some are told apart: 在册对象中缓刑15名.
fn is_group(noun: &str) -> bool {
    names_person(noun) || names_holder(noun)
}

/// What makes 中 part of a word with what follows: 企业中高级职称, 项目中标.
const MIDDLE: [char; 22] = [
    '的', '所', '标', '学', '心', '高', '级', '层', '青', '小', '型', '央', '国', '外', '医', '药', '考', '专', '低',
    '老', '等', '期',
];
