//! What the advice proposes, one thing at a time, and how each stands beside what the person decided.

use jiff::civil::Date;

use crate::{
    advice::{
        caps::Verdict,
        plan::{Kind, Planned, Waits},
        reason::{Arg, Reason, Said},
    },
    domain::{Address, Decision, Taken, Value, Workspace},
    method::{
        Method,
        rows::{Ladder, Span, StageRow, TargetRow},
    },
};

/// What a proposal is about; also the order in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    Form,
    Types,
    Team,
    Targets,
    Measures,
    Plays,
}

impl Group {
    /// The id by which words know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Types => "types",
            Self::Team => "team",
            Self::Targets => "targets",
            Self::Measures => "measures",
            Self::Plays => "plays",
        }
    }
}

/// How a proposal stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody decided yet.
    Proposed,
    Accepted,
    /// The person put something in its place; `moved` tells that the advice has changed since.
    Yours {
        moved: bool,
    },
    Refused,
    /// Accepted once; the advice would say otherwise now, or nothing at all.
    NoLongerFollows,
}

/// One proposal.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// Stable: `form`, `type/referral`, `target/referral-active-partners-12`.
    pub id: String,
    pub group: Group,
    /// The key of the words that name it, such as `type-referral`.
    pub subject: String,
    /// What the advice says now; `None` where it says nothing any more.
    pub advised: Option<Value>,
    /// What holds: the person's own value, else the one that was accepted, else the one that is advised.
    pub value: Value,
    /// The unit of a number: `partners`, `people`, `percent`.
    pub unit: Option<String>,
    pub standing: Standing,
    pub reason: Reason,
}

/// A proposal before it is known what the person made of it.
struct Draft {
    id: String,
    group: Group,
    subject: String,
    value: Value,
    unit: Option<String>,
    reason: Reason,
}

/// All proposals, those first that the advice makes now, then decisions that nothing stands behind any more.
pub fn proposals(
    workspace: &Workspace,
    method: &Method,
    verdict: &Verdict,
    stage: Option<&str>,
    plan: &[Planned],
) -> Vec<Proposal> {
    let mut drafts = Vec::new();
    let caps = verdict_reason(verdict);
    if let Some(id) = &verdict.id {
        drafts.push(Draft {
            id: "form".into(),
            group: Group::Form,
            subject: "proposal-form".into(),
            value: Value::Form(id.clone()),
            unit: None,
            reason: caps.clone(),
        });
    }
    drafts.extend(plan.iter().map(|planned| plan_draft(planned, method)));
    if let Some(row) = borne_stage(method, verdict, stage) {
        drafts.extend(team_drafts(row, stage, &caps));
    }
    drafts.extend(target_drafts(method, verdict, &caps));
    drafts.extend(problem_drafts(workspace, method, verdict));

    let strategy = &workspace.strategy;
    let mut proposals: Vec<Proposal> = drafts
        .into_iter()
        .map(|draft| {
            let decision = strategy.decision(&draft.id);
            let standing = decision.map_or(Standing::Proposed, |decision| match decision.taken {
                Taken::Refused => Standing::Refused,
                // Advice that has come round to one's own value has nothing to say against it.
                Taken::Changed => {
                    Standing::Yours { moved: decision.advised != draft.value && decision.value.as_ref() != Some(&draft.value) }
                }
                Taken::Accepted if decision.advised == draft.value => Standing::Accepted,
                Taken::Accepted => Standing::NoLongerFollows,
            });
            let value = decision.and_then(held).unwrap_or_else(|| draft.value.clone());
            Proposal {
                id: draft.id,
                group: draft.group,
                subject: draft.subject,
                advised: Some(draft.value),
                value,
                unit: draft.unit,
                standing,
                reason: draft.reason,
            }
        })
        .collect();
    for decision in &strategy.decisions {
        let known = proposals.iter().any(|proposal| proposal.id == decision.id);
        // A refusal of what is not advised any more has nothing left to say.
        if !known && decision.taken != Taken::Refused {
            // Kept as one's own when nothing was advised any more: it stands for itself, and there is nothing to tell.
            let kept = decision.value.as_ref() == Some(&decision.advised);
            let standing = match decision.taken {
                Taken::Changed => Standing::Yours { moved: !kept },
                Taken::Accepted | Taken::Refused => Standing::NoLongerFollows,
            };
            proposals.push(orphan(decision, standing, &caps, method));
        }
    }
    proposals.sort_by_key(|proposal| proposal.group);
    proposals
}

/// Takes what is advised, with the reason that somebody gave; nothing where nothing is advised any more.
pub fn accepted(proposal: &Proposal, workspace: &Workspace, today: Date) -> Option<Decision> {
    let reason = workspace.strategy.decision(&proposal.id).map(|decision| decision.reason.clone()).unwrap_or_default();
    Some(Decision {
        id: proposal.id.clone(),
        taken: Taken::Accepted,
        advised: proposal.advised.clone()?,
        value: None,
        reason,
        by: workspace.people.me.clone(),
        on: today,
    })
}

