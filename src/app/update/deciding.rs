//! Deciding about proposals: accept, change, refuse, open again; and going on against the verdict.

use std::sync::Arc;

use crate::{
    advice::{Proposal, Standing, proposals},
    app::{
        Action, App, Effect, MessageKind, Overlay, Row, Written,
        editor::EditorCommand,
        overlay::{Answer, Ask, Then},
    },
    domain::{Address, Decision, Document, Taken, Value, Workspace},
};

/// Decides about the proposal under the cursor.
pub(super) fn decide(app: &mut App, action: Action) -> Vec<Effect> {
    match action {
        Action::AcceptAll => return accept_all(app),
        Action::GoOn => {
            let reason = app.desk.as_ref().map(|desk| desk.now.strategy.going_on.clone()).unwrap_or_default();
            super::answering::write(app, Written::GoingOn, &reason);
            return Vec::new();
        }
        _ => {}
    }
    let Some(Row::Proposal(id)) = app.cursor(app.focus) else { return Vec::new() };
    match action {
        Action::Accept => accept(app, &id),
        Action::Refuse => take(app, &id, Taken::Refused, None),
        Action::Reopen => reopen(app, &id),
        _ => {
            change(app, &id);
            Vec::new()
        }
    }
}

/// Enter on a proposal: decides where nothing is decided, and asks where the decision no longer follows.
pub(super) fn enter(app: &mut App, id: &str) -> Vec<Effect> {
    let Some(proposal) = app.desk.as_ref().and_then(|desk| desk.advice.proposal(id)).cloned() else { return Vec::new() };
    match proposal.standing {
        Standing::NoLongerFollows | Standing::Yours { moved: true } => {
            // A question whose answers could not be taken is not asked.
            if !super::workspace::permits(app, &[Document::Strategy]) {
                return Vec::new();
            }
            let about = app.describe().map(|describe| describe.proposal(&proposal)).unwrap_or_default();
            app.overlays.push(Overlay::Ask(Ask {
                key: if proposal.advised.is_some() { "ask-no-longer" } else { "ask-nothing-left" },
                about,
                answers: vec![
                    Answer { key: "answer-take-advice", then: Then::Accept(id.to_owned()) },
                    Answer { key: "answer-keep-mine", then: Then::Keep(id.to_owned()) },
                ],
                cursor: 0,
            }));
            Vec::new()
        }
        Standing::Proposed | Standing::Refused => accept(app, id),
        Standing::Accepted | Standing::Yours { moved: false } => {
            super::looking::why(app);
            Vec::new()
        }
    }
}

/// Takes what is advised now. Where nothing is advised any more, the old decision goes.
pub(super) fn accept(app: &mut App, id: &str) -> Vec<Effect> {
    let advised = app.desk.as_ref().and_then(|desk| desk.advice.proposal(id)).map(|proposal| proposal.advised.is_some());
    match advised {
        Some(true) => take(app, id, Taken::Accepted, None),
        Some(false) => reopen(app, id),
        None => Vec::new(),
    }
}

/// Keeps what was decided although the advice has changed: it is the person's own from here on.
pub(super) fn keep(app: &mut App, id: &str) -> Vec<Effect> {
    let value = app.desk.as_ref().and_then(|desk| desk.advice.proposal(id)).map(|proposal| proposal.value.clone());
    take(app, id, Taken::Changed, value)
}

/// Takes a decision back.
fn reopen(app: &mut App, id: &str) -> Vec<Effect> {
    with_strategy(app, id, "undo-reopened", |workspace, _| Arc::make_mut(&mut workspace.strategy).reopen(id))
        .unwrap_or_default()
}

fn accept_all(app: &mut App) -> Vec<Effect> {
    let Some(desk) = &app.desk else { return Vec::new() };
    let open: Vec<_> =
        desk.advice.proposals.iter().filter(|proposal| proposal.standing == Standing::Proposed).cloned().collect();
    if open.is_empty() {
        app.say_key(MessageKind::Refused, "said-nothing-open");
        return Vec::new();
    }
    let today = app.shell.now.date();
    let count = open.len();
    let taken = with_strategy(app, "form", "undo-accepted-all", |workspace, _| {
        for proposal in &open {
            if let Some(decision) = proposals::accepted(proposal, workspace, today) {
                Arc::make_mut(&mut workspace.strategy).decide(decision);
            }
        }
    });
    let Some(effects) = taken else { return Vec::new() };
    let said = app.shell.words.with("said-accepted-all", &[("count", crate::words::number(count))]);
    app.say(MessageKind::Done, said);
    effects
}

