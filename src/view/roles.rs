//! The report as one strip, cut by what its parts do, and which of the contents that the rules ask for has no section.
//!
//! A role is told by a sign and a word, its colour only helps; between neighbours lies a gap. The strip takes the Tab
//! key once, its arrows go on; what is too narrow to be hit has a button in the list below it.

use maud::{Markup, html};

use super::places::label;
use super::share::{Doing, Segment, segments};
use super::words::Words;
use crate::Report;
use crate::report::{NodeKind, Role, Section};

/// The genre that the five contents are asked of.
const ANNUAL: &str = "法治政府建设年度报告";

/// The five contents of the 督察工作规定, in its order, by the roles that they have here.
const CONTENTS: [(Role, &str); 5] = [
    (Role::Achievements, "content.achievements"),
    (Role::Problems, "content.problems"),
    (Role::Leadership, "content.leadership"),
    (Role::Plan, "content.plan"),
    (Role::Other, "content.other"),
];

/// What the strip is divided into, so that widths are whole numbers of hundredths of a percent.
const WHOLE: usize = 10_000;

/// The least width of a segment: less would not be seen.
const LEAST: usize = 150;

/// The least width of a segment that has room for its sign.
const SIGNED: usize = 650;

/// Strip, list, and what has no section; nothing where no heading says what its section does.
#[must_use]
pub fn roles(report: &Report, text: &str, words: &Words) -> Markup {
    let sections = headings(report);
    if !sections.iter().any(|section| section.role.is_some()) {
        return Markup::default();
    }
    let segments = segments(report, text);
    html! {
        div class="roles" {
            (strip(&segments, words))
            (list(&segments, words))
            @if report.genre.as_deref() == Some(ANNUAL) { (missing(&sections, words)) }
        }
    }
}

/// The picture: a segment for each part, as wide as its share.
fn strip(segments: &[Segment], words: &Words) -> Markup {
    let all = segments.iter().map(|s| s.chars).sum::<usize>().max(1);
    let widths: Vec<usize> = segments.iter().map(|s| (s.chars * WHOLE / all).max(LEAST)).collect();
    let sum = widths.iter().sum::<usize>().max(1);
    let mut at = 0;
    let scaled = widths.iter().map(|width| {
        let from = at * WHOLE / sum;
        at += width;
        (from, at * WHOLE / sum - from)
    });
    html! {
        svg class="strip" role="toolbar" aria-label=(words.say("roles.strip")) {
            @for (i, (segment, (from, width))) in segments.iter().zip(scaled).enumerate() {
                (part(segment, i == 0, (from, width), words))
            }
        }
    }
}

/// One segment; the upper half in the colour of its role, the lower in that of what it does besides.
fn part(segment: &Segment, first: bool, (from, width): (usize, usize), words: &Words) -> Markup {
    let (role, also) = segment.doing;
    let middle = percent(from + width / 2);
    html! {
        g class="segment" role="button" tabindex=(if first { "0" } else { "-1" }) data-to-section=(segment.id) {
            title { (told(segment, words)) }
            rect class=(class(role)) x=(percent(from)) y="0" width=(percent(width)) height="100%" {}
            @if also.is_some() {
                rect class=(class(also)) x=(percent(from)) y="50%" width=(percent(width)) height="50%" {}
            }
            @if width >= SIGNED {
                @if also.is_some() {
                    text x=(middle) y="25%" { (words.say(sign(role))) }
                    text x=(middle) y="75%" { (words.say(sign(also))) }
                } @else { text x=(middle) y="50%" { (words.say(sign(role))) } }
            }
        }
    }
}

/// What the colours mean: each role once, with its share, in the order of the text.
fn list(segments: &[Segment], words: &Words) -> Markup {
    let mut rows: Vec<(&Segment, usize, usize)> = Vec::new();
    for segment in segments {
        match rows.iter_mut().find(|(first, ..)| first.doing == segment.doing) {
            Some((_, percent, count)) => (*percent, *count) = (*percent + segment.percent, *count + 1),
            None => rows.push((segment, segment.percent, 1)),
        }
    }
    html! {
        ul class="roles-list" {
            @for (first, percent, count) in rows {
                li {
                    button type="button" data-to-section=(first.id) {
                        (badge(first.doing, words)) " " (name(first.doing, words)) " " b { (share(percent)) }
                        @if count > 1 { " " span class="muted" { (words.fill("roles.parts", &[("n", &count)])) } }
                    }
                }
            }
        }
    }
}

/// The signs of a role and of what is done besides, which the style sheet shows: they are no part of a heading's words.
pub(super) fn badge((role, also): Doing, words: &Words) -> Markup {
    html! {
        span class="badges" aria-hidden="true" {
            b class=(class(role)) data-sign=(words.say(sign(role))) {}
            @if also.is_some() { b class=(class(also)) data-sign=(words.say(sign(also))) {} }
        }
    }
}

/// Which contents have no section, as information: they may well be written elsewhere.
fn missing(sections: &[&Section], words: &Words) -> Markup {
    let has = |role: Role| sections.iter().any(|s| [s.role, s.also].contains(&Some(role)));
    let lacking: Vec<_> = CONTENTS.iter().filter(|(role, _)| !has(*role)).map(|(_, id)| words.say(id)).collect();
    html! {
        @if !lacking.is_empty() {
            p class="muted" {
                (words.fill("roles.missing", &[("list", &lacking.join(words.say("roles.and")))]))
            }
        }
    }
}

