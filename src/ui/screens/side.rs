//! What stands beside the work: consequences of an answer, reasons of a proposal, the next step.

use crate::{
    advice::{Advice, CapState, Proposal, Standing, proposals::Group},
    app::{App, Row, Screen, rooms, rows, target, why},
    domain::{Address, Basis, Figure, Value},
    theme::Role,
    ui::page::{G, Ink, Line, Page},
    words::{date::DateWords, text},
};

/// The page.
pub(super) fn page(app: &App, cursor: Option<&Row>, width: u16) -> Page {
    match app.screen {
        Screen::Overview => overview(app, width),
        Screen::Step(_) => consequences(app, width),
        _ => detail(app, cursor, width),
    }
}

/// "Provisional: the owner is open", where something is.
pub(super) fn provisional(app: &App) -> Option<String> {
    let desk = app.desk.as_ref()?;
    if !desk.advice.verdict.provisional || desk.advice.verdict.id.is_none() {
        return None;
    }
    let words = &app.shell.words;
    let open = desk.advice.verdict.caps.iter().filter(|cap| cap.state == CapState::Unknown);
    let open: Vec<String> = open.map(|cap| words.get(&format!("cap-name-{}", cap.subject.id())).into_owned()).collect();
    Some(format!("{} {}", G.unknown, words.with("label-provisional-why", &[("what", text(open.join(", ")))])))
}

/// The caps as bars: the shortest bar is the verdict. What the last change moved is marked.
pub(super) fn caps(app: &App, width: u16, column: u16, page: &mut Page) {
    let Some(desk) = &app.desk else { return };
    let words = &app.shell.words;
    let advice = &desk.advice;
    let rungs = app.shell.method.ladder(advice.ladder).len();
    let count = crate::words::number(advice.verdict.caps.len());
    page.push(Line::head(words.with("head-lowest", &[("count", count)])));
    let each = if width < 29 { 1 } else { 2 };
    let cells = rungs * each;
    for cap in &advice.verdict.caps {
        let name = format!("cap-name-{}", cap.subject.id());
        let short = format!("{name}.short");
        let name = if column < 12 && words.has(&short) { words.get(&short) } else { words.get(&name) };
        let mut line = Line::new(name, Ink::Text).row(Row::Cap(cap.subject));
        let after = column + u16::try_from(cells).unwrap_or(12) + if width < 40 { 1 } else { 2 };
        line = match &cap.state {
            CapState::Unknown => {
                line.at(column, G.unknown, Ink::Glyph(Role::Warn)).at(column + 2, words.get("label-open"), Ink::Muted)
            }
            CapState::NoCap => line.bar(column, cells, cells, Role::Accent).at(after, words.get("label-no-cap"), Ink::Muted),
            CapState::AtMost(id) => {
                let rank = app.shell.method.verdict(id).map_or(0, |row| usize::from(row.rank));
                let ink = if super::strategy::binds(app, &cap.state) { Ink::Text } else { Ink::Muted };
                line.bar(column, (rank + 1) * each, cells, Role::Accent).at(
                    after,
                    words.get(&format!("verdict-{id}.short")),
                    ink,
                )
            }
        };
        if moved(desk.before.as_deref(), |before| before.verdict.cap(cap.subject) != Some(cap)) {
            line = line.gutter(G.changed, Role::Accent);
        }
        page.push(line);
    }
}

/// Whether the last change moved something.
fn moved(before: Option<&Advice>, differs: impl Fn(&Advice) -> bool) -> bool {
    before.is_some_and(differs)
}

