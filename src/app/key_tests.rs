//! Keys as they are written and read.

use super::*;
use proptest::prelude::*;

fn key(text: &str) -> Key {
    text.parse().unwrap()
}

#[test]
fn every_name_is_shown_as_it_is_written() {
    for text in [
        "j",
        "H",
        "<",
        "]",
        "-",
        "é",
        "語",
        "ctrl-s",
        "ctrl--",
        "alt-b",
        "alt-B",
        "shift-tab",
        "enter",
        "esc",
        "space",
        "ctrl-space",
        "pgup",
        "pgdn",
        "f1",
        "f24",
        "ctrl-alt-x",
        "ctrl-shift-left",
        "alt-enter",
        "backspace",
        "delete",
        "home",
        "f",
    ] {
        assert_eq!(key(text).to_string(), text);
    }
}

#[test]
fn other_spellings_become_the_usual_one() {
    assert_eq!(key("shift-a"), Key::char('A'));
    assert_eq!(key("ctrl-S").to_string(), "ctrl-s");
    assert_eq!(key("ctrl-shift-s").to_string(), "ctrl-s");
    assert_eq!(key("alt-ctrl-x").to_string(), "ctrl-alt-x");
    assert_eq!(key("escape"), Key::new(Code::Esc));
    assert_eq!(key("ß").with(false, false, true), Key::char('ß'));
}

#[test]
fn a_chord_is_keys_parted_by_blanks() {
    let chord: Chord = " g  b ".parse().unwrap();
    assert_eq!(chord.keys(), [Key::char('g'), Key::char('b')]);
    assert_eq!(chord.to_string(), "g b");
    assert!(chord.begins_with(&[Key::char('g')]));
    assert!(!chord.begins_with(&[Key::char('b')]));
}

#[test]
fn what_is_no_key_is_named_with_what_to_write() {
    let fails = |text: &str| text.parse::<Chord>().unwrap_err().to_string();
    assert!(fails("").starts_with("no key is written here"));
    assert!(fails("g entr").starts_with("`entr` is no key"));
    assert!(fails("f25").starts_with("there is no key `f25`"));
    assert!(fails("f999").starts_with("there is no key `f999`"));
    assert!(fails("ctrl-").starts_with("`ctrl-` is no key"));
    assert!(fails("shift-1").starts_with("`shift-1` cannot be told"));
}

#[test]
fn only_a_plain_character_is_typed() {
    assert_eq!(key("é").typed(), Some('é'));
    assert_eq!(key("space").typed(), Some(' '));
    assert_eq!(key("ctrl-e").typed(), None);
    assert_eq!(key("enter").typed(), None);
}

proptest! {
    #[test]
    fn any_key_survives_being_written_and_read(
        character in any::<char>(), name in 0..NAMES.len() + 24, ctrl: bool, alt: bool, shift: bool, typed: bool
    ) {
        let code = if typed {
            prop_assume!(!character.is_control() && !character.is_whitespace());
            Code::Char(character)
        } else {
            NAMES.get(name).map_or_else(|| Code::F((name - NAMES.len()) as u8 + 1), |(_, code)| *code)
        };
        let key = Key::new(code).with(ctrl, alt, shift);
        prop_assert_eq!(key.to_string().parse::<Key>(), Ok(key));
    }
}
