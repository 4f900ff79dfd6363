//! Whether the rows behind board and metrics hold together: plans and their phases, tasks, what a phase yields, targets.
//!
//! Knows which names the rows may use; which plan fits a company, and what shows a task to be done, is the advice's to say.

use std::collections::{BTreeMap, BTreeSet};

use super::{Check, programme::POLICY};
use crate::method::{
    Files, Method, MethodError,
    rows::{MeasureRow, Met, OutputRow, PlanRow, TaskRow},
};

/// Who may do a task.
const ROLES: &[&str] = &["owner", "sponsor", "sales", "operations", "all"];
/// The screens that do work for a task.
const SCREENS: &[&str] = &[
    "company",
    "problem",
    "motion",
    "stage",
    "direct",
    "owner",
    "services",
    "strategy",
    "tiers",
    "policy",
    "partners",
    "board",
    "metrics",
    "people",
    "library",
    "diagnosis",
    "operations",
    "plays",
    "page",
    "decisions",
];
/// The groups of proposals that somebody decides about.
const GROUPS: &[&str] = &["form", "types", "team", "targets", "measures", "plays"];
/// The phase after the last week of every plan that has days left.
const CLOSE: &str = "close";
/// The families of measures.
const FAMILIES: &[&str] = &["programme", "health", "performance", "impact"];
/// What a measure is counted in.
const UNITS: &[&str] = &["count", "percent", "money", "days"];

/// Reads the files of rows behind the board.
pub(super) fn rows_read(files: &Files) -> Result<(), MethodError> {
    files.rows::<PlanRow>("plans")?;
    files.rows::<TaskRow>("tasks")?;
    files.rows::<OutputRow>("outputs")?;
    Ok(())
}

/// Whether ids stand once, every id that a row names exists, and weeks and order can be kept.
pub(super) fn whole(
    method: &Method,
    check: &mut Check,
    verdicts: &BTreeSet<&str>,
    steps: &BTreeSet<&str>,
) -> Result<(), MethodError> {
    let plans = check.ids("plans", method.plans().iter().map(|row| row.id.as_str()))?;
    let tasks = check.ids("tasks", method.tasks().iter().map(|row| row.id.as_str()))?;
    check.ids("outputs", method.outputs().iter().map(|row| row.id.as_str()))?;

    let evidence = method.evidence().iter().map(|row| row.id.as_str()).collect();
    for row in &method.measures {
        measure(check.at("measures", &row.id).named(&evidence, &row.benchmark)?, row)?;
    }
    for row in method.plans() {
        phases(check.at("plans", &row.id).named(verdicts, &row.verdicts)?, row)?;
    }
    for row in method.tasks() {
        let here = check.at("tasks", &row.id);
        here.named(&plans, &row.plans)?.named(&tasks, &row.after)?;
        here.named(&set(ROLES), [&row.role])?.named(&set(SCREENS), &row.screen)?;
        weeks(here, row, method)?;
        if let Some(met) = &row.met {
            shown(here, met, steps, method)?;
        }
    }
    if let Some(id) = round(method.tasks()) {
        return Err(check.at("tasks", id).fault("it comes before itself".to_owned()));
    }
    for row in method.outputs() {
        let here = check.at("outputs", &row.id).named(&plans, [&row.plan])?;
        let phases = method.board_plan(&row.plan).map_or(&[][..], |plan| plan.phases.as_slice());
        here.named(&phases.iter().map(|phase| phase.id.as_str()).chain([CLOSE]).collect(), [&row.phase])?;
        here.named(&tasks, &row.needs)?;
        let foreign = row.needs.iter().find(|id| method.task(id).is_some_and(|task| !task.plans.contains(&row.plan)));
        if let Some(id) = foreign {
            return Err(here.fault(format!("{id} is no task of the plan {}", row.plan)));
        }
    }
    Ok(())
}

fn set<'a>(names: &[&'a str]) -> BTreeSet<&'a str> {
    names.iter().copied().collect()
}

