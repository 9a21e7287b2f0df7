//! A list within a clause and the number behind it: 围绕执法规范、纠纷化解、普法宣传四个重点.

use crate::{
    check::{Case, Check, Found, Scope, around, case::Part},
    lexicon::{WordList, figure_word_at},
    report::{Rule, Severity, said},
    text::numeral,
};

/// Asks which is right.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "structure/inline-count",
        title: said("并列项数与后面的数目不符", "A list and the number behind it differ"),
        severity: Severity::Warning,
        asks: said(
            "“围绕甲、乙、丙三个重点”，列出的是否正好三个。",
            "Whether a list within a clause has as many members as the number behind it says.",
        ),
        why: said("增删一项后，数目忘了改。", "A member was added or deleted, and the number stays."),
        flagged: "⟦围绕执法规范、纠纷化解、普法宣传四个重点⟧，扎实推进。",
        passes: "围绕执法规范、纠纷化解、普法宣传三个重点，抓住学习和培训、检查、考核四个环节，聚焦就业、教育、医疗等五个方面，落实公安、司法三项制度。",
        limits: said(
            "带“等”的、不足三项的、项目里有数字的不看；“和”“与”两种数法都算对。",
            "Lists with 等, of fewer than three members, or with figures are left alone; 和 may part two members or not.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["terms/four-count"],
    ask: |case, found| {
        for part in case.prose() {
            for (at, counted) in WordList::CountedMembers.within(part.words) {
                let Some((list, number)) = counted_list(&part.words[..at]) else { continue };
                let Some((least, most)) = members(list) else { continue };
                let start = at - list.len() - number.1.len();
                tell(case, found, part, start..at + counted.len(), number.0, (least, most));
            }
        }
    },
};

fn tell(
    case: &Case<'_>,
    found: &mut Found<'_>,
    part: &Part<'_>,
    place: std::ops::Range<usize>,
    said: u32,
    listed: (u32, u32),
) {
    let words = &part.words[place.clone()];
    let span = case.span(part.range.start + place.start..part.range.start + place.end);
    let (least, most) = listed;
    if (least..=most).contains(&said) {
        found.pass(span, format!("列出{said}项，与数目相符"), format!("{said} are listed, as is said"));
    } else {
        let told = if least == most { least.to_string() } else { format!("{least}至{most}") };
        let zh = format!("“{words}”列出{told}项，却说是{said}项，是否多列或者漏列？");
        let en = format!("“{words}” lists {told} and says {said}: which is right?");
        found.flag(span, zh, en);
    }
}

/// The clause before a number, from its verb on, and the number: 围绕甲、乙、丙, 四.
fn counted_list(text: &str) -> Option<(&str, (u32, &str))> {
    let digit = text.chars().next_back()?;
    let number = if digit == '十' { Some(10) } else { digit.to_digit(10).or_else(|| numeral::han_digit(digit)) };
    let number = number.filter(|number| (3..=10).contains(number))?;
    let (rest, digit) = text.split_at(text.len() - digit.len_utf8());
    let clause = around::last_clause(rest);
    let clear =
        !clause.ends_with(numeral::starts) && !clause.ends_with(['等', '第', '这', '“', '前', '其', '为', '的']);
    (clear && figure_word_at(clause, "list_verbs").is_some()).then_some((clause, (number, digit)))
}

/// How many members a list has, at least and at most; `None` where it has fewer than three, or is no plain list.
fn members(list: &str) -> Option<(u32, u32)> {
    /// Longer members are clauses.
    const LONGEST: usize = 12;
    let bare = list.strip_prefix(figure_word_at(list, "list_verbs")?)?;
    let members: Vec<&str> = bare.split('、').collect();
    let plain = |member: &&str| (2..=LONGEST).contains(&member.chars().count()) && !member.contains(plainly_not);
    if members.len() < 3 || !members.iter().all(plain) || bare.contains("等") {
        return None;
    }
    let joints = bare.chars().filter(|c| matches!(c, '和' | '与' | '及')).count();
    let least = u32::try_from(members.len()).ok()?;
    Some((least, least + u32::try_from(joints).ok()?))
}

fn plainly_not(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '“' | '”' | '《' | '》' | '每' | '各')
}
