//! From input to a changed state and effects. The only place that changes [`App`].

mod answering;
pub mod available;
mod deciding;
mod leading;
mod looking;
mod moving;
mod outside;
mod people;
mod picking;
mod rooms;
mod workspace;
mod writing;

use jiff::civil::DateTime;

use super::{
    Action, App, Effect, Input, MessageKind, Overlay, Pane, Screen,
    input::{Background, Mouse, MouseKind},
    key::{Code, Key},
    keymap::Lookup,
    overlay::Picker,
    scope,
};
pub use leading::enter_address;
pub use rooms::score_as;

/// One input. What it asks of the world comes back as effects.
pub fn update(app: &mut App, input: Input, now: DateTime) -> Vec<Effect> {
    app.shell.now = now;
    if let Some(desk) = &mut app.desk {
        desk.look_from(now.date(), &app.shell.method);
    }
    app.dirty = true;
    let mut effects = heed(app, input);
    effects.append(&mut app.later);
    if app.writing.is_none()
        && let Some(desk) = &mut app.desk
        && std::mem::take(&mut desk.look_again)
    {
        effects.push(Effect::Look);
    }
    effects
}

fn heed(app: &mut App, input: Input) -> Vec<Effect> {
    match input {
        Input::Key(key) => press(app, key),
        Input::Paste(text) => {
            app.message = None;
            writing::paste(app, &text);
            Vec::new()
        }
        Input::Mouse(mouse) => point(app, mouse),
        Input::Resize { width, height } => {
            app.size = (width, height);
            app.page = usize::from(height.saturating_sub(8)).max(1);
            Vec::new()
        }
        Input::FocusGained => {
            app.dirty = false;
            vec![Effect::Look]
        }
        Input::FocusLost => {
            app.dirty = false;
            Vec::new()
        }
        Input::Suspend => vec![Effect::Suspend],
        // How a visit to the editor ended is read by the host, which knows what it was for.
        Input::Edited(_) => Vec::new(),
        Input::Resumed => vec![Effect::Look],
        Input::Quit(_) => vec![Effect::Quit],
        Input::Background(background) => hear(app, background),
    }
}

/// A key: part of a chord, an action, or a letter of a text.
fn press(app: &mut App, key: Key) -> Vec<Effect> {
    app.message = None;
    let mut typed = std::mem::take(&mut app.pending);
    // Esc takes a chord back that was begun, and does nothing else.
    if !typed.is_empty() && key.code == Code::Esc {
        return Vec::new();
    }
    typed.push(key);
    let begun = typed.len() > 1;
    let scopes = scope::scopes(app);
    match app.shell.keymap.lookup(&scopes, &typed) {
        Lookup::Action(action) => act(app, action),
        Lookup::Begun => {
            app.pending = typed;
            Vec::new()
        }
        Lookup::None => {
            let mut letters = typed.iter().filter(|key| !key.ctrl && !key.alt).filter_map(|key| match key.code {
                Code::Char(letter) => Some(letter),
                _ => None,
            });
            if scope::takes_text(app) {
                // Letters of a chord that came to nothing are text where text is written.
                letters.for_each(|letter| writing::letter(app, letter));
            } else if !begun && let Some(letter) = letters.next_back() {
                // A figure is typed without a key to open it first; what ends a chord that is none begins nothing.
                return answering::begin_with(app, letter);
            }
            Vec::new()
        }
    }
}

