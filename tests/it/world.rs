//! World files: what they say, and what is said about wrong ones.

use loopscope::clock::Span;
use loopscope::json::Json;
use loopscope::world::{Body, World};

fn json(text: &str) -> Json {
    serde_json::from_str(text).expect("the test's JSON is well formed")
}

#[track_caller]
fn check_faults(text: &str, expected: &[&str]) {
    let faults = World::from_json(&json(text)).expect_err("the world has faults").to_string();
    assert_eq!(faults, expected.join("\n"));
}

const EVERYTHING: &str = r#"{
  "default_ms": 12.5,
  "urls": {
    "https://api.example.com/a": { "ms": 800, "status": 404, "json": { "id": 1, "list": [null, 0.1] } },
    "https://down.example.com/*": { "ms": 300, "error": "connection refused" },
    "/text": { "text": "hello" },
    "/empty": {}
  },
  "files": { "data.txt": { "ms": 50, "text": "hello\n" } },
  "sockets": { "ws://example.com/socket": [ { "at_ms": 500, "data": "hello" }, { "at_ms": 0.001, "data": "" } ] },
  "databases": { "postgresql://localhost/*": { "connect_ms": 20, "queries": {
    "SELECT 1": { "ms": 5, "rows": [ { "id": 1, "name": null }, { "id": 2.5 } ] },
    "INSERT *": { "count": 3 }, "DROP *": { "error": "permission denied" } } }, "other": {} },
  "pools": { "threads": 4, "processes": 3, "thread_start_ms": 1, "process_start_ms": 30 },
  "cpu": { "python_ns_per_iteration": 0, "javascript_ns_per_iteration": 1000000000 },
  "seed": 4294967295
}"#;

