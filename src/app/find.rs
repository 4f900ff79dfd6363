//! What the pickers offer: everything in the workspace and the method, every action, every key, every theme.

use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{CaseMatching, Normalization, Pattern},
};

use super::{
    App, Overlay, Screen,
    action::Action,
    forms,
    keymap::Scope,
    overlay::{Goes, Item, PickerKind},
    rooms, rows, scope, update,
};
use crate::{
    advice,
    domain::{Address, operations::Kind},
};

/// Hits shown at most; who needs more types another letter.
const MOST: usize = 200;

/// What the picker in front offers for what was typed.
pub fn items(app: &App) -> Vec<Item> {
    let Some(Overlay::Picker(picker)) = app.overlays.last() else { return Vec::new() };
    let query = picker.query.text();
    match picker.kind {
        PickerKind::Commands => matching(commands(app), query, false),
        PickerKind::Pick(ref pick) => matching(rooms::items(app, pick), query, true),
        PickerKind::Keys => matching(keys(app), query, true),
        PickerKind::Themes { .. } => matching(themes(app), query, true),
        PickerKind::Find if query.trim().is_empty() => matching(places(app), "", true),
        PickerKind::Find => matching(everything(app), query, true),
    }
}

/// How many the picker in front could offer.
pub fn all(app: &App) -> usize {
    let Some(Overlay::Picker(picker)) = app.overlays.last() else { return 0 };
    match picker.kind {
        PickerKind::Commands => commands(app).len(),
        PickerKind::Pick(ref pick) => rooms::items(app, pick).len(),
        PickerKind::Keys => keys(app).len(),
        PickerKind::Themes { .. } => app.shell.themes.len(),
        PickerKind::Find => everything(app).len(),
    }
}

fn item(group: impl Into<String>, label: impl Into<String>, detail: impl Into<String>, goes: Goes) -> Item {
    Item { group: group.into(), label: label.into(), detail: detail.into(), found: Vec::new(), goes, refused: false }
}

/// Keeps what matches, the best first. With groups, a group stands where its best hit does.
fn matching(items: Vec<Item>, query: &str, grouped: bool) -> Vec<Item> {
    let query = query.trim();
    if query.is_empty() {
        return items;
    }
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern = Pattern::parse(query, CaseMatching::Smart, Normalization::Smart);
    let mut letters = Vec::new();
    let mut scored: Vec<(u32, usize, Item)> = Vec::new();
    for (index, mut item) in items.into_iter().enumerate() {
        let mut found = Vec::new();
        let label = pattern.indices(Utf32Str::new(&item.label, &mut letters), &mut matcher, &mut found);
        // What stands beside a label is searched as well, as it is written, and counts for less.
        let beside = || {
            let text = format!("{} {}", item.detail, item.group).to_lowercase();
            query.to_lowercase().split_whitespace().all(|word| text.contains(word)).then_some(1)
        };
        let Some(score) = label.map(|score| score * 2).or_else(beside) else { continue };
        found.sort_unstable();
        found.dedup();
        item.found = found;
        scored.push((score, index, item));
    }
    scored.sort_by_key(|(score, index, _)| (std::cmp::Reverse(*score), *index));
    // Letters that happen to stand in order are a hit only where no better one is: half as good as the best is good enough.
    let best = scored.first().map_or(0, |(score, ..)| *score);
    scored.retain(|(score, ..)| score * 4 >= best * 3 || *score == 1);
    scored.truncate(MOST);
    if grouped {
        let mut order: Vec<String> = Vec::new();
        for (_, _, item) in &scored {
            if !order.contains(&item.group) {
                order.push(item.group.clone());
            }
        }
        // The sort is stable, so that hits stay in order within their group.
        scored.sort_by_key(|(_, _, item)| order.iter().position(|group| *group == item.group));
    }
    scored.into_iter().map(|(_, _, item)| item).collect()
}

/// The screens, for a find that has not begun.
fn places(app: &App) -> Vec<Item> {
    let words = &app.shell.words;
    let group = words.get("group-screens");
    rows::journey(app)
        .into_iter()
        .map(|screen| {
            let label = words.get(&format!("screen-{}", screen.id()));
            item(group.clone(), label, "", Goes::Row(screen, None))
        })
        .chain(situations(app))
        .collect()
}

fn situations(app: &App) -> Vec<Item> {
    let words = &app.shell.words;
    let group = words.get("group-situations");
    let rows = app.shell.method.starts().iter();
    rows.map(|row| {
        let label = words.get(&format!("start-{}", row.id));
        let hint = words.get(&format!("start-{}.hint", row.id));
        item(group.clone(), label, hint, Goes::Situation(row.id.clone()))
    })
    .collect()
}

