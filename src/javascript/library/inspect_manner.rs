//! How values are shown: how deep, how long, in which colours, as the options of Node's `util.inspect` say.

use super::inspect::inspect_in;
use crate::javascript::vm::native::{Call, Thrown};
use crate::javascript::vm::value::{ObjectId, Value};
use crate::javascript::vm::Vm;
use crate::number::ecmascript;

pub(super) const LINE: usize = 80;
/// How many of the innermost levels may share a line.
pub(super) const COMPACT: usize = 3;
pub(super) const MOST_ELEMENTS: usize = 100;
pub(super) const MOST_CHARACTERS: usize = 10_000;
/// What a letter of a value that is shown costs, in instructions.
pub(super) const WRITING: u64 = 8;
/// However deep the program wants to see: the host's stack is not the program's.
pub(super) const MOST_LEVELS: isize = 60;
/// What turns a colour on and off.
pub(super) type Color = (u8, u8);
pub(super) const YELLOW: Color = (33, 39);
pub(super) const GREEN: Color = (32, 39);
pub(super) const GRAY: Color = (90, 39);
pub(super) const CYAN: Color = (36, 39);
pub(super) const BOLD: Color = (1, 22);
pub(super) const MAGENTA: Color = (35, 39);
pub(super) const RED: Color = (31, 39);

/// How values are shown.
#[derive(Clone, Copy)]
pub(super) struct Manner {
    pub depth: isize,
    /// Shows the lengths of arrays.
    pub lengths: bool,
    /// How many inner levels may share a line.
    pub compact: usize,
    /// How long a line may be.
    pub line: usize,
    pub elements: usize,
    pub characters: usize,
    pub sorted: bool,
    pub getters: bool,
    pub colors: bool,
    /// Writes `_` between groups of digits.
    pub separated: bool,
    /// Shows proxies as such.
    pub proxies: bool,
    /// Shows objects without asking them.
    pub plain: bool,
}

impl Manner {
    /// As the console shows them.
    pub const CONSOLE: Manner = Manner {
        depth: 2,
        lengths: false,
        compact: COMPACT,
        line: LINE,
        elements: MOST_ELEMENTS,
        characters: MOST_CHARACTERS,
        sorted: false,
        getters: false,
        colors: false,
        separated: false,
        proxies: false,
        plain: false,
    };
    /// Takes over what the options of `util.inspect` say.
    pub fn read(&mut self, vm: &mut Vm<'_>, options: Value) -> Result<(), Thrown> {
        let mut get = |name: &str| {
            let key = vm.key(name);
            vm.get(options, key)
        };
        let [depth, hidden, compact, line] =
            [get("depth")?, get("showHidden")?, get("compact")?, get("breakLength")?];
        let [elements, characters] = [get("maxArrayLength")?, get("maxStringLength")?];
        let [sorted, getters, colors] = [get("sorted")?, get("getters")?, get("colors")?];
        let [separated, proxies, custom] =
            [get("numericSeparator")?, get("showProxy")?, get("customInspect")?];
        let number = |value: Value, known: usize| match value {
            Value::Number(value) => value.clamp(0.0, 1e9) as usize,
            Value::Null => 1_000_000_000,
            _ => known,
        };
        self.depth = match depth {
            Value::Number(value) => value as isize,
            Value::Null => MOST_LEVELS,
            _ => self.depth,
        };
        self.lengths = hidden == Value::Bool(true);
        self.compact = match compact {
            Value::Bool(false) => 0,
            Value::Bool(true) => usize::MAX,
            value => number(value, self.compact),
        };
        self.line = number(line, self.line);
        self.elements = number(elements, self.elements);
        self.characters = number(characters, self.characters);
        self.sorted = sorted == Value::Bool(true);
        self.getters = getters == Value::Bool(true);
        self.colors = colors == Value::Bool(true);
        self.separated = separated == Value::Bool(true);
        self.proxies = proxies == Value::Bool(true);
        self.plain = custom == Value::Bool(false);
        Ok(())
    }
}

/// How values are shown that are no objects.
pub(super) fn primitive(vm: &mut Vm<'_>, value: Value) -> String {
    match value {
        Value::Symbol(key) => {
            let text = vm.key_text(key);
            if text.starts_with("Symbol(") {
                text
            } else {
                format!("Symbol({text})")
            }
        }
        Value::BigInt(_) => vm.text_of(value).unwrap_or_default() + "n",
        value => vm.text_of(value.or_undefined()).unwrap_or_default(),
    }
}

/// Says how many items are not shown.
pub(super) fn push_rest(rest: usize, output: &mut Vec<String>) {
    if rest > 0 {
        output.push(format!("... {rest} more item{}", if rest > 1 { "s" } else { "" }));
    }
}

