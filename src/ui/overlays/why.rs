//! The chain of reasons as a picture: your answers, the rule, the source; then evidence and what would change it.

use super::Sheet;
use crate::{
    app::{App, overlay::WhyChain, why},
    theme::Role,
    ui::page::{G, Ink, Line, Page, wrapped},
    words::{number, text},
};

pub(super) fn sheet(app: &App, state: &WhyChain, room: u16) -> Sheet {
    let words = &app.shell.words;
    let width = room.min(78);
    let Some(chain) = state.path.last().and_then(|why| why::chain(app, why)) else {
        return Sheet { title: String::new(), aside: String::new(), page: Page::default(), width, line: None };
    };
    let mut page = Page::default();
    let mut line = None;
    if width >= 70 && !chain.answers.is_empty() {
        picture(app, &chain, state.cursor, width, &mut page, &mut line);
    } else {
        list(app, &chain, state.cursor, width, &mut page, &mut line);
    }
    let mut index = chain.answers.len();
    let mark = |page: &Page, row: Line, index: usize, line: &mut Option<usize>| {
        if index == state.cursor {
            *line = Some(page.lines.len());
            return row.gutter(G.cursor, Role::Focus);
        }
        row
    };
    if !chain.evidence.is_empty() {
        page.gap();
        page.push(Line::head(words.get("head-evidence")));
        for row in &chain.evidence {
            let mut parts = wrapped(&row.text, usize::from(width).min(60)).into_iter();
            let first = Line::new(parts.next().unwrap_or_default(), if index == state.cursor { Ink::Title } else { Ink::Text });
            let first = mark(&page, first, index, &mut line);
            page.push(first);
            for part in parts {
                page.push(Line::new(part, Ink::Text));
            }
            page.wrap(&row.study, 0, width, Ink::Muted);
            index += 1;
        }
    }
    if !chain.changes.is_empty() {
        page.gap();
        page.push(Line::head(words.get("head-change-if")));
        let widest = chain.changes.iter().map(|(_, when, _)| crate::ui::text::width(when)).max().unwrap_or(0);
        let column = u16::try_from(widest + 3).unwrap_or(30).min(width * 3 / 5);
        for (_, when, then) in &chain.changes {
            let ink = if index == state.cursor { Ink::Title } else { Ink::Text };
            let when = crate::ui::text::fit(when, usize::from(column.saturating_sub(2)), G.cut).into_owned();
            let row = Line::new(when, ink).at(column, then.clone(), Ink::Text);
            let row = mark(&page, row, index, &mut line);
            page.push(row);
            index += 1;
        }
    }
    for (label, more) in &chain.more {
        page.gap();
        page.push(Line::head(label.to_uppercase()));
        page.wrap(more, 0, width, Ink::Text);
    }
    for (label, example) in &chain.examples {
        page.gap();
        page.push(Line::head(label.to_uppercase()));
        for text in example.lines() {
            page.push(Line::new(crate::ui::text::fit(text, usize::from(width), G.cut).into_owned(), Ink::Text));
        }
    }
    if state.past > 0 {
        page.lines.drain(..state.past.min(page.lines.len().saturating_sub(1)));
        line = None;
    }
    let others = state.others.len().saturating_sub(1);
    let aside = if others > 0 { words.with("why-others", &[("count", number(others))]) } else { String::new() };
    Sheet { title: words.with("title-why", &[("what", text(chain.title))]), aside, page, width, line }
}

