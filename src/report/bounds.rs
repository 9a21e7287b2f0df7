//! The interval that an approximate number says.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The interval in which the fact lies, as far as the words say: (500, 600) for 500余. A side that is open to infinity, or
/// of which nothing is said, is null.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct Bounds {
    /// The lower end.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    #[cfg_attr(all(target_arch = "wasm32", feature = "api"), tsify(type = "string | null"))]
    pub low: Option<Decimal>,
    /// The upper end.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    #[cfg_attr(all(target_arch = "wasm32", feature = "api"), tsify(type = "string | null"))]
    pub high: Option<Decimal>,
    /// Whether the fact may be the lower end itself.
    pub includes_low: bool,
    /// Whether the fact may be the upper end itself.
    pub includes_high: bool,
}
