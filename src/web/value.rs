//! Values from a page as [`Json`], and back. `serde-wasm-bindgen` writes them. It could read them too, but its complaints
//! about what is no JSON bring core's formatting of floats along, 30 kB of wasm, so reading is ours.

use crate::json::Json;
use js_sys::{Array, Object};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsError, JsValue};

/// More levels than any scenario has, and few enough for the stack: a page can pass an object that contains itself.
const DEEPEST: u32 = 100;
/// More items than any array of a scenario has: a page can pass `new Array(4e9)`, which takes no room there.
const LONGEST: u32 = 1_000_000;

/// A value as JSON. As in `JSON.stringify`, a member that is `undefined` is no member.
///
/// # Errors
/// What is no JSON: a function, a symbol, a big integer, too many levels or items.
pub fn read(value: &JsValue) -> Result<Json, JsError> {
    nested(value, 0)
}

fn nested(value: &JsValue, depth: u32) -> Result<Json, JsError> {
    if depth > DEEPEST {
        return Err(JsError::new("expected at most 100 levels of arrays and objects, found more"));
    }
    if value.is_null() || value.is_undefined() {
        return Ok(Json::Null);
    }
    if let Some(value) = value.as_bool() {
        return Ok(Json::Bool(value));
    }
    if let Some(number) = value.as_f64() {
        return Ok(Json::Number(number));
    }
    if let Some(text) = value.as_string() {
        return Ok(Json::String(text));
    }
    if let Some(array) = value.dyn_ref::<Array>() {
        if array.length() > LONGEST {
            return Err(JsError::new("expected at most 1000000 items in an array, found more"));
        }
        let items: Result<Vec<Json>, JsError> = array.iter().map(|item| nested(&item, depth + 1)).collect();
        return items.map(Json::Array);
    }
    if !value.is_object() {
        return Err(JsError::new("expected a JSON value, found a function, a symbol or a big integer"));
    }
    let mut members = Vec::new();
    for entry in Object::entries(value.unchecked_ref()).iter() {
        let entry: Array = entry.unchecked_into();
        let member = entry.get(1);
        if !member.is_undefined() {
            members.push((entry.get(0).as_string().unwrap_or_default(), nested(&member, depth + 1)?));
        }
    }
    Ok(Json::Object(members))
}

/// A value for a page: plain arrays and objects.
pub fn write(json: &Json) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    json.serialize(&serializer).expect("a JSON value has nothing but what the serializer takes")
}
