//! Looking closer: reasons, terms, copying, and the answers to a question in front.

use crate::app::{
    Action, App, Effect, MessageKind, Overlay, Pane, Row, Screen,
    overlay::{Card, Then, WhyChain},
    target::Why,
    why,
};

/// Opens the chain of reasons behind what the cursor stands on.
pub(super) fn why(app: &mut App) {
    let Some(why) = app.target().and_then(|target| target.why) else { return };
    let others = others(app, &why);
    app.overlays.push(Overlay::Why(WhyChain { path: vec![why], others, cursor: 0, past: 0 }));
}

/// Everything else on this screen that can be explained, for going through it.
fn others(app: &App, first: &Why) -> Vec<Why> {
    let rows = app.rows(app.focus);
    let all: Vec<Why> =
        rows.iter().filter_map(|row| crate::app::target::of_row(app, row)).filter_map(|target| target.why).collect();
    let mut unique: Vec<Why> = Vec::new();
    for why in all {
        if !unique.contains(&why) {
            unique.push(why);
        }
    }
    let at = unique.iter().position(|why| why == first).unwrap_or(0);
    unique.rotate_left(at);
    unique
}

/// Opens the term that explains what the cursor stands on.
pub(super) fn term(app: &mut App) {
    match app.target().and_then(|target| target.term) {
        Some(id) => app.overlays.push(Overlay::Card(Card { path: vec![id], cursor: 0 })),
        None => super::picking::open(app, Action::Term),
    }
}

/// Keys of a chain of reasons or a card. `None` leaves the action to the screen.
pub(super) fn act_in_front(app: &mut App, action: Action) -> Option<Vec<Effect>> {
    let links = match app.overlays.last()? {
        Overlay::Why(chain) => chain.path.last().map(|why| why::links(app, why)).unwrap_or_default(),
        Overlay::Card(card) => card.path.last().map(|id| why::term_links(app, id)).unwrap_or_default(),
        _ => return None,
    };
    let last = links.len().saturating_sub(1);
    if let Some(Overlay::Why(chain)) = app.overlays.last()
        && let Some(past) = past(app, chain, action, last)
    {
        if let Some(Overlay::Why(chain)) = app.overlays.last_mut() {
            chain.past = past;
        }
        return Some(Vec::new());
    }
    let cursor = match app.overlays.last_mut()? {
        Overlay::Why(chain) => &mut chain.cursor,
        Overlay::Card(card) => &mut card.cursor,
        _ => return None,
    };
    match action {
        Action::Up => *cursor = cursor.saturating_sub(1),
        Action::Down => *cursor = (*cursor + 1).min(last),
        Action::Enter | Action::Edit => {
            let link = links.get(*cursor).cloned();
            follow(app, link, action == Action::Edit);
        }
        Action::NextPane => {
            if let Some(Overlay::Why(chain)) = app.overlays.last_mut()
                && let Some(next) = chain.others.get(1).cloned()
            {
                chain.others.rotate_left(1);
                chain.path = vec![next];
                (chain.cursor, chain.past) = (0, 0);
            }
        }
        Action::Copy => {
            let text = match app.overlays.last()? {
                Overlay::Why(chain) => why::text(app, chain.path.last()?),
                Overlay::Card(card) => {
                    card.path.last().map(|id| app.shell.words.get(&format!("term-{id}.meaning")).into_owned())?
                }
                _ => return None,
            };
            app.say_key(MessageKind::Done, "said-copied");
            return Some(vec![Effect::Copy(text)]);
        }
        Action::Back => {
            // The way that was followed is gone back step by step.
            let went = match app.overlays.last_mut()? {
                Overlay::Why(chain) if chain.path.len() > 1 => chain.path.pop().is_some(),
                Overlay::Card(card) if card.path.len() > 1 => card.path.pop().is_some(),
                _ => false,
            };
            if !went {
                app.overlays.pop();
            }
        }
        Action::Quit => {
            app.overlays.pop();
        }
        _ => {}
    }
    Some(Vec::new())
}

