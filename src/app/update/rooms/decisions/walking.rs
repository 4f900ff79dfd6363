//! Walking a tree: what it is walked for, each answer, a step back, and the end that becomes a draft.

use super::{show, write};
use crate::{
    advice::trees::{self, Stand},
    app::{
        App, MessageKind,
        rooms::{
            self,
            decisions::{self, Draft, Line, Pick, Text, View, Walk},
        },
        update::rooms::{pick, stand},
    },
    domain::Address,
    words::text,
};

/// Asks what a tree is walked for: one of the partners, where it is about one, else in words.
pub(super) fn ask_subject(app: &mut App, tree: &str) {
    let partners = app.desk.as_ref().is_some_and(|desk| desk.now.partners.iter().next().is_some());
    if partners && app.shell.method.tree(tree).is_some_and(|row| row.partner) {
        pick(app, rooms::Pick::Decisions(Pick::Partner(tree.to_owned())));
    } else {
        write(app, Text::Subject(tree.to_owned()), "");
    }
}

/// Begins to walk a tree.
pub(super) fn begin(app: &mut App, tree: &str, subject: &str, about: Option<Address>) {
    let words = &app.shell.words;
    let question = if subject.is_empty() {
        words.get(&format!("tree-{tree}")).into_owned()
    } else {
        let short = words.get(&format!("tree-{tree}.short"));
        words.with("decision-question-of", &[("subject", text(subject.to_owned())), ("question", text(short))])
    };
    walk(app, Walk { tree: tree.to_owned(), question, about, ..Walk::default() });
}

pub(super) fn walk(app: &mut App, walk: Walk) {
    app.rooms.decisions.walk = Some(walk);
    show(app, View::Walk);
    stand(app, rooms::Line::Decisions(Line::Answer(true)));
}

/// Answers the question of the walk.
pub(super) fn give(app: &mut App, yes: bool) {
    let Some((walk, tree)) = decisions::walked(app) else { return };
    if let Stand::Ends(_) = trees::follow(tree, &walk.path) {
        app.say_key(MessageKind::Refused, "decision-walk-ended");
        return;
    }
    let path = trees::answer(tree, &walk.path, yes);
    if let Some(walk) = &mut app.rooms.decisions.walk {
        walk.path = path;
    }
    stand(app, rooms::Line::Decisions(Line::Answer(true)));
}

/// Takes the last answer of the walk back; the cursor stands on it.
pub(super) fn step_back(app: &mut App) {
    match app.rooms.decisions.walk.as_mut().and_then(|walk| walk.path.pop()) {
        Some((_, yes)) => stand(app, rooms::Line::Decisions(Line::Answer(yes))),
        None => app.say_key(MessageKind::Refused, "decision-walk-first"),
    }
}

/// Makes a draft of where the walk ended, and asks for the reason.
pub(super) fn end(app: &mut App) {
    let Some((walk, tree)) = decisions::walked(app) else { return };
    let Stand::Ends(outcome) = trees::follow(tree, &walk.path) else { return };
    let walk = walk.clone();
    if let Some(why) = super::gone(app, &walk.supersedes, &walk.question) {
        app.say(MessageKind::Refused, why);
        return;
    }
    let draft = Draft {
        question: walk.question,
        tree: walk.tree,
        path: walk.path,
        outcome: outcome.to_owned(),
        reason: String::new(),
        about: walk.about,
        supersedes: walk.supersedes,
    };
    // A reason that was begun for the same end is gone on with.
    let reason = app.rooms.decisions.drafts.take_up(draft).reason;
    write(app, Text::Reason, &reason);
}

/// Back to the log, where the cursor finds what was shown.
pub(super) fn leave(app: &mut App) {
    let at = match decisions::view(app) {
        View::Record(id) => Line::Record(id),
        _ => Line::Walk,
    };
    // A walk in which nothing was said is no walk to come back to.
    if at == Line::Walk && app.rooms.decisions.walk.as_ref().is_some_and(|walk| walk.path.is_empty()) {
        app.rooms.decisions.walk = None;
    }
    show(app, View::Log);
    stand(app, rooms::Line::Decisions(at));
}
