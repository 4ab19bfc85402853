//! Numbers against the real thing: core's conversions where it has an opinion on exact digits, CPython's `repr` (the
//! same digits as V8's) where core breaks ties otherwise.

use loopscope::number::{ecmascript, fixed, fixed_with, parse, shortest, significant, Digits, Ties};

fn scientific(digits: &Digits) -> String {
    let (first, rest) = match digits.digits.len() {
        0 => return "0e0".to_string(),
        _ => digits.digits.split_at(1),
    };
    let point = if rest.is_empty() { "" } else { "." };
    format!("{first}{point}{rest}e{}", digits.exponent - 1)
}

/// A stretch of floats of every kind: random bits, decimals with few places, powers of two and their neighbours.
fn floats() -> Vec<f64> {
    let mut floats = vec![0.0, 5e-324, f64::MAX, f64::MIN_POSITIVE, 0.1, 0.5, 1.5, 2.5, 1e21, 1e22, 1e23];
    let mut bits = 0x9E37_79B9_7F4A_7C15_u64;
    for round in 0..4000_u64 {
        bits ^= bits << 13;
        bits ^= bits >> 7;
        bits ^= bits << 17;
        floats.push(f64::from_bits(bits).abs());
        floats.push(
            (bits % 1_000_000) as f64 / [1.0, 2.0, 8.0, 10.0, 100.0, 1000.0, 3.0][(round % 7) as usize],
        );
        floats.push(f64::from_bits(bits % (1 << 54)));
        let power = (round % 2046 + 1) << 52;
        floats.extend([power - 1, power, power + 1].map(f64::from_bits));
    }
    floats.retain(|value| value.is_finite());
    floats
}

#[test]
fn shortest_digits_read_back_and_none_are_shorter() {
    for value in floats() {
        let text = scientific(&shortest(value));
        assert_eq!(text.parse::<f64>().map(f64::to_bits), Ok(value.to_bits()), "{text}");
        assert_eq!(text.len(), format!("{value:e}").len(), "{text} for {value:e}");
    }
}

#[test]
fn shortest_digits_are_cpythons_at_ties() {
    // repr(2**-25), 1125899906842624.25, 2**-44, 5e-324, 1e23, 9007199254740993.0 in CPython 3.11 and V8.
    for (value, expected) in [
        (2f64.powi(-25), "2.9802322387695312e-8"),
        (1_125_899_906_842_624.3, "1.1258999068426242e15"),
        (2f64.powi(-44), "5.684341886080802e-14"),
        (5e-324, "5e-324"),
        (1e23, "1e23"),
        (9007199254740992.0, "9.007199254740992e15"),
    ] {
        assert_eq!(scientific(&shortest(value)), expected);
    }
}

#[test]
fn rounding_is_exact() {
    for value in floats() {
        for places in [0, 1, 2, 17] {
            if value < 1e25 {
                assert_eq!(fixed(value, places), format!("{value:.places$}"), "{value:e} to {places} places");
            }
        }
        for count in [1_usize, 3, 17, 20] {
            let core = format!("{value:.*e}", count - 1);
            let (mantissa, exponent) = core.split_once('e').expect("core writes an exponent");
            let mantissa =
                if count > 1 { mantissa.trim_end_matches('0').trim_end_matches('.') } else { mantissa };
            let ours = scientific(&significant(value, count, Ties::Even));
            assert_eq!(ours, format!("{mantissa}e{exponent}"), "{value:e} to {count} digits");
        }
    }
}

#[test]
fn ties_go_where_the_language_sends_them() {
    assert_eq!(fixed_with(2.5, 0, Ties::Even), "2");
    assert_eq!(fixed_with(2.5, 0, Ties::Away), "3");
    assert_eq!(fixed_with(-0.5, 0, Ties::Even), "-0");
    assert_eq!(fixed_with(0.5, 0, Ties::Away), "1");
    // 1.005 is a little less than it looks.
    assert_eq!(fixed_with(1.005, 2, Ties::Away), "1.00");
    assert_eq!(significant(0.00015, 1, Ties::Away).digits, "1");
}

#[test]
fn decimals_become_the_nearest_float() {
    let exactly_between = format!("{:.1}", 9007199254740993_u64);
    let mut texts: Vec<String> =
        floats().iter().flat_map(|v| [format!("{v:e}"), format!("{v:.20e}")]).collect();
    for text in [
        &exactly_between,
        "9007199254740992.999999999999999999999",
        "9007199254740993.000000000000000000001",
        "1.7976931348623158e308",
        "1.7976931348623159e308",
        "2.4703282292062327e-324",
        "2.4703282292062328e-324",
        "2.2250738585072011e-308",
        "17976931348623157e292",
        "1e309",
        "1e-400",
        "1e99999999999",
        "00012.5",
        "1.",
        ".5",
        "0.000",
    ] {
        texts.push(text.to_string());
    }
    for text in texts {
        assert_eq!(parse(&text).map(f64::to_bits), text.parse::<f64>().ok().map(f64::to_bits), "{text}");
    }
}

#[test]
fn what_is_no_decimal_is_refused() {
    for text in
        ["", ".", "e5", "1e", "1e+", "1..2", "1.2.3", "1x", "-1", "+1", " 1", "1_000", "inf", "1e5.5", "é"]
    {
        assert_eq!(parse(text), None, "{text:?}");
    }
}

#[test]
fn ecmascripts_layout_is_v8s() {
    // `String(value)` in Node 20.
    for (value, expected) in [
        (0.0, "0"),
        (-0.0, "0"),
        (1500.0, "1500"),
        (-1.5, "-1.5"),
        (0.1, "0.1"),
        (1e20, "100000000000000000000"),
        (123456789012345680000.0, "123456789012345680000"),
        (1e21, "1e+21"),
        (1e-6, "0.000001"),
        (1e-7, "1e-7"),
        (1.5e-7, "1.5e-7"),
        (-1.25e300, "-1.25e+300"),
        (0.000001234, "0.000001234"),
        (5e-324, "5e-324"),
        (f64::MAX, "1.7976931348623157e+308"),
        (12345.678, "12345.678"),
        (f64::NAN, "NaN"),
        (f64::NEG_INFINITY, "-Infinity"),
    ] {
        assert_eq!(ecmascript(value), expected);
    }
}
