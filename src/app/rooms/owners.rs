//! Who can own something: everybody of the register, somebody new, nobody.

use crate::app::{
    App,
    overlay::{Goes, Item},
    rooms::Pick,
};

/// Somebody who is not in the register yet.
pub const NEW: &str = "+new";

/// The list to pick an owner from, whom `now` names by id; nothing where several things have several.
pub fn items(app: &App, pick: &Pick, now: Option<&str>) -> Vec<Item> {
    let Some(desk) = &app.desk else { return Vec::new() };
    let word = |key: &str| app.shell.words.get(key).into_owned();
    let item = |id: &str, label: String, detail: String| Item {
        group: String::new(),
        label,
        detail,
        found: Vec::new(),
        goes: Goes::Picked(pick.clone(), id.to_owned()),
        refused: false,
    };
    let people = desk.now.people.people.iter().map(|person| {
        let detail = if now == Some(&person.id) { word("label-now") } else { person.role.clone() };
        item(&person.id, person.name.clone(), detail)
    });
    let others = [item(NEW, word("pick-somebody-new"), String::new()), item("", word("partners-nobody"), String::new())];
    people.chain(others).collect()
}
