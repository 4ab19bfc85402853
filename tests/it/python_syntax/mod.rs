//! The syntax of Python. The judge is CPython 3.11: what it says of each text is recorded in tests/records (see
//! record_python_texts.py); what loopscope says otherwise, on purpose, stands here.

mod print;

use loopscope::python::syntax::parse;
use std::fmt::Write;

/// What loopscope says of a text, in the form of the records.
fn verdict(text: &str) -> String {
    match parse(text) {
        Ok(_) => "ok".to_string(),
        Err(refusal) => format!("{}:{} {}", refusal.line, refusal.column, refusal.message),
    }
}

/// Every line of a record must be what `say` says of its text.
#[track_caller]
fn check_record(record: &str, say: impl Fn(&str) -> String) {
    let (mut count, mut wrong) = (0, String::new());
    for line in record.lines() {
        let (text, expected) = line.split_once('\t').expect("a record has two columns");
        let text: String = serde_json::from_str(text).expect("the first column is JSON");
        let found = say(&text);
        if found != expected {
            writeln!(wrong, "{text:?}\n  CPython   {expected}\n  loopscope {found}")
                .expect("a String takes all");
        }
        count += 1;
    }
    assert!(count > 100, "only {count} records");
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[track_caller]
fn check_scopes(text: &str, expected: &str) {
    let module = parse(text).unwrap_or_else(|refusal| panic!("{}", refusal.message));
    assert_eq!(print::print_scopes(&module), expected.trim_matches('\n'), "\n\n{text}");
}

#[test]
fn errors_have_the_words_and_places_of_cpython() {
    check_record(include_str!("../../records/python_syntax.txt"), verdict);
}

#[test]
fn trees_are_those_of_cpython() {
    check_record(include_str!("../../records/python_trees.txt"), |text| match parse(text) {
        Ok(module) => print::print(&module).replace('\n', " "),
        Err(refusal) => refusal.message,
    });
}

#[test]
fn errors_in_f_strings_are_placed_where_they_stand() {
    // DIFFERENCE: CPython 3.11 counts from the brace, or names the end of the string.
    for (text, expected) in [
        ("x = f'{a b}'", "1:8 SyntaxError: f-string: invalid syntax. Perhaps you forgot a comma?"),
        ("f'{'", "1:4 SyntaxError: f-string: expecting '}'"),
        ("f'{a'", "1:5 SyntaxError: f-string: expecting '}'"),
        ("f'}'", "1:3 SyntaxError: f-string: single '}' is not allowed"),
        ("f'{}'", "1:4 SyntaxError: f-string: empty expression not allowed"),
        ("f'{!r}'", "1:4 SyntaxError: f-string: expression required before '!'"),
        ("f'{a!x}'", "1:6 SyntaxError: f-string: invalid conversion character: expected 's', 'r', or 'a'"),
        ("f'{a:{b:{c}}}'", "1:9 SyntaxError: f-string: expressions nested too deeply"),
        (r"f'{a\n}'", "1:5 SyntaxError: f-string expression part cannot include a backslash"),
        ("f'{#}'", "1:4 SyntaxError: f-string expression part cannot include '#'"),
        ("f'{*a}'", "1:4 SyntaxError: f-string: cannot use starred expression here"),
        ("f'{a)}'", "1:5 SyntaxError: f-string: unmatched ')'"),
        (
            "f'{(a}'",
            "1:6 SyntaxError: f-string: closing parenthesis '}' does not match opening parenthesis '('",
        ),
    ] {
        assert_eq!(verdict(text), expected, "{text}");
    }
}

#[test]
fn what_loopscope_lacks_is_refused_by_name() {
    for (text, expected) in [
        (r"'\N{DASH}'", "1:2 not supported: characters by their Unicode name"),
        (r"'\ud800'", "1:2 not supported: half a surrogate pair in a string"),
    ] {
        assert_eq!(verdict(text), expected, "{text}");
    }
    let digits = "1".repeat(5000);
    assert_eq!(verdict(&digits), "1:1 not supported: an int of more than 4,300 digits");
}

#[test]
fn a_byte_order_mark_and_every_kind_of_line_end_are_taken() {
    for text in ["\u{feff}x = 1", "if a:\r\n  b\r\n", "if a:\r  b\rc", "a\n\r\n\rb", "'''\r\n'''"] {
        assert_eq!(verdict(text), "ok", "{text:?}");
    }
    assert_eq!(verdict("a\r\nb c"), "2:3 SyntaxError: invalid syntax");
    assert_eq!(verdict("a\rb c"), "2:3 SyntaxError: invalid syntax");
    assert_eq!(verdict("x = 1\0"), "1:6 SyntaxError: source code cannot contain null bytes");
    assert_eq!(verdict("\u{1}"), "1:1 SyntaxError: invalid non-printable character U+0001");
}

#[test]
fn what_nests_too_deeply_is_refused_and_what_is_merely_long_is_not() {
    let deep = "RecursionError: maximum recursion depth exceeded during compilation";
    for (text, expected) in [
        ("(".repeat(201), "1:201 SyntaxError: too many nested parentheses".to_string()),
        ("[".repeat(200) + &"]".repeat(200), "ok".to_string()),
        ("-".repeat(100_000) + "1", format!("1:600 {deep}")),
        ("a.b".to_string() + &".b".repeat(100_000), format!("1:1 {deep}")),
        ("1".to_string() + &"+1".repeat(100_000), format!("1:1 {deep}")),
        ("f".to_string() + &"(x)".repeat(900), "ok".to_string()),
        ("1".to_string() + &",1".repeat(100_000), "ok".to_string()),
        ("a".to_string() + &" and a".repeat(100_000), "ok".to_string()),
        ("x".repeat(2_000_000), "ok".to_string()),
        ("x = 1\n".repeat(100_000), "ok".to_string()),
    ] {
        assert_eq!(verdict(&text), expected, "{}", &text[..20]);
    }
    let mut nested = String::new();
    for depth in 0..101 {
        nested += &(" ".repeat(depth) + "if x:\n");
    }
    assert_eq!(verdict(&nested), "101:101 IndentationError: too many levels of indentation");
    assert!(verdict(&("if a: b\n".to_string() + &"elif a: b\n".repeat(100_000))).ends_with(deep));
    assert!(verdict(&"lambda: ".repeat(100_000)).ends_with(deep));
}

#[test]
fn no_cut_of_a_program_is_a_panic() {
    let text =
        "async def f(a, *b, c=1, **d):\n    '''é'''\n    return [f\"{x!r:>{w}}\" async for x in y if x]\n";
    for end in (0..=text.len()).filter(|end| text.is_char_boundary(*end)) {
        verdict(&text[..end]);
        verdict(&text[end..]);
    }
}

#[test]
fn names_are_found_in_slots_cells_and_globals() {
    check_scopes(
        "
x = 1
def outer(a, *rest, b=2, **more):
    c = a
    def inner():
        nonlocal c
        global g
        c = b + x + g
    return [c + i for i in rest]
",
        "
<module> []
outer [a b rest more inner] cells b=1 c
outer.<locals>.inner [] frees c<1 b<0
outer.<locals>.<listcomp> [.0 i] frees c<1",
    );
}

#[test]
fn class_bodies_are_passed_over_and_offer_their_class() {
    check_scopes(
        "
def make():
    x = 1
    class A:
        x = x
        y = x
        def f(self): return super().f() + x
        z = [x for _ in y]
",
        "
<module> []
make [A] cells x
make.<locals>.A [] cells __class__ frees x<0
make.<locals>.A.f [self] frees __class__<0 x<1
make.<locals>.A.<listcomp> [.0 _] frees x<1",
    );
}

#[test]
fn generators_and_coroutines_are_known_by_what_stands_in_them() {
    check_scopes(
        "
async def f():
    return [await x for x in y], (await x for x in y)
def g(): yield
async def h(): yield
def i(): return (x async for x in y)
",
        "
<module> []
f [] async
f.<locals>.<listcomp> [.0 x] async
f.<locals>.<genexpr> [.0 x] async generator
g [] generator
h [] async generator
i []
i.<locals>.<genexpr> [.0 x] async generator",
    );
}

#[test]
fn a_walrus_in_a_comprehension_binds_outside() {
    check_scopes(
        "
def f(): return [y := x for x in z], y
[w := x for x in z]
",
        "
<module> []
f [] cells y
f.<locals>.<listcomp> [.0 x] frees y<0
<listcomp> [.0 x]",
    );
}

#[test]
fn private_names_are_mangled_by_their_class() {
    let module = parse("class _A:\n  def f(self): self.__x = __y; self.__z__").expect("a good class");
    assert_eq!(
        print::print(&module),
        "(class _A {(def f [self] {(= (. self _A__x) _A__y) (. self __z__)})})"
    );
}