/// How far a chain is scrolled after an action; nothing where the action does something else. What cannot be followed is read
/// by going on below the last part that can.
fn past(app: &App, chain: &WhyChain, action: Action, last: usize) -> Option<usize> {
    let most = || chain.path.last().map_or(0, |why| why::lines(app, why));
    Some(match action {
        Action::Up if chain.past > 0 => chain.past - 1,
        Action::Down if chain.cursor >= last => (chain.past + 1).min(most()),
        Action::PageUp => chain.past.saturating_sub(app.page / 2),
        Action::PageDown => (chain.past + app.page / 2).min(most()),
        _ => return None,
    })
}

/// Follows a part of the chain. `e` goes to where an answer is given, whatever the part.
fn follow(app: &mut App, link: Option<why::Link>, edit: bool) {
    let edited = |app: &App| match app.overlays.last() {
        Some(Overlay::Why(chain)) => chain.path.last().and_then(|why| why::first_answer(app, why)),
        _ => None,
    };
    match link {
        Some(why::Link::Answer(address)) => super::enter_address(app, &address),
        _ if edit => {
            if let Some(address) = edited(app) {
                super::enter_address(app, &address);
            }
        }
        Some(why::Link::Why(why)) => {
            if let Some(Overlay::Why(chain)) = app.overlays.last_mut() {
                chain.path.push(why);
                (chain.cursor, chain.past) = (0, 0);
            }
        }
        Some(why::Link::Evidence(id)) => {
            app.overlays.clear();
            app.go(Screen::Library);
            app.cursors.insert((Screen::Library, Pane::Work), Row::Evidence(id));
        }
        Some(why::Link::Term(id)) => {
            if let Some(Overlay::Card(card)) = app.overlays.last_mut() {
                card.path.push(id);
                card.cursor = 0;
            }
        }
        None => {}
    }
}

/// Copies the value, the row with its label, or the path to where it stands.
pub(super) fn copy(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(target) = app.target() else { return Vec::new() };
    let text = match action {
        Action::CopyPath => target.address.as_ref().zip(app.desk.as_ref()).map(|(address, desk)| {
            let (path, line) = desk.place(address);
            format!("{}:{line}", path.display())
        }),
        Action::CopyRow => {
            let label = target.address.as_ref().zip(app.describe()).map(|(address, describe)| describe.label(address));
            Some(label.map_or(target.text.clone(), |label| format!("{label}: {}", target.text)))
        }
        _ => Some(target.text),
    };
    let Some(text) = text.filter(|text| !text.is_empty()) else { return Vec::new() };
    let said = app.shell.words.with("said-copied-this", &[("what", crate::words::text(shorten(&text)))]);
    app.say(MessageKind::Done, said);
    vec![Effect::Copy(text)]
}

fn shorten(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// Keys of a question in front.
pub(super) fn answer(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(Overlay::Ask(ask)) = app.overlays.last_mut() else { return Vec::new() };
    match action {
        Action::Up => ask.cursor = ask.cursor.saturating_sub(1),
        Action::Down => ask.cursor = (ask.cursor + 1).min(ask.answers.len().saturating_sub(1)),
        Action::Back | Action::Quit => {
            app.overlays.pop();
        }
        Action::Enter => {
            let then = ask.answers.get(ask.cursor).map(|answer| answer.then.clone());
            app.overlays.pop();
            return match then {
                Some(Then::TakeOver) => vec![Effect::Write { over: true }],
                Some(Then::Room(answer)) => super::rooms::answered(app, answer),
                Some(Then::Accept(id)) => super::deciding::accept(app, &id),
                Some(Then::Keep(id)) => super::deciding::keep(app, &id),
                Some(Then::RemovePerson(id)) => super::people::remove_person(app, &id),
                Some(Then::RemoveRemark(id)) => super::people::remove_remark(app, &id),
                Some(Then::Leave) => vec![Effect::Quit],
                Some(Then::Nothing) | None => Vec::new(),
            };
        }
        _ => {}
    }
    Vec::new()
}
