//! A workspace and what follows from it as plain lines: facts, verdict with its caps, strategy with reasons and sources.

use std::fmt::Write;

use super::describe::Describe;
use crate::{
    advice::{Advice, CapState, Group, Standing},
    domain::{Address, Basis, Figure},
    method::rows::Ladder,
    words::text,
};

/// The whole as text, each line at most about 100 cells.
pub fn workspace(describe: Describe<'_>, advice: &Advice) -> String {
    let mut out = String::new();
    let words = describe.words;
    let name = &describe.workspace.answers.company.name;
    let head = if name.is_empty() { words.get("value-open").into_owned() } else { name.clone() };
    line(&mut out, 0, &head);
    facts(&mut out, describe, advice);
    verdict(&mut out, describe, advice);
    super::page::plain(&mut out, describe, advice);
    strategy(&mut out, describe, advice);
    super::plain_programme::programme(&mut out, describe);
    super::plain_diagnosis::diagnosis(&mut out, describe, advice, None);
    super::plays::plain(&mut out, describe, advice);
    register(&mut out, describe);
    findings(&mut out, describe, advice);
    remarks(&mut out, describe);
    out
}

/// A line with its indent. Text of a person may hold anything, so nothing but text is let through.
pub(super) fn line(out: &mut String, indent: usize, said: &str) {
    for part in said.split('\n') {
        let _ = writeln!(out, "{}{}", " ".repeat(indent), clean(part).trim_end());
    }
}

/// Control characters are shown as what they are, not sent to whoever reads.
fn clean(said: &str) -> String {
    said.chars().map(|letter| if crate::domain::is_unsafe(letter) { '\u{fffd}' } else { letter }).collect()
}

fn facts(out: &mut String, describe: Describe<'_>, advice: &Advice) {
    let words = describe.words;
    line(out, 0, "");
    line(out, 0, &words.get("show-facts"));
    let company = &describe.workspace.answers.company;
    let bases = [
        ("company/sells", None),
        ("company/arr", company.arr.map(Figure::basis)),
        ("company/acv", company.acv.map(Figure::basis)),
        ("company/gross_margin", company.gross_margin.map(Figure::basis)),
        ("company/sales_cycle", company.sales_cycle.map(Figure::basis)),
        ("company/active_partners", company.active_partners.map(Figure::basis)),
        ("company/months_with_partners", company.months_with_partners.map(Figure::basis)),
        ("problem/chosen", None),
        ("motion/main", None),
        ("stage", None),
        ("direct", None),
        ("owner/who", None),
        ("owner/share", describe.workspace.answers.owner.share.map(Figure::basis)),
        ("owner/sponsor", None),
        ("owner/sales_lead_agrees", None),
        ("services/billed_days", describe.workspace.answers.services.billed_days.map(Figure::basis)),
        ("services/referral_share", describe.workspace.answers.services.referral_share.map(Figure::basis)),
        ("services/needs_beyond", None),
        ("services/delivered_jointly", None),
        ("services/one_platform", None),
    ];
    for (path, basis) in bases {
        let services = path.starts_with("services/");
        if services && !describe.workspace.answers.company.sells_services()
            || path == "stage" && advice.ladder == Ladder::Services
        {
            continue;
        }
        let address = Address::answer(path);
        let label = match path {
            "company/arr" if advice.ladder == Ladder::Services => words.get("field-revenue").into_owned(),
            _ => describe.label(&address),
        };
        let mut value = describe.value(&address);
        if value.is_empty() {
            value = words.get("show-open").into_owned();
        }
        if basis == Some(Basis::Assumption) {
            value = format!("{value} ({})", words.get("basis-assumption"));
        }
        line(out, 2, &format!("{label:<26}{value}"));
    }
}

