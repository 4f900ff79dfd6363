//! Editing as people do it, in text of every kind.

use super::{EditorCommand::*, Motion::*, *};

const ROOM: Room = Room { width: 20, height: 4 };
const FAMILY: &str = "👨‍👩‍👧‍👦";

/// Applies commands and gives the last outcome.
fn run(editor: &mut Editor, commands: impl IntoIterator<Item = EditorCommand>) -> Outcome {
    run_in(editor, ROOM, commands)
}

fn run_in(editor: &mut Editor, room: Room, commands: impl IntoIterator<Item = EditorCommand>) -> Outcome {
    commands.into_iter().fold(Outcome::Ignored, |_, command| editor.apply(command, room))
}

fn act(editor: &mut Editor, commands: impl IntoIterator<Item = EditorCommand>) {
    act_in(editor, ROOM, commands);
}

fn act_in(editor: &mut Editor, room: Room, commands: impl IntoIterator<Item = EditorCommand>) {
    let _ = run_in(editor, room, commands);
}

/// The text with `|` at the cursor.
fn shown(editor: &Editor) -> String {
    let mut text = editor.text().to_owned();
    text.insert(editor.cursor(), '|');
    text
}

fn rows(editor: &Editor, room: Room) -> Vec<&str> {
    editor.layout(room).lines.into_iter().map(|line| &editor.text()[line.text]).collect()
}

#[test]
fn typing_goes_in_at_the_cursor_and_counts_as_a_change() {
    let mut editor = Editor::line("Elbwrk");
    assert!(!editor.is_changed());
    assert_eq!(run(&mut editor, [Move(Left), Move(Left), Insert('e')]), Outcome::Changed);
    assert_eq!(shown(&editor), "Elbwe|rk");
    assert!(editor.is_changed());
    act(&mut editor, [Delete(Left)]);
    assert!(!editor.is_changed());
}

#[test]
fn a_grapheme_is_one_step_and_one_deletion() {
    for grapheme in [FAMILY, "e\u{301}", "漢", "🇩🇪", "각", "क्षि"] {
        let text = format!("a{grapheme}b");
        let mut editor = Editor::line(&text);
        act(&mut editor, [Move(Left), Move(Left)]);
        assert_eq!(shown(&editor), format!("a|{grapheme}b"));
        act(&mut editor, [Delete(Right)]);
        assert_eq!(shown(&editor), "a|b");
        act(&mut editor, [Paste(grapheme.to_owned()), Delete(Left)]);
        assert_eq!(shown(&editor), "a|b");
    }
}

#[test]
fn an_accent_joins_the_letter_before_it() {
    let mut editor = Editor::line("e").with_limit(1);
    assert_eq!(run(&mut editor, [Insert('\u{301}')]), Outcome::Changed);
    assert_eq!(shown(&editor), "e\u{301}|");
    assert_eq!(run(&mut editor, [Insert('x')]), Outcome::Full);
}

#[test]
fn words_are_stepped_over_and_deleted_whole() {
    let mut editor = Editor::line("pay a fee, twice 🙂");
    act(&mut editor, [Move(TextStart), Move(WordRight), Move(WordRight), Move(WordRight)]);
    assert_eq!(shown(&editor), "pay a fee|, twice 🙂");
    act(&mut editor, [Delete(WordRight), Delete(WordRight)]);
    assert_eq!(shown(&editor), "pay a fee| 🙂");
    act(&mut editor, [Move(TextEnd), Delete(WordLeft), Delete(WordLeft)]);
    assert_eq!(shown(&editor), "pay a |");
    act(&mut editor, [Move(WordLeft), Move(WordLeft)]);
    assert_eq!(shown(&editor), "|pay a ");
    assert_eq!(run(&mut editor, [Move(WordLeft)]), Outcome::Ignored);
}

#[test]
fn a_selection_is_replaced_cut_and_copied() {
    let mut editor = Editor::line("one two");
    assert_eq!(run(&mut editor, [Copy]), Outcome::Ignored);
    assert_eq!(run(&mut editor, [Select(WordLeft), Copy]), Outcome::Copied("two".to_owned()));
    act(&mut editor, [Insert('x')]);
    assert_eq!(shown(&editor), "one x|");
    assert_eq!(run(&mut editor, [SelectAll, Cut]), Outcome::Cut("one x".to_owned()));
    assert_eq!(shown(&editor), "|");
    assert_eq!(run(&mut editor, [SelectAll]), Outcome::Ignored);
}