/// Does an action, where it can be done now; says why where it cannot.
pub fn act(app: &mut App, action: Action) -> Vec<Effect> {
    // Whoever goes on working does not want to leave any more.
    app.leaving &= action == Action::Quit;
    if let Err(why) = available::available(app, action) {
        app.say(MessageKind::Refused, why);
        return Vec::new();
    }
    if app.writing.is_some() && action.is_writing() {
        return writing::act(app, action);
    }
    match app.overlays.last() {
        Some(Overlay::Picker(_)) => return picking::act(app, action),
        Some(Overlay::Why(_) | Overlay::Card(_)) => {
            if let Some(effects) = looking::act_in_front(app, action) {
                return effects;
            }
        }
        Some(Overlay::Ask(_)) => return looking::answer(app, action),
        Some(Overlay::Conflict(_)) => return outside::answer(app, action),
        Some(Overlay::Fix(_)) => return rooms::act_on_fix(app, action),
        None => {}
    }
    if let Some(screen) = action.screen() {
        app.go(screen);
        return Vec::new();
    }
    if let Some(effects) = rooms::act(app, action) {
        return effects;
    }
    match action {
        Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::Top | Action::Bottom => {
            moving::along(app, action);
        }
        Action::Left | Action::Right => moving::across(app, action),
        Action::NextPane => moving::next_pane(app, true),
        Action::PreviousPane => moving::next_pane(app, false),
        Action::Zoom => app.zoomed = !app.zoomed,
        Action::NextStep => moving::next_step(app, true),
        Action::PreviousStep => moving::next_step(app, false),
        Action::NextFinding => moving::next_finding(app, true),
        Action::PreviousFinding => moving::next_finding(app, false),
        Action::Enter => return leading::enter(app),
        Action::Back => leading::back(app),
        Action::Choose => return answering::choose(app),
        Action::Yes | Action::No => leading::answer_triage(app, Some(action == Action::Yes)),
        Action::Edit => return leading::edit(app),
        Action::Basis => return answering::basis(app),
        Action::Clear => return answering::clear(app),
        Action::Note => answering::note(app),
        Action::NoteInEditor => {
            answering::note(app);
            return writing::act(app, Action::ExternalEditor);
        }
        Action::Accept | Action::Change | Action::Refuse | Action::Reopen | Action::AcceptAll | Action::GoOn => {
            return deciding::decide(app, action);
        }
        Action::Why => looking::why(app),
        Action::Term => looking::term(app),
        Action::Find | Action::Commands | Action::Keys | Action::Theme => picking::open(app, action),
        Action::Copy | Action::CopyRow | Action::CopyPath => return looking::copy(app, action),
        Action::Decide => rooms::decide(app),
        Action::Fix => return rooms::fix(app),
        Action::Waive => return rooms::waive(app),
        Action::Remark => people::remark(app),
        Action::Resolve => return people::resolve(app),
        Action::New => people::new(app),
        Action::Delete => return people::delete(app),
        Action::Me => return people::me(app),
        Action::Undo | Action::Redo => return workspace::undo(app, action == Action::Undo),
        Action::Save => return workspace::save_now(app),
        Action::ReadOnly => return workspace::read_only(app),
        Action::Reload => return workspace::reload(app),
        Action::KeepMine => outside::ask_again(app),
        Action::OpenInEditor => return workspace::open_in_editor(app),
        Action::OpenFolder => workspace::ask_folder(app),
        Action::NewWorkspace => workspace::ask_company(app, None, None),
        Action::Mouse => {
            app.shell.mouse = !app.shell.mouse;
            let key = if app.shell.mouse { "said-mouse-on" } else { "said-mouse-off" };
            app.say_key(MessageKind::Done, key);
            return vec![Effect::Mouse(app.shell.mouse)];
        }
        Action::Suspend => return vec![Effect::Suspend],
        Action::Redraw => return vec![Effect::Redraw],
        Action::Quit => return workspace::quit(app),
        _ => {}
    }
    Vec::new()
}

/// The mouse: the wheel moves, a press puts the cursor where it points. What lies there is asked of the last picture.
fn point(app: &mut App, mouse: Mouse) -> Vec<Effect> {
    match mouse.kind {
        MouseKind::ScrollUp => act(app, Action::Up),
        MouseKind::ScrollDown => act(app, Action::Down),
        MouseKind::Press | MouseKind::Drag | MouseKind::Release => {
            app.dirty = false;
            Vec::new()
        }
    }
}

/// A row that was clicked: the cursor goes there; where it stood there already, the row is entered.
pub fn click(app: &mut App, pane: Pane, row: &super::Row) -> Vec<Effect> {
    app.dirty = true;
    app.message = None;
    if app.writing.is_some() || !app.overlays.is_empty() {
        return Vec::new();
    }
    let again = app.focus == pane && app.cursor(pane).as_ref() == Some(row);
    app.focus = pane;
    app.cursors.insert((app.screen, pane), row.clone());
    if !again {
        return Vec::new();
    }
    let chooses = matches!(app.screen, Screen::Step(_)) && matches!(row, super::Row::Choice(..) | super::Row::Field(_));
    let mut effects = act(app, if chooses { Action::Choose } else { Action::Enter });
    effects.append(&mut app.later);
    effects
}

/// What comes back from an effect, or from a thread.
fn hear(app: &mut App, background: Background) -> Vec<Effect> {
    match background {
        Background::Saved(report) => workspace::saved(app, report),
        Background::Opened(opened) => {
            workspace::opened(app, *opened);
            Vec::new()
        }
        Background::Refused(text) => {
            // A workspace that could not be made leads nowhere; the next one that is opened has its own way.
            app.then = None;
            app.say(MessageKind::Error, text);
            Vec::new()
        }
        Background::Written(text) => {
            writing::replace(app, text);
            Vec::new()
        }
        Background::Said(text) => {
            app.say(MessageKind::Done, text);
            Vec::new()
        }
        Background::Imported { path, bytes } => {
            rooms::imported(app, &path, &bytes);
            Vec::new()
        }
        Background::Looked { folder, looked } => outside::looked(app, &folder, looked),
        Background::Free(folder) => {
            outside::free(app, &folder);
            Vec::new()
        }
        Background::Writable(writable) => {
            workspace::writable(app, writable);
            Vec::new()
        }
    }
}

/// The picker in front, where there is one.
fn picker(app: &mut App) -> Option<&mut Picker> {
    match app.overlays.last_mut() {
        Some(Overlay::Picker(picker)) => Some(picker),
        _ => None,
    }
}
