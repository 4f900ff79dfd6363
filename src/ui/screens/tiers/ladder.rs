//! The ladder of a track: what it stands on, and each rung with what it adds, as stairs or as a list.

use super::{cut, row, stairs};
use crate::{
    advice::rungs,
    app::{
        App,
        rooms::tiers::{self, Line as Here},
    },
    domain::{Partner, PartnerState, Tier, Track},
    theme::Role,
    ui::page::{G, Ink, Line, Page, wrapped},
    words::{number, text},
};

/// The narrowest step that can be read.
const NARROWEST: u16 = 20;

/// The page.
pub(super) fn page(app: &App, width: u16, height: u16) -> Page {
    let Some(track) = tiers::track(app) else { return Page::default() };
    let count = u16::try_from(track.tiers.len()).unwrap_or(u16::MAX);
    if count == 0 {
        return empty(app, width);
    }
    let step = width / count;
    if width >= 60 && step >= NARROWEST && height >= 8 + count * 2 {
        return stairs::page(app, track, width, height);
    }
    list(app, track, width)
}

fn empty(app: &App, width: u16) -> Page {
    let mut page = Page::default();
    for line in head(app) {
        page.push(line.line(width));
    }
    page.push(Line::blank());
    page.wrap(&app.shell.words.get("empty-rungs"), 0, width, Ink::Muted);
    page
}

/// A line of the head: a glyph and what it says.
pub(super) struct Head {
    glyph: Option<(&'static str, Role)>,
    text: String,
}

impl Head {
    /// As a line of a page.
    pub(super) fn line(&self, width: u16) -> Line {
        match self.glyph {
            None => Line::new(cut(&self.text, width), Ink::Title),
            Some((glyph, role)) => {
                Line::new(glyph, Ink::Glyph(role)).at(2, cut(&self.text, width.saturating_sub(2)), Ink::Text)
            }
        }
    }
}

/// What the ladder stands on: how many rungs, whether stage and partners bear them, whether each adds enough.
pub(super) fn head(app: &App) -> Vec<Head> {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return Vec::new() };
    let Some(track) = tiers::track(app) else { return Vec::new() };
    let words = &app.shell.words;
    let on: usize = track.tiers.iter().map(|tier| standing(app, track, tier).len()).sum();
    let args = [("rungs", number(track.tiers.len())), ("partners", number(on))];
    let mut said = words.with("ladder-head", &args);
    let nowhere = desk.now.partners.iter().filter(|partner| {
        partner.track == track.id && partner.state != PartnerState::Ended && track.tier(&partner.tier).is_none()
    });
    let nowhere = nowhere.count();
    if nowhere > 0 {
        said = format!("{said} {}", words.with("ladder-nowhere", &[("count", number(nowhere))]));
    }
    let mut lines = vec![Head { glyph: None, text: said }];
    let mut check = |holds: bool, text: String| {
        let glyph = if holds { (G.done, Role::Good) } else { (G.finding, Role::Warn) };
        lines.push(Head { glyph: Some(glyph), text });
    };
    let bearing = rungs::bearing(&desk.now, &app.shell.method, desk.advice.stage.as_deref());
    let rungs = track.tiers.len();
    if let Some((stage, most)) = &bearing.stage {
        let holds = bearing.stage_bears(rungs);
        let args = [("stage", text(words.get(&format!("stage-{stage}")))), ("count", number(u64::from((*most).max(1))))];
        check(holds, words.with(if holds { "ladder-stage-bears" } else { "ladder-stage-too-many" }, &args));
    }
    if let Some((partners, most)) = bearing.partners {
        let holds = bearing.partners_bear(rungs);
        let args = [("partners", number(partners)), ("count", number(u64::from(most)))];
        check(holds, words.with(if holds { "ladder-partners-bear" } else { "ladder-partners-too-few" }, &args));
    }
    if rungs > 1 {
        let terms = desk.now.policy.newest();
        let poor = (1..rungs).find(|rank| rungs::differences(track, *rank, terms) < rungs::DIFFERENCES);
        match poor.and_then(|rank| track.tiers.get(rank)) {
            None => check(true, words.get("ladder-differ").into_owned()),
            Some(tier) => {
                check(false, words.with("ladder-alike", &[("tier", text(describe.tier(tier)))]));
            }
        }
    }
    lines
}

/// The partners that stand on a rung, those first that stand higher than the tree puts them.
pub(super) fn standing<'a>(app: &'a App, track: &Track, tier: &Tier) -> Vec<(&'a Partner, bool)> {
    let Some(desk) = &app.desk else { return Vec::new() };
    let over = rungs::over_tiered(&desk.now, track);
    let on = desk
        .now
        .partners
        .iter()
        .filter(|partner| partner.track == track.id && partner.tier == tier.id && partner.state != PartnerState::Ended);
    let mut on: Vec<(&Partner, bool)> = on.map(|partner| (&**partner, over.contains(&partner.id))).collect();
    on.sort_by_key(|(_, over)| !over);
    on
}

