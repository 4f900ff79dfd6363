//! Header and footer: what is open and how it stands; what the keys do now.

use ratatui::{buffer::Buffer, layout::Rect};

use super::{
    page::G,
    screens::level_glyph,
    text::{fit, put, put_right, width},
};
use crate::{
    advice::{Finding, StepState},
    app::{Action, App, MessageKind, Overlay, SaveState, Screen, keymap::Scope, overlay::PickerKind, rooms, scope},
    method::rows::Level,
    theme::{Role, Theme},
    words::{number, text},
};

/// The keys that the footer offers, by scope: those that matter most on it, in order.
const OFFERED: &[(Scope, &[Action])] = &[
    (Scope::Writing, &[Action::Commit, Action::Cancel, Action::NewLine, Action::ExternalEditor]),
    (Scope::Picker, &[Action::Enter, Action::Refuse, Action::Back]),
    (Scope::Why, &[Action::Enter, Action::Edit, Action::NextPane, Action::Copy, Action::Back]),
    (Scope::Card, &[Action::Enter, Action::Copy, Action::Back]),
    (Scope::Ask, &[Action::Enter, Action::Back]),
    (Scope::Start, &[Action::Enter, Action::NewWorkspace, Action::OpenFolder]),
    (Scope::Triage, &[Action::Yes, Action::No, Action::Enter, Action::Back]),
    (Scope::Overview, &[Action::Enter, Action::Why, Action::NextPane, Action::Find, Action::Remark]),
    (Scope::Step, &[Action::Choose, Action::Enter, Action::Note, Action::Why, Action::NextStep]),
    (Scope::Strategy, &[Action::Accept, Action::Change, Action::Refuse, Action::Why, Action::AcceptAll]),
    (Scope::Tiers, &[Action::Enter, Action::More, Action::View, Action::Later, Action::Place, Action::Why]),
    (Scope::Policy, &[Action::Edit, Action::Choose, Action::New, Action::Earlier, Action::Why]),
    (Scope::Partners, &[Action::Enter, Action::Edit, Action::New, Action::Mark, Action::Filter, Action::Sort]),
    (Scope::Board, &[Action::MoveRight, Action::Enter, Action::Mark, Action::View, Action::Filter, Action::Why]),
    (Scope::Metrics, &[Action::Edit, Action::Measure, Action::New, Action::Delete, Action::Why]),
    (Scope::Diagnosis, &[Action::Enter, Action::View, Action::Raters, Action::Reveal, Action::New, Action::Why]),
    (Scope::Sheet, &[Action::Choose, Action::Edit, Action::Seal, Action::Why, Action::Back]),
    (Scope::Views, &[Action::Choose, Action::Settle, Action::Delete, Action::Why, Action::Back]),
    (
        Scope::Operations,
        &[Action::View, Action::Edit, Action::Choose, Action::SetOwner, Action::Note, Action::New, Action::Why],
    ),
    (Scope::Decisions, &[Action::Enter, Action::New, Action::Supersede, Action::GoToWork, Action::Copy, Action::Why]),
    (
        Scope::Review,
        &[
            Action::Enter,
            Action::Fix,
            Action::Waive,
            Action::Delete,
            Action::Settings,
            Action::Why,
            Action::View,
            Action::Filter,
            Action::Sort,
        ],
    ),
    (Scope::Fix, &[Action::Enter, Action::Copy, Action::Back]),
    (Scope::Walk, &[Action::Yes, Action::No, Action::StepBack, Action::Enter, Action::Back, Action::Why]),
    (Scope::Plays, &[Action::Enter, Action::Make, Action::Right, Action::Why, Action::Copy]),
    (Scope::Page, &[Action::Enter, Action::Edit, Action::Why, Action::Copy]),
    (Scope::People, &[Action::New, Action::Edit, Action::Me, Action::Delete]),
    (Scope::Remarks, &[Action::Enter, Action::Resolve, Action::Edit, Action::Delete]),
    (Scope::Library, &[Action::Why, Action::Find, Action::Copy, Action::Term]),
    (Scope::Files, &[Action::OpenInEditor, Action::Reload, Action::KeepMine, Action::Back]),
];

