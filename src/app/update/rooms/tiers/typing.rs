//! A digit where nothing is written: in a cell that holds a figure it begins to write.

use super::{cells, write};
use crate::app::{
    Action, App, Effect, MessageKind,
    rooms::tiers::{Line, Text, at, here},
    update::{available, writing},
};

/// A digit begins to write where a figure stands.
pub(in crate::app::update::rooms) fn letter(app: &mut App, letter: char) -> Vec<Effect> {
    let Some((line, at)) = here(app).zip(at(app)) else { return Vec::new() };
    let text = match line {
        Line::Need { keep, id } if cells::is_typed_need(app, &id) => Text::Need { at, keep, id },
        Line::Gift(id) if cells::is_typed_gift(app, &id) => Text::Gift { at, id },
        Line::Field(field) if field.is_figure() => Text::Field(at, field),
        _ => return Vec::new(),
    };
    if let Err(why) = available::available(app, Action::Edit) {
        app.say(MessageKind::Refused, why);
        return Vec::new();
    }
    write(app, text, "");
    writing::letter(app, letter);
    Vec::new()
}
