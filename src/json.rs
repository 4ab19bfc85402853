//! A JSON value, the one form in which scenarios and worlds come in and go out: through `serde_json` natively and
//! through `serde-wasm-bindgen` in the page.

/// A JSON value; objects keep the order of their keys.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// Any number; NaN and the infinities can come from a page, never from text.
    Number(f64),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Json>),
    /// An object.
    Object(Vec<(String, Json)>),
}
