//! The words for what stands in a workspace: the label of an address, its value, the sentence of a reason.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::{
    advice::{Advice, Arg, Proposal, Said, caps},
    domain::{Address, Answers, Document, Figure, Owner, People, Step, Tri, Value, Workspace},
    method::Method,
    words::{Word, Words, date::DateWords, number::Locale, text},
};

/// What describing needs: the workspace, the method, the words, and the day on which it is told.
#[derive(Clone, Copy, Debug)]
pub struct Describe<'a> {
    pub workspace: &'a Workspace,
    pub method: &'a Method,
    pub words: &'a Words,
    /// Terms hold from a day on, so that what a partner earns depends on it. There is no clock here: whoever asks says it.
    pub today: Date,
}

/// An amount, short, in the company's currency.
pub fn money(answers: &Answers, amount: u64) -> String {
    Locale::ENGLISH.short_money(amount, answers.company.currency())
}

impl Describe<'_> {
    /// The sentence of something said, filled in.
    pub fn said(&self, said: &Said) -> String {
        self.fill(&said.key, &said.args)
    }

    /// The words under a key, filled with values of the advice.
    pub fn fill(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        if args.is_empty() {
            return self.words.get(key).into_owned();
        }
        let filled: Vec<(&str, Word<'static>)> = args.iter().map(|(name, arg)| (*name, self.word(arg))).collect();
        self.words.with(key, &filled)
    }

    fn word(&self, arg: &Arg) -> Word<'static> {
        match arg {
            Arg::Number(count) => crate::words::number(*count),
            other => text(self.arg(other)),
        }
    }

    /// A value of the advice as text.
    pub fn arg(&self, arg: &Arg) -> String {
        match arg {
            Arg::Text(value) => value.clone(),
            Arg::Number(count) => count.to_string(),
            Arg::Money(amount) => money(&self.workspace.answers, *amount),
            Arg::Percent(percent) => format!("{percent}%"),
            Arg::Day(day) => DateWords::ENGLISH.plain_day(*day, self.today),
            // In a sentence days are a word; only columns shorten it.
            Arg::Days(days) => self.words.with("days-long", &[("count", crate::words::number(i64::from(*days)))]),
            // What the method does not know comes as its id, which has no words.
            Arg::Key(key) => self.words.find(key).map_or_else(|| key.clone(), Cow::into_owned),
        }
    }

    /// What stands at an address, in few words: `Motion`, `ACV`, `Mara König`.
    pub fn label(&self, address: &Address) -> String {
        match (address.document, address.steps.as_slice()) {
            (Document::Answers, [Step::Field(step)]) => self.words.get(&format!("step-{step}")).into_owned(),
            (Document::Answers, [Step::Field(step), Step::Field(field)]) => {
                let key = format!("field-{}", field.replace('_', "-"));
                if let Some(label) = self.words.find(&key) {
                    return label.into_owned();
                }
                // The answer to a question that asks one thing only goes by the name of the question.
                self.words.get(&format!("step-{step}")).into_owned()
            }
            (Document::People, [Step::Item { id, .. }, ..]) => self.person(id),
            (Document::Strategy, [Step::Item { id, .. }, ..]) => self.proposal_label(id),
            (Document::Strategy, [Step::Field(field), ..]) if field == "vision" => self.vision_label(address),
            (Document::Review, [Step::Item { kind, .. }, ..]) => {
                let key = match kind.as_str() {
                    "waiver" => "label-waiver",
                    "setting" => "label-rule-setting",
                    _ => "label-remark",
                };
                self.words.get(key).into_owned()
            }
            (document, [_, ..]) if document.is_room() => self.room_label(address),
            (document, _) => self.words.get(&format!("document-{}", document.name())).into_owned(),
        }
    }

    /// The value at an address; empty where nothing was answered.
    pub fn value(&self, address: &Address) -> String {
        let answers = &self.workspace.answers;
        let (Document::Answers, [Step::Field(step), rest @ ..]) = (address.document, address.steps.as_slice()) else {
            return match address.steps.as_slice() {
                [Step::Item { id, .. }, ..] if address.document == Document::Strategy => self
                    .workspace
                    .strategy
                    .decision(id)
                    .map(|decision| self.words.get(taken_key(decision.taken)).into_owned())
                    .unwrap_or_default(),
                [Step::Field(field), ..] if address.document == Document::Strategy && field == "vision" => {
                    self.vision_value(address)
                }
                [_, ..] if address.document.is_room() => self.room_value(address),
                [Step::Item { id, .. }, ..] if address.document == Document::People => {
                    self.workspace.people.get(id).map(|person| person.role.clone()).unwrap_or_default()
                }
                _ => String::new(),
            };
        };
        let field = match rest {
            [Step::Field(field)] => field.as_str(),
            _ => "",
        };
        let (company, direct, owner, services) = (&answers.company, &answers.direct, &answers.owner, &answers.services);
        match (step.as_str(), field) {
            ("company", "name") => company.name.clone(),
            ("company", "sells") => company.sells.map(|sells| self.key("sells", sells.id())).unwrap_or_default(),
            ("company", "currency") => company.currency().to_owned(),
            ("company", "rate_to_eur") => company.rate_to_eur.map(|rate| rate.to_string()).unwrap_or_default(),
            ("company", "arr") => match (company.arr.and_then(Figure::value), &company.arr_band) {
                (None, Some(band)) => self.key("stage", band),
                _ => self.figure(company.arr, |arr| money(answers, arr)),
            },
            ("company", "arr_band") => company.arr_band.as_deref().map(|id| self.key("stage", id)).unwrap_or_default(),
            ("company", "acv") => self.figure(company.acv, |acv| money(answers, acv)),
            ("company", "gross_margin") => self.figure(company.gross_margin, |percent| format!("{percent}%")),
            ("company", "sales_cycle") => self.figure(company.sales_cycle, |days| Locale::ENGLISH.days(days)),
            ("company", "active_partners") => self.figure(company.active_partners, |count| count.to_string()),
            ("company", "months_with_partners") => self.figure(company.months_with_partners, |count| count.to_string()),
            ("company", "note") => company.note.clone(),
            ("problem", "note") => answers.problem.note.clone(),
            ("problem", _) => self.problem(answers),
            ("motion", "others") => list(answers.motion.others.iter().map(|motion| self.key("motion", motion.id()))),
            ("motion", "note") => answers.motion.note.clone(),
            ("motion", _) => match (answers.motion.main, answers.motion.not_known) {
                (Some(main), _) => self.key("motion", main.id()),
                (None, true) => self.key("answer", "unknown"),
                (None, false) => String::new(),
            },
            ("stage", "argued") => answers.stage.argued.as_deref().map(|id| self.key("stage", id)).unwrap_or_default(),
            ("stage", "reason") => answers.stage.reason.clone(),
            ("stage", "note") => answers.stage.note.clone(),
            ("stage", _) => caps::stage(answers, self.method).map(|row| self.key("stage", &row.id)).unwrap_or_default(),
            ("direct", "win_rate_known") => self.tri(direct.win_rate_known),
            ("direct", "win_rate_evidence") => direct.win_rate_evidence.clone(),
            ("direct", "cycle_known") => self.tri(direct.cycle_known),
            ("direct", "cycle_evidence") => direct.cycle_evidence.clone(),
            ("direct", "forecast_met") => self.tri(direct.forecast_met),
            ("direct", "forecast_evidence") => direct.forecast_evidence.clone(),
            ("direct", "note") => direct.note.clone(),
            ("direct", _) => self.key("direct", caps::direct(direct).id()),
            ("owner", "share") => self.figure(owner.share, |percent| format!("{percent}%")),
            ("owner", "hire_planned") => self.tri(owner.hire_planned),
            ("owner", "sponsor") => self.owner(owner.sponsor.as_ref()),
            ("owner", "sales_lead_agrees") => self.tri(owner.sales_lead_agrees),
            ("owner", "note") => owner.note.clone(),
            ("owner", _) => self.owner(owner.who.as_ref()),
            ("services", "billed_days") => self.figure(services.billed_days, |percent| format!("{percent}%")),
            ("services", "referral_share") => self.figure(services.referral_share, |percent| format!("{percent}%")),
            ("services", "needs_beyond") => self.tri(services.needs_beyond),
            ("services", "delivered_jointly") => self.tri(services.delivered_jointly),
            ("services", "one_platform") => self.tri(services.one_platform),
            ("services", "note") => services.note.clone(),
            _ => String::new(),
        }
    }

    /// A person's name; the id where the register does not know it.
    pub fn person(&self, id: &str) -> String {
        person_name(&self.workspace.people, id)
    }

    /// What is not due yet. Where the ARR is there already, it is not the ARR that it waits for.
    pub fn leave(&self, advice: &Advice, id: &str) -> String {
        let held = self.words.find(&format!("leave-{id}.held")).filter(|_| advice.is_held(self.method));
        held.unwrap_or_else(|| self.words.get(&format!("leave-{id}"))).into_owned()
    }

    /// What a proposal is about.
    pub fn proposal_label(&self, id: &str) -> String {
        let (head, rest) = id.split_once('/').unwrap_or((id, ""));
        match head {
            "type" | "way" | "layer" | "measure" | "play" => self.words.find(&format!("{head}-{rest}")).map(Cow::into_owned),
            "target" => {
                let row = self.method.targets.iter().find(|row| row.id == rest);
                row.map(|row| self.target(&row.measure, row.months))
            }
            _ => self.words.find(&format!("proposal-{head}")).map(Cow::into_owned),
        }
        // A decision about what this method does not know goes by its id, as it stands in the file.
        .unwrap_or_else(|| id.to_owned())
    }

    fn target(&self, measure: &str, months: u8) -> String {
        let measure = self.key("measure", measure);
        self.words.with("proposal-target", &[("measure", text(measure)), ("months", crate::words::number(months))])
    }

    /// The proposal in one line: `Referral partners first`, `5–10 partners`.
    pub fn proposal(&self, proposal: &Proposal) -> String {
        self.proposal_as(proposal, &proposal.value)
    }

    /// The proposal in one line as if it proposed this value.
    pub fn proposal_as(&self, proposal: &Proposal, value: &Value) -> String {
        let subject = self.proposal_label(&proposal.id);
        let amount = self.amount(value, proposal.unit.as_deref());
        match value {
            // A measure is taken or not; nothing begins or waits.
            Value::Start if proposal.id.starts_with("measure/") => subject,
            Value::Start => self.words.with("proposal-start", &[("subject", text(subject))]),
            Value::Later => self.words.with("proposal-later", &[("subject", text(subject))]),
            Value::Form(id) => self.key("verdict", id),
            _ => self.words.with("proposal-amount", &[("subject", text(subject)), ("amount", text(amount))]),
        }
    }

    /// The value alone: `first`, `5–10`, `15–25%`.
    pub fn amount(&self, value: &Value, unit: Option<&str>) -> String {
        let sign = if unit == Some("percent") { "%" } else { "" };
        match value {
            Value::Start => self.words.get("value-start").into_owned(),
            Value::Later => self.words.get("value-later").into_owned(),
            Value::Form(id) => self.key("verdict", id),
            Value::Range(low, high) => format!("{low}–{high}{sign}"),
            Value::AtLeast(0) | Value::Number(0) if unit == Some("people") => self.words.get("value-founder").into_owned(),
            Value::AtLeast(low) => format!("{low}{sign}+"),
            Value::Number(count) => format!("{count}{sign}"),
        }
    }

    pub(super) fn key(&self, family: &str, id: &str) -> String {
        self.words.find(&format!("{family}-{id}")).map_or_else(|| id.to_owned(), Cow::into_owned)
    }

    fn problem(&self, answers: &Answers) -> String {
        if answers.problem.chosen.is_empty() {
            return match answers.problem.none_of_these {
                Some(Tri::Yes) => self.key("answer", "none-of-these"),
                Some(Tri::Unknown) => self.key("answer", "unknown"),
                _ => String::new(),
            };
        }
        list(answers.problem.chosen.iter().map(|problem| self.key("problem", problem.id())))
    }

    fn tri(&self, tri: Option<Tri>) -> String {
        tri.map(|tri| self.key("answer", tri.id())).unwrap_or_default()
    }

    fn owner(&self, owner: Option<&Owner>) -> String {
        match owner {
            None => String::new(),
            Some(Owner::Person(id)) => self.person(id),
            Some(Owner::Nobody) => self.key("answer", "nobody"),
            Some(Owner::Unknown) => self.key("answer", "unknown"),
        }
    }

    fn figure<T: Copy>(&self, figure: Option<Figure<T>>, show: impl Fn(T) -> String) -> String {
        match figure {
            None => String::new(),
            Some(Figure::Unknown) => self.key("answer", "unknown"),
            Some(Figure::Fact(value) | Figure::Assumption(value)) => show(value),
        }
    }
}

/// A source by id and name: `E5 2/6` is `E5, 2 of 6`.
pub fn source(words: &Words, id: &str) -> (String, String) {
    let (head, place) = id.split_once(' ').unwrap_or((id, ""));
    let name = words.get(&format!("source-{}", head.replace('.', "-"))).into_owned();
    let shown = match place.split_once('/') {
        Some((at, of)) => {
            let args = [("at", text(at.to_owned())), ("of", text(of.to_owned()))];
            format!("{head}, {}", words.with("source-place", &args))
        }
        None if place.is_empty() => head.to_owned(),
        None => format!("{head}, {place}"),
    };
    (shown, name)
}

/// The key of the word for what was decided.
pub fn taken_key(taken: crate::domain::Taken) -> &'static str {
    match taken {
        crate::domain::Taken::Accepted => "standing-accepted",
        crate::domain::Taken::Changed => "standing-yours",
        crate::domain::Taken::Refused => "standing-refused",
    }
}

/// A person's name; the id where the register does not know it.
pub fn person_name(people: &People, id: &str) -> String {
    people.get(id).map_or_else(|| id.to_owned(), |person| person.name.clone())
}

fn list(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}
