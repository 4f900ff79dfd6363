//! The people register: name, role, initials, and who works here now.

use crate::{
    app::{Action, App, Pane, Row, Written},
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page},
        write,
    },
};

/// The page.
pub(super) fn page(app: &App, cursor: Option<&Row>, width: u16) -> Page {
    let mut page = Page::default();
    let Some(desk) = &app.desk else { return page };
    let words = &app.shell.words;
    page.push(Line::new(words.get("step-people.question"), Ink::Title));
    page.push(Line::blank());
    page.wrap(&words.get("step-people.help"), 0, width, Ink::Text);
    page.push(Line::blank());
    let columns = [0, (width / 2).min(30), width.min(66).saturating_sub(8)];
    let heads = ["column-name", "column-role", "column-initials"];
    let mut head = Line::blank();
    for (column, key) in columns.iter().zip(heads) {
        head = head.at(*column, words.get(key), Ink::Muted);
    }
    page.push(head);
    for person in &desk.now.people.people {
        let row = Row::Person(person.id.clone());
        let here = cursor == Some(&row);
        let mut line = Line::blank().row(row);
        for (index, (column, value)) in columns.iter().zip([&person.name, &person.role, &person.initials]).enumerate() {
            let next = columns.get(index + 1).copied().unwrap_or(width);
            let room = usize::from(next.saturating_sub(*column + 2));
            let writing = app
                .writing
                .as_ref()
                .filter(|writing| writing.about == Written::PersonCell { id: person.id.clone(), column: index });
            if let Some(writing) = writing {
                let written = write::lines(&writing.editor, *column, u16::try_from(room).unwrap_or(10), 1).into_iter().next();
                if let Some(mut written) = written {
                    line.pieces.append(&mut written.pieces);
                    line.writing = written.writing;
                }
                continue;
            }
            let shown =
                if value.is_empty() { G.dash.to_owned() } else { crate::ui::text::fit(value, room, G.cut).into_owned() };
            if here && app.column == index && app.focus == Pane::Work {
                // The cell of a table stands in brackets, so that it is seen without any colour.
                let end = *column + u16::try_from(crate::ui::text::width(&shown)).unwrap_or(0);
                line = line.at(column.saturating_sub(2), G.cell_left, Ink::Glyph(Role::Focus)).at(
                    end + 1,
                    G.cell_right,
                    Ink::Glyph(Role::Focus),
                );
            }
            line = line.at(*column, shown, Ink::Text);
        }
        if desk.now.people.me == person.id {
            line = line.gutter(G.here, Role::Accent);
        }
        page.push(line);
    }
    if desk.now.people.people.is_empty() {
        page.push(Line::new(words.get("empty-people"), Ink::Muted));
        super::way_out(app, "empty-people.key", Action::New, width, &mut page);
    }
    page
}
