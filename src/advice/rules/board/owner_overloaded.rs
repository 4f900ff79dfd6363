//! `board/owner-overloaded`: one person has more to bring to an end in one week than the week has days of work (P, O).
//!
//! How much is under way at once is told by the limit of the board. Here is what lies ahead, where it can still be moved.

use std::collections::HashMap;

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{
    advice::reason::Arg,
    domain::{Address, Card, calendar::Day},
};

/// More cards than this, of one person and due in one week, are no plan: one for each day of the usual working week (O).
const A_WEEK: usize = Day::WORKING.len();

/// The rule.
pub(super) const RULE: Rule = Rule::new("board/owner-overloaded", check).shown(
    &[
        (
            "board.ron",
            r#"(start: "2026-11-16", cards: [
    (id: "list", title: "List the partners you have", weeks: (3, 3), owner: "mara"),
    (id: "call", title: "Call the five warmest", weeks: (3, 3), owner: "mara"),
    (id: "fee", title: "Agree one fee", weeks: (3, 3), owner: "mara"),
    (id: "paper", title: "Write the agreement", weeks: (3, 3), owner: "mara"),
    (id: "pack", title: "Make the first slides", weeks: (3, 3), owner: "mara"),
    (id: "sign", title: "Sign the first three", weeks: (3, 3), owner: "mara"),
])"#,
        ),
        ("people.ron", r#"(people: [(id: "mara", name: "Mara Koch")])"#),
    ],
    &[(
        "board.ron",
        r#"(start: "2026-11-16", cards: [
    (id: "list", title: "List the partners you have", weeks: (3, 3), owner: "mara"),
    (id: "call", title: "Call the five warmest", weeks: (3, 3), owner: "mara"),
    (id: "fee", title: "Agree one fee", weeks: (3, 3), owner: "mara"),
    (id: "paper", title: "Write the agreement", weeks: (3, 3), owner: "mara"),
    (id: "pack", title: "Make the first slides", weeks: (3, 3), owner: "mara"),
    (id: "sign", title: "Sign the first three", weeks: (4, 4), owner: "mara"),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let board = &case.workspace.board;
    let mut weeks: HashMap<(u8, &str), (usize, &Card)> = HashMap::new();
    for (card, due) in board.to_come().filter(|(card, _)| !card.owner.is_empty()) {
        // What is late is told as that, and what is due after the board stands in no week of it.
        let week = match due {
            Some(due) if due < case.today || board.is_over(due) => None,
            Some(due) => board.week_of(due),
            None => Some(card.weeks.1),
        };
        if let Some(week) = week {
            weeks.entry((week, &card.owner)).or_insert((0, card)).0 += 1;
        }
    }
    let mut over: Vec<_> = weeks.into_iter().filter(|(_, (cards, _))| *cards > A_WEEK).collect();
    over.sort_unstable_by_key(|(at, _)| *at);
    let name = |id: &str| case.workspace.people.get(id).map_or_else(|| id.to_owned(), |person| person.name.clone());
    over.into_iter()
        .map(|((week, owner), (cards, first))| {
            Finding::at(Address::card(&first.id).field("owner"))
                .with("person", Arg::Text(name(owner)))
                .with("count", count(cards))
                .with("week", Arg::Number(week.into()))
        })
        .collect()
}