/// `Name(size) [tag] `
pub(super) fn prefix(constructor: &Option<String>, tag: &str, fallback: &str, size: &str) -> String {
    let mut text = String::new();
    match constructor {
        None => text = format!("[{fallback}{size}: null prototype] "),
        Some(name) => {
            text.push_str(name);
            text.push_str(size);
            text.push(' ');
        }
    }
    let known = constructor.as_deref().unwrap_or(fallback);
    if !tag.is_empty() && known != tag {
        text.push_str(&format!("[{tag}] "));
    }
    text
}

/// A number as the console shows it.
pub fn number(value: f64) -> String {
    if value == 0.0 && value.is_sign_negative() {
        return "-0".into();
    }
    ecmascript(value)
}

/// The digits of a number in groups of three, as `numericSeparator` asks.
pub(super) fn separated(text: String) -> String {
    if !text.trim_start_matches('-').starts_with(|c: char| c.is_ascii_digit()) || text.contains('e') {
        return text;
    }
    let (whole, part) = text.split_once('.').map_or((text.as_str(), None), |(a, b)| (a, Some(b)));
    let (whole, suffix) = whole.strip_suffix('n').map_or((whole, ""), |digits| (digits, "n"));
    let count = whole.trim_start_matches('-').len();
    let mut grouped = String::new();
    for (index, c) in whole.chars().enumerate() {
        let left = whole.len() - index;
        if left % 3 == 0 && left < count {
            grouped.push('_');
        }
        grouped.push(c);
    }
    grouped.push_str(suffix);
    if let Some(part) = part {
        grouped.push('.');
        for (index, c) in part.chars().enumerate() {
            if index > 0 && index % 3 == 0 {
                grouped.push('_');
            }
            grouped.push(c);
        }
    }
    grouped
}

/// What custom functions get: all options, in Node's order, and `stylize(text, style)` with colours as Node has them for
/// each kind of value.
pub(super) fn options(vm: &mut Vm<'_>, manner: &Manner) -> ObjectId {
    let name = vm.key("stylize");
    let stylize = vm.native(name, 2, |vm, call| Ok(call.arg(vm, 0)));
    let stylize = if manner.colors { vm.native(name, 2, painted) } else { stylize };
    let number = |value: usize| match value {
        1_000_000_000 => Value::Number(f64::INFINITY),
        value => Value::Number(value as f64),
    };
    let options = vm.new_object();
    for (name, value) in [
        ("stylize", Value::Object(stylize)),
        ("showHidden", Value::Bool(manner.lengths)),
        ("depth", if manner.depth < MOST_LEVELS { Value::Number(manner.depth as f64) } else { Value::Null }),
        ("colors", Value::Bool(manner.colors)),
        ("customInspect", Value::Bool(!manner.plain)),
        ("showProxy", Value::Bool(manner.proxies)),
        ("maxArrayLength", number(manner.elements)),
        ("maxStringLength", number(manner.characters)),
        ("breakLength", number(manner.line)),
        (
            "compact",
            match manner.compact {
                0 => Value::Bool(false),
                usize::MAX => Value::Bool(true),
                levels => number(levels),
            },
        ),
        ("sorted", Value::Bool(manner.sorted)),
        ("getters", Value::Bool(manner.getters)),
        ("numericSeparator", Value::Bool(manner.separated)),
    ] {
        super::support::put(vm, options, name, value);
    }
    options
}

fn painted(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    let (text, style) = (vm.text_of(call.arg(vm, 0))?, vm.text_of(call.arg(vm, 1))?);
    let (on, off) = match style.as_str() {
        "special" => CYAN,
        "number" | "bigint" | "boolean" => YELLOW,
        "undefined" => GRAY,
        "null" => BOLD,
        "string" | "symbol" => GREEN,
        "date" => MAGENTA,
        "regexp" => RED,
        _ => return Ok(call.arg(vm, 0)),
    };
    Ok(vm.new_string(format!("\x1b[{on}m{text}\x1b[{off}m")))
}

/// `inspect(value, { depth, compact, … })`, as `node:util` has it and custom functions get it. In the older way of
/// calling it the options stand one after the other: `inspect(value, showHidden, depth, colors)`.
pub(super) fn inspect_as_asked(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    let mut manner = Manner::CONSOLE;
    match call.arg(vm, 1) {
        options @ Value::Object(_) => manner.read(vm, options)?,
        hidden => {
            manner.lengths = hidden == Value::Bool(true);
            manner.depth = match call.arg(vm, 2) {
                Value::Undefined => manner.depth,
                Value::Null => MOST_LEVELS,
                value => vm.to_number(value)? as isize,
            };
            manner.colors = call.arg(vm, 3) == Value::Bool(true);
        }
    }
    let text = inspect_in(vm, call.arg(vm, 0), manner);
    vm.pay(WRITING * text.len() as u64)?;
    Ok(vm.new_string(text))
}
