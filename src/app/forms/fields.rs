//! The fields of each step, as they stand now.

use super::{Choice, Field, Kind, Label, NEW_PERSON, Unit};
use crate::{
    domain::{Address, Answers, Figure, Motion, Owner, People, Problem, Sells, Tri, Workspace},
    method::Method,
};

/// The fields of a step, in order. A step that is no form has none.
pub fn fields(step: &str, workspace: &Workspace, method: &Method) -> Vec<Field> {
    let answers = &workspace.answers;
    match step {
        "company" => company(answers, method),
        "problem" => problem(answers),
        "motion" => motion(answers),
        "stage" => stage(answers, method),
        "direct" => direct(answers),
        "owner" => owner(answers, &workspace.people),
        "services" => services(answers),
        _ => Vec::new(),
    }
}

fn field(path: &str, kind: Kind) -> Field {
    Field { address: Address::answer(path), kind, needed: false }
}

fn needed(path: &str, kind: Kind) -> Field {
    Field { needed: true, ..field(path, kind) }
}

fn figure<T: Copy>(unit: Unit, figure: Option<Figure<T>>) -> Kind {
    Kind::Figure { unit, basis: figure.map(Figure::basis) }
}

fn choice(id: &str, family: &str, hint: bool, chosen: bool) -> Choice {
    Choice {
        id: id.to_owned(),
        label: Label::Key(format!("{family}-{id}")),
        hint: hint.then(|| format!("{family}-{id}.hint")),
        chosen,
    }
}

fn tri(answer: Option<Tri>) -> Kind {
    Kind::Across(Tri::ALL.into_iter().map(|tri| choice(tri.id(), "answer", false, answer == Some(tri))).collect())
}

/// One band of ARR, or `none` which takes it back.
fn bands(method: &Method, chosen: Option<&str>, none: &str) -> Vec<Choice> {
    let mut choices = vec![Choice { id: "none".into(), label: Label::Key(none.into()), hint: None, chosen: chosen.is_none() }];
    choices.extend(method.stages.iter().map(|row| Choice {
        id: row.id.clone(),
        label: Label::Key(format!("stage-{}", row.id)),
        hint: Some(format!("stage-{}.form", row.id)),
        chosen: chosen == Some(&row.id),
    }));
    choices
}

fn company(answers: &Answers, method: &Method) -> Vec<Field> {
    let company = &answers.company;
    let sells = Sells::ALL.into_iter().map(|sells| choice(sells.id(), "sells", false, company.sells == Some(sells)));
    let mut fields = vec![
        needed("company/name", Kind::Line),
        needed("company/sells", Kind::Across(sells.collect())),
        field("company/currency", Kind::Line),
    ];
    if company.currency() != "EUR" {
        fields.push(needed("company/rate_to_eur", Kind::Figure { unit: Unit::Rate, basis: None }));
    }
    fields.push(needed("company/arr", figure(Unit::Money, company.arr)));
    // A band is asked for only where there is no figure, and only of those whose stage counts.
    if company.arr.and_then(Figure::value).is_none() && company.sells != Some(Sells::Services) {
        fields.push(field("company/arr_band", Kind::One(bands(method, company.arr_band.as_deref(), "band-none"))));
    }
    fields.extend([
        field("company/acv", figure(Unit::Money, company.acv)),
        field("company/gross_margin", figure(Unit::Percent, company.gross_margin)),
        field("company/sales_cycle", figure(Unit::Days, company.sales_cycle)),
        field("company/active_partners", figure(Unit::Count, company.active_partners)),
        field("company/months_with_partners", figure(Unit::Count, company.months_with_partners)),
        field("company/note", Kind::Note),
    ]);
    fields
}

fn problem(answers: &Answers) -> Vec<Field> {
    let problem = &answers.problem;
    let mut choices: Vec<_> =
        Problem::ALL.into_iter().map(|id| choice(id.id(), "problem", true, problem.chosen.contains(&id))).collect();
    let none = problem.chosen.is_empty();
    choices.push(choice("none-of-these", "answer", false, none && problem.none_of_these == Some(Tri::Yes)));
    choices.push(choice("unknown", "answer", false, none && problem.none_of_these == Some(Tri::Unknown)));
    vec![needed("problem/chosen", Kind::Many(choices)), field("problem/note", Kind::Note)]
}

