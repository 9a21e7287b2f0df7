//! Figures in messages.

use crate::report::Quantity;

/// The quantities as written, with a sign between them: 52起＋47起.
pub fn joined(quantities: &[&Quantity], sign: &str) -> String {
    quantities.iter().map(|quantity| quantity.text.trim()).collect::<Vec<_>>().join(sign)
}
