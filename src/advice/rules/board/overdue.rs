//! `board/overdue`: a card is past the day on which it is due (E13a, O).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{advice::reason::Arg, domain::Address};

/// The rule.
pub(super) const RULE: Rule = Rule::new("board/overdue", check).shown(
    &[("board.ron", r#"(start: "2026-11-02", cards: [(id: "fee", title: "Agree one fee", weeks: (2, 2))])"#)],
    &[("board.ron", r#"(start: "2026-11-02", cards: [(id: "fee", title: "Agree one fee", weeks: (4, 4))])"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let overdue = case.workspace.board.overdue(case.today);
    overdue
        .map(|(card, days)| {
            let field = if card.due.is_some() { "due" } else { "weeks" };
            Finding::at(Address::card(&card.id).field(field))
                .with("name", super::card_name(card))
                .with("days", Arg::Number(days.into()))
        })
        .collect()
}
