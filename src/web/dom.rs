//! Markup and its patching. A region of the page is written as text and patched into what stands there: elements that
//! stay are never replaced, so that focus, caret, selection and open details survive every repaint.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlTemplateElement, Node};

/// Text as it stands in markup, in content and in attributes.
fn push_text(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}

/// Markup with a text, escaped, in place of each `~`.
pub fn fill(out: &mut String, markup: &str, texts: &[&str]) {
    let mut texts = texts.iter();
    for (index, part) in markup.split('~').enumerate() {
        if index > 0 {
            push_text(out, texts.next().copied().unwrap_or_default());
        }
        out.push_str(part);
    }
}

/// A part of the page that is written as a whole and patched where it differs.
pub struct Region {
    element: Element,
    written: String,
}

impl Region {
    /// An element whose content this region is from now on.
    pub fn new(element: Element) -> Region {
        Region { element, written: String::new() }
    }

    /// The element.
    pub fn element(&self) -> &Element {
        &self.element
    }

    /// Makes the content what `markup` says. Elements are told apart by `data-key`, else by their order.
    pub fn write(&mut self, document: &Document, markup: String) -> Result<(), JsValue> {
        if markup == self.written {
            return Ok(());
        }
        let template: HtmlTemplateElement = document.create_element("template")?.unchecked_into();
        template.set_inner_html(&markup);
        patch_children(&self.element, &template.content())?;
        self.written = markup;
        Ok(())
    }
}

fn patch_children(old: &Node, new: &Node) -> Result<(), JsValue> {
    let mut at = old.first_child();
    let mut next = new.first_child();
    while let Some(wanted) = next {
        next = wanted.next_sibling();
        match find(at.clone(), &wanted) {
            Some(same) => {
                // What stands before it is wanted no more: nothing here ever changes its order.
                while let Some(gone) = at.take_if(|at| !at.is_same_node(Some(&same))) {
                    at = gone.next_sibling();
                    old.remove_child(&gone)?;
                }
                at = same.next_sibling();
                patch(&same, &wanted)?;
            }
            None => {
                old.insert_before(&wanted, at.as_ref())?;
                if let Some(element) = wanted.dyn_ref::<Element>() {
                    settle(element)?;
                }
            }
        }
    }
    while let Some(gone) = at {
        at = gone.next_sibling();
        old.remove_child(&gone)?;
    }
    Ok(())
}

/// The node that stands for `wanted`: the one with its key, or the next one if it is of the same kind and has none.
fn find(at: Option<Node>, wanted: &Node) -> Option<Node> {
    let Some(key) = key(wanted) else {
        return at.filter(|at| key(at).is_none() && at.node_name() == wanted.node_name());
    };
    let mut candidate = at;
    while let Some(node) = candidate {
        if self::key(&node).as_ref() == Some(&key) {
            return Some(node);
        }
        candidate = node.next_sibling();
    }
    None
}

fn key(node: &Node) -> Option<String> {
    node.dyn_ref::<Element>()?.get_attribute("data-key")
}

fn patch(old: &Node, new: &Node) -> Result<(), JsValue> {
    let (Some(element), Some(wanted)) = (old.dyn_ref::<Element>(), new.dyn_ref::<Element>()) else {
        if old.node_value() != new.node_value() {
            old.set_node_value(new.node_value().as_deref());
        }
        return Ok(());
    };
    patch_attributes(element, wanted)?;
    if !element.has_attribute("data-keep") {
        patch_children(old, new)?;
    }
    settle_one(element)
}

fn patch_attributes(old: &Element, new: &Element) -> Result<(), JsValue> {
    let names = new.get_attribute_names();
    for name in names.iter().filter_map(|name| name.as_string()) {
        let value = new.get_attribute(&name);
        if old.get_attribute(&name) != value {
            old.set_attribute(&name, value.as_deref().unwrap_or_default())?;
        }
    }
    for name in old.get_attribute_names().iter().filter_map(|name| name.as_string()) {
        // Whether details are open is the reader's affair.
        if name != "open" && !new.has_attribute(&name) {
            old.remove_attribute(&name)?;
        }
    }
    Ok(())
}

/// Fields hold what their attributes say, in a whole new piece of the page.
fn settle(element: &Element) -> Result<(), JsValue> {
    let fields = element.query_selector_all("[data-value],[data-checked]")?;
    for index in 0..fields.length() {
        if let Some(field) = fields.get(index) {
            settle_one(field.unchecked_ref())?;
        }
    }
    settle_one(element)
}

/// A field holds what its `data-value` or `data-checked` says. It is left alone if it does already, which is so for
/// the field that is being typed into.
fn settle_one(element: &Element) -> Result<(), JsValue> {
    if let Some(value) = element.get_attribute("data-value") {
        if Reflect::get(element, &"value".into())?.as_string().as_ref() != Some(&value) {
            Reflect::set(element, &"value".into(), &value.into())?;
        }
    }
    if let Some(checked) = element.get_attribute("data-checked") {
        Reflect::set(element, &"checked".into(), &(checked == "true").into())?;
    }
    Ok(())
}
