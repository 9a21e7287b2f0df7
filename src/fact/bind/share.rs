//! What a whole says of its parts, and one part of the others.

use super::Binder;
use crate::{
    fact::{indicator::Indicator, relation::Relation},
    lexicon::theme_of_name,
    report::{RelationKind, Theme},
};

impl Binder<'_> {
    /// What a whole says of its parts: what was done with it was done with them (审核文件83件，其中规范性文件1件), and those
    /// without a theme of their own have its theme, all that add up to it have unless the catalogue knows them. What is left (`rest`) is not what the part before it is, and what
    /// several things are together is a row of none.
    pub(super) fn share(&mut self, relation: &Relation, rest: impl Fn(usize) -> bool) {
        let Some(whole) = relation.whole else { return };
        let id = self.facts[whole].id;
        let behind = relation.parts.iter().all(|part| *part < whole);
        if behind && self.facts[whole].indicator.inherited && relation.parts.iter().any(|i| self.facts[*i].id != id) {
            self.facts[whole].id = None;
        }
        let (theme, action) = (self.facts[whole].theme, self.facts[whole].indicator.action.clone());
        let sum = relation.kind == RelationKind::Sum && !behind;
        // 政府信息120条，其中工作动态40条，通知公告80条: what one of them is a kind of, all are.
        let kind = relation.parts.iter().map(|part| &self.facts[*part]).find(|fact| fact.id.is_some_and(is_kind));
        let kind = kind.filter(|_| sum).map(|fact| (fact.id, fact.theme));
        let published = (Some("supv.published_kinds"), Some(Theme::Supv));
        let kind = kind.or((sum && id == Some("supv.published")).then_some(published));
        for part in &relation.parts {
            if let Some((id, theme)) = kind {
                (self.facts[*part].id, self.facts[*part].theme) = (id, theme);
                continue;
            }
            let fact = &self.facts[*part];
            let own = fact.indicator.name.clone().filter(|_| !sum).and_then(|name| theme_of_name(&self.text[name]));
            let mut id = fact.id;
            if rest(*part) && fact.indicator.inherited {
                id = None;
            } else if fact.indicator.action.is_none() && action.is_some() && !behind {
                let done = Indicator { action: action.clone(), ..fact.indicator.clone() };
                let row = self.row_of(&done, &fact.sentence, &self.quantities[*part], self.place());
                id = row.map(|row| row.id).or(id);
            }
            let theme = if id.is_none() && own.is_none() { theme.or(fact.theme) } else { fact.theme };
            (self.facts[*part].id, self.facts[*part].theme) = (id, theme);
        }
    }
}

/// Whether a row is of the kinds of a thing, or of what became of it.
fn is_kind(id: &str) -> bool {
    matches!(id, "supv.published_kinds" | "supv.request_results" | "disp.kinds" | "disp.review_results")
}

/// 组织14名执法人员参加考试: whether a row counts all who work here, and the verb says what some of them did.
pub(super) fn are_some(id: &str, action: &str) -> bool {
    const SOME: [&str; 9] = ["组织", "参加", "通过", "选派", "抽调", "派出", "出动", "下沉", "培训"];
    let all = matches!(id, "team.staff" | "enfo.officers" | "enfo.helpers" | "disp.mediators" | "disp.grid_staff");
    all && SOME.contains(&action)
}
