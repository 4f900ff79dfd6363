//! The diagnosis as fields of the answer for programs: rounds, scores that lie open, levels, confidence, gaps in order with
//! their arithmetic, modules.
//!
//! A sheet whose views are not laid open is named with what it is done with, and none of its scores is told.

use serde_json::{Map, Value as Json, json};

use super::describe::Describe;
use crate::{
    advice::{
        Advice,
        diagnosis::{Gap, Module, Shown, Standing, views},
    },
    domain::{
        Sheet,
        assessments::{Level, Round},
    },
    method::rows::InstrumentRow,
};

/// Adds `assessments` and `diagnosis`, where anybody was asked.
pub(super) fn diagnosis(object: &mut Map<String, Json>, describe: Describe<'_>, advice: &Advice) {
    let assessments = &describe.workspace.assessments;
    if assessments.is_empty() {
        return;
    }
    let rounds: Vec<Json> = assessments.rounds().map(|round| self::round(describe, round)).collect();
    object.insert("assessments".into(), json!({ "rounds": rounds }));
    let diagnosis = &advice.diagnosis;
    let instruments: Vec<Json> = diagnosis.shown.iter().map(|shown| instrument(describe, shown)).collect();
    let gaps: Vec<Json> = diagnosis.gaps.iter().enumerate().map(|(at, one)| gap(describe, at + 1, one)).collect();
    let raises = diagnosis
        .raises
        .iter()
        .map(|raise| json!({ "signal": raise.signal, "module": raise.module, "from": raise.from, "to": "yes" }));
    let said = json!({
        "instruments": instruments,
        "gaps": gaps,
        "modules": diagnosis.modules.iter().map(|one| module(describe, one)).collect::<Vec<_>>(),
        "raises": raises.collect::<Vec<_>>(),
    });
    object.insert("diagnosis".into(), said);
}

/// A round: who is asked, what lies open, what was agreed.
fn round(describe: Describe<'_>, round: &Round) -> Json {
    let assessments = &describe.workspace.assessments;
    let raters = assessments.raters(&round.id);
    let alone = assessments.alone(&round.id).is_some();
    let sheets: Vec<Json> = assessments.sheets(&round.id).map(|sheet| self::sheet(describe, round, sheet, alone)).collect();
    json!({
        "id": round.id,
        "opened": round.opened,
        "quick": round.quick,
        "raters": raters,
        "revealed": round.revealed,
        "agreed": round.agreed,
        "weights": round.weights,
        "sheets": sheets,
    })
}

fn sheet(describe: Describe<'_>, round: &Round, sheet: &Sheet, alone: bool) -> Json {
    let open = |row: &InstrumentRow| alone || round.is_revealed(&row.id) && sheet.is_sealed(&row.id);
    let scores = sheet.scores.iter().filter(|rating| views::instrument_of(describe.method, &rating.id).is_some_and(open));
    json!({
        "rater": sheet.rater,
        "name": describe.person(&sheet.rater),
        "sealed": sheet.sealed,
        "scores": scores.collect::<Vec<_>>(),
    })
}

fn level(level: Option<Level>) -> Option<u8> {
    level.map(Level::number)
}

fn instrument(describe: Describe<'_>, shown: &Shown) -> Json {
    let row = describe.method.instrument(&shown.id);
    let whole = row.filter(|row| row.weakest).and_then(|_| level(shown.whole()));
    json!({
        "id": shown.id,
        "name": describe.words.get(&format!("instrument-{}", shown.id)),
        "round": shown.round,
        "earlier_round": shown.earlier,
        "known": shown.known,
        "asked": shown.asked,
        "level": whole,
        "weakest": shown.weakest,
        "rows": shown.standings.iter().map(|one| standing(describe, one)).collect::<Vec<_>>(),
    })
}

fn standing(describe: Describe<'_>, standing: &Standing) -> Json {
    let family = if describe.method.level(&standing.id).is_some() { "level" } else { "dimension" };
    let provisional = describe.method.weighing().is_some_and(|weighing| standing.now.is_provisional(weighing));
    json!({
        "id": standing.id,
        "name": describe.words.get(&format!("{family}-{}", standing.id)),
        "level": level(standing.now.level),
        "needed": level(standing.needed),
        "before": level(standing.before),
        "points": standing.now.points,
        "known": standing.now.known,
        "asked": standing.now.asked,
        "confidence_percent": standing.now.confidence(),
        "provisional": provisional,
    })
}

fn gap(describe: Describe<'_>, place: usize, gap: &Gap) -> Json {
    let weighing = describe.method.weighing();
    let divisor = weighing.map_or(100, |weighing| weighing.divisor(gap.effort));
    json!({
        "place": place,
        "dimension": gap.dimension,
        "level": gap.today.number(),
        "needed": gap.needed.number(),
        "missing": gap.levels(),
        "weight_percent": gap.weight,
        "carries": gap.fed,
        "carries_percent": gap.carries,
        "effort": gap.effort.id(),
        "effort_percent": divisor,
        // Missing × weight × carries ÷ effort, in hundredths.
        "priority_hundredths": gap.priority,
        "provisional": gap.provisional,
    })
}

fn module(describe: Describe<'_>, module: &Module) -> Json {
    json!({
        "id": module.id,
        "name": describe.words.get(&format!("module-{}", module.id)),
        "dimension": module.dimension,
        "open_signals": module.open,
        "waits_for": module.waits,
        "hours": module.hours(describe.method),
        "cards_done": module.cards.map(|(done, _)| done),
        "cards": module.cards.map(|(_, all)| all),
    })
}
