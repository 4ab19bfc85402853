//! Methods of `str`. Positions count characters; where a text is ASCII they are bytes.

use super::arguments::given;
use super::cases::{is_lower, is_upper, ligature, push_lower, push_title, push_upper};
use super::encoding::{decode, encode};
use super::template::{fill, Fields};
use crate::python::vm::class::Type;
use crate::python::vm::value::{Arguments, Native, Text, Value};
use crate::python::vm::{Raise, Vm};
use std::rc::Rc;

/// Methods of `str`.
pub static STR: &[Native] = &[
    Native { name: "capitalize", call: capitalize },
    Native { name: "casefold", call: casefold },
    Native { name: "center", call: center },
    Native { name: "count", call: count },
    Native { name: "encode", call: encode },
    Native { name: "endswith", call: endswith },
    Native { name: "expandtabs", call: expandtabs },
    Native { name: "find", call: find },
    Native { name: "format", call: format },
    Native { name: "format_map", call: format_map },
    Native { name: "index", call: index },
    Native { name: "isalnum", call: isalnum },
    Native { name: "isalpha", call: isalpha },
    Native { name: "isascii", call: isascii },
    Native { name: "isdecimal", call: isdecimal },
    Native { name: "isdigit", call: isdigit },
    Native { name: "isidentifier", call: isidentifier },
    Native { name: "islower", call: islower },
    Native { name: "isnumeric", call: isnumeric },
    Native { name: "isprintable", call: isprintable },
    Native { name: "isspace", call: isspace },
    Native { name: "istitle", call: istitle },
    Native { name: "isupper", call: isupper },
    Native { name: "join", call: join },
    Native { name: "ljust", call: ljust },
    Native { name: "lower", call: lower },
    Native { name: "lstrip", call: lstrip },
    Native { name: "partition", call: partition },
    Native { name: "removeprefix", call: removeprefix },
    Native { name: "removesuffix", call: removesuffix },
    Native { name: "replace", call: replace },
    Native { name: "rfind", call: rfind },
    Native { name: "rindex", call: rindex },
    Native { name: "rjust", call: rjust },
    Native { name: "rpartition", call: rpartition },
    Native { name: "rsplit", call: rsplit },
    Native { name: "rstrip", call: rstrip },
    Native { name: "split", call: split },
    Native { name: "splitlines", call: splitlines },
    Native { name: "startswith", call: startswith },
    Native { name: "strip", call: strip },
    Native { name: "swapcase", call: swapcase },
    Native { name: "title", call: title },
    Native { name: "upper", call: upper },
    Native { name: "zfill", call: zfill },
];

/// The text that a method is called on.
fn this(vm: &Vm, arguments: &Arguments<'_>) -> Result<Rc<Text>, Raise> {
    match super::receiver(arguments) {
        Value::Str(text) => Ok(text),
        _ => Err(vm.type_error("descriptor requires a 'str' object")),
    }
}

/// An argument that must be a text; what it is called where complaints name it, else nothing.
fn text_of(vm: &Vm, name: &str, value: &Value) -> Result<Rc<Text>, Raise> {
    match value {
        Value::Str(text) => Ok(text.clone()),
        other => Err(vm.error_with(Type::TypeError, "%must be str, not %", &[name, &vm.told_name(other)])),
    }
}

// Case. DIFFERENCE: beyond ASCII only the alphabets that follow a simple rule have it: Latin-1, Latin Extended-A, Greek
// and Cyrillic; Unicode's tables are larger than this room.

/// Makes a text of a text, character by character; `inside` says whether a letter stands before.
fn convert(
    vm: &mut Vm,
    name: &str,
    arguments: &Arguments<'_>,
    each: fn(char, bool, bool, &mut String),
) -> Result<Value, Raise> {
    vm.method_arguments(name, arguments, &[], 0)?;
    let text = this(vm, arguments)?;
    let mut out = String::with_capacity(text.as_str().len());
    let (mut first, mut inside) = (true, false);
    for char in text.as_str().chars() {
        each(char, first, inside, &mut out);
        first = false;
        inside = is_lower(char) || is_upper(char);
    }
    Ok(Value::str(&out))
}

