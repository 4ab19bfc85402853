//! Writes those parts of the library that are in Python as a page has to load them: without comments and empty lines, and
//! with one blank for each level. They mean the same, and a page loads a twentieth less for them.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    for room in ["modules", "asyncio"] {
        let from = Path::new("src/python").join(room);
        let to = Path::new(&out).join(room);
        fs::create_dir_all(&to)?;
        println!("cargo:rerun-if-changed={}", from.display());
        for entry in fs::read_dir(from)? {
            let path = entry?.path();
            let Some(name) = path.file_name() else { continue };
            if path.extension().is_some_and(|extension| extension == "py") {
                println!("cargo:rerun-if-changed={}", path.display());
                let lean = lean(&fs::read_to_string(&path)?)
                    .map_err(|fault| format!("{}:{fault}", path.display()))?;
                fs::write(to.join(name), lean)?;
            }
        }
    }
    println!("cargo:rerun-if-changed=build.rs");
    Ok(())
}

/// The same program. Lines that go on within brackets may stand anywhere, so that all may move to the left.
fn lean(text: &str) -> Result<String, String> {
    let mut lean = String::new();
    for (number, line) in text.lines().enumerate() {
        let code = line.trim_start_matches(' ');
        let is_open = |quotes| code.matches(quotes).count() % 2 == 1;
        if is_open("\"\"\"") || is_open("'''") {
            return Err(format!(
                "{}: expected a text that ends in its line, since lines are moved",
                number + 1
            ));
        }
        if !code.is_empty() && !code.starts_with('#') {
            lean.push_str(&" ".repeat((line.len() - code.len()) / 4));
            lean.push_str(code);
            lean.push('\n');
        }
    }
    Ok(lean)
}