/// What an answer changes, beside the question.
fn consequences(app: &App, width: u16) -> Page {
    let mut page = Page::default();
    let Some(desk) = &app.desk else { return page };
    let words = &app.shell.words;
    let advice = &desk.advice;
    let verdict = advice.verdict.id.as_deref().unwrap_or("open");
    page.push(Line::head(words.get("head-this-changes")));
    let mut line = Line::new(words.get(&format!("verdict-{verdict}")), Ink::Title).row(Row::Verdict);
    if moved(desk.before.as_deref(), |before| before.verdict.id != advice.verdict.id) {
        line = line.gutter(G.changed, Role::Accent);
    }
    let title = words.get(&format!("verdict-{verdict}")).into_owned();
    let mut parts = crate::ui::page::wrapped(&title, usize::from(width)).into_iter();
    line.pieces.clear();
    page.push(line.at(0, parts.next().unwrap_or_default(), Ink::Title));
    for part in parts {
        page.push(Line::new(part, Ink::Title).follow());
    }
    if let Some(before) = desk.before.as_deref().filter(|before| before.verdict.id != advice.verdict.id) {
        let was = words.get(&format!("verdict-{}.short", before.verdict.id.as_deref().unwrap_or("open"))).into_owned();
        let is = words.get(&format!("verdict-{verdict}.short"));
        page.push(Line::new(format!("{was} {} {is}", G.arrow), Ink::Muted).follow());
    }
    if let Some(open) = provisional(app) {
        page.wrap_follow(&open, 0, width, Ink::Muted);
    }
    page.push(Line::blank());
    caps(app, width, 8, &mut page);
    page.push(Line::blank());
    types(app, width, &mut page);
    evidence(app, width, &mut page);
    page
}

/// Partner types by when: start, later; and what is not due yet.
fn types(app: &App, width: u16, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let words = &app.shell.words;
    let column = 10.min(width / 3 + 1);
    for (label, value) in [("label-start", Value::Start), ("label-later", Value::Later)] {
        let mut first = Some(words.get(label).into_owned());
        let shown = desk
            .advice
            .proposals
            .iter()
            .filter(|proposal| proposal.group == Group::Types && proposal.advised.is_some() && proposal.value == value);
        for proposal in shown {
            let name =
                crate::ui::text::fit(&describe.proposal_label(&proposal.id), usize::from(width.saturating_sub(column)), G.cut)
                    .into_owned();
            let ink = if proposal.standing == Standing::Refused { Ink::Muted } else { Ink::Text };
            let mut line = Line::new(first.take().unwrap_or_default(), Ink::Muted)
                .at(column, name, ink)
                .row(Row::Proposal(proposal.id.clone()));
            let differs =
                |before: &Advice| before.proposal(&proposal.id).map(|known| &known.advised) != Some(&proposal.advised);
            if moved(desk.before.as_deref(), differs) {
                line = line.gutter(G.changed, Role::Accent);
            }
            page.push(line);
        }
        if first.is_none() {
            page.push(Line::blank());
        }
    }
    if let Some(row) = desk.advice.verdict.id.as_ref().and_then(|id| app.shell.method.verdict(id)) {
        let mut first = Some(words.get("label-not-yet").into_owned());
        for id in row.leave.iter().take(3) {
            let leave = describe.leave(&desk.advice, id);
            for part in crate::ui::page::wrapped(&leave, usize::from(width.saturating_sub(column))) {
                page.push(Line::new(first.take().unwrap_or_default(), Ink::Muted).at(column, part, Ink::Muted));
            }
        }
        page.gap();
    }
}

/// One or two figures that bear on the question.
fn evidence(app: &App, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    for id in rows::shown_evidence(app) {
        let Some(row) = app.shell.method.evidence_row(&id) else { continue };
        let told = why::told(app, row);
        page.push(Line::head(words.get("head-evidence")));
        let mut parts = crate::ui::page::wrapped(&told.text, usize::from(width)).into_iter();
        page.push(Line::new(parts.next().unwrap_or_default(), Ink::Text).row(Row::Evidence(id)));
        for part in parts {
            page.push(Line::new(part, Ink::Text).follow());
        }
        page.wrap_follow(&told.study, 0, width, Ink::Muted);
    }
}

/// What to do next: the question or the room, how long it takes and what it yields.
fn next(app: &App, width: u16, page: &mut Page) {
    let Some(desk) = &app.desk else { return };
    let words = &app.shell.words;
    let screen = rows::next_step(app);
    let key = match screen {
        Some(Screen::Step(step)) => format!("step-{}.question", step.id()),
        Some(Screen::Room(room)) if room.is_begun(&desk.now, &app.shell.method) => format!("next-{}-on", room.id()),
        Some(Screen::Room(room)) => format!("next-{}", room.id()),
        Some(other) => format!("screen-{}", other.id()),
        None => "all-done".to_owned(),
    };
    let ink = if screen.is_some() { Ink::Title } else { Ink::Text };
    let mut parts = crate::ui::page::wrapped(&words.get(&key), usize::from(width)).into_iter();
    page.push(Line::new(parts.next().unwrap_or_default(), ink).row(Row::Next));
    for part in parts {
        page.push(Line::new(part, ink).follow());
    }
    let Some(screen) = screen else { return };
    if let Some(row) = app.shell.method.step(screen.id()) {
        page.push(Line::blank().follow());
        let time = words.with("step-time", &[("minutes", crate::words::number(row.minutes))]);
        page.wrap_follow(&time, 0, width, Ink::Muted);
        let yields = words.get(&format!("step-{}.yields", screen.id()));
        page.wrap_follow(&words.with("step-yields", &[("what", text(yields))]), 0, width, Ink::Muted);
    }
    if let Screen::Room(room) = screen
        && let Some((_, said)) = rooms::summary(app, room)
    {
        page.wrap_follow(&said, 0, width, Ink::Muted);
    }
}