/// The value that a decision holds, refusals apart.
fn held(decision: &Decision) -> Option<Value> {
    match decision.taken {
        Taken::Accepted => Some(decision.advised.clone()),
        Taken::Changed => Some(decision.value.clone().unwrap_or_else(|| decision.advised.clone())),
        Taken::Refused => None,
    }
}

/// The group of a proposal by its id, and the key of the words that name it; no key where the method does not know it.
fn about(id: &str, method: &Method) -> (Group, Option<String>) {
    let (head, rest) = id.split_once('/').unwrap_or((id, ""));
    match head {
        "form" => (Group::Form, Some("proposal-form".to_owned())),
        "type" => (Group::Types, method.partner_type(rest).map(|row| format!("type-{}", row.id))),
        "way" => (Group::Types, method.way(rest).map(|row| format!("way-{}", row.id))),
        "layer" => (Group::Types, method.layers.iter().find(|row| row.id == rest).map(|row| format!("layer-{}", row.id))),
        "target" => (Group::Targets, target(id, method).map(|row| format!("measure-{}", row.measure))),
        "measure" => {
            (Group::Measures, method.measures.iter().find(|row| row.id == rest).map(|row| format!("measure-{}", row.id)))
        }
        "play" => (Group::Plays, method.play(rest).map(|row| format!("play-{}", row.id))),
        "partners" | "people" => (Group::Team, Some(format!("proposal-{head}"))),
        _ => (Group::Team, None),
    }
}

/// Whether a proposal of that id could be made: the method knows what it is about.
pub fn is_known(id: &str, method: &Method) -> bool {
    about(id, method).1.is_some()
}

/// The target that an id is about. One of another verdict is still a row of the method, which knows its measure and its unit.
fn target<'m>(id: &str, method: &'m Method) -> Option<&'m TargetRow> {
    let rest = id.strip_prefix("target/")?;
    method.targets.iter().find(|row| row.id == rest)
}

/// A decision that no proposal answers to any more; its own id tells what it was about.
fn orphan(decision: &Decision, standing: Standing, caps: &Reason, method: &Method) -> Proposal {
    let head = decision.id.split_once('/').map_or(decision.id.as_str(), |(head, _)| head);
    let (group, known) = about(&decision.id, method);
    // The id of what the method does not know has no words; it is shown as it is.
    let subject = known.unwrap_or_else(|| decision.id.clone());
    Proposal {
        id: decision.id.clone(),
        group,
        subject,
        advised: None,
        value: held(decision).unwrap_or_else(|| decision.advised.clone()),
        unit: target(&decision.id, method).map(|row| row.unit.clone()).or_else(|| unit_of(head)),
        standing,
        reason: Reason { rule: Said::plain("reason-no-longer"), ..caps.clone() },
    }
}

/// The unit of a decision that no row answers to any more.
fn unit_of(head: &str) -> Option<String> {
    matches!(head, "partners" | "people").then(|| head.to_owned())
}

/// The chain behind the verdict: all questions that cap it, and the rows of those that bind.
pub fn verdict_reason(verdict: &Verdict) -> Reason {
    let binding: Vec<_> = verdict.caps.iter().filter(|cap| verdict.binding.contains(&cap.subject)).collect();
    let mut sources: Vec<String> = Vec::new();
    for source in binding.iter().flat_map(|cap| &cap.sources) {
        if !sources.contains(source) {
            sources.push(source.clone());
        }
    }
    let row = binding.first().map_or(String::new(), |cap| cap.row.clone());
    let key = match binding.first().map(|cap| cap.subject) {
        Some(super::Subject::Stage) => "reason-stage".to_owned(),
        Some(_) => format!("cap-{row}"),
        None => "reason-open".to_owned(),
    };
    let args = if key == "reason-stage" { vec![("stage", Arg::Key(format!("stage-{row}")))] } else { Vec::new() };
    Reason {
        answers: verdict.caps.iter().map(|cap| cap.subject.address()).collect(),
        rule: Said { key, args },
        row: ("caps", row),
        sources,
        topics: Vec::new(),
    }
}

fn plan_draft(planned: &Planned, method: &Method) -> Draft {
    let key = match (planned.kind, &planned.waits) {
        (Kind::Layer, _) => format!("layer-{}.model", planned.id),
        (_, Some(Waits::Verdict(_))) => "reason-waits-verdict".to_owned(),
        (_, Some(Waits::Attention)) => "reason-waits-attention".to_owned(),
        _ => format!("situation-{}", planned.row),
    };
    let args = match &planned.waits {
        Some(Waits::Verdict(id)) => vec![("verdict", Arg::Key(format!("verdict-{id}.header")))],
        _ => Vec::new(),
    };
    let family = if planned.kind == Kind::Layer { "layers" } else { "situations" };
    let topics = match planned.kind {
        Kind::Type => method.partner_type(&planned.id).map(|row| row.topics.clone()),
        Kind::Way => method.way(&planned.id).map(|row| row.topics.clone()),
        Kind::Layer => None,
    };
    Draft {
        id: format!("{}/{}", planned.kind.id(), planned.id),
        group: Group::Types,
        subject: format!("{}-{}", planned.kind.id(), planned.id),
        value: if planned.waits.is_none() { Value::Start } else { Value::Later },
        unit: None,
        reason: Reason {
            answers: planned.answers.clone(),
            rule: Said { key, args },
            row: (family, planned.row.clone()),
            sources: planned.sources.clone(),
            topics: topics.unwrap_or_default(),
        },
    }
}

