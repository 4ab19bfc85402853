//! Reading a world from JSON and writing it back. Every key is optional; all faults are collected.

use super::{Body, Cpu, Database, File, JavaScriptLoop, Message, Pools, Query, Reply, World};
use crate::clock::Span;
use crate::json::{Json, Place};

/// The longest time that can be given.
const LONGEST: Span = Span::from_millis(24 * 3_600_000);
/// Most URLs, files, sockets, and messages of a socket.
const MOST: usize = 1_000;

/// Reads a world.
pub fn world(place: Place<'_>) -> Option<World> {
    place.object(
        "a world",
        &["default_ms", "urls", "files", "sockets", "databases", "pools", "cpu", "seed", "javascript_loop"],
    )?;
    let normal = World::default();
    let default_latency = millis_or(&place, "default_ms", normal.default_latency);
    let latency = default_latency.unwrap_or(normal.default_latency);
    let urls = entries(&place, "urls", |place| reply(place, latency));
    let files = entries(&place, "files", |place| file(place, latency));
    let sockets = entries(&place, "sockets", messages);
    let databases = entries(&place, "databases", |place| database(place, latency));
    let pools = place.key("pools").map_or(Some(normal.pools), pools);
    let cpu = place.key("cpu").map_or(Some(normal.cpu), cpu);
    let seed = whole_or(&place, "seed", normal.seed, "a whole number from 0 to 4294967295", (0, u32::MAX));
    let choice = place.key("javascript_loop").map_or(Some(normal.javascript_loop), javascript_loop);
    Some(World {
        default_latency: default_latency?,
        urls: urls?,
        files: files?,
        sockets: sockets?,
        databases: databases?,
        pools: pools?,
        cpu: cpu?,
        seed: seed?,
        javascript_loop: choice?,
    })
}

/// The names of the loops.
const LOOPS: [(&str, JavaScriptLoop); 2] =
    [("browser", JavaScriptLoop::Browser), ("node", JavaScriptLoop::Node)];

#[inline(never)]
fn javascript_loop(place: Place<'_>) -> Option<Option<JavaScriptLoop>> {
    let expected = "\"browser\" or \"node\"";
    let name = place.string(expected)?;
    match LOOPS.iter().find(|(known, _)| *known == name) {
        Some((_, choice)) => Some(Some(*choice)),
        None => place.fault(expected),
    }
}

/// Reads milliseconds, down to a microsecond.
pub fn millis(place: Place<'_>) -> Option<Span> {
    let expected = "milliseconds from 0 to 86400000 (a day)";
    let Json::Number(number) = *place.value else { return place.fault(expected) };
    // NaN is in no range.
    if !(0.0..=LONGEST.micros() as f64 / 1000.0).contains(&number) {
        return place.fault(expected);
    }
    let span = Span::from_float(number, 1000.0);
    // Division is correctly rounded: the quotient is the number exactly if that was a decimal with three places.
    if span.micros() as f64 / 1000.0 != number {
        return place.fault("milliseconds with at most three decimal places");
    }
    Some(span)
}

/// The milliseconds of a key that may be missing.
#[inline(never)]
fn millis_or(place: &Place<'_>, key: &str, normal: Span) -> Option<Span> {
    place.key(key).map_or(Some(normal), millis)
}

/// The whole number of a key that may be missing.
#[inline(never)]
fn whole_or(
    place: &Place<'_>,
    key: &str,
    normal: u32,
    expected: &str,
    (least, most): (u32, u32),
) -> Option<u32> {
    place.key(key).map_or(Some(normal), |place| place.whole(expected, least, most))
}

/// The text of a key that must be there.
fn text(place: &Place<'_>, key: &str) -> Option<String> {
    place.required(key, "text").and_then(|place| place.string("text").map(str::to_string))
}

/// Writes milliseconds.
pub fn millis_to_json(span: Span) -> Json {
    Json::Number(span.micros() as f64 / 1000.0)
}