/// Everything that can be found.
fn everything(app: &App) -> Vec<Item> {
    let words = &app.shell.words;
    let method = &app.shell.method;
    let mut items = Vec::new();
    if let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) {
        for step in &desk.advice.steps {
            let group = words.get(&format!("step-{}", step.id));
            for field in forms::fields(&step.id, &desk.now, method) {
                let label = describe.label(&field.address);
                let value = describe.value(&field.address);
                items.push(item(group.clone(), label, value, Goes::Address(field.address)));
            }
        }
        let group = words.get("screen-strategy");
        for proposal in &desk.advice.proposals {
            // A type is also found by the other names that it goes by.
            let also = words.find(&format!("{}.aliases", proposal.subject)).unwrap_or_default();
            items.push(item(group.clone(), describe.proposal(proposal), also, Goes::Address(Address::decision(&proposal.id))));
        }
        items.extend(programme(app));
        let group = words.get("group-findings");
        for finding in &desk.advice.findings {
            let label = describe.fill(&finding.key(), &finding.args);
            items.push(item(group.clone(), label, finding.rule, Goes::Address(finding.address.clone())));
        }
        let group = words.get("screen-remarks");
        for remark in &desk.now.review.remarks {
            let label = remark.text.replace('\n', " ");
            items.push(item(group.clone(), label, describe.label(&remark.about), Goes::Address(Address::remark(&remark.id))));
        }
        let group = words.get("screen-people");
        for person in &desk.now.people.people {
            items.push(item(
                group.clone(),
                person.name.clone(),
                person.role.clone(),
                Goes::Address(Address::person(&person.id)),
            ));
        }
        let group = words.get("group-evidence");
        for row in method.evidence() {
            let label = words.get(&format!("evidence-{}", row.id));
            let goes = Goes::Row(Screen::Library, Some(rows::Row::Evidence(row.id.clone())));
            let mut figure = row.figure.clone();
            if row.correlation {
                // Before the study, so that no narrow list cuts it off.
                figure = format!("{figure} · {}", words.get("label-correlation"));
            }
            items.push(item(group.clone(), label, format!("{figure} · {} {}", row.study, row.year), goes));
        }
    }
    items.extend(places(app));
    let group = words.get("group-terms");
    for row in method.terms() {
        let label = words.get(&format!("term-{}", row.id));
        let kind = row.id.trim_end_matches("-partner");
        let also: Vec<_> = [format!("term-{}.also", row.id), format!("type-{kind}.aliases")]
            .iter()
            .filter_map(|key| words.find(key))
            .collect();
        items.push(item(group.clone(), label, also.join(", "), Goes::Term(row.id.clone())));
    }
    for recent in &app.shell.recent {
        let goes = Goes::Folder(recent.folder.clone());
        items.push(item(words.get("group-recent"), recent.company.clone(), recent.folder.display().to_string(), goes));
    }
    items
}

/// The vision, the plays, tracks and their rungs, partners, metrics, decisions, operations, and the fields of the policy.
fn programme(app: &App) -> Vec<Item> {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return Vec::new() };
    let mut items = Vec::new();
    let vision = Address::vision("");
    let sentence = describe.value(&vision);
    items.push(item(app.shell.words.get("screen-page"), describe.label(&vision), sentence, Goes::Address(vision)));
    let group = app.shell.words.get("screen-plays");
    for row in &app.shell.method.plays {
        let line = super::rooms::Line::Plays(super::rooms::plays::Line::Play(row.id.clone()));
        let goes = Goes::Row(Screen::Room(super::Room::Plays), Some(rows::Row::Room(line)));
        let about = app.shell.words.get(&format!("play-{}.summary", row.id));
        items.push(item(group.clone(), app.shell.words.get(&format!("play-{}", row.id)), about, goes));
    }
    let group = app.shell.words.get("screen-tiers");
    for track in &desk.now.tiers.tracks {
        for tier in &track.tiers {
            let label = format!("{} · {}", describe.track(track), describe.tier(tier));
            let goes = Goes::Address(Address::tier(&track.id, &tier.id));
            items.push(item(group.clone(), label, describe.tier_purpose(tier), goes));
        }
    }
    let group = app.shell.words.get("screen-partners");
    for partner in desk.now.partners.iter() {
        let goes = Goes::Address(Address::partner(&partner.id));
        items.push(item(group.clone(), describe.partner(partner), partner.next_step.clone(), goes));
    }
    let group = app.shell.words.get("screen-metrics");
    for metric in &desk.now.metrics.metrics {
        let goes = Goes::Address(Address::metric(&metric.id));
        items.push(item(group.clone(), describe.metric(&metric.id), describe.metric_value(metric, "actuals"), goes));
    }
    items.extend(diagnosis(app));
    let group = app.shell.words.get("screen-board");
    for card in desk.now.board.open() {
        let state = app.shell.words.get(&format!("card-state-{}", card.state.id()));
        items.push(item(group.clone(), card.title.clone(), state, Goes::Address(Address::card(&card.id))));
    }
    let group = app.shell.words.get("screen-decisions");
    for record in desk.now.decisions.newest_first() {
        let goes = Goes::Address(Address::record(&record.id));
        items.push(item(group.clone(), describe.record_question(record), describe.record_outcome(record), goes));
    }
    let group = app.shell.words.get("screen-operations");
    for kind in Kind::ALL {
        for id in desk.now.operations.ids(kind) {
            let goes = Goes::Address(Address::operations(kind.id(), id));
            let value = describe.value(&Address::operations(kind.id(), id));
            items.push(item(group.clone(), describe.operations_name(kind, id), value, goes));
        }
    }
    let group = app.shell.words.get("screen-policy");
    if let Some(terms) = desk.now.policy.newest() {
        let fields = app.shell.method.policy().iter();
        for row in fields.filter(|row| terms.is_set(&row.id) || advice::terms::applies(terms, &row.id)) {
            let goes = Goes::Address(Address::terms(&terms.id).field(&row.id));
            items.push(item(group.clone(), describe.policy_field(&row.id), describe.policy_value(terms, &row.id), goes));
        }
    }
    items
}

