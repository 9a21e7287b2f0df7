//! Lists of words that single checks, and single rules of what is told of a number, ask about.

use std::sync::LazyLock;

use super::{word_table::WordTable, words::words};

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
    /// What fields and formulas leave that lead nowhere: #REF!.
    Fields,
    /// Words of a sentence that speaks against such things: 打击.
    Against,
    /// What a copied word belongs to with what follows: 工作 of 工作队.
    Body,
    /// Words that two of which may stand side by side: 一个一个.
    Twice,
    /// Verbs between what yields an amount and the amount: 完成 of 片区完成投资.
    Yields,
    /// Words before those verbs: 预计.
    YieldAdverbs,
    /// Nouns that end like an adverb or an approximator: 许可, 处分, 审计, 公约.
    EndsLikeAdverbs,
    /// What cases may lack, so that 不足 is part of their name: 证据不足.
    Lacked,
    /// What those are like that are left of what was counted: 在册.
    Kept,
    /// Verbs of a clause that only sorts what is counted: 8户不符合条件的家庭.
    Fits,
    /// Deeds by which people bring a matter, which is then dealt with: 申请.
    Brought,
    /// Nouns that begin like what says of what something is: 中小 of 8家中小企业, beside 8家中.
    Middle,
    /// What a number alone behind it sets for the matter of its heading: 目标 of 目标25平方公里.
    Goals,
    /// What is met or not met, and no thing that is counted: 要求.
    Yardsticks,
    /// Ends of what a budget comes to: 总收入.
    BudgetTotals,
    /// Measure words that are the noun: 4镇、10乡.
    OwnNames,
    /// How bodies begin that do something together, or try it: 联合 of 7个部门联合设点.
    Together,
    /// How it is told what can be done with a thing: 可在 of 事项可在社区办理.
    Can,
    /// Ends of amounts: 增加值.
    Amounts,
    /// Ends of what is a part of the whole that a report tells of: 片区. 全市, 我县 and 地方 are that whole.
    PartEnds,
    /// What begins the name of no part: 各单位, 我单位.
    WholeHeads,
    /// What an amount per unit of output is told by: 单位GDP.
    PerOutput,
    /// What is measured per unit of output: 能耗.
    ByOutput,
    /// Ends of levels, of which years cannot be added up: 余额.
    Levels,
    /// Verbs of what a level comes to: 达到.
    Reached,
    /// Words of what is added up, or parted, over the years: 累计.
    OverYears,
    /// Words before to whom, by whom or with whom something was done: 向, 会同.
    Recipients,
    /// Words before where, when and by what it was done: 在, 通过.
    Adjuncts,
    /// Verbs whose object is only the means: 利用.
    Uses,
    /// Ends of bodies that do things: 调委会, 司法所.
    ActorEnds,
    /// Ends of that by which things are done: 平台, 热线.
    MeansEnds,
    /// The same, behind a name: 监管平台 is none of the deed.
    MeansHeads,
    /// Ends of praise: 政治素质高.
    Praise,
    /// What is looked at one by one: 案卷.
    Examined,
    /// What settles a dispute: 达成协议.
    Agreed,
    /// Words in brackets behind a list some of which are of two kinds: 联席.
    Overlap,
    /// Kinds of persons of which one can be several: 妇女, 老年人.
    Persons,
    /// What opens the rest of a list: 其他.
    Rest,
    /// What opens what is told of a noun that is counted, and is none of it: 违规.
    Told,
    /// Ends of what is told as a thing of its own: 违规问题.
    Matters,
    /// Ends of amounts that those who are counted have: 面积.
    Holdings,
    /// Verbs before what an amount for each is: 缴纳 of 按每户3元标准缴纳保洁费.
    PerPaid,
    /// Ends of amounts that are paid: 补贴.
    Paid,
    /// What items of a list can share behind the last: 增加值.
    SharedHeads,
    /// Budgets that have an income and an expense: 一般公共预算.
    Budgets,
    /// What stands before things that are told apart: 集中在公安（91件）.
    Locates,
    /// Words before such a noun that make it one that nothing else has: 财政 of 财政收入.
    OwnHeads,
    /// What opens what people do who were sent: 驻村.
    Deployed,
    /// Nouns behind a share of something: 工程量.
    Portions,
    /// Names of what is told in numbers without a unit: 收入比.
    Indexes,
    /// Meetings of those who lead, which do things themselves: 局务会.
    Meetings,
    /// What tells right behind a number of what was counted before it: 集中在.
    TellsOf,
    /// Where those are who bear a name in quotation marks, or what rank it has: 市级 of 市级“文明村”.
    Ranks,
    /// What is said of the noun before it in a clause that only names what the next counts: 物业纠纷仍是主要类型.
    Predicates,
    /// What a result is measured by, and nothing that goes on to be told of: 预算 of 完成预算39万元的97%，增长5%.
    Quotas,
    /// The times that titles begin with.
    TitleTimes,
    /// What became of bodies and places at a time that says nothing of what they have.
    Founded,
    /// Ends of names of zones that lie in districts of other names.
    Zones,
    /// Words that tell what is left of an account.
    Balances,
    /// Words before a number that only say when, how or against what: 报告日, 同比.
    Frames,
    /// Land, which is what so many 亩 of it measure wherever it lies: 东湖坞30亩农田.
    Land,
    /// What opens what there is besides the parts of a whole: 另有, 加上.
    Besides,
    /// Words of what was left from another year: 结转.
    Carried,
    /// Heads of columns that number the rows of a table.
    Serials,
    /// Heads of columns that name the bodies or places that a table's rows are of.
    Bodies,
    /// Ends of names of shares: 占投资比重.
    Shares,
    /// How verbs begin whose subject wins something: 入选.
    Gains,
    /// Words before a verb that is a misdeed: 违法占用.
    Wrongly,
    /// Ends of the titles of tables whose numbers say how something grew, and nothing else.
    GrowthTables,
    /// Ends of a clause that says what the next ones are compared with: 相比 of 与上年相比.
    Contrasts,
    /// Ends of what leads in to a list of growths: 增长比例 of 比1952年将有如下的增长比例：.
    Growths,
    /// What a number behind a list within a clause counts: 个重点.
    CountedMembers,
    /// Surnames.
    Family,
}

