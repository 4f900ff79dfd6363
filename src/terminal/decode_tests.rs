//! What keyboards send, and what it means.

use super::*;
use crate::app::input::{Mouse, MouseKind};
use proptest::prelude::*;

fn decode(bytes: &[u8]) -> Vec<Input> {
    let (mut decoder, mut inputs) = (Decoder::new(0x7f), Vec::new());
    decoder.feed(bytes, &mut inputs);
    assert!(!decoder.is_waiting(), "{bytes:?} is not finished");
    inputs
}

fn keys(text: &str) -> Vec<Input> {
    text.split_whitespace().map(|key| Input::Key(key.parse().unwrap())).collect()
}

#[test]
fn plain_keys_and_control_keys() {
    assert_eq!(
        decode(b"jH \r\t\x7f\x01\x1a\x00\x1f\x0a"),
        keys("j H space enter tab backspace ctrl-a ctrl-z ctrl-space ctrl-_ ctrl-j")
    );
    assert_eq!(decode("é語🙂".as_bytes()), keys("é 語 🙂"));
}

#[test]
fn a_lone_escape_arrives_at_once_and_so_do_several() {
    assert_eq!(decode(b"\x1b"), keys("esc"));
    assert_eq!(decode(b"j\x1b"), keys("j esc"));
    assert_eq!(decode(b"\x1b\x1b\x1b"), keys("esc esc esc"));
    assert_eq!(decode(b"\x1b\x1b[A"), keys("esc up"));
}

#[test]
fn arrows_and_function_keys_in_all_their_forms() {
    assert_eq!(decode(b"\x1b[A\x1bOB\x1b[1;5C\x1b[1;2D"), keys("up down ctrl-right shift-left"));
    assert_eq!(decode(b"\x1b[H\x1b[4~\x1b[5~\x1b[6;5~\x1b[3~"), keys("home end pgup ctrl-pgdn delete"));
    assert_eq!(decode(b"\x1bOP\x1b[[B\x1b[13~\x1b[24~\x1b[1;3S"), keys("f1 f2 f3 f12 alt-f4"));
    assert_eq!(decode(b"\x1b[Z\x1b[1;1R"), keys("shift-tab f3"));
    assert_eq!(decode(b"\x1b[97;5u\x1b[97;2u\x1b[13;5u\x1b[97;1:3u\x1b[27;5;13~"), keys("ctrl-a A ctrl-enter ctrl-enter"));
}

#[test]
fn alt_comes_as_an_escape_before_the_key() {
    assert_eq!(decode(b"\x1bb\x1bB\x1b\r\x1b\x7f\x1b\x01"), keys("alt-b alt-B alt-enter alt-backspace ctrl-alt-a"));
    assert_eq!(decode("\x1bé".as_bytes()), keys("alt-é"));
    assert_eq!(decode(b"\x1b]j"), keys("alt-] j"));
}

#[test]
fn the_beginning_of_a_sequence_is_a_key_when_nothing_follows() {
    for (bytes, name) in [(b"\x1b[", "alt-["), (b"\x1bO", "alt-O")] {
        let (mut decoder, mut inputs) = (Decoder::new(0x7f), Vec::new());
        decoder.feed(bytes, &mut inputs);
        assert!(decoder.is_waiting() && inputs.is_empty());
        decoder.give_up(&mut inputs);
        assert_eq!(inputs, keys(name));
        assert!(!decoder.is_waiting());
    }
}

#[test]
fn backspace_is_what_the_line_discipline_says() {
    let (mut decoder, mut inputs) = (Decoder::new(8), Vec::new());
    decoder.feed(b"\x08\x7f", &mut inputs);
    assert_eq!(inputs, keys("backspace backspace"));
    assert_eq!(decode(b"\x08"), keys("ctrl-h"));
}

#[test]
fn a_paste_is_one_text_with_plain_line_ends() {
    assert_eq!(
        decode(b"a\x1b[200~x\r\ny\rz\x1b[A\x1b[201~b"),
        [keys("a"), vec![Input::Paste("x\ny\nz\x1b[A".to_owned())], keys("b")].concat()
    );
}

#[test]
fn answers_to_questions_we_never_asked_are_passed_over() {
    assert_eq!(decode(b"\x1b]11;rgb:00/00/00\x07j\x1bP>|xterm\x1b\\k\x1b[?62;4cl\x1b[12;40R"), keys("j k l"));
    assert_eq!(decode(b"\xff\xc3j\xe8\x9ek"), keys("j k"));
}

#[test]
fn focus_and_mouse() {
    assert_eq!(decode(b"\x1b[I\x1b[O"), [Input::FocusGained, Input::FocusLost]);
    let mouse = |kind, column, row| Input::Mouse(Mouse { kind, column, row });
    assert_eq!(
        decode(b"\x1b[<0;300;2M\x1b[<32;4;5M\x1b[<0;4;5m\x1b[<64;1;1M\x1b[<65;1;1M\x1b[<2;1;1M\x1b[<35;1;1M"),
        [
            mouse(MouseKind::Press, 299, 1),
            mouse(MouseKind::Drag, 3, 4),
            mouse(MouseKind::Release, 3, 4),
            mouse(MouseKind::ScrollUp, 0, 0),
            mouse(MouseKind::ScrollDown, 0, 0),
        ]
    );
    assert_eq!(decode(b"\x1b[M !!\x1b[M#\"#"), [mouse(MouseKind::Press, 0, 0), mouse(MouseKind::Release, 1, 2)]);
}

proptest! {
    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(prop_oneof![any::<u8>(), prop::sample::select(b"\x1b[O<;0129~MmAu:".to_vec())], 0..80)) {
        let (mut decoder, mut inputs) = (Decoder::new(0x7f), Vec::new());
        decoder.feed(&bytes, &mut inputs);
        decoder.give_up(&mut inputs);
        prop_assert!(!decoder.is_waiting());
    }

    #[test]
    fn it_does_not_matter_where_a_paste_or_a_character_is_cut(text in "[a-z\u{e9}\u{8a9e}\n\u{1b}\\[]{0,40}", at in 0..70_usize) {
        let sent = format!("\x1b[200~{text}\x1b[201~é");
        let at = at.clamp(6, sent.len());
        let (mut decoder, mut inputs) = (Decoder::new(0x7f), Vec::new());
        decoder.feed(&sent.as_bytes()[..at], &mut inputs);
        decoder.feed(&sent.as_bytes()[at..], &mut inputs);
        prop_assert_eq!(inputs, vec![Input::Paste(text), Input::Key(Key::char('é'))]);
    }
}
