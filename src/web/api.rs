//! The analysis as JavaScript calls it.

use js_sys::{Array, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::Options;

/// What the derived TypeScript types build on.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = "
/** `[start, end)` in UTF-16 code units of the text as it was given: `text.slice(start, end)` is the item's text. */
export type Span = [number, number];

/** What an analysis may be told beside the text. Unknown options are ignored. */
export interface Options {
    /** Read what looks like remains of a web page as part of the document. */
    keep_clutter?: boolean;
    /** Rules that are not asked, by id (`wording/up-to`) or by group (`wording`). */
    rules_off?: string[];
}
";

/// Reads a Chinese government report: its structure, its statistics, and what does not add up.
///
/// Total and deterministic: any text gives a report, the same text the same report. Spans count UTF-16 code units,
/// numbers are exact decimals written as strings, and what the text does not say is `null`.
///
/// @param text the report as plain text, line ends as they are
/// @param options what the analysis may be told beside the text
/// @throws only where the result does not fit into memory
#[wasm_bindgen(unchecked_return_type = "Report")]
pub fn analyze(
    text: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "Options | null")] options: Option<Object>,
) -> Result<JsValue, JsError> {
    let option = |name: &str| options.as_ref().and_then(|options| Reflect::get(options, &name.into()).ok());
    let rules: Vec<JsValue> =
        option("rules_off").filter(Array::is_array).map_or(Vec::new(), |list| Array::from(&list).to_vec());
    let options = Options {
        keep_clutter: option("keep_clutter").is_some_and(|value| value.is_truthy()),
        rules_off: rules.iter().filter_map(JsValue::as_string).collect(),
    };
    let report = crate::analyze(text, &options).in_utf16(text);
    // Plain objects and `null`, as JSON.parse would give: not Maps, not `undefined`.
    let plain = Serializer::new().serialize_missing_as_null(true).serialize_maps_as_objects(true);
    Ok(report.serialize(&plain)?)
}
