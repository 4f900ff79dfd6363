//! `board/cycle`: cards wait for each other in a ring (O): none of them can ever begin.

use std::collections::HashMap;

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::domain::{Address, Board, Card};

/// The rule.
pub(super) const RULE: Rule = Rule::new("board/cycle", check).shown(
    &[(
        "board.ron",
        r#"(start: "2026-11-16", cards: [
    (id: "fee", title: "Agree one fee", weeks: (2, 2), after: ["sign"]),
    (id: "sign", title: "Sign the first three", weeks: (2, 2), after: ["fee"]),
])"#,
    )],
    &[(
        "board.ron",
        r#"(start: "2026-11-16", cards: [
    (id: "fee", title: "Agree one fee", weeks: (2, 2)),
    (id: "sign", title: "Sign the first three", weeks: (2, 2), after: ["fee"]),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let rings = rings(&case.workspace.board);
    let found = rings.iter().filter_map(|ring| {
        let first = ring.first()?;
        let before = first.after.iter().find_map(|id| ring.iter().find(|card| card.id == *id)).unwrap_or(first);
        let finding = Finding::at(Address::card(&first.id).field("after"))
            .with("name", super::card_name(first))
            .with("before", super::card_name(before))
            .with("count", count(ring.len()));
        Some(finding)
    });
    found.collect()
}

/// The rings of cards on the board, each in the order of the board. What hangs on a ring without being on it is not in it.
pub(super) fn rings(board: &Board) -> Vec<Vec<&Card>> {
    let cards: Vec<&Card> = board.open().map(|card| &**card).collect();
    let mut places: HashMap<&str, usize> = HashMap::with_capacity(cards.len());
    for (at, card) in cards.iter().enumerate() {
        places.entry(&card.id).or_insert(at);
    }
    let before: Vec<Vec<usize>> =
        cards.iter().map(|card| card.after.iter().filter_map(|id| places.get(id.as_str()).copied()).collect()).collect();
    let mut behind: Vec<Vec<usize>> = vec![Vec::new(); cards.len()];
    for (at, links) in before.iter().enumerate() {
        for link in links {
            behind[*link].push(at);
        }
    }
    // Twice through all links, the second time against them and from the end of the first (Kosaraju): what is then reached
    // together waits for each other.
    let mut order = Vec::with_capacity(cards.len());
    let mut seen = vec![false; cards.len()];
    for from in 0..cards.len() {
        walk(&before, from, &mut seen, &mut order);
    }
    let mut seen = vec![false; cards.len()];
    let mut rings: Vec<Vec<usize>> = Vec::new();
    for from in order.into_iter().rev() {
        let mut reached = Vec::new();
        walk(&behind, from, &mut seen, &mut reached);
        let waits_for_itself = || reached.iter().any(|at| before[*at].contains(at));
        if reached.len() > 1 || waits_for_itself() {
            reached.sort_unstable();
            rings.push(reached);
        }
    }
    rings.sort_unstable();
    rings.into_iter().map(|ring| ring.into_iter().map(|at| cards[at]).collect()).collect()
}

/// Notes all that can be reached from a place and was not seen, each after all that it leads to.
fn walk(links: &[Vec<usize>], from: usize, seen: &mut [bool], order: &mut Vec<usize>) {
    if std::mem::replace(&mut seen[from], true) {
        return;
    }
    // By hand instead of by calls: a chain of cards may be as long as the board.
    let mut way = vec![(from, links[from].iter())];
    while let Some((at, next)) = way.last_mut() {
        let at = *at;
        match next.next() {
            Some(link) if !std::mem::replace(&mut seen[*link], true) => way.push((*link, links[*link].iter())),
            Some(_) => {}
            None => {
                order.push(at);
                way.pop();
            }
        }
    }
}
