//! The one place from which a playground speaks up. It waits until the reader pauses, so that a slider that is being
//! dragged is not read out at every step.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Window};

const PAUSE_MS: i32 = 600;

/// A polite live region.
pub struct Announcer {
    window: Window,
    /// Says what was put into the region's `data-next`.
    speak: Closure<dyn FnMut()>,
    region: Element,
    timer: Option<i32>,
}

impl Announcer {
    /// An announcer that speaks through this live region.
    pub fn new(window: Window, region: Element) -> Announcer {
        let target = region.clone();
        let speak = Closure::new(move || {
            target.set_text_content(target.get_attribute("data-next").as_deref());
        });
        Announcer { window, speak, region, timer: None }
    }

    /// Says this when nothing else was to be said for a while.
    pub fn say(&mut self, text: &str) -> Result<(), JsValue> {
        self.hush();
        self.region.set_attribute("data-next", text)?;
        let handler = self.speak.as_ref().unchecked_ref();
        self.timer =
            Some(self.window.set_timeout_with_callback_and_timeout_and_arguments_0(handler, PAUSE_MS)?);
        Ok(())
    }

    fn hush(&mut self) {
        if let Some(timer) = self.timer.take() {
            self.window.clear_timeout_with_handle(timer);
        }
    }
}

impl Drop for Announcer {
    fn drop(&mut self) {
        self.hush();
    }
}
