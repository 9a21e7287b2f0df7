//! What a whole says of its parts, and one part of the others.

use super::Binder;
use crate::{
    fact::{Fact, indicator::Indicator, relation::Relation},
    lexicon::{Counted, Unit, figure_word_at, indicator_of, theme_of_name},
    report::{Dimension, RelationKind, Theme},
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
            // 立案63件，其中市容环境21件: the field says what the cases are of, and not what part of the work they are.
            let money = self.quantities[*part].unit.is_some_and(|unit| unit.dimension == Dimension::Money);
            let field = own == Some(Theme::Econ) && theme.is_some() && theme != own && !money;
            let own = own.filter(|_| !field);
            let mut id = fact.id.filter(|_| !(field && fact.theme == Some(Theme::Econ)));
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
        // 申请4件。其中3件已答复: what has no noun of its own.
        let name = self.facts[whole].indicator.name.clone().filter(|_| sum);
        for part in &relation.parts {
            let own = &mut self.facts[*part].indicator;
            own.inherited |= own.name.is_none() && name.is_some();
            own.name = own.name.take().or(name.clone());
        }
    }
}

/// Whether a row is of the kinds of a thing, or of what became of it.
fn is_kind(id: &str) -> bool {
    matches!(id, "supv.published_kinds" | "supv.request_results" | "disp.kinds" | "disp.review_results")
}

/// 公开行政许可7条, 行政权力41项，其中行政许可24项, 案卷60卷，其中行政处罚32卷: whether what is counted is information on what a row
/// counts, a power to do it, or the files of it.
pub(super) fn is_topic(id: &str, unit: Option<Unit>, before: &str) -> bool {
    let deed = matches!(id, "func.licences" | "enfo.penalties" | "enfo.coercion" | "econ.projects");
    let power = || ["权力", "职权", "权责", "事项"].iter().any(|word| before.contains(word));
    deed && unit.is_some_and(|unit| matches!(unit.word, "条" | "卷") || (unit.word == "项" && power()))
}

/// 30名网格员、楼栋长、志愿者: whether a row that `counted` is found in is one of all that its list names, and not of the
/// last of several things.
pub(super) fn is_whole(id: &str, counted: &Counted<'_>) -> bool {
    let of = |name: &str| indicator_of(&Counted { name, ..*counted }).is_some_and(|row| row.id == id);
    counted.name.split_once('、').is_none_or(|(first, rest)| of(first) || !of(rest))
}

/// 完成投资8亿元，增长11%: whether a number is the change of what the last one counts, of which the verb is not told again.
pub(super) fn goes_on(fact: &Fact, last: &Fact) -> bool {
    let change = fact.indicator.change.is_some() && fact.indicator.inherited;
    change && last.indicator.name == fact.indicator.name && last.sentence == fact.sentence
}

/// 辖14个村，3928户，1.6万人: whether a number without a noun counts who live in the villages that were counted before it.
pub(super) fn live(fact: &Fact, unit: Option<Unit>, before: &[Fact]) -> bool {
    const NEAR: usize = 3;
    let people = unit.is_some_and(|unit| matches!(unit.dimension, Dimension::Person | Dimension::Household));
    let parts = ["govn.villages", "govn.communities", "govn.groups", "govn.hamlets"];
    let village = |last: &Fact| last.sentence == fact.sentence && last.id.is_some_and(|id| parts.contains(&id));
    people && fact.indicator.name.is_none() && before.iter().rev().take(NEAR).any(village)
}

/// 组织14名执法人员参加考试, 14名执法人员参加考试 (`behind` is what follows them), 新取证5名: whether a row counts all who work
/// here, and the verb says what some of them did. Of all who are poor those are some for whom something was done:
/// 为86户困难家庭.
pub(super) fn are_some(id: &str, action: &str, clause: &str, behind: &str) -> bool {
    const SOME: [&str; 9] = ["组织", "参加", "通过", "选派", "抽调", "派出", "出动", "下沉", "培训"];
    let all = matches!(id, "team.staff" | "enfo.officers" | "enfo.helpers" | "disp.mediators" | "disp.grid_staff");
    let does = || figure_word_at(behind, "some_of").is_some_and(|verb| verb != "已");
    let places = matches!(id, "govn.villages" | "govn.communities");
    // 新取证5名
    let new = action.starts_with('新') && (all || id == "enfo.officers_certified");
    (all && SOME.contains(&action))
        || new
        || ((all || places) && does())
        || (id == "govn.low_income" && clause.starts_with(['为', '向', '给']))
}
