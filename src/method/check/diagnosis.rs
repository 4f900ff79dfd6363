//! Whether the rows behind the diagnosis hold together: every item belongs somewhere, every level lies on its scale, modules
//! raise what there is.

use std::collections::BTreeSet;

use super::Check;
use crate::{
    domain::assessments::LEVELS,
    method::{
        Files, Method, MethodError,
        rows::{DimensionRow, InstrumentRow, LevelNeeds, LevelRow, ModuleRow, SignalRow, WeighingRow, diagnosis::SERVICES},
    },
};

/// Reads the files of rows behind the diagnosis.
pub(super) fn rows_read(files: &Files) -> Result<(), MethodError> {
    files.rows::<InstrumentRow>("instruments")?;
    files.rows::<DimensionRow>("dimensions")?;
    files.rows::<SignalRow>("signals")?;
    files.rows::<LevelRow>("levels")?;
    files.rows::<ModuleRow>("modules")?;
    files.rows::<WeighingRow>("weighing")?;
    Ok(())
}

/// Whether ids stand once and every id that a row names exists.
pub(super) fn whole(method: &Method, check: &mut Check) -> Result<(), MethodError> {
    let instruments = check.ids("instruments", method.instruments().iter().map(|row| row.id.as_str()))?;
    let dimensions = check.ids("dimensions", method.dimensions().iter().map(|row| row.id.as_str()))?;
    let signals = check.ids("signals", method.signals().iter().map(|row| row.id.as_str()))?;
    let modules = check.ids("modules", method.modules().iter().map(|row| row.id.as_str()))?;
    let tasks = check.ids("tasks", method.tasks().iter().map(|row| row.id.as_str()))?;
    // A sheet knows an item by its id alone.
    let items = method.signals().iter().map(|row| row.id.as_str()).chain(method.levels().iter().map(|row| row.id.as_str()));
    check.ids("levels", items)?;

    for row in method.dimensions() {
        let here = check.at("dimensions", &row.id);
        here.named(&dimensions, &row.feeds)?;
        needs(here, &row.needs, method)?;
    }
    for row in method.signals() {
        check.at("signals", &row.id).named(&dimensions, [&row.dimension])?;
    }
    for row in method.levels() {
        let here = check.at("levels", &row.id);
        here.named(&instruments, [&row.instrument])?.named(&dimensions, [&row.dimension])?;
        needs(here, &row.needs, method)?;
    }
    for row in method.modules() {
        let here = check.at("modules", &row.id);
        here.named(&dimensions, [&row.dimension])?.named(&signals, &row.raises)?;
        here.named(&tasks, &row.tasks)?.named(&modules, &row.after)?;
        let foreign = row.raises.iter().find(|id| method.signal(id).is_some_and(|signal| signal.dimension != row.dimension));
        if let Some(id) = foreign {
            return Err(here.fault(format!("{id} is no signal of {}", row.dimension)));
        }
    }
    let Some(row) = method.weighing() else {
        return Err(check.at("weighing", "1").fault("the row is missing".to_owned()));
    };
    let here = check.at("weighing", &row.id);
    let (second, third, fourth) = row.bounds;
    if !(0 < second && second < third && third < fourth && fourth <= 100) {
        return Err(here.fault(format!("the bounds {second}, {third}, {fourth} do not rise from over 0 to 100")));
    }
    if [row.small, row.medium, row.large].contains(&0) {
        return Err(here.fault("an effort of nought divides by nothing".to_owned()));
    }
    Ok(())
}

/// A level for every stage and for services, on the scale, and none below that of the stage before.
fn needs(here: &Check, needs: &LevelNeeds, method: &Method) -> Result<(), MethodError> {
    let stages = method.stages.iter().map(|row| row.id.as_str());
    let known: BTreeSet<&str> = stages.clone().chain([SERVICES]).collect();
    here.named(&known, needs.keys())?;
    let mut before = 0;
    for stage in stages.chain([SERVICES]) {
        let Some(level) = needs.get(stage).copied() else {
            return Err(here.fault(format!("no level for {stage}")));
        };
        if !(1..=LEVELS).contains(&level) {
            return Err(here.fault(format!("level {level} for {stage} is not 1 to {LEVELS}")));
        }
        if stage != SERVICES && level < before {
            return Err(here.fault(format!("level {level} for {stage} is below that of the stage before")));
        }
        before = level;
    }
    Ok(())
}
