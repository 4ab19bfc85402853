//! How the console shows values: the layout of Node's `util.inspect` with the console's options (two levels deep, lines
//! of 80, three inner levels on a line, long arrays in columns), by rule, as its output shows it.
//!
//! DIFFERENCE: an error shows as its name and message without the lines of its stack, which name places in files that
//! do not exist here. It still breaks the lines around it, as the stack does there.

use super::array::{MAP_ENTRIES, MAP_KEYS, SET_ENTRIES};
use super::inspect_manner::*;
use super::quoting::quoted;
use crate::javascript::event_loop::promise::PromiseState;
use crate::javascript::vm::binary::Kind;
use crate::javascript::vm::object::{Payload, Slot, ACCESSOR, ENUMERABLE};
use crate::javascript::vm::value::{Key, ObjectId, Value};
use crate::javascript::vm::{keys, Vm};

/// Stands where the lines of a stack would be: it breaks lines and is never shown.
const STACK: char = '\u{1}';

/// A value as the console shows it inside other text: with `depth` levels of objects inside it, -1 for none at all.
pub fn inspect(vm: &mut Vm<'_>, value: Value, depth: isize) -> String {
    inspect_with(vm, value, depth, false)
}

/// [`inspect`], for `%o` with the lengths of arrays.
pub(super) fn inspect_with(vm: &mut Vm<'_>, value: Value, depth: isize, lengths: bool) -> String {
    inspect_in(vm, value, Manner { depth, lengths, proxies: lengths, ..Manner::CONSOLE })
}

pub(super) fn inspect_in(vm: &mut Vm<'_>, value: Value, mut manner: Manner) -> String {
    manner.depth = manner.depth.min(MOST_LEVELS);
    let (seen, circular) = (Vec::new(), Vec::new());
    let mut inspector = Inspector { vm, manner, seen, circular, indentation: 0, deepest: 0 };
    let text = inspector.value(value, 0);
    if text.contains(STACK) {
        return text.replace(STACK, "");
    }
    text
}

pub(super) struct Inspector<'a, 'm> {
    pub(super) vm: &'a mut Vm<'m>,
    pub(super) manner: Manner,
    /// The objects around the present one.
    seen: Vec<ObjectId>,
    /// Objects that contain themselves, in the order in which that was found.
    circular: Vec<ObjectId>,
    pub(super) indentation: usize,
    /// The level of the object that was entered last.
    deepest: usize,
}

/// What is known of an object before its entries are shown.
struct Shape {
    /// Before the braces.
    base: String,
    open: String,
    close: char,
    keys: Vec<Key>,
    entries: Entries,
}

enum Entries {
    None,
    Elements,
    Set,
    Map,
    Promise,
    /// What stands in an array buffer, or of a data view.
    Bytes,
    Unknown,
    /// What an iterator has not given yet.
    Rest,
}

impl Inspector<'_, '_> {
    fn value(&mut self, value: Value, level: usize) -> String {
        match value {
            Value::Object(id) if self.manner.proxies && self.vm.proxied(id).is_some() => {
                self.proxy(id, level)
            }
            Value::Object(id) if id == self.vm.realm.global => {
                let likeness = super::inspect_global::likeness(self.vm);
                self.vm.keep_on_stack(likeness);
                let text = self.object(likeness, level);
                self.vm.stack.pop();
                text
            }
            Value::Object(id) => self.object(self.vm.behind(id), level),
            Value::String(id) => {
                let text = self.vm.heap.text(id).to_string();
                self.string(&text)
            }
            Value::Number(value) => {
                let text = number(value);
                self.paint(if self.manner.separated { separated(text) } else { text }, YELLOW)
            }
            _ => {
                let mut text = primitive(self.vm, value);
                if self.manner.separated && matches!(value, Value::BigInt(_)) {
                    text = separated(text);
                }
                let color = match value {
                    Value::Symbol(_) => GREEN,
                    Value::Null => BOLD,
                    Value::Bool(_) | Value::BigInt(_) => YELLOW,
                    _ => GRAY,
                };
                self.paint(text, color)
            }
        }
    }

