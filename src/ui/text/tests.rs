//! Cutting, wrapping, cleaning and putting, also where there is no room at all.

use proptest::prelude::*;

use super::*;

const FAMILY: &str = "👨‍👩‍👧‍👦";

#[test]
fn width_counts_cells() {
    #[rustfmt::skip]
    let table = [("", 0), ("abc", 3), ("e\u{301}", 1), ("漢字", 4),
        (FAMILY, 2), ("\u{1b}[31m", 5), ("a\r\nb", 4), ("\u{202e}x", 2)];
    for (text, expected) in table {
        assert_eq!(width(text), expected, "{text:?}");
        assert_eq!(width(&clean(text)), expected, "cleaned {text:?}");
    }
    for mark in ["ｶﾞ", "ﾟ", "aﾞ"] {
        assert_eq!(width(mark), usize::from(mark.cell_width()), "as ratatui counts it: {mark}");
    }
}

#[test]
fn what_is_too_long_ends_in_the_mark() {
    #[rustfmt::skip]
    let table = [("Nordlicht", 9, "Nordlicht"), ("Nordlicht", 8, "Nordlic…"), ("Nordlicht", 1, "…"), ("Nordlicht", 0, ""),
        ("漢字漢字", 6, "漢字…"), ("漢字漢字", 4, "漢…")];
    for (text, cells, expected) in table {
        assert_eq!(fit(text, cells, "…"), expected);
    }
    assert_eq!(fit("abc", 2, "..."), "");
}

#[test]
fn a_path_is_cut_in_the_middle_and_keeps_its_name() {
    let path = "/home/mara/programmes/nordlicht/partners/elbwerk.ron";
    assert_eq!(fit_middle(path, 60, "…"), path);
    assert_eq!(fit_middle(path, 30, "…"), "/home/mara/pro…ers/elbwerk.ron");
    assert_eq!(fit_middle(path, 16, "…"), "/ho…/elbwerk.ron");
    assert_eq!(fit_middle(path, 6, "…"), "…k.ron");
    assert_eq!(fit_middle(path, 1, "…"), "…");
    assert_eq!(fit_middle(path, 0, "…"), "");
}

#[test]
fn sentences_wrap_at_words() {
    assert_eq!(wrap("Pay a fee for each customer", 10), ["Pay a fee", "for each", "customer"]);
    assert_eq!(wrap("one\n\ntwo\r\n", 10), ["one", "", "two"]);
    assert_eq!(wrap("Donaudampfschiff", 6), ["Donaud", "ampfsc", "hiff"]);
    assert_eq!(wrap("partner-sourced", 10), ["partner-", "sourced"]);
    assert_eq!(wrap("use --all now", 7), ["use", "--all", "now"]);
    assert_eq!(wrap("漢字漢字", 5), ["漢字", "漢字"]);
    assert_eq!(wrap("a漢b", 1), ["a", "b"]);
    assert_eq!(wrap("text", 0), Vec::<&str>::new());
    assert_eq!(wrap("", 5), Vec::<&str>::new());
    assert_eq!(wrap("exactly ten  ", 7), ["exactly", "ten"]);
}

#[test]
fn nothing_reaches_the_terminal_as_a_command() {
    assert!(matches!(clean("Müller, 漢字 🙂"), Cow::Borrowed(_)));
    assert_eq!(clean("\u{1b}]0;x\u{7}\u{9b}\u{7f}\u{202e}\u{2028}\n"), "�]0;x������");
    assert_eq!(clean_with("a\tb", '·'), "a·b");
}

fn buffer(width: u16, height: u16) -> Buffer {
    Buffer::empty(Rect::new(0, 0, width, height))
}

fn row(buf: &Buffer, y: u16) -> String {
    (buf.area.left()..buf.area.right()).filter_map(|x| buf.cell((x, y)).map(ratatui::buffer::Cell::symbol)).collect()
}