/// The names of the lists in the table, in the order of [`WordList`].
const KEYS: [&str; 85] = [
    "lead_in",
    "announced",
    "announces",
    "unfilled",
    "unfilled_place",
    "surname",
    "town_acts",
    "town_organs",
    "no_town",
    "neighbours",
    "spam",
    "garbled",
    "fields",
    "against",
    "body",
    "twice",
    "yields",
    "yield_adverbs",
    "ends_like_adverbs",
    "lacked",
    "kept",
    "fits",
    "brought",
    "middle",
    "goals",
    "yardsticks",
    "budget_totals",
    "own_names",
    "together",
    "can",
    "amounts",
    "part_ends",
    "whole_heads",
    "per_output",
    "by_output",
    "levels",
    "reached",
    "over_years",
    "recipients",
    "adjuncts",
    "uses",
    "actor_ends",
    "means_ends",
    "means_heads",
    "praise",
    "examined",
    "agreed_on",
    "overlap",
    "persons",
    "rest",
    "told",
    "matters",
    "holdings",
    "per_paid",
    "paid",
    "shared_heads",
    "budgets",
    "locates",
    "own_heads",
    "deployed",
    "portions",
    "indexes",
    "meetings",
    "tells_of",
    "ranks",
    "predicates",
    "quotas",
    "title_times",
    "founded",
    "zones",
    "balances",
    "frames",
    "land",
    "besides",
    "carried",
    "serials",
    "bodies",
    "shares",
    "gains",
    "wrongly",
    "growth_tables",
    "contrasts",
    "growths",
    "counted_members",
    "family",
];

static LISTS: LazyLock<Vec<WordTable<()>>> = LazyLock::new(|| {
    let words = |own| words(TABLE, move |key| (key == own).then_some(()));
    KEYS.into_iter().map(|key| WordTable::new(words(key))).collect()
});

const TABLE: &str = table!("tables/lists.tsv");

impl WordList {
    fn table(self) -> &'static WordTable<()> {
        &LISTS[self as usize]
    }

    /// The longest of its words at the start of `text`.
    #[must_use]
    pub fn at(self, text: &str) -> Option<&'static str> {
        self.table().at(text).next().map(|(word, ())| word)
    }

    /// The longest of its words at the end of `text`.
    #[must_use]
    pub fn end_of(self, text: &str) -> Option<&'static str> {
        // Most words end otherwise, which their last byte tells.
        let last = text.as_bytes().last();
        let ends = |word: &&&str| word.as_bytes().last() == last && text.ends_with(**word);
        self.table().words().iter().filter(ends).max_by_key(|word| word.len()).copied()
    }

    /// Whether one of its words ends `text`.
    #[must_use]
    pub fn ends(self, text: &str) -> bool {
        self.end_of(text).is_some()
    }

    /// Whether `word` is one of its words.
    #[must_use]
    pub fn holds(self, word: &str) -> bool {
        self.table().at(word).any(|(own, ())| own == word)
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
    use super::{super::rows, *};

    #[test]
    fn lists_and_rows_are_the_same() {
        assert!(LISTS.iter().all(|list| !list.words().is_empty()));
        assert!(rows::<1>(TABLE).all(|[key]| KEYS.contains(&key)));
        assert_eq!(WordList::Family as usize + 1, KEYS.len());
        assert_eq!(WordList::Against.at("打击电信诈骗"), Some("打击"));
    }
}
