//! Every glyph the screens use, by name, in Unicode and as an ASCII twin of the same width.
//!
//! One table, of which the two sets are made. No braille, no private use area, nothing that depends on a special font.

use ratatui::symbols::border;

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GlyphRow {
    /// The name of the field in [`Glyphs`].
    pub name: &'static str,
    /// How it looks.
    pub unicode: &'static str,
    /// How it looks where only ASCII can be drawn.
    pub ascii: &'static str,
}

macro_rules! glyphs {
    ($($name:ident $unicode:literal $ascii:literal $doc:literal)*) => {
        /// A set of glyphs; each is one cell wide, a radio button three.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct Glyphs {
            $(#[doc = $doc] pub $name: &'static str,)*
            /// Eight heights of a trend, lowest first.
            pub trend: [&'static str; 8],
            /// The marks of the six series of a chart, in the order of their roles.
            pub series: [&'static str; 6],
        }

        pub(super) const UNICODE: Glyphs = Glyphs {
            $($name: $unicode,)*
            trend: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
            series: ["●", "■", "▲", "◆", "○", "□"],
        };

        pub(super) const ASCII: Glyphs = Glyphs {
            $($name: $ascii,)*
            trend: ["_", ".", "-", "~", "=", "+", "*", "#"],
            series: ["@", "#", "^", "+", "o", "%"],
        };

        const ROWS: &[GlyphRow] =
            &[$(GlyphRow { name: stringify!($name), unicode: $unicode, ascii: $ascii },)*];
    };
}

#[rustfmt::skip]
glyphs! {
    cursor             "▸"   ">"   "The cursor; there is one on the screen."
    cursor_rest        "▹"   "-"   "The place another pane keeps."
    mark               "▪"   "*"   "A marked row."
    here               "•"   "*"   "The row of a list that is you."
    done               "✓"   "x"   "Done; holds."
    refused            "✗"   "/"   "Refused; does not hold."
    half               "◐"   "o"   "Under way."
    open               "·"   "."   "Open; empty."
    finding            "▲"   "!"   "A finding; late; needs you."
    blocked            "■"   "#"   "Blocked; cannot be read."
    proposed           "◇"   "?"   "Proposed by the method."
    yours              "◆"   "+"   "Yours; changed by you."
    unknown            "?"   "?"   "Not known."
    assumed            "≈"   "~"   "Assumed; a fact has no mark."
    changed            "◂"   "<"   "Changed by this answer."
    arrow              "→"   ">"   "Was, is now."
    dot                "●"   "@"   "Given; one of a count."
    bar_full           "━"   "="   "The filled part of a bar."
    bar_rest           "─"   "-"   "The rest of a bar; planned."
    bar_late           "╌"   ":"   "Late or waiting."
    up                 "↑"   "^"   "More above; sorted upwards."
    down               "↓"   "v"   "More below; sorted downwards."
    cut                "…"   "$"   "Cut here."
    cell_left          "‹"   "<"   "Before the cell the cursor is on."
    cell_right         "›"   ">"   "After the cell the cursor is on."
    text_cursor        "▏"   "|"   "The text cursor."
    radio_on           "(•)" "(*)" "The one chosen."
    radio_off          "( )" "( )" "One not chosen."
    horizontal         "─"   "-"   "A hairline."
    vertical           "│"   "|"   "An upright line."
    top_left           "┌"   "+"   "A corner."
    top_right          "┐"   "+"   "A corner."
    bottom_left        "└"   "+"   "A corner."
    bottom_right       "┘"   "+"   "A corner."
    tee_right          "├"   "+"   "An upright with a branch to the right."
    tee_left           "┤"   "+"   "An upright with a branch to the left."
    tee_down           "┬"   "+"   "A line with a branch downwards."
    tee_up             "┴"   "+"   "A line with a branch upwards."
    cross              "┼"   "+"   "Two lines that cross."
    round_top_left     "╭"   "+"   "A corner of an overlay."
    round_top_right    "╮"   "+"   "A corner of an overlay."
    round_bottom_left  "╰"   "+"   "A corner of an overlay."
    round_bottom_right "╯"   "+"   "A corner of an overlay."
    end_top            "╷"   "|"   "The upper end of an upright."
    end_bottom         "╵"   "|"   "The lower end of an upright."
    end_left           "╶"   "-"   "The left end of a line."
    end_right          "╴"   "-"   "The right end of a line."
    more               "▾"   "v"   "Opens a list."
    dash               "–"   "-"   "From to; nothing."
    middle_dot         "·"   "."   "Between facts in one line."
    apostrophe         "’"   "'"   "In don’t."
    quote_open         "“"   "\"" "Before a quotation."
    quote_close        "”"   "\"" "After a quotation."
    euro               "€"   "E"   "The currency."
    times              "×"   "x"   "So many times."
}

impl Glyphs {
    /// Every glyph that has a name, for tests and the key to a hand-out.
    pub const fn rows() -> &'static [GlyphRow] {
        ROWS
    }

    /// The glyph of a trend for a part from 0 to 1; what is outside counts as the nearer end.
    pub fn trend_of(&self, part: f64) -> &'static str {
        let reached = (1..self.trend.len()).filter(|step| part * 8.0 >= *step as f64).count();
        self.trend[reached]
    }

    /// The border of an overlay.
    pub const fn overlay_border(&self) -> border::Set<'static> {
        border::Set {
            top_left: self.round_top_left,
            top_right: self.round_top_right,
            bottom_left: self.round_bottom_left,
            bottom_right: self.round_bottom_right,
            vertical_left: self.vertical,
            vertical_right: self.vertical,
            horizontal_top: self.horizontal,
            horizontal_bottom: self.horizontal,
        }
    }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;

    fn pairs() -> Vec<(String, &'static str, &'static str)> {
        let listed = |name: &str, unicode: &[&'static str], ascii: &[&'static str]| {
            let pairs = unicode.iter().zip(ascii).enumerate();
            pairs.map(|(at, (unicode, ascii))| (format!("{name} {at}"), *unicode, *ascii)).collect::<Vec<_>>()
        };
        let mut all: Vec<_> = ROWS.iter().map(|row| (row.name.to_owned(), row.unicode, row.ascii)).collect();
        all.extend(listed("trend", &UNICODE.trend, &ASCII.trend));
        all.extend(listed("series", &UNICODE.series, &ASCII.series));
        all
    }

    #[test]
    fn every_glyph_is_one_cell_wide_and_a_radio_button_three() {
        for (name, unicode, ascii) in pairs() {
            let cells = if name.starts_with("radio") { 3 } else { 1 };
            assert_eq!((unicode.width(), ascii.width()), (cells, cells), "{name}");
        }
    }

    #[test]
    fn twins_are_ascii_and_no_glyph_needs_a_special_font() {
        for (name, unicode, ascii) in pairs() {
            assert!(ascii.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' '), "{name}");
            for c in unicode.chars() {
                assert!(!('\u{2800}'..='\u{28ff}').contains(&c), "{name} is braille");
                assert!(!('\u{e000}'..='\u{f8ff}').contains(&c) && c < '\u{1f000}', "{name} is in no common font");
            }
        }
    }

    #[test]
    fn names_are_unique() {
        for (at, row) in ROWS.iter().enumerate() {
            assert!(ROWS[at + 1..].iter().all(|other| other.name != row.name), "{}", row.name);
        }
    }

    #[test]
    fn glyphs_that_can_stand_in_one_place_differ_in_both_sets() {
        for g in [&UNICODE, &ASCII] {
            let places: [&[&str]; 9] = [
                &[g.cursor, g.cursor_rest, g.mark, g.changed],
                &[g.done, g.half, g.open, g.blocked, g.finding, g.cursor, g.cursor_rest, g.mark],
                &[g.done, g.refused, g.proposed, g.yours, g.finding, g.open],
                &[g.unknown, g.assumed, g.dash],
                &[g.bar_full, g.bar_rest, g.bar_late],
                &[g.up, g.down, g.cut],
                &[g.dot, g.open, g.radio_on, g.radio_off],
                &g.trend,
                &g.series,
            ];
            for place in places {
                for (at, glyph) in place.iter().enumerate() {
                    assert!(!place[at + 1..].contains(glyph), "{glyph} stands twice in {place:?}");
                }
            }
        }
    }

    #[test]
    fn a_trend_has_eight_steps_and_two_ends() {
        let drawn: Vec<_> = [-1.0, 0.0, 0.13, 0.5, 0.9, 1.0, 7.0].map(|part| UNICODE.trend_of(part)).into();
        assert_eq!(drawn, ["▁", "▁", "▂", "▅", "█", "█", "█"]);
        assert_eq!(UNICODE.trend_of(f64::NAN), "▁");
    }
}
