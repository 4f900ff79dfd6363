//! Who has the keys: the front first. One function that reads like a sentence.

use super::{App, Overlay, Room, Screen, keymap::Scope, rooms::diagnosis::View};

/// The scopes in which a key is looked up, front first.
pub fn scopes(app: &App) -> Vec<Scope> {
    if app.writing.is_some() {
        return vec![Scope::Writing];
    }
    match app.overlays.last() {
        Some(Overlay::Picker(_)) => vec![Scope::Picker, Scope::Writing],
        Some(Overlay::Why(_)) => vec![Scope::Why],
        Some(Overlay::Card(_)) => vec![Scope::Card],
        Some(Overlay::Ask(_) | Overlay::Conflict(_)) => vec![Scope::Ask],
        Some(Overlay::Fix(_)) => vec![Scope::Fix],
        None => vec![here(app), Scope::Everywhere],
    }
}

/// Whether typed letters are text.
pub fn takes_text(app: &App) -> bool {
    app.writing.is_some() || matches!(app.overlays.last(), Some(Overlay::Picker(_)))
}

/// The scope of what is shown: that of the screen, of the page that a room has open, of the tree that is walked.
pub fn here(app: &App) -> Scope {
    if app.screen != Screen::Room(Room::Diagnosis) {
        return if super::rooms::decisions::walks(app) { Scope::Walk } else { of_screen(app.screen) };
    }
    match (app.screen, super::rooms::diagnosis::view(app)) {
        (Screen::Room(Room::Diagnosis), View::Score(_)) => Scope::Sheet,
        (Screen::Room(Room::Diagnosis), View::Views(_)) => Scope::Views,
        (screen, _) => of_screen(screen),
    }
}

/// The scope of a screen.
pub fn of_screen(screen: Screen) -> Scope {
    match screen {
        Screen::Start => Scope::Start,
        Screen::Triage => Scope::Triage,
        Screen::Overview => Scope::Overview,
        Screen::Step(_) => Scope::Step,
        Screen::Strategy => Scope::Strategy,
        Screen::Room(room) => room.scope(),
        Screen::People => Scope::People,
        Screen::Remarks => Scope::Remarks,
        Screen::Library => Scope::Library,
        Screen::Files => Scope::Files,
    }
}
