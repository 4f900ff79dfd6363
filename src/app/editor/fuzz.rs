//! What holds for any text and any commands.

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::{EditorCommand::*, Motion::*, *};

fn any_motion() -> impl Strategy<Value = Motion> {
    prop::sample::select(vec![
        Left, Right, WordLeft, WordRight, LineStart, LineEnd, Up, Down, PageUp, PageDown, TextStart, TextEnd,
    ])
}

fn any_text() -> impl Strategy<Value = String> {
    #[rustfmt::skip]
    let pieces = vec![
        "a", "word ", " ", "\n", "\r", "\t", "\u{301}", "\u{200d}", "👨", "👩", "🇩", "🇪", "漢", "क", "\u{94d}", "ष", "ᄀ", "ᅡ",
        "\u{600}", "\u{1b}[", "\u{fe0f}", "🏽", "-", "ﾞ", "\u{200b}", "Donaudampfschifffahrt",
    ];
    prop_oneof![3 => prop::collection::vec(prop::sample::select(pieces), 0..8).prop_map(|all| all.concat()), 1 => any::<String>()]
}

fn any_command() -> impl Strategy<Value = EditorCommand> {
    prop_oneof![
        3 => any::<char>().prop_map(Insert),
        3 => any_text().prop_map(Paste),
        1 => Just(Newline),
        4 => any_motion().prop_map(Move),
        2 => any_motion().prop_map(Select),
        4 => any_motion().prop_map(Delete),
        1 => prop::sample::select(vec![SelectAll, Unselect, Copy, Cut]),
        1 => (0..30_u16, 0..9_u16).prop_map(|(col, row)| PlaceAt { col, row }),
        1 => (0..30_u16, 0..9_u16).prop_map(|(col, row)| SelectTo { col, row }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases.max(512)))]
    #[test]
    fn any_commands_leave_the_cursor_between_graphemes(
        text in any_text(),
        many in any::<bool>(),
        limit in prop::option::of(0_usize..12),
        commands in prop::collection::vec((any_command(), 0..14_u16, 0..5_u16), 0..24),
    ) {
        let mut editor = if many { Editor::lines(&text) } else { Editor::line(&text) };
        let opened = editor.text().graphemes(true).count();
        if let Some(limit) = limit {
            editor = editor.with_limit(limit);
        }
        for (command, width, height) in commands {
            let room = Room { width, height };
            let before = editor.text().to_owned();
            let outcome = editor.apply(command, room);
            let text = editor.text();
            let boundaries: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
            prop_assert!(boundaries.contains(&editor.cursor()), "{:?} in {:?}", editor.cursor(), text);
            let ours: Vec<usize> = cells::graphemes(text).map(|(at, _)| at).chain([text.len()]).collect();
            prop_assert_eq!(&ours, &boundaries);
            if let Some(range) = editor.selection() {
                prop_assert!(boundaries.contains(&range.start) && boundaries.contains(&range.end));
            }
            prop_assert!(!text.contains(|letter| cells::is_unsafe(letter) && !(many && letter == '\n')));
            let changed = matches!(outcome, Outcome::Changed | Outcome::Shortened | Outcome::Cut(_));
            prop_assert!(changed || before == text);
            if let Some(limit) = limit {
                prop_assert!(boundaries.len() - 1 <= limit.max(opened));
            }
            let layout = editor.layout(room);
            prop_assert!(layout.lines.len() <= usize::from(height));
            if let Some((col, row)) = layout.cursor {
                prop_assert!(col < width && row < height && usize::from(row) < layout.lines.len());
            }
        }
    }

    #[test]
    fn rows_hold_the_whole_text_and_fit_their_room(text in any_text(), width in 3_u16..20) {
        let editor = Editor::lines(&text);
        let layout = editor.layout(Room { width, height: u16::MAX });
        let mut end = 0;
        for line in &layout.lines {
            prop_assert!(line.text.start == end || &editor.text()[end..line.text.start] == "\n");
            end = line.text.end;
            let row = editor.text()[line.text.clone()].trim_end_matches(' ');
            prop_assert!(cells::width(row) < usize::from(width) || row.graphemes(true).count() == 1, "{row:?}");
        }
        prop_assert_eq!(editor.text().len(), end);
    }
}