/// Draws the header.
pub fn header(app: &App, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let words = &app.shell.words;
    let Some(desk) = &app.desk else { return };
    if app.screen.stands_alone() {
        return;
    }
    let findings = desk.advice.findings.len();
    let save = match (&desk.read_only, &desk.save) {
        (Some(_), _) => (words.get("header-read-only").into_owned(), Role::Info),
        (_, _) if desk.gone => (words.get("header-gone").into_owned(), Role::Bad),
        (None, _) if app.writing.is_some() && !matches!(desk.save, SaveState::Failed(_)) => {
            (words.get("header-writing").into_owned(), Role::Muted)
        }
        (None, SaveState::Failed(_)) => (words.get("header-not-saved").into_owned(), Role::Bad),
        (None, SaveState::Saving) => (words.get("header-saving").into_owned(), Role::Muted),
        (None, SaveState::Saved(time)) if time.is_empty() => (words.get("header-untouched").into_owned(), Role::Muted),
        (None, SaveState::Saved(time)) => (words.with("header-saved", &[("time", text(time.clone()))]), Role::Muted),
    };
    let broken = desk.faults.len();
    let verdict = desk.advice.verdict.id.as_deref().unwrap_or("open");
    let verdict = words.get(&format!("verdict-{verdict}.header")).into_owned();
    let own = rooms::header(app);
    let (verdict, arr) = match own {
        // A room that says how it stands says it where the company's figures are told elsewhere.
        Some(own) => (own, String::new()),
        None => (verdict, arr(app).unwrap_or_default()),
    };
    let found = (findings > 0).then(|| {
        let count = words.with("header-findings", &[("count", number(findings))]);
        // The gravest come first.
        let gravest = desk.advice.findings.first().map_or(Level::Advice, |finding| finding.level);
        let (sign, role) = level_glyph(gravest);
        (format!("{sign} {count}"), role)
    });
    let faults = (broken > 0).then(|| {
        let count = words.with("head-faults", &[("count", number(broken))]);
        (format!("{} {count}", G.blocked), Role::Bad)
    });
    // From the right: saved state, findings, verdict, ARR. What has no room is left out, ARR first and the state never.
    let name = usize::from(area.width / 2).min(usize::from(area.width).saturating_sub(width(&save.0) + 5));
    let company = fit(&desk.company(), name, G.cut).into_owned();
    let title = rooms::title(app).unwrap_or_else(|| words.get(&format!("screen-{}", app.screen.id())).into_owned());
    // Where not both have room, what a room shows says more than its own name.
    let titles = match rooms::view(app) {
        Some(view) => vec![format!("{title}   {view}"), view],
        None => vec![title],
    };
    let mut room = usize::from(area.width).saturating_sub(width(&company) + 2);
    let mut take = |cells: usize| {
        let fits = cells + 3 <= room;
        if fits {
            room -= cells + 3;
        }
        fits
    };
    // Whether what was typed is safe comes before everything else.
    let saved = take(width(&save.0)).then_some(save);
    let notice = faults.filter(|(notice, _)| take(width(notice)));
    let found = found.filter(|(found, _)| take(width(found)));
    let title = titles.into_iter().find(|title| take(width(title)));
    let verdict = take(width(&verdict)).then_some(verdict);
    let arr = (!arr.is_empty() && verdict.is_some() && take(width(&arr))).then_some(arr);

    let used = put(buffer, area, 0, 0, &company, theme.title(), area.width);
    if let Some(title) = title {
        put(buffer, area, used + 3, 0, &title, theme.word(Role::Text), area.width);
    }
    let mut right = area.width;
    if let Some((state, role)) = saved {
        right -= put_right(buffer, area, right, 0, &state, theme.word(role), area.width) + 3;
    }
    for (notice, role) in [found, notice].into_iter().flatten() {
        let cells = put_right(buffer, area, right, 0, &notice, theme.word(Role::Text), area.width);
        put(buffer, area, right - cells, 0, notice.get(..G.finding.len()).unwrap_or_default(), theme.glyph(role), 1);
        right = right.saturating_sub(cells + 3);
    }
    if let Some(verdict) = verdict {
        right = right.saturating_sub(put_right(buffer, area, right, 0, &verdict, theme.word(Role::Text), area.width) + 1);
        if let Some(arr) = arr {
            right = right.saturating_sub(put_right(buffer, area, right, 0, G.middle_dot, theme.word(Role::Muted), 1) + 1);
            put_right(buffer, area, right, 0, &arr, theme.word(Role::Text), area.width);
        }
    }
}

/// ARR, or the revenue of a firm that sells services, where it is known.
fn arr(app: &App) -> Option<String> {
    let (desk, describe) = app.desk.as_ref().zip(app.describe())?;
    desk.now.answers.company.arr?.value()?;
    let value = describe.value(&crate::domain::Address::answer("company/arr"));
    let services = desk.advice.ladder == crate::method::rows::Ladder::Services;
    let key = if services { "header-revenue" } else { "header-arr" };
    Some(app.shell.words.with(key, &[("arr", text(value))]))
}

