//! Files that come in: programs by their ending, scenarios and worlds as JSON. Every error names the file.

use super::{refuse, Stop};
use loopscope::json::{Faults, Json};
use loopscope::scenario::Scenario;
use loopscope::world::{Language, World};
use std::ffi::OsStr;
use std::path::Path;

/// The language that a program's ending tells.
pub fn language(path: &OsStr) -> Result<Language, Stop> {
    match extension(path).as_str() {
        "py" => Ok(Language::Python),
        "js" | "mjs" | "cjs" | "ts" | "mts" | "cts" => Ok(Language::JavaScript),
        _ => refuse(format!("{}: expected a file that ends in .py, .js, .mjs, .cjs or .ts", show(path))),
    }
}

/// The ending, in lower case; empty without one.
pub fn extension(path: &OsStr) -> String {
    Path::new(path)
        .extension()
        .map_or_else(String::new, |ending| ending.to_string_lossy().to_ascii_lowercase())
}

/// The text of a file.
pub fn text(path: &OsStr) -> Result<String, Stop> {
    let bytes = std::fs::read(path).or_else(|error| {
        let words = match error.kind() {
            std::io::ErrorKind::NotFound => "no such file".to_string(),
            _ if Path::new(path).is_dir() => "expected a file, found a directory".to_string(),
            _ => format!("cannot read: {error}"),
        };
        refuse(format!("{}: {words}", show(path)))
    })?;
    String::from_utf8(bytes).or_else(|error| {
        let at = error.utf8_error().valid_up_to();
        let line = error.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
        let byte = error.as_bytes()[at];
        refuse(format!("{}:{line}: expected UTF-8 text, found the byte 0x{byte:02x}", show(path)))
    })
}

/// The scenario in a file.
pub fn scenario(path: &OsStr) -> Result<Scenario, Stop> {
    read(path, Scenario::from_json)
}

/// The world in a file, or the default one.
pub fn world(path: Option<&OsStr>) -> Result<World, Stop> {
    path.map_or_else(|| Ok(World::default()), |path| read(path, World::from_json))
}

fn read<T>(path: &OsStr, from_json: fn(&Json) -> Result<T, Faults>) -> Result<T, Stop> {
    let text = text(path)?;
    let path = show(path);
    let json: Json = serde_json::from_str(text.trim_start_matches('\u{feff}')).or_else(|error| {
        let (line, column) = (error.line(), error.column());
        let words = error.to_string();
        let words = words.split(" at line ").next().unwrap_or_default();
        refuse(format!("{path}:{line}:{column}: {words}"))
    })?;
    from_json(&json).or_else(|faults| {
        let lines: Vec<String> = faults.to_string().lines().map(|fault| format!("{path}: {fault}")).collect();
        refuse(lines.join("\n"))
    })
}

/// A path as messages show it.
pub fn show(path: &OsStr) -> String {
    path.to_string_lossy().into_owned()
}
