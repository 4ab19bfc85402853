//! A JSON value, the one form in which scenarios and worlds come in and go out: through `serde_json` natively and
//! `serde-wasm-bindgen` out to the page. Beside it what every reader of such a value needs: [`Place`], which knows
//! its path, and [`Faults`], which collects all that is wrong instead of stopping at the first.

use crate::number;
use serde::de::{DeserializeSeed, EnumAccess, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cell::RefCell;
use std::fmt;

/// A JSON value; objects keep the order of their keys.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// Any number; NaN and the infinities can come from a page, never from text.
    Number(f64),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Json>),
    /// An object; a key that was given twice is there twice, for the reader to complain of.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// A string.
    pub fn string(text: &str) -> Json {
        Json::String(text.to_string())
    }

    /// An object without members yet.
    pub fn object() -> Json {
        Json::Object(Vec::new())
    }

    /// Adds a member to an object.
    #[inline(never)]
    pub fn put(&mut self, key: &str, value: Json) {
        if let Json::Object(members) = self {
            members.push((key.to_string(), value));
        }
    }

    /// The value of a key of an object.
    pub fn get(&self, key: &str) -> Option<&Json> {
        match self {
            Json::Object(members) => members.iter().find(|member| member.0 == key).map(|member| &member.1),
            _ => None,
        }
    }
}

/// One thing that is wrong in a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where: `tasks[2].phases[0].wait`; empty for the whole value.
    pub path: String,
    /// What should stand there: `milliseconds from 0`.
    pub expected: String,
    /// What stands there, shortened: `-3`, `"a long te…"`.
    pub found: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            out.write_str(&self.path)?;
            out.write_str(": ")?;
        }
        out.write_str("expected ")?;
        out.write_str(&self.expected)?;
        out.write_str(", found ")?;
        out.write_str(&self.found)
    }
}

/// All that is wrong in a value, in the order of the value. Never empty in an `Err`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// The first [`Faults::MOST`] of them.
    pub list: Vec<Fault>,
    /// How many more there are.
    pub omitted: usize,
}

