//! Changes, undo, redo, laying out and beginning anew, in any order.

use proptest::{collection::vec, prelude::*, test_runner::TestCaseError};

use super::{
    edits::edited,
    labels::Dice,
    run::{Run, State, diff},
};

/// A few cases in every run, more where they are asked for.
pub(crate) fn config(cases: u32) -> ProptestConfig {
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    let more = ProptestConfig::default();
    ProptestConfig { failure_persistence: None, cases: if asked { more.cases } else { cases }, ..more }
}

#[derive(Clone, Debug)]
enum Step {
    /// So many changes before the next save.
    Edit(u8, u64),
    /// So many steps back at once.
    Undo(u8),
    Redo(u8),
    Format,
    Reopen,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => (prop_oneof![4 => Just(1_u8), 1 => 2..4_u8], any::<u64>()).prop_map(|(count, seed)| Step::Edit(count, seed)),
        4 => (1..4_u8).prop_map(Step::Undo),
        2 => (1..3_u8).prop_map(Step::Redo),
        1 => Just(Step::Format),
        1 => Just(Step::Reopen),
    ]
}

/// What was done, as the desk keeps it.
struct History {
    states: Vec<State>,
    at: usize,
    /// Whether the last step was one change that has not been undone.
    just_edited: bool,
}

fn run(start: usize, seed: u64, steps: &[Step]) -> Result<(), TestCaseError> {
    let mut run = Run::start(start, seed);
    let mut history = History { states: vec![run.state.clone()], at: 0, just_edited: false };
    for step in steps {
        taken(step, &mut run, &mut history)?;
    }
    // In the end everything is taken back, and is there again.
    run.go_back(&history.states[0])?;
    run.reopen()
}

fn taken(step: &Step, run: &mut Run, history: &mut History) -> Result<(), TestCaseError> {
    let was_edited = std::mem::take(&mut history.just_edited);
    match step {
        Step::Edit(count, seed) => {
            let dice = &mut Dice::new(*seed);
            let mut workspace = run.state.workspace.clone();
            for _ in 0..*count {
                // Numbers that lead to no change are thrown again.
                workspace = (0..8).find_map(|_| edited(&workspace, dice)).unwrap_or(workspace);
            }
            run.save(&workspace)?;
            history.states.truncate(history.at + 1);
            history.states.push(run.state.clone());
            history.at += 1;
            history.just_edited = true;
        }
        Step::Undo(count) => {
            let to = history.at.saturating_sub(usize::from(*count));
            let was = history.at;
            history.at = to;
            run.go_back(&history.states[to])?;
            if was_edited && was == to + 1 {
                for (part, text) in &history.states[to].texts {
                    let now = run.state.texts.get(part).map_or("", String::as_str);
                    if now != text {
                        let there = history.states[was].texts.get(part).map_or("", String::as_str);
                        let (there, back) = (diff(text, there), diff(text, now));
                        return Err(TestCaseError::fail(format!("{} is not as it was:\n{there}\n=====\n{back}", part.file())));
                    }
                }
            }
        }
        Step::Redo(count) => {
            history.at = (history.at + usize::from(*count)).min(history.states.len() - 1);
            run.go_back(&history.states[history.at])?;
        }
        Step::Format => run.format()?,
        Step::Reopen => {
            run.reopen()?;
            *history = History { states: vec![run.state.clone()], at: 0, just_edited: false };
        }
    }
    // What a file looks like counts from here on.
    history.states[history.at] = run.state.clone();
    Ok(())
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn comments_stay_at_their_things_through_changes_undo_and_layout(
        start in 0..7_usize, seed in any::<u64>(), steps in vec(step(), 1..12),
    ) {
        run(start, seed, &steps)?;
    }
}
