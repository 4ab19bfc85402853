//! From events to actions. One listener hears everything that bubbles to the shadow root; what the control under the
//! event does stands in its `data-do`: a word, or a word, a colon and whom it is about.

use crate::scenario::RunKind;
use crate::session::{Action, PhaseKind};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, EventTarget, HtmlElement, HtmlInputElement, KeyboardEvent};

/// What an event asks for.
pub enum Request {
    /// Something for the session.
    Act(Action),
    /// The program's text is to go to the clipboard.
    Copy,
}

/// A listener that hears until it is dropped.
pub struct Listener {
    target: EventTarget,
    handler: Closure<dyn FnMut(Event)>,
}

const TYPES: [&str; 3] = ["input", "click", "keydown"];

impl Listener {
    /// Hears what is typed, picked and pressed below `target`.
    pub fn new(target: EventTarget, handler: Closure<dyn FnMut(Event)>) -> Result<Listener, JsValue> {
        let listener = Listener { target, handler };
        for kind in TYPES {
            listener.target.add_event_listener_with_callback(kind, listener.function())?;
        }
        Ok(listener)
    }

    fn function(&self) -> &js_sys::Function {
        self.handler.as_ref().unchecked_ref()
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        for kind in TYPES {
            // A listener that cannot be removed goes with its target.
            let _ = self.target.remove_event_listener_with_callback(kind, self.function());
        }
    }
}

/// What an event asks for, if anything, and the task's row in which it happened.
pub fn request(event: &Event) -> Option<(Request, Option<Element>)> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let control = target.closest("[data-do]").ok()??;
    let does = control.get_attribute("data-do")?;
    let (word, whom) = does.split_once(':').unwrap_or((&does, ""));
    let request = match event.type_().as_str() {
        "input" => Request::Act(typed(word, whom, control.unchecked_ref())?),
        "click" => pressed(word, whom)?,
        _ if word == "program" => Request::Act(move_along(event.unchecked_ref(), &control)?),
        _ => return None,
    };
    Some((request, control.closest(".task").ok()?))
}

fn typed(word: &str, whom: &str, control: &HtmlInputElement) -> Option<Action> {
    let value = || control.value();
    Some(match word {
        "story" => Action::PickStory(value()),
        "rename" => Action::Rename(whom.parse().ok()?, value()),
        "millis" => Action::SetMillis(whom.parse().ok()?, value()),
        "message" => Action::SetMessage(whom.parse().ok()?, value()),
        "fails" => Action::SetFails(whom.parse().ok()?, control.checked()),
        "run" => Action::SetRun(RunKind::from_key(whom)?, control.checked()),
        "kind" => {
            let kind = if value() == "work" { PhaseKind::Work } else { PhaseKind::Wait };
            Action::SetKind(whom.parse().ok()?, kind)
        }
        _ => return None,
    })
}

fn pressed(word: &str, whom: &str) -> Option<Request> {
    Some(Request::Act(match word {
        "reset" => Action::Reset,
        "add-task" => Action::AddTask,
        "remove-task" => Action::RemoveTask(whom.parse().ok()?),
        "add-phase" => Action::AddPhase(whom.parse().ok()?),
        "remove-phase" => Action::RemovePhase(whom.parse().ok()?),
        "program" => Action::ShowProgram(RunKind::from_key(whom)?),
        "copy" => return Some(Request::Copy),
        _ => return None,
    }))
}

/// Arrow keys, Home and End move along the tabs, and the tab that is reached is shown.
fn move_along(event: &KeyboardEvent, tab: &Element) -> Option<Action> {
    let to = match event.key().as_str() {
        "ArrowRight" => tab.next_element_sibling().or_else(|| edge(tab, true)),
        "ArrowLeft" => tab.previous_element_sibling().or_else(|| edge(tab, false)),
        "Home" => edge(tab, true),
        "End" => edge(tab, false),
        _ => None,
    }?;
    event.prevent_default();
    to.unchecked_ref::<HtmlElement>().focus().ok()?;
    let does = to.get_attribute("data-do")?;
    Some(Action::ShowProgram(RunKind::from_key(does.strip_prefix("program:")?)?))
}

fn edge(tab: &Element, first: bool) -> Option<Element> {
    let list = tab.parent_element()?;
    if first {
        list.first_element_child()
    } else {
        list.last_element_child()
    }
}

/// Where the focus goes when an action took away what had it, or brought what is to be edited next. `row` is the task's
/// row in which it happened, `root` the whole playground.
pub fn focus_after(action: &Action, row: Option<&Element>, root: &Element) -> Option<HtmlElement> {
    let (within, selector) = match action {
        Action::RemoveTask(_) => (root, ".add"),
        Action::AddTask => (root, ".task:last-of-type .name input"),
        Action::RemovePhase(_) => (row?, "[data-do^=add-phase]"),
        Action::AddPhase(_) => (row?, ".phase:last-child .millis input"),
        _ => return None,
    };
    within.query_selector(selector).ok()??.dyn_into().ok()
}
