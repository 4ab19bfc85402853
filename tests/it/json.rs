//! JSON in and out through `serde_json`, and what readers find out about places and faults.

use loopscope::json::{describe, read, Json};

fn json(text: &str) -> Json {
    serde_json::from_str(text).expect("the test's JSON is well formed")
}

#[track_caller]
fn check_round_trip(text: &str) {
    assert_eq!(serde_json::to_string(&json(text)).expect("a value can be written"), text);
}

#[test]
fn values_come_out_as_they_went_in() {
    check_round_trip("null");
    check_round_trip(r#"[true,false,"é\n🦀",[],{}]"#);
    check_round_trip(r#"{"z":1,"a":{"b":[1,2.5,-0.0,0,-3]}}"#);
    check_round_trip("[9007199254740992,1e+300,0.001,1234.567]");
}

#[test]
fn keys_keep_their_order_and_come_twice_if_they_stand_twice() {
    check_round_trip(r#"{"b":1,"a":2,"b":3}"#);
}

#[test]
fn a_hundred_levels_are_the_limit() {
    let nested = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
    check_round_trip(&nested(100));
    let error = serde_json::from_str::<Json>(&nested(101)).expect_err("too deep").to_string();
    assert_eq!(error, "expected at most 100 levels of arrays and objects, found more at line 1 column 102");
}

#[test]
fn descriptions_are_short() {
    for (text, expected) in [
        ("null", "null"),
        ("true", "true"),
        ("-1500", "-1500"),
        ("1e21", "1e+21"),
        ("12.5", "12.5"),
        (r#""short""#, r#""short""#),
        (r#""a \"b\" \\ \n\t\u0007""#, r#""a \"b\" \\ \n\t�""#),
        (r#""0123456789012345678901234567890123456789x""#, r#""0123456789012345678901234567890123456789…""#),
        ("[]", "an empty array"),
        ("[1,2]", "an array of 2"),
        ("{}", "an empty object"),
        (r#"{"a":1}"#, "an object"),
    ] {
        assert_eq!(describe(&json(text)), expected);
    }
    assert_eq!(describe(&Json::Number(f64::NAN)), "NaN");
    assert_eq!(describe(&Json::Number(f64::NEG_INFINITY)), "-Infinity");
}

#[test]
fn a_place_knows_its_path() {
    let value = json(r#"{"urls": {"https://a/*": [0, {"ms": "x"}], "": 0}}"#);
    let faults = read(&value, |root| {
        let urls = root.key("urls")?;
        for (_, place) in urls.members("an object", 10)? {
            let Json::Array(_) = place.value else { return place.fault::<()>("an array") };
            for item in place.items("an array")? {
                item.key("ms").and_then(|ms| ms.whole("a number", 0, 9));
            }
        }
        Some(())
    })
    .expect_err("two faults");
    let expected =
        "urls[\"https://a/*\"][1].ms: expected a number, found \"x\"\nurls[\"\"]: expected an array, found 0";
    assert_eq!(faults.to_string(), expected);
}

#[test]
fn the_first_twenty_faults_are_told_and_the_rest_counted() {
    let value = Json::Array(vec![Json::Null; 10_000]);
    let faults = read(&value, |root| {
        for item in root.items("an array")? {
            item.fault::<()>("a number");
        }
        Some(())
    })
    .expect_err("many faults");
    assert_eq!((faults.list.len(), faults.omitted), (20, 9_980));
    let text = faults.to_string();
    assert!(text.starts_with("[0]: expected a number, found null\n[1]: "), "{text}");
    assert!(text.ends_with("[19]: expected a number, found null\nand 9980 more"), "{text}");
}