/// Three columns joined by lines: answers, rule, source.
fn picture(app: &App, chain: &why::Chain, cursor: usize, width: u16, page: &mut Page, line: &mut Option<usize>) {
    let words = &app.shell.words;
    let (rule_at, source_at) = (width * 2 / 5, width * 3 / 4);
    page.push(Line::head(words.get("head-your-answers")).at(rule_at, words.get("head-rule"), Ink::Muted).at(
        source_at,
        words.get("head-source"),
        Ink::Muted,
    ));
    page.push(Line::blank());
    let rule = wrapped(&chain.rule, usize::from(source_at - rule_at - 6));
    let mut source: Vec<(String, Ink)> = Vec::new();
    for (id, name) in &chain.sources {
        source.push((id.clone(), Ink::Text));
        source.extend(wrapped(name, usize::from(width - source_at)).into_iter().map(|part| (part, Ink::Muted)));
    }
    if !chain.row.is_empty() {
        source.extend(wrapped(&chain.row, usize::from(width - source_at)).into_iter().map(|part| (part, Ink::Muted)));
    }
    // Each answer has a row of its own and a blank one after it; the join stands at the middle of them.
    let spread = chain.answers.len() * 2 - 1;
    let height = (spread + 1).max(rule.len()).max(source.len());
    let top = (height - spread) / 2;
    let middle = top + (chain.answers.len() - 1);
    let rule_top = middle.saturating_sub(rule.len() / 2).min(height - rule.len().min(height));
    let source_top = middle.saturating_sub(source.len() / 2).min(height - source.len().min(height));
    let join = rule_at - 5;
    for y in 0..height {
        let mut row = Line::blank();
        let answer =
            (y >= top && (y - top).is_multiple_of(2)).then(|| (y - top) / 2).filter(|index| *index < chain.answers.len());
        if let Some(index) = answer {
            let (_, label, value) = &chain.answers[index];
            let here = index == cursor;
            let room = usize::from(join.saturating_sub(2));
            let (after, parts) = fitted(label, value, room);
            let label = crate::ui::text::fit(label, room / 2, G.cut).into_owned();
            let value = parts.into_iter().next().unwrap_or_default();
            let end = after + u16::try_from(crate::ui::text::width(&value)).unwrap_or(0) + 1;
            row = row.at(0, label, Ink::Muted).at(after, value, if here { Ink::Title } else { Ink::Text });
            row = row.at(end, G.horizontal.repeat(usize::from(join.saturating_sub(end))), Ink::Glyph(Role::Rule));
            if here {
                row = row.gutter(G.cursor, Role::Focus);
                *line = Some(page.lines.len());
            }
        }
        // A long answer goes on in the blank row after it.
        let before = (y > top && (y - top) % 2 == 1).then(|| (y - top) / 2).filter(|index| *index < chain.answers.len());
        if let Some((_, label, value)) = before.and_then(|index| chain.answers.get(index)) {
            let (after, parts) = fitted(label, value, usize::from(join.saturating_sub(2)));
            if let Some(rest) = parts.get(1) {
                row = row.at(after, rest.clone(), if before == Some(cursor) { Ink::Title } else { Ink::Text });
            }
        }
        let (first, last) = (top, top + spread - 1);
        if y >= first && y <= last {
            row = row.at(join, joint(chain.answers.len(), answer.is_some(), y, (first, middle, last)), Ink::Glyph(Role::Rule));
        }
        if y == middle {
            row = row.at(join + 1, format!("{}{}", G.horizontal.repeat(2), G.cursor), Ink::Glyph(Role::Rule));
            if !source.is_empty() {
                row = row.at(source_at - 4, format!("{}{}", G.horizontal.repeat(2), G.cursor), Ink::Glyph(Role::Rule));
            }
        }
        if let Some(text) = y.checked_sub(rule_top).and_then(|at| rule.get(at)) {
            row = row.at(rule_at, text.clone(), Ink::Text);
        }
        if let Some((text, ink)) = y.checked_sub(source_top).and_then(|at| source.get(at)) {
            row = row.at(source_at, text.clone(), *ink);
        }
        page.push(row);
    }
}

/// Where a value begins after its label, and the value in at most two parts.
fn fitted(label: &str, value: &str, room: usize) -> (u16, Vec<String>) {
    let label = crate::ui::text::fit(label, room / 2, G.cut);
    let after = crate::ui::text::width(&label) + 1;
    let cells = room.saturating_sub(after).max(4);
    let mut parts = wrapped(value, cells);
    if parts.len() > 2 {
        let rest = parts.split_off(1).join(" ");
        parts.push(crate::ui::text::fit(&rest, cells, G.cut).into_owned());
    }
    (u16::try_from(after).unwrap_or(10), parts)
}

/// The piece of line at which an answer joins the others.
fn joint(answers: usize, answer: bool, y: usize, (first, middle, last): (usize, usize, usize)) -> &'static str {
    if answers == 1 {
        return G.horizontal;
    }
    match (answer, y) {
        (_, y) if y == first => G.top_right,
        (_, y) if y == last => G.bottom_right,
        (true, y) if y == middle => G.cross,
        (false, y) if y == middle => G.tee_right,
        (true, _) => G.tee_left,
        (false, _) => G.vertical,
    }
}

/// The same one below the other, where there is no room beside.
fn list(app: &App, chain: &why::Chain, cursor: usize, width: u16, page: &mut Page, line: &mut Option<usize>) {
    let words = &app.shell.words;
    if !chain.answers.is_empty() {
        page.push(Line::head(words.get("head-your-answers")));
    }
    for (index, (_, label, value)) in chain.answers.iter().enumerate() {
        let here = index == cursor;
        let said = crate::ui::text::fit(&format!("{label}: {value}"), usize::from(width), G.cut).into_owned();
        let mut row = Line::new(said, if here { Ink::Title } else { Ink::Text });
        if here {
            row = row.gutter(G.cursor, Role::Focus);
            *line = Some(page.lines.len());
        }
        page.push(row);
    }
    page.gap();
    page.push(Line::head(words.get("head-rule")));
    page.wrap(&chain.rule, 0, width, Ink::Text);
    if !chain.sources.is_empty() {
        page.gap();
        page.push(Line::head(words.get("head-source")));
        for (id, name) in &chain.sources {
            page.wrap(&format!("{id} {} {name}", G.middle_dot), 0, width, Ink::Text);
        }
    }
}
