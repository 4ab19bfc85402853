//! What stands in the shadow root, and its repaint: the regions that changed are written again, the timelines at the
//! width that they have.

use super::announce::Announcer;
use super::dom::Region;
use super::listener::{focus_after, Request};
use super::{editor, figures, program};
use crate::session::{Action, Changes, Session};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, ShadowRoot, Window};

/// A frame that took so long lets the browser paint before it makes the next run.
const PATIENCE_MS: f64 = 10.0;

const SHELL: &str = "<div class=head></div>\
    <div class=stage><div class=hero></div>\
    <div class=editor role=group aria-label=\"What is to be done\"><p class=caption>What is to be done</p><div class=tasks></div><div class=rest></div></div></div>\
    <div class=words role=group aria-label=\"What the runs show\"><ul></ul></div>\
    <div class=programs role=group aria-label=\"The programs\"><p class=caption>The programs, as they ran</p><div class=program></div></div>\
    <p class=hidden role=status></p>";

/// A playground in its shadow root.
pub struct View {
    session: Session,
    changes: Changes,
    /// The action after which the focus may have to move, and the row in which it happened.
    acted: Option<(Action, Option<Element>)>,
    width: u32,
    window: Window,
    document: Document,
    scope: Element,
    head: Region,
    hero: Region,
    words: Region,
    tasks: Region,
    rest: Region,
    program: Region,
    announcer: Announcer,
    /// Told that this core lacks what is to be run.
    want: Option<js_sys::Function>,
}

impl View {
    /// Builds the playground in an empty shadow root, or around what another has `left` there; nothing is painted yet.
    pub fn new(
        window: Window,
        root: &ShadowRoot,
        left: Option<Element>,
        session: Session,
        want: Option<js_sys::Function>,
    ) -> Result<View, JsValue> {
        let document = window.document().ok_or("there is no document")?;
        let scope = match left {
            Some(scope) => scope,
            None => {
                let scope = document.create_element("div")?;
                scope.set_class_name("scope");
                scope.set_inner_html(SHELL);
                root.append_child(&scope)?;
                scope
            }
        };
        let part = |selector: &str| -> Result<Element, JsValue> {
            scope.query_selector(selector)?.ok_or_else(|| JsValue::from(selector))
        };
        let region = |selector: &str| part(selector).map(Region::new);
        Ok(View {
            session,
            changes: Changes::ALL,
            acted: None,
            width: 0,
            head: region(".head")?,
            hero: region(".hero")?,
            words: region(".words ul")?,
            tasks: region(".tasks")?,
            rest: region(".rest")?,
            program: region(".program")?,
            announcer: Announcer::new(window.clone(), part("[role=status]")?),
            window,
            document,
            scope,
            want,
        })
    }

    /// The element that holds everything.
    pub fn scope(&self) -> &Element {
        &self.scope
    }

    /// The state.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Takes what an event asked for; the next [`View::paint`] shows it, once it is judged.
    pub fn take(&mut self, request: Request, row: Option<Element>) -> Result<(), JsValue> {
        match request {
            Request::Act(action) => {
                self.changes = self.changes.and(self.session.take(action.clone()));
                self.acted = Some((action, row));
            }
            Request::Copy => self.copy()?,
        }
        Ok(())
    }

    /// Looks at what was edited.
    pub fn judge(&mut self) {
        self.changes = self.changes.and(self.session.judge());
    }

    /// The rest of the core does not come; says whether that is to be painted.
    pub fn lack(&mut self, why: &str) -> bool {
        let changes = self.session.lack(why);
        self.changes = self.changes.and(changes);
        changes.form
    }

    fn copy(&mut self) -> Result<(), JsValue> {
        let Some(shown) = self.session.program() else { return Ok(()) };
        // Off a secure page there is no clipboard; the text can still be selected.
        let clipboard = js_sys::Reflect::get(&self.window.navigator(), &"clipboard".into())?;
        if clipboard.is_undefined() {
            return self.announcer.say("This page may not use the clipboard.");
        }
        let _ = self.window.navigator().clipboard().write_text(&shown.played.program);
        self.announcer.say("Program copied.")
    }

    /// Brings the page up to date, as far as the time of a frame allows; says whether all is done.
    pub fn paint(&mut self) -> Result<bool, JsValue> {
        self.paint_form()?;
        if !self.run_for_a_while() {
            return Ok(false);
        }
        self.paint_picture()?;
        let changes = std::mem::take(&mut self.changes);
        if changes.picture && self.session.stale() {
            self.announcer.say("Something in the form is wrong. The picture is the last good one.")?;
        } else if let (true, Some(picture)) = (changes.totals, self.session.picture()) {
            self.announcer.say(&picture.totals())?;
        }
        if let (true, Some(want)) = (self.session.wants_more(), &self.want) {
            want.call0(&JsValue::NULL)?;
            self.announcer.say(editor::ON_ITS_WAY)?;
        }
        Ok(true)
    }

    /// Brings the form up to date, and the focus to where it belongs after what was done.
    pub fn paint_form(&mut self) -> Result<(), JsValue> {
        if !self.changes.form {
            return Ok(());
        }
        self.changes.form = false;
        let form = self.session.form();
        self.head.write(&self.document, editor::head(&self.session))?;
        self.tasks.write(&self.document, editor::tasks(form))?;
        self.rest.write(&self.document, editor::rest(&self.session))?;
        let Some((action, row)) = self.acted.take() else { return Ok(()) };
        match focus_after(&action, row.as_ref(), &self.scope) {
            Some(element) => element.focus(),
            None => Ok(()),
        }
    }

    /// Makes runs until all are there or the frame is full; says whether all are there.
    fn run_for_a_while(&mut self) -> bool {
        let now = || self.window.performance().map_or(0.0, |clock| clock.now());
        let start = now();
        while self.session.is_pending() {
            self.changes = self.changes.and(self.session.advance());
            if now() - start > PATIENCE_MS {
                break;
            }
        }
        !self.session.is_pending()
    }

    fn paint_picture(&mut self) -> Result<(), JsValue> {
        if self.changes.picture {
            self.hero.write(&self.document, figures::figures(&self.session))?;
            let words = self.session.picture().map(figures::sentences).unwrap_or_default();
            self.words.write(&self.document, words)?;
            self.scope.toggle_attribute_with_force("data-stale", self.session.stale())?;
        }
        if self.changes.program {
            self.program.write(&self.document, program::program(&self.session))?;
        }
        if self.changes.picture {
            self.draw()?;
        }
        Ok(())
    }

    fn draw(&mut self) -> Result<(), JsValue> {
        let Some(picture) = self.session.picture() else { return Ok(()) };
        let places = self.hero.element().query_selector_all(".picture")?;
        for (index, shown) in picture.runs.iter().enumerate() {
            let Some(place) = places.get(index as u32) else { break };
            let place: &Element = place.unchecked_ref();
            if self.width == 0 {
                self.width = width(place);
            }
            place.set_inner_html(&figures::timeline(picture, shown, self.width));
        }
        Ok(())
    }

    /// The playground may have become wider or narrower; says whether it must be painted again.
    pub fn resized(&mut self) -> bool {
        let place = self.hero.element().query_selector(".picture");
        let Ok(Some(place)) = place else { return false };
        let changed = width(&place) != self.width;
        if changed {
            self.width = width(&place);
            self.changes.picture = true;
        }
        changed
    }
}

/// The width of a place for a picture in whole pixels; that of a column of text where there is no layout.
fn width(place: &Element) -> u32 {
    match place.client_width() {
        0 => 640,
        width => width.unsigned_abs().max(240),
    }
}