/// Family, unit and the way to the target of day 90. A set from before there were families has none.
fn measure(here: &Check, row: &MeasureRow) -> Result<(), MethodError> {
    here.named(&set(UNITS), [&row.unit])?.named(&set(FAMILIES), Some(&row.family).filter(|family| !family.is_empty()))?;
    match row.ramp {
        Some((day_30, day_60)) if day_30 > day_60 || day_60 > 100 => {
            Err(here.fault(format!("a way of {day_30} and then {day_60} percent does not rise to 100")))
        }
        _ => Ok(()),
    }
}

/// Phases follow each other from week 1 without a gap, and the days hold them.
fn phases(here: &Check, plan: &PlanRow) -> Result<(), MethodError> {
    if plan.phases.is_empty() {
        return Err(here.fault("it has no phase".to_owned()));
    }
    let mut next = 1;
    let mut seen = BTreeSet::from([CLOSE]);
    for phase in &plan.phases {
        if !seen.insert(&phase.id) {
            return Err(here.fault(format!("the phase {} stands twice", phase.id)));
        }
        let (first, last) = phase.weeks;
        if first != next || last < first {
            return Err(here.fault(format!("the phase {} has weeks {first} to {last} and begins in week {next}", phase.id)));
        }
        next = last.saturating_add(1);
    }
    let days = u16::from(next - 1) * 7;
    if plan.days < days {
        return Err(here.fault(format!("its phases take {days} days, and it has {}", plan.days)));
    }
    Ok(())
}

/// The last week of a plan, the close counted as one where days are left for it.
fn last_week(plan: &PlanRow) -> u8 {
    let last = plan.phases.last().map_or(0, |phase| phase.weeks.1);
    last.saturating_add(u8::from(plan.days > u16::from(last) * 7))
}

/// Weeks are in order, and every plan that holds the task has them.
fn weeks(here: &Check, task: &TaskRow, method: &Method) -> Result<(), MethodError> {
    let (first, last) = task.weeks;
    if first == 0 || last < first {
        return Err(here.fault(format!("weeks {first} to {last} are not in order from 1")));
    }
    for plan in task.plans.iter().filter_map(|id| method.board_plan(id)) {
        if last > last_week(plan) {
            return Err(here.fault(format!("the plan {} ends with week {}", plan.id, last_week(plan))));
        }
    }
    Ok(())
}

/// What shows a task to be done names steps, groups and fields that exist.
fn shown(here: &Check, met: &Met, steps: &BTreeSet<&str>, method: &Method) -> Result<(), MethodError> {
    match met {
        Met::Steps(ids) => here.named(steps, ids).map(|_| ()),
        Met::Yes(ids) => here.named(&set(Met::ANSWERS), ids).map(|_| ()),
        Met::Decided(group) => here.named(&set(GROUPS), [group]).map(|_| ()),
        Met::Terms(fields) => here.named(&set(POLICY), fields).map(|_| ()),
        Met::Assessed(id) if !method.instruments().iter().any(|row| row.id == *id) => {
            Err(here.fault(format!("{id} is no instrument")))
        }
        Met::All(parts) => parts.iter().try_for_each(|part| shown(here, part, steps, method)),
        Met::Tiers | Met::Rates | Met::Assessed(_) | Met::Listed(_) | Met::Signed(_) | Met::Active(_) | Met::Metrics(_) => {
            Ok(())
        }
    }
}

