//! Whether a number is a result or a target: by the words of its sentence, by its year, by its section.

use super::{period::Clock, walk::Gap};
use crate::{
    lexicon::{plans_ahead, reviews, theme_of},
    report::{Modality, NodeKind, Role, Section, Span, Theme},
};

/// A heading of the outline.
#[derive(Clone, Debug)]
pub struct Place<'t> {
    /// Its section in the given text.
    pub span: Span,
    /// Its id.
    pub id: &'t str,
    /// Its title.
    pub title: &'t str,
    /// The part of the work that it is about, by its title or that of the section around it.
    pub theme: Option<Theme>,
    /// Whether the section, or one around it, is about what shall be done.
    pub plan: bool,
    /// Which place is around it.
    pub around: Option<usize>,
}

/// The headings of an outline in the order of the text.
#[must_use]
pub fn places(sections: &[Section]) -> Vec<Place<'_>> {
    let mut found = Vec::new();
    collect(sections, None, &mut found);
    found
}

/// The innermost place that holds `offset` of the given text; an attachment stands in none.
#[must_use]
pub fn place_at(places: &[Place<'_>], offset: u32) -> Option<usize> {
    let mut at = places.partition_point(|place| place.span.start <= offset).checked_sub(1)?;
    while places[at].span.end <= offset {
        at = places[at].around?;
    }
    Some(at)
}

fn collect<'t>(sections: &'t [Section], around: Option<usize>, found: &mut Vec<Place<'t>>) {
    for section in sections.iter().filter(|section| section.kind == NodeKind::Heading) {
        let parent = around.map(|around| &found[around]);
        let plan = match section.role {
            Some(role) => role == Role::Plan && section.also != Some(Role::Achievements) && !reviews(&section.title),
            None => parent.is_some_and(|parent| parent.plan) || plans_ahead(&section.title),
        };
        let theme = theme_of(&section.title).or(parent.and_then(|parent| parent.theme));
        let own = found.len();
        found.push(Place { span: section.span, id: &section.id, title: &section.title, theme, plan, around });
        collect(&section.children, Some(own), found);
    }
}

/// The modality of a number behind `gap` in a section that is about plans or is not.
#[must_use]
pub fn of(gap: &Gap, plan_section: bool, clock: &Clock<'_>) -> Modality {
    let said = clock.is_said().then(|| year(clock.now()?)).flatten();
    let ahead = said.zip(clock.report_year()).map(|(said, report)| said > report);
    let planned = match (gap.plan, ahead) {
        (Some(plan), _) => plan,
        (None, Some(false)) => false,
        // 到2030年，…: a year to come is a target only where the text speaks of reaching it.
        (None, _) => plan_section,
    };
    if planned { Modality::Planned } else { Modality::Actual }
}

fn year(iso: &str) -> Option<i32> {
    iso.rsplit('/').next()?.get(..4)?.parse().ok()
}
