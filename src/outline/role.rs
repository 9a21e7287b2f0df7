//! What each section does in the report: results, problems and their causes, plans, the leader's duties.
//!
//! By its heading first (`lexicon/tables/roles.tsv`); where that says nothing, a section before the problems and the plan
//! is one of results, in a report that has such parts. A heading below the first level has a role of its own only where
//! it differs from its parent's. 存在的问题及原因 has two.

use crate::{
    lexicon::{ROLE_CUES, RoleWord, role_words},
    report::{NodeKind, Role, Section},
    text::Reading,
};

/// Gives the sections of a report on the year `period` their roles.
pub fn assign(text: &str, sections: &mut [Section], period: Option<u32>) {
    let years = sections.iter().filter_map(|section| year_in(&section.title)).chain(period);
    let reported = years.min().unwrap_or(u32::MAX);
    for section in sections.iter_mut() {
        (section.role, section.also) = of_heading(&section.title);
        // 2017年主要工作 behind 2016年工作回顾 is to be done.
        let to_come = year_in(&section.title).is_some_and(|year| year > reported);
        if to_come && matches!(section.role, None | Some(Role::Achievements)) && !section.title.contains("回顾") {
            section.role = Some(Role::Plan);
        }
        own(section, section.role);
    }
    // Reports that are built by themes name no results: what stands before problems and plan are the results.
    let ends = |section: &Section| matches!(section.role, Some(Role::Problems | Role::Plan | Role::Causes));
    let Some(end) = sections.iter().position(ends) else { return };
    let theme = |section: &&mut Section| section.kind == NodeKind::Heading && section.role.is_none();
    sections[..end].iter_mut().filter(theme).for_each(|section| section.role = Some(Role::Achievements));
    let causes = |section: &mut Section| {
        if section.role == Some(Role::Problems) && section.also.is_none() && names_causes(text, section) {
            section.also = Some(Role::Causes);
        }
    };
    sections.iter_mut().for_each(causes);
}

/// Roles of deeper headings, where they are others than their parent's.
fn own(parent: &mut Section, inherited: Option<Role>) {
    for section in parent.children.iter_mut().filter(|section| section.kind == NodeKind::Heading) {
        let (role, also) = of_heading(&section.title);
        // Below results or plans, 成效 and 计划 in a heading say nothing new; a part on the leader or on causes does.
        let telling = matches!(role, Some(Role::Leadership | Role::Causes))
            || (inherited.is_none() && role.is_some())
            || (matches!(role, Some(Role::Problems | Role::Plan)) && inherited == Some(Role::Problems));
        (section.role, section.also) = if telling && role != inherited { (role, also) } else { (None, None) };
        own(section, section.role.or(inherited));
    }
}

/// The one or two roles that a heading names.
fn of_heading(title: &str) -> (Option<Role>, Option<Role>) {
    let bare = bare(title);
    let (mut whole, mut part, mut not) = (0, 0, 0);
    for (word, RoleWord { role, how }) in role_words(&bare) {
        match how {
            "whole" if word == bare => whole |= bit(role),
            "part" => part |= bit(role),
            "not" => not |= bit(role),
            _ => {}
        }
    }
    let fits = |role: Role| (whole | (part & !not)) & bit(role) != 0;
    use Role::{Achievements, Causes, Leadership, Other, Plan, Problems};
    let mut found = [Leadership, Problems, Causes, Plan, Other, Achievements].into_iter().filter(|role| fits(*role));
    let first = found.next();
    // 法治政府建设工作情况及第一责任人履职情况 is named by both; results that mention anything else are not.
    (first, found.next().filter(|role| *role != Achievements || first == Some(Leadership)))
}

/// The bit that stands for a role.
fn bit(role: Role) -> u32 {
    1 << role as u32
}

/// The last year that a heading names.
fn year_in(title: &str) -> Option<u32> {
    let narrow = |c: char| if matches!(c, '０'..='９') { (b'0' + (c as u32 - '０' as u32) as u8).into() } else { c };
    let title: String = title.chars().map(narrow).collect();
    let digits = title.split('年').filter_map(|part| part.get(part.len().checked_sub(4)?..));
    digits.filter_map(|digits| digits.parse().ok()).rfind(|year| (1949..2100).contains(year))
}

/// A heading without titles in 《》, which name documents.
fn bare(title: &str) -> String {
    let mut out = String::with_capacity(title.len());
    let mut depth = 0u32;
    for c in title.chars().filter(|c| !c.is_whitespace()) {
        match c {
            '《' => depth += 1,
            '》' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// Words of running text are looked for in so many bytes of a section.
const REACH: usize = 6000;

fn names_causes(text: &str, section: &Section) -> bool {
    let reading = Reading::of(
        &text[section.span.start as usize
            ..text.floor_char_boundary((section.span.end as usize).min(section.span.start as usize + REACH))],
    );
    ROLE_CUES.iter().any(|(role, cue)| *role == Role::Causes && reading.as_str().contains(cue))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_headings() {
        use Role::{Achievements, Causes, Leadership, Other, Plan, Problems};
        for (title, role, also) in [
            ("推进法治政府建设的主要情况", Some(Achievements), None),
            ("主要举措和成效", Some(Achievements), None),
            ("年度工作开展情况", Some(Achievements), None),
            ("存在的问题与不足", Some(Problems), None),
            ("存在的问题及原因", Some(Problems), Some(Causes)),
            ("存在的问题及下一步打算", Some(Problems), Some(Plan)),
            ("下一步工作打算", Some(Plan), None),
            ("2025年工作思路", Some(Plan), None),
            ("圆满完成工作任务", None, None),
            ("党政主要负责人履行推进法治建设第一责任人职责情况", Some(Leadership), None),
            ("其他需要报告的情况", Some(Other), None),
            ("着力解决突出问题", None, None),
            ("健全纠纷化解体系,优化公共法律服务", None, None),
            ("贯彻《2024年工作计划》", None, None),
        ] {
            assert_eq!(of_heading(title), (role, also), "{title}");
        }
    }
}
