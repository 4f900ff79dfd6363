//! The strategy: the verdict, the caps it is the lowest of, the stage and its neighbours, what to do, every proposal.

use crate::{
    advice::{CapState, Group, Proposal, Standing, Subject, conditions},
    app::{Action, App, Row},
    domain::Address,
    method::rows::Ladder,
    theme::Role,
    ui::page::{G, Ink, Line, Page},
    words::{number::Locale, text},
};

/// The page.
pub(super) fn page(app: &App, width: u16) -> Page {
    let mut page = Page::default();
    let Some(desk) = &app.desk else { return page };
    let words = &app.shell.words;
    let verdict = desk.advice.verdict.id.as_deref().unwrap_or("open");
    page.push(Line::new(words.get(&format!("verdict-{verdict}")), Ink::Title).row(Row::Verdict));
    page.wrap_follow(&words.get(&format!("verdict-{verdict}.summary")), 0, width, Ink::Text);
    if let Some(open) = super::side::provisional(app) {
        page.push(Line::new(open, Ink::Muted).follow());
    }
    page.push(Line::blank());
    super::side::caps(app, width, 16, &mut page);
    conditions(app, width, &mut page);
    stages(app, width, &mut page);
    lists(app, width, &mut page);
    proposals(app, width, &mut page);
    if let Some(id) = &desk.advice.verdict.id {
        page.gap();
        page.wrap(&words.get(&format!("verdict-{id}.next")), 0, width, Ink::Muted);
        if desk.advice.advises_against(&app.shell.method) && desk.now.strategy.going_on.trim().is_empty() {
            page.gap();
            page.wrap(&words.get("go-on-hint"), 0, width, Ink::Muted);
        }
    }
    page
}

/// What would change the verdict for a larger one, and how far the company is on the way.
pub(super) fn conditions(app: &App, width: u16, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let words = &app.shell.words;
    let found = conditions::conditions(&desk.now.answers, &app.shell.method, &desk.advice);
    if found.is_empty() {
        return;
    }
    let (bar, right) = (28.min(width / 2), width.min(54));
    page.gap();
    page.push(Line::head(words.get("head-would-change")).right(right, words.get("label-today"), Ink::Muted));
    for condition in found {
        let euros = |amount| Locale::ENGLISH.short_money(amount, "EUR");
        let (name, today) = match condition.subject {
            Subject::Stage => (words.with("would-arr", &[("arr", text(euros(condition.of)))]), euros(condition.done)),
            Subject::Direct => {
                let args = [("done", text(condition.done.to_string())), ("all", text(condition.of.to_string()))];
                (words.get("would-direct").into_owned(), words.with("would-of", &args))
            }
            _ => {
                let share = format!("{}%", condition.of);
                let owner = describe.value(&Address::answer("owner/who"));
                (words.with("would-owner", &[("share", text(share))]), if owner.is_empty() { G.dash.to_owned() } else { owner })
            }
        };
        let cells = 10;
        let filled = usize::try_from(condition.done * cells / condition.of.max(1)).unwrap_or(0);
        let glyph = if condition.holds() {
            (G.done, Role::Good)
        } else if filled > 0 {
            (G.half, Role::Accent)
        } else {
            (G.open, Role::Muted)
        };
        let today = crate::ui::text::fit(&today, usize::from(right.saturating_sub(bar + 12)), G.cut).into_owned();
        page.push(
            Line::new(name, Ink::Text)
                .bar(bar, filled, 10, Role::Accent)
                .right(right, today, Ink::Text)
                .gutter(glyph.0, glyph.1),
        );
    }
}

/// The stage that counts with the rows before and after.
fn stages(app: &App, width: u16, page: &mut Page) {
    let Some(desk) = &app.desk else { return };
    if desk.advice.ladder == Ladder::Services {
        return;
    }
    let words = &app.shell.words;
    let stages = &app.shell.method.stages;
    let Some(at) = desk.advice.stage.as_ref().and_then(|id| stages.iter().position(|row| row.id == *id)) else { return };
    page.gap();
    let (people, revenue) = (width.min(60).saturating_sub(11), width.min(60));
    page.push(Line::head(words.get("head-stages")).right(people, words.get("head-people"), Ink::Muted).right(
        revenue,
        words.get("head-revenue"),
        Ink::Muted,
    ));
    let first = at.saturating_sub(1);
    for row in &stages[first..(at + 2).min(stages.len())] {
        let here = Some(&row.id) == desk.advice.stage.as_ref();
        let ink = if here { Ink::Text } else { Ink::Muted };
        let name = words.get(&format!("stage-{}", row.id));
        let form = words.get(&format!("stage-{}.form", row.id));
        let form = crate::ui::text::fit(&form, usize::from(people.saturating_sub(19)), G.cut).into_owned();
        let mut line = Line::new(name, ink)
            .at(11, form, ink)
            .right(people, words.get(&format!("stage-{}.people", row.id)), ink)
            .right(revenue, words.get(&format!("stage-{}.revenue", row.id)), ink);
        if here {
            line = line.gutter(G.here, Role::Accent);
        }
        page.push(line);
    }
}