#[test]
fn leaving_a_selection_sideways_ends_at_its_edge() {
    for (motion, expected) in [(Left, "a|bcd"), (Right, "abc|d")] {
        let mut editor = Editor::line("abcd");
        assert_eq!(run(&mut editor, [Move(Left), Select(Left), Select(Left), Move(motion)]), Outcome::Moved);
        assert_eq!((shown(&editor).as_str(), editor.selection()), (expected, None));
    }
}

#[test]
fn one_line_takes_a_paste_as_one_line() {
    let mut editor = Editor::line("");
    act(&mut editor, [Paste("\u{feff}Elb\twerk\r\nGmbH\u{202e}\u{7}\r\n".to_owned())]);
    assert_eq!(editor.text(), "Elb werk GmbH");
    assert_eq!(run(&mut editor, [Newline]), Outcome::Ignored);
    assert_eq!(run(&mut editor, [Insert('\u{1b}')]), Outcome::Ignored);
    assert_eq!(Editor::line("a\nb").text(), "a b");
}

#[test]
fn a_note_keeps_line_breaks_and_drops_colour_codes() {
    let mut editor = Editor::lines("");
    act(&mut editor, [Paste("\u{1b}[1;31mred\u{1b}[0m\r\ttwo\r\nthree\u{2028}four\u{1b}[é".to_owned())]);
    assert_eq!(editor.text(), "red\n    two\nthree\nfour[é");
}

#[test]
fn a_limit_lets_in_what_fits_and_says_so() {
    let mut editor = Editor::line("ab").with_limit(4);
    assert_eq!(run(&mut editor, [Paste(format!("{FAMILY}xyz"))]), Outcome::Shortened);
    assert_eq!(editor.text(), format!("ab{FAMILY}x"));
    assert_eq!(run(&mut editor, [Insert('y')]), Outcome::Full);
    assert_eq!(run(&mut editor, [Select(Left), Insert('y')]), Outcome::Changed);
    let mut opened = Editor::line("too long").with_limit(3);
    assert_eq!(run(&mut opened, [SelectAll, Paste("abcd".to_owned())]), Outcome::Shortened);
    assert_eq!(opened.text(), "abc");
}

#[test]
fn rows_wrap_at_words_and_leave_a_cell_for_the_cursor() {
    let room = Room { width: 8, height: 9 };
    let cases: [(&str, &[&str]); 7] = [
        ("", &[""]),
        ("pay a fee for", &["pay a ", "fee for"]),
        ("Donaudampfschiff", &["Donauda", "mpfschi", "ff"]),
        ("漢字漢字漢", &["漢字漢", "字漢"]),
        ("abcdefg h", &["abcdefg ", "h"]),
        ("a\n\nb\n", &["a", "", "b", ""]),
        (
            "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e",
            &["e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}", "e"],
        ),
    ];
    for (text, expected) in cases {
        let editor = Editor::lines(text);
        assert_eq!(rows(&editor, room), expected, "{text:?}");
    }
    assert_eq!(Editor::lines("漢字漢").layout(room).cursor, Some((6, 0)));
    assert_eq!(Editor::lines("").layout(room).cursor, Some((0, 0)));
}

#[test]
fn up_and_down_go_by_rows_and_keep_their_column() {
    let room = Room { width: 8, height: 9 };
    let mut editor = Editor::lines("pay a fee\nx\n漢字漢字");
    act_in(&mut editor, room, [Move(TextStart), Move(LineEnd)]);
    assert_eq!(shown(&editor), "pay a| fee\nx\n漢字漢字");
    act_in(&mut editor, room, [Move(Down)]);
    assert_eq!(shown(&editor), "pay a fee|\nx\n漢字漢字");
    act_in(&mut editor, room, [Move(Down)]);
    assert_eq!(shown(&editor), "pay a fee\nx|\n漢字漢字");
    act_in(&mut editor, room, [Move(Down)]);
    assert_eq!(shown(&editor), "pay a fee\nx\n漢字|漢字");
    act_in(&mut editor, room, [Move(Up), Move(Up), Move(Up)]);
    assert_eq!(shown(&editor), "pay a| fee\nx\n漢字漢字");
    assert_eq!(run_in(&mut editor, room, [Move(Up)]), Outcome::Ignored);
    assert_eq!(run_in(&mut editor, room, [Select(Up), Copy]), Outcome::Copied("pay a".to_owned()));
}