fn upper(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    convert(vm, "str.upper", arguments, |char, _, _, out| push_upper(char, out))
}

/// `str.casefold`: as `lower`, and `ß` is two letters.
fn casefold(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let lowered = lower(vm, arguments)?;
    Ok(match lowered.as_str() {
        Some(text) if !text.is_ascii() => {
            let mut out = String::with_capacity(text.len());
            for char in text.chars() {
                match char {
                    'ß' => out.push_str("ss"),
                    'ς' => out.push('σ'),
                    char => match ligature(char) {
                        Some(letters) => out.push_str(letters),
                        None => out.push(char),
                    },
                }
            }
            Value::text(out)
        }
        _ => lowered,
    })
}

fn lower(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    convert(vm, "str.lower", arguments, |char, _, _, out| push_lower(char, out))
}

fn swapcase(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    convert(vm, "str.swapcase", arguments, |char, _, _, out| {
        if is_upper(char) {
            push_lower(char, out)
        } else {
            push_upper(char, out)
        }
    })
}

fn capitalize(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    convert(vm, "str.capitalize", arguments, |char, first, _, out| {
        if first {
            push_title(char, out)
        } else {
            push_lower(char, out)
        }
    })
}

fn title(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    convert(
        vm,
        "str.title",
        arguments,
        |char, _, inside, out| {
            if inside {
                push_lower(char, out)
            } else {
                push_title(char, out)
            }
        },
    )
}

// Questions.

/// Whether a text is not empty and all its characters are of a kind.
fn all(vm: &mut Vm, name: &str, arguments: &Arguments<'_>, is: fn(char) -> bool) -> Result<Value, Raise> {
    vm.method_arguments(name, arguments, &[], 0)?;
    let text = this(vm, arguments)?;
    Ok(Value::Bool(!text.is_empty() && text.as_str().chars().all(is)))
}

fn isalnum(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    all(vm, "str.isalnum", arguments, char::is_alphanumeric)
}

fn isalpha(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    all(vm, "str.isalpha", arguments, |char| char.is_alphanumeric() && !char.is_numeric())
}

fn is_decimal(char: char) -> bool {
    char.is_ascii_digit() || matches!(char, '٠'..='٩' | '۰'..='۹' | '०'..='९' | '０'..='９')
}

fn is_digit(char: char) -> bool {
    is_decimal(char) || matches!(char, '²' | '³' | '¹' | '⁰' | '⁴'..='⁹' | '₀'..='₉' | '①'..='⑨')
}

fn isdecimal(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    all(vm, "str.isdecimal", arguments, is_decimal)
}

fn isnumeric(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    all(vm, "str.isnumeric", arguments, |char| {
        char.is_numeric() || "一二三四五六七八九十百千万".contains(char)
    })
}

fn isdigit(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    all(vm, "str.isdigit", arguments, is_digit)
}

fn isspace(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    all(vm, "str.isspace", arguments, is_space)
}

fn isprintable(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let text = this(vm, arguments)?;
    Ok(Value::Bool(text.as_str().chars().all(super::quoted::is_printable)))
}

fn isascii(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(Value::Bool(this(vm, arguments)?.is_ascii()))
}

fn isidentifier(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let text = this(vm, arguments)?;
    let is_word = |char: char| char == '_' || char.is_alphanumeric();
    let starts = text.as_str().chars().next().is_some_and(|char| is_word(char) && !is_digit(char));
    Ok(Value::Bool(starts && text.as_str().chars().all(is_word)))
}

fn islower(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let text = this(vm, arguments)?;
    let mut chars = text.as_str().chars();
    Ok(Value::Bool(chars.clone().any(is_lower) && !chars.any(is_upper)))
}

fn isupper(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let text = this(vm, arguments)?;
    let mut chars = text.as_str().chars();
    Ok(Value::Bool(chars.clone().any(is_upper) && !chars.any(is_lower)))
}

fn istitle(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let text = this(vm, arguments)?;
    let (mut inside, mut any) = (false, false);
    for char in text.as_str().chars() {
        let (lower, upper) = (is_lower(char), is_upper(char));
        if (upper && inside) || (lower && !inside) {
            return Ok(Value::Bool(false));
        }
        inside = lower || upper;
        any |= inside;
    }
    Ok(Value::Bool(any))
}

