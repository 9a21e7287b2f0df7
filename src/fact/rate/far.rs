//! Shares of a whole that stands before the heading above them: 收到申请6200件。⏎（二）…⏎市政府收到1186件，占收到申请总数的19.1%.
//! Only a name and right arithmetic tie them; of shares that name no whole (占27.1%) the one of those before them.

use rust_decimal::Decimal;

use super::{
    super::{Fact, item::Stretch, relation::Relation},
    Rates, is_printed,
};
use crate::{mention::Quantity, report::Approx, text::chars::parts_clauses};

/// The whole stands among so many numbers before the heading.
const REACH: usize = 200;

/// The shares of `stretch` that nothing in it is the whole of, where `known` is what it ties; `quantities` and `facts` are
/// those of the text up to it. Places count in the text.
#[must_use]
pub fn far(stretch: &Stretch<'_>, known: &[Relation], quantities: &[Quantity], facts: &[Fact]) -> Vec<Relation> {
    let rates = Rates { stretch, sums: &[] };
    let mut last = None;
    let tie = |i: usize| {
        let part = i.checked_sub(1).filter(|part| rates.is_rate(i) && rates.counts(*part))?;
        let (_, of) = rates.share_before(i).split_once('占')?;
        let told = known.iter().any(|relation| relation.rate == Some(stretch.first + i));
        if told || !rates.same_sentence(part, i) || !rates.is_share_of(i, part) {
            return None;
        }
        let fits = |j: &usize| {
            let of = &quantities[*j];
            let unit = of.unit.map(|unit| unit.word) == stretch.quantities[part].unit.map(|unit| unit.word);
            let counts = of.approx == Approx::Exact && of.value_max.is_none() && facts[*j].indicator.change.is_none();
            unit && counts && is_share(&stretch.quantities[part], of, &stretch.quantities[i])
        };
        let whole = match stem(of) {
            "" if stretch.quantities[i].value.scale() > 0 => last.filter(fits),
            "" => None,
            stem => (0..stretch.first).rev().take(REACH).filter(fits).find(|j| {
                let unit = quantities[*j].unit.map_or("", |unit| unit.word);
                let name = facts[*j].indicator.name.clone().map_or("", |name| &stretch.text[name]);
                let before = &stretch.text[facts[*j].sentence.start..quantities[*j].range.start];
                let clause = before.rsplit(parts_clauses).next().unwrap_or_default();
                unit == stem || is_named(stem, name, clause)
            }),
        };
        last = whole.or(last);
        Some(rates.relation(stretch.first + i, Some(stretch.first + part), whole?, Some(true)))
    };
    (1..stretch.quantities.len()).filter_map(tie).collect()
}

/// Whether a number of this name, told in this clause, is all of `stem`: 申请 that were received of 收到申请.
fn is_named(stem: &str, name: &str, clause: &str) -> bool {
    let head = stem.char_indices().nth(2).map_or(stem, |(at, _)| &stem[..at]);
    let tail = stem.char_indices().rev().nth(1).map(|(at, _)| &stem[at..]);
    tail.is_some_and(|tail| name.ends_with(tail)) && (name.contains(head) || clause.contains(head))
}

/// What is all of it by the words between 占 and the number: 收到申请 of 收到申请总数的, 户 of 总户数的.
fn stem(of: &str) -> &str {
    let all = of.split('的').next().unwrap_or_default().trim_end_matches(['比', '达', '到', '为', '重', '约']);
    let all = ["总数", "总量", "数"].iter().find_map(|tail| all.strip_suffix(tail)).unwrap_or(all);
    all.trim_start_matches(['总', '全'])
}

/// Whether a part and its whole, both exact, give the rate as it is printed.
fn is_share(part: &Quantity, whole: &Quantity, rate: &Quantity) -> bool {
    let exact = part.approx == Approx::Exact && rate.approx == Approx::Exact && part.value <= whole.value;
    let share = part.value.checked_mul(Decimal::ONE_HUNDRED).and_then(|part| part.checked_div(whole.value));
    exact && share.is_some_and(|share| is_printed(share - rate.value, rate.value))
}