    /// With `showProxy`: the target and the handler.
    fn proxy(&mut self, id: ObjectId, level: usize) -> String {
        let Some((target, handler)) = self.vm.proxied(id).filter(|parts| !parts.1.is_none()) else {
            return "<Revoked Proxy>".into();
        };
        if level as isize > self.manner.depth {
            return self.paint("Proxy [Array]".into(), CYAN);
        }
        self.deepest = level + 1;
        let output = [target, handler].map(|part| self.indented(Value::Object(part), level + 1)).to_vec();
        let (open, keys) = ("Proxy [".into(), Vec::new());
        let shape = Shape { base: String::new(), open, close: ']', keys, entries: Entries::None };
        self.lay_out(output, shape, id, level + 1)
    }

    fn string(&self, text: &str) -> String {
        let length = text.chars().count();
        let mut shown = text;
        let mut trailer = String::new();
        if length > self.manner.characters {
            let end = text.char_indices().nth(self.manner.characters).map_or(text.len(), |(at, _)| at);
            shown = &text[..end];
            let rest = length - self.manner.characters;
            trailer = format!("... {rest} more character{}", if rest > 1 { "s" } else { "" });
        }
        let long = length > 16 && length + self.indentation + 4 > self.manner.line;
        if !long {
            return self.paint(quoted(shown), GREEN) + &trailer;
        }
        let mut lines = String::new();
        for line in shown.split_inclusive('\n') {
            if !lines.is_empty() {
                lines.push_str(" +");
                self.new_line(2, &mut lines);
            }
            lines.push_str(&self.paint(quoted(line), GREEN));
        }
        lines + &trailer
    }

    fn new_line(&self, more: usize, text: &mut String) {
        text.push('\n');
        for _ in 0..self.indentation + more {
            text.push(' ');
        }
    }

    fn object(&mut self, id: ObjectId, level: usize) -> String {
        if self.seen.contains(&id) {
            let index = match self.circular.iter().position(|other| *other == id) {
                Some(index) => index,
                None => {
                    self.circular.push(id);
                    self.circular.len() - 1
                }
            };
            return self.paint(format!("[Circular *{}]", index + 1), CYAN);
        }
        if let Some(text) = self.customized(id, level) {
            return text;
        }
        let constructor = self.constructor_name(id);
        let mut shape = match self.shape(id, &constructor) {
            Ok(shape) => shape,
            Err(whole) => return whole,
        };
        if level as isize > self.manner.depth {
            let tag = self.tag(id);
            let name = prefix(&constructor, &tag, self.fallback(id), "");
            let name = name.trim_end();
            // What has no prototype has its brackets already.
            let text = if constructor.is_none() { name.to_string() } else { format!("[{name}]") };
            return self.paint(text, CYAN);
        }
        self.seen.push(id);
        self.deepest = level + 1;
        let mut output = self.entries(id, &shape, level + 1);
        let first = output.len();
        for key in std::mem::take(&mut shape.keys) {
            output.push(self.property(id, key, level + 1));
            if key == keys::NAME && self.manner.lengths && super::inspect_functions::is_old(self.vm, id) {
                output.extend(["[arguments]: null", "[caller]: null"].map(String::from));
            }
        }
        if self.manner.sorted {
            output[first..].sort();
        }
        self.seen.pop();
        if let Some(index) = self.circular.iter().position(|other| *other == id) {
            let reference = self.paint(format!("<ref *{}>", index + 1), CYAN);
            shape.base =
                if shape.base.is_empty() { reference } else { format!("{reference} {}", shape.base) };
        }
        self.lay_out(output, shape, id, level + 1)
    }

