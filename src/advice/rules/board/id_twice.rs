//! `board/id-twice`: two cards go by one id (O): a link, a remark or a finding about it means either.

use std::collections::HashMap;

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{advice::reason::Arg, domain::Address};

/// The rule.
pub(super) const RULE: Rule = Rule::new("board/id-twice", check).shown(
    &[(
        "board.ron",
        r#"(start: "2026-11-16", cards: [
    (id: "call", title: "Call the five warmest", weeks: (2, 2)),
    (id: "call", title: "Call the head of sales", weeks: (2, 2)),
])"#,
    )],
    &[(
        "board.ron",
        r#"(start: "2026-11-16", cards: [
    (id: "call", title: "Call the five warmest", weeks: (2, 2)),
    (id: "call-sales", title: "Call the head of sales", weeks: (2, 2)),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let cards = &case.workspace.board.cards;
    let mut counts: HashMap<&str, usize> = HashMap::with_capacity(cards.len());
    for card in cards {
        *counts.entry(&card.id).or_default() += 1;
    }
    // Told once an id, in the order of the file.
    let twice = cards.iter().filter_map(|card| counts.remove(card.id.as_str()).filter(|cards| *cards > 1).zip(Some(card)));
    twice
        .map(|(cards, card)| {
            Finding::at(Address::card(&card.id).field("id"))
                .with("id", Arg::Text(card.id.clone()))
                .with("name", super::card_name(card))
                .with("count", count(cards))
        })
        .collect()
}