/// All headings, the deeper ones too.
fn headings(report: &Report) -> Vec<&Section> {
    let mut found: Vec<&Section> = report.outline.iter().filter(|s| s.kind == NodeKind::Heading).collect();
    let mut next = 0;
    while let Some(section) = found.get(next) {
        found.extend(section.children.iter().filter(|s| s.kind == NodeKind::Heading));
        next += 1;
    }
    found
}

/// `成效,72%,一、主要举措和成效`
fn told(segment: &Segment, words: &Words) -> String {
    let mut told = format!("{} {}", name(segment.doing, words), share(segment.percent));
    if let Some(section) = segment.section {
        told += &format!(" · {}", label(section));
    }
    told
}

/// A role's words; both, where a section does two things.
pub(super) fn name((role, also): Doing, words: &Words) -> String {
    let first = words.say(word(role)).to_owned();
    also.map_or(first.clone(), |_| format!("{first}·{}", words.say(word(also))))
}

/// A share in words: what is there is never 0%.
fn share(percent: usize) -> String {
    if percent == 0 { "<1%".to_owned() } else { format!("{percent}%") }
}

fn percent(hundredths: usize) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

fn word(role: Option<Role>) -> &'static str {
    let Some(role) = role else { return "role.none" };
    match role {
        Role::Opening => "role.opening",
        Role::Achievements => "role.achievements",
        Role::Leadership => "role.leadership",
        Role::Problems => "role.problems",
        Role::Causes => "role.causes",
        Role::Plan => "role.plan",
        Role::Other => "role.other",
        Role::Closing => "role.closing",
    }
}

/// One character that stands for the role where there is no room for its words.
pub(super) fn sign(role: Option<Role>) -> &'static str {
    let Some(role) = role else { return "sign.none" };
    match role {
        Role::Opening => "sign.opening",
        Role::Achievements => "sign.achievements",
        Role::Leadership => "sign.leadership",
        Role::Problems => "sign.problems",
        Role::Causes => "sign.causes",
        Role::Plan => "sign.plan",
        Role::Other => "sign.other",
        Role::Closing => "sign.closing",
    }
}

fn class(role: Option<Role>) -> &'static str {
    let Some(role) = role else { return "role is-none" };
    match role {
        Role::Opening => "role is-opening",
        Role::Achievements => "role is-achievements",
        Role::Leadership => "role is-leadership",
        Role::Problems => "role is-problems",
        Role::Causes => "role is-causes",
        Role::Plan => "role is-plan",
        Role::Other => "role is-other",
        Role::Closing => "role is-closing",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Language, fixture};

    fn html(change: impl FnOnce(&mut Report)) -> String {
        let (mut report, text) = fixture::town();
        change(&mut report);
        roles(&report, &text, &Words::new(Language::Chinese)).into_string()
    }

    #[test]
    fn each_part_is_a_button_that_says_what_and_how_much() {
        let html = html(|_| ());
        assert_eq!(html.matches("role=\"button\"").count(), 3);
        assert_eq!(html.matches("tabindex=\"0\"").count(), 1);
        assert!(html.contains("data-to-section=\"1\"><title>成效 54% · 一、主要情况</title>"), "{html}");
        assert!(html.contains("</b></span> 成效 <b>54%</b></button></li>"), "{html}");
        assert!(!html.contains("style="), "the page's policy forbids inline styles");
    }

    #[test]
    fn a_section_that_does_two_things_shows_both() {
        let html = html(|report| report.outline[1].also = Some(Role::Causes));
        assert!(html.contains("<title>问题·原因"), "{html}");
        assert!(
            html.contains("<b class=\"role is-problems\" data-sign=\"问\"></b><b class=\"role is-causes\""),
            "{html}"
        );
    }

    #[test]
    fn says_what_has_no_section_only_of_an_annual_report() {
        assert!(!html(|_| ()).contains("没有单独成节"));
        let annual = html(|report| report.genre = Some(ANNUAL.into()));
        assert!(annual.contains("没有单独成节：第一责任人履职、下年安排、其他"), "{annual}");
        let whole = html(|report| {
            report.genre = Some(ANNUAL.into());
            report.outline[0].also = Some(Role::Leadership);
            report.outline[1].also = Some(Role::Plan);
            report.outline[0].children[0].role = Some(Role::Other);
        });
        assert!(!whole.contains("没有单独成节"), "{whole}");
    }

    #[test]
    fn nothing_where_no_role_was_recognised() {
        assert_eq!(html(|report| report.outline.iter_mut().for_each(|s| s.role = None)), "");
        assert_eq!(roles(&Report::default(), "", &Words::new(Language::Chinese)).into_string(), "");
    }

    #[test]
    fn the_widths_fill_the_strip() {
        let html = html(|report| report.outline[1].span.end = report.outline[1].heading.end);
        let mut sum = 0;
        for width in html.split(" width=\"").skip(1).filter_map(|s| s.split('%').next()) {
            sum += width.replace('.', "").parse::<usize>().unwrap();
        }
        assert!(html.contains("结尾") && sum == WHOLE, "{sum}: {html}");
    }
}
