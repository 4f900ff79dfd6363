//! Ladders to begin with: made for what the strategy asks, or put in the place of what is there.

use std::sync::Arc;

use super::{ask, pick, rungs::drop_rates, show};
use crate::{
    advice::{rates, rungs},
    app::{
        App, Effect, MessageKind,
        rooms::tiers::{Answer, Pick, View, loose, tiers, track},
        update::rooms::change,
    },
    domain::{
        Address, Document, Tier, Track, Workspace,
        tiers::{Benefit, Requirement},
    },
    method::{
        Method,
        rows::{Needs, TierSeed},
    },
    words::number,
};

/// A rung as a template seeds it. Its name, purpose and way up are the method's until somebody writes others.
fn seed(row: &TierSeed) -> Tier {
    let needs = |list: &[Needs]| {
        let need =
            |need: &Needs| Requirement { id: need.measure.clone(), at_least: need.at_least, months: u32::from(need.months) };
        list.iter().map(need).collect()
    };
    let gives = row.benefits.iter().map(|gives| {
        // Each stands once: a margin is the rate of the policy, and the hours of support are the rung’s own `answers_in`.
        let elsewhere = matches!(gives.benefit.as_str(), rungs::MARGIN | rungs::SUPPORT);
        Benefit { id: gives.benefit.clone(), amount: gives.amount.filter(|_| !elsewhere) }
    });
    Tier {
        id: row.id.clone(),
        any: row.any,
        entry: needs(&row.entry),
        benefits: gives.collect(),
        support: row.support.clone(),
        answers_in: row.answers_in.map(u32::from),
        months: row.months.map(u32::from),
        keep: needs(&row.keep),
        notice: row.notice.map(u32::from),
        grace: row.grace.map(u32::from),
        back: row.back.map(u32::from),
        ..Tier::default()
    }
}

/// Puts the rungs of a template into a track, the lowest so many of them, and rates that are usual for its types into the
/// newest terms.
pub(super) fn fill(workspace: &mut Workspace, method: &Method, track: &str, template: &str, most: usize, writes: bool) {
    let Some(row) = method.template(template) else { return };
    let seeds: Vec<&TierSeed> = row.tiers.iter().take(most.max(1)).collect();
    drop_rates(workspace, track, None);
    let usual = workspace.tiers.track(track).and_then(|track| rates::usual(method, &track.types));
    let template_rates: Vec<Option<u32>> = seeds.iter().map(|seed| seed.percent.map(u32::from)).collect();
    let seeded = rates::seeded(usual, &template_rates);
    if writes && seeded.iter().any(Option::is_some) {
        let terms = Arc::make_mut(&mut workspace.policy).newest_mut();
        for (seed, percent) in seeds.iter().zip(seeded) {
            terms.set_rate(&format!("{track}/{}", seed.id), percent);
        }
    }
    if let Some(track) = Arc::make_mut(&mut workspace.tiers).track_mut(track) {
        template.clone_into(&mut track.template);
        track.tiers = seeds.into_iter().map(seed).collect();
    }
}

/// Whether rates may be written: a policy that cannot be read is not.
pub(super) fn writes_rates(app: &App) -> bool {
    app.desk.as_ref().is_some_and(|desk| !desk.is_broken(Document::Policy))
}

/// A change that needs the method.
pub(super) fn with_method(app: &mut App, label: &str, at: Address, run: impl FnOnce(&mut Workspace, &Method)) -> Vec<Effect> {
    let Some(desk) = &app.desk else { return Vec::new() };
    let mut after = desk.now.clone();
    run(&mut after, &app.shell.method);
    change(app, label, at, |workspace| *workspace = after)
}

/// Makes the tracks that the strategy asks for, each with as many rungs as stage and partners bear.
pub(super) fn make(app: &mut App) -> Vec<Effect> {
    let types = loose(app);
    if types.is_empty() {
        app.say_key(MessageKind::Refused, "tiers-nothing-to-make");
        return Vec::new();
    }
    let Some(desk) = &app.desk else { return Vec::new() };
    let stage = desk.advice.stage.clone();
    let rates = writes_rates(app);
    let had = desk.now.tiers.tracks.len();
    let effects = with_method(app, "undo-tracks-made", Address::whole(Document::Tiers), |workspace, method| {
        let mut made = Vec::new();
        for kind in &types {
            let Some(row) = method.tracks().iter().find(|row| row.types.contains(kind)) else { continue };
            let all = Arc::make_mut(&mut workspace.tiers);
            if let Some(track) = all.track_mut(&row.id) {
                track.types.push(kind.clone());
            } else {
                all.tracks.push(Track { id: row.id.clone(), types: vec![kind.clone()], ..Track::default() });
                made.push(row);
            }
        }
        // Only once all its types are there is it known what a track usually earns.
        for row in made {
            let most = rungs::bearing(workspace, method, stage.as_deref()).rungs().unwrap_or(usize::MAX);
            fill(workspace, method, &row.id, &row.template, most, rates);
        }
    });
    let made = tiers(app).map_or(0, |tiers| tiers.tracks.len()).saturating_sub(had);
    let said = app.shell.words.with("said-tracks-made", &[("count", number(made))]);
    app.say(MessageKind::Done, said);
    if had == 0 {
        show(app, View::Ladder);
    }
    effects
}

/// The list of templates for the track that is shown.
pub(super) fn ask_template(app: &mut App) -> Vec<Effect> {
    match track(app).map(|track| track.id.clone()) {
        Some(id) => pick(app, Pick::Template(id)),
        None => pick(app, Pick::NewTrack),
    }
    Vec::new()
}

/// A template was picked. Where rungs are there already, it is asked first.
pub(super) fn template(app: &mut App, track: &str, template: &str) -> Vec<Effect> {
    let full = tiers(app).and_then(|tiers| tiers.track(track)).is_some_and(|track| !track.tiers.is_empty());
    if !full {
        return apply(app, track, template);
    }
    let about = app.shell.words.get(&format!("template-{template}")).into_owned();
    let go = Answer::Template { track: track.to_owned(), template: template.to_owned() };
    ask(app, "ask-template", about, vec![("answer-template", Some(go)), ("answer-keep-ladder", None)]);
    Vec::new()
}

/// Puts a template in the place of what is there. Partners on rungs that go stand on the entry.
pub(super) fn apply(app: &mut App, track: &str, template: &str) -> Vec<Effect> {
    let rates = writes_rates(app);
    let effects = with_method(app, "undo-template", Address::track(track), |workspace, method| {
        fill(workspace, method, track, template, usize::MAX, rates);
        let Some(ladder) = workspace.tiers.track(track) else { return };
        let rungs: Vec<String> = ladder.tiers.iter().map(|tier| tier.id.clone()).collect();
        let lost = |partner: &crate::domain::Partner| {
            partner.track == track && !partner.tier.is_empty() && !rungs.contains(&partner.tier)
        };
        if workspace.partners.iter().any(|partner| lost(partner)) {
            let entry = rungs.first().cloned().unwrap_or_default();
            Arc::make_mut(&mut workspace.partners).change(lost, |partner| partner.tier.clone_from(&entry));
        }
    });
    track.clone_into(&mut app.rooms.tiers.track);
    app.column = 0;
    show(app, View::Ladder);
    effects
}
