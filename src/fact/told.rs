//! Where what is told of a counted noun begins behind it: of 3个单位违规出借资金 the noun is 单位, of 12个断面水质优良比例100%
//! 断面 is counted and the rest has the other number.

use super::{before::solid, deed::is_verb};
use crate::{
    lexicon::{Roles, WordList, names_holder, names_person, roles_at, tail_at},
    text::{chars::parts_clauses, numeral},
};

/// The length of the noun that `read` opens with, where `rest` tells of it: 单位 of 单位 and 违规出借资金. Of
/// 单位违规问题 nothing is told: the problem is counted, where it has no number of its own (`numbered`).
pub fn noun_len(read: &str, rest: &str, people: bool, numbered: bool) -> Option<usize> {
    opens(rest)?;
    let clause = rest.split(parts_clauses).next().unwrap_or(rest);
    let told = clause.split(|c: char| c.is_ascii_digit()).next().unwrap_or(clause);
    // 12个乡镇赋权执法事项40项: what has a number of its own is none of this one.
    if WordList::Matters.ends(told) && !told.ends_with("结案") && !numbered {
        return None;
    }
    whose(read, people).or_else(|| single_len(read))
}

/// The length of a place that one character names at the start of `words`: 村 of 村台账, but not of 村级.
fn single_len(words: &str) -> Option<usize> {
    const PARTS: [char; 20] = [
        '级', '内', '庄', '委', '民', '务', '组', '域', '城', '道', '均', '籍', '部', '情', '场', '外', '政', '际',
        '间', '主',
    ];
    let first = words.chars().next().filter(|c| "村镇乡县市区户".contains(*c))?;
    (!words[first.len_utf8()..].starts_with(PARTS)).then_some(first.len_utf8())
}

/// The word at the start of `rest` that tells of what stands before it: 违规. (长期护理 begins like one; 不予处罚 and 人均结案
/// tell of it too.)
pub fn opens(rest: &str) -> Option<&'static str> {
    let word = WordList::Told.at(rest)?;
    let longer = !word.ends_with(['予', '均'])
        && roles_at(rest).is_some_and(|(other, roles)| roles.has(Roles::NOUN) && other.len() > word.len());
    (!longer).then_some(word)
}

fn holds(noun: &str) -> bool {
    names_holder(noun.strip_suffix('）').unwrap_or(noun))
}

/// The length of the longest noun at the start of `words` that can have or do what follows in them: 预算单位 of
/// 预算单位往来款.
pub fn whose(words: &str, people: bool) -> Option<usize> {
    let ends = |at: &usize| if people { names_person(&words[..*at]) } else { holds(&words[..*at]) };
    // 乡镇（街道）
    let whole = |at: &usize| !words[*at..].starts_with('）');
    words.char_indices().map(|(at, c)| at + c.len_utf8()).filter(whole).rfind(ends)
}

/// The length of the noun that is counted at the start of `name`, where the rest of it is what the next number counts,
/// which `after` goes on with: 断面 of 断面水质优良比例 before 100%.
pub fn shared_len(name: &str, after: &str, people: bool) -> Option<usize> {
    let own = whose(name, people).filter(|len| *len < name.len())?;
    let rest = &name[own..];
    let measures = || WordList::Holdings.ends(rest);
    let numbered = || {
        let links = after.trim_start_matches(LINKS);
        links.starts_with(|c: char| c.is_ascii_digit() || numeral::starts(c)) || after.starts_with('占')
    };
    // 22个单位房产、土地等账实不符
    let listed = || {
        let clause = after.split(|c: char| parts_clauses(c) || c.is_ascii_digit()).next().unwrap_or(after);
        let told = |(_, word): (usize, &str)| solid(word) >= 2;
        after.starts_with('、') && WordList::Told.within(clause).any(told) && !WordList::Matters.ends(clause)
    };
    // 42个部门主要负责人述法
    let acts = || {
        let who = whose(rest, true).filter(|len| *len < rest.len());
        !people && who.is_some_and(|len| is_verb(&rest[len..]))
    };
    // 17个镇街执法人员62人
    let staffed = || !people && names_person(rest) && after.starts_with(|c: char| c.is_ascii_digit());
    ((measures() && numbered()) || listed() || acts() || staffed()).then_some(own)
}

/// The length of the bodies at the start of `words` that have what the rest of them names: 行政单位 of 行政单位非税收入 behind
/// 352家, with which `before` ends.
pub fn holder_len(words: &str, before: &str) -> Option<usize> {
    let bodies = before.trim_end_matches("以上").ends_with(['家', '户']);
    whose(words, false).filter(|own| bodies && WordList::Holdings.ends(&words[*own..]))
}

