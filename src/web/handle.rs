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
    /// Whether what stands in the page stays there for another core.
    stays: Cell<bool>,
    listener: RefCell<Option<Listener>>,
    resize: Closure<dyn FnMut()>,
    observer: RefCell<Option<ResizeObserver>>,
    /// What the reader has done, for a page that has to begin again because the core stopped.
    latest: RefCell<Json>,
}

impl Handle {
    /// Puts a playground into the shadow root of an element; one that is resumed takes over what another left there.
    pub fn mount(
        element: &Element,
        session: Session,
        style: &JsValue,
        want: Option<js_sys::Function>,
        is_resumed: bool,
    ) -> Result<Handle, JsValue> {
        let window = web_sys::window().ok_or("there is no window")?;
        let root = match element.shadow_root() {
            Some(root) => root,
            None => element.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?,
        };
        let left = if is_resumed { root.query_selector(".scope")? } else { None };
        if left.is_none() {
            root.set_inner_html("");
        }
        adopt(&root, style)?;
        let mut view = View::new(window.clone(), &root, left, session, want)?;
        // The first picture is there at once, however long it takes: nothing better stands there yet.
        while !view.paint()? {}
        let parts = Rc::new_cyclic(|weak: &Weak<Parts>| Parts {
            window,
            view: RefCell::new(view),
            paint: closure(weak, Parts::paint),
            frame: Cell::new(None),
            busy: Cell::new(false),
            stays: Cell::new(false),
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

    /// Lets go of the page, in which everything stays as it is, and gives what the whole core needs to go on there.
    #[wasm_bindgen(skip_typescript)]
    pub fn hand_over(&self) -> JsValue {
        let Some(parts) = self.parts.replace(None) else { return JsValue::NULL };
        let Ok(mut view) = parts.view.try_borrow_mut() else { return JsValue::NULL };
        parts.stays.set(true);
        // What is to have the focus after the last gesture has it before anything else happens.
        if let Err(error) = view.paint_form() {
            web_sys::console::error_1(&error);
        }
        super::value::write(&view.session().state())
    }

    /// The rest of the core does not come.
    #[wasm_bindgen(skip_typescript)]
    pub fn lack(&self, why: &str) {
        if let Some(parts) = self.parts.borrow().as_ref() {
            parts.guarded(|view| Ok(view.lack(why)));
        }
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
                        // From here on the core may stop, and nothing is lost.
                        parts.latest.replace(view.session().state());
                        view.judge();
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
        if !self.stays.get() {
            self.view.get_mut().scope().remove();
        }
    }
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