fn verdict(out: &mut String, describe: Describe<'_>, advice: &Advice) {
    let words = describe.words;
    let verdict = &advice.verdict;
    let id = verdict.id.as_deref().unwrap_or("open");
    line(out, 0, "");
    line(out, 0, &words.get("show-verdict"));
    line(out, 2, &words.get(&format!("verdict-{id}")));
    for part in wrap(&words.get(&format!("verdict-{id}.summary")), 96) {
        line(out, 2, &part);
    }
    let open: Vec<String> = verdict
        .caps
        .iter()
        .filter(|cap| cap.state == CapState::Unknown)
        .map(|cap| words.get(&format!("cap-name-{}", cap.subject.id())).into_owned())
        .collect();
    if !open.is_empty() {
        line(out, 2, &words.with("label-provisional-why", &[("what", text(open.join(", ")))]));
    }
    line(out, 0, "");
    line(out, 0, &words.get("show-caps"));
    for cap in &verdict.caps {
        let name = words.get(&format!("cap-name-{}", cap.subject.id())).into_owned();
        let (state, why) = match &cap.state {
            CapState::Unknown => (words.get("label-open").into_owned(), String::new()),
            CapState::NoCap => (words.get("label-no-cap").into_owned(), cap_why(describe, cap.row.as_str())),
            CapState::AtMost(id) => {
                (words.get(&format!("verdict-{id}.short")).into_owned(), cap_why(describe, cap.row.as_str()))
            }
        };
        let binds =
            if verdict.binding.contains(&cap.subject) { format!(" · {}", words.get("label-binds")) } else { String::new() };
        let sources = if cap.sources.is_empty() { String::new() } else { format!(" [{}]", cap.sources.join(", ")) };
        line(out, 2, &format!("{name:<18}{state:<14}{why}{binds}{sources}"));
    }
    if let Some(id) = &verdict.id {
        line(out, 0, "");
        for part in wrap(&words.get(&format!("verdict-{id}.next")), 96) {
            line(out, 2, &part);
        }
        if let Some(row) = describe.method.verdict(id) {
            let now = row.now.iter().map(|id| words.get(&format!("do-{id}")).into_owned()).collect();
            let leave: Vec<String> = row.leave.iter().map(|id| describe.leave(advice, id)).collect();
            for (key, all) in [("head-do", now), ("head-not-yet", leave)] {
                line(out, 0, "");
                line(out, 0, &words.get(key));
                for one in all {
                    line(out, 2, &one);
                }
            }
        }
    }
    let going_on = &describe.workspace.strategy.going_on;
    if advice.advises_against(describe.method) && !going_on.is_empty() {
        line(out, 0, "");
        line(out, 2, &words.with("going-on", &[("reason", text(going_on.clone()))]));
    }
}

fn cap_why(describe: Describe<'_>, row: &str) -> String {
    let words = describe.words;
    words.find(&format!("cap-{row}")).or_else(|| words.find(&format!("stage-{row}"))).unwrap_or_default().into_owned()
}

fn strategy(out: &mut String, describe: Describe<'_>, advice: &Advice) {
    let words = describe.words;
    line(out, 0, "");
    line(out, 0, &words.get("show-strategy"));
    if advice.proposals.is_empty() {
        line(out, 2, &words.get("show-none"));
    }
    let mut group: Option<Group> = None;
    for proposal in &advice.proposals {
        if group != Some(proposal.group) {
            line(out, 2, &words.get(&format!("head-group-{}", proposal.group.id())));
            group = Some(proposal.group);
        }
        let standing = match proposal.standing {
            Standing::Proposed => "standing-proposed",
            Standing::Accepted => "standing-accepted",
            Standing::Yours { moved: false } => "standing-yours",
            Standing::Yours { moved: true } => "standing-moved",
            Standing::Refused => "standing-refused",
            Standing::NoLongerFollows => "standing-no-longer",
        };
        line(out, 4, &format!("{} · {}", describe.proposal(proposal), words.get(standing)));
        let sources = if proposal.reason.sources.is_empty() {
            String::new()
        } else {
            format!(" [{}]", proposal.reason.sources.join(", "))
        };
        for part in wrap(&format!("{}{sources}", describe.said(&proposal.reason.rule)), 92) {
            line(out, 6, &part);
        }
    }
}

fn register(out: &mut String, describe: Describe<'_>) {
    for lines in [super::register::partner_lines(describe), super::register::metric_lines(describe)] {
        if !lines.is_empty() {
            line(out, 0, "");
        }
        for (indent, said) in lines {
            line(out, indent, &said);
        }
    }
}

fn findings(out: &mut String, describe: Describe<'_>, advice: &Advice) {
    let words = describe.words;
    line(out, 0, "");
    line(out, 0, &words.get("show-findings"));
    if advice.findings.is_empty() {
        line(out, 2, &words.get("show-none"));
    }
    for finding in &advice.findings {
        let key = finding.key();
        line(out, 2, &format!("{} · {}", describe.fill(&key, &finding.args), finding.rule));
        line(out, 4, &describe.fill(&format!("{key}.found"), &finding.args));
        line(out, 4, &format!("{} [{}]", describe.fill(&format!("{key}.mend"), &finding.args), finding.sources.join(", ")));
    }
}

fn remarks(out: &mut String, describe: Describe<'_>) {
    let open: Vec<_> = describe.workspace.review.open().collect();
    if open.is_empty() {
        return;
    }
    line(out, 0, "");
    line(out, 0, &describe.words.get("show-remarks"));
    for remark in open {
        let who = if remark.author.is_empty() { String::new() } else { format!("{}, ", describe.person(&remark.author)) };
        line(out, 2, &format!("{who}{} · {}", remark.on, describe.label(&remark.about)));
        line(out, 4, &remark.text);
    }
}

/// Text in lines of so many letters, broken at blanks.
pub(super) fn wrap(said: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in said.split_whitespace() {
        match lines.last_mut() {
            Some(last) if last.chars().count() + 1 + word.chars().count() <= letters => {
                last.push(' ');
                last.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