fn motion(answers: &Answers) -> Vec<Field> {
    let motion = &answers.motion;
    let mut main: Vec<_> = Motion::ALL.into_iter().map(|id| choice(id.id(), "motion", true, motion.main == Some(id))).collect();
    main.push(choice("unknown", "answer", false, motion.main.is_none() && motion.not_known));
    let others = Motion::ALL.into_iter().filter(|id| motion.main != Some(*id));
    let others = others.map(|id| choice(id.id(), "motion", false, motion.others.contains(&id))).collect();
    let mut fields = vec![needed("motion/main", Kind::One(main))];
    if motion.main.is_some() || !motion.others.is_empty() {
        fields.push(field("motion/others", Kind::Many(others)));
    }
    fields.push(field("motion/note", Kind::Note));
    fields
}

fn stage(answers: &Answers, method: &Method) -> Vec<Field> {
    let stage = &answers.stage;
    let mut fields = vec![needed("company/arr", figure(Unit::Money, answers.company.arr))];
    if answers.company.arr.and_then(Figure::value).is_none() {
        fields.push(field("company/arr_band", Kind::One(bands(method, answers.company.arr_band.as_deref(), "band-none"))));
    }
    fields.push(field("stage/argued", Kind::One(bands(method, stage.argued.as_deref(), "argued-none"))));
    if stage.argued.is_some() || !stage.reason.is_empty() {
        fields.push(needed("stage/reason", Kind::Line));
    }
    fields.push(field("stage/note", Kind::Note));
    fields
}

fn direct(answers: &Answers) -> Vec<Field> {
    let direct = &answers.direct;
    vec![
        needed("direct/win_rate_known", tri(direct.win_rate_known)),
        field("direct/win_rate_evidence", Kind::Line),
        needed("direct/cycle_known", tri(direct.cycle_known)),
        field("direct/cycle_evidence", Kind::Line),
        needed("direct/forecast_met", tri(direct.forecast_met)),
        field("direct/forecast_evidence", Kind::Line),
        field("direct/note", Kind::Note),
    ]
}

fn who(people: &People, owner: Option<&Owner>) -> Kind {
    let mut choices: Vec<_> = people
        .people
        .iter()
        .map(|person| Choice {
            id: person.id.clone(),
            label: Label::Name(person.name.clone()),
            hint: None,
            chosen: owner.and_then(Owner::person) == Some(&person.id),
        })
        .collect();
    // An owner whom the register lost is shown by the id, so that the answer can be seen and mended.
    if let Some(id) = owner.and_then(Owner::person)
        && people.get(id).is_none()
    {
        choices.push(Choice { id: id.to_owned(), label: Label::Name(id.to_owned()), hint: None, chosen: true });
    }
    choices.push(Choice { id: NEW_PERSON.into(), label: Label::Key("answer-somebody".into()), hint: None, chosen: false });
    choices.push(choice("nobody", "answer", false, owner == Some(&Owner::Nobody)));
    choices.push(choice("unknown", "answer", false, owner == Some(&Owner::Unknown)));
    Kind::Who(choices)
}

fn owner(answers: &Answers, people: &People) -> Vec<Field> {
    let owner = &answers.owner;
    let mut fields = vec![needed("owner/who", who(people, owner.who.as_ref()))];
    if matches!(owner.who, Some(Owner::Person(_))) {
        fields.push(needed("owner/share", figure(Unit::Percent, owner.share)));
        fields.push(field("owner/hire_planned", tri(owner.hire_planned)));
    }
    fields.extend([
        needed("owner/sponsor", who(people, owner.sponsor.as_ref())),
        needed("owner/sales_lead_agrees", tri(owner.sales_lead_agrees)),
        field("owner/note", Kind::Note),
    ]);
    fields
}

fn services(answers: &Answers) -> Vec<Field> {
    let services = &answers.services;
    vec![
        needed("services/billed_days", figure(Unit::Percent, services.billed_days)),
        needed("services/referral_share", figure(Unit::Percent, services.referral_share)),
        needed("services/needs_beyond", tri(services.needs_beyond)),
        needed("services/delivered_jointly", tri(services.delivered_jointly)),
        needed("services/one_platform", tri(services.one_platform)),
        field("services/note", Kind::Note),
    ]
}
