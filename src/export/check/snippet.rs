//! A line of a file with some letters of it marked, as a compiler shows it; cut around the mark where it is long.

use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use super::lines::{Ink, Text, WIDTH, clean, head, tail};

/// Stands for what was cut away.
const CUT: &str = "…";

/// The place, the line and under it the mark with its label.
pub(super) fn snippet(out: &mut Text, place: &str, number: usize, line: &str, at: &Range<usize>, ink: Ink, label: &str) {
    let gutter = margin(number);
    let room = WIDTH - gutter.len() - 3;
    let part = |range: Range<usize>| clean(line.get(range).unwrap_or_default());
    let (before, mark, after) = cut(&part(0..at.start), &part(at.start..at.end), &part(at.end..line.len()), room);
    out.line([(Ink::Quiet, &format!("{gutter}--> ")), (Ink::Plain, place)]);
    out.line([(Ink::Quiet, &format!("{gutter} |"))]);
    out.line([(Ink::Quiet, &format!("{number} | ")), (Ink::Plain, &before), (ink, &mark), (Ink::Plain, &after)]);
    let indent = before.width();
    let carets = "^".repeat(mark.width().max(1));
    let bar = (Ink::Quiet, format!("{gutter} | "));
    let bar = (bar.0, bar.1.as_str());
    let label = clean(label);
    if indent + carets.len() + 1 + label.width() <= room {
        out.line([bar, (Ink::Plain, &" ".repeat(indent)), (ink, &format!("{carets} {label}"))]);
        return;
    }
    out.line([bar, (Ink::Plain, &" ".repeat(indent)), (ink, &carets)]);
    // A sentence in a narrow column at the right is harder to read than one that begins further left.
    let indent = " ".repeat(indent.min(room / 3));
    for part in super::lines::wrap(&label, room - indent.len()) {
        out.line([bar, (Ink::Plain, &indent), (ink, &part)]);
    }
}

/// As much room as the number of the line takes.
pub(super) fn margin(number: usize) -> String {
    " ".repeat(number.to_string().len())
}

/// The three parts of a line, cut so that the mark is seen and all together take no more than so many cells.
fn cut(before: &str, mark: &str, after: &str, room: usize) -> (String, String, String) {
    if before.width() + mark.width() + after.width() <= room {
        return (before.to_owned(), mark.to_owned(), after.to_owned());
    }
    let fit = |text: &str, cells: usize| {
        let rest = cells.saturating_sub(CUT.width());
        if text.width() <= cells { text.to_owned() } else { format!("{}{CUT}", head(text, rest)) }
    };
    let least = before.width().min(CUT.width());
    let mark = fit(mark, room - least - after.width().min(CUT.width()));
    let left = room - mark.width();
    // What comes before tells more of where one is; what comes after has the rest.
    let share = before.width().min(left.saturating_sub(after.width()).max(left / 2)).max(least);
    let short = || format!("{CUT}{}", tail(before, share - CUT.width()));
    let before = if before.width() <= share { before.to_owned() } else { short() };
    let after = fit(after, left.saturating_sub(before.width()));
    (before, mark, after)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str, marked: &str, label: &str) -> String {
        let start = line.find(marked).unwrap();
        let mut out = Text::default();
        snippet(&mut out, "tiers.ron:12:9", 12, line, &(start..start + marked.len()), Ink::Error, label);
        out.plain()
    }

    #[test]
    fn the_mark_stands_under_wide_letters_tabs_and_what_a_terminal_would_obey() {
        let said = shown("\tname: \"東\u{1b}\", fee: 7,", "7", "too much");
        assert_eq!(
            said,
            "  --> tiers.ron:12:9\n   |\n12 |     name: \"東\u{fffd}\", fee: 7,\n   |                       ^ too much\n"
        );
    }

    #[test]
    fn a_long_line_is_cut_around_its_mark_and_a_long_label_wrapped() {
        let long = "word ".repeat(60);
        for (line, marked) in [
            (format!("{long}(here) {long}"), "(here)"),
            (format!("(here) {long}"), "(here)"),
            (format!("{long}(here)"), "(here)"),
            (format!("東{long}"), long.as_str()),
            (format!("{} (here) {}", "東京".repeat(50), "東京".repeat(50)), "(here)"),
        ] {
            let said = shown(&line, marked, &"label ".repeat(30));
            assert!(said.lines().all(|line| line.width() <= WIDTH), "{said}");
            assert!(said.contains(CUT), "{said}");
            let lines: Vec<&str> = said.lines().collect();
            let column = |line: &str, what: &str| line[..line.find(what).unwrap()].width();
            if marked == "(here)" {
                assert_eq!(column(lines[2], "(here)"), column(lines[3], "^^^^^^"), "{said}");
            }
            assert!(lines.len() > 4, "{said}");
        }
    }
}