/// The next step, the key figures, the open remarks.
fn overview(app: &App, width: u16) -> Page {
    let mut page = Page::default();
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return page };
    let words = &app.shell.words;
    page.push(Line::head(words.get("head-next")));
    next(app, width, &mut page);
    page.push(Line::blank());
    page.push(Line::head(words.get("head-figures")));
    let company = &desk.now.answers.company;
    let bases = [
        ("company/arr", company.arr.map(Figure::basis)),
        ("company/acv", company.acv.map(Figure::basis)),
        ("company/gross_margin", company.gross_margin.map(Figure::basis)),
        ("company/sales_cycle", company.sales_cycle.map(Figure::basis)),
    ];
    let right = width.min(26);
    for (path, basis) in bases {
        let address = Address::answer(path);
        let label = if path == "company/arr" && desk.advice.ladder == crate::method::rows::Ladder::Services {
            words.get("field-revenue").into_owned()
        } else {
            describe.label(&address)
        };
        let value = describe.value(&address);
        let line = Line::new(label, Ink::Text).row(Row::Field(address));
        page.push(match basis {
            None if value.is_empty() => line.right(right, G.unknown, Ink::Glyph(Role::Warn)),
            Some(Basis::Unknown) => line.right(right, G.unknown, Ink::Glyph(Role::Warn)),
            Some(Basis::Assumption) => line.right(right, value, Ink::Text).at(right + 1, G.assumed, Ink::Glyph(Role::Info)),
            _ => line.right(right, value, Ink::Text),
        });
    }
    page.push(Line::blank());
    page.push(Line::new(words.get("head-legend"), Ink::Muted));
    let open: Vec<_> = desk.now.review.open().collect();
    if !open.is_empty() {
        page.push(Line::blank());
        page.push(Line::head(words.get("head-remarks")));
        for remark in open {
            let person = desk.now.people.get(&remark.author);
            let initials = person.map_or(G.dash.to_owned(), |person| person.initials.clone());
            let mut parts = crate::ui::page::wrapped(&remark.text, usize::from(width.saturating_sub(4))).into_iter();
            page.push(
                Line::new(initials, Ink::Muted)
                    .at(4, parts.next().unwrap_or_default(), Ink::Text)
                    .row(Row::Remark(remark.id.clone())),
            );
            for part in parts.take(3) {
                page.push(Line::blank().at(4, part, Ink::Text).follow());
            }
            let when = DateWords::ENGLISH.ago(remark.on, app.shell.now.date());
            page.push(
                Line::blank().at(4, format!("{} {} {when}", describe.label(&remark.about), G.middle_dot), Ink::Muted).follow(),
            );
        }
    }
    page
}

