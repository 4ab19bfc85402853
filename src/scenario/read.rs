//! Reading a scenario from JSON and writing it back, with every rule that it must keep. All faults are collected;
//! nothing is put right silently.

use super::{Phase, RunKind, Scenario, Task};
use crate::clock::Span;
use crate::json::{quoted, Json, Place};
use crate::world::{self, World};

/// Reads a scenario.
pub fn scenario(place: Place<'_>) -> Option<Scenario> {
    place.object("a scenario", &["title", "tasks", "runs", "world"])?;
    let title = place.key("title").map_or(Some(String::new()), title);
    let tasks = place.required("tasks", "1 to 10000 tasks").and_then(tasks);
    let runs = place.key("runs").map_or(Some(RunKind::DEFAULT.to_vec()), runs);
    let world = place.key("world").map_or(Some(World::default()), world::read);
    Some(Scenario { title: title?, tasks: tasks?, runs: runs?, world: world? })
}

fn title(place: Place<'_>) -> Option<String> {
    let expected = "a title of at most 200 characters without control characters";
    let title = place.string(expected)?;
    if longer_than(title, Scenario::LONGEST_TEXT) || title.chars().any(char::is_control) {
        return place.fault(expected);
    }
    Some(title.to_string())
}

fn tasks(place: Place<'_>) -> Option<Vec<Task>> {
    let expected = "1 to 10000 tasks";
    let items = place.items(expected)?;
    if items.len() == 0 || items.len() > Scenario::MOST_TASKS {
        return place.fault(expected);
    }
    let count = items.len();
    let mut identifiers = Identifiers::with_capacity(count);
    let mut tasks = Vec::with_capacity(count);
    for item in items {
        tasks.extend(task(item, &mut identifiers));
    }
    check_sums(place, &tasks)?;
    (tasks.len() == count).then_some(tasks)
}

/// What no single phase can break.
fn check_sums(place: Place<'_>, tasks: &[Task]) -> Option<()> {
    let phases: usize = tasks.iter().map(|task| task.phases.len()).sum();
    if phases > Scenario::MOST_PHASES_IN_ALL {
        place.fault_found::<()>("at most 100000 phases in all", &phases.to_string());
    }
    let all = tasks.iter().flat_map(|task| &task.phases).fold(Span::ZERO, |sum, phase| sum + phase.span());
    if all > Scenario::LONGEST {
        let found = [&all.micros().div_ceil(1000).to_string(), " ms"].concat();
        return place.fault_found("phases of at most 86400000 ms (a day) in all", &found);
    }
    Some(())
}

fn task(place: Place<'_>, identifiers: &mut Identifiers) -> Option<Task> {
    let read = place.object("a task", &["name", "phases", "fails"]);
    // An entry for each task, even a wrong one, keeps the numbers of later complaints right.
    let name = read
        .and_then(|()| place.required("name", NAME))
        .and_then(|place| name(place, identifiers))
        .or_else(|| identifiers.skip());
    read?;
    let phases = place.required("phases", PHASES).and_then(phases);
    let fails = place.key("fails").map_or(Some(None), |place| message(place).map(Some));
    Some(Task { name: name?, phases: phases?, fails: fails? })
}

const NAME: &str = "a name of 1 to 40 letters, digits, spaces, - and _ that starts with a letter";

fn name(place: Place<'_>, identifiers: &mut Identifiers) -> Option<String> {
    let name = place.string(NAME)?;
    if longer_than(name, Scenario::LONGEST_NAME) || !is_name(name) {
        return place.fault(NAME);
    }
    let identifier = identifier(name);
    if is_reserved(&identifier) {
        return place.fault("a name that Python, JavaScript and the programs do not use themselves");
    }
    if let Some(earlier) = identifiers.add(identifier) {
        let (earlier, identifier) = (&earlier.to_string(), &identifiers.list[earlier]);
        let found =
            [&quoted(name), ", which the programs call ", identifier, " as they do tasks[", earlier, "]"];
        return place.fault_found("a name of its own", &found.concat());
    }
    Some(name.to_string())
}

const PHASES: &str = "1 to 100 phases";

fn phases(place: Place<'_>) -> Option<Vec<Phase>> {
    let items = place.items(PHASES)?;
    if items.len() == 0 || items.len() > Scenario::MOST_PHASES {
        return place.fault(PHASES);
    }
    let count = items.len();
    let mut phases = Vec::with_capacity(count);
    for item in items {
        phases.extend(phase(item));
    }
    (phases.len() == count).then_some(phases)
}

fn phase(place: Place<'_>) -> Option<Phase> {
    let expected = "{\"wait\": milliseconds} or {\"work\": milliseconds}";
    place.object(expected, &["wait", "work"])?;
    match (place.key("wait"), place.key("work")) {
        (Some(wait), None) => world::read_millis(wait).map(Phase::Wait),
        (None, Some(work)) => world::read_millis(work).map(Phase::Work),
        (Some(_), Some(_)) => place.fault_found(expected, "both"),
        (None, None) if *place.value == Json::Object(Vec::new()) => place.fault(expected),
        // Its keys were complained of already.
        (None, None) => None,
    }
}