impl Faults {
    /// How many faults are told apart; the rest is only counted.
    pub const MOST: usize = 20;

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.list.iter().enumerate() {
            if index > 0 {
                out.write_str("\n")?;
            }
            fault.fmt(out)?;
        }
        if self.omitted > 0 {
            out.write_str("\nand ")?;
            out.write_str(&self.omitted.to_string())?;
            out.write_str(" more")?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

/// A value within a value that is being read: it knows its path and where faults are collected.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    /// The value that stands here.
    pub value: &'a Json,
    parent: Option<&'a Place<'a>>,
    step: Step<'a>,
    faults: &'a RefCell<Faults>,
}

/// The last part of a path.
#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

/// Reads a whole value: what `reader` makes of it if it found no fault, else all faults.
pub fn read<T>(value: &Json, reader: impl FnOnce(Place<'_>) -> Option<T>) -> Result<T, Faults> {
    let faults = RefCell::new(Faults::default());
    let result = reader(Place { value, parent: None, step: Step::Root, faults: &faults });
    let faults = faults.into_inner();
    match result {
        Some(result) if faults.is_empty() => Ok(result),
        _ => Err(faults),
    }
}

impl<'a> Place<'a> {
    /// Where this is: `tasks[2].name`, `urls["https://example.com/"].ms`.
    pub fn path(&self) -> String {
        let mut path = self.parent.map_or_else(String::new, Place::path);
        match self.step {
            Step::Root => {}
            Step::Key(key) if is_word(key) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
            }
            Step::Key(key) => {
                path.push('[');
                push_quoted(&mut path, key);
                path.push(']');
            }
            Step::Index(index) => {
                path.push('[');
                path.push_str(&index.to_string());
                path.push(']');
            }
        }
        path
    }

    /// Reports that something else was expected here; gives `None`, so that readers can return it.
    pub fn fault<T>(&self, expected: &str) -> Option<T> {
        self.misses(expected);
        None
    }

    /// What [`Place::fault`] does, once for all types.
    #[inline(never)]
    fn misses(&self, expected: &str) {
        self.complain(expected, &describe(self.value));
    }

    /// Like [`Place::fault`], with own words for what was found.
    pub fn fault_found<T>(&self, expected: &str, found: &str) -> Option<T> {
        self.complain(expected, found);
        None
    }

    #[inline(never)]
    fn complain(&self, expected: &str, found: &str) {
        let mut faults = self.faults.borrow_mut();
        if faults.list.len() < Faults::MOST {
            let (expected, found) = (expected.to_string(), found.to_string());
            faults.list.push(Fault { path: self.path(), expected, found });
        } else {
            faults.omitted += 1;
        }
    }

    /// The value of a key of the object here, if both are there.
    #[inline(never)]
    pub fn key<'b>(&'b self, key: &'b str) -> Option<Place<'b>> {
        self.value.get(key).map(|value| self.member(key, value))
    }

    /// The value of a key of the object here; a fault where the key is missing.
    #[inline(never)]
    pub fn required<'b>(&'b self, key: &'b str, expected: &str) -> Option<Place<'b>> {
        match self.value.get(key) {
            Some(value) => Some(self.member(key, value)),
            None => self.member(key, &Json::Null).fault_found(expected, "nothing"),
        }
    }

    /// Makes sure that an object stands here; reports keys that are not `known` and keys that stand twice.
    pub fn object(&self, expected: &str, known: &[&str]) -> Option<()> {
        let Json::Object(members) = self.value else { return self.fault(expected) };
        for (index, (key, value)) in members.iter().enumerate() {
            let member = self.member(key, value);
            if !known.contains(&key.as_str()) {
                member.complain(&["one of the keys ", &known.join(", ")].concat(), &quoted(key));
            } else if members[..index].iter().any(|earlier| earlier.0 == *key) {
                member.complain("each key once", "it again");
            }
        }
        Some(())
    }

    /// The members of an object whose keys are free, each with its place; at most `most`, none twice.
    pub fn members<'b>(&'b self, expected: &str, most: usize) -> Option<Vec<(&'b str, Place<'b>)>> {
        let Json::Object(members) = self.value else { return self.fault(expected) };
        if members.len() > most {
            let found = [&members.len().to_string(), " keys"].concat();
            return self.fault_found(&["at most ", &most.to_string(), " keys"].concat(), &found);
        }
        let mut places = Vec::with_capacity(members.len());
        for (key, value) in members {
            let place = self.member(key, value);
            if places.iter().any(|(earlier, _)| earlier == key) {
                place.complain("each key once", "it again");
            }
            places.push((key.as_str(), place));
        }
        Some(places)
    }

    /// The places of the items of the array here.
    pub fn items<'b>(&'b self, expected: &str) -> Option<impl ExactSizeIterator<Item = Place<'b>>> {
        let Json::Array(items) = self.value else { return self.fault(expected) };
        let place = |(index, value)| Place { value, parent: Some(self), step: Step::Index(index), ..*self };
        Some(items.iter().enumerate().map(place))
    }

    /// The string here.
    pub fn string(&self, expected: &str) -> Option<&'a str> {
        match self.value {
            Json::String(text) => Some(text),
            _ => self.fault(expected),
        }
    }

    /// The whole number from `least` to `most` here.
    pub fn whole(&self, expected: &str, least: u32, most: u32) -> Option<u32> {
        match self.value {
            Json::Number(number)
                if *number >= f64::from(least)
                    && *number <= f64::from(most)
                    && f64::from(*number as u32) == *number =>
            {
                Some(*number as u32)
            }
            _ => self.fault(expected),
        }
    }

    fn member<'b>(&'b self, key: &'b str, value: &'b Json) -> Place<'b> {
        Place { value, parent: Some(self), step: Step::Key(key), ..*self }
    }
}