/// What the cursor is on, in full: reasons of a proposal, a row of the library, the remark's place.
fn detail(app: &App, cursor: Option<&Row>, width: u16) -> Page {
    let mut page = Page::default();
    let words = &app.shell.words;
    let Some(row) = cursor else { return page };
    match row {
        Row::Term(id) => {
            page.push(Line::new(words.get(&format!("term-{id}")), Ink::Title));
            page.push(Line::blank());
            page.wrap(&words.get(&format!("term-{id}.meaning")), 0, width, Ink::Text);
            if let Some(also) = words.find(&format!("term-{id}.also")) {
                page.push(Line::blank());
                page.wrap(&also, 0, width, Ink::Muted);
            }
            if let Some(term) = app.shell.method.term(id) {
                let see: Vec<String> = term.see.iter().map(|id| words.get(&format!("term-{id}")).into_owned()).collect();
                page.push(Line::blank());
                page.wrap(&see.join(" · "), 0, width, Ink::Muted);
            }
            return page;
        }
        Row::Tip(id) => {
            page.wrap(&words.get(&format!("tip-{id}")), 0, width, Ink::Text);
            if let Some(tip) = app.shell.method.tips().iter().find(|tip| tip.id == *id) {
                sources(app, &tip.sources, width, &mut page);
            }
            return page;
        }
        Row::Person(id) => {
            person(app, id, width, &mut page);
            return page;
        }
        Row::Remark(id) => {
            remark(app, id, width, &mut page);
            return page;
        }
        _ => {}
    }
    let Some(why) = target::of_row(app, row).and_then(|target| target.why) else { return page };
    let Some(chain) = why::glance(app, &why) else { return page };
    page.push(Line::head(words.get(if app.screen == Screen::Library { "head-evidence" } else { "head-why" })));
    page.push(Line::blank());
    page.wrap(&chain.title, 0, width, Ink::Title);
    if !chain.answers.is_empty() {
        page.push(Line::blank());
        page.push(Line::head(words.get("head-you-said")));
        for (_, label, value) in &chain.answers {
            page.wrap(&format!("{label}: {value}"), 0, width, Ink::Text);
        }
    }
    page.push(Line::blank());
    page.push(Line::head(words.get(if app.screen == Screen::Library { "head-counts" } else { "head-rule" })));
    page.wrap(&chain.rule, 0, width, Ink::Text);
    if !chain.sources.is_empty() {
        page.push(Line::blank());
        page.push(Line::head(words.get("head-source")));
        for (id, name) in &chain.sources {
            page.wrap(&format!("{id} {} {name}", G.middle_dot), 0, width, Ink::Text);
        }
    }
    if !chain.evidence.is_empty() {
        page.push(Line::blank());
        page.push(Line::head(words.get(if app.screen == Screen::Library { "head-others" } else { "head-evidence" })));
        for row in &chain.evidence {
            page.wrap(&row.text, 0, width, Ink::Text);
            page.wrap(&row.study, 0, width, Ink::Muted);
        }
    }
    for (label, more) in &chain.more {
        page.push(Line::blank());
        page.push(Line::head(label.to_uppercase()));
        page.wrap(more, 0, width, Ink::Text);
    }
    page
}

fn sources(app: &App, ids: &[String], width: u16, page: &mut Page) {
    page.push(Line::blank());
    page.push(Line::head(app.shell.words.get("head-source")));
    for (id, name) in why::sources(app, ids) {
        page.wrap(&format!("{id} {} {name}", G.middle_dot), 0, width, Ink::Text);
    }
}

/// Where a person is named.
fn person(app: &App, id: &str, width: u16, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let words = &app.shell.words;
    page.push(Line::new(describe.person(id), Ink::Title));
    page.push(Line::blank());
    let owner = &desk.now.answers.owner;
    for (path, field) in [("owner/who", &owner.who), ("owner/sponsor", &owner.sponsor)] {
        if field.as_ref().and_then(crate::domain::Owner::person) == Some(id) {
            page.push(Line::new(describe.label(&Address::answer(path)), Ink::Text));
        }
    }
    let remarks = desk.now.review.remarks.iter().filter(|remark| remark.author == id);
    for remark in remarks {
        page.push(Line::blank());
        page.wrap(&remark.text, 0, width, Ink::Text);
        page.wrap(&describe.label(&remark.about), 0, width, Ink::Muted);
    }
    if desk.now.people.me == id {
        page.push(Line::blank());
        page.push(Line::new(words.get("person-me"), Ink::Muted));
    }
}

/// What a remark is about, as it stands now.
fn remark(app: &App, id: &str, width: u16, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let Some(remark) = desk.now.review.remarks.iter().find(|remark| remark.id == id) else { return };
    page.push(Line::new(describe.label(&remark.about), Ink::Title));
    page.push(Line::blank());
    let value = describe.value(&remark.about);
    if !value.is_empty() {
        page.wrap(&value, 0, width, Ink::Text);
    }
    let proposal: Option<&Proposal> =
        desk.advice.proposals.iter().find(|proposal| Address::decision(&proposal.id) == remark.about);
    if let Some(proposal) = proposal {
        page.wrap(&describe.proposal(proposal), 0, width, Ink::Text);
    }
    page.wrap(&remark.about.to_string(), 0, width, Ink::Muted);
}
