//! Lists of words that single checks ask about.

use std::{collections::BTreeMap, sync::LazyLock};

use super::{rows, word_table::WordTable};

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
    /// What broken conversions of a text leave: 锟斤拷.
    Garbled,
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
            WordList::Garbled => "garbled",
            WordList::Against => "against",
            WordList::Body => "body",
            WordList::Twice => "twice",
        }
    }
}

static LISTS: LazyLock<BTreeMap<&'static str, WordTable<()>>> = LazyLock::new(|| {
    let mut lists: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for [key, words] in rows::<2>(include_str!("tables/lists.tsv")) {
        lists.entry(key).or_default().extend(words.split('|').map(|word| (word, ())));
    }
    lists.into_iter().map(|(key, words)| (key, WordTable::new(words.into_iter()))).collect()
});

impl WordList {
    fn table(self) -> &'static WordTable<()> {
        &LISTS[self.key()]
    }

    /// The longest of its words at the start of `text`.
    #[must_use]
    pub fn at(self, text: &str) -> Option<&'static str> {
        self.table().at(text).next().map(|(word, ())| word)
    }

    /// Whether one of its words ends `text`.
    #[must_use]
    pub fn ends(self, text: &str) -> bool {
        self.table().words().iter().any(|word| text.ends_with(word))
    }

    /// Its words in `text`, with their places.
    pub fn within(self, text: &str) -> impl Iterator<Item = (usize, &'static str)> {
        self.table().within(text).map(|(at, word, ())| (at, word))
    }

    /// Whether one of its words stands in `text`.
    #[must_use]
    pub fn is_in(self, text: &str) -> bool {
        self.within(text).next().is_some()
    }
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
            Garbled,
            Against,
            Body,
            Twice,
        ];
        assert!(all.iter().all(|list| !list.table().words().is_empty()));
        assert_eq!(LISTS.len(), all.len());
    }
}
