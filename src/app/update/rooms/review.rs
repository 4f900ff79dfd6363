//! What keys do in the review, and with a finding from anywhere: going to it, mending it, waiving it, weighing its rule.

use std::sync::Arc;

use jiff::{ToSpan, civil::Date};

use super::{change, pick, refuse, stand, write, write_over};
use crate::{
    advice::{Finding, rules},
    app::{
        Action, App, Effect, MessageKind, Overlay, Pane, Screen,
        overlay::Fix,
        rooms::{
            self, Room,
            review::{Filter, Led, Line, Pick, Text, View, at_cursor, can_be_fixed, filter_of, finding, here, lines},
        },
    },
    domain::{
        Address, Document, Waiver,
        dates::{DateError, parse_date},
        review::Weight,
    },
    export::diff::diff,
    store,
    words::text,
};

/// Days for which a finding is waived where nobody says another: a quarter, after which somebody looks again.
const WAIVED: i32 = 90;

/// The document that an action changes here; nothing where it changes none, or means the same as everywhere.
pub(super) fn changes(app: &App, action: Action) -> Option<Document> {
    match action {
        Action::Settings => Some(Document::Review),
        Action::Delete if matches!(here(app), Some(Line::Waiver(_))) => Some(Document::Review),
        _ => None,
    }
}

/// Does what an action means here; nothing where it means the same as everywhere.
pub(super) fn act(app: &mut App, action: Action) -> Option<Vec<Effect>> {
    match action {
        Action::View => {
            let at = View::ALL.iter().position(|view| *view == app.rooms.review.view).unwrap_or(0);
            app.rooms.review.view = View::ALL[(at + 1) % View::ALL.len()];
        }
        Action::Sort | Action::Filter if app.rooms.review.view != View::Findings => {
            return Some(refuse(app, "cannot-not-here"));
        }
        Action::Sort => app.rooms.review.by_topic = !app.rooms.review.by_topic,
        Action::Filter => pick(app, super::Pick::Review(Pick::Filter)),
        Action::Settings => match rule_here(app) {
            Some(rule) => pick(app, super::Pick::Review(Pick::Weight(rule))),
            None => return Some(refuse(app, "cannot-no-finding-here")),
        },
        Action::Delete => match here(app) {
            Some(Line::Waiver(id)) => return Some(staying(app, |app| end(app, &id))),
            _ => return Some(refuse(app, "cannot-no-waiver")),
        },
        Action::Choose => fold(app),
        Action::Enter => match here(app)? {
            Line::Finding(_, at) => super::super::enter_address(app, &at),
            Line::Rule(_) if app.rooms.review.view == View::Findings => fold(app),
            Line::Rule(_) => super::super::looking::why(app),
            Line::Waiver(id) => {
                let at = app.desk.as_ref().and_then(|desk| desk.now.review.waiver(&id)).map(|waiver| waiver.at.clone());
                if let Some(at) = at {
                    super::super::enter_address(app, &at);
                }
            }
        },
        _ => return None,
    }
    Some(Vec::new())
}

/// The rule of the row under the cursor.
fn rule_here(app: &App) -> Option<String> {
    match here(app)? {
        Line::Finding(rule, _) | Line::Rule(rule) => Some(rule),
        Line::Waiver(id) => app.desk.as_ref()?.now.review.waiver(&id).map(|waiver| waiver.rule.clone()),
    }
}

/// Lays the findings of a rule open, or folds them into one row again.
fn fold(app: &mut App) {
    let Some(rule) = rule_here(app) else { return };
    let folds = lines(app).contains(&Line::Rule(rule.clone()));
    if app.rooms.review.view != View::Findings || !folds {
        return;
    }
    if !app.rooms.review.open.remove(&rule) {
        app.rooms.review.open.insert(rule.clone());
    }
    stand(app, rooms::Line::Review(Line::Rule(rule)));
}

/// Does something that may take the row under the cursor away, and stands on the one that has come in its place.
fn staying(app: &mut App, act: impl FnOnce(&mut App) -> Vec<Effect>) -> Vec<Effect> {
    let row = |app: &App| lines(app).iter().position(|line| here(app).as_ref() == Some(line));
    let at = row(app);
    let effects = act(app);
    if let (Some(at), Screen::Room(Room::Review)) = (at, app.screen) {
        let left = lines(app);
        if let Some(line) = left.get(at.min(left.len().saturating_sub(1))).cloned() {
            stand(app, rooms::Line::Review(line));
        }
    }
    effects
}