#[test]
fn ends_are_those_of_the_row_first_and_of_the_line_then() {
    let room = Room { width: 8, height: 9 };
    let mut editor = Editor::lines("pay a fee for it");
    act_in(&mut editor, room, [Move(LineStart)]);
    assert_eq!(shown(&editor), "pay a fee for |it");
    act_in(&mut editor, room, [Move(LineStart)]);
    assert_eq!(shown(&editor), "|pay a fee for it");
    act_in(&mut editor, room, [Move(LineEnd), Move(LineEnd)]);
    assert_eq!(shown(&editor), "pay a fee for it|");
    act_in(&mut editor, room, [Delete(LineStart)]);
    assert_eq!(shown(&editor), "|");
}

#[test]
fn deleting_to_an_end_joins_lines_when_there_is_nothing_left_to_delete() {
    let mut editor = Editor::lines("one\ntwo");
    act(&mut editor, [Move(TextStart), Delete(LineEnd)]);
    assert_eq!(shown(&editor), "|\ntwo");
    act(&mut editor, [Delete(LineEnd)]);
    assert_eq!(shown(&editor), "|two");
    assert_eq!(run(&mut editor, [Delete(LineStart)]), Outcome::Ignored);
}

#[test]
fn the_view_stays_still_while_the_cursor_is_in_it() {
    let mut editor = Editor::lines("1\n2\n3\n4\n5\n6\n7");
    let first = |editor: &Editor| editor.layout(ROOM).first;
    assert_eq!(first(&editor), 3);
    act(&mut editor, [Move(Up), Move(Up), Move(Up)]);
    assert_eq!((first(&editor), editor.layout(ROOM).cursor), (3, Some((1, 0))));
    act(&mut editor, [Move(Up)]);
    assert_eq!(first(&editor), 2);
    act(&mut editor, [Move(PageDown)]);
    assert_eq!((shown(&editor).as_str(), first(&editor)), ("1\n2\n3\n4\n5\n6|\n7", 2));
    act(&mut editor, [Move(PageUp), Move(PageUp)]);
    assert_eq!((shown(&editor).as_str(), first(&editor)), ("1|\n2\n3\n4\n5\n6\n7", 0));
}

#[test]
fn a_one_line_field_shifts_sideways() {
    let room = Room { width: 5, height: 1 };
    let mut editor = Editor::line("abcdefgh");
    let layout = editor.layout(room);
    assert_eq!(
        (rows(&editor, room), layout.cursor, layout.hidden_left, layout.more_right),
        (vec!["efgh"], Some((4, 0)), 4, false)
    );
    act_in(&mut editor, room, [Move(TextStart)]);
    let layout = editor.layout(room);
    assert_eq!((rows(&editor, room), layout.cursor, layout.more_right), (vec!["abcde"], Some((0, 0)), true));
    let wide = Editor::line("漢字漢字");
    let layout = wide.layout(room);
    assert_eq!((rows(&wide, room), layout.cursor), (vec!["漢字"], Some((4, 0))));
}

#[test]
fn a_click_lands_where_it_is_seen() {
    let room = Room { width: 8, height: 2 };
    let mut editor = Editor::lines("pay a fee\n漢字\nend");
    act_in(&mut editor, room, [PlaceAt { col: 3, row: 0 }]);
    assert_eq!(shown(&editor), "pay a fee\n漢|字\nend");
    act_in(&mut editor, room, [SelectTo { col: 99, row: 99 }]);
    assert_eq!(run_in(&mut editor, room, [Copy]), Outcome::Copied("字\nend".to_owned()));
    let lines = editor.layout(room).lines;
    assert!(lines[0].selected.is_some() && lines[0].break_selected && !lines[1].break_selected);
    act_in(&mut editor, room, [Move(TextStart), PlaceAt { col: 7, row: 0 }]);
    assert_eq!(shown(&editor), "pay a| fee\n漢字\nend");
}

#[test]
fn ten_kilobytes_go_in_as_one_block() {
    let block = "A sentence with Müller and 漢字 in it. ".repeat(260);
    let mut editor = Editor::lines("");
    assert_eq!(run(&mut editor, [Paste(block.clone())]), Outcome::Changed);
    assert_eq!(editor.text(), block);
    let layout = editor.layout(ROOM);
    assert_eq!((layout.lines.len(), layout.cursor.map(|(_, row)| row)), (4, Some(3)));
}

#[test]
fn no_room_draws_nothing() {
    for room in [Room::default(), Room { width: 0, height: 3 }, Room { width: 3, height: 0 }] {
        for mut editor in [Editor::line("漢字 a"), Editor::lines("漢字\na")] {
            assert!(editor.layout(room).lines.is_empty() && editor.layout(room).cursor.is_none());
            act_in(&mut editor, room, [PlaceAt { col: 9, row: 9 }, Move(PageUp), Insert('x')]);
        }
    }
}
