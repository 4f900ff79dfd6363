//! A terminal that gets the bytes must show the picture, whatever it showed before.

use super::*;
use proptest::prelude::*;
use ratatui::layout::Rect;
use ratatui::style::Style;

const WIDTH: u16 = 12;
const HEIGHT: u16 = 4;

/// The bytes from one picture to the next.
fn bytes(old: &Buffer, new: &Buffer) -> Vec<u8> {
    let mut out = Vec::new();
    difference(old, new, &mut out);
    out
}

fn lines(lines: &[&str]) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, WIDTH, lines.len() as u16));
    for (line, y) in lines.iter().zip(0..) {
        buffer.set_string(0, y, line, Style::new());
    }
    buffer
}

fn shown(old: &[&str], new: &[&str]) -> String {
    String::from_utf8(bytes(&lines(old), &lines(new))).unwrap()
}

#[test]
fn only_what_differs_is_written() {
    assert_eq!(shown(&["one", "two"], &["one", "two"]), "");
    assert_eq!(shown(&["one", "two"], &["one", "tao"]), "\x1b[2;2Ha");
    assert_eq!(shown(&["a......b"], &["c......d"]), "\x1b[1Hc\x1b[6Cd");
    assert_eq!(shown(&["one", "two"], &["uno", "due"]), "\x1b[1Huno\r\ndue");
}

#[test]
fn the_rest_of_a_row_is_erased_not_overwritten() {
    assert_eq!(shown(&["a long text"], &["a"]), "\x1b[1;3H\x1b[K");
}

#[test]
fn half_of_what_was_wide_does_not_stay() {
    assert_eq!(shown(&["語x"], &["a x"]), "\x1b[1Ha ");
    assert_eq!(shown(&["a語x"], &["語 x"]), "\x1b[1H語 ");
    assert_eq!(shown(&["abc"], &["語c"]), "\x1b[1H語");
}

#[test]
fn after_what_terminals_measure_differently_everything_is_placed_anew() {
    assert_eq!(shown(&["abcdefghijkl"], &["👩‍🔬cdefghijkl"]), "\x1b[1H👩‍🔬\x1b[1;3Hcdefghijkl");
}

#[test]
fn a_style_is_one_sequence_and_the_pen_is_plain_in_the_end() {
    let old = lines(&["one two"]);
    let mut new = old.clone();
    new.set_style(Rect::new(0, 0, 3, 1), Style::new().fg(Color::LightRed).bg(Color::Rgb(1, 2, 3)).bold());
    new.set_style(Rect::new(4, 0, 3, 1), Style::new().fg(Color::LightRed).italic());
    assert_eq!(String::from_utf8(bytes(&old, &new)).unwrap(), "\x1b[1H\x1b[1;91;48;2;1;2;3mone\x1b[C\x1b[0;3;91mtwo\x1b[m");
}

/// What is drawn: a place, a text, a style.
fn strokes() -> impl Strategy<Value = Vec<(u16, u16, String, Style)>> {
    let color = prop_oneof![
        Just(Color::Reset),
        Just(Color::Red),
        Just(Color::White),
        any::<u8>().prop_map(|index| Color::Indexed(index.max(16))),
        any::<(u8, u8, u8)>().prop_map(|(red, green, blue)| Color::Rgb(red, green, blue)),
    ];
    let modifier = prop::sample::select(vec![
        Modifier::empty(),
        Modifier::BOLD,
        Modifier::REVERSED,
        Modifier::UNDERLINED | Modifier::ITALIC,
        Modifier::DIM,
    ]);
    let style =
        (color.clone(), color, modifier).prop_map(|(fg, bg, modifier)| Style::new().fg(fg).bg(bg).add_modifier(modifier));
    prop::collection::vec((0..WIDTH, 0..HEIGHT, "[ ab\u{e9}\u{2500}\u{8a9e}\u{1f642}]{0,8}", style), 0..6)
}

fn picture(strokes: &[(u16, u16, String, Style)]) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, WIDTH, HEIGHT));
    for (x, y, text, style) in strokes {
        buffer.set_string(*x, *y, text, *style);
    }
    // A stroke over the second half of something wide leaves the first half: that is the drawer's concern, not ours.
    for y in 0..HEIGHT {
        for x in 1..WIDTH {
            if columns(&buffer[(x - 1, y)]) == 2 && buffer[(x, y)].symbol() != " " {
                buffer[(x - 1, y)].set_symbol("?");
            }
        }
    }
    buffer
}

fn color_of(color: vt100::Color) -> Color {
    match color {
        vt100::Color::Default => Color::Reset,
        vt100::Color::Idx(1) => Color::Red,
        vt100::Color::Idx(15) => Color::White,
        vt100::Color::Idx(index) => Color::Indexed(index),
        vt100::Color::Rgb(red, green, blue) => Color::Rgb(red, green, blue),
    }
}

proptest! {
    #[test]
    fn a_terminal_shows_each_picture_of_a_row_of_pictures(all in prop::collection::vec(strokes(), 1..5)) {
        let mut terminal = vt100::Parser::default();
        terminal.screen_mut().set_size(HEIGHT.try_into().unwrap(), WIDTH.try_into().unwrap());
        let mut old = picture(&[]);
        for strokes in all {
            let new = picture(&strokes);
            terminal.process(&bytes(&old, &new));
            for y in 0..HEIGHT {
                let mut x = 0;
                while x < WIDTH {
                    let (want, have) = (&new[(x, y)], terminal.screen().cell(y, x).unwrap());
                    let wide = columns(want) as u16;
                    let text = if x + wide > WIDTH || !have.has_contents() { " " } else { have.contents() };
                    prop_assert_eq!(text, if x + wide > WIDTH { " " } else { want.symbol() }, "at {},{}", x, y);
                    prop_assert_eq!(color_of(have.fgcolor()), want.fg);
                    prop_assert_eq!(color_of(have.bgcolor()), want.bg);
                    prop_assert_eq!(have.inverse(), want.modifier.contains(Modifier::REVERSED));
                    prop_assert_eq!(have.underline(), want.modifier.contains(Modifier::UNDERLINED));
                    prop_assert_eq!(have.italic(), want.modifier.contains(Modifier::ITALIC));
                    // The reference terminal knows only one of these two.
                    if !want.modifier.contains(Modifier::BOLD | Modifier::DIM) {
                        prop_assert_eq!(have.bold(), want.modifier.contains(Modifier::BOLD));
                        prop_assert_eq!(have.dim(), want.modifier.contains(Modifier::DIM));
                    }
                    x += wide;
                }
            }
            old = new;
        }
    }
}
