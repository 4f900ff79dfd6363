//! The diagnosis as plain lines: who has scored, levels with their confidence, gaps with their arithmetic, modules.
//!
//! What is not laid open yet is not told here either.

use super::{
    describe::Describe,
    plain::{line, wrap},
};
use crate::{
    advice::{
        Advice,
        diagnosis::{Gap, Shown, Standing},
    },
    method::rows::InstrumentKind,
    words::{number, number::Locale, text},
};

/// How the newest round stands, and what the assessments show; of one instrument, or of all.
pub fn standing(describe: Describe<'_>, advice: &Advice, instrument: Option<&str>) -> String {
    let words = describe.words;
    let mut out = String::new();
    let assessments = &describe.workspace.assessments;
    let Some(round) = assessments.newest() else {
        line(&mut out, 0, &words.get("assess-nothing"));
        return out;
    };
    let quick = if round.quick { format!(" · {}", words.get("diagnosis-round-quick")) } else { String::new() };
    line(&mut out, 0, &format!("{}{quick}", words.with("diagnosis-round", &[("day", text(round.id.clone()))])));
    for rater in assessments.raters(&round.id) {
        let sheet = assessments.sheet(&round.id, &rater);
        let sealed = sheet.map_or(0, |sheet| sheet.sealed.len());
        let all = describe.method.instruments().len();
        let done = words.with("diagnosis-rater-done", &[("done", number(sealed)), ("all", number(all))]);
        line(&mut out, 2, &format!("{}: {done}", describe.person(&rater)));
    }
    diagnosis(&mut out, describe, advice, instrument);
    out
}

/// What the assessments show, where there are any.
pub(super) fn diagnosis(out: &mut String, describe: Describe<'_>, advice: &Advice, instrument: Option<&str>) {
    let words = describe.words;
    for shown in advice.diagnosis.shown.iter().filter(|shown| instrument.is_none_or(|id| shown.id == id)) {
        line(out, 0, "");
        line(out, 0, &words.get(&format!("instrument-{}", shown.id)));
        levels(out, describe, shown);
    }
    // Gaps are of the dimensions, which the signals show.
    let is_signals = |id: &str| describe.method.instrument(id).is_some_and(|row| row.kind == InstrumentKind::Signals);
    let of_signals = instrument.is_none_or(is_signals);
    if advice.diagnosis.gaps.is_empty() || !of_signals {
        return;
    }
    line(out, 0, "");
    line(out, 0, &words.get("show-gaps"));
    for (at, gap) in advice.diagnosis.gaps.iter().enumerate() {
        line(out, 2, &format!("{}. {}", at + 1, said(describe, gap)));
        for module in advice.diagnosis.modules.iter().filter(|module| module.dimension == gap.dimension) {
            let name = words.get(&format!("module-{}", module.id)).into_owned();
            let state = match module.cards {
                Some((done, all)) => words.with("module-board", &[("done", number(done)), ("all", number(all))]),
                None => words.with("module-hours", &[("count", number(i64::from(module.hours(describe.method))))]),
            };
            line(out, 5, &format!("{name} ({state})"));
        }
    }
}

fn levels(out: &mut String, describe: Describe<'_>, shown: &Shown) {
    let words = describe.words;
    if shown.known == 0 {
        line(out, 2, &words.get("assess-not-agreed"));
        return;
    }
    let args = [("known", number(shown.known)), ("asked", number(shown.asked)), ("percent", number(shown.confidence()))];
    line(out, 2, &words.with("diagnosis-confidence", &args));
    for standing in &shown.standings {
        line(out, 2, &row(describe, standing));
    }
    let weakest = describe.method.instrument(&shown.id).filter(|row| row.weakest).and(shown.weakest.as_ref());
    if let Some((level, weakest)) = shown.whole().zip(weakest) {
        let name = words.get(&format!("level-{weakest}")).into_owned();
        let args = [("level", number(i64::from(level.number()))), ("row", text(name))];
        line(out, 2, &words.with("matrix-whole", &args));
    }
}

/// A dimension or row: level today, level needed, how much is known.
fn row(describe: Describe<'_>, standing: &Standing) -> String {
    let words = describe.words;
    let family = if describe.method.level(&standing.id).is_some() { "level" } else { "dimension" };
    let name = words.get(&format!("{family}-{}", standing.id));
    let digit = |level: Option<crate::domain::assessments::Level>| {
        level.map_or_else(|| "?".to_owned(), |level| level.number().to_string())
    };
    let args = [("now", text(digit(standing.now.level))), ("needed", text(digit(standing.needed)))];
    let mut said = format!("{name}: {}", words.with("show-level", &args));
    if let Some(before) = standing.before {
        said = format!("{said}, {}", words.with("show-before", &[("level", number(i64::from(before.number())))]));
    }
    let weighing = describe.method.weighing();
    if weighing.is_some_and(|weighing| standing.now.is_provisional(weighing)) {
        said = format!("{said}; {}", words.get("diagnosis-provisional"));
    }
    said
}

/// A gap with its sum.
fn said(describe: Describe<'_>, gap: &Gap) -> String {
    let words = describe.words;
    let Some(weighing) = describe.method.weighing() else { return String::new() };
    let args = [
        ("name", text(words.get(&format!("dimension-{}", gap.dimension)).into_owned())),
        ("count", number(usize::from(gap.levels()))),
        ("weight", text(Locale::ENGLISH.hundredths(u32::from(gap.weight)))),
        ("carries", text(Locale::ENGLISH.hundredths(gap.carries))),
        ("effort", text(Locale::ENGLISH.hundredths(u32::from(weighing.divisor(gap.effort))))),
        ("priority", text(Locale::ENGLISH.hundredths(gap.priority))),
    ];
    wrap(&words.with("show-gap", &args), 92).join("\n")
}
