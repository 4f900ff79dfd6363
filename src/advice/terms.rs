//! What terms begin with, and what in them is still open.

use crate::{
    advice::rates,
    domain::{Answers, Figure, Terms, Tiers},
    method::Method,
};

/// A deal is never protected for less (E9).
const LEAST_PROTECTION: u32 = 90;

/// The days for which a deal needs protection: never less than a sale takes.
pub fn protection(answers: &Answers) -> u32 {
    answers.company.sales_cycle.and_then(Figure::value).unwrap_or(0).max(LEAST_PROTECTION)
}

/// Begins with what is usual: every field that says nothing gets the method's beginning, and every track that earns nothing
/// the rates of its types. What was said already stays.
pub fn begin(terms: &mut Terms, answers: &Answers, tiers: &Tiers, method: &Method) {
    for row in method.policy() {
        let field = row.id.as_str();
        if let Some(figure) = terms.figure_mut(field) {
            // A round figure is easier to agree on, as long as it covers the sale.
            let needed = || protection(answers).next_multiple_of(5);
            let start = row.start.map(|start| if field == "protection_days" { start.max(needed()) } else { start });
            *figure = figure.or(start);
        } else if let Some(yes) = terms.yes_mut(field) {
            yes.get_or_insert(true);
        } else if let Some(choice) = terms.choice_mut(field).filter(|choice| choice.is_empty()) {
            choice.clone_from(row.choices.first().unwrap_or(&String::new()));
        } else if field == "involvement" && terms.involvement.is_empty() {
            terms.involvement.clone_from(&row.begin);
        }
    }
    for track in &tiers.tracks {
        let id = |tier: &str| format!("{}/{tier}", track.id);
        if track.tiers.iter().any(|tier| terms.rates.iter().any(|rate| rate.id.starts_with(&id(&tier.id)))) {
            continue;
        }
        let usual = rates::seeded(rates::usual(method, &track.types), &vec![None; track.tiers.len()]);
        for (tier, percent) in track.tiers.iter().zip(usual) {
            terms.set_rate(&id(&tier.id), percent);
        }
    }
}

/// Whether a field means anything beside the others: a fee that is paid once has no end to agree on.
pub fn applies(terms: &Terms, field: &str) -> bool {
    field != "recurring_months" || !matches!(terms.paid_on.as_str(), "" | "first_year")
}

/// Whether everything is said that applies: each field, and what each track earns.
pub fn complete(terms: &Terms, tiers: &Tiers, method: &Method) -> bool {
    let said = method.policy().iter().all(|row| terms.is_set(&row.id) || !applies(terms, &row.id));
    said && tiers.tracks.iter().all(|track| rates::settled(method, terms, track))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Tier, Track};

    fn tiers() -> Tiers {
        let tier = |id: &str| Tier { id: id.into(), ..Tier::default() };
        let track = Track {
            id: "solution".into(),
            types: vec!["consulting".into()],
            tiers: vec![tier("silver"), tier("gold")],
            ..Track::default()
        };
        Tiers { tracks: vec![track], ..Tiers::default() }
    }

    #[test]
    fn terms_begin_with_what_is_usual_and_keep_what_was_said() {
        let method = Method::built_in().unwrap();
        let mut answers = Answers::default();
        answers.company.sales_cycle = Some(Figure::Fact(132));
        let mut terms = Terms { sourced: Some(80), ..Terms::default() };
        begin(&mut terms, &answers, &tiers(), &method);
        assert_eq!((terms.protection_days, terms.sourced, terms.influenced), (Some(135), Some(80), Some(50)));
        assert_eq!(terms.involvement, ["joined-calls", "reference-given", "technical-validation"]);
        assert_eq!((terms.rate("solution", "silver", ""), terms.rate("solution", "gold", "")), (Some(10), Some(20)));
        assert!(complete(&terms, &tiers(), &method));
        let mut short = Terms::default();
        answers.company.sales_cycle = Some(Figure::Fact(40));
        begin(&mut short, &answers, &Tiers::default(), &method);
        assert_eq!(short.protection_days, Some(90));
    }

    #[test]
    fn a_fee_that_recurs_needs_an_end_and_one_that_is_paid_once_does_not() {
        let method = Method::built_in().unwrap();
        let mut terms = Terms::default();
        begin(&mut terms, &Answers::default(), &Tiers::default(), &method);
        assert!(complete(&terms, &Tiers::default(), &method));
        terms.paid_on = "recurring".into();
        assert!(!complete(&terms, &Tiers::default(), &method));
        terms.recurring_months = Some(12);
        assert!(complete(&terms, &Tiers::default(), &method));
        assert!(!complete(&terms, &tiers(), &method), "the track earns nothing yet");
    }
}