/// Python's white space.
fn is_space(char: char) -> bool {
    matches!(char as u32, 9..=13 | 0x1c..=0x20 | 0x85 | 0xa0 | 0x1680 | 0x2000..=0x200a | 0x2028 | 0x2029 | 0x202f
        | 0x205f | 0x3000)
}

// Stripping and filling.

fn strip_with(
    vm: &mut Vm,
    name: &str,
    arguments: &Arguments<'_>,
    ends: (bool, bool),
) -> Result<Value, Raise> {
    let [chars, ..] = vm.method_arguments(name, arguments, &[""], 0)?;
    let text = this(vm, arguments)?;
    let set = match given(chars) {
        None => None,
        Some(Value::Str(set)) => Some(set.clone()),
        Some(_) => return Err(vm.error_with(Type::TypeError, "% arg must be None or str", &[name])),
    };
    let strips = |char: char| match &set {
        Some(set) => set.as_str().contains(char),
        None => is_space(char),
    };
    let mut rest = text.as_str();
    if ends.0 {
        rest = rest.trim_start_matches(strips);
    }
    if ends.1 {
        rest = rest.trim_end_matches(strips);
    }
    Ok(if rest.len() == text.as_str().len() { Value::Str(text.clone()) } else { Value::str(rest) })
}

fn strip(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    strip_with(vm, "strip", arguments, (true, true))
}

fn lstrip(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    strip_with(vm, "lstrip", arguments, (true, false))
}

fn rstrip(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    strip_with(vm, "rstrip", arguments, (false, true))
}

/// Fills a text up; `before` says how much of what is missing comes before it.
fn justify(
    vm: &mut Vm,
    name: &str,
    arguments: &Arguments<'_>,
    before: fn(usize, usize) -> usize,
) -> Result<Value, Raise> {
    let [width, fill, ..] = vm.method_arguments(name, arguments, &["", ""], 1)?;
    let width = vm.int_of(width)?;
    let fill = match &fill {
        Value::Unbound => " ".to_string(),
        Value::Str(fill) if fill.len() == 1 => fill.as_str().to_string(),
        _ => return Err(vm.type_error("The fill character must be exactly one character long")),
    };
    let text = this(vm, arguments)?;
    let width = usize::try_from(width).unwrap_or(0);
    vm.check_size(width as u64)?;
    let missing = width.saturating_sub(text.len());
    let left = before(missing, width);
    Ok(Value::str(&[&fill.repeat(left), text.as_str(), &fill.repeat(missing - left)].concat()))
}

fn ljust(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    justify(vm, "ljust", arguments, |_, _| 0)
}

fn rjust(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    justify(vm, "rjust", arguments, |missing, _| missing)
}

fn center(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    // Of an odd number the larger half goes left if the width is odd.
    justify(vm, "center", arguments, |missing, width| missing / 2 + (missing & width & 1))
}

fn zfill(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let width = vm.one_method_argument("str.zfill", arguments)?;
    let width = usize::try_from(vm.int_of(width)?).unwrap_or(0);
    vm.check_size(width as u64)?;
    let text = this(vm, arguments)?;
    let signs = usize::from(text.as_str().starts_with(['+', '-']));
    let (sign, digits) = text.as_str().split_at(signs);
    Ok(Value::str(&[sign, &"0".repeat(width.saturating_sub(text.len())), digits].concat()))
}

fn expandtabs(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [size, ..] = vm.method_arguments("expandtabs", arguments, &["tabsize"], 0)?;
    let size = if size.is_unbound() { 8 } else { vm.int_of(size)?.clamp(0, 1000) as usize };
    let text = this(vm, arguments)?;
    let (mut out, mut column) = (String::new(), 0);
    for char in text.as_str().chars() {
        if char == '\t' {
            let spaces = if size == 0 { 0 } else { size - column % size };
            out.push_str(&" ".repeat(spaces));
            column += spaces;
        } else {
            out.push(char);
            column = if matches!(char, '\n' | '\r') { 0 } else { column + 1 };
        }
    }
    Ok(Value::str(&out))
}

// Searching.

