//! The operations as plain lines and as JSON: what was said, and what the stage and the day make of it.

use serde_json::{Value as Json, json};

use super::{
    describe::{Describe, money},
    plain::{line, wrap},
};
use crate::{
    advice::{self, operations as judged},
    domain::operations::{Kind, Paper, Stand},
    words::{number, number::Locale, text},
};

/// The operations as they stand in the file, with names for people, and with what follows from them.
pub(super) fn object(describe: Describe<'_>) -> Json {
    let held = &describe.workspace.operations;
    let advice = advice::derive(describe.workspace, describe.method, describe.today);
    let team = judged::team(held, describe.method, &advice);
    let cost = judged::cost(held);
    let named = |kind: Kind, id: &str, mut said: Json| {
        said["name"] = json!(describe.operations_name(kind, id));
        said
    };
    let late = judged::overdue(held, describe.method, describe.today);
    let documents = held.documents.iter().map(|paper| {
        let mut said = named(Kind::Paper, &paper.id, json!(paper));
        if let Some((_, days)) = late.iter().find(|(id, _)| *id == paper.id) {
            said["overdue_days"] = json!(days);
        }
        said
    });
    let gone = judged::outgrown(describe.workspace, describe.method);
    let approaches = held.approaches.iter().map(|approach| {
        let mut said = named(Kind::Approach, &approach.id, json!(approach));
        said["breaks_at"] = json!(judged::limit(Some(approach), describe.method.factor(&approach.id)));
        said["outgrown"] = json!(gone.iter().any(|(id, _)| *id == approach.id));
        said
    });
    let tools = held.tools.iter().map(|tool| {
        let mut said = json!(tool);
        said["function"] = json!(describe.operations_name(Kind::Tool, &tool.id));
        said["name"] = json!(describe.tool(&tool.name));
        said
    });
    let entries = |kind: Kind, list: &[crate::domain::operations::Entry]| {
        list.iter().map(|entry| named(kind, &entry.id, json!(entry))).collect::<Vec<_>>()
    };
    let (there, asked) = judged::asked(held, describe.method, &advice);
    json!({
        "team": {
            "percent": team.percent,
            "people": team.people,
            "asked_low": team.asked.map(|(_, span)| span.low),
            "asked_high": team.asked.and_then(|(_, span)| span.high),
            "short_percent": team.short(),
        },
        "roles": held.roles.iter().map(|seat| named(Kind::Role, &seat.id, json!(seat))).collect::<Vec<_>>(),
        "documents": documents.collect::<Vec<_>>(),
        "asked_for": asked,
        "there": there,
        "enablement": entries(Kind::Piece, &held.enablement),
        "checks": entries(Kind::Check, &held.checks),
        "budget": held.budget,
        "eu_tier": held.eu_tier,
        "tools": tools.collect::<Vec<_>>(),
        "tools_cost": cost.known,
        "tools_without_cost": cost.unknown,
        "tools_over_budget": cost.over,
        "approaches": approaches.collect::<Vec<_>>(),
    })
}

/// The operations as lines, each table where something of it was said.
pub(super) fn plain(out: &mut String, describe: Describe<'_>) {
    let words = describe.words;
    let held = &describe.workspace.operations;
    let advice = advice::derive(describe.workspace, describe.method, describe.today);
    let title = |out: &mut String, key: &str, aside: String| {
        let aside = if aside.is_empty() { aside } else { format!("  {aside}") };
        line(out, 2, &format!("{}{aside}", words.get(key)));
    };
    if !held.roles.is_empty() {
        let team = judged::team(held, describe.method, &advice);
        let people = Locale::ENGLISH.hundredths(team.percent);
        let args = [("people", number(team.people as u64)), ("full", text(people))];
        title(out, "show-operations-team", words.with("operations-team-now", &args));
        rows(out, describe, Kind::Role, &|id| vec![describe.operations_value(Kind::Role, id, "share")]);
    }
    if !held.documents.is_empty() {
        title(out, "show-operations-documents", String::new());
        rows(out, describe, Kind::Paper, &|id| {
            let paper = held.get::<Paper>(id);
            let late = match judged::due(paper, describe.method.paper(id), describe.today) {
                judged::Due::Late(days) => words.with("operations-due-late", &[("days", number(days))]),
                judged::Due::On(day) => words.with("operations-due-on", &[("day", text(day.to_string()))]),
                judged::Due::NoDate | judged::Due::Event => String::new(),
            };
            let value = |field| describe.operations_value(Kind::Paper, id, field);
            vec![value("updated"), late, value("link")]
        });
    }
    for (kind, key) in [(Kind::Piece, "show-operations-enablement"), (Kind::Check, "show-operations-lists")] {
        if held.ids(kind).is_empty() {
            continue;
        }
        title(out, key, String::new());
        rows(out, describe, kind, &|id| {
            let entry = held.entry(kind, id);
            let whom = entry.filter(|entry| !entry.tiers.is_empty()).map(|entry| describe.for_whom(&entry.tiers));
            vec![describe.stand(entry.map_or(Stand::Missing, |entry| entry.state)), whom.unwrap_or_default()]
        });
    }
    if !held.tools.is_empty() || held.budget.is_some() || held.eu_tier.is_some() {
        let cost = judged::cost(held);
        let shown = |units: u64| text(money(&describe.workspace.answers, units));
        let mut parts = vec![words.with("operations-cost", &[("cost", shown(cost.known))])];
        if cost.over > 0 {
            parts.push(words.with("operations-cost-over", &[("over", shown(cost.over))]));
        }
        parts.extend(held.eu_tier.map(|tier| describe.eu_tier(tier)));
        title(out, "show-operations-tools", parts.join(" · "));
        rows(out, describe, Kind::Tool, &|id| {
            ["name", "cost", "state"].map(|field| describe.operations_value(Kind::Tool, id, field)).to_vec()
        });
    }
    if !held.approaches.is_empty() {
        title(out, "show-operations-growth", String::new());
        let gone = judged::outgrown(describe.workspace, describe.method);
        rows(out, describe, Kind::Approach, &|id| {
            let outgrown = gone.iter().any(|(known, _)| known == id);
            let outgrown = if outgrown { words.get("operations-growth-outgrown").into_owned() } else { String::new() };
            vec![describe.operations_value(Kind::Approach, id, "way"), outgrown]
        });
    }
}

/// The rows of a kind: name, owner, what else is told, and the note below.
fn rows(out: &mut String, describe: Describe<'_>, kind: Kind, told: &dyn Fn(&str) -> Vec<String>) {
    let held = &describe.workspace.operations;
    for id in held.ids(kind) {
        let name = describe.operations_name(kind, id);
        let parts = std::iter::once(describe.operations_value(kind, id, "owner")).chain(told(id));
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        line(out, 4, format!("{name:<28}  {}", parts.join(" · ")).trim_end());
        for part in wrap(held.note(kind, id), 92) {
            line(out, 6, &part);
        }
    }
}
