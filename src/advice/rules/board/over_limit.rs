//! `board/over-limit`: more is under way at once than the board allows (O).

use crate::advice::rules::{Case, Finding, Rule, count};
use crate::{
    advice::reason::Arg,
    domain::{Address, Document},
};

/// The rule.
pub(super) const RULE: Rule = Rule::new("board/over-limit", check).shown(
    &[
        (
            "board.ron",
            r#"(start: "2026-11-16", limit: 1, cards: [
    (id: "fee", title: "Agree one fee", weeks: (2, 2), state: doing, owner: "mara"),
    (id: "list", title: "List the partners you have", weeks: (2, 2), state: doing, owner: "mara"),
])"#,
        ),
        ("people.ron", r#"(people: [(id: "mara", name: "Mara Koch")])"#),
    ],
    &[(
        "board.ron",
        r#"(start: "2026-11-16", limit: 1, cards: [
    (id: "fee", title: "Agree one fee", weeks: (2, 2), state: doing, owner: "mara"),
    (id: "list", title: "List the partners you have", weeks: (2, 2)),
])"#,
    )],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let board = &case.workspace.board;
    let doing = board.doing();
    let Some(limit) = board.limit().filter(|limit| doing > usize::from(*limit)) else { return Vec::new() };
    vec![
        Finding::at(Address::whole(Document::Board).field("limit"))
            .with("count", count(doing))
            .with("limit", Arg::Number(limit.into())),
    ]
}