#[test]
fn a_world_file_is_read_whole() {
    let world = World::from_json(&json(EVERYTHING)).expect("a good world");
    assert_eq!(world.default_latency, Span::from_micros(12_500));
    let urls: Vec<(&str, u64, u16)> =
        world.urls.iter().map(|(url, reply)| (url.as_str(), reply.latency.micros(), reply.status)).collect();
    assert_eq!(
        urls,
        [
            ("https://api.example.com/a", 800_000, 404),
            ("https://down.example.com/*", 300_000, 200),
            ("/text", 12_500, 200),
            ("/empty", 12_500, 200)
        ]
    );
    assert_eq!(world.urls[0].1.body, Body::Json(json(r#"{"id":1,"list":[null,0.1]}"#)));
    assert_eq!(world.urls[1].1.body, Body::Error("connection refused".into()));
    assert_eq!(world.urls[2].1.body, Body::Text("hello".into()));
    assert_eq!(world.urls[3].1.body, Body::Json(json("{}")));
    assert_eq!(world.files[0].1.text, "hello\n");
    assert_eq!(world.sockets[0].1[1].at, Span::from_micros(1));
    let database = &world.databases[0].1;
    let queries: Vec<_> =
        database.queries.iter().map(|(_, it)| (it.latency.micros(), it.rows.len(), it.count)).collect();
    assert_eq!(
        (database.connect, queries),
        (Span::from_millis(20), vec![(5_000, 2, 2), (12_500, 0, 3), (12_500, 0, 1)])
    );
    assert_eq!(database.queries[2].1.error.as_deref(), Some("permission denied"));
    assert_eq!((world.pools.threads, world.pools.processes), (4, 3));
    assert_eq!(world.pools.process_start, Span::from_millis(30));
    assert_eq!(world.cpu.javascript_ns_per_iteration, 1_000_000_000);
    assert_eq!(world.seed, u32::MAX);
}

#[test]
fn a_world_that_is_written_is_read_as_the_same() {
    for text in ["{}", EVERYTHING] {
        let world = World::from_json(&json(text)).expect("a good world");
        assert_eq!(World::from_json(&world.to_json()), Ok(world));
    }
}

#[test]
fn an_empty_world_is_the_default_one() {
    assert_eq!(World::from_json(&json("{}")), Ok(World::default()));
}

#[test]
fn all_faults_are_told_at_once() {
    check_faults(
        r#"{
          "default_ms": -1, "latency": 3,
          "urls": { "/a": { "ms": "fast", "status": 99 }, "/b": { "json": 1, "text": "" }, "": 3,
                    "/c": { "error": "x", "status": 500 }, "/d": { "status": 200.5 } },
          "files": { "data.txt": {} },
          "sockets": { "ws://a": {}, "ws://b": [ { "data": 7 } ] },
          "pools": { "threads": 0, "processes": 1001 },
          "cpu": { "python_ns_per_iteration": 1.5, "javascript_ns_per_iteration": -2 }
        }"#,
        &[
            r#"latency: expected one of the keys default_ms, urls, files, sockets, databases, pools, cpu, seed, javascript_loop, found "latency""#,
            "default_ms: expected milliseconds from 0 to 86400000 (a day), found -1",
            r#"urls["/a"].ms: expected milliseconds from 0 to 86400000 (a day), found "fast""#,
            r#"urls["/a"].status: expected a status from 200 to 599, found 99"#,
            r#"urls["/b"]: expected only one of json, text, error, found more of them"#,
            r#"urls[""]: expected a key that is not empty, found an empty one"#,
            r#"urls[""]: expected a reply, found 3"#,
            r#"urls["/c"]: expected an error or a status, found both"#,
            r#"urls["/d"].status: expected a status from 200 to 599, found 200.5"#,
            r#"files["data.txt"].text: expected text, found nothing"#,
            r#"sockets["ws://a"]: expected an array of at most 1000 messages, found an empty object"#,
            r#"sockets["ws://b"][0].at_ms: expected milliseconds since the socket was opened, found nothing"#,
            r#"sockets["ws://b"][0].data: expected text, found 7"#,
            "pools.threads: expected a whole number from 1 to 1000, found 0",
            "pools.processes: expected a whole number from 1 to 1000, found 1001",
            "cpu.python_ns_per_iteration: expected nanoseconds, a whole number from 0 to 1000000000, found 1.5",
            "cpu.javascript_ns_per_iteration: expected nanoseconds, a whole number from 0 to 1000000000, found -2",
        ],
    );
}

#[test]
fn faults_of_databases_are_told_with_their_path() {
    check_faults(
        r#"{"databases": { "a": 1, "b": { "queries": { "q": { "rows": [ 1 ] }, "r": { "rows": {}, "count": -1 } } } }}"#,
        &[
            "databases.a: expected a database, found 1",
            "databases.b.queries.q.rows[0]: expected an object with a value for each column, found 1",
            "databases.b.queries.r.rows: expected an array of objects, found an empty object",
            "databases.b.queries.r.count: expected a whole number from 0 to 1000000, found -1",
        ],
    );
}

#[test]
fn what_is_no_object_is_no_world() {
    check_faults("[]", &["expected a world, found an empty array"]);
    check_faults(r#"{"urls": []}"#, &["urls: expected an object, found an empty array"]);
    check_faults(
        r#"{"urls": {"/a": {}, "/a": {"ms": 1}}}"#,
        &[r#"urls["/a"]: expected each key once, found it again"#],
    );
}

#[test]
fn too_many_entries_are_refused() {
    let many: Vec<(String, Json)> = (0..1001).map(|n| (n.to_string(), Json::Object(Vec::new()))).collect();
    let world = Json::Object(vec![("urls".to_string(), Json::Object(many))]);
    let faults = World::from_json(&world).expect_err("too many").to_string();
    assert_eq!(faults, "urls: expected at most 1000 keys, found 1001 keys");
}

#[test]
fn a_reply_is_what_a_server_could_send() {
    let mut world = json(r#"{"urls": {"/a": {"json": {"list": [0, 1], "a": 1, "a": 2}}}}"#);
    fn spoil(value: &mut Json) {
        match value {
            Json::Object(members) => members.iter_mut().for_each(|member| spoil(&mut member.1)),
            Json::Array(items) => items[1] = Json::Number(f64::NAN),
            _ => {}
        }
    }
    spoil(&mut world);
    let faults = World::from_json(&world).expect_err("two faults").to_string();
    let expected = "urls[\"/a\"].json.a: expected each key once, found it again\n\
                    urls[\"/a\"].json.list[1]: expected a number that JSON has, found NaN";
    assert_eq!(faults, expected);
}
