//! Sizes that only sort things: 投资额50万元以上的项目 counts no money.

use crate::{
    lexicon::{Roles, names_class, roles_at},
    mention::Quantity,
    report::{Approx, Dimension},
    text::chars::is_han,
};

/// The noun that a size sorts stands within this many characters.
const LONGEST: usize = 12;

/// Whether `quantity` is a size by which the things behind it are sorted.
pub fn sorts(text: &str, quantity: &Quantity) -> bool {
    use Dimension::{Area, Energy, Length, Mass, Money, Volume};
    let measures =
        quantity.unit.is_some_and(|unit| matches!(unit.dimension, Area | Energy | Length | Mass | Money | Volume));
    let words = &text[quantity.range.clone()];
    let bound = words.ends_with(['上', '下', '内']) || text[..quantity.range.start].ends_with('过');
    let bound = bound || (quantity.approx == Approx::Over && words.starts_with(['超', '过', '逾']));
    let behind = &text[quantity.range.end..];
    measures && bound && sorts_noun(behind.strip_prefix('的').unwrap_or(behind))
}

/// Whether `text` begins with a noun of what is sorted by size, with no verb before its end.
fn sorts_noun(text: &str) -> bool {
    let verb = |roles: Roles| [Roles::VERB, Roles::ADVERB, Roles::PREPOSITION].iter().any(|role| roles.has(*role));
    if roles_at(text).is_some_and(|(_, roles)| verb(roles) && !roles.has(Roles::NOUN)) {
        return false;
    }
    let mut end = 0;
    for c in text.chars().take_while(|c| is_han(*c)).take(LONGEST) {
        end += c.len_utf8();
        if end > c.len_utf8() && names_class(&text[..end]) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_size_that_sorts_things_is_no_quantity() {
        for (text, count) in [
            ("引进投资10亿元以上的项目6个", 1),
            ("产值超亿元企业25户", 1),
            ("建设12家2000平方米以上的服务公司。", 1),
            ("完成投资10亿元以上，新增项目6个", 2),
            ("提供200万平方米以上产业用房", 1),
            ("投入10亿元以上支持企业", 1),
        ] {
            let report = crate::analyze(text, &crate::Options::default());
            assert_eq!(report.quantities.len(), count, "{text}");
        }
    }
}