/// Draws the footer: a message until the next key, else what the keys do.
pub fn footer(app: &App, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    if let Some(message) = &app.message {
        let (glyph, role) = match message.kind {
            MessageKind::Done => (G.done, Role::Good),
            MessageKind::Refused => (G.finding, Role::Warn),
            MessageKind::Error => (G.blocked, Role::Bad),
        };
        put(buffer, area, 0, 0, glyph, theme.glyph(role), 1);
        let line = message.text.replace('\n', " ");
        let shown = fit(&line, usize::from(area.width.saturating_sub(2)), G.cut);
        put(buffer, area, 2, 0, &shown, theme.word(Role::Text), area.width);
        return;
    }
    let words = &app.shell.words;
    if !app.pending.is_empty() {
        let keys: Vec<String> = app.pending.iter().map(ToString::to_string).collect();
        let said = words.with("footer-chord", &[("keys", text(keys.join(" ")))]);
        put(buffer, area, 0, 0, &said, theme.word(Role::Text), area.width);
        return;
    }
    let scopes = scope::scopes(app);
    let found = rooms::review::aside(app).map(|finding| told(app, finding, area.width));
    let progress = found.as_ref().map(|(_, said)| format!("  {said}")).or_else(|| progress(app));
    let room = area.width.saturating_sub(progress.as_ref().map_or(0, |text| u16::try_from(width(text)).unwrap_or(0) + 3));
    let mut x = 0;
    let offered = scopes.first().map_or(&[][..], |front| offered(app, *front));
    let general: &[Action] =
        if app.writing.is_some() || !app.overlays.is_empty() { &[] } else { &[Action::Commands, Action::Keys] };
    let tail: u16 = general.iter().map(|action| hint(app, &scopes, *action).map_or(0, |(key, verb)| cells(&key, &verb))).sum();
    for action in offered.iter().filter(|action| offered_now(app, **action)) {
        if let Some((key, verb)) = hint(app, &scopes, *action)
            && x + cells(&key, &verb) + tail <= room + 3
        {
            x += offer(buffer, theme, area, x, &key, &verb);
        }
    }
    for action in general {
        if let Some((key, verb)) = hint(app, &scopes, *action)
            && x + cells(&key, &verb) <= room + 3
        {
            x += offer(buffer, theme, area, x, &key, &verb);
        }
    }
    if let Some(progress) = progress {
        let used = put_right(buffer, area, area.width, 0, &progress, theme.word(Role::Muted), area.width);
        if let Some(((sign, role), _)) = found {
            put(buffer, area, area.width.saturating_sub(used), 0, sign, theme.glyph(role), 1);
        }
    }
}

/// What was found at the cursor: its sign and its title, as far as half of the footer holds it.
fn told(app: &App, finding: &Finding, width: u16) -> ((&'static str, Role), String) {
    let title = app.describe().map(|describe| describe.fill(&finding.key(), &finding.args)).unwrap_or_default();
    (level_glyph(finding.level), fit(&title, usize::from(width / 2), G.cut).into_owned())
}

/// What an open card of the board is changed by.
const ON_CARD: &[Action] =
    &[Action::Enter, Action::New, Action::Check, Action::SetOwner, Action::SetDue, Action::Block, Action::Link, Action::Back];

/// What works on all cards that are marked.
const ON_MARKED: &[Action] =
    &[Action::MoveRight, Action::Later, Action::SetOwner, Action::SetDue, Action::Block, Action::Archive, Action::Delete];

/// What the gaps of the diagnosis are worked on by.
const ON_GAPS: &[Action] = &[Action::Make, Action::Heavier, Action::Lighter, Action::View, Action::Why];

/// The keys that are offered in a scope, as things stand there.
fn offered(app: &App, scope: Scope) -> &'static [Action] {
    if scope == Scope::Board && rooms::board::open(app).is_some() {
        return ON_CARD;
    }
    if scope == Scope::Board && !app.rooms.board.marked.is_empty() {
        return ON_MARKED;
    }
    if scope == Scope::Diagnosis && rooms::diagnosis::view(app) == rooms::diagnosis::View::Gaps {
        return ON_GAPS;
    }
    OFFERED.iter().find(|(known, _)| *known == scope).map_or(&[], |(_, actions)| actions)
}