/// The entries of an object with free keys, none of them empty.
fn entries<T>(
    world: &Place<'_>,
    key: &str,
    read: impl Fn(Place<'_>) -> Option<T>,
) -> Option<Vec<(String, T)>> {
    let Some(place) = world.key(key) else { return Some(Vec::new()) };
    let members = place.members("an object", MOST)?;
    let count = members.len();
    let mut entries = Vec::with_capacity(count);
    for (key, member) in members {
        if key.is_empty() {
            member.fault_found::<()>("a key that is not empty", "an empty one");
        }
        entries.extend(read(member).map(|value| (key.to_string(), value)));
    }
    (entries.len() == count).then_some(entries)
}

fn reply(place: Place<'_>, latency: Span) -> Option<Reply> {
    place.object("a reply", &["ms", "status", "json", "text", "error"])?;
    let latency = millis_or(&place, "ms", latency);
    let status = whole_or(&place, "status", 200, "a status from 200 to 599", (200, 599));
    let body = match (place.key("json"), place.key("text"), place.key("error")) {
        (None, None, None) => Some(Body::Json(Json::Object(Vec::new()))),
        (Some(json), None, None) => check_json(json).map(|()| Body::Json(json.value.clone())),
        (None, Some(text), None) => text.string("text").map(|text| Body::Text(text.to_string())),
        (None, None, Some(error)) => match place.key("status") {
            Some(_) => place.fault_found("an error or a status", "both"),
            None => error.string("an error message").map(|error| Body::Error(error.to_string())),
        },
        _ => place.fault_found("only one of json, text, error", "more of them"),
    };
    Some(Reply { latency: latency?, status: status? as u16, body: body? })
}

/// Makes sure that a server could send this: no NaN, no infinity, no key twice.
fn check_json(place: Place<'_>) -> Option<()> {
    match place.value {
        Json::Number(number) if !number.is_finite() => place.fault("a number that JSON has"),
        Json::Array(_) => place.items("an array")?.map(check_json).fold(Some(()), Option::and),
        Json::Object(_) => {
            let members = place.members("an object", MOST)?;
            members.into_iter().map(|(_, member)| check_json(member)).fold(Some(()), Option::and)
        }
        _ => Some(()),
    }
}

fn file(place: Place<'_>, latency: Span) -> Option<File> {
    place.object("a file", &["ms", "text"])?;
    let latency = millis_or(&place, "ms", latency);
    let text = text(&place, "text");
    Some(File { latency: latency?, text: text? })
}

fn database(place: Place<'_>, latency: Span) -> Option<Database> {
    place.object("a database", &["connect_ms", "queries"])?;
    let connect = millis_or(&place, "connect_ms", latency);
    let queries = entries(&place, "queries", |place| query(place, latency));
    Some(Database { connect: connect?, queries: queries? })
}

fn query(place: Place<'_>, latency: Span) -> Option<Query> {
    place.object("a query", &["ms", "rows", "count", "error"])?;
    let latency = millis_or(&place, "ms", latency);
    let rows = place.key("rows").map_or(Some(Vec::new()), |rows| {
        rows.items("an array of objects")?.map(row).collect::<Option<Vec<Json>>>()
    });
    let changed = rows.as_ref().map_or(0, |rows| rows.len() as u32).max(1);
    let count = whole_or(&place, "count", changed, "a whole number from 0 to 1000000", (0, 1_000_000));
    let error = match place.key("error") {
        None => Some(None),
        Some(error) => error.string("an error message").map(|error| Some(error.to_string())),
    };
    Some(Query { latency: latency?, rows: rows?, count: count?, error: error? })
}

fn row(place: Place<'_>) -> Option<Json> {
    let value = place.value;
    match value {
        Json::Object(_) => check_json(place).map(|()| value.clone()),
        _ => place.fault("an object with a value for each column"),
    }
}

fn messages(place: Place<'_>) -> Option<Vec<Message>> {
    let expected = "an array of at most 1000 messages";
    let items = place.items(expected)?;
    if items.len() > MOST {
        return place.fault(expected);
    }
    let count = items.len();
    let mut messages = Vec::with_capacity(count);
    for item in items {
        messages.extend(message(item));
    }
    (messages.len() == count).then_some(messages)
}

fn message(place: Place<'_>) -> Option<Message> {
    place.object("a message", &["at_ms", "data"])?;
    let at = place.required("at_ms", "milliseconds since the socket was opened").and_then(millis);
    let data = text(&place, "data");
    Some(Message { at: at?, data: data? })
}

fn pools(place: Place<'_>) -> Option<Pools> {
    place.object("pools", &["threads", "processes", "thread_start_ms", "process_start_ms"])?;
    let normal = World::default().pools;
    let workers = |key, normal| whole_or(&place, key, normal, "a whole number from 1 to 1000", (1, 1000));
    let threads = workers("threads", normal.threads);
    let processes = workers("processes", normal.processes);
    let thread_start = millis_or(&place, "thread_start_ms", normal.thread_start);
    let process_start = millis_or(&place, "process_start_ms", normal.process_start);
    Some(Pools {
        threads: threads?,
        processes: processes?,
        thread_start: thread_start?,
        process_start: process_start?,
    })
}

fn cpu(place: Place<'_>) -> Option<Cpu> {
    place.object("cpu", &["python_ns_per_iteration", "javascript_ns_per_iteration", "least_ms"])?;
    let normal = World::default().cpu;
    let nanos = |key, normal| {
        let expected = "nanoseconds, a whole number from 0 to 1000000000";
        whole_or(&place, key, normal, expected, (0, 1_000_000_000))
    };
    let python = nanos("python_ns_per_iteration", normal.python_ns_per_iteration);
    let javascript = nanos("javascript_ns_per_iteration", normal.javascript_ns_per_iteration);
    // Who gives a price means it for every turn.
    let priced =
        ["python_ns_per_iteration", "javascript_ns_per_iteration"].iter().any(|key| place.key(key).is_some());
    let least = millis_or(&place, "least_ms", if priced { Span::ZERO } else { normal.least });
    Some(Cpu { python_ns_per_iteration: python?, javascript_ns_per_iteration: javascript?, least: least? })
}

/// Writes a world, every key of it.
pub fn to_json(world: &World) -> Json {
    let number = |number: u32| Json::Number(f64::from(number));
    let mut urls = Json::object();
    for (url, reply) in &world.urls {
        urls.put(url, reply_to_json(reply));
    }
    let mut files = Json::object();
    for (path, file) in &world.files {
        let mut json = Json::object();
        json.put("ms", millis_to_json(file.latency));
        json.put("text", Json::string(&file.text));
        files.put(path, json);
    }
    let mut sockets = Json::object();
    for (url, messages) in &world.sockets {
        sockets.put(url, Json::Array(messages.iter().map(message_to_json).collect()));
    }
    let mut databases = Json::object();
    for (address, database) in &world.databases {
        databases.put(address, database_to_json(database));
    }
    let mut pools = Json::object();
    pools.put("threads", number(world.pools.threads));
    pools.put("processes", number(world.pools.processes));
    pools.put("thread_start_ms", millis_to_json(world.pools.thread_start));
    pools.put("process_start_ms", millis_to_json(world.pools.process_start));
    let mut cpu = Json::object();
    cpu.put("python_ns_per_iteration", number(world.cpu.python_ns_per_iteration));
    cpu.put("javascript_ns_per_iteration", number(world.cpu.javascript_ns_per_iteration));
    cpu.put("least_ms", millis_to_json(world.cpu.least));
    let mut json = Json::object();
    json.put("default_ms", millis_to_json(world.default_latency));
    json.put("urls", urls);
    json.put("files", files);
    json.put("sockets", sockets);
    if !world.databases.is_empty() {
        json.put("databases", databases);
    }
    json.put("pools", pools);
    json.put("cpu", cpu);
    if world.seed != World::default().seed {
        json.put("seed", number(world.seed));
    }
    if let Some((name, _)) = LOOPS.iter().find(|(_, choice)| Some(*choice) == world.javascript_loop) {
        json.put("javascript_loop", Json::string(name));
    }
    json
}

fn database_to_json(database: &Database) -> Json {
    let mut queries = Json::object();
    for (text, query) in &database.queries {
        let mut json = Json::object();
        json.put("ms", millis_to_json(query.latency));
        json.put("rows", Json::Array(query.rows.clone()));
        json.put("count", Json::Number(f64::from(query.count)));
        if let Some(error) = &query.error {
            json.put("error", Json::string(error));
        }
        queries.put(text, json);
    }
    let mut json = Json::object();
    json.put("connect_ms", millis_to_json(database.connect));
    json.put("queries", queries);
    json
}

fn reply_to_json(reply: &Reply) -> Json {
    let mut json = Json::object();
    json.put("ms", millis_to_json(reply.latency));
    if !matches!(reply.body, Body::Error(_)) {
        json.put("status", Json::Number(f64::from(reply.status)));
    }
    match &reply.body {
        Body::Json(body) => json.put("json", body.clone()),
        Body::Text(text) => json.put("text", Json::string(text)),
        Body::Error(error) => json.put("error", Json::string(error)),
    }
    json
}

fn message_to_json(message: &Message) -> Json {
    let mut json = Json::object();
    json.put("at_ms", millis_to_json(message.at));
    json.put("data", Json::string(&message.data));
    json
}
