//! The site or the notice-board of a like body of another place, as if it were the report's own: 青岩县水利局门户网站 in
//! the report of 洛平县水利局.

use std::ops::Range;

use crate::{
    check::{Case, around, identity::organ},
    lexicon::{WordList, figure_words},
};

/// The body that signs, and where one of the same kind in another place of its level has a site.
pub fn others<'c>(case: &Case<'c>) -> Option<(&'c str, Vec<Range<usize>>)> {
    let signed = organ::each(&case.report.metadata.signature.as_ref()?.value).next()?;
    let (_, own) = *signed.places.last()?;
    let level = own.chars().next_back()?;
    // 洛平县水利局 stands before the site; of a town its government, or the town alone.
    let bodies = [signed.rest, "政府", ""];
    let bodies = if level == '县' || level == '市' || level == '区' { &bodies[..1] } else { &bodies[..] };
    let mut found = Vec::new();
    for part in case.prose() {
        for site in figure_words("own_sites") {
            for (at, _) in part.words.match_indices(site) {
                let before = &part.words[..at];
                let place = bodies.iter().find_map(|body| {
                    let place = before.strip_suffix(body)?.strip_suffix(level)?;
                    Some((place, place.len() + level.len_utf8() + body.len()))
                });
                let Some((place, end)) = place else { continue };
                // 在青岩, 通过青岩; 开通乡政府网站 names none.
                let Some((_, name)) = around::last_clause(place).rsplit_once(['在', '过', '用', '托']) else {
                    continue;
                };
                let start = place.len() - name.len();
                let named = (2..=3).contains(&name.chars().count()) && !WordList::NoTown.is_in(name);
                let clause = case.clause(&(part.range.start + start..part.range.start + end));
                let own_name = own.strip_suffix(level).unwrap_or(own);
                if named && !own_name.contains(name) && !WordList::Neighbours.is_in(case.words(clause)) {
                    found.push(part.range.start + start..part.range.start + end);
                }
            }
        }
    }
    if bodies.len() == 1 {
        found.extend(acting(case, signed.rest, own, level));
    }
    Some((signed.name, found))
}

/// Where a body of the kind opens a clause and acts, of another place than `own`: 青岩县水利局坚持….
fn acting(case: &Case<'_>, kind: &str, own: &str, level: char) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for part in case.prose() {
        for (at, _) in part.words.match_indices(kind) {
            let before = &part.words[..at];
            let clause = around::last_clause(before);
            let start = at - clause.len();
            let Some(name) = clause.strip_suffix(level) else { continue };
            let acts = WordList::TownActs.at(&part.words[at + kind.len()..]).is_some();
            let named = (2..=3).contains(&name.chars().count()) && !WordList::NoTown.is_in(name);
            let place = part.range.start + start..part.range.start + at + kind.len();
            if acts && named && !own.contains(name) && !WordList::Neighbours.is_in(case.words(case.sentence(&place))) {
                found.push(place);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    #[test]
    fn the_site_is_ones_own() {
        let flagged = |own: &str, site: &str| {
            let text = format!(
                "{own}2024年法治政府建设年度报告\n一、主要情况\n2024年，办理案件9件。在{site}开设专栏，刊发案例9期。\n二、下一步打算\n加强学习。\n{own}\n2025年2月20日\n"
            );
            let report = analyze(&text, &Options::default());
            report.findings.iter().any(|finding| finding.rule == "leftovers/other-place")
        };
        assert!(flagged("洛平县水利局", "青岩县水利局门户网站"));
        assert!(!flagged("洛平县水利局", "洛平县水利局门户网站"));
        assert!(!flagged("洛平县水利局", "县水利局网站") && !flagged("洛平县水利局", "洛平县政府网站"));
        assert!(flagged("洛平县水利局", "街上。青岩县水利局推行公示制。在公示栏"));
        assert!(flagged("松岭镇人民政府", "云溪镇政府网站"));
        assert!(!flagged("松岭镇人民政府", "全镇政务公开栏"));
    }
}
