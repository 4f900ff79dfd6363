//! `policy/protection-differs`: a text says another number of days of protection than the newest terms (E9, P).

use crate::advice::rules::{Case, Finding, Rule};
use crate::{advice::reason::Arg, domain::Address};

/// The rule.
pub(super) const RULE: Rule = Rule::new("policy/protection-differs", check).shown(
    &[
        ("policy.ron", r#"(terms: [(id: "t1", protection_days: 120)])"#),
        (
            "tiers.ron",
            r#"(tracks: [
    (id: "solution", note: "They resell and set up. A registered deal is theirs for 90 days."),
])"#,
        ),
    ],
    &[(
        "tiers.ron",
        r#"(tracks: [
    (id: "solution", note: "They resell and set up. How long a deal is theirs stands in the policy."),
])"#,
    )],
);

/// How words begin that speak of protection. English and German, as days are typed.
const STEMS: [&str; 6] = ["protect", "regist", "geschützt", "schütz", "schutz", "kundenschutz"];
/// With one of these a sentence is about money, learning or a rhythm, whatever else stands in it.
const ELSEWHERE: [&str; 9] = ["paid", "invoice", "invoices", "training", "every", "free", "reviewed", "rechnung", "schulung"];
/// Before such a word these make it another thing: the protection of data.
const OF_ELSE: [&str; 1] = ["data"];
const DAYS: [&str; 5] = ["day", "days", "tag", "tage", "tagen"];
/// After a number of days these make it the time for a reminder.
const BEFORE: [&str; 3] = ["before", "vor", "vorher"];
/// Public practice protects for thirty days at the least (P); what is shorter is the time to an answer.
const SHORTEST: u32 = 30;

/// One finding a place. Partners and cards are left out: what was agreed with one is no rule for all.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let workspace = case.workspace;
    let Some(terms) = workspace.policy.newest() else { return Vec::new() };
    let Some(days) = terms.protection_days else { return Vec::new() };
    let mut found = Vec::new();
    let mut look = |text: &str, address: &dyn Fn() -> Address| {
        let Some((said, sentence)) = said(text, days) else { return };
        found.push(
            Finding::at(address())
                .with("days", Arg::Days(days))
                .with("said", Arg::Days(said))
                .with("text", Arg::Text(sentence.to_owned())),
        );
    };
    look(&terms.note, &|| Address::terms(&terms.id).field("note"));
    for track in &workspace.tiers.tracks {
        look(&track.note, &|| Address::track(&track.id).field("note"));
        for tier in &track.tiers {
            look(&tier.purpose, &|| Address::tier(&track.id, &tier.id).field("purpose"));
        }
    }
    for paper in &workspace.operations.documents {
        for (field, text) in [("name", &paper.name), ("note", &paper.note)] {
            look(text, &|| Address::operations("paper", &paper.id).field(field));
        }
    }
    found
}

/// The first number of days that a sentence about protection gives, and the sentence. One that gives the agreed number as
/// well knows it, and speaks of something beside it.
fn said(text: &str, agreed: u32) -> Option<(u32, &str)> {
    text.split(['.', '!', '?', ';', '\n']).find_map(|sentence| {
        if !sentence.contains(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let small = sentence.to_lowercase();
        let words: Vec<&str> = small.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let about = words.iter().enumerate().any(|(at, word)| {
            let of_else = at.checked_sub(1).is_some_and(|before| OF_ELSE.contains(&words[before]));
            !of_else && STEMS.iter().any(|stem| word.starts_with(stem))
        });
        if !about || words.iter().any(|word| ELSEWHERE.contains(word)) {
            return None;
        }
        let days = words.iter().enumerate().filter_map(|(at, word)| {
            let days: u32 = word.parse().ok().filter(|days| *days >= SHORTEST)?;
            let counts_days = words.get(at + 1).is_some_and(|unit| DAYS.contains(unit));
            let reminds = words.get(at + 2).is_some_and(|after| BEFORE.contains(after));
            (counts_days && !reminds).then_some(days)
        });
        let days: Vec<u32> = days.collect();
        let first = *days.first()?;
        (!days.contains(&agreed)).then_some((first, sentence.trim()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_days_counts_beside_a_word_of_protection_in_its_own_sentence() {
        for (text, found) in [
            ("Deals are protected for 60 days.", Some(60)),
            ("90-day protection, first come, first served", Some(90)),
            ("Registered deals stay theirs for 30 days!", Some(30)),
            ("Ein Abschluss ist 60 Tage geschützt.", Some(60)),
            ("Deals are protected for 120 days.", None),
            ("Protected for 120 days, and for 60 days more where the deal moves.", None),
            ("We protect what is registered. Invoices are paid within 60 days.", None),
            ("Registrations are answered within 29 days.", None),
            ("We remind partners 30 days before protection ends.", None),
            ("Commission for a registered deal is paid 60 days after the invoice.", None),
            ("Registered partners get 60 days of free training.", None),
            ("Data protection: deleted after 60 days.", None),
            ("Datenschutz: nach 60 Tagen gelöscht.", None),
            ("Protected by 3 people, 400 euros.", None),
        ] {
            assert_eq!(said(text, 120).map(|(days, _)| days), found, "{text}");
        }
    }
}