    /// What the object's own `Symbol.for('nodejs.util.inspect.custom')` says, which the platform's objects have too.
    fn customized(&mut self, id: ObjectId, level: usize) -> Option<String> {
        if self.manner.plain {
            return None;
        }
        let symbols = &self.vm.library.symbols;
        let key = symbols.iter().find(|(name, _)| name == "nodejs.util.inspect.custom")?.1;
        let method = self.vm.find_property(id, key)?.value;
        let is_prototype = self.data(id, keys::CONSTRUCTOR).is_some();
        if is_prototype || !self.vm.is_callable(method) {
            return None;
        }
        let options = options(self.vm, &self.manner);
        let name = self.vm.key("inspect");
        let inspect = Value::Object(self.vm.native(name, 2, inspect_as_asked));
        let depth = Value::Number((self.manner.depth - level as isize) as f64);
        let arguments = [depth, Value::Object(options), inspect];
        let text = match self.vm.call(method, Value::Object(id), &arguments) {
            Ok(Value::Object(same)) if same == id => return None,
            Ok(Value::String(text)) => self.vm.heap.text(text).to_string(),
            Ok(value) => return Some(self.value(value, level)),
            Err(_) => return None,
        };
        let mut line = String::new();
        self.new_line(0, &mut line);
        Some(text.replace('\n', &line))
    }

    /// What stands around the entries, or the whole text of an object without any.
    fn shape(&mut self, id: ObjectId, constructor: &Option<String>) -> Result<Shape, String> {
        let tag = self.tag(id);
        let keys = self.keys(id);
        let empty = keys.is_empty();
        let plain = constructor.as_deref() == Some("Object");
        let mut shape =
            Shape { base: String::new(), open: "{".into(), close: '}', keys, entries: Entries::None };
        let named = |fallback: &str, size: &str| prefix(constructor, &tag, fallback, size);
        // Where the form tells what it is, only another class than the usual one is named.
        let unusual =
            |usual: &str| Some(named(usual, "")).filter(|name| name.trim_end() != usual).unwrap_or_default();
        match &self.vm.heap.get(id).payload {
            Payload::Array(elements) => {
                let size = format!("({})", elements.len());
                let name = if constructor.as_deref() == Some("Array") && tag.is_empty() {
                    String::new()
                } else {
                    named("Array", &size)
                };
                shape.open = name + "[";
                shape.close = ']';
                shape.entries = Entries::Elements;
                if elements.is_empty() && empty {
                    return Err(shape.open + "]");
                }
            }
            Payload::View(view) if view.kind != Kind::Data => {
                let count = self.vm.element_count(*view);
                shape.open = named("TypedArray", &format!("({count})")) + "[";
                shape.close = ']';
                shape.entries = Entries::Elements;
                if count == 0 && empty {
                    return Err(shape.open + "]");
                }
            }
            Payload::Buffer(..) | Payload::View(_) => {
                shape.open = named("Object", "") + "{";
                shape.entries = Entries::Bytes;
            }
            Payload::Arguments(_) if empty => return Err("[Arguments] {}".into()),
            Payload::Arguments(_) => shape.open = "[Arguments] {".into(),
            Payload::Set(table) | Payload::Map(table) => {
                let is_map = matches!(self.vm.heap.get(id).payload, Payload::Map(_));
                if constructor.as_deref() == Some("WeakRef") && empty {
                    return Err("WeakRef {}".into());
                }
                let names = [constructor.as_deref(), Some(tag.as_str())];
                if names.into_iter().flatten().any(|name| name.starts_with("Weak")) {
                    shape.open = named("WeakSet", "") + "{";
                    shape.entries = Entries::Unknown;
                } else {
                    let name = named(if is_map { "Map" } else { "Set" }, &format!("({})", table.live));
                    shape.open = name + "{";
                    shape.entries = if is_map { Entries::Map } else { Entries::Set };
                    if table.live == 0 && empty {
                        return Err(shape.open + "}");
                    }
                }
            }
            Payload::Promise(_) => {
                shape.open = named("Promise", "") + "{";
                shape.entries = Entries::Promise;
            }
            Payload::Closure(..) | Payload::Native(_) | Payload::Bound(_) => {
                shape.base = super::inspect_functions::text(self.vm, id, constructor, &tag);
                if empty {
                    return Err(self.paint(shape.base, CYAN));
                }
            }
            // What inherits from Error is shown as one.
            payload if matches!(payload, Payload::Error) || self.vm.is_old_error(id) => {
                shape.base = self.error(id, constructor, &tag, &mut shape.keys);
                if shape.keys.is_empty() {
                    return Err(shape.base);
                }
            }
            Payload::Date(time) => {
                let time = *time;
                shape.base =
                    unusual("Date") + &super::date::iso(time).unwrap_or_else(|| "Invalid Date".into());
                if empty {
                    return Err(self.paint(shape.base, MAGENTA));
                }
            }
            Payload::Regex(source, flags) => {
                shape.base = format!("{}/{source}/{flags}", unusual("RegExp"));
                if empty {
                    return Err(self.paint(shape.base, RED));
                }
            }
            Payload::Primitive(value) => {
                let value = *value;
                let text = self.value(value, 0);
                let kind = match value {
                    Value::String(_) => "String",
                    Value::Number(_) => "Number",
                    Value::Bool(_) => "Boolean",
                    Value::BigInt(_) => "BigInt",
                    _ => "Symbol",
                };
                let class = match constructor.as_deref() {
                    Some(name) if name == kind => String::new(),
                    Some(name) => [" (", name, ")"].concat(),
                    None => " (null prototype)".into(),
                };
                shape.base = format!("[{kind}{class}: {text}]");
                shape.keys.retain(|key| key.index().is_none());
                if shape.keys.is_empty() {
                    return Err(shape.base);
                }
            }
            Payload::Iterator(iteration) if iteration.kind >= MAP_KEYS => {
                let is_pairs = matches!(iteration.kind, MAP_ENTRIES | SET_ENTRIES);
                let word = tag.split(' ').next().unwrap_or("");
                shape.open = format!("[{word} {}] {{", if is_pairs { "Entries" } else { "Iterator" });
                shape.entries = Entries::Rest;
            }
            Payload::Generator(_) | Payload::AsyncGenerator(_) => {
                shape.open = if tag.is_empty() { "Object {".into() } else { format!("Object [{tag}] {{") };
                if empty {
                    return Err(shape.open + "}");
                }
            }
            _ => {
                if !plain || !tag.is_empty() {
                    shape.open = named("Object", "") + "{";
                }
                if empty {
                    return Err(shape.open + "}");
                }
            }
        }
        Ok(shape)
    }

