//! Lists of words that single checks ask about.

use std::{collections::BTreeMap, sync::LazyLock};

use super::rows;

/// A list of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordList {
    /// Words of a sentence that leads in to a list: 如下.
    LeadIn,
    /// What an announced number counts: 个方面.
    Announced,
    /// Words right before an announced number: 以下.
    Announces,
    /// Measure words that a number was to stand before: 次.
    Unfilled,
    /// Places whose name was to be filled in: 镇.
    UnfilledPlace,
    /// Surnames behind which crosses hide a name: 王××.
    Surname,
    /// What a town does, as the subject of its report: 坚持.
    TownActs,
    /// What may follow a town's name, or a verb and 镇: 党委, 组织.
    TownOrgans,
    /// Parts of words that end like a town's name: 全镇.
    NoTown,
    /// Words of a sentence that may speak of other places: 毗邻.
    Neighbours,
    /// Words of gambling and the like, which break into hijacked pages.
    Spam,
    /// Words of a sentence that speaks against such things: 打击.
    Against,
    /// What a copied word belongs to with what follows: 工作 of 工作队.
    Body,
    /// Words that two of which may stand side by side: 一个一个.
    Twice,
}

impl WordList {
    fn key(self) -> &'static str {
        match self {
            WordList::LeadIn => "lead_in",
            WordList::Announced => "announced",
            WordList::Announces => "announces",
            WordList::Unfilled => "unfilled",
            WordList::UnfilledPlace => "unfilled_place",
            WordList::Surname => "surname",
            WordList::TownActs => "town_acts",
            WordList::TownOrgans => "town_organs",
            WordList::NoTown => "no_town",
            WordList::Neighbours => "neighbours",
            WordList::Spam => "spam",
            WordList::Against => "against",
            WordList::Body => "body",
            WordList::Twice => "twice",
        }
    }
}

static LISTS: LazyLock<BTreeMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let mut lists: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for [key, words] in rows::<2>(include_str!("tables/lists.tsv")) {
        lists.entry(key).or_default().extend(words.split('|'));
    }
    lists
});

/// The words of a list.
#[must_use]
pub fn list(list: WordList) -> &'static [&'static str] {
    LISTS.get(list.key()).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_have_words() {
        use WordList::*;
        let all = [
            LeadIn,
            Announced,
            Announces,
            Unfilled,
            UnfilledPlace,
            Surname,
            TownActs,
            TownOrgans,
            NoTown,
            Neighbours,
            Spam,
            Against,
            Body,
            Twice,
        ];
        assert!(all.iter().all(|name| !list(*name).is_empty()));
        assert_eq!(LISTS.len(), all.len());
    }
}