/// Begins to waive what was found at the cursor: the reason comes first.
pub(super) fn waive(app: &mut App) -> Vec<Effect> {
    if app.desk.as_ref().is_some_and(|desk| desk.now.people.me().is_none()) {
        return refuse(app, "cannot-waive-nobody");
    }
    if let Some(Line::Waiver(id)) = here(app) {
        let waiver = app.desk.as_ref().and_then(|desk| desk.now.review.waiver(&id)).cloned();
        if let Some(waiver) = waiver {
            write_over(app, super::Text::Review(Text::Reason(waiver.rule, waiver.at)), &waiver.reason);
        }
        return Vec::new();
    }
    let Some(found) = at_cursor(app).map(|finding| (finding.rule.to_owned(), finding.address.clone())) else {
        return nothing_here(app);
    };
    if rules::get(&found.0).is_some_and(|rule| !rule.can_be_waived()) {
        return refuse(app, "cannot-waive-waiver");
    }
    let (rule, at) = found;
    write(app, super::Text::Review(Text::Reason(rule, at)), "");
    Vec::new()
}

/// Takes what was written: the reason of a waiver, then its last day.
pub(super) fn take(app: &mut App, about: &Text, written: &str) -> Result<Vec<Effect>, &'static str> {
    let today = app.shell.now.date();
    match about {
        Text::Reason(..) if written.trim().is_empty() => Err("refused-waiver-reason"),
        Text::Reason(rule, at) => {
            let known = app.desk.as_ref().and_then(|desk| of(&desk.now.review.waivers, rule, at));
            let until = known.map(|waiver| waiver.until).filter(|until| *until >= today);
            let until = until.or_else(|| today.checked_add(WAIVED.days()).ok()).unwrap_or(today);
            let about = Text::Until { rule: rule.clone(), at: at.clone(), reason: written.trim().to_owned() };
            write_over(app, super::Text::Review(about), &until.to_string());
            Ok(Vec::new())
        }
        Text::Until { rule, at, reason } => {
            let until = parse_date(written, today).map_err(DateError::key)?;
            if until < today {
                return Err("refused-waiver-past");
            }
            Ok(staying(app, |app| waived(app, rule, at, reason, until)))
        }
    }
}

fn of<'a>(waivers: &'a [Waiver], rule: &str, at: &Address) -> Option<&'a Waiver> {
    waivers.iter().find(|waiver| waiver.rule == rule && waiver.at == *at)
}

/// Notes a waiver, in the place of an earlier one of the same finding.
fn waived(app: &mut App, rule: &str, at: &Address, reason: &str, until: Date) -> Vec<Effect> {
    let on = app.shell.now.date();
    let effects = change(app, "undo-waived", at.clone(), |workspace| {
        let author = workspace.people.me.clone();
        let review = Arc::make_mut(&mut workspace.review);
        let id = of(&review.waivers, rule, at).map_or_else(|| review.next_waiver_id(), |known| known.id.clone());
        let waiver = Waiver { id, rule: rule.to_owned(), at: at.clone(), reason: reason.to_owned(), author, on, until };
        match review.waivers.iter_mut().find(|known| known.id == waiver.id) {
            Some(known) => *known = waiver,
            None => review.waivers.push(waiver),
        }
    });
    if !effects.is_empty() {
        let day = crate::words::date::DateWords::ENGLISH.plain_day(until, on);
        let said = app.shell.words.with("said-waived", &[("day", text(day))]);
        app.say(MessageKind::Done, said);
    }
    effects
}

/// Takes a waiver out: the finding is open again.
fn end(app: &mut App, id: &str) -> Vec<Effect> {
    change(app, "undo-waiver-removed", Address::waiver(id), |workspace| {
        // Two branches may have given one id to two waivers: only the first of them goes.
        let waivers = &mut Arc::make_mut(&mut workspace.review).waivers;
        if let Some(at) = waivers.iter().position(|waiver| waiver.id == id) {
            waivers.remove(at);
        }
    })
}

/// Takes what was picked from a list.
pub(super) fn picked(app: &mut App, pick: &Pick, id: &str) -> Vec<Effect> {
    match pick {
        Pick::Filter => {
            app.rooms.review.filter = filter_of(id);
            Vec::new()
        }
        Pick::Weight(rule) => {
            let effects = change(app, "undo-rule-weight", Address::rule_setting(rule), |workspace| {
                Arc::make_mut(&mut workspace.review).set_weight(rule, Weight::of(id));
            });
            // What the filter hid might be what was weighed just now.
            if lines(app).is_empty() {
                app.rooms.review.filter = Filter::All;
            }
            effects
        }
    }
}

/// Says that nothing was found here, or that there is more than one behind the row.
fn nothing_here(app: &mut App) -> Vec<Effect> {
    let folded = matches!(here(app), Some(Line::Rule(_))) && app.rooms.review.view == View::Findings;
    refuse(app, if folded { "cannot-folded" } else { "cannot-no-finding-here" })
}