/// Whether what stands right behind a number says that something is wrong with what was counted, and names nothing that
/// is: 效益不达预期.
pub fn lacks(behind: &str) -> bool {
    let clause = behind.split(|c: char| parts_clauses(c) || c.is_ascii_digit() || c == '的').next().unwrap_or(behind);
    let wrong = WordList::Told.within(clause).find(|(_, word)| word.starts_with('不') || *word == "效益不");
    wrong.is_some_and(|(at, _)| whose(&clause[..at], false).is_none()) && !WordList::Matters.ends(clause)
}

/// The bytes of 产量全球第一、 before what is told next.
pub fn finished_len(words: &str) -> usize {
    const PLACES: [&str; 7] = ["第一", "第二", "第三", "首位", "前列", "翻番", "领先"];
    let told = words.rfind('、').filter(|at| {
        let said = PLACES.iter().find_map(|place| words[..*at].strip_suffix(place));
        said.is_some_and(|said| solid(said) >= 2)
    });
    told.map_or(0, |at| at + '、'.len_utf8())
}

/// The length of the noun that is counted at the start of `words`, where the rest only says what is done with it, or what
/// such bodies do: 学校 of 学校建设, 基地 of 基地收尾工作, 部门 of 部门联合摆摊设点.
pub fn undone_len(words: &str) -> Option<usize> {
    let own = whose(words, false).filter(|len| *len < words.len())?;
    let deed = words[own..].trim_start_matches("标准化");
    let does = is_verb(deed.strip_suffix("工作").unwrap_or(deed))
        || WordList::Together.at(deed).is_some_and(|word| word != deed);
    does.then_some(own)
}

/// What may stand between what has an amount and the amount.
const LINKS: [char; 19] =
    ['占', '达', '为', '均', '分', '别', '超', '过', '近', '约', '仅', '共', '不', '足', '低', '高', '于', '只', '有'];

/// Where in `words`, which stand right behind a number and before another, what the second counts begins: 购置公务用车 of
/// 单位无预算购置公务用车.
pub fn object_at(words: &str) -> usize {
    let told = |(at, word): (usize, &str)| {
        let own = |people| whose(&words[..at], people).filter(|noun| *noun == at);
        let noun = own(false).or_else(|| own(true)).or_else(|| single_len(&words[..at]))?;
        // 每名法官人均结案
        let behind = if word.ends_with('均') { at } else { at + word.len() };
        (noun == at && opens(&words[at..]) == Some(word) && solid(&words[behind..]) >= 2).then_some(behind)
    };
    // 6个部门检查企业120家
    WordList::Told.within(words).find_map(told).or_else(|| doer_len(words)).unwrap_or(0)
}

/// The length of who does something at the start of `words`, where a verb with its object follows: 小区 of 小区修订规约.
pub fn doer_len(words: &str) -> Option<usize> {
    let does = |at: &usize| {
        let holds = names_holder(&words[..*at]) || names_person(&words[..*at]);
        let object = |word: &str| &words[*at + word.len()..];
        holds
            && roles_at(&words[*at..]).is_some_and(|(word, roles)| {
                let verb = roles.has(Roles::NOMINAL) && !roles.has(Roles::NOUN);
                verb && tail_at(object(word)).is_none() && solid(object(word)) >= 2
            })
    };
    words.char_indices().map(|(at, _)| at).find(does)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_noun_ends_where_something_is_told_of_it() {
        for (read, rest, noun) in [
            ("单位", "违规出借资金", "单位"),
            ("预算单位往来款", "长期挂账", "预算单位"),
            ("县", "违规减免", "县"),
            ("村台账", "不规范", "村"),
            ("单位", "违规问题", ""),
            ("轻微", "违规建筑", ""),
            ("单位", "出借资金", ""),
        ] {
            assert_eq!(&read[..noun_len(read, rest, false, false).unwrap_or(0)], noun, "{read}{rest}");
        }
    }

    #[test]
    fn two_numbers_share_their_words() {
        for (name, after, noun) in [
            ("断面水质优良比例", "100%", "断面"),
            ("重点产业产值", "占全区", "重点产业"),
            ("单位房产", "、土地等账实不符", "单位"),
            ("部门主要负责人述法", "，", "部门"),
            ("断面水质优良比例", "，", ""),
            ("镇街执法人员", "62人", "镇街"),
            ("项目", "，", ""),
        ] {
            assert_eq!(&name[..shared_len(name, after, false).unwrap_or(0)], noun, "{name}{after}");
        }
        assert_eq!(&"单位无预算购置车辆"[object_at("单位无预算购置车辆")..], "购置车辆");
    }
}
