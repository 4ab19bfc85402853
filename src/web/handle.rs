//! What holds a playground together while it is in the page, and takes it all away again: the view, one listener, one
//! frame that may be under way, one observer of the width.

use super::listener::{request, Listener};
use super::view::View;
use crate::json::Json;
use crate::session::Session;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, ResizeObserver, ShadowRoot, ShadowRootInit, ShadowRootMode, Window};

/// A playground in a page. `dispose()` (or `free()`) takes it out again, with everything that listens.
#[wasm_bindgen]
pub struct Handle {
    parts: RefCell<Option<Rc<Parts>>>,
}

struct Parts {
    window: Window,
    view: RefCell<View>,
    paint: Closure<dyn FnMut()>,
    frame: Cell<Option<i32>>,
    /// Set while one of our closures runs. Once the core has trapped in one it stays set, which is how a page knows.
    busy: Cell<bool>,
    listener: RefCell<Option<Listener>>,
    resize: Closure<dyn FnMut()>,
    observer: RefCell<Option<ResizeObserver>>,
    /// The last scenario that the form held, for a page that has to begin again because the core stopped.
    latest: RefCell<Json>,
}

impl Handle {
    /// Puts a playground into the shadow root of an element.
    pub fn mount(element: &Element, session: Session, style: &JsValue) -> Result<Handle, JsValue> {
        let window = web_sys::window().ok_or("there is no window")?;
        let root = match element.shadow_root() {
            Some(root) => root,
            None => element.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?,
        };
        root.set_inner_html("");
        adopt(&root, style)?;
        let mut view = View::new(window.clone(), &root, session)?;
        // The first picture is there at once, however long it takes: nothing better stands there yet.
        while !view.paint()? {}
        let parts = Rc::new_cyclic(|weak: &Weak<Parts>| Parts {
            window,
            view: RefCell::new(view),
            paint: closure(weak, Parts::paint),
            frame: Cell::new(None),
            busy: Cell::new(false),
            listener: RefCell::new(None),
            resize: closure(weak, Parts::resized),
            observer: RefCell::new(None),
            latest: RefCell::new(Json::Null),
        });
        parts.listen()?;
        Ok(Handle { parts: RefCell::new(Some(parts)) })
    }
}

#[wasm_bindgen]
impl Handle {
    /// Takes the playground out of its element. Safe to call more than once.
    pub fn dispose(&self) {
        self.parts.replace(None);
    }

    /// The scenario of the picture that is shown, as it could be given to `mount` again.
    pub fn scenario(&self) -> JsValue {
        let parts = self.parts.borrow();
        let json = parts.as_ref().and_then(|parts| {
            let view = parts.view.try_borrow().ok()?;
            Some(view.session().picture()?.scenario.to_json())
        });
        super::value::write(&json.unwrap_or(Json::Null))
    }

    /// What the form held last, as `mount` takes it for its option `resume`: it can be had even once the core broke down.
    #[wasm_bindgen(skip_typescript)]
    pub fn latest(&self) -> JsValue {
        let parts = self.parts.borrow();
        let latest =
            parts.as_ref().and_then(|parts| Some(super::value::write(&*parts.latest.try_borrow().ok()?)));
        latest.unwrap_or(JsValue::NULL)
    }

    /// Whether the core broke down in this playground; it must then be taken out, and the page loaded again.
    #[wasm_bindgen(getter)]
    pub fn broken(&self) -> bool {
        self.parts.borrow().as_ref().is_some_and(|parts| parts.busy.get())
    }
}

impl Parts {
    fn listen(self: &Rc<Parts>) -> Result<(), JsValue> {
        let weak = Rc::downgrade(self);
        let hear = Closure::new(move |event: Event| {
            if let Some(parts) = weak.upgrade() {
                parts.guarded(|view| match request(&event) {
                    Some((request, row)) => {
                        view.take(request, row)?;
                        parts.latest.replace(latest(view.session()));
                        Ok(true)
                    }
                    None => Ok(false),
                });
            }
        });
        let scope = self.view.borrow().scope().clone();
        *self.listener.borrow_mut() = Some(Listener::new(scope.clone().into(), hear)?);
        let observer = ResizeObserver::new(self.resize.as_ref().unchecked_ref())?;
        observer.observe(&scope);
        *self.observer.borrow_mut() = Some(observer);
        Ok(())
    }

    fn paint(&self) {
        self.frame.set(None);
        self.guarded(|view| view.paint().map(|done| !done));
    }

    fn resized(&self) {
        self.guarded(|view| Ok(view.resized()));
    }

    /// Does something with the view, and asks for a frame if that says so. What the page refuses goes to its console.
    fn guarded(&self, act: impl FnOnce(&mut View) -> Result<bool, JsValue>) {
        let Ok(mut view) = self.view.try_borrow_mut() else { return };
        self.busy.set(true);
        match act(&mut view) {
            Ok(true) => self.ask_for_frame(),
            Ok(false) => {}
            Err(error) => web_sys::console::error_1(&error),
        }
        self.busy.set(false);
    }

    fn ask_for_frame(&self) {
        if self.frame.get().is_none() {
            self.frame.set(self.window.request_animation_frame(self.paint.as_ref().unchecked_ref()).ok());
        }
    }
}

impl Drop for Parts {
    fn drop(&mut self) {
        if let Some(frame) = self.frame.take() {
            // A frame that cannot be cancelled finds nothing to paint.
            let _ = self.window.cancel_animation_frame(frame);
        }
        if let Some(observer) = self.observer.get_mut().take() {
            observer.disconnect();
        }
        self.listener.get_mut().take();
        self.view.get_mut().scope().remove();
    }
}

/// The last good scenario of the form, and the story from which the reader came to it.
fn latest(session: &Session) -> Json {
    let mut json = Json::object();
    json.put("scenario", session.scenario().map_or(Json::Null, |scenario| scenario.to_json()));
    json.put("story", session.story().map_or(Json::Null, |story| Json::string(story.key)));
    json
}

/// A closure that does nothing once its parts are gone.
fn closure(weak: &Weak<Parts>, act: fn(&Parts)) -> Closure<dyn FnMut()> {
    let weak = weak.clone();
    Closure::new(move || {
        if let Some(parts) = weak.upgrade() {
            act(&parts);
        }
    })
}

/// A constructed style sheet is not touched by the page's policy on inline styles.
fn adopt(root: &ShadowRoot, style: &JsValue) -> Result<(), JsValue> {
    if style.is_object() {
        js_sys::Reflect::set(root, &"adoptedStyleSheets".into(), &js_sys::Array::of1(style))?;
    }
    Ok(())
}
