//! Keys at random on the screens of the program, saved now and then, and all of it undone in the end.

use partnerwright::app::Screen;
use proptest::{collection::vec, prelude::*, sample::select, test_runner::TestCaseError};

use super::{desk::Bench, run::Run, steps::config};

/// The screens on which something can be changed.
const SCREENS: &[&str] = &[
    "g c", "g 1", "g 2", "g 3", "g 4", "g 5", "g 6", "g s", "g t", "g y", "g a", "g b", "g k", "g d", "g n", "g e", "g v",
    "g x", "g r", "g p", "g m",
];

/// Ways about a screen, and what changes something there.
const KEYS: &[&str] = &[
    "j",
    "j",
    "j j j",
    "k",
    "h",
    "l",
    "tab",
    "pgdn",
    "G",
    "enter",
    "enter",
    "enter",
    "space",
    "space",
    "e",
    "e",
    "n",
    "d",
    "d",
    "o",
    "s",
    "S",
    "t",
    "r",
    "a",
    "p",
    "x",
    "c",
    "b",
    "i",
    "v",
    "f",
    "B",
    "H",
    "L",
    ",",
    ".",
    "ctrl-up",
    "ctrl-down",
    "K",
    "J",
    "A",
    "+",
    "-",
    "y",
    "F",
    "W",
    "m",
    "D",
    "left",
    "right",
    "esc",
    "esc",
    "ctrl-a",
    "ctrl-u",
    "backspace",
    "u",
    "U",
];

#[derive(Clone, Debug)]
enum Press {
    /// The cursor on one of the rows.
    Row(usize),
    Keys(&'static str),
    Types(String),
}

fn press() -> impl Strategy<Value = Press> {
    prop_oneof![
        3 => any::<u16>().prop_map(|row| Press::Row(row.into())),
        8 => select(KEYS).prop_map(Press::Keys),
        1 => prop_oneof!["[1-9][0-9]{0,4}", "20(26|27)-1[0-2]-2[0-8]", "[A-Z][a-z]{3,6} (&|//|\"|#1|/\\*) [a-zö東]{4,6}"].prop_map(Press::Types),
        1 => "[a-z]{5,7}".prop_map(Press::Types),
    ]
}

/// How many changes are undone first, the screen, and what is pressed there.
type Visit = (usize, &'static str, Vec<Press>);

fn visit() -> impl Strategy<Value = Visit> {
    (prop_oneof![3 => Just(0_usize), 1 => 1..4_usize], select(SCREENS), vec(press(), 6..24))
}

fn run(start: usize, seed: u64, visits: &[Visit]) -> Result<(), TestCaseError> {
    let mut run = Run::start(start, seed);
    let first = run.state.clone();
    let mut states = vec![first.clone()];
    let mut bench = Bench::open(run.state.workspace.clone());
    for (undone, screen, presses) in visits {
        bench.keys("esc esc esc esc");
        for _ in 0..*undone {
            bench.keys("u");
        }
        bench.keys(screen);
        for press in presses {
            match press {
                Press::Row(row) => {
                    let rows = bench.app.rows(bench.app.focus);
                    if let Some(row) = rows.get(row % rows.len().max(1)).cloned() {
                        bench.on(row);
                    }
                }
                Press::Keys(keys) => drop(bench.keys(keys)),
                Press::Types(text) => drop(bench.types(text)),
            }
        }
        if bench.app.desk.is_none() || bench.app.screen == Screen::Start {
            break;
        }
        let now = bench.now().clone();
        match states.iter().rev().find(|state| state.workspace == now) {
            // It was undone.
            Some(state) => run.go_back(state)?,
            None => run.save(&now)?,
        }
        states.push(run.state.clone());
    }
    bench.keys("esc esc esc esc").at(Screen::Overview);
    while bench.desk().undo_label().is_some() {
        let before = bench.now().clone();
        bench.keys("u");
        if *bench.now() == before {
            break;
        }
    }
    // What the method was is told with the first change, and stays.
    run.go_back(&first.with_head_of(bench.now()))?;
    run.reopen()
}

proptest! {
    #![proptest_config(config(24))]

    #[test]
    fn comments_stay_at_their_things_whatever_keys_are_pressed(
        start in 0..7_usize, seed in any::<u64>(), visits in vec(visit(), 1..10),
    ) {
        run(start, seed, &visits)?;
    }
}
