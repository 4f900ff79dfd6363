//! Lists to pick from: find, commands, keys, themes.

use crate::app::{
    Action, App, Effect, MessageKind, Overlay, Pane,
    editor::Editor,
    find,
    overlay::{Card, Goes, Picker, PickerKind},
};

/// Opens a picker.
pub(super) fn open(app: &mut App, action: Action) {
    let kind = match action {
        Action::Commands => PickerKind::Commands,
        Action::Keys => PickerKind::Keys,
        Action::Theme => PickerKind::Themes { before: app.shell.theme.clone() },
        _ => PickerKind::Find,
    };
    let mut cursor = 0;
    if matches!(kind, PickerKind::Themes { .. }) {
        cursor = app.shell.themes.iter().position(|theme| *theme == app.shell.theme).unwrap_or(0);
    }
    app.overlays.push(Overlay::Picker(Picker { kind, query: Editor::line(""), cursor }));
}

/// Keys of a picker.
pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let items = find::items(app);
    let last = items.len().saturating_sub(1);
    let page = app.page;
    let Some(picker) = super::picker(app) else { return Vec::new() };
    match action {
        Action::Up => picker.cursor = picker.cursor.saturating_sub(1),
        Action::Down => picker.cursor = (picker.cursor + 1).min(last),
        Action::PageUp => picker.cursor = picker.cursor.saturating_sub(page),
        Action::PageDown => picker.cursor = (picker.cursor + page).min(last),
        Action::Back | Action::Quit => {
            let kind = picker.kind.clone();
            app.overlays.pop();
            if let PickerKind::Themes { before } = kind {
                app.shell.theme.clone_from(&before);
                return vec![Effect::Theme { name: before, keep: false }];
            }
            return Vec::new();
        }
        Action::Enter => {
            let item = items.get(picker.cursor).cloned();
            let Some(item) = item else { return Vec::new() };
            if item.refused {
                app.say(MessageKind::Refused, item.detail);
                return Vec::new();
            }
            app.overlays.pop();
            return go(app, item.goes);
        }
        Action::Refuse => {
            let Some(Goes::Picked(pick, id)) = items.get(picker.cursor).map(|item| item.goes.clone()) else {
                return Vec::new();
            };
            let effects = super::rooms::refused(app, &pick, &id);
            let left = find::items(app).len();
            if let Some(picker) = super::picker(app) {
                picker.cursor = picker.cursor.min(left.saturating_sub(1));
            }
            return effects;
        }
        action if action.is_writing() => return super::writing::act(app, action),
        _ => {}
    }
    preview(app);
    std::mem::take(&mut app.later)
}

/// A theme is shown while the cursor is on it.
pub(super) fn preview(app: &mut App) {
    let is_themes = matches!(app.overlays.last(), Some(Overlay::Picker(Picker { kind: PickerKind::Themes { .. }, .. })));
    if !is_themes {
        return;
    }
    let items = find::items(app);
    let Some(picker) = super::picker(app) else { return };
    if let Some(Goes::Theme(name)) = items.get(picker.cursor).map(|item| item.goes.clone())
        && name != app.shell.theme
    {
        app.shell.theme.clone_from(&name);
        app.later.push(Effect::Theme { name, keep: false });
    }
}

fn go(app: &mut App, goes: Goes) -> Vec<Effect> {
    match goes {
        Goes::Action(action) => return super::act(app, action),
        Goes::Row(screen, row) => {
            app.go(screen);
            if let Some(crate::app::Row::Room(crate::app::rooms::Line::Diagnosis(line))) = &row {
                crate::app::rooms::diagnosis::show(app, line);
            }
            if let Some(row) = row {
                app.cursors.insert((screen, Pane::Work), row);
            }
        }
        Goes::Address(address) => super::enter_address(app, &address),
        Goes::Term(id) => app.overlays.push(Overlay::Card(Card { path: vec![id], cursor: 0 })),
        Goes::Theme(name) => {
            app.shell.theme.clone_from(&name);
            return vec![Effect::Theme { name, keep: true }];
        }
        Goes::Folder(folder) => return vec![Effect::Open { folder, read_only: false }],
        Goes::Situation(id) => return super::leading::situation(app, &id),
        Goes::Picked(pick, id) => return super::rooms::picked(app, &pick, &id),
    }
    Vec::new()
}