    /// What an object without a constructor is called.
    fn fallback(&self, id: ObjectId) -> &'static str {
        match self.vm.heap.get(id).payload {
            Payload::Array(_) => "Array",
            Payload::Map(_) => "Map",
            Payload::Set(_) => "Set",
            _ => "Object",
        }
    }

    fn data(&mut self, id: ObjectId, key: Key) -> Option<Value> {
        super::inspect_functions::own_data(self.vm, id, key)
    }

    fn text(&mut self, id: ObjectId, key: Key) -> Option<String> {
        super::inspect_functions::own_text(self.vm, id, key)
    }

    /// The name of the constructor that the object is an instance of; none for one without any prototype.
    fn constructor_name(&mut self, id: ObjectId) -> Option<String> {
        let mut holder = id;
        while !holder.is_none() {
            if let Some(Value::Object(constructor)) = self.data(holder, keys::CONSTRUCTOR) {
                let name = self.text(constructor, keys::NAME).filter(|name| !name.is_empty());
                let prototype = self.data(constructor, keys::PROTOTYPE);
                if let (Some(name), Some(Value::Object(prototype))) = (name, prototype) {
                    let mut above = self.vm.heap.get(id).prototype;
                    while !above.is_none() {
                        if above == prototype {
                            return Some(name);
                        }
                        above = self.vm.heap.get(above).prototype;
                    }
                }
            }
            holder = self.vm.heap.get(holder).prototype;
        }
        if self.vm.heap.get(id).prototype.is_none() {
            return None;
        }
        Some("Object <[Object: null prototype] {}>".into())
    }

    fn tag(&mut self, id: ObjectId) -> String {
        let own = self.vm.own_property(id, keys::TO_STRING_TAG);
        if own.is_some_and(|slot| slot.flags & ENUMERABLE != 0)
            || self.vm.find_property(id, keys::TO_STRING_TAG).is_none()
        {
            return String::new();
        }
        match self.vm.get(Value::Object(id), keys::TO_STRING_TAG) {
            Ok(Value::String(text)) => self.vm.heap.text(text).to_string(),
            _ => String::new(),
        }
    }

    /// The enumerable own keys that are shown after the entries.
    fn keys(&mut self, id: ObjectId) -> Vec<Key> {
        let has_elements = matches!(self.vm.heap.get(id).payload, Payload::Array(_) | Payload::View(_));
        if has_elements && self.vm.heap.get(id).properties.slots().is_empty() && !self.manner.lengths {
            return Vec::new();
        }
        let mut all = self.vm.own_keys(id).unwrap_or_default();
        let hidden = self.manner.lengths;
        all.retain(|key| {
            !(has_elements && key.index().is_some())
                && (hidden || self.vm.own_property(id, *key).is_some_and(|slot| slot.flags & ENUMERABLE != 0))
        });
        all
    }

    fn error(
        &mut self,
        id: ObjectId,
        constructor: &Option<String>,
        tag: &str,
        keys: &mut Vec<Key>,
    ) -> String {
        let value = Value::Object(id);
        let name = match self.vm.get(value, keys::NAME) {
            Ok(name) if !name.is_nullish() => self.vm.text_of(name).unwrap_or_default(),
            _ => "Error".into(),
        };
        let mut text = super::error::text(self.vm, value).unwrap_or_default();
        let has_stack;
        // What Node shows is the stack, which is written when it is first read.
        match self.text(id, keys::STACK) {
            Some(stack) => {
                let (heading, places) = stack.split_once("\n    at ").unwrap_or((stack.as_str(), ""));
                has_stack = !places.is_empty();
                text = heading.to_string();
            }
            None => {
                let own = self.vm.heap.own(id, keys::STACK);
                has_stack = match own {
                    Some(slot) => slot.flags & ACCESSOR != 0,
                    None => matches!(self.vm.heap.get(id).payload, Payload::Error),
                };
                if has_stack {
                    let stack = self.vm.new_string(text.clone() + "\n    at <anonymous>");
                    super::error::keep_stack(self.vm, id, stack);
                }
            }
        }
        // Keys that only repeat what the text says are left out.
        for key in [keys::NAME, keys::MESSAGE, keys::STACK] {
            if let (Some(at), Some(part)) = (keys.iter().position(|other| *other == key), self.text(id, key))
            {
                if text.contains(&part) || key == keys::STACK {
                    keys.remove(at);
                }
            }
        }
        for key in [keys::CAUSE, keys::ERRORS] {
            let shown = match self.vm.find_property(id, key) {
                Some(slot) if key == keys::ERRORS => {
                    slot.value.object().is_some_and(|list| self.vm.heap.get(list).elements().is_some())
                }
                Some(_) => true,
                None => false,
            };
            if shown && !keys.contains(&key) {
                keys.push(key);
            }
        }
        let regular = name.ends_with("Error")
            && text.strip_prefix(name.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(':'));
        if regular || constructor.is_none() {
            let prefix = prefix(constructor, tag, "Error", "");
            let prefix = prefix.trim_end();
            if prefix != name {
                let rest = text.get(name.len()..).unwrap_or("").to_string();
                text = if prefix.contains(&name) {
                    format!("{prefix}{rest}")
                } else {
                    format!("{prefix} [{name}]{rest}")
                };
            }
        }
        if self.indentation > 0 && text.contains('\n') {
            let mut line = String::new();
            self.new_line(0, &mut line);
            text = text.replace('\n', &line);
        }
        if !has_stack {
            return format!("[{text}]");
        }
        text.push(STACK);
        text
    }

    fn entries(&mut self, id: ObjectId, shape: &Shape, level: usize) -> Vec<String> {
        match shape.entries {
            Entries::None => Vec::new(),
            Entries::Unknown => vec!["<items unknown>".into()],
            Entries::Rest => {
                let Payload::Iterator(iteration) = &self.vm.heap.get(id).payload else { return Vec::new() };
                let (source, mut position, kind) = (iteration.source, iteration.position, iteration.kind);
                let mut output = Vec::new();
                while output.len() < self.manner.elements {
                    let (value, after) = super::collections::entry(self.vm, source, position, kind);
                    let Some(value) = value else { break };
                    let parts = value.object().and_then(|id| self.vm.heap.get(id).elements()).cloned();
                    // The two of an entry are shown as deep as if they stood alone.
                    output.push(match parts.as_deref() {
                        Some([key, value]) if matches!(kind, MAP_ENTRIES | SET_ENTRIES) => {
                            format!("[ {}, {} ]", self.indented(*key, level), self.indented(*value, level))
                        }
                        _ => self.indented(value, level),
                    });
                    position = after;
                }
                output
            }
            Entries::Elements => self.elements(id, level),
            Entries::Bytes => self.bytes(id, level),
            Entries::Promise => {
                let Payload::Promise(promise) = &self.vm.heap.get(id).payload else { return Vec::new() };
                let (state, value) = (promise.state, promise.value());
                if state == PromiseState::Pending {
                    return vec![self.paint("<pending>".into(), CYAN)];
                }
                let text = self.indented(value, level);
                let rejected = self.paint("<rejected>".into(), CYAN);
                vec![if state == PromiseState::Rejected { format!("{rejected} {text}") } else { text }]
            }
            Entries::Set | Entries::Map => {
                let (is_map, most) = (matches!(shape.entries, Entries::Map), self.manner.elements);
                let (Payload::Set(table) | Payload::Map(table)) = &self.vm.heap.get(id).payload else {
                    return Vec::new();
                };
                let live = table.entries.iter().filter(|(key, _)| *key != Value::Empty);
                let entries: Vec<(Value, Value)> = live.take(most).copied().collect();
                let rest = table.live - entries.len();
                let mut output = Vec::with_capacity(entries.len());
                for (key, value) in entries {
                    let mut text = self.indented(key, level);
                    if is_map {
                        text.push_str(" => ");
                        text.push_str(&self.indented(value, level));
                    }
                    output.push(text);
                }
                push_rest(rest, &mut output);
                output
            }
        }
    }

    fn indented(&mut self, value: Value, level: usize) -> String {
        self.indentation += 2;
        let text = self.value(value, level);
        self.indentation -= 2;
        text
    }

    fn elements(&mut self, id: ObjectId, level: usize) -> Vec<String> {
        let mut output = Vec::new();
        if let Some(view) = self.vm.view(Value::Object(id)) {
            let count = self.vm.element_count(view);
            for index in 0..count.min(self.manner.elements as u32) {
                let value = self.vm.element(view, index).unwrap_or(Value::Undefined);
                output.push(self.value(value, level));
            }
            push_rest(count as usize - output.len(), &mut output);
            return output;
        }
        let mut index = 0;
        while let Some(elements) = self.vm.heap.get(id).elements() {
            let length = elements.len();
            if index >= length || output.len() >= self.manner.elements {
                push_rest(length - index, &mut output);
                break;
            }
            let holes = elements[index..].iter().take_while(|value| **value == Value::Empty).count();
            if holes > 0 {
                let text = format!("<{holes} empty item{}>", if holes > 1 { "s" } else { "" });
                output.push(self.paint(text, GRAY));
                index += holes;
                continue;
            }
            let value = elements[index];
            output.push(self.indented(value, level));
            index += 1;
        }
        output
    }

    fn bytes(&mut self, id: ObjectId, level: usize) -> Vec<String> {
        let (mut lines, buffer) = super::binary::contents(self.vm, id, self.manner.elements);
        if let Some(buffer) = buffer {
            lines.push(String::from("buffer: ") + &self.indented(Value::Object(buffer), level));
        }
        lines
    }

    fn property(&mut self, id: ObjectId, key: Key, level: usize) -> String {
        let slot = self.vm.own_property(id, key);
        let slot = slot.or_else(|| self.vm.find_property(id, key));
        let Some(Slot { flags, value, .. }) = slot else { return String::new() };
        let text = if flags & ACCESSOR == 0 {
            self.indented(value, level)
        } else {
            let (getter, setter) =
                slot.map_or((ObjectId::NONE, ObjectId::NONE), |slot| self.vm.accessor(slot));
            let text = match (getter.is_none(), setter.is_none()) {
                (false, false) => "[Getter/Setter]",
                (false, true) => "[Getter]",
                _ => "[Setter]",
            };
            let mut given = None;
            if self.manner.getters && !getter.is_none() {
                given = self.vm.call(Value::Object(getter), Value::Object(id), &[]).ok();
            }
            match given {
                Some(value @ Value::Object(_)) => {
                    self.paint(text.into(), CYAN) + " " + &self.indented(value, level)
                }
                Some(value) => {
                    let inner = self.indented(value, level);
                    let [open, close] = [text[..text.len() - 1].to_string() + ":", "]".into()];
                    format!("{} {inner}{}", self.paint(open, CYAN), self.paint(close, CYAN))
                }
                None => self.paint(text.into(), CYAN),
            }
        };
        let mut name = self.key(key);
        if flags & ENUMERABLE == 0 {
            name = format!("[{name}]");
        }
        name + ": " + &text
    }

    fn key(&mut self, key: Key) -> String {
        let text = self.vm.key_text(key);
        if self.vm.heap.strings.is_symbol(key) {
            let text = if text.starts_with("Symbol(") { text } else { format!("Symbol({text})") };
            return format!("[{}]", self.paint(text, GREEN));
        }
        let word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        let is_name = !text.is_empty() && text.bytes().all(word) && !text.as_bytes()[0].is_ascii_digit();
        match text.as_str() {
            "__proto__" => "['__proto__']".into(),
            _ if is_name => text,
            _ => self.paint(quoted(&text), GREEN),
        }
    }

    /// Entries on one line, in columns, or one on each line.
    fn lay_out(&mut self, mut output: Vec<String>, shape: Shape, id: ObjectId, level: usize) -> String {
        let mut grouped = false;
        if (1..usize::MAX).contains(&self.manner.compact)
            && matches!(shape.entries, Entries::Elements)
            && output.len() > 6
        {
            grouped = self.group(&mut output, id);
        }
        let mut text = shape.base.clone();
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&shape.open);
        if self.manner.compact == usize::MAX {
            return self.lay_out_tightly(&output, &shape);
        }
        if self.deepest - level < self.manner.compact && !grouped {
            let start = output.len()
                + self.indentation
                + shape.open.chars().count()
                + shape.base.chars().count()
                + 10;
            let breaks = |part: &String| part.contains(['\n', STACK]);
            if self.fits(&output, start) && !breaks(&shape.base) && !output.iter().any(breaks) {
                return format!("{text} {} {}", output.join(", "), shape.close);
            }
        }
        for (index, part) in output.iter().enumerate() {
            if index > 0 {
                text.push(',');
            }
            self.new_line(2, &mut text);
            text.push_str(part);
        }
        self.new_line(0, &mut text);
        text.push(shape.close);
        text
    }

    /// With `compact: true`.
    fn lay_out_tightly(&self, output: &[String], shape: &Shape) -> String {
        let base = if shape.base.is_empty() { String::new() } else { format!(" {}", shape.base) };
        let has_lines = |part: &String| part.contains('\n');
        if self.fits(output, 0) && !has_lines(&base) {
            return format!("{}{base} {} {}", shape.open, output.join(", "), shape.close);
        }
        let mut line = String::new();
        self.new_line(0, &mut line);
        let first = if base.is_empty() && shape.open.len() == 1 {
            " ".to_string()
        } else {
            format!("{base}\n{}  ", &line[1..])
        };
        format!("{}{first}{} {}", shape.open, output.join(&format!(",{line}  ")), shape.close)
    }

    /// How long a text is, without its colours.
    pub(super) fn length(&self, part: &str) -> usize {
        let mut length = crate::javascript::vm::strings::units(part) as usize;
        if self.manner.colors {
            let signs = part.split('\x1b').skip(1).map(|rest| rest.find('m').map_or(0, |at| at + 2));
            length -= signs.sum::<usize>();
        }
        length
    }

    /// A text in the colour that Node gives to such texts, where colours were asked for.
    fn paint(&self, text: String, color: Color) -> String {
        if !self.manner.colors {
            return text;
        }
        let (on, off) = color;
        format!("\x1b[{on}m{text}\x1b[{off}m")
    }

    fn fits(&self, output: &[String], start: usize) -> bool {
        let length: usize = output.iter().map(|part| self.length(part)).sum();
        length + output.len() + start <= self.manner.line && start + 2 * output.len() <= self.manner.line
    }
}
