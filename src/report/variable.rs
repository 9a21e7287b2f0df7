//! What studies of such reports code by hand, as a table: one variable a column, one document a row.

use serde::{Deserialize, Serialize};

use super::Evidence;

/// One column of the study table, for this document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct Variable {
    /// The variable that it belongs to: `V8`.
    pub id: String,
    /// The column: `v8_problems_share`.
    pub key: String,
    /// Its name in Chinese.
    pub name: String,
    /// Its name in English.
    pub name_en: String,
    /// The value, as the codebook says; `None` where it cannot be told. Missing is not zero.
    pub value: Option<String>,
    /// Of a number: what it counts in; empty for words.
    pub unit: String,
    /// Where there is no value: why, in Chinese.
    pub reason: Option<String>,
    /// The same in English.
    pub reason_en: Option<String>,
    /// The passages that the value was taken from, in the order of the text.
    pub passages: Vec<Evidence>,
}