/// What to do and what to leave, side by side where there is room.
fn lists(app: &App, width: u16, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let words = &app.shell.words;
    let Some(row) = desk.advice.verdict.id.as_ref().and_then(|id| app.shell.method.verdict(id)) else { return };
    page.gap();
    let now: Vec<_> = row.now.iter().map(|id| words.get(&format!("do-{id}")).into_owned()).collect();
    let leave: Vec<_> = row.leave.iter().map(|id| describe.leave(&desk.advice, id)).collect();
    let widest = now.iter().map(|text| crate::ui::text::width(text)).max().unwrap_or(0);
    let other = leave.iter().map(|text| crate::ui::text::width(text)).max().unwrap_or(0);
    if widest + other + 3 <= usize::from(width) {
        let column =
            u16::try_from(widest + 3).unwrap_or(30).max(28).min(width.saturating_sub(u16::try_from(other).unwrap_or(0)));
        page.push(Line::head(words.get("head-do")).at(column, words.get("head-not-yet"), Ink::Muted));
        for index in 0..now.len().max(leave.len()) {
            let mut line = Line::new(now.get(index).cloned().unwrap_or_default(), Ink::Text);
            if let Some(text) = leave.get(index) {
                line = line.at(column, text.clone(), Ink::Muted);
            }
            page.push(line);
        }
        return;
    }
    page.push(Line::head(words.get("head-do")));
    for text in now {
        page.push(Line::new(text, Ink::Text));
    }
    page.gap();
    page.push(Line::head(words.get("head-not-yet")));
    for text in leave {
        page.push(Line::new(text, Ink::Muted));
    }
}

/// The glyph and the word of a standing.
pub(super) fn standing(standing: &Standing) -> (&'static str, Role, &'static str) {
    match standing {
        Standing::Proposed => (G.proposed, Role::Info, "standing-proposed"),
        Standing::Accepted => (G.done, Role::Good, "standing-accepted"),
        Standing::Yours { moved: false } => (G.yours, Role::Accent, "standing-yours"),
        Standing::Yours { moved: true } => (G.yours, Role::Warn, "standing-moved"),
        Standing::Refused => (G.refused, Role::Muted, "standing-refused"),
        Standing::NoLongerFollows => (G.finding, Role::Warn, "standing-no-longer"),
    }
}

fn proposals(app: &App, width: u16, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let words = &app.shell.words;
    let mut group: Option<Group> = None;
    for proposal in &desk.advice.proposals {
        if group != Some(proposal.group) {
            page.gap();
            page.push(Line::head(words.get(&format!("head-group-{}", proposal.group.id()))));
            group = Some(proposal.group);
        }
        let (glyph, role, key) = standing(&proposal.standing);
        let state = state_words(app, proposal, key);
        let ink = if matches!(proposal.standing, Standing::Refused) { Ink::Muted } else { Ink::Text };
        let room = usize::from(width).saturating_sub(3 + crate::ui::text::width(&state) + 1);
        let what = describe.proposal(proposal);
        let what = crate::ui::text::fit(&what, room, G.cut).into_owned();
        page.push(
            Line::new(glyph, Ink::Glyph(role))
                .at(2, what, ink)
                .right(width, state, Ink::Muted)
                .row(Row::Proposal(proposal.id.clone())),
        );
    }
    if desk.advice.proposals.is_empty() {
        page.gap();
        page.wrap(&words.get("empty-strategy"), 0, width, Ink::Muted);
        super::way_out(app, "empty-strategy.key", Action::PreviousStep, width, page);
    }
}

/// The state in words; where a decision and the advice differ, what is advised now stands with it.
fn state_words(app: &App, proposal: &Proposal, key: &str) -> String {
    let word = app.shell.words.get(key).into_owned();
    let Some(describe) = app.describe() else { return word };
    match (&proposal.standing, &proposal.advised) {
        (Standing::Yours { .. } | Standing::NoLongerFollows, Some(advised)) => {
            format!("{word} {} {}", G.middle_dot, describe.amount(advised, proposal.unit.as_deref()))
        }
        _ => word,
    }
}

/// Whether a cap is the verdict.
pub(super) fn binds(app: &App, state: &CapState) -> bool {
    let verdict = app.desk.as_ref().and_then(|desk| desk.advice.verdict.id.as_ref());
    matches!((state, verdict), (CapState::AtMost(id), Some(verdict)) if id == verdict)
}