/// Instruments, dimensions and modules by name; no score, which may not be laid open.
fn diagnosis(app: &App) -> Vec<Item> {
    use super::rooms::{Line, diagnosis::Line as Here};
    let words = &app.shell.words;
    if super::rooms::diagnosis::round(app).is_none() {
        return Vec::new();
    }
    let group = words.get("screen-diagnosis");
    let place = |line: Here| Goes::Row(Screen::Room(super::Room::Diagnosis), Some(rows::Row::Room(Line::Diagnosis(line))));
    let mut items = Vec::new();
    for row in app.shell.method.instruments() {
        let about = words.get(&format!("instrument-{}.about", row.id));
        let name = words.get(&format!("instrument-{}", row.id));
        items.push(item(group.clone(), name, about, place(Here::Instrument(row.id.clone()))));
    }
    for row in app.shell.method.dimensions() {
        let about = words.get(&format!("dimension-{}.about", row.id));
        let name = words.get(&format!("dimension-{}", row.id));
        items.push(item(group.clone(), name, about, place(Here::Standing(row.id.clone()))));
    }
    for module in super::rooms::diagnosis::diagnosis(app).iter().flat_map(|all| &all.modules) {
        let about = words.get(&format!("module-{}.outcome", module.id));
        let name = words.get(&format!("module-{}", module.id));
        items.push(item(group.clone(), name, about, place(Here::Module(module.id.clone()))));
    }
    items
}

/// Every action by name, with its key, or with the reason why it cannot be done.
fn commands(app: &App) -> Vec<Item> {
    // What can be done is asked of the screen behind, as if the list were closed.
    let scopes = [scope::here(app), Scope::Everywhere];
    let skip = [Action::Commands, Action::Up, Action::Down, Action::Left, Action::Right, Action::Enter, Action::Back];
    let actions = Action::ALL.iter().copied().filter(|action| !action.is_writing() && !skip.contains(action));
    actions
        .map(|action| {
            let label = app.shell.words.get(&format!("action-{}", action.id()));
            let key = app.shell.keymap.shown(&scopes, action).map(ToString::to_string).unwrap_or_default();
            match update::available::behind(app, action) {
                Ok(()) => item("", label, key, Goes::Action(action)),
                Err(why) => Item { refused: true, ..item("", label, why, Goes::Action(action)) },
            }
        })
        .collect()
}

/// Every key, this place first, then what cannot be done now and why.
fn keys(app: &App) -> Vec<Item> {
    let words = &app.shell.words;
    let here = scope::here(app);
    let mut scopes = vec![here, Scope::Everywhere, Scope::Writing, Scope::Picker, Scope::Why];
    scopes.dedup();
    let mut items = Vec::new();
    for scope in scopes {
        let group = words.get(&format!("scope-{}", scope.id()));
        let mut seen: Vec<Action> = Vec::new();
        for binding in app.shell.keymap.bindings().iter().filter(|binding| binding.scope == scope) {
            if seen.contains(&binding.action) {
                continue;
            }
            seen.push(binding.action);
            let all = app.shell.keymap.bindings().iter().filter(|known| known.scope == scope && known.action == binding.action);
            let keys: Vec<String> = all.map(|known| known.chord.to_string()).collect();
            let label = words.get(&format!("action-{}", binding.action.id()));
            let mut row = item(group.clone(), label, keys.join(", "), Goes::Action(binding.action));
            if matches!(scope, Scope::Everywhere) || scope == here {
                row.refused = update::available::behind(app, binding.action).is_err();
            } else {
                row.refused = true;
            }
            items.push(row);
        }
    }
    items
}

fn themes(app: &App) -> Vec<Item> {
    let words = &app.shell.words;
    let themes = app.shell.themes.iter();
    themes
        .map(|name| {
            let about = words.find(&format!("theme-{name}")).unwrap_or_else(|| words.get("theme-own"));
            item("", name.clone(), about, Goes::Theme(name.clone()))
        })
        .collect()
}
