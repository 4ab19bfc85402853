//! The view and the typed API in a real browser: `wasm-pack test --headless --chrome --mode no-install -- --test browser`.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::ok_expect, reason = "the errors are JavaScript's and cannot be printed")]

use js_sys::{Array, Object, Promise, Reflect, JSON};
use loopscope::web::{compare, mount, simulate, stories, Handle};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, Event, EventInit, HtmlElement, HtmlInputElement, ShadowRoot};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    web_sys::window().expect("a window").document().expect("a document")
}

/// A playground in an element of its own, at the end of the page.
struct Mounted {
    element: Element,
    handle: Handle,
}

fn value(json: &str) -> JsValue {
    JSON::parse(json).expect("JSON")
}

fn mounted(options: &str) -> Mounted {
    let element = document().create_element("div").expect("an element");
    document().body().expect("a body").append_child(&element).expect("it can be appended");
    let handle = mount(element.clone(), value(options)).expect("it can be mounted");
    Mounted { element, handle }
}

impl Mounted {
    fn root(&self) -> ShadowRoot {
        self.element.shadow_root().expect("an open shadow root")
    }

    fn all(&self, selector: &str) -> Vec<Element> {
        let list = self.root().query_selector_all(selector).expect("a selector");
        (0..list.length()).filter_map(|index| list.get(index)?.dyn_into().ok()).collect()
    }

    #[track_caller]
    fn one(&self, selector: &str) -> Element {
        self.all(selector).into_iter().next().expect(selector)
    }

    fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(|element| element.text_content().unwrap_or_default()).collect()
    }

    fn totals(&self) -> Vec<String> {
        self.texts(".total")
    }

    /// Types a text into a field, as a reader would, and waits until it is painted.
    async fn type_into(&self, selector: &str, text: &str) {
        let field: HtmlInputElement = self.one(selector).unchecked_into();
        field.set_value(text);
        let init = EventInit::new();
        init.set_bubbles(true);
        let event = Event::new_with_event_init_dict("input", &init).expect("an event");
        field.dispatch_event(&event).expect("it can be dispatched");
        frame().await;
    }

    async fn click(&self, selector: &str) {
        self.one(selector).unchecked_into::<HtmlElement>().click();
        frame().await;
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.handle.dispose();
        self.element.remove();
    }
}

/// Two frames: the view paints in the first.
async fn frame() {
    for _ in 0..2 {
        let promise = Promise::new(&mut |resolve, _| {
            let window = web_sys::window().expect("a window");
            window.request_animation_frame(&resolve).expect("a frame");
        });
        JsFuture::from(promise).await.expect("it cannot be rejected");
    }
}

fn get(object: &JsValue, path: &[&str]) -> JsValue {
    path.iter().fold(object.clone(), |at, key| Reflect::get(&at, &(*key).into()).expect("an object"))
}

fn number(object: &JsValue, path: &[&str]) -> f64 {
    get(object, path).as_f64().expect("a number")
}

fn text(object: &JsValue, path: &[&str]) -> String {
    get(object, path).as_string().expect("a string")
}

/// What a call gave that was to succeed.
#[track_caller]
fn good<T>(result: Result<T, JsError>) -> T {
    result.unwrap_or_else(|error| panic!("{:?}", JsValue::from(error)))
}

/// The message of the `Error` that a call throws.
#[track_caller]
fn message<T>(result: Result<T, impl Into<JsValue>>) -> String {
    let Err(error) = result else { panic!("expected an error") };
    error.into().dyn_into::<js_sys::Error>().expect("an Error").message().into()
}

const TWO: &str = r#"{"scenario": {"tasks": [
    {"name": "a", "phases": [{"wait": 30}]}, {"name": "b", "phases": [{"wait": 20}]}]}}"#;

#[wasm_bindgen_test]
fn the_dashboard_is_mounted_by_default() {
    let playground = mounted("{}");
    assert_eq!(playground.totals(), ["2,500 ms", "1,500 ms", "2,500 ms", "1,500 ms"]);
    assert_eq!(playground.all("figure svg[role=img]").len(), 4);
    assert_eq!(playground.all("figure details table").len(), 4);
    assert!(!playground.handle.broken());
}

