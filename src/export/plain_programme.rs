//! Tiers, policy and board as plain lines, each where there is something of it.

use super::{
    board,
    describe::Describe,
    plain::{line, wrap},
};
use crate::{
    advice::board as plan,
    domain::{Board, CardState, Terms},
    words::{number, text},
};

/// The sections in the order of the rooms.
pub(super) fn programme(out: &mut String, describe: Describe<'_>) {
    let workspace = describe.workspace;
    if !workspace.tiers.tracks.is_empty() {
        head(out, describe, "show-tiers");
        tiers(out, describe);
    }
    if let Some(terms) = workspace.policy.newest() {
        head(out, describe, "show-policy");
        policy(out, describe, terms);
    }
    if workspace.board.exists() {
        head(out, describe, "show-board");
        cards(out, describe, &workspace.board);
    }
}

fn head(out: &mut String, describe: Describe<'_>, key: &str) {
    line(out, 0, "");
    line(out, 0, &describe.words.get(key));
}

fn tiers(out: &mut String, describe: Describe<'_>) {
    let words = describe.words;
    for track in &describe.workspace.tiers.tracks {
        let types: Vec<_> = track.types.iter().map(|id| describe.partner_type(id)).collect();
        let types = if types.is_empty() { String::new() } else { format!(" ({})", types.join(", ")) };
        line(out, 2, &format!("{}{types}", describe.track(track)));
        for tier in &track.tiers {
            let rate = describe.rate(track, tier).map(|rate| format!(" · {} {rate}%", describe.rate_name(tier)));
            line(out, 4, &format!("{}{}", describe.tier(tier), rate.unwrap_or_default()));
            let asks = describe.needs(&tier.entry);
            let gives: Vec<_> = tier.benefits.iter().map(|benefit| describe.gift(track, tier, benefit)).collect();
            for (key, said) in [("show-asks", asks), ("show-gives", gives.join(", "))] {
                if !said.is_empty() {
                    for part in wrap(&words.with(key, &[("what", text(said))]), 92) {
                        line(out, 6, &part);
                    }
                }
            }
        }
    }
}

fn policy(out: &mut String, describe: Describe<'_>, terms: &Terms) {
    let words = describe.words;
    let from = match terms.from {
        Some(day) => day.to_string(),
        None => words.get("policy-from-ever").into_owned(),
    };
    line(out, 2, &format!("{:<34}{from}", words.get("policy-from")));
    for rate in &terms.rates {
        line(out, 2, &format!("{:<34}{}%", rate_of(describe, &rate.id), rate.percent));
    }
    for row in describe.method.policy().iter().filter(|row| terms.is_set(&row.id)) {
        line(out, 2, &format!("{:<34}{}", describe.policy_field(&row.id), describe.policy_value(terms, &row.id)));
    }
    if !terms.note.is_empty() {
        line(out, 2, &terms.note);
    }
}

/// What a rate is for: track and rung, and the type where it is for one; its id where these are not there.
fn rate_of(describe: Describe<'_>, id: &str) -> String {
    let mut parts = id.split('/');
    let track = parts.next().and_then(|id| describe.workspace.tiers.track(id));
    let rung = track.zip(parts.next()).and_then(|(track, id)| track.tier(id));
    let Some((track, rung)) = track.zip(rung) else { return id.to_owned() };
    let rung = format!("{} · {}", describe.track(track), describe.tier(rung));
    match parts.next() {
        Some(kind) => {
            let args = [("what", text(rung)), ("type", text(describe.partner_type(kind)))];
            describe.words.with("show-rates-type", &args)
        }
        None => rung,
    }
}

fn cards(out: &mut String, describe: Describe<'_>, held: &Board) {
    let words = describe.words;
    let said =
        |done: usize, all: usize| words.with("show-phase", &[("done", number(done as u64)), ("all", number(all as u64))]);
    let dates = match held.days_of(1).zip(held.days_of(held.close())) {
        Some(((first, _), (_, last))) => {
            words.with("board-dates", &[("first", text(first.to_string())), ("last", text(last.to_string()))])
        }
        None => words.get("board-no-start").into_owned(),
    };
    let (done, all) = held.done();
    let parts = [describe.plan(), dates, said(done, all)];
    line(out, 2, &parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "));
    let seeds = plan::phases(held, describe.method);
    for (id, weeks) in board::phases(describe) {
        let cards: Vec<_> = weeks.into_iter().flat_map(|(_, cards)| cards).collect();
        if cards.is_empty() {
            continue;
        }
        let done = cards.iter().filter(|card| card.state == CardState::Done).count();
        let weeks = seeds.iter().find(|seed| seed.id == id).map(|seed| format!("{}, ", describe.weeks(seed.weeks)));
        let said = format!("{}{}", weeks.unwrap_or_default(), said(done, cards.len()));
        line(out, 4, &format!("{:<26}{said}", describe.phase(id)));
    }
}
