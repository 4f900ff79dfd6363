//! A step of the walk: the question, its fields, what they give, the note.

use crate::{
    advice::Subject,
    app::{
        App, Row, StepName, Written,
        forms::{self, Choice, Field, Kind, Label},
    },
    domain::{Address, Basis},
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page, wrapped},
        write,
    },
    words::{number, text},
};

/// The page.
pub(super) fn page(app: &App, step: StepName, cursor: Option<&Row>, width: u16) -> Page {
    let mut page = Page::default();
    let Some(desk) = &app.desk else { return page };
    let id = step.id();
    title(app, step, width, &mut page);
    let fields = forms::fields(id, &desk.now, &app.shell.method);
    let across: Vec<&[Choice]> =
        fields.iter().filter(|field| matches!(field.kind, Kind::Across(_))).map(|field| field.kind.choices()).collect();
    // Where every choice of the step is the same, its labels stand once, over the columns.
    let plain = fields.iter().all(|field| {
        matches!(field.kind, Kind::Across(_)) || field.address.last().ends_with("_evidence") || field.kind == Kind::Note
    });
    let shared = plain && across.len() >= 2 && across.windows(2).all(|pair| labels(app, pair[0]) == labels(app, pair[1]));
    let columns = Columns::new(app, &fields, cursor, width);
    if shared {
        let mut head = Line::blank();
        for (place, label) in columns.choices.iter().zip(labels(app, across[0])) {
            head = head.at(*place, label, Ink::Muted);
        }
        page.push(head);
    }
    let mut last_group = "";
    for field in &fields {
        let group = if field.address.last() == "note" {
            "note"
        } else if field.kind.is_list() {
            "list"
        } else {
            "field"
        };
        if group == "note" {
            this_gives(app, step, &columns, width, &mut page);
        }
        let evidence = field.address.last().ends_with("_evidence");
        if (group != last_group || group == "list" || (shared && !evidence))
            && !page.lines.last().is_none_or(|line| line.pieces.is_empty())
            && !(shared && last_group.is_empty())
        {
            page.gap();
        }
        last_group = group;
        draw_field(app, field, &columns, shared, width, &mut page);
    }
    page.gap();
    foot(app, step, width, &mut page);
    page
}

/// Where labels, values and choices stand.
struct Columns {
    value: u16,
    /// Where the note and what the step gives stand.
    note: u16,
    choices: Vec<u16>,
    /// The row of the cursor, asked for once: every choice looks whether it is its own.
    cursor: Option<Row>,
}

impl Columns {
    fn new(app: &App, fields: &[Field], cursor: Option<&Row>, width: u16) -> Self {
        let label = |field: &Field| crate::ui::text::width(&label(app, &field.address));
        let widest = fields.iter().filter(|field| !field.kind.is_list()).map(label).max().unwrap_or(12);
        let value = u16::try_from(widest + 2).unwrap_or(20).clamp(12, (width / 2).max(12));
        // Three columns of choices end at the right edge: yes, no, don't know.
        let right = width.min(60);
        let choices = vec![right.saturating_sub(20), right.saturating_sub(15), right.saturating_sub(10)];
        let lists_only = fields.iter().all(|field| {
            field.kind.is_list()
                || field.address.last().ends_with("_evidence")
                || matches!(field.kind, Kind::Across(_) | Kind::Note)
        });
        let note = if lists_only { 14 } else { value };
        Self { value, note, choices, cursor: cursor.cloned() }
    }
}

