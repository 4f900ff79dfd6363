//! What the rows of the policy stand for, and the row of an address.

use super::{Group, Line, choices, rate_id, shown};
use crate::{
    app::{
        App,
        rooms::Reason,
        target::{Target, Why},
    },
    domain::{Address, Step},
};

/// What a row stands for.
pub fn target(app: &App, line: &Line) -> Option<Target> {
    let describe = app.describe()?;
    let words = &app.shell.words;
    let id = shown(app).map_or("t1", |terms| terms.id.as_str());
    let at = Address::terms(id);
    let term = |id: &str| app.shell.method.term(id).map(|row| row.id.clone());
    let field = |name: &str, reason: Reason| {
        let address = at.clone().field(name);
        let text = describe.value(&address);
        let term = term(match Group::of(name) {
            _ if matches!(name, "sourced" | "influenced") => {
                if name == "sourced" {
                    "partner-sourced"
                } else {
                    "partner-influenced"
                }
            }
            _ if name == "clawback_days" => "clawback",
            _ if name == "co_sell" => "co-selling",
            _ if name == "conflict_rule" || name == "conflict_hours" => "channel-conflict",
            _ if name == "goes_to" || name == "reply_hours" => "deal-registration",
            Group::Earn => "commission",
            Group::Credit => "attribution",
            Group::Deal => "protection",
        });
        Target { address: Some(address), why: Some(Why::Room(reason)), text, term }
    };
    Some(match line {
        Line::Begin => Target { text: words.get("policy-begin").into_owned(), ..Target::default() },
        Line::Rate { track, tier, kind } => {
            let address = at.item("rate", &rate_id(track, tier, kind));
            Target {
                text: describe.value(&address),
                address: Some(address),
                why: Some(Why::Room(Reason::Rate { track: track.clone(), tier: tier.clone(), kind: kind.clone() })),
                term: term("commission"),
            }
        }
        Line::Field(name) => field(name, Reason::Policy(name.clone())),
        Line::Counts(_) => field("involvement", Reason::Policy("involvement".to_owned())),
        Line::From => Target { address: Some(at.field("from")), ..Target::default() },
        Line::Note => Target {
            address: Some(at.field("note")),
            text: shown(app).map(|terms| terms.note.clone()).unwrap_or_default(),
            ..Target::default()
        },
        Line::Terms(id) => Target { address: Some(Address::terms(id)), ..Target::default() },
    })
}

/// The row of an address, after making the room show it.
pub fn reveal(app: &mut App, address: &Address) -> Option<Line> {
    let Some(Step::Item { id, .. }) = address.steps.first() else { return None };
    app.rooms.policy.shown.clone_from(id);
    match address.steps.get(1)? {
        Step::Item { id, .. } => {
            let mut parts = id.split('/').map(str::to_owned);
            let (track, tier) = (parts.next()?, parts.next()?);
            Some(Line::Rate { track, tier, kind: parts.next().unwrap_or_default() })
        }
        Step::Field(name) => Some(match name.as_str() {
            "from" => Line::From,
            "note" => Line::Note,
            "involvement" => Line::Counts(choices(app, name).into_iter().next()?),
            name => Line::Field(name.to_owned()),
        }),
    }
}
