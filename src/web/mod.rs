//! The view in a page, and what a page may call: [`simulate`], [`compare`], [`stories`] and [`mount`]. Everything here
//! is thin: what can be computed without a page is computed in [`crate::session`] and the rooms below it.
//!
//! Times that cross into JavaScript are milliseconds as plain numbers, exact to a microsecond.

mod announce;
mod api;
mod dom;
mod editor;
mod figures;
mod handle;
mod listener;
mod program;
mod types;
mod value;
mod view;

pub use handle::Handle;

use crate::json::Json;
use wasm_bindgen::prelude::*;
use web_sys::Element;

/// Runs a program on its modelled event loop. `language` is `"python"` or `"javascript"`; `world` is what the program
/// waits on, as in a scenario. A program that fails or cannot be run is no error here: see `outcome`.
///
/// # Errors
/// An unknown language, a world or limits with faults; the message names every path, what was expected and what was found.
#[wasm_bindgen(skip_typescript)]
pub fn simulate(language: &str, text: &str, world: JsValue, limits: JsValue) -> Result<JsValue, JsError> {
    Ok(value::write(&api::simulate(language, text, take(world)?, take(limits)?)?))
}

/// Runs a scenario (`{"tasks": …, "runs": …}`) in each of its ways and compares the runs.
///
/// # Errors
/// A scenario with faults; the message names every path, what was expected and what was found.
#[wasm_bindgen(skip_typescript)]
pub fn compare(scenario: JsValue) -> Result<JsValue, JsError> {
    let scenario = take(scenario)?.unwrap_or(Json::Null);
    Ok(value::write(&api::compare(&scenario)?))
}

/// The built-in stories: key, title, lesson and scenario of each.
#[wasm_bindgen(skip_typescript)]
pub fn stories() -> JsValue {
    value::write(&api::stories())
}

/// Puts a playground into the open shadow root of an element, which is made if there is none. `options` has a
/// `story` (a key) or a `scenario`, by default the dashboard story, and may have a `styleSheet`, a
/// `CSSStyleSheet` that several playgrounds may share. A core that is only a part of itself is given `want`, which it calls
/// when it needs the rest; the whole core goes on with `resume`, which [`Handle::hand_over`] gives, in the page as it stands.
///
/// # Errors
/// An unknown story, a scenario with faults, or an element that can have no shadow root.
#[wasm_bindgen(skip_typescript)]
pub fn mount(element: Element, options: JsValue) -> Result<Handle, JsValue> {
    let option = |name: &str| js_sys::Reflect::get(&options, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let mut session = api::session(option("story").as_string().as_deref(), take(option("scenario"))?)?;
    let want = option("want").dyn_into().ok();
    if want.is_some() {
        session.be_part();
    }
    let state = take(option("resume"))?;
    if let Some(state) = &state {
        session.restore(state);
    }
    Handle::mount(&element, session, &option("styleSheet"), want, state.is_some())
}

/// A value from a page; `undefined` is `None`.
fn take(value: JsValue) -> Result<Option<Json>, JsError> {
    if value.is_undefined() {
        return Ok(None);
    }
    value::read(&value).map(Some)
}
