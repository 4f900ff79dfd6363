//! Everybody's views: for each item a strip with who stands where, the widest apart first, and what was agreed.

use super::{look, row, said};
use crate::{
    advice::diagnosis::views::{self, Views},
    app::{
        App,
        rooms::diagnosis::{self, Line as Here},
    },
    domain::Score,
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page, wrapped},
        text::fit,
    },
    words::{date::DateWords, number, text},
};

/// Where things stand at a width.
struct Columns {
    name: u16,
    each: u16,
    agreed: u16,
}

impl Columns {
    fn new(width: u16, answers: usize) -> Self {
        let answers = u16::try_from(answers).unwrap_or(4);
        let agreed = if width >= 60 { 12 } else { 3 };
        let each = if width >= 100 {
            11
        } else if width >= 60 {
            8
        } else {
            5
        };
        let name = width.saturating_sub(each * answers + agreed + 2).max(8);
        Self { name, each, agreed: name + 2 + each * answers }
    }

    fn at(&self, answer: usize) -> u16 {
        self.name + 2 + u16::try_from(answer).unwrap_or(0) * self.each
    }
}

/// The page.
pub(super) fn page(app: &App, id: &str, width: u16) -> Page {
    let words = &app.shell.words;
    let mut page = Page::default();
    let Some(((desk, round), instrument)) = app.desk.as_ref().zip(diagnosis::round(app)).zip(app.shell.method.instrument(id))
    else {
        return page;
    };
    let answers = diagnosis::answers(instrument.kind);
    let columns = Columns::new(width, answers.len());
    let (done, raters) = diagnosis::sealed(app, id);
    page.push(Line::new(words.with("diagnosis-sealed", &[("done", number(done)), ("all", number(raters))]), Ink::Text));
    page.wrap(&words.get("views-legend"), 0, width, Ink::Muted);
    page.push(Line::blank());
    let mut head = Line::new(fit(&words.get("views-column-item"), usize::from(columns.name), G.cut), Ink::Muted);
    for (at, answer) in answers.iter().enumerate() {
        let name = said(app, *answer);
        head = head.at(columns.at(at), fit(&name, usize::from(columns.each) - 1, G.cut).into_owned(), Ink::Muted);
    }
    page.push(head.at(columns.agreed, words.get("views-column-agreed"), Ink::Muted));
    let here = diagnosis::item_here(app);
    for (item, views) in views::by_disagreement(&app.shell.method, &desk.now.assessments, round, instrument) {
        let open = here.as_deref() == Some(item);
        strip(app, item, &views, &answers, &columns, open, &mut page);
        if open {
            below(app, item, &views, usize::from(columns.name), width, &mut page);
        }
    }
    page
}

/// One item: who stands where, on a scale that is the same for all.
fn strip(app: &App, item: &str, views: &Views, answers: &[Score], columns: &Columns, open: bool, page: &mut Page) {
    let name = diagnosis::item(app, item);
    let agreed = diagnosis::round(app).and_then(|round| round.agreed(item));
    let mut line = Line::new(fit(&name, usize::from(columns.name), G.cut), if open { Ink::Title } else { Ink::Text });
    for (at, answer) in answers.iter().enumerate() {
        let who: Vec<String> =
            views.said.iter().filter(|(_, score)| *score == answer).map(|(rater, _)| initials(app, rater)).collect();
        let room = usize::from(columns.each).saturating_sub(if open { 3 } else { 1 });
        let all = who.join(" ");
        // Where the names have no room their number has.
        let mut told = if who.is_empty() {
            G.open.to_owned()
        } else if crate::ui::text::width(&all) <= room {
            all
        } else {
            format!("{}{}", G.dot, who.len())
        };
        let here = open && at == app.column;
        if here {
            told = format!("{}{told}{}", G.cell_left, G.cell_right);
        }
        let ink = if here {
            Ink::Title
        } else if who.is_empty() {
            Ink::Muted
        } else {
            Ink::Text
        };
        line = line.at(columns.at(at).saturating_sub(u16::from(here)), told, ink);
    }
    let (told, ink) = match agreed {
        Some(agreed) => (said(app, agreed.score), Ink::Text),
        None => (G.dash.to_owned(), Ink::Muted),
    };
    line = line.at(columns.agreed, told, ink);
    line.gutter = Some(if agreed.is_some() {
        (G.done, Role::Good)
    } else if views.spread > 1 {
        (G.finding, Role::Warn)
    } else {
        (G.open, Role::Muted)
    });
    page.push(line.row(row(Here::View(item.to_owned()))));
}

/// What lies behind the strip under the cursor: the whole statement, each one's evidence, why it was agreed so.
fn below(app: &App, item: &str, views: &Views, room: usize, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    let Some((desk, round)) = app.desk.as_ref().zip(diagnosis::round(app)) else { return };
    let follow = |page: &mut Page, text: &str, ink: Ink| {
        for line in wrapped(text, usize::from(width.saturating_sub(4)).min(76)) {
            page.push(Line::blank().at(2, line, ink).follow());
        }
    };
    let name = diagnosis::item(app, item);
    if let Some(at) = diagnosis::instrument(app).and_then(|row| diagnosis::answers(row.kind).get(app.column).copied()) {
        if crate::ui::text::width(&name) > room {
            follow(page, &name, Ink::Text);
        }
        follow(page, &format!("{}: {}", said(app, at), look(app, item, at)), Ink::Muted);
    }
    let spread = words.with("views-spread", &[("count", number(usize::from(views.spread)))]);
    follow(page, &spread, Ink::Muted);
    for rater in views.said.keys() {
        let evidence = desk.now.assessments.sheet(&round.id, rater).and_then(|sheet| sheet.rating(item));
        if let Some(rating) = evidence.filter(|rating| !rating.evidence.is_empty()) {
            follow(page, &format!("{}: {}", initials(app, rater), rating.evidence), Ink::Text);
        }
    }
    if let Some(agreed) = round.agreed(item) {
        if !agreed.reason.is_empty() {
            follow(page, &words.with("views-reason", &[("reason", text(agreed.reason.clone()))]), Ink::Text);
        }
        let day = DateWords::ENGLISH.plain_day(agreed.on, app.shell.now.date());
        let name = app.describe().map(|describe| describe.person(&agreed.by)).unwrap_or_default();
        if !name.is_empty() {
            follow(page, &words.with("views-agreed-by", &[("name", text(name)), ("day", text(day))]), Ink::Muted);
        }
    }
    page.push(Line::blank().follow());
}

/// The initials of a rater; the id of one who is not in the register.
fn initials(app: &App, rater: &str) -> String {
    let person = app.desk.as_ref().and_then(|desk| desk.now.people.get(rater));
    let initials = person.map(|person| person.initials.clone()).filter(|initials| !initials.is_empty());
    initials.unwrap_or_else(|| rater.to_owned())
}