/// A new line means nothing in a field of one line, and an editor little.
fn offered_now(app: &App, action: Action) -> bool {
    if matches!(app.screen, Screen::Room(crate::app::Room::Board))
        && !rooms::board::board(app).is_some_and(crate::domain::Board::exists)
    {
        return matches!(action, Action::Enter | Action::Why);
    }
    if app.screen == Screen::Room(rooms::Room::Decisions) && app.overlays.is_empty() && app.writing.is_none() {
        return rooms::decisions::offers(app, action);
    }
    if app.screen == Screen::Room(rooms::Room::Review) && app.overlays.is_empty() && app.writing.is_none() {
        return rooms::review::offers(app, action);
    }
    if action == Action::Refuse && !app.overlays.is_empty() {
        let again = PickerKind::Pick(rooms::Pick::Board(rooms::board::Pick::Again));
        return matches!(app.overlays.last(), Some(Overlay::Picker(picker)) if picker.kind == again);
    }
    let lines = app.writing.as_ref().is_some_and(|writing| writing.editor.is_multi_line());
    let of_table = matches!(action, Action::Edit | Action::New | Action::Mark | Action::Filter | Action::Sort);
    (!matches!(action, Action::NewLine | Action::ExternalEditor) || lines) && !(of_table && in_card(app))
}

/// Whether the page of one partner is shown.
fn in_card(app: &App) -> bool {
    app.screen == Screen::Room(rooms::Room::Partners) && app.overlays.is_empty() && rooms::partners::open(app).is_some()
}

/// The key and the verb of an action.
fn hint(app: &App, scopes: &[Scope], action: Action) -> Option<(String, String)> {
    let key = app.shell.keymap.shown(scopes, action)?.to_string();
    // What enter does differs from place to place, and so does its verb.
    let here = scopes.first().map(|scope| format!("action-{}.{}", action.id(), scope.id()));
    let verb = here.and_then(|key| app.shell.words.find(&key));
    let verb = verb.or_else(|| (action == Action::Enter).then(|| rooms::board::enter_verb(app)).flatten());
    let of_decision = || rooms::decisions::enter_verb(app).map(|key| app.shell.words.get(key));
    let verb = verb.or_else(|| (action == Action::Enter).then(of_decision).flatten());
    // On a page of fields enter changes what it is on.
    let verb = verb.or_else(|| (action == Action::Enter && in_card(app)).then(|| app.shell.words.get("action-edit.verb")));
    let verb = verb.unwrap_or_else(|| app.shell.words.get(&format!("action-{}.verb", action.id())));
    Some((key, verb.into_owned()))
}

fn cells(key: &str, verb: &str) -> u16 {
    u16::try_from(width(key) + width(verb) + 4).unwrap_or(u16::MAX)
}

fn offer(buffer: &mut Buffer, theme: &Theme, area: Rect, x: u16, key: &str, verb: &str) -> u16 {
    let used = put(buffer, area, x, 0, key, theme.key_name(), area.width);
    put(buffer, area, x + used + 1, 0, verb, theme.word(Role::Muted), area.width);
    cells(key, verb)
}

/// How far the walk is.
fn progress(app: &App) -> Option<String> {
    let desk = app.desk.as_ref().filter(|_| !app.screen.stands_alone())?;
    if app.writing.is_some() || matches!(app.overlays.last(), Some(Overlay::Ask(_))) {
        return None;
    }
    if let Some(progress) = rooms::progress(app) {
        return Some(progress);
    }
    let words = &app.shell.words;
    if let Screen::Step(_) | Screen::Strategy = app.screen {
        let at = desk.advice.steps.iter().position(|step| step.id == app.screen.id())? + 1;
        let of = desk.advice.steps.len();
        let args = [("at", number(at)), ("of", number(of))];
        return Some(words.with("footer-step", &args));
    }
    let asked = desk.advice.steps.iter().filter(|step| step.question);
    let done = asked.clone().filter(|step| step.state == StepState::Done).count();
    let args = [("done", number(done)), ("all", number(asked.count()))];
    Some(words.with("footer-answered", &args))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scope_is_offered_keys_at_most_once_and_every_screen_offers_some() {
        for scope in Scope::ALL {
            let rows = OFFERED.iter().filter(|(known, _)| known == scope).count();
            assert!(rows <= 1, "{} has {rows} rows, of which only the first is shown", scope.id());
            // What works everywhere is told by the general keys at the end of the footer.
            assert!(rows == 1 || *scope == Scope::Everywhere, "{} has no row", scope.id());
        }
    }
}
