//! Tiers, policy, operations, board and decisions as plain lines, each where there is something of it.

use super::{
    board, decisions,
    describe::Describe,
    plain::{line, wrap},
};
use crate::{
    advice::{board as plan, rungs},
    domain::{Board, CardState, Operations, Terms, Tier, Track},
    words::{number, text},
};

/// The sections in the order of the rooms.
pub(super) fn programme(out: &mut String, describe: Describe<'_>) {
    let workspace = describe.workspace;
    if !workspace.tiers.tracks.is_empty() {
        head(out, describe, "show-tiers");
        tiers(out, describe);
    }
    if !workspace.policy.terms.is_empty() {
        head(out, describe, "show-policy");
        policy(out, describe);
    }
    if *workspace.operations != Operations::default() {
        head(out, describe, "show-operations");
        super::operations::plain(out, describe);
    }
    if workspace.board.exists() {
        head(out, describe, "show-board");
        cards(out, describe, &workspace.board);
    }
    if !workspace.decisions.decisions.is_empty() {
        head(out, describe, "show-decisions");
        decisions::plain(out, describe);
    }
}

fn head(out: &mut String, describe: Describe<'_>, key: &str) {
    line(out, 0, "");
    line(out, 0, &describe.words.get(key));
}

fn tiers(out: &mut String, describe: Describe<'_>) {
    for track in &describe.workspace.tiers.tracks {
        let types: Vec<_> = track.types.iter().map(|id| describe.partner_type(id)).collect();
        let types = if types.is_empty() { String::new() } else { format!(" ({})", types.join(", ")) };
        line(out, 2, &format!("{}{types}", describe.track(track)));
        for tier in &track.tiers {
            let rate = describe.rate_said(track, tier);
            let rate = if rate.is_empty() { rate } else { format!(" · {} {rate}", describe.rate_name(tier)) };
            line(out, 4, &format!("{}{rate}", describe.tier(tier)));
            for said in rung(describe, track, tier) {
                for part in wrap(&said, 92) {
                    line(out, 6, &part);
                }
            }
        }
    }
}

/// What a rung asks and gives, how one gets there, and how one stays.
fn rung(describe: Describe<'_>, track: &Track, tier: &Tier) -> Vec<String> {
    let words = describe.words;
    // The margin stands beside the name of the rung, as it is today.
    let gifts = tier.benefits.iter().filter(|benefit| benefit.id != rungs::MARGIN);
    let gives: Vec<_> = gifts.map(|benefit| describe.gift(track, tier, benefit)).collect();
    let counted = |key: &str, count: Option<u32>| count.map(|count| words.with(key, &[("count", number(count))]));
    let fall: Vec<_> = [("show-notice", tier.notice), ("show-grace", tier.grace), ("show-back", tier.back)]
        .into_iter()
        .filter_map(|(key, count)| counted(key, count))
        .collect();
    let way: Vec<_> = counted("show-months", tier.months)
        .into_iter()
        .chain(Some(describe.tier_graduate(tier)).filter(|way| !way.is_empty()))
        .collect();
    let asks = if tier.any && tier.entry.len() > 1 { "show-asks-any" } else { "show-asks" };
    [
        (asks, describe.needs(&tier.entry)),
        ("show-gives", gives.join(", ")),
        ("show-way", way.join("; ")),
        ("show-keep", describe.needs(&tier.keep)),
        ("show-fall", fall.join(", ")),
    ]
    .into_iter()
    .filter(|(_, said)| !said.is_empty())
    .map(|(key, said)| words.with(key, &[("what", text(said))]))
    .collect()
}

/// The terms that hold today, and those that are coming, each with its day.
fn policy(out: &mut String, describe: Describe<'_>) {
    let words = describe.words;
    let held = &describe.workspace.policy;
    match held.on(describe.today) {
        Some(now) => {
            let from = now.from.map_or_else(|| words.get("policy-from-ever").into_owned(), |day| day.to_string());
            pair(out, 2, &words.get("policy-from"), &from);
            terms(out, 2, describe, now);
        }
        None => line(out, 2, &words.get("show-no-terms-yet")),
    }
    for coming in held.coming(describe.today) {
        let day = coming.from.map(|day| day.to_string()).unwrap_or_default();
        line(out, 2, &words.with("show-terms-coming", &[("day", text(day))]));
        terms(out, 4, describe, coming);
    }
}

fn terms(out: &mut String, indent: usize, describe: Describe<'_>, terms: &Terms) {
    for rate in &terms.rates {
        pair(out, indent, &rate_of(describe, &rate.id), &format!("{}%", rate.percent));
    }
    for row in describe.method.policy().iter().filter(|row| terms.is_set(&row.id)) {
        pair(out, indent, &describe.policy_field(&row.id), &describe.policy_value(terms, &row.id));
    }
    if !terms.note.is_empty() {
        line(out, indent, &terms.note);
    }
}

/// A label and its value; a label that is longer than its column pushes the value on, never into it.
fn pair(out: &mut String, indent: usize, label: &str, value: &str) {
    line(out, indent, &format!("{label:<32}  {value}"));
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