#[test]
fn put_stays_in_its_area() {
    let mut buf = buffer(10, 2);
    let area = Rect::new(2, 0, 5, 2);
    assert_eq!(put(&mut buf, area, 1, 0, "abcdefgh", Style::new(), u16::MAX), 4);
    assert_eq!(put(&mut buf, area, 0, 1, "漢字漢字", Style::new(), 5), 4);
    assert_eq!((row(&buf, 0), row(&buf, 1)), ("   abcd   ".to_owned(), "  漢 字     ".to_owned()));
    for (x, y, max) in [(5, 0, 9), (0, 2, 9), (0, 0, 0), (u16::MAX, u16::MAX, u16::MAX)] {
        assert_eq!(put(&mut buf, area, x, y, "x", Style::new(), max), 0);
    }
}

#[test]
fn put_cleans_and_skips_what_has_no_width() {
    let mut buf = buffer(8, 1);
    assert_eq!(put(&mut buf, Rect::new(0, 0, 8, 1), 0, 0, "\u{1b}a\u{200b}\nb", Style::new(), 8), 4);
    assert_eq!(row(&buf, 0), "�a�b    ");
}

#[test]
fn put_over_half_of_a_wide_letter_blanks_the_other_half() {
    let mut buf = buffer(4, 1);
    put(&mut buf, Rect::new(0, 0, 4, 1), 0, 0, "漢", Style::new(), 4);
    put(&mut buf, Rect::new(0, 0, 4, 1), 1, 0, "x", Style::new(), 4);
    assert_eq!(row(&buf, 0), " x  ");
}

#[test]
fn put_right_ends_at_its_column() {
    let mut buf = buffer(8, 2);
    let area = buf.area;
    assert_eq!(put_right(&mut buf, area, 8, 0, "€8.2M", Style::new(), 8), 5);
    assert_eq!(put_right(&mut buf, area, 4, 1, "2,119", Style::new(), 8), 4);
    assert_eq!((row(&buf, 0), row(&buf, 1)), ("   €8.2M".to_owned(), "2,11    ".to_owned()));
    assert_eq!(put_right(&mut buf, area, 0, 0, "x", Style::new(), 8), 0);
}

proptest! {
    #[test]
    fn no_row_is_wider_than_asked(text in "\\PC{0,40}|[a-z漢 \n\u{301}🙂-]{0,60}", cells in 0_usize..12) {
        for row in wrap(&text, cells) {
            prop_assert!(width(row) <= cells, "{row:?}");
        }
        prop_assert!(width(&fit(&text, cells, "…")) <= cells);
        prop_assert!(width(&fit_middle(&text, cells, "…")) <= cells);
    }

    #[test]
    fn widths_are_those_that_ratatui_draws(text in "\\PC{0,20}") {
        let text = clean(&text);
        let drawn: usize = graphemes(&text).map(|(_, grapheme)| usize::from(grapheme.cell_width())).sum();
        prop_assert_eq!(width(&text), drawn);
        let mut ours = buffer(12, 1);
        let mut theirs = buffer(12, 1);
        put(&mut ours, Rect::new(0, 0, 12, 1), 0, 0, &text, Style::new(), 12);
        theirs.set_stringn(0, 0, &text, 12, Style::new());
        prop_assert_eq!(ours, theirs);
    }

    #[test]
    fn put_never_breaks(text in any::<String>(), area in any::<[u16; 4]>(), x in any::<u16>(), y in any::<u16>(), max in any::<u16>()) {
        let mut buf = Buffer::empty(Rect::new(area[3] % 9, area[2] % 9, area[0] % 20, area[1] % 9));
        let [left, top, width, height] = area;
        for area in [Rect { x: left, y: top, width, height }, Rect { x: left % 20, y: top % 9, width: width % 30, height: height % 9 }] {
            for (x, y) in [(x, y), (x % 20, y % 9)] {
                prop_assert!(put(&mut buf, area, x, y, &text, Style::new(), max) <= max);
                prop_assert!(put_right(&mut buf, area, x, y, &text, Style::new(), max) <= max);
            }
        }
        prop_assert!(buf.content.iter().all(|cell| !cell.symbol().contains(is_unsafe)));
    }
}
