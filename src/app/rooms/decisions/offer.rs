//! What is picked and written for a decision: the trees, the partners, and what stands over each line.

use super::{Draft, Pick, Text};
use crate::{
    advice::trees,
    app::{
        App,
        overlay::{Goes, Item},
        rooms,
    },
    domain::Document,
    method::rows::TreeRow,
    words::{number, text},
};

/// What can be picked.
pub fn items(app: &App, pick: &Pick) -> Vec<Item> {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return Vec::new() };
    let words = &app.shell.words;
    let item = |id: &str, label: String, detail: String| Item {
        group: String::new(),
        label,
        detail,
        found: Vec::new(),
        goes: Goes::Picked(rooms::Pick::Decisions(pick.clone()), id.to_owned()),
        refused: false,
    };
    match pick {
        Pick::New => {
            let trees = app.shell.method.trees().iter();
            let trees =
                trees.map(|tree| item(&tree.id, words.get(&format!("tree-{}", tree.id)).into_owned(), longest(app, tree)));
            trees.chain([item("", words.get("decision-own").into_owned(), String::new())]).collect()
        }
        Pick::Partner(_) => {
            let partners = desk
                .now
                .partners
                .iter()
                .map(|partner| item(&partner.id, describe.partner(partner), describe.partner_value(partner, "state")));
            partners.chain([item("", words.get("decision-partner-other").into_owned(), String::new())]).collect()
        }
    }
}

/// How many questions a tree asks at most, in words.
pub fn longest(app: &App, tree: &TreeRow) -> String {
    app.shell.words.with("tree-at-most", &[("count", number(trees::longest(tree) as u64))])
}

/// The key of the words over a list to pick from.
pub fn pick_title(pick: &Pick) -> &'static str {
    match pick {
        Pick::New => "pick-decision",
        Pick::Partner(_) => "pick-decision-partner",
    }
}

/// The key of the words over a text; nothing where it is written in its place.
pub fn text_title(text: &Text) -> Option<&'static str> {
    Some(match text {
        Text::Subject(_) => "write-decision-subject",
        Text::Question => "write-decision-question",
        Text::Outcome => "write-decision-outcome",
        Text::Reason => "write-decision-reason",
    })
}

/// The documents that a text would change. A tree can be walked by whoever may only read.
pub fn documents(text: &Text) -> &'static [Document] {
    if matches!(text, Text::Subject(_)) { &[] } else { &[Document::Decisions] }
}

/// What stands over a text that is written: what was said before it.
pub fn written_for(app: &App, about: &Text) -> Option<String> {
    let describe = app.describe()?;
    let draft = app.rooms.decisions.drafts.current();
    match about {
        Text::Subject(tree) => app.shell.words.find(&format!("tree-{tree}.subject")).map(Into::into),
        Text::Question => {
            let about = draft?.about.as_ref()?;
            Some(app.shell.words.with("decision-about", &[("what", text(describe.label(about)))]))
        }
        Text::Outcome => draft.map(|draft| draft.question.clone()),
        Text::Reason => draft.map(|draft| {
            let outcome = outcome_of(app, draft);
            let args = [("question", text(draft.question.clone())), ("outcome", text(outcome))];
            app.shell.words.with("decision-so-far", &args)
        }),
    }
}

/// What a draft comes to, in words.
pub fn outcome_of(app: &App, draft: &Draft) -> String {
    match app.describe() {
        Some(describe) if !draft.tree.is_empty() => describe.tree_outcome(&draft.tree, &draft.outcome),
        _ => draft.outcome.clone(),
    }
}

/// Whether a text has several lines.
pub fn is_note(_text: &Text) -> bool {
    false
}