/// The question, what it is about, and a word on how it stands.
fn title(app: &App, step: StepName, width: u16, page: &mut Page) {
    let Some(desk) = &app.desk else { return };
    let words = &app.shell.words;
    let questions: Vec<_> = desk.advice.steps.iter().filter(|progress| progress.question).collect();
    let at = questions.iter().position(|progress| progress.id == step.id());
    let place = at.map(|at| {
        let args = [("at", number(at + 1)), ("of", number(questions.len()))];
        words.with("progress-question", &args)
    });
    let question = words.get(&format!("step-{}.question", step.id())).into_owned();
    let room = usize::from(width.saturating_sub(10)).min(60);
    for (index, line) in wrapped(&question, room).into_iter().enumerate() {
        let line = Line::new(line, Ink::Title);
        page.push(match (&place, index) {
            (Some(place), 0) => line.right(width, place.clone(), Ink::Muted),
            _ => line,
        });
    }
    page.push(Line::blank());
    page.wrap(&words.get(&format!("step-{}.help", step.id())), 0, width, Ink::Text);
    page.push(Line::blank());
}

fn label(app: &App, address: &Address) -> String {
    let services = app.desk.as_ref().is_some_and(|desk| desk.advice.ladder == crate::method::rows::Ladder::Services);
    if services && *address == Address::answer("company/arr") {
        return app.shell.words.get("field-revenue").into_owned();
    }
    app.describe().map(|describe| describe.label(address)).unwrap_or_default()
}

fn labels(app: &App, choices: &[Choice]) -> Vec<String> {
    choices.iter().map(|choice| choice_label(app, choice)).collect()
}

fn choice_label(app: &App, choice: &Choice) -> String {
    match &choice.label {
        Label::Key(key) => app.shell.words.get(key).into_owned(),
        Label::Name(name) => name.clone(),
    }
}

fn draw_field(app: &App, field: &Field, columns: &Columns, shared: bool, width: u16, page: &mut Page) {
    let writing = app.writing.as_ref().filter(|writing| match &writing.about {
        Written::Field(address) | Written::NewPerson(address) => *address == field.address,
        _ => false,
    });
    match &field.kind {
        Kind::Across(choices) => across(app, field, choices, columns, shared, page),
        Kind::One(choices) | Kind::Many(choices) | Kind::Who(choices) => {
            list(app, field, choices, columns, width, page);
            if let Some(writing) = writing {
                page.push(Line::new(app.shell.words.get("write-person"), Ink::Muted).follow());
                page.lines.extend(write::lines(&writing.editor, 0, width.saturating_sub(2), 1).into_iter().map(Line::follow));
            }
        }
        Kind::Line | Kind::Figure { .. } | Kind::Note => typed(app, field, columns, width, page),
    }
}

/// A few choices side by side.
fn across(app: &App, field: &Field, choices: &[Choice], columns: &Columns, shared: bool, page: &mut Page) {
    let name = label(app, &field.address);
    let mut line = Line::blank().row(Row::Field(field.address.clone()));
    let radio = |on: bool| if on { G.radio_on } else { G.radio_off };
    if shared {
        let room = columns.choices.first().copied().unwrap_or(20).saturating_sub(1);
        let mut parts = wrapped(&name, usize::from(room)).into_iter();
        line = line.at(0, parts.next().unwrap_or_default(), Ink::Text);
        for (place, choice) in columns.choices.iter().zip(choices) {
            let role = if choice.chosen { Role::Accent } else { Role::Muted };
            line = line.at(*place, radio(choice.chosen), Ink::Glyph(role));
        }
        page.push(line);
        for part in parts {
            page.push(Line::new(part, Ink::Text).follow());
        }
        told(app, &field.address, 2, page);
        return;
    }
    line = line.at(0, name, Ink::Text);
    let mut column = columns.value;
    for choice in choices {
        let label = choice_label(app, choice);
        let cells = u16::try_from(crate::ui::text::width(&label)).unwrap_or(0);
        let role = if choice.chosen { Role::Accent } else { Role::Muted };
        let ink = if choice.chosen { Ink::Text } else { Ink::Muted };
        line = line.at(column, radio(choice.chosen), Ink::Glyph(role)).at(column + 4, label, ink);
        column += cells + 6;
    }
    page.push(line);
    told(app, &field.address, columns.value, page);
}

