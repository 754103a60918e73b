//! Names that real models contain, and what becomes of them.

use super::*;

#[test]
fn keywords_get_an_underscore() {
    for wire in [
        "type", "Type", "async", "gen", "self", "Super", "crate", "fn", "override",
    ] {
        let name = member(wire).unwrap();
        assert_eq!(name, format!("{}_", wire.to_lowercase()));
        syn::parse_str::<syn::Ident>(&name).unwrap();
    }
    assert_eq!(variant("Self").unwrap(), "Self_");
    assert_eq!(ty("macro").unwrap(), "Macro");
    assert_eq!(ty("self").unwrap(), "SelfType");
}

#[test]
fn keywords_are_in_order_so_that_each_is_found() {
    assert!(reserved::KEYWORDS.is_sorted());
}

#[test]
fn digits_cannot_come_first() {
    assert_eq!(member("529").unwrap(), "n529");
    assert_eq!(variant("5m").unwrap(), "V5m");
}

#[test]
fn signs_tell_numbers_apart() {
    assert_eq!(member("-1").unwrap(), "minus_1");
    assert_eq!(member("+1").unwrap(), "plus_1");
    assert_ne!(
        variant("Etc/GMT+11").unwrap(),
        variant("Etc/GMT-11").unwrap()
    );
    assert_eq!(variant("us-east-1").unwrap(), "UsEast1");
}

#[test]
fn punctuation_is_spelled_where_nothing_else_is() {
    assert_eq!(variant("*").unwrap(), "Asterisk");
    assert_eq!(variant("!~").unwrap(), "ExclamationTilde");
    assert_eq!(member("_").unwrap(), "underscore");
    assert_eq!(member("").unwrap(), "empty");
    assert_eq!(member("<header>").unwrap(), "header");
}

#[test]
fn foreign_letters_stay_where_they_are_all_there_is() {
    assert_eq!(variant("stop:停止").unwrap(), "Stop");
    assert_eq!(variant("服务端证书").unwrap(), "服务端证书");
    assert_eq!(module("服务端证书").unwrap(), "u670du52a1u7aefu8bc1u4e66");
    assert_eq!(variant("€").unwrap(), "U20ac");
}

#[test]
fn letters_that_look_like_others_are_spelled() {
    assert_eq!(member("а").unwrap(), "u430");
    assert_eq!(variant("é").unwrap(), "Ue9");
    assert_eq!(member("٣").unwrap(), "u663");
    assert_ne!(member("가").unwrap(), member("\u{1100}\u{1161}").unwrap());
}

#[test]
fn the_prelude_is_not_shadowed() {
    assert_eq!(ty("Option").unwrap(), "OptionType");
    assert_eq!(ty("String").unwrap(), "StringType");
    assert_eq!(ty("Error").unwrap(), "Error");
}

#[test]
fn overlong_names_are_refused() {
    assert_eq!(ty(&"x".repeat(1_000_000)), Err(Unnameable::TooLong));
}