/// What was found at the very place of the cursor and can be mended by a key, where two rules found something there.
fn fixable_here(app: &App) -> Option<Finding> {
    let at = at_cursor(app)?;
    if can_be_fixed(app, at) || matches!(here(app), Some(Line::Finding(..))) {
        return Some(at.clone());
    }
    let findings = &app.desk.as_ref()?.advice.findings;
    findings.iter().find(|finding| finding.address == at.address && can_be_fixed(app, finding)).cloned()
}

/// Shows what would mend what was found at the cursor.
pub(super) fn fix(app: &mut App) -> Vec<Effect> {
    let Some(found) = fixable_here(app).or_else(|| at_cursor(app).cloned()) else { return nothing_here(app) };
    if rules::get(found.rule).is_none_or(|rule| rule.fix.is_none()) {
        return refuse(app, "cannot-no-fix");
    }
    let Some(desk) = &app.desk else { return Vec::new() };
    let Some(after) = rules::mended(&found, &desk.now, &app.shell.method, &desk.advice, app.shell.now.date()) else {
        return refuse(app, "cannot-no-fix-here");
    };
    let previews = store::preview(&desk.now, &after, |part| desk.texts.get(part).map(String::as_str));
    let changes = previews.into_iter().map(|file| (file.file, diff(&file.before, &file.after))).collect();
    app.overlays.push(Overlay::Fix(Fix { rule: found.rule.to_owned(), at: found.address, changes, top: 0 }));
    Vec::new()
}

/// Keys of the fix in front: enter makes it.
pub(super) fn act_on_fix(app: &mut App, action: Action) -> Vec<Effect> {
    let page = app.page;
    let Some(Overlay::Fix(fix)) = app.overlays.last_mut() else { return Vec::new() };
    let last = fix.changes.iter().map(|(_, lines)| lines.len() + 2).sum::<usize>().saturating_sub(1);
    match action {
        Action::Up => fix.top = fix.top.saturating_sub(1),
        Action::Down => fix.top = (fix.top + 1).min(last),
        Action::PageUp => fix.top = fix.top.saturating_sub(page),
        Action::PageDown => fix.top = (fix.top + page).min(last),
        Action::Enter => {
            let (rule, at) = (fix.rule.clone(), fix.at.clone());
            app.overlays.pop();
            return staying(app, |app| mend(app, &rule, &at));
        }
        Action::Copy => {
            let text: String = fix.changes.iter().map(|(file, lines)| rooms::review::patch(file, lines)).collect();
            app.say_key(MessageKind::Done, "said-copied");
            return vec![Effect::Copy(text)];
        }
        Action::Back | Action::Quit => drop(app.overlays.pop()),
        _ => {}
    }
    Vec::new()
}

/// Mends a finding; what was shown may have changed meanwhile, so that it is reckoned anew.
fn mend(app: &mut App, rule: &str, at: &Address) -> Vec<Effect> {
    let Some(desk) = &app.desk else { return Vec::new() };
    let found = finding(app, rule, at).cloned();
    let after = found.and_then(|found| rules::mended(&found, &desk.now, &app.shell.method, &desk.advice, app.shell.now.date()));
    let Some(after) = after else { return refuse(app, "cannot-no-fix-here") };
    let effects = change(app, "undo-mended", at.clone(), |workspace| *workspace = after);
    if !effects.is_empty() {
        let said = app.shell.words.with("said-mended", &[("rule", text(rule.to_owned()))]);
        app.say(MessageKind::Done, said);
    }
    effects
}

/// The finding to go to after the one that the cursor is at, or before it. Rooms show some findings on a row of another
/// address, so that it is remembered which one led to where the cursor still is.
pub(super) fn next(app: &App, forward: bool) -> Option<(String, Address)> {
    let findings = &app.desk.as_ref()?.advice.findings;
    let count = findings.len();
    let here = (app.screen, app.cursor(Pane::Work));
    let last = app.rooms.review.last.as_ref().filter(|last| (last.screen, &last.row) == (here.0, &here.1));
    let exactly = last.and_then(|last| findings.iter().position(|finding| finding.is(&last.rule, &last.at)));
    let address = app.target().and_then(|target| target.address);
    let at = exactly.or_else(|| findings.iter().position(|finding| Some(&finding.address) == address.as_ref()));
    let to = match (at, forward) {
        (Some(at), true) => (at + 1) % count,
        (Some(at), false) => (at + count - 1) % count,
        (None, true) => 0,
        (None, false) => count.checked_sub(1)?,
    };
    findings.get(to).map(|finding| (finding.rule.to_owned(), finding.address.clone()))
}

/// Remembers that a finding led to where the cursor is now.
pub(super) fn led(app: &mut App, rule: String, at: Address) {
    app.rooms.review.last = Some(Led { rule, at, screen: app.screen, row: app.cursor(Pane::Work) });
}