/// Whether a key can stand in a path as it is.
fn is_word(key: &str) -> bool {
    !key.is_empty()
        && key.len() <= SHORT
        && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// How many characters of a long string are shown.
const SHORT: usize = 40;

/// What stands in a place, in a few words: numbers and short strings as they are.
pub fn describe(value: &Json) -> String {
    match value {
        Json::Null => "null".to_string(),
        Json::Bool(true) => "true".to_string(),
        Json::Bool(false) => "false".to_string(),
        Json::Number(number) => number::ecmascript(*number),
        Json::String(text) => quoted(text),
        Json::Array(items) if items.is_empty() => "an empty array".to_string(),
        Json::Array(items) => ["an array of ", &items.len().to_string()].concat(),
        Json::Object(members) if members.is_empty() => "an empty object".to_string(),
        Json::Object(_) => "an object".to_string(),
    }
}

/// A string in double quotes, shortened, on one line.
pub fn quoted(text: &str) -> String {
    let mut out = String::new();
    push_quoted(&mut out, text);
    out
}

fn push_quoted(out: &mut String, text: &str) {
    out.push('"');
    for (index, char) in text.chars().enumerate() {
        if index == SHORT {
            out.push('…');
            break;
        }
        match char {
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '"' | '\\' => out.extend(['\\', char]),
            '\0'..='\x1f' | '\x7f'..='\u{9f}' => out.push('\u{fffd}'),
            _ => out.push(char),
        }
    }
    out.push('"');
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => serializer.serialize_unit(),
            Json::Bool(value) => serializer.serialize_bool(*value),
            Json::Number(value) => match whole(*value) {
                Some(value) => serializer.serialize_i64(value),
                None => serializer.serialize_f64(*value),
            },
            Json::String(text) => serializer.serialize_str(text),
            Json::Array(items) => {
                let mut out = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    out.serialize_element(item)?;
                }
                out.end()
            }
            Json::Object(members) => {
                let mut out = serializer.serialize_map(Some(members.len()))?;
                for (key, value) in members {
                    out.serialize_entry(key, value)?;
                }
                out.end()
            }
        }
    }
}

/// The number as an integer, if it is one that every reader of JSON takes; minus zero is none.
fn whole(number: f64) -> Option<i64> {
    const MOST: f64 = 9_007_199_254_740_992.0;
    let integer = number as i64;
    let same = number.abs() <= MOST && integer as f64 == number;
    (same && (integer != 0 || number.is_sign_positive())).then_some(integer)
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Json, D::Error> {
        Nested { depth: 0 }.deserialize(deserializer)
    }
}

/// A value so many levels deep. A page can pass an object that contains itself, so there is a limit.
#[derive(Clone, Copy)]
struct Nested {
    depth: u32,
}

impl Nested {
    const DEEPEST: u32 = 100;

    fn inner<E: Error>(self) -> Result<Nested, E> {
        if self.depth == Nested::DEEPEST {
            return Err(E::custom("expected at most 100 levels of arrays and objects, found more"));
        }
        Ok(Nested { depth: self.depth + 1 })
    }
}

impl<'de> DeserializeSeed<'de> for Nested {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Every method is here, though the defaults would complain as well: they would do so through serde's words for
/// unexpected values, and so bring the formatting of floats into the wasm.
impl<'de> Visitor<'de> for Nested {
    type Value = Json;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a JSON value")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(value))
    }

    fn visit_char<E: Error>(self, value: char) -> Result<Json, E> {
        Ok(Json::String(value.into()))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Json, E> {
        Ok(Json::string(value))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Json, E> {
        Ok(Json::String(value))
    }

    fn visit_bytes<E: Error>(self, _value: &[u8]) -> Result<Json, E> {
        Err(E::custom("expected a JSON value, found bytes"))
    }

    fn visit_none<E: Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_unit<E: Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Json, A::Error> {
        let inner = self.inner()?;
        let mut items = Vec::new();
        while let Some(item) = access.next_element_seed(inner)? {
            items.push(item);
        }
        Ok(Json::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Json, A::Error> {
        let inner = self.inner()?;
        let mut members = Vec::new();
        while let Some(key) = access.next_key_seed(inner)? {
            let Json::String(key) = key else {
                return Err(A::Error::custom("expected text as a key, found something else"));
            };
            members.push((key, access.next_value_seed(inner)?));
        }
        Ok(Json::Object(members))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, _access: A) -> Result<Json, A::Error> {
        Err(A::Error::custom("expected a JSON value, found a variant"))
    }
}