fn message(place: Place<'_>) -> Option<String> {
    let expected = "an error message of 1 to 200 characters";
    let message = place.string(expected)?;
    if message.is_empty() || longer_than(message, Scenario::LONGEST_TEXT) {
        return place.fault(expected);
    }
    Some(message.to_string())
}

fn runs(place: Place<'_>) -> Option<Vec<RunKind>> {
    let kinds = || RunKind::ALL.map(RunKind::key).join(", ");
    let items = place.items("an array of runs")?;
    if items.len() == 0 {
        return place.fault("at least one run");
    }
    let mut runs = Vec::new();
    for item in items {
        match item.value {
            Json::String(key) => match RunKind::from_key(key) {
                Some(kind) if runs.contains(&kind) => item.fault_found::<()>("each run once", &quoted(key)),
                Some(kind) => {
                    runs.push(kind);
                    None
                }
                None => item.fault(&["one of ", &kinds()].concat()),
            },
            _ => item.fault(&["one of ", &kinds()].concat()),
        };
    }
    Some(runs)
}

fn longer_than(text: &str, most: usize) -> bool {
    text.len() > most && text.chars().nth(most).is_some()
}

fn is_name(name: &str) -> bool {
    name.trim_matches(is_joint).starts_with(is_letter)
        && name.chars().all(|char| is_letter(char) || char.is_ascii_digit() || char == '_' || is_joint(char))
}

/// What parts the words of a name.
fn is_joint(char: char) -> bool {
    matches!(char, ' ' | '-')
}

/// Letters that both languages take in identifiers and that Python does not turn into others (it normalises to NFKC):
/// Latin, Greek, Cyrillic, kana, the common Han characters and Hangul.
fn is_letter(char: char) -> bool {
    match char {
        'a'..='z' | 'A'..='Z' => true,
        '\u{132}' | '\u{133}' | '\u{13f}' | '\u{140}' | '\u{149}' | '\u{17f}' => false,
        '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{1c3}' => true,
        '\u{386}' | '\u{388}'..='\u{38a}' | '\u{38c}' | '\u{38e}'..='\u{3a1}' | '\u{3a3}'..='\u{3ce}' => true,
        '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' => true,
        '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' => true,
        '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => true,
        _ => false,
    }
}

/// A name as an identifier, see [`Task::identifier`].
pub fn identifier(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for word in name.split(is_joint).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push('_');
        }
        out.push_str(word);
    }
    out
}

/// Words of Python, words of JavaScript, and what the programs use themselves or a browser does not let them define.
const RESERVED: &str = "False None True and as assert async await break class continue def del elif else except \
finally for from global if import in is lambda nonlocal not or pass raise return try while with yield \
arguments case catch const debugger default delete do enum eval export extends false function implements \
instanceof interface let new null package private protected public static super switch this throw true typeof \
undefined var void Infinity NaN document location top window \
Error Exception Math Promise RuntimeError asyncio console delay error int main performance print result results \
setTimeout started time work concurrent group loop pool";

fn is_reserved(identifier: &str) -> bool {
    RESERVED.split(' ').any(|word| word == identifier)
}

/// The identifiers of the tasks so far, found by a hash of their own: ten thousand tasks are read while somebody types.
struct Identifiers {
    list: Vec<String>,
    /// One more than the index in `list`, or 0; at most half full.
    slots: Vec<u32>,
}

impl Identifiers {
    fn with_capacity(count: usize) -> Self {
        Identifiers { list: Vec::with_capacity(count), slots: vec![0; (2 * count + 1).next_power_of_two()] }
    }

    /// Adds the next task's identifier; tells which task had it before.
    fn add(&mut self, identifier: String) -> Option<usize> {
        // FNV-1a.
        let hash = identifier
            .bytes()
            .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let mut slot = hash as usize;
        self.list.push(identifier);
        loop {
            slot &= self.slots.len() - 1;
            match self.slots[slot] {
                0 => {
                    self.slots[slot] = self.list.len() as u32;
                    return None;
                }
                entry if self.list.get(entry as usize - 1) == self.list.last() => {
                    return Some(entry as usize - 1)
                }
                _ => slot += 1,
            }
        }
    }

    /// Counts a task without a usable name.
    fn skip(&mut self) -> Option<String> {
        self.list.push(String::new());
        None
    }
}

/// Writes a scenario.
pub fn to_json(scenario: &Scenario) -> Json {
    let mut json = Json::object();
    if !scenario.title.is_empty() {
        json.put("title", Json::string(&scenario.title));
    }
    json.put("tasks", Json::Array(scenario.tasks.iter().map(task_to_json).collect()));
    json.put("runs", Json::Array(scenario.runs.iter().map(|kind| Json::string(kind.key())).collect()));
    if scenario.world != World::default() {
        json.put("world", scenario.world.to_json());
    }
    json
}

fn task_to_json(task: &Task) -> Json {
    let phase = |phase: &Phase| {
        let mut json = Json::object();
        let key = if matches!(phase, Phase::Wait(_)) { "wait" } else { "work" };
        json.put(key, world::millis_to_json(phase.span()));
        json
    };
    let mut json = Json::object();
    json.put("name", Json::string(&task.name));
    json.put("phases", Json::Array(task.phases.iter().map(phase).collect()));
    if let Some(message) = &task.fails {
        json.put("fails", Json::string(message));
    }
    json
}