/// The byte that a character stands at; the end for positions past it.
fn byte_at(text: &Text, position: usize) -> usize {
    if text.is_ascii() {
        return position.min(text.as_str().len());
    }
    text.as_str().char_indices().nth(position).map_or(text.as_str().len(), |(at, _)| at)
}

fn char_at(text: &Text, byte: usize) -> usize {
    if text.is_ascii() {
        byte
    } else {
        text.as_str()[..byte].chars().count()
    }
}

/// The bytes between two optional positions; none if they are the wrong way round.
fn bounds(vm: &mut Vm, text: &Text, start: &Value, end: &Value) -> Result<Option<(usize, usize)>, Raise> {
    let length = text.len();
    let position = |vm: &mut Vm, value: &Value, default: usize| match given(value) {
        None => Ok(default as i64),
        Some(value) => {
            let number = vm.int_of(value)?;
            Ok(if number < 0 { (number + length as i64).max(0) } else { number })
        }
    };
    let from = position(vm, start, 0)?;
    let to = position(vm, end, length)?.min(length as i64);
    if from > to {
        return Ok(None);
    }
    Ok(Some((byte_at(text, from as usize), byte_at(text, to as usize))))
}

fn search(vm: &mut Vm, name: &str, arguments: &Arguments<'_>, last: bool) -> Result<Option<usize>, Raise> {
    let [part, start, end, ..] = vm.method_arguments(name, arguments, &["", "", ""], 1)?;
    let (text, part) = (this(vm, arguments)?, text_of(vm, "", part)?);
    let Some((from, to)) = bounds(vm, &text, start, end)? else { return Ok(None) };
    let area = &text.as_str()[from..to];
    let found = if last { area.rfind(part.as_str()) } else { area.find(part.as_str()) };
    Ok(found.map(|at| char_at(&text, from + at)))
}

fn found(vm: &Vm, position: Option<usize>, must: bool) -> Result<Value, Raise> {
    match position {
        Some(at) => Ok(Value::Int(at as i64)),
        None if must => Err(vm.value_error("substring not found")),
        None => Ok(Value::Int(-1)),
    }
}

fn find(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let at = search(vm, "find", arguments, false)?;
    found(vm, at, false)
}

fn rfind(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let at = search(vm, "rfind", arguments, true)?;
    found(vm, at, false)
}

fn index(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let at = search(vm, "index", arguments, false)?;
    found(vm, at, true)
}

fn rindex(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let at = search(vm, "rindex", arguments, true)?;
    found(vm, at, true)
}

fn count(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [part, start, end, ..] = vm.method_arguments("count", arguments, &["", "", ""], 1)?;
    let (text, part) = (this(vm, arguments)?, text_of(vm, "", part)?);
    let Some((from, to)) = bounds(vm, &text, start, end)? else { return Ok(Value::Int(0)) };
    let area = &text.as_str()[from..to];
    let count =
        if part.is_empty() { area.chars().count() + 1 } else { occurrences(area, part.as_str()).len() };
    Ok(Value::Int(count as i64))
}

/// Where a part stands, without overlaps.
fn occurrences(text: &str, part: &str) -> Vec<usize> {
    let (mut places, mut from) = (Vec::new(), 0);
    while let Some(at) = text[from..].find(part) {
        places.push(from + at);
        from += at + part.len();
    }
    places
}

