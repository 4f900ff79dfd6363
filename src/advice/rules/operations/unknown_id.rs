//! `operations/unknown-id`: something names a person, a role, a factor, a function or a rung that is not there (O).

use std::{collections::HashSet, sync::Arc};

use crate::advice::rules::{Case, Finding, Rule, name};
use crate::{
    advice::reason::Arg,
    domain::{
        Address, Step, Workspace,
        operations::{Entry, Kind},
    },
};

/// The rule. An owner who is not there can go; without a rung a piece would be for everybody, which only a person can say.
pub(super) const RULE: Rule = Rule::new("operations/unknown-id", check).mends(fix).shown(
    &[
        ("people.ron", r#"(people: [(id: "mara-koenig", name: "Mara König")])"#),
        ("operations.ron", r#"(checks: [(id: "tracking", state: there, owner: "mara")])"#),
    ],
    &[("operations.ron", r#"(checks: [(id: "tracking", state: there, owner: "mara-koenig")])"#)],
);

fn check(case: &Case<'_>) -> Vec<Finding> {
    let (held, method) = (&case.workspace.operations, case.method);
    let people: HashSet<&str> = case.workspace.people.people.iter().map(|person| person.id.as_str()).collect();
    let mut findings = Vec::new();
    let mut look = |item: Item<'_>| {
        let Item { kind, id, of, own, owner, known } = item;
        let mut found = |at: Address, id: &str| {
            let called = name(own, of, family(kind), || known);
            findings.push(Finding::at(at).with("name", called).with("id", Arg::Text(id.to_owned())));
        };
        if !known && own.is_empty() {
            found(Address::operations(kind.id(), id), of);
        }
        if !owner.is_empty() && !people.contains(owner) {
            found(Address::operations(kind.id(), id).field("owner"), owner);
        }
    };
    for it in &held.roles {
        let known = method.role(it.of()).is_some();
        look(Item { kind: Kind::Role, id: &it.id, of: it.of(), own: "", owner: &it.owner, known });
    }
    for it in &held.documents {
        let known = method.paper(&it.id).is_some();
        look(Item { kind: Kind::Paper, id: &it.id, of: &it.id, own: &it.name, owner: &it.owner, known });
    }
    for it in &held.enablement {
        let known = method.piece(&it.id).is_some();
        look(Item { kind: Kind::Piece, id: &it.id, of: &it.id, own: &it.name, owner: &it.owner, known });
    }
    for it in &held.checks {
        let known = method.point(&it.id).is_some();
        look(Item { kind: Kind::Check, id: &it.id, of: &it.id, own: &it.name, owner: &it.owner, known });
    }
    for it in &held.tools {
        let known = method.function(&it.id).is_some();
        look(Item { kind: Kind::Tool, id: &it.id, of: &it.id, own: "", owner: &it.owner, known });
    }
    for it in &held.approaches {
        let known = method.factor(&it.id).is_some();
        look(Item { kind: Kind::Approach, id: &it.id, of: &it.id, own: "", owner: "", known });
    }
    findings.extend(held.enablement.iter().filter_map(|entry| foreign(case, Kind::Piece, entry)));
    findings.extend(held.checks.iter().filter_map(|entry| foreign(case, Kind::Check, entry)));
    findings
}

/// An item of a list, as far as it names something.
struct Item<'a> {
    kind: Kind,
    id: &'a str,
    /// What it is by the method, where that is not its id.
    of: &'a str,
    /// Its own name.
    own: &'a str,
    owner: &'a str,
    /// Whether the method has it.
    known: bool,
}

/// The family of words that an item goes by.
fn family(kind: Kind) -> &'static str {
    match kind {
        Kind::Role => "role",
        Kind::Paper => "paper",
        Kind::Piece => "enablement",
        Kind::Check => "check",
        Kind::Tool => "function",
        Kind::Approach => "factor",
    }
}

/// The tracks and rungs that something is for, and that are not there.
fn foreign(case: &Case<'_>, kind: Kind, entry: &Entry) -> Option<Finding> {
    let there = |place: &&String| {
        let (track, tier) = place.split_once('/').map_or((place.as_str(), None), |(track, tier)| (track, Some(tier)));
        let track = case.workspace.tiers.tracks.iter().find(|known| known.id == track);
        track.is_some_and(|track| tier.is_none_or(|tier| track.tiers.iter().any(|known| known.id == tier)))
    };
    let gone: Vec<&str> = entry.tiers.iter().filter(|place| !there(place)).map(String::as_str).collect();
    if gone.is_empty() {
        return None;
    }
    let known = || case.method.piece(&entry.id).or_else(|| case.method.point(&entry.id)).is_some();
    let found = Finding::at(Address::operations(kind.id(), &entry.id).field("tiers"));
    Some(found.with("name", name(&entry.name, &entry.id, family(kind), known)).with("id", Arg::Text(gone.join(", "))))
}

fn fix(_: &Case<'_>, finding: &Finding, workspace: &mut Workspace) -> bool {
    let Some(Step::Item { kind, id }) = finding.address.steps.first() else { return false };
    let Some(kind) = Kind::of(kind).filter(|_| finding.address.last() == "owner") else { return false };
    Arc::make_mut(&mut workspace.operations).set_owner(kind, id, "");
    true
}