/// The stage whose people and partners the verdict bears: that of the verdict where another cap holds it lower.
pub fn borne_stage<'m>(method: &'m Method, verdict: &Verdict, stage: Option<&str>) -> Option<&'m StageRow> {
    if verdict.ladder == Ladder::Services {
        return None;
    }
    let id = verdict.id.as_deref()?;
    let own = stage.and_then(|stage| method.stage(stage)).filter(|row| row.allows == id);
    own.or_else(|| method.stages.iter().find(|row| row.allows == id))
}

fn team_drafts(row: &StageRow, stage: Option<&str>, caps: &Reason) -> Vec<Draft> {
    // Where something else than the stage holds the verdict, what smaller companies do is the measure, and says so.
    let held = stage.is_some_and(|stage| stage != row.id);
    let reason = |key: &str| Reason {
        answers: caps.answers.clone(),
        rule: Said {
            key: if held { format!("{key}-held") } else { key.to_owned() },
            args: vec![("stage", Arg::Key(format!("stage-{}", row.id)))],
        },
        row: ("stages", row.id.clone()),
        sources: row.sources.clone(),
        topics: Vec::new(),
    };
    vec![
        Draft {
            id: "partners".into(),
            group: Group::Team,
            subject: "proposal-partners".into(),
            value: span(row.partners),
            unit: Some("partners".into()),
            reason: reason("reason-partners"),
        },
        Draft {
            id: "people".into(),
            group: Group::Team,
            subject: "proposal-people".into(),
            value: span(row.people),
            unit: Some("people".into()),
            reason: reason("reason-people"),
        },
    ]
}

fn target_drafts<'a>(method: &'a Method, verdict: &'a Verdict, caps: &'a Reason) -> impl Iterator<Item = Draft> + 'a {
    let rows = method.targets.iter().filter(|row| Some(&row.verdict) == verdict.id.as_ref());
    rows.map(|row| Draft {
        id: format!("target/{}", row.id),
        group: Group::Targets,
        subject: format!("measure-{}", row.measure),
        value: span(row.range),
        unit: Some(row.unit.clone()),
        reason: Reason {
            answers: caps.answers.clone(),
            rule: Said { key: "reason-target".into(), args: vec![("months", Arg::Number(row.months.into()))] },
            row: ("targets", row.id.clone()),
            sources: row.sources.clone(),
            topics: Vec::new(),
        },
    })
}

/// What the chosen problems select: how success is measured, and which plays serve it.
fn problem_drafts(workspace: &Workspace, method: &Method, verdict: &Verdict) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    let rank = verdict.rank(method);
    for problem in &workspace.answers.problem.chosen {
        let Some(row) = method.problem(*problem) else { continue };
        let reason = |key: &str| Reason {
            answers: vec![Address::answer("problem/chosen")],
            rule: Said { key: key.to_owned(), args: vec![("problem", Arg::Key(format!("problem-{}", problem.id())))] },
            row: ("problems", problem.id().to_owned()),
            sources: row.sources.clone(),
            topics: Vec::new(),
        };
        let mut push = |draft: Draft| {
            if !drafts.iter().any(|known| known.id == draft.id) {
                drafts.push(draft);
            }
        };
        for measure in &row.measures {
            push(Draft {
                id: format!("measure/{measure}"),
                group: Group::Measures,
                subject: format!("measure-{measure}"),
                value: Value::Start,
                unit: None,
                reason: reason("reason-measure"),
            });
        }
        if verdict.ladder == Ladder::Services {
            continue;
        }
        for play in &row.plays {
            let from = method.play(play).and_then(|play| method.verdict(&play.from)).map(|from| from.rank);
            let borne = matches!((rank, from), (Some(rank), Some(from)) if rank >= from);
            push(Draft {
                id: format!("play/{play}"),
                group: Group::Plays,
                subject: format!("play-{play}"),
                value: if borne { Value::Start } else { Value::Later },
                unit: None,
                reason: reason("reason-play"),
            });
        }
    }
    drafts
}

fn span(span: Span) -> Value {
    match span.high {
        Some(high) if high == span.low => Value::Number(high),
        Some(high) => Value::Range(span.low, high),
        None => Value::AtLeast(span.low),
    }
}