#[wasm_bindgen_test]
async fn an_edit_changes_every_total_within_a_frame() {
    let playground = mounted("{}");
    playground.type_into(".millis input", "3000").await;
    assert_eq!(playground.totals(), ["4,000 ms", "3,000 ms", "4,000 ms", "3,000 ms"]);
    assert!(playground.texts("pre")[0].contains("asyncio.sleep(3)"));
}

#[wasm_bindgen_test]
async fn the_field_that_is_typed_into_is_the_same_element_with_the_same_caret() {
    let playground = mounted("{}");
    let field: HtmlInputElement = playground.one(".millis input").unchecked_into();
    field.focus().expect("it can be focused");
    field.set_value("15001");
    field.set_selection_range(2, 2).expect("a text field");
    playground.type_into(".millis input", "15001").await;
    assert!(field.is_same_node(Some(&playground.one(".millis input"))));
    assert!(field.is_same_node(playground.root().active_element().as_deref()));
    assert_eq!(field.value(), "15001");
}

#[wasm_bindgen_test]
async fn a_fault_is_beside_its_field_and_the_picture_is_marked() {
    let playground = mounted("{}");
    playground.type_into(".millis input", "soon").await;
    let field = playground.one(".millis input");
    assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"));
    let error = playground.one(".error");
    assert_eq!(field.get_attribute("aria-describedby"), Some(error.id()));
    assert!(error.text_content().unwrap_or_default().ends_with("found \"soon\"."));
    assert_eq!(playground.all(".stale").len(), 1);
    assert_eq!(playground.totals(), ["2,500 ms", "1,500 ms", "2,500 ms", "1,500 ms"]);
    playground.type_into(".millis input", "1000").await;
    assert_eq!(playground.all(".error, .stale").len(), 0);
    assert_eq!(playground.totals(), ["2,000 ms", "1,000 ms", "2,000 ms", "1,000 ms"]);
}

#[wasm_bindgen_test]
async fn what_a_reader_types_is_never_markup() {
    let playground = mounted("{}");
    playground.type_into(".name input", "<img src=x onerror=alert(1)>\"'&").await;
    assert_eq!(playground.all("img").len(), 0);
    let field: HtmlInputElement = playground.one(".name input").unchecked_into();
    assert_eq!(field.value(), "<img src=x onerror=alert(1)>\"'&");
    assert_eq!(playground.all(".error").len(), 1);
}

#[wasm_bindgen_test]
async fn tasks_come_and_go_without_touching_the_others() {
    let playground = mounted(TWO);
    let first = playground.one(".task");
    playground.click(".add").await;
    assert_eq!(playground.all(".task").len(), 3);
    playground.click(".task:nth-child(2) > .line > .remove").await;
    assert_eq!(playground.all(".task").len(), 2);
    assert!(first.is_same_node(Some(&playground.one(".task"))));
}

#[wasm_bindgen_test]
async fn two_playgrounds_do_not_know_of_each_other() {
    let (one, other) = (mounted("{}"), mounted(TWO));
    one.type_into(".millis input", "3000").await;
    assert_eq!(other.totals(), ["50 ms", "30 ms", "50 ms", "30 ms"]);
    assert_eq!(one.totals()[0], "4,000 ms");
}

#[wasm_bindgen_test]
async fn disposing_takes_everything_away_even_with_an_edit_under_way() {
    let playground = mounted("{}");
    let field: HtmlInputElement = playground.one(".millis input").unchecked_into();
    field.set_value("1");
    let init = EventInit::new();
    init.set_bubbles(true);
    field
        .dispatch_event(&Event::new_with_event_init_dict("input", &init).expect("an event"))
        .expect("dispatched");
    playground.handle.dispose();
    playground.handle.dispose();
    assert_eq!(playground.root().child_element_count(), 0);
    frame().await;
    assert_eq!(playground.root().child_element_count(), 0);
    // The element can be used again.
    let again = mount(playground.element.clone(), value(TWO)).expect("it can be mounted");
    assert_eq!(playground.totals(), ["50 ms", "30 ms", "50 ms", "30 ms"]);
    drop(again);
    assert_eq!(playground.root().child_element_count(), 0);
}