fn ends(
    vm: &mut Vm,
    name: &str,
    arguments: &Arguments<'_>,
    is: fn(&str, &str) -> bool,
) -> Result<Value, Raise> {
    let [parts, start, end, ..] = vm.method_arguments(name, arguments, &["", "", ""], 1)?;
    let text = this(vm, arguments)?;
    let parts = match &parts {
        Value::Tuple(parts) => parts.to_vec(),
        part => vec![(*part).clone()],
    };
    let area = bounds(vm, &text, start, end)?;
    for part in &parts {
        let plain = part.plain();
        let Value::Str(part) = &plain else {
            return Err(vm.error_with(
                Type::TypeError,
                "% first arg must be str or a tuple of str, not %",
                &[name, &vm.told_name(part)],
            ));
        };
        if area.is_some_and(|(from, to)| is(&text.as_str()[from..to], part.as_str())) {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn startswith(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    ends(vm, "startswith", arguments, |text, part| text.starts_with(part))
}

fn endswith(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    ends(vm, "endswith", arguments, |text, part| text.ends_with(part))
}

fn removeprefix(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let part = vm.one_method_argument("str.removeprefix", arguments)?;
    let (text, part) = (this(vm, arguments)?, text_of(vm, "removeprefix() argument ", part)?);
    Ok(Value::str(text.as_str().strip_prefix(part.as_str()).unwrap_or(text.as_str())))
}

fn removesuffix(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let part = vm.one_method_argument("str.removesuffix", arguments)?;
    let (text, part) = (this(vm, arguments)?, text_of(vm, "removesuffix() argument ", part)?);
    Ok(Value::str(text.as_str().strip_suffix(part.as_str()).unwrap_or(text.as_str())))
}

fn replace(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [old, new, limit, ..] = vm.method_arguments("replace", arguments, &["", "", ""], 2)?;
    let text = this(vm, arguments)?;
    let old = text_of(vm, "replace() argument 1 ", old)?;
    let new = text_of(vm, "replace() argument 2 ", new)?;
    let limit = if limit.is_unbound() { -1 } else { vm.int_of(limit)? };
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let (text, old, new) = (text.as_str(), old.as_str(), new.as_str());
    let places = if old.is_empty() {
        text.char_indices().map(|(at, _)| at).chain([text.len()]).collect()
    } else {
        occurrences(text, old)
    };
    vm.check_size((text.len() + places.len().min(limit) * new.len()) as u64)?;
    let (mut out, mut from) = (String::new(), 0);
    for at in places.into_iter().take(limit) {
        out.push_str(&text[from..at]);
        out.push_str(new);
        from = at + old.len();
    }
    out.push_str(&text[from..]);
    Ok(Value::str(&out))
}

// Taking apart and putting together.

fn separator(vm: &Vm, value: &Value) -> Result<Option<Rc<Text>>, Raise> {
    match given(value) {
        None => Ok(None),
        Some(Value::Str(text)) if text.is_empty() => Err(vm.value_error("empty separator")),
        Some(Value::Str(text)) => Ok(Some(text.clone())),
        Some(other) => Err(vm.type_error_of("must be str or None, not %", other)),
    }
}

fn split_with(vm: &mut Vm, name: &str, arguments: &Arguments<'_>, last: bool) -> Result<Value, Raise> {
    let [by, limit, ..] = vm.method_arguments(name, arguments, &["sep", "maxsplit"], 0)?;
    let (text, by) = (this(vm, arguments)?, separator(vm, by)?);
    let limit = if limit.is_unbound() { -1 } else { vm.int_of(limit)? };
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut parts = Vec::new();
    let mut rest = text.as_str();
    loop {
        if parts.len() % 4096 == 4095 {
            vm.check_size(parts.len() as u64 * 64)?;
        }
        let (start, end) = match &by {
            None => {
                rest = if last { rest.trim_end_matches(is_space) } else { rest.trim_start_matches(is_space) };
                if rest.is_empty() {
                    break;
                }
                let found = if last { rest.rfind(is_space) } else { rest.find(is_space) };
                match found.filter(|_| parts.len() < limit) {
                    Some(at) => (at, at + rest[at..].chars().next().map_or(0, char::len_utf8)),
                    None => {
                        parts.push(Value::str(rest));
                        break;
                    }
                }
            }
            Some(by) => {
                let by = by.as_str();
                let found = if last { rest.rfind(by) } else { rest.find(by) };
                match found.filter(|_| parts.len() < limit) {
                    Some(at) => (at, at + by.len()),
                    None => {
                        parts.push(Value::str(rest));
                        break;
                    }
                }
            }
        };
        if last {
            parts.push(Value::str(&rest[end..]));
            rest = &rest[..start];
        } else {
            parts.push(Value::str(&rest[..start]));
            rest = &rest[end..];
        }
    }
    if last {
        parts.reverse();
    }
    Ok(Value::list(parts))
}

fn split(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    split_with(vm, "split", arguments, false)
}

fn rsplit(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    split_with(vm, "rsplit", arguments, true)
}

fn splitlines(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [keep, ..] = vm.method_arguments("splitlines", arguments, &["keepends"], 0)?;
    let keep = !keep.is_unbound() && vm.truth(keep)?;
    let text = this(vm, arguments)?;
    let is_end = |char: char| matches!(char as u32, 10..=13 | 0x1c..=0x1e | 0x85 | 0x2028 | 0x2029);
    let (mut lines, mut rest) = (Vec::new(), text.as_str());
    while !rest.is_empty() {
        let Some(at) = rest.find(is_end) else {
            lines.push(Value::str(rest));
            break;
        };
        let width = if rest[at..].starts_with("\r\n") {
            2
        } else {
            rest[at..].chars().next().map_or(1, char::len_utf8)
        };
        lines.push(Value::str(&rest[..if keep { at + width } else { at }]));
        rest = &rest[at + width..];
    }
    Ok(Value::list(lines))
}

fn partition_with(vm: &mut Vm, name: &str, arguments: &Arguments<'_>, last: bool) -> Result<Value, Raise> {
    let by = vm.one_method_argument(name, arguments)?;
    let text = this(vm, arguments)?;
    let by = text_of(vm, "", by)?;
    if by.is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    let whole = text.as_str();
    let at = if last { whole.rfind(by.as_str()) } else { whole.find(by.as_str()) };
    let parts = match at {
        Some(at) => [&whole[..at], by.as_str(), &whole[at + by.as_str().len()..]],
        None if last => ["", "", whole],
        None => [whole, "", ""],
    };
    Ok(Value::tuple(parts.map(Value::str).to_vec()))
}

fn partition(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    partition_with(vm, "str.partition", arguments, false)
}

fn rpartition(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    partition_with(vm, "str.rpartition", arguments, true)
}

fn join(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let from = vm.one_method_argument("str.join", arguments)?;
    if !vm.is_iterable(from) {
        return Err(vm.type_error("can only join an iterable"));
    }
    let by = this(vm, arguments)?;
    let mut out = String::new();
    for (number, item) in vm.collect(from)?.iter().enumerate() {
        let plain = item.plain();
        let Value::Str(text) = &plain else {
            return Err(vm.error_with(
                Type::TypeError,
                "sequence item %: expected str instance, % found",
                &[&number.to_string(), &vm.told_name(item)],
            ));
        };
        if number > 0 {
            out.push_str(by.as_str());
        }
        out.push_str(text.as_str());
        if out.len() > 1 << 20 {
            vm.check_size(out.len() as u64 + by.as_str().len() as u64)?;
        }
    }
    vm.check_size(out.len() as u64)?;
    Ok(Value::str(&out))
}

fn format(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let text = this(vm, arguments)?;
    let positional = arguments.positional.get(1..).unwrap_or(&[]);
    let mut fields =
        Fields { positional, keywords: arguments.keywords, mapping: None, next: 0, numbered: false };
    fill(vm, text.as_str(), &mut fields, 2).map(|text| Value::str(&text))
}

fn format_map(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let mapping = vm.one_method_argument("str.format_map", arguments)?;
    let text = this(vm, arguments)?;
    let mut fields =
        Fields { positional: &[], keywords: &[], mapping: Some(mapping), next: 0, numbered: false };
    fill(vm, text.as_str(), &mut fields, 2).map(|text| Value::str(&text))
}

/// `str(value)`
pub fn new_str(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    if let ([Value::Int(number)], []) = (arguments.positional, arguments.keywords) {
        return Ok(Value::text(number.to_string()));
    }
    let [value, encoding, ..] =
        vm.sorted_arguments("str", arguments, &["object", "encoding", "errors"], 0)?;
    match (value, encoding) {
        (Value::Unbound, _) => Ok(Value::str("")),
        (value @ Value::Str(_), Value::Unbound) => Ok(value.clone()),
        (Value::Bytes(bytes), Value::Str(_)) => {
            let positional = [Value::Bytes(bytes.clone()), encoding.clone()];
            decode(vm, &Arguments { positional: &positional, keywords: &[] })
        }
        (value, _) => vm.text_of(value).map(Value::text),
    }
}
