//! What was checked for people: each finding as a good compiler tells a mistake, then the waived ones, then the counts.

use jiff::civil::Date;

use super::{
    Checked, Counts, Found, Offer, below, level_ink,
    lines::{Ink, Text},
    snippet::{margin, snippet},
};
use crate::{
    export::describe,
    words::{Words, date::DateWords, number, text},
};

/// All workspaces, one after the other.
pub fn text_of(words: &Words, checked: &[Checked], today: Date) -> Text {
    let mut out = Text::default();
    for workspace in checked.iter().filter(|workspace| workspace.closed.is_none()) {
        for found in &workspace.mended {
            mended(&mut out, words, &workspace.folder, found);
        }
        if !workspace.mended.is_empty() {
            out.gap();
        }
        for found in workspace.counting() {
            head(&mut out, words, found);
            excerpt(&mut out, &workspace.folder, found);
            notes(&mut out, words, found);
            out.gap();
        }
        let mut waived = workspace.found.iter().filter(|found| found.waived.is_some()).peekable();
        let any = waived.peek().is_some();
        for found in waived {
            self::waived(&mut out, words, &workspace.folder, found, today);
        }
        if any {
            out.gap();
        }
        let mut said = counted(words, workspace.counts());
        if !workspace.faults.is_empty() {
            let unread = words.with("check-unread", &[("count", number(workspace.faults.len()))]);
            said = format!("{said}; {unread}");
        }
        out.line([(Ink::Strong, &workspace.folder), (Ink::Plain, ": "), (Ink::Plain, &said)]);
        if checked.len() > 1 {
            out.gap();
        }
    }
    if checked.len() > 1 {
        let counts = checked.iter().map(Checked::counts).fold(Counts::default(), Counts::plus);
        let closed = checked.iter().filter(|workspace| workspace.closed.is_some()).count();
        let all = words.with("check-all", &[("count", number(checked.len() - closed))]);
        let mut said = counted(words, counts);
        if closed > 0 {
            said = format!("{said}; {}", words.with("check-closed", &[("count", number(closed))]));
        }
        out.line([(Ink::Strong, &all), (Ink::Plain, ": "), (Ink::Plain, &said)]);
    }
    out
}

/// Level, rule and title.
pub(super) fn head(out: &mut Text, words: &Words, found: &Found) {
    let level = words.get(&format!("level-of-{}", found.level.id()));
    let ink = level_ink(found.level);
    out.line([(ink, &format!("{level}[{}]", found.rule)), (Ink::Strong, &format!(": {}", found.title))]);
}

/// Where it is, and the line with the letters that it is about. Where there is no file yet, what was found stands alone.
pub(super) fn excerpt(out: &mut Text, folder: &str, found: &Found) {
    let place = place(folder, found);
    if let Some((line, at)) = &found.line {
        snippet(out, &place, found.span.line, line, at, level_ink(found.level), &found.found);
    } else {
        out.line([(Ink::Quiet, " --> "), (Ink::Plain, &place)]);
        out.line([(Ink::Quiet, "  |")]);
        out.wrapped(&[(Ink::Quiet, "  = ")], &found.found, level_ink(found.level));
    }
}

/// Why it matters, what to do, who says so.
fn notes(out: &mut Text, words: &Words, found: &Found) {
    let margin = margin(if found.line.is_some() { found.span.line } else { 1 });
    out.line([(Ink::Quiet, &format!("{margin} |"))]);
    let before = format!("{margin} = ");
    let mut note = |key: &str, said: &str| {
        let name = format!("{}: ", words.get(key));
        out.wrapped(&[(Ink::Quiet, &before), (Ink::Strong, &name)], said, Ink::Plain);
    };
    note("check-why", &found.why);
    note("check-help", &found.mend);
    if let Some(fix) = &found.fix {
        note("check-fix", &offer(words, fix));
    }
    let sources: Vec<String> = found.sources.iter().map(|source| self::source(words, source)).collect();
    if !sources.is_empty() {
        note("check-source", &sources.join("; "));
    }
}

/// What a fix does, and who makes it.
pub(super) fn offer(words: &Words, fix: &Offer) -> String {
    let key = if fix.safe { "check-offer-safe" } else { "check-offer" };
    words.with(key, &[("label", text(fix.label.clone()))])
}

/// A source with its name.
pub(super) fn source(words: &Words, id: &str) -> String {
    let (shown, name) = describe::source(words, id);
    format!("{shown} ({name})")
}

/// The place as editors and terminals open it; the file alone where it is not there yet.
fn place(folder: &str, found: &Found) -> String {
    let file = below(folder, &found.span.file);
    match found.line {
        Some(_) => format!("{file}:{}:{}", found.span.line, found.span.column),
        None => file,
    }
}

/// A fix that was made, in a line.
pub fn mended(out: &mut Text, words: &Words, folder: &str, found: &Found) {
    let label = found.fix.as_ref().map(|fix| fix.label.clone()).unwrap_or_default();
    let head = format!("{}[{}]", words.get("check-mended"), found.rule);
    out.line([(Ink::Strong, &head), (Ink::Plain, &format!(": {label} ({})", place(folder, found)))]);
}

fn waived(out: &mut Text, words: &Words, folder: &str, found: &Found, today: Date) {
    let Some(waiver) = &found.waived else { return };
    let until = DateWords::ENGLISH.plain_day(waiver.until, today);
    let args = [("until", text(until)), ("reason", text(waiver.reason.clone()))];
    let head = format!("{}[{}]", words.get("check-waived"), found.rule);
    let rest = format!(" {} {}", place(folder, found), words.with("check-waived-until", &args));
    out.line([(Ink::Quiet, &head), (Ink::Plain, &rest)]);
}

/// The counts in one sentence.
pub(super) fn counted(words: &Words, counts: Counts) -> String {
    let named = [
        ("check-errors", counts.errors),
        ("check-warnings", counts.warnings),
        ("check-advice", counts.advice),
        ("check-waived-count", counts.waived),
    ];
    let say = |key: &str, count: usize| words.with(key, &[("count", number(count))]);
    let parts: Vec<String> = named.iter().filter(|(_, count)| *count > 0).map(|(key, count)| say(key, *count)).collect();
    let mut said = if parts.is_empty() { words.get("check-clean").into_owned() } else { parts.join(", ") };
    for (key, count) in [("check-known", counts.known), ("check-mendable", counts.mendable)] {
        if count > 0 {
            said = format!("{said}; {}", say(key, count));
        }
    }
    said
}

impl Counts {
    fn plus(self, other: Self) -> Self {
        Self {
            errors: self.errors + other.errors,
            warnings: self.warnings + other.warnings,
            advice: self.advice + other.advice,
            waived: self.waived + other.waived,
            known: self.known + other.known,
            mendable: self.mendable + other.mendable,
        }
    }
}