/// Choices below each other.
fn list(app: &App, field: &Field, choices: &[Choice], columns: &Columns, width: u16, page: &mut Page) {
    let many = matches!(field.kind, Kind::Many(_));
    // A step that asks one thing only has said it in its title.
    let only = matches!(field.address.to_string().as_str(), "answers/problem/chosen" | "answers/motion/main");
    if !only {
        page.push(Line::head(label(app, &field.address).to_uppercase()));
    }
    let widest = choices.iter().map(|choice| crate::ui::text::width(&choice_label(app, choice))).max().unwrap_or(10);
    let hint_column = u16::try_from(widest + 6).unwrap_or(24);
    for choice in choices {
        let glyph = match (many, choice.chosen) {
            (true, true) => format!("[{}]", G.done),
            (true, false) => "[ ]".to_owned(),
            (false, true) => G.radio_on.to_owned(),
            (false, false) => G.radio_off.to_owned(),
        };
        let role = if choice.chosen { Role::Accent } else { Role::Muted };
        let mut line = Line::new(glyph, Ink::Glyph(role))
            .at(4, choice_label(app, choice), Ink::Text)
            .row(Row::Choice(field.address.clone(), choice.id.clone()));
        if let Some(hint) = &choice.hint {
            let hint = app.shell.words.get(hint);
            if usize::from(hint_column) + crate::ui::text::width(&hint) <= usize::from(width) {
                line = line.at(hint_column, hint.into_owned(), Ink::Muted);
                page.push(line);
                continue;
            }
            // The hint of the choice under the cursor is read below it, where it does not fit beside it.
            let here = columns.cursor == line.row;
            page.push(line);
            if here {
                page.wrap_follow(&hint, 4, width, Ink::Muted);
            }
            continue;
        }
        page.push(line);
    }
    told(app, &field.address, 4, page);
}

/// Something that is typed: label, value, how well it is known.
fn typed(app: &App, field: &Field, columns: &Columns, width: u16, page: &mut Page) {
    let words = &app.shell.words;
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let evidence = field.address.last().ends_with("_evidence");
    let note = matches!(field.kind, Kind::Note);
    let (name, column) = match (evidence, note) {
        // Evidence stands under the answer that it is for.
        (true, _) => (String::new(), 2),
        (_, true) => (words.get("head-note").into_owned(), columns.note),
        _ => (label(app, &field.address), columns.value),
    };
    let ink = if note { Ink::Muted } else { Ink::Text };
    let row = Row::Field(field.address.clone());
    if let Some(writing) = app.writing.as_ref().filter(|writing| writing.about == Written::Field(field.address.clone())) {
        let height = if note { 6 } else { 1 };
        let room = width.saturating_sub(column);
        for (index, mut line) in write::lines(&writing.editor, column, room, height).into_iter().enumerate() {
            if index == 0 {
                line.pieces.insert(0, crate::ui::page::Piece { column: 0, text: name.clone(), ink, right: false });
                line.row = Some(row.clone());
            } else {
                line.follows = true;
            }
            page.push(line);
        }
        help(app, field, column, width, page);
        return;
    }
    let key = format!("field-{}", field.address.last().replace('_', "-"));
    let mut line = Line::new(name, ink).row(row.clone());
    if let Some((draft, refused)) = desk.drafts.get(&field.address) {
        let why = words.with(refused.0, &[("typed", text(draft.clone()))]);
        page.push(line.at(column, draft.clone(), Ink::Word(Role::Bad)).gutter(G.finding, Role::Bad));
        page.wrap_follow(&why, column, width, Ink::Muted);
        return;
    }
    let value = describe.value(&field.address);
    let basis = match &field.kind {
        Kind::Figure { basis, .. } => *basis,
        _ => None,
    };
    if value.is_empty() {
        let empty = words.find(&format!("{key}.empty")).unwrap_or_else(|| words.get("value-open"));
        line = line.at(column, empty.into_owned(), Ink::Muted);
        page.push(line);
    } else if basis == Some(Basis::Unknown) {
        page.push(line.at(column, G.unknown, Ink::Glyph(Role::Warn)).at(column + 2, value, Ink::Muted));
    } else {
        let mut parts = wrapped(&value, usize::from(width.saturating_sub(column + 2)).min(60)).into_iter();
        let first = parts.next().unwrap_or_default();
        let after = column + u16::try_from(crate::ui::text::width(&first)).unwrap_or(0) + 1;
        line = line.at(column, first, if evidence { Ink::Muted } else { Ink::Text });
        if basis == Some(Basis::Assumption) {
            line = line.at(after, G.assumed, Ink::Glyph(Role::Info));
        }
        page.push(line);
        for part in parts {
            page.push(Line::blank().at(column, part, if evidence { Ink::Muted } else { Ink::Text }).follow());
        }
    }
    told(app, &field.address, column, page);
    if columns.cursor == Some(row) && !note && !evidence {
        help(app, field, column, width, page);
    }
}

