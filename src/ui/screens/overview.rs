//! The overview: the verdict, where it stands, what is weak. The next step stands beside it.

use crate::{
    advice::{Standing, StepState},
    app::{App, Row, Screen, rooms, rows},
    domain::Address,
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page},
        text::fit,
    },
    words::text,
};

/// The page.
pub(super) fn page(app: &App, width: u16) -> Page {
    let mut page = Page::default();
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return page };
    let words = &app.shell.words;
    let verdict = desk.advice.verdict.id.as_deref().unwrap_or("open");
    page.push(Line::new(words.get(&format!("verdict-{verdict}")), Ink::Title).row(Row::Verdict));
    page.wrap_follow(&words.get(&format!("verdict-{verdict}.summary")), 0, width, Ink::Text);
    if let Some(open) = super::side::provisional(app) {
        page.push(Line::new(open, Ink::Muted).follow());
    }
    if desk.advice.advises_against(&app.shell.method) && !desk.now.strategy.going_on.trim().is_empty() {
        let said = words.with("going-on", &[("reason", text(desk.now.strategy.going_on.trim().to_owned()))]);
        page.wrap_follow(&said, 0, width, Ink::Muted);
    }
    page.push(Line::blank());
    page.push(Line::head(words.get("head-where-it-stands")));
    for screen in rows::journey(app) {
        let (part, said) = match screen {
            Screen::Step(step) => {
                let Some(progress) = desk.advice.steps.iter().find(|progress| progress.id == step.id()) else { continue };
                let all = needed(app, step.id()).max(progress.open.len());
                let done = if progress.state == StepState::Done { all } else { all - progress.open.len() };
                (Some((done, all)), value_of(app, screen, describe.value(&Address::answer(step.id()))))
            }
            Screen::Strategy => {
                let proposals = &desk.advice.proposals;
                let decided = proposals.iter().filter(|proposal| proposal.standing != Standing::Proposed).count();
                (Some((decided, proposals.len())), String::new())
            }
            // A room that nobody has been in has nothing to say yet.
            Screen::Room(room) => match rooms::summary(app, room) {
                Some(found) => found,
                None => continue,
            },
            _ => continue,
        };
        page.push(stands(app, screen, part, &said, width));
    }
    weak(app, &mut page, width);
    super::strategy::conditions(app, width, &mut page);
    page
}

/// A screen with how much of it is done, where that can be counted, and what it says in few words.
fn stands(app: &App, screen: Screen, part: Option<(usize, usize)>, said: &str, width: u16) -> Line {
    let mut line = Line::new(app.shell.words.get(&format!("screen-{}", screen.id())), Ink::Text).row(Row::Screen(screen));
    let mut at = 16;
    if let Some((done, all)) = part {
        let cells = 10;
        let filled = (done * cells).checked_div(all).unwrap_or(0);
        line = line.bar(16, filled, cells, Role::Accent).right(33, format!("{done}/{all}"), Ink::Text);
        at = 35;
    }
    line = line.at(at, fit(said, usize::from(width.saturating_sub(at)), G.cut), Ink::Muted);
    line.gutter = super::journey::state(app, screen).filter(|(_, role)| *role == Role::Warn);
    line
}

/// What was answered, in few words, where the step has one answer that says it all.
fn value_of(app: &App, screen: Screen, value: String) -> String {
    let Some(describe) = app.describe() else { return value };
    let path = match screen.id() {
        "company" => "company/arr",
        "problem" => "problem/chosen",
        "motion" => "motion/main",
        "owner" => "owner/who",
        "services" => "services/billed_days",
        _ => return value,
    };
    describe.value(&Address::answer(path))
}

/// How many fields a step needs.
fn needed(app: &App, step: &str) -> usize {
    let fields = app.desk.as_ref().map(|desk| crate::app::forms::fields(step, &desk.now, &app.shell.method));
    fields.unwrap_or_default().iter().filter(|field| field.needed).count()
}

/// What is weak, each finding with its evidence and its place.
fn weak(app: &App, page: &mut Page, width: u16) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let words = &app.shell.words;
    page.push(Line::blank());
    page.push(Line::head(words.get("head-weak")));
    if desk.advice.findings.is_empty() {
        page.push(Line::new(words.get("nothing-weak"), Ink::Muted));
    }
    for (index, weak) in rows::weakest(app).into_iter().enumerate() {
        let finding = weak.finding;
        let key = finding.key();
        let (sign, role) = super::level_glyph(finding.level);
        let row = Row::Finding(finding.rule.to_owned(), finding.address.clone());
        if index > 0 {
            page.gap();
        }
        page.push(Line::new(describe.fill(&key, &finding.args), Ink::Text).gutter(sign, role).row(row));
        page.wrap_follow(&describe.fill(&format!("{key}.found"), &finding.args), 0, width, Ink::Text);
        let mut aside = format!("{} · {}", finding.rule, describe.label(&finding.address));
        if weak.more > 0 {
            let kin = words.with("review-kin", &[("count", crate::words::number(weak.more))]);
            aside = format!("{aside} · {kin}");
        }
        page.push(Line::new(fit(&aside, usize::from(width), G.cut).into_owned(), Ink::Muted).follow());
    }
    let more = rows::more_findings(app);
    if more > 0 {
        page.gap();
        let said = words.with("review-more", &[("count", crate::words::number(more))]);
        page.push(
            Line::new(said, Ink::Text).gutter(G.arrow, Role::Muted).row(Row::Screen(Screen::Room(crate::app::Room::Review))),
        );
    }
    page.gap();
    if desk.other_method {
        page.push(Line::new(words.get("said-other-method"), Ink::Text).gutter(G.finding, Role::Info));
    }
    if !desk.unknown.is_empty() || !desk.faults.is_empty() {
        let name = words.get("screen-files").into_owned();
        let count = desk.unknown.len() + desk.faults.len();
        let count = words.with("files-waiting", &[("count", crate::words::number(count))]);
        page.push(
            Line::new(name, Ink::Text).at(16, count, Ink::Muted).gutter(G.finding, Role::Warn).row(Row::Screen(Screen::Files)),
        );
    }
}