/// A line of a rung: label, text, and how it is inked.
pub(super) struct Told {
    pub(super) label: String,
    pub(super) text: String,
    pub(super) ink: Ink,
}

fn told(label: String, text: String) -> Told {
    Told { label, text, ink: Ink::Text }
}

/// How one falls and gets up, in lines: for where there is room.
pub(super) fn ways(app: &App, tier: &Tier, room: u16) -> Vec<Told> {
    let Some(describe) = app.describe() else { return Vec::new() };
    let words = &app.shell.words;
    let mut lines = Vec::new();
    let mut label = words.get("label-fall").into_owned();
    for (key, count) in [("show-notice", tier.notice), ("show-back", tier.back)] {
        let said = count.map(|count| words.with(key, &[("count", number(count))]));
        lines.extend(said.map(|said| told(std::mem::take(&mut label), said)));
    }
    let mut label = words.get("label-way-up").into_owned();
    let way = wrapped(&describe.tier_graduate(tier), usize::from(room.max(1)));
    lines.extend(way.into_iter().filter(|part| !part.is_empty()).map(|part| told(std::mem::take(&mut label), part)));
    lines
}

/// What a rung earns, asks and keeps, in lines.
pub(super) fn facts(app: &App, track: &Track, tier: &Tier) -> Vec<Told> {
    let Some(describe) = app.describe() else { return Vec::new() };
    let words = &app.shell.words;
    let nothing = || G.dash.to_owned();
    let mut lines = Vec::new();
    let or_nothing = |said: String| if said.is_empty() { nothing() } else { said };
    lines.push(told(describe.rate_name(tier), or_nothing(describe.rate_said(track, tier))));
    lines.push(told(words.get("label-support").into_owned(), or_nothing(describe.support(tier))));
    let mut label = words.get(if tier.any && tier.entry.len() > 1 { "label-enter-any" } else { "label-enter" }).into_owned();
    for need in &tier.entry {
        lines.push(told(std::mem::take(&mut label), describe.need(need)));
    }
    if tier.entry.is_empty() {
        lines.push(told(label, nothing()));
    }
    let mut label = words.get("label-keep").into_owned();
    for need in &tier.keep {
        lines.push(told(std::mem::take(&mut label), describe.need(need)));
    }
    if tier.keep.is_empty() {
        lines.push(told(std::mem::take(&mut label), nothing()));
    }
    if let Some(days) = tier.grace {
        lines.push(told(label, words.with("days-to-mend", &[("count", number(days))])));
    }
    lines
}

/// What a rung adds to the one below, in lines.
pub(super) fn gains(app: &App, track: &Track, rank: usize) -> Vec<String> {
    let Some((describe, tier)) = app.describe().zip(track.tiers.get(rank)) else { return Vec::new() };
    let elsewhere = |id: &str| matches!(id, rungs::MARGIN | rungs::SUPPORT);
    let adds = track.adds(rank).into_iter().filter(|benefit| !elsewhere(&benefit.id));
    adds.map(|benefit| format!("+ {}", describe.gift(track, tier, benefit))).collect()
}

/// The word for the place of a rung.
pub(super) fn place(app: &App, track: &Track, rank: usize) -> String {
    let last = track.tiers.len().saturating_sub(1);
    let key = match rank {
        _ if last == 0 => "rung-flat",
        0 => "rung-entry",
        rank if rank == last => "rung-top",
        _ => return String::new(),
    };
    app.shell.words.get(key).into_owned()
}

/// The ladder as a list, the top rung first.
fn list(app: &App, track: &Track, width: u16) -> Page {
    let mut page = Page::default();
    let Some(describe) = app.describe() else { return page };
    for line in head(app) {
        page.push(line.line(width));
    }
    let column = 11;
    for (rank, tier) in track.tiers.iter().enumerate().rev() {
        page.push(Line::blank());
        let on = standing(app, track, tier);
        let name = cut(&describe.tier(tier), width.saturating_sub(14));
        let after = u16::try_from(crate::ui::text::width(&name)).unwrap_or(0) + 2;
        let mut line = Line::new(name, Ink::Title).at(after, place(app, track, rank), Ink::Muted);
        if !on.is_empty() {
            line = line.right(width, format!("{} {}", G.dot, on.len()), Ink::Text);
        }
        page.push(line.row(row(Here::Rung(tier.id.clone()))));
        for fact in facts(app, track, tier) {
            let shown = cut(&fact.text, width.saturating_sub(column));
            page.push(Line::new(cut(&fact.label, column - 1), Ink::Muted).at(column, shown, fact.ink).follow());
        }
        for gain in gains(app, track, rank) {
            page.push(Line::blank().at(column, cut(&gain, width.saturating_sub(column)), Ink::Text).follow());
        }
        for (partner, over) in on {
            let name = cut(&describe.partner(partner), width.saturating_sub(column + 2));
            let line = Line::blank();
            let line = if over { line.at(column, G.finding, Ink::Glyph(Role::Warn)) } else { line };
            page.push(line.at(column + 2, name, Ink::Muted).follow());
        }
    }
    page
}