#[wasm_bindgen_test]
fn mounting_says_what_is_wrong() {
    let element = || document().create_element("div").expect("an element");
    let fault = |options: &str| message(mount(element(), value(options)));
    assert!(fault(r#"{"story": "nonsense"}"#).starts_with("story: expected one of dashboard, "));
    assert!(fault(r#"{"scenario": {"tasks": []}}"#).starts_with("tasks: expected "));
    assert!(fault(r#"{"scenario": 1}"#).contains("found 1"));
    let input = document().create_element("input").expect("an element");
    assert!(mount(input, JsValue::UNDEFINED).is_err(), "an input can have no shadow root");
}

#[wasm_bindgen_test]
fn a_handle_gives_the_scenario_that_is_shown() {
    let playground = mounted(TWO);
    let scenario = playground.handle.scenario();
    assert_eq!(number(&scenario, &["tasks", "1", "phases", "0", "wait"]), 20.0);
    assert_eq!(text(&scenario, &["runs", "3"]), "javascript.promise_all");
}

#[wasm_bindgen_test]
fn simulate_prints_with_milliseconds() {
    let program = "setTimeout(() => console.log('late'), 1500);\nconsole.log('soon');";
    let result = good(simulate("javascript", program, JsValue::UNDEFINED, JsValue::UNDEFINED));
    assert_eq!(text(&result, &["outcome"]), "finished");
    assert!(get(&result, &["message"]).is_null());
    assert_eq!(number(&result, &["totalMs"]), 1500.0);
    assert_eq!(text(&result, &["lines", "1", "text"]), "late");
    assert_eq!(number(&result, &["lines", "1", "ms"]), 1500.0);
    assert_eq!(text(&result, &["lines", "1", "stream"]), "stdout");
    let program = "import asyncio\nasync def main():\n    await asyncio.sleep(0.25)\n    print('done')\nasyncio.run(main())\n";
    let result = good(simulate("python", program, JsValue::UNDEFINED, JsValue::UNDEFINED));
    assert_eq!(number(&result, &["lines", "0", "ms"]), 250.0);
}

#[wasm_bindgen_test]
fn simulate_tells_how_a_run_ended() {
    let end = |language: &str, program: &str| {
        let result = good(simulate(language, program, JsValue::UNDEFINED, JsValue::UNDEFINED));
        (text(&result, &["outcome"]), get(&result, &["message"]).as_string().unwrap_or_default())
    };
    assert_eq!(end("javascript", "throw new TypeError('no');").0, "failed");
    assert_eq!(end("javascript", "throw new TypeError('no');").1, "TypeError: no");
    assert_eq!(end("python", "raise ValueError('no')"), ("failed".into(), "ValueError: no".into()));
    let (outcome, told) = end("python", "print('a'\n");
    assert_eq!(outcome, "refused");
    assert!(told.starts_with("line 1, column "), "{told}");
    assert_eq!(end("javascript", "for (;;) {}").0, "over_budget");
}

#[wasm_bindgen_test]
fn simulate_goes_as_far_as_the_limits() {
    let program = "let turns = 0;\nfor (let i = 0; i < 1000; i++) turns += 1;\nconsole.log(turns);";
    let end = |limits: JsValue| {
        text(&good(simulate("javascript", program, JsValue::UNDEFINED, limits)), &["outcome"])
    };
    assert_eq!(end(value(r#"{"steps": 100}"#)), "over_budget");
    assert_eq!(end(value(r#"{"steps": 100000}"#)), "finished");
    let told = message(simulate("python", "", JsValue::UNDEFINED, value(r#"{"steps": 0, "step": 1}"#)));
    assert!(told.contains("steps: expected a whole number from 1 to 4000000000, found 0"), "{told}");
    assert!(told.contains("step: "), "{told}");
}

#[wasm_bindgen_test]
fn simulate_says_what_is_wrong() {
    assert_eq!(
        message(simulate("cobol", "", JsValue::UNDEFINED, JsValue::UNDEFINED)),
        "language: expected \"python\" or \"javascript\", found \"cobol\""
    );
    assert!(message(simulate("python", "", value(r#"{"default_ms": -1}"#), JsValue::UNDEFINED))
        .starts_with("default_ms: expected "));
}

#[wasm_bindgen_test]
fn compare_gives_every_run_with_its_figures() {
    let scenario = value(TWO);
    let result = good(compare(get(&scenario, &["scenario"])));
    let runs: Array = get(&result, &["runs"]).unchecked_into();
    assert_eq!(runs.length(), 4);
    let totals: Vec<f64> = runs.iter().map(|run| number(&run, &["totalMs"])).collect();
    assert_eq!(totals, [50.0, 30.0, 50.0, 30.0]);
    assert_eq!(number(&runs.get(1), &["speedup"]), 1.67);
    assert!(get(&runs.get(0), &["speedup"]).is_null());
    assert_eq!(number(&runs.get(2), &["busyShare"]), 1.0);
    assert_eq!(number(&runs.get(2), &["worstDelayMs"]), 30.0);
    assert_eq!(text(&runs.get(3), &["key"]), "javascript.promise_all");
    assert!(text(&runs.get(3), &["program"]).contains("Promise.all(["));
    assert!(get(&result, &["sentences"]).unchecked_into::<Array>().length() > 0);
}

#[wasm_bindgen_test]
fn compare_tells_all_faults_at_once() {
    let scenario =
        value(r#"{"tasks": [{"name": "a", "phases": [{"wait": -1}]}, {"name": "1", "phases": []}], "x": 1}"#);
    let told = message(compare(scenario));
    for path in ["tasks[0].phases[0].wait: ", "tasks[1].name: ", "tasks[1].phases: ", "x: "] {
        assert!(told.contains(path), "{path} in {told}");
    }
    let nan = Object::new();
    let phase = Object::new();
    Reflect::set(&phase, &"wait".into(), &f64::NAN.into()).expect("an object");
    let task = Object::new();
    Reflect::set(&task, &"name".into(), &"a".into()).expect("an object");
    Reflect::set(&task, &"phases".into(), &Array::of1(&phase)).expect("an object");
    Reflect::set(&nan, &"tasks".into(), &Array::of1(&task)).expect("an object");
    assert!(message(compare(nan.into())).contains("found NaN"));
    assert!(message(compare(JsValue::UNDEFINED)).contains("expected "));
}

#[wasm_bindgen_test]
fn values_that_are_no_json_are_refused() {
    for (text, expected) in [
        (
            "const a = []; a.push(a); ({tasks: a})",
            "expected at most 100 levels of arrays and objects, found more",
        ),
        ("({tasks: () => 1})", "expected a JSON value, found a function, a symbol or a big integer"),
        ("({tasks: 1n})", "expected a JSON value, found a function, a symbol or a big integer"),
        ("({tasks: new Array(4e9)})", "expected at most 1000000 items in an array, found more"),
        ("({tasks: [,]})", "tasks[0]: expected a task, found null"),
        ("({tasks: undefined})", "tasks: expected 1 to 10000 tasks, found nothing"),
    ] {
        let value = js_sys::eval(text).expect("the test's script is right");
        assert_eq!(message(compare(value)), expected, "{text}");
    }
}

#[wasm_bindgen_test]
fn every_story_can_be_compared_and_mounted() {
    let list: Array = stories().unchecked_into();
    assert!(list.length() >= 4);
    for story in list.iter() {
        let key = text(&story, &["key"]);
        let result = good(compare(get(&story, &["scenario"])));
        assert!(get(&result, &["runs"]).unchecked_into::<Array>().length() >= 3, "{key}");
        let playground = mounted(&format!(r#"{{"story": "{key}"}}"#));
        assert_eq!(playground.all(".trouble").len(), 0, "{key}");
        assert!(!text(&story, &["lesson"]).is_empty());
    }
}
