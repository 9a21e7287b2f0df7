//! A decrease by more than all: 下降2倍, 减少120%.

use rust_decimal::Decimal;

use crate::{
    check::{Check, Scope},
    lexicon::holds_figure_word,
    report::{Dimension, Direction, Rule, Severity, said},
};

/// Asks about decreases by more than there was.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "arithmetic/over-decrease",
        title: said("下降幅度超过全部", "A decrease by more than all"),
        severity: Severity::Warning,
        asks: said(
            "下降、减少是否用了倍数，或者超过100%。",
            "Whether a decrease is told in multiples, or beyond 100%.",
        ),
        why: said("降到没有也只是下降100%；减少不用倍数。", "Down to nothing is 100%; decreases have no multiples."),
        flagged: "信访总量同比下降⟦2倍⟧。",
        passes: "信访总量同比下降50%，网上办件同比增长2倍，利润同比下降120%。",
        limits: said(
            "利润、结余等可以由正变负，不算。",
            "Profits and balances can fall below nothing and are left out.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let falls = case.figures().filter(|figure| figure.of.change == Some(Direction::Down));
        for figure in falls.filter(|figure| !holds_figure_word(figure.name(), "may_fall_more")) {
            let times = figure.of.dimension == Some(Dimension::Multiple);
            let all = figure.is_percent() && figure.of.value > Decimal::ONE_HUNDRED;
            if times || all {
                let words = figure.words;
                let zh = if times {
                    format!("减少、下降不用“{words}”表示，是否应改为百分数或者“下降到原来的几分之几”？")
                } else {
                    format!("下降{words}超过了全部，是否有误？")
                };
                found.flag(figure.of.span, zh, format!("A decrease by {words} is more than all: what is meant?"));
            }
        }
    },
};