/// What was found at a field, under it.
fn told(app: &App, at: &Address, column: u16, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    for finding in desk.advice.findings.iter().filter(|finding| finding.address == *at) {
        let (sign, role) = super::level_glyph(finding.level);
        let said = describe.fill(&finding.key(), &finding.args);
        page.push(Line::blank().at(column, sign, Ink::Glyph(role)).at(column + 2, said, Ink::Text).follow());
    }
}

/// What a field is for and how it is typed, under the one that the cursor is on.
fn help(app: &App, field: &Field, column: u16, width: u16, page: &mut Page) {
    let key = format!("field-{}.help", field.address.last().replace('_', "-"));
    if let Some(help) = app.shell.words.find(&key) {
        page.wrap_follow(&help, column, width, Ink::Muted);
    }
}

/// What the answers of the step amount to.
fn this_gives(app: &App, step: StepName, columns: &Columns, width: u16, page: &mut Page) {
    let Some(desk) = &app.desk else { return };
    let words = &app.shell.words;
    let given =
        match step {
            StepName::Direct => Some(words.get(&format!("direct-{}", desk.advice.direct.id())).into_owned()),
            StepName::Stage => desk.advice.stage.as_ref().map(|stage| {
                format!("{} · {}", words.get(&format!("stage-{stage}")), words.get(&format!("stage-{stage}.form")))
            }),
            StepName::Owner | StepName::Problem => {
                let subject = if step == StepName::Owner { Subject::Owner } else { Subject::Problem };
                let cap = desk.advice.verdict.cap(subject);
                cap.filter(|cap| !cap.row.is_empty()).map(|cap| words.get(&format!("cap-{}", cap.row)).into_owned())
            }
            _ => None,
        };
    if let Some(given) = given {
        page.gap();
        page.labelled(&words.get("head-gives"), &given, columns.note, width, Ink::Text);
    }
}

/// Time, what should come first, what it yields; and a tip that belongs here.
fn foot(app: &App, step: StepName, width: u16, page: &mut Page) {
    let Some(desk) = &app.desk else { return };
    let words = &app.shell.words;
    let Some(row) = app.shell.method.step(step.id()) else { return };
    let mut parts = vec![words.with("step-time", &[("minutes", number(row.minutes))])];
    let open = row.after.iter().filter(|after| {
        desk.advice.steps.iter().any(|progress| progress.id == **after && progress.state == crate::advice::StepState::Open)
    });
    let open: Vec<String> = open.map(|after| words.get(&format!("step-{after}")).into_owned()).collect();
    if !open.is_empty() {
        parts.push(words.with("step-after", &[("steps", text(open.join(", ")))]));
    }
    parts.push(words.with("step-yields", &[("what", text(words.get(&format!("step-{}.yields", step.id()))))]));
    page.wrap(&parts.join(" · "), 0, width, Ink::Muted);
}