/// A task that waits for itself, by whatever way round.
fn round(tasks: &[TaskRow]) -> Option<&str> {
    let mut waits: BTreeMap<&str, &[String]> = tasks.iter().map(|task| (task.id.as_str(), task.after.as_slice())).collect();
    loop {
        let free: Vec<&str> = waits
            .iter()
            .filter(|(_, after)| !after.iter().any(|id| waits.contains_key(id.as_str())))
            .map(|(id, _)| *id)
            .collect();
        if free.is_empty() {
            break;
        }
        for id in free {
            waits.remove(id);
        }
    }
    // Each of those that are left waits for another that is left: whoever follows them comes round.
    let mut seen = BTreeSet::new();
    let mut at = *waits.keys().next()?;
    while seen.insert(at) {
        at = waits[at].iter().find(|id| waits.contains_key(id.as_str()))?;
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

    use std::fs;

    use super::*;
    use crate::words::{self, Words};

    fn method() -> Method {
        Method::built_in().unwrap()
    }

    fn words() -> Words {
        Words::load(words::english().chain(Files::built_in().words())).unwrap()
    }

    /// What a set says in which one file is another.
    fn fault(file: &str, text: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(file), text).unwrap();
        Method::from_files(Files::with_folder(folder.path()).unwrap()).unwrap_err().to_string()
    }

    /// The places that the tasks of a plan cite of one row, such as `E13a 7/33`, in the order of the file.
    fn places(plan: &str, row: &str) -> Vec<(u32, u32)> {
        let method = method();
        let tasks = method.tasks().iter().filter(|task| task.plans.iter().any(|id| id == plan));
        let cited = tasks.flat_map(|task| &task.sources).filter_map(|source| source.strip_prefix(row)?.strip_prefix(' '));
        let place = |text: &str| text.split_once('/').map(|(n, of)| (n.parse().unwrap(), of.parse().unwrap()));
        cited.filter_map(place).collect()
    }

    #[test]
    fn the_programme_holds_each_of_the_33_tasks_once_and_in_order() {
        let all: Vec<(u32, u32)> = (1..=33).map(|n| (n, 33)).collect();
        assert_eq!(places("programme", "E13a"), all);
        let method = method();
        let of_source = |weeks: (u8, u8)| {
            let rows = method.tasks().iter().filter(|task| task.weeks == weeks && task.plans.contains(&"programme".to_owned()));
            rows.filter(|task| task.sources.iter().any(|source| source.starts_with("E13a "))).count()
        };
        let counts =
            [((1, 1), 4), ((2, 2), 4), ((3, 3), 4), ((4, 4), 4), ((5, 6), 4), ((7, 8), 4), ((9, 10), 4), ((11, 12), 5)];
        for (weeks, count) in counts {
            assert_eq!(of_source(weeks), count, "{weeks:?}");
        }
    }

    #[test]
    fn the_pilot_holds_the_14_tasks_of_the_checklist_and_the_seven_documents_once() {
        let sorted = |row: &str| {
            let mut places = places("pilot", row);
            places.sort_unstable();
            places
        };
        assert_eq!(sorted("C8"), (1..=14).map(|n| (n, 14)).collect::<Vec<_>>());
        assert_eq!(sorted("C5"), (1..=7).map(|n| (n, 7)).collect::<Vec<_>>());
    }

    #[test]
    fn five_metrics_come_first_and_every_one_of_the_sources_is_there() {
        let method = method();
        let cites = |source: &str| method.measures.iter().filter(|row| row.sources.iter().any(|cited| cited == source)).count();
        let first: Vec<&MeasureRow> = method.measures.iter().filter(|row| row.first).collect();
        assert_eq!(first.len(), 5);
        for (at, row) in first.iter().enumerate() {
            assert!(row.sources.contains(&format!("E14 {}/5", at + 1)), "{}", row.id);
            assert!(!row.vanity, "{}", row.id);
        }
        for n in 1..=15 {
            assert_eq!(cites(&format!("D1.7 {n}/15")), 1, "D1.7 {n}/15");
        }
        for n in 1..=4 {
            assert_eq!(cites(&format!("C13 {n}/4")), 1, "C13 {n}/4");
        }
        assert!(method.measures.iter().any(|row| row.vanity));
        assert!(method.measures.iter().all(|row| FAMILIES.contains(&row.family.as_str())));
    }

    #[test]
    fn every_verdict_has_a_plan_whether_there_are_partners_or_not() {
        let method = method();
        for verdict in &method.verdicts {
            let fits = method.plans().iter().filter(|plan| plan.verdicts.contains(&verdict.id));
            assert_eq!(fits.filter(|plan| plan.partners == 0).count(), 1, "{}", verdict.id);
        }
    }

    #[test]
    fn every_phase_and_close_has_tasks_and_every_phase_yields_one_thing() {
        let method = method();
        for plan in method.plans() {
            let tasks = || method.tasks().iter().filter(|task| task.plans.contains(&plan.id));
            for phase in &plan.phases {
                let within = |task: &&TaskRow| phase.weeks.0 <= task.weeks.0 && task.weeks.1 <= phase.weeks.1;
                assert!(tasks().filter(within).count() >= 2, "{}/{}", plan.id, phase.id);
                let yields = method.outputs().iter().filter(|row| row.plan == plan.id && row.phase == phase.id);
                assert_eq!(yields.count(), 1, "{}/{}", plan.id, phase.id);
            }
            let across =
                |task: &&TaskRow| plan.phases.iter().any(|phase| task.weeks.0 <= phase.weeks.1 && task.weeks.1 > phase.weeks.1);
            assert_eq!(tasks().find(across).map(|task| task.id.as_str()), None, "it crosses two phases of {}", plan.id);
            assert!(tasks().any(|task| task.weeks.0 == last_week(plan)), "{} has no close", plan.id);
        }
    }

    #[test]
    fn what_comes_before_begins_no_later_and_shares_a_plan() {
        let method = method();
        for task in method.tasks() {
            for before in task.after.iter().map(|id| method.task(id).unwrap()) {
                assert!(before.weeks.0 <= task.weeks.0 && before.weeks.1 <= task.weeks.1, "{} before {}", before.id, task.id);
                // Tasks of a module have no plan; those before them are of the same module.
                let shared = before.plans.iter().any(|plan| task.plans.contains(plan));
                assert!(shared || task.plans == before.plans, "{} before {}", before.id, task.id);
            }
        }
    }

    #[test]
    fn every_row_of_board_and_metrics_has_its_words_and_they_fit() {
        let (method, words) = (method(), words());
        let mut missing = Vec::new();
        let mut wide = Vec::new();
        let mut need = |key: String, most: usize| {
            if !words.has(&key) {
                missing.push(key);
            } else if words.get(&key).chars().count() > most {
                wide.push(key);
            }
        };
        for plan in method.plans() {
            need(format!("plan-{}", plan.id), 24);
            need(format!("plan-{}.summary", plan.id), 160);
            need(format!("plan-{}.after", plan.id), 160);
            plan.phases.iter().for_each(|phase| need(format!("phase-{}", phase.id), 24));
        }
        need(format!("phase-{CLOSE}"), 24);
        for task in method.tasks() {
            need(format!("task-{}", task.id), 44);
            need(format!("task-{}.help", task.id), 160);
            (1..=task.steps).for_each(|at| need(format!("task-{}.step-{at}", task.id), 60));
            let beyond = format!("task-{}.step-{}", task.id, task.steps + 1);
            assert!(!words.has(&beyond), "{beyond} is not on the checklist");
        }
        for output in method.outputs() {
            need(format!("output-{}", output.id), 72);
            need(format!("output-{}.short", output.id), 28);
        }
        for measure in &method.measures {
            let name = format!("measure-{}", measure.id);
            let short = if words.get(&name).chars().count() > 24 { format!("{name}.short") } else { name };
            need(short, 24);
        }
        assert!(missing.is_empty(), "no words: {missing:#?}");
        assert!(wide.is_empty(), "wider than their place: {wide:#?}");
    }

    #[test]
    fn a_changed_plan_that_cannot_be_kept_is_told_where() {
        let plan = |verdict: &str, days: u16, phases: &str| {
            let text = format!(r#"[(id: "ours", verdicts: ["{verdict}"], days: {days}, phases: [{phases}], sources: ["O"])]"#);
            fault("plans.ron", &text)
        };
        let one = r#"(id: "a", weeks: (1, 4))"#;
        assert_eq!(plan("tierd", 30, one), "plans.ron, row ours: tierd is no row; did you mean tiered?");
        assert_eq!(plan("tiered", 30, ""), "plans.ron, row ours: it has no phase");
        assert_eq!(plan("tiered", 20, one), "plans.ron, row ours: its phases take 28 days, and it has 20");
        let gap = plan("tiered", 90, &format!(r#"{one}, (id: "b", weeks: (6, 8))"#));
        assert_eq!(gap, "plans.ron, row ours: the phase b has weeks 6 to 8 and begins in week 5");
        let twice = plan("tiered", 90, &format!("{one}, {one}"));
        assert_eq!(twice, "plans.ron, row ours: the phase a stands twice");
    }

    #[test]
    fn a_changed_task_that_names_what_is_not_there_or_waits_for_itself_is_told_where() {
        let task = |weeks: &str, role: &str, rest: &str| {
            let row = format!(r#"(id: "ours", plans: ["programme"], weeks: {weeks}, role: "{role}", {rest} sources: ["O"])"#);
            let other = r#"(id: "other", plans: ["programme"], weeks: (1, 1), role: "owner", after: ["ours"], sources: ["O"])"#;
            fault("tasks.ron", &format!("[{row}, {other}]"))
        };
        let told = |what: &str| format!("tasks.ron, row ours: {what}");
        assert_eq!(task("(1, 1)", "ownr", ""), told("ownr is no row; did you mean owner?"));
        assert_eq!(task("(4, 3)", "owner", ""), told("weeks 4 to 3 are not in order from 1"));
        assert_eq!(task("(13, 14)", "owner", ""), told("the plan programme ends with week 13"));
        assert_eq!(task("(1, 1)", "owner", r#"screen: "tier","#), told("tier is no row; did you mean tiers?"));
        assert_eq!(task("(1, 1)", "owner", r#"after: ["othr"],"#), told("othr is no row; did you mean other?"));
        assert_eq!(task("(1, 1)", "owner", r#"after: ["other"],"#), "tasks.ron, row other: it comes before itself");
        assert_eq!(task("(1, 1)", "owner", r#"met: Steps(["ownr"]),"#), told("ownr is no row; did you mean owner?"));
        assert_eq!(task("(1, 1)", "owner", r#"met: Decided("typs"),"#), told("typs is no row; did you mean types?"));
        let terms = task("(1, 1)", "owner", r#"met: All([Rates, Terms(["sourcd"])]),"#);
        assert_eq!(terms, told("sourcd is no row; did you mean sourced?"));
    }

    #[test]
    fn a_changed_output_or_measure_that_does_not_fit_is_told_where() {
        let output = |phase: &str, needs: &str| {
            let text = format!(r#"[(id: "ours", plan: "pilot", phase: "{phase}", needs: ["{needs}"], sources: ["O"])]"#);
            fault("outputs.ron", &text)
        };
        assert_eq!(output("pilo", "pilot-wins"), "outputs.ron, row ours: pilo is no row; did you mean pilot?");
        assert_eq!(output("pilot", "pilot-win"), "outputs.ron, row ours: pilot-win is no row; did you mean pilot-wins?");
        assert_eq!(output("pilot", "first-five"), "outputs.ron, row ours: first-five is no task of the plan pilot");

        let measures = include_str!("../data/measures.ron");
        let steep = fault("measures.ron", &measures.replacen("ramp: (0, 60)", "ramp: (70, 60)", 1));
        assert_eq!(steep, "measures.ron, row active-partners: a way of 70 and then 60 percent does not rise to 100");
        let family = fault("measures.ron", &measures.replacen("\"impact\"", "\"impacts\"", 1));
        assert!(family.ends_with("impacts is no row; did you mean impact?"), "{family}");
    }
}