/// Opens a field for the person's own value; what is a choice of two goes to the other at once.
fn change(app: &mut App, id: &str) {
    let Some(proposal) = app.desk.as_ref().and_then(|desk| desk.advice.proposal(id)).cloned() else { return };
    let other = match proposal.value {
        Value::Start => Some(Value::Later),
        Value::Later => Some(Value::Start),
        Value::Form(ref form) => next_form(app, form),
        Value::Range(..) | Value::AtLeast(_) | Value::Number(_) => None,
    };
    if let Some(value) = other {
        let effects = take(app, id, Taken::Changed, Some(value));
        app.later.extend(effects);
        return;
    }
    let shown = app.describe().map(|describe| describe.amount(&proposal.value, None)).unwrap_or_default();
    if super::answering::write(app, Written::Value(id.to_owned()), &shown)
        && let Some(writing) = &mut app.writing
    {
        let _ = writing.editor.apply(EditorCommand::SelectAll, writing.room);
    }
}

/// The next verdict of the same ladder, and round: another form is chosen by going through them.
fn next_form(app: &App, form: &str) -> Option<Value> {
    let method = &app.shell.method;
    let rungs = method.ladder(method.verdict(form)?.ladder);
    let at = rungs.iter().position(|row| row.id == form)?;
    rungs.get((at + 1) % rungs.len()).map(|row| Value::Form(row.id.clone()))
}

/// Takes a number that was typed: `8`, `5-10`, `5–10`, `12+`.
pub(super) fn take_value(app: &mut App, id: &str, typed: &str) -> Result<Vec<Effect>, &'static str> {
    let typed = typed.trim().trim_end_matches('%').trim();
    let number = |text: &str| text.trim().parse::<u32>().map_err(|_| "refused-value");
    let value = if let Some((low, high)) = typed.split_once(['-', '–']) {
        let (low, high) = (number(low)?, number(high)?);
        if low > high {
            return Err("refused-range");
        }
        Value::Range(low, high)
    } else if let Some(low) = typed.strip_suffix('+') {
        Value::AtLeast(number(low)?)
    } else {
        Value::Number(number(typed)?)
    };
    Ok(take(app, id, Taken::Changed, Some(value)))
}

/// Keeps why the company goes on against the verdict.
pub(super) fn take_going_on(app: &mut App, text: &str) -> Vec<Effect> {
    with_strategy(app, "form", "undo-going-on", |workspace, _| {
        text.trim().clone_into(&mut Arc::make_mut(&mut workspace.strategy).going_on);
    })
    .unwrap_or_default()
}

fn take(app: &mut App, id: &str, taken: Taken, value: Option<Value>) -> Vec<Effect> {
    let today = app.shell.now.date();
    let label = match taken {
        Taken::Accepted => "undo-accepted",
        Taken::Changed => "undo-changed",
        Taken::Refused => "undo-refused",
    };
    with_strategy(app, id, label, |workspace, proposal| {
        let Some(proposal) = proposal else { return };
        let advised = proposal.advised.clone().unwrap_or_else(|| proposal.value.clone());
        let by = workspace.people.me.clone();
        // Why somebody decided is theirs, and stays with what is decided now.
        let reason = workspace.strategy.decision(id).map(|decision| decision.reason.clone()).unwrap_or_default();
        // A person who puts in what is advised has accepted it.
        let (taken, value) = if value.as_ref() == Some(&advised) && proposal.advised.is_some() {
            (Taken::Accepted, None)
        } else {
            (taken, value)
        };
        Arc::make_mut(&mut workspace.strategy).decide(Decision {
            id: id.to_owned(),
            taken,
            advised,
            value,
            reason,
            by,
            on: today,
        });
    })
    .unwrap_or_default()
}

/// Changes the strategy under a label that names the proposal. `None` where it must not be changed, which is said.
fn with_strategy(
    app: &mut App,
    id: &str,
    label: &str,
    change: impl FnOnce(&mut Workspace, Option<&Proposal>),
) -> Option<Vec<Effect>> {
    let subject = app.describe().map(|describe| describe.proposal_label(id)).unwrap_or_default();
    let label = app.shell.words.with(label, &[("subject", crate::words::text(subject))]);
    let desk = app.desk.as_ref()?;
    let mut after = desk.now.clone();
    change(&mut after, desk.advice.proposal(id));
    let changed = super::workspace::change(app, label, Address::decision(id), after);
    changed.map_err(|why| super::workspace::say_forbidden(app, &why)).ok()
}
