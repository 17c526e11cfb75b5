use super::{each, parse};
use crate::matrix::read::json::{self, Json};
use proptest::prelude::*;

/// The two parsers agree on this text.
fn agree(text: &str) {
    let mut is_guess = true;
    let guess = parse(text, &mut is_guess).filter(|json| is_read(json));
    let silent = guess.or_else(|| if is_guess { parse(text, &mut false) } else { None });
    match (json::parse(text), silent) {
        (Ok(told), Some(silent)) => assert!(is_same(&told, &silent), "{text}"),
        (Err(_), None) => {}
        (told, silent) => assert_eq!(told.is_ok(), silent.is_some(), "{text:?} is taken by one alone"),
    }
}

/// Whether the long list, if there is one, is one.
fn is_read(json: &Json) -> bool {
    let Json::Object(fields) = json else { return true };
    fields.iter().all(|(_, json)| match json {
        Json::Long(inside) => inside.trim().is_empty() || each(inside, &mut |_, _| false),
        _ => true,
    })
}

fn is_same(one: &Json, other: &Json) -> bool {
    match (one, other) {
        (Json::Null, Json::Null) => true,
        (Json::Bool(one), Json::Bool(other)) => one == other,
        (Json::Number(one), Json::Number(other)) => one == other,
        (Json::Text(one), Json::Text(other)) => one == other,
        (Json::List(one), Json::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_same(one, other))
        }
        (Json::List(one), Json::Long(inside)) => {
            let mut others = one.iter();
            let mut are_same = true;
            let mut same = |json: &Json, _| {
                are_same &= others.next().is_some_and(|it| is_same(it, json));
                false
            };
            let is_list = inside.trim().is_empty() || each(inside, &mut same);
            is_list && are_same && others.next().is_none()
        }
        (Json::Object(one), Json::Object(other)) => {
            one.len() == other.len()
                && one.iter().zip(other).all(|(one, other)| one.0 == other.0 && is_same(&one.1, &other.1))
        }
        _ => false,
    }
}

#[test]
fn what_is_json_and_what_is_not() {
    for text in [
        "",
        " ",
        "null",
        " true ",
        "falsey",
        "tru",
        "nul",
        "\u{feff}1",
        "1 2",
        "[1,]",
        "[,1]",
        "{,}",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{a:1}",
        "{\"a\":1 \"b\":2}",
        "[1 2]",
        "[",
        "{",
        "[}",
        "\"",
        "\"a",
        "\"\\\"",
        "\"a\nb\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u00e9\\u00E9\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ude00\"",
        "\"\\ud83dx\"",
        "\"\\ud83d\\u0041\"",
        "\"\\u0000\"",
        "\"a\\/b\\b\\f\\n\\r\\tc\"",
        "\"\\",
        "01",
        "-",
        "-0",
        "+1",
        "1.",
        ".5",
        "1.5",
        "-1.25e2",
        "1e",
        "1e+",
        "1E+2",
        "1e-2",
        "1e400",
        "-1e400",
        "1e99999999999",
        "0.1",
        "123456789012345",
        "12e22",
        "3.0",
        "30e-1",
        "1000000.5",
        "{\"a\":1,\"a\":2}",
        "//",
        "[1]//",
        "{\"a\":[{},[],\"\",null]}",
        "{\"expectations\" : [ {\"a\":[1,\"\\n\"]} , [ ], 1 ] }",
        "{\"expectations\":[]}",
        "{\"expectations\":[ ] } ",
        "{\"expectations\":[],\"a\":[1]}",
        "{\"expectations\":[1],\"a\":[1]}",
        "{\"expectations\":[1],\"a\":{\"b\":[1]}}",
        "{\"a\":1,\"expectations\":[1],\"expectations\":[2]}",
        "{\"expectations\":[1]]}",
        "{\"expectations\":[1]}}",
        "{\"expectations\":[1]\u{a0}}",
        "{\"expectations\":[1\u{a0}]}",
        "{\"expectations\":[1,]}",
        "{\"expectations\":[{\"a\"}]}",
        "{\"expectations\":[[1,2 3]]}",
        "{\"expectations\":[1}",
        "{\"expectations\":{\"a\":[1]},\"b\":[1]}",
        "[{\"expectations\":[1]}]",
        "\u{a0}1",
        "[\u{c}1]",
    ] {
        agree(text);
    }
    for depth in [126, 127, 128] {
        agree(&["[".repeat(depth), "]".repeat(depth)].concat());
        agree(&["{\"expectations\":", &"[".repeat(depth - 1), &"]".repeat(depth - 1), "}"].concat());
        agree(&["{\"a\":".repeat(depth), "1".to_owned(), "}".repeat(depth)].concat());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn both_parsers_agree(text in r#"[ \n]?(\[|\{"a":|\{"expectations":|"|-?[0-9]{1,3}|[]},:.eE+-]|\\u[dD][89abcd][0-9a-f]{2}|\\[bnu"\\x]|é|null|true){0,9}"#) {
        agree(&text);
    }

    #[test]
    fn both_parsers_agree_on_numbers(text in "-?[0-9]{0,5}[.]?[0-9]{0,4}([eE][+-]?[0-9])?") {
        agree(&text);
    }

    #[test]
    fn numbers_of_any_length_are_left_to_the_other_or_the_same(
        text in "-?[0-9]{0,20}[.]?[0-9]{0,20}([eE][+-]?[0-9]{0,3})?"
    ) {
        if parse(&text, &mut false).is_some() {
            agree(&text);
        }
    }
}
