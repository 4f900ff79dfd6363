//! The words for what a ladder asks and gives, and for the terms of the policy: amounts with their units, and values.

use jiff::civil::Date;

use super::describe::{Describe, money};
use crate::{
    advice::rungs,
    domain::{
        Address, Document, Step, Terms, Tier, Track,
        tiers::{Benefit, Requirement},
    },
    method::rows::Unit,
    words::{Word, date::DateWords, number, number::Locale, text},
};

impl Describe<'_> {
    /// An amount with its unit: `€150K`, `25%`, `8 h`, `90 d`, `12 months`, `3`.
    pub fn in_unit(&self, unit: Unit, amount: u64) -> String {
        match unit {
            Unit::Yes => self.words.get("amount-given").into_owned(),
            Unit::Count => Locale::ENGLISH.grouped(amount),
            Unit::Money => money(&self.workspace.answers, amount),
            Unit::Percent => format!("{amount}%"),
            Unit::Hours => self.words.with("amount-hours", &[("count", number(amount))]),
            Unit::Days => Locale::ENGLISH.days(u32::try_from(amount).unwrap_or(u32::MAX)),
            Unit::Months => self.words.with("amount-months", &[("count", number(amount))]),
        }
    }

    /// The unit of a requirement; a count where the method does not know it.
    pub fn unit_of_need(&self, id: &str) -> Unit {
        self.method.requirement(id).map_or(Unit::Count, |row| row.unit)
    }

    /// The unit of a benefit; given or not where the method does not know it.
    pub fn unit_of_gift(&self, id: &str) -> Unit {
        self.method.benefit(id).map_or(Unit::Yes, |row| row.unit)
    }

    /// The name of a requirement, as the row of a matrix.
    pub fn need_name(&self, id: &str) -> String {
        self.words.find(&format!("requirement-{id}")).map_or_else(|| id.to_owned(), Into::into)
    }

    /// The name of a benefit, as the row of a matrix.
    pub fn gift_name(&self, id: &str) -> String {
        self.words.find(&format!("benefit-{id}")).map_or_else(|| id.to_owned(), Into::into)
    }

    /// The name of a specialisation.
    pub fn specialisation(&self, id: &str) -> String {
        self.words.find(&format!("specialisation-{id}")).map_or_else(|| id.to_owned(), Into::into)
    }

    /// What a rung asks, as the ladder says it: `€150K sourced a year`, `3 certified people`.
    pub fn need(&self, need: &Requirement) -> String {
        let key = format!("requirement-{}.ask", need.id);
        let unit = self.unit_of_need(&need.id);
        if !self.words.has(&key) {
            return self.period(&format!("{} {}", need.id, self.in_unit(unit, need.at_least)), need.months);
        }
        let amount: Word<'static> = match unit {
            Unit::Count | Unit::Yes => number(need.at_least),
            unit => text(self.in_unit(unit, need.at_least)),
        };
        self.period(&self.words.with(&key, &[("amount", amount)]), need.months)
    }

    /// The threshold of a requirement alone: `€150K a year`, `3`.
    pub fn threshold(&self, need: &Requirement) -> String {
        self.period(&self.in_unit(self.unit_of_need(&need.id), need.at_least), need.months)
    }

    fn period(&self, what: &str, months: u32) -> String {
        match months {
            0 => what.to_owned(),
            12 => self.words.with("period-year", &[("what", text(what.to_owned()))]),
            months => self.words.with("period-months", &[("what", text(what.to_owned())), ("count", number(months))]),
        }
    }

    /// What a rung gives, as the ladder adds it: `marketing fund €5K`.
    pub fn gift(&self, track: &Track, tier: &Tier, benefit: &Benefit) -> String {
        let adds = self.words.find(&format!("benefit-{}.adds", benefit.id)).map_or_else(|| benefit.id.clone(), Into::into);
        match self.gift_amount(track, tier, benefit) {
            Some(amount) if self.unit_of_gift(&benefit.id) != Unit::Yes => {
                format!("{adds} {}", self.in_unit(self.unit_of_gift(&benefit.id), amount))
            }
            _ => adds,
        }
    }

    /// The amount of a benefit. A margin is the rate of the policy, and support the hours of the rung: each stands once.
    pub fn gift_amount(&self, track: &Track, tier: &Tier, benefit: &Benefit) -> Option<u64> {
        match benefit.id.as_str() {
            rungs::MARGIN => self.rate(track, tier).map(u64::from),
            rungs::SUPPORT => tier.answers_in.map(u64::from),
            _ => benefit.amount,
        }
    }

    /// Commission or margin of a rung, from the newest terms: those that are worked on.
    pub fn rate(&self, track: &Track, tier: &Tier) -> Option<u32> {
        self.workspace.policy.newest()?.rate(&track.id, &tier.id, "")
    }

    /// Commission or margin of a rung as it is today.
    pub fn rate_today(&self, track: &Track, tier: &Tier) -> Option<u32> {
        self.workspace.policy.on(self.today)?.rate(&track.id, &tier.id, "")
    }

    /// The next other rate of a rung and the day from which it holds, where terms that bring one are agreed already.
    pub fn rate_coming(&self, track: &Track, tier: &Tier) -> Option<(Option<u32>, Date)> {
        let now = self.rate_today(track, tier);
        let coming = self.workspace.policy.coming(self.today);
        coming.into_iter().map(|terms| (terms.rate(&track.id, &tier.id, ""), terms.from)).find_map(|(rate, from)| {
            let from = from.filter(|_| rate != now)?;
            Some((rate, from))
        })
    }

    /// What a rung earns, and what it will: `32%, 18% from 1 Jan`. Empty where it earns nothing, now and later.
    pub fn rate_said(&self, track: &Track, tier: &Tier) -> String {
        let now = self.rate_today(track, tier).map(|percent| format!("{percent}%"));
        let coming = self.rate_coming(track, tier).map(|(percent, from)| {
            let day = text(DateWords::ENGLISH.coming_day(from, self.today));
            match percent {
                Some(percent) => self.words.with("rate-coming", &[("rate", text(format!("{percent}%"))), ("day", day)]),
                None => self.words.with("rate-ends", &[("day", day)]),
            }
        });
        [now, coming].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// What the rate of a rung is called: partners that sell themselves keep a margin, others get a commission.
    pub fn rate_name(&self, tier: &Tier) -> String {
        let key = if tier.benefit(rungs::MARGIN).is_some() { "label-margin" } else { "label-commission" };
        self.words.get(key).into_owned()
    }

    /// What a rung is for: a person's own words, else those of the method.
    pub fn tier_purpose(&self, tier: &Tier) -> String {
        self.or_methods(&tier.purpose, &tier.id, "purpose")
    }

    /// How a partner gets to a rung: a person's own words, else those of the method.
    pub fn tier_graduate(&self, tier: &Tier) -> String {
        self.or_methods(&tier.graduate, &tier.id, "graduate")
    }

    fn or_methods(&self, own: &str, id: &str, attribute: &str) -> String {
        if own.is_empty() {
            return self.words.find(&format!("tier-{id}.{attribute}")).map(Into::into).unwrap_or_default();
        }
        own.to_owned()
    }

    /// The support of a rung: `own channel, 8 h`.
    pub fn support(&self, tier: &Tier) -> String {
        let level = self.support_level(&tier.support);
        let hours = tier.answers_in.map(|hours| self.in_unit(Unit::Hours, hours.into()));
        [Some(level).filter(|level| !level.is_empty()), hours].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// The word for a support level; nothing for none.
    pub fn support_level(&self, id: &str) -> String {
        if id.is_empty() {
            return String::new();
        }
        self.words.find(&format!("support-level-{id}")).map_or_else(|| id.to_owned(), Into::into)
    }

    /// The label of a field of the policy.
    pub fn policy_field(&self, field: &str) -> String {
        let key = format!("policy-{}", field.replace('_', "-"));
        self.words.find(&key).map_or_else(|| field.to_owned(), Into::into)
    }

    /// The value of a field of the policy; empty where nothing was said.
    pub fn policy_value(&self, terms: &Terms, field: &str) -> String {
        if let Some(figure) = terms.figure(field) {
            let unit = self.method.policy_field(field).map_or(Unit::Count, |row| row.unit);
            return self.in_unit(unit, figure.into());
        }
        if let Some(yes) = terms.yes(field) {
            return self.words.get(if yes { "answer-yes" } else { "answer-no" }).into_owned();
        }
        let chosen = match field {
            "involvement" => terms.involvement.iter().map(String::as_str).collect(),
            _ => Vec::from_iter(terms.choice(field).filter(|id| !id.is_empty())),
        };
        chosen.iter().map(|id| self.policy_choice(field, id)).collect::<Vec<_>>().join(", ")
    }

    /// A choice of a field of the policy.
    pub fn policy_choice(&self, field: &str, id: &str) -> String {
        let key = format!("policy-{}-{}", field.replace('_', "-"), id.replace('_', "-"));
        self.words.find(&key).map_or_else(|| id.to_owned(), Into::into)
    }

    /// The value at an address of tiers or policy; empty where there is none in few words.
    pub(super) fn programme_value(&self, address: &Address) -> String {
        let mut items = Vec::new();
        let mut field = "";
        for step in &address.steps {
            match step {
                Step::Item { id, .. } => items.push(id.as_str()),
                Step::Field(name) => field = name,
            }
        }
        match (address.document, items.as_slice()) {
            (Document::Policy, [terms, rest @ ..]) => {
                let Some(terms) = self.workspace.policy.terms.iter().find(|known| known.id == *terms) else {
                    return String::new();
                };
                match rest.first() {
                    Some(rate) => {
                        let rate = terms.rates.iter().find(|known| known.id == *rate);
                        rate.map(|rate| format!("{}%", rate.percent)).unwrap_or_default()
                    }
                    None => self.policy_value(terms, field),
                }
            }
            (Document::Tiers, [track, tier, ..]) => {
                let track = self.workspace.tiers.track(track);
                let rung = track.and_then(|track| track.tier(tier));
                match (rung, field) {
                    (Some(tier), "entry") => self.needs(&tier.entry),
                    (Some(tier), "keep") => self.needs(&tier.keep),
                    (Some(tier), "support" | "answers_in") => self.support(tier),
                    (Some(tier), "graduate") => self.tier_graduate(tier),
                    (Some(tier), "purpose") => self.tier_purpose(tier),
                    _ => String::new(),
                }
            }
            _ => String::new(),
        }
    }

    /// Requirements in one line.
    pub fn needs(&self, needs: &[Requirement]) -> String {
        needs.iter().map(|need| self.need(need)).collect::<Vec<_>>().join(", ")
    }
}
