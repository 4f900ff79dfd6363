//! Requirement × tier and benefit × tier: a row each, a column for each rung, the cursor in a cell.

use super::{cell, cut, edit, row, value_cell, written};
use crate::{
    advice::rungs,
    app::{
        App, Pane,
        rooms::tiers::{self, At, Field, Line as Here},
    },
    domain::{Tier, Track, tiers::Requirement},
    export::describe::Describe,
    method::rows::Unit,
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page},
        text::width as cells,
    },
};

/// No label needs more.
const LABEL: u16 = 34;

/// Where the columns end, and which of them are in sight.
struct Columns {
    /// Cells of the first column, that of the labels.
    label: u16,
    /// Cells of each other.
    each: u16,
    first: usize,
    shown: usize,
    /// The rung of the cursor.
    here: usize,
    cursor: Option<Here>,
}

impl Columns {
    fn new(app: &App, track: &Track, width: u16, widest: usize) -> Self {
        let count = track.tiers.len().max(1);
        let label = if width >= 60 { LABEL } else { width * 2 / 5 };
        let each = cell(widest + 4).clamp(9, 18);
        let room = width.saturating_sub(label);
        // A narrow pane takes from the labels first, then shows fewer rungs at a time.
        let least = 18.min(width / 2);
        let wanted = each.saturating_mul(cell(count));
        let label = if room < wanted { width.saturating_sub(wanted).clamp(least, label.max(least)) } else { label };
        // What the rungs leave free belongs to the labels, as far as they need it.
        let label = label.max(width.saturating_sub(wanted).min(LABEL));
        let room = width.saturating_sub(label);
        let shown = usize::from(room / each.max(1)).clamp(1, count);
        let each = (room / cell(shown)).min(18);
        let here = app.column.min(count - 1);
        let first = (here + 1).saturating_sub(shown);
        let cursor = tiers::here(app).filter(|_| app.focus == Pane::Work);
        Self { label, each, first, shown, here, cursor }
    }

    fn ranks(&self) -> std::ops::Range<usize> {
        self.first..self.first + self.shown
    }

    /// The column before which a cell ends; the bracket behind it has its own cell.
    fn right(&self, rank: usize) -> u16 {
        self.label + self.each * cell(rank + 1 - self.first) - 2
    }

    fn is_here(&self, line: &Here, rank: usize) -> bool {
        rank == self.here && self.cursor.as_ref() == Some(line)
    }
}

fn header(app: &App, track: &Track, columns: &Columns, title: &str) -> Line {
    let mut line = Line::new(cut(&app.shell.words.get(title), columns.label.saturating_sub(1)), Ink::Title);
    let Some(describe) = app.describe() else { return line };
    for rank in columns.ranks() {
        if let Some(tier) = track.tiers.get(rank) {
            let name = cut(&describe.tier(tier), columns.each.saturating_sub(2)).to_uppercase();
            let ink = if rank == columns.here { Ink::Text } else { Ink::Muted };
            line = line.right(columns.right(rank), name, ink);
        }
    }
    if columns.first > 0 {
        line = line.right(columns.label, G.cursor_rest, Ink::Muted);
    }
    line
}

/// One row: its name and a cell for each rung.
fn cells_of(
    app: &App,
    track: &Track,
    columns: &Columns,
    line: Here,
    name: &str,
    show: impl Fn(&Tier) -> (String, Ink),
) -> Line {
    let mut drawn = Line::blank().at(2, cut(name, columns.label.saturating_sub(3)), Ink::Text);
    for rank in columns.ranks() {
        let Some(tier) = track.tiers.get(rank) else { continue };
        let at = At { track: track.id.clone(), tier: tier.id.clone() };
        let right = columns.right(rank);
        let room = columns.each.saturating_sub(2);
        if let Some(editor) = written(app, &line, &at) {
            let room = room.saturating_sub(1);
            let typed = cell(cells(editor.text()) + 1).min(room);
            drawn = drawn.at(right.saturating_sub(room + 1), G.cell_left, Ink::Glyph(Role::Focus)).at(
                right + 1,
                G.cell_right,
                Ink::Glyph(Role::Focus),
            );
            drawn = edit(drawn, editor, right.saturating_sub(typed), typed);
            continue;
        }
        let (value, ink) = show(tier);
        drawn = value_cell(drawn, right, room, &value, ink, columns.is_here(&line, rank));
    }
    drawn.row(row(line))
}

/// A mark or an amount.
fn shown(given: bool, amount: Option<String>) -> (String, Ink) {
    match (given, amount) {
        (true, Some(amount)) => (amount, Ink::Text),
        (true, None) => (G.dot.to_owned(), Ink::Text),
        (false, _) => (G.open.to_owned(), Ink::Muted),
    }
}

/// What each rung asks, to get there and to stay.
pub(super) fn asks(app: &App, width: u16) -> Page {
    let mut page = Page::default();
    let (Some(track), Some(describe)) = (tiers::track(app), app.describe()) else { return page };
    let words = &app.shell.words;
    let all: Vec<&Tier> = track.tiers.iter().collect();
    let widest = |short: bool| {
        let needs = track.tiers.iter().flat_map(|tier| tier.entry.iter().chain(&tier.keep));
        let counted = needs.filter(|need| describe.unit_of_need(&need.id) != Unit::Yes);
        counted.map(|need| cells(&threshold(&describe, need, short))).max().unwrap_or(4)
    };
    // Where all rungs fit only without the time, the time is read beside.
    let short = 22 + (widest(false) + 4) * all.len() > usize::from(width);
    let columns = Columns::new(app, track, width, widest(short));
    page.push(header(app, track, &columns, "matrix-asks"));
    for keep in [false, true] {
        if keep {
            page.gap();
        }
        page.push(Line::head(words.get(if keep { "head-to-stay" } else { "head-to-enter" })));
        if !keep {
            let name = words.get("row-any").into_owned();
            page.push(cells_of(app, track, &columns, Here::Any, &name, |tier| {
                (words.get(if tier.any { "needs-any" } else { "needs-all" }).into_owned(), Ink::Muted)
            }));
        }
        for line in tiers::needs(app, &all, keep) {
            let Here::Need { id, .. } = &line else { continue };
            let (id, name) = (id.clone(), describe.need_name(id));
            let unit = describe.unit_of_need(&id);
            page.push(cells_of(app, track, &columns, line, &name, |tier| {
                let asked = tiers::asked(tier, keep, &id);
                shown(asked.is_some(), asked.filter(|_| unit != Unit::Yes).map(|need| threshold(&describe, need, short)))
            }));
        }
        page.push(add(app, Here::AddNeed(keep)));
    }
    page
}

/// A threshold with or without the time in which it counts.
fn threshold(describe: &Describe<'_>, need: &Requirement, short: bool) -> String {
    if short { describe.in_unit(describe.unit_of_need(&need.id), need.at_least) } else { describe.threshold(need) }
}

/// The row that adds one of the catalogue.
fn add(app: &App, line: Here) -> Line {
    let key = match line {
        Here::AddNeed(true) => "add-keep",
        Here::AddNeed(false) => "add-need",
        _ => "add-gift",
    };
    Line::blank().at(2, format!("+ {}", app.shell.words.get(key)), Ink::Muted).row(row(line))
}

/// What each rung gives.
pub(super) fn gives(app: &App, width: u16) -> Page {
    let mut page = Page::default();
    let (Some(track), Some((desk, describe))) = (tiers::track(app), app.desk.as_ref().zip(app.describe())) else { return page };
    let words = &app.shell.words;
    let all: Vec<&Tier> = track.tiers.iter().collect();
    let amount = |tier: &Tier, id: &str| {
        let benefit = tier.benefit(id)?;
        let unit = describe.unit_of_gift(id);
        let amount = describe.gift_amount(track, tier, benefit).filter(|_| unit != Unit::Yes)?;
        Some(describe.in_unit(unit, amount))
    };
    let lines = tiers::lines(app);
    let ids = lines.iter().filter_map(|line| if let Here::Gift(id) = line { Some(id.as_str()) } else { None });
    let amounts = ids.flat_map(|id| all.iter().filter_map(move |tier| amount(tier, id)));
    let columns = Columns::new(app, track, width, amounts.map(|text| cells(&text)).max().unwrap_or(4).max(8));
    page.push(header(app, track, &columns, "matrix-gives"));
    let mut family = String::new();
    for line in lines {
        if line == Here::Field(Field::Rate) {
            let name = words.get("field-tiers-rate").into_owned();
            page.push(cells_of(app, track, &columns, line, &name, |tier| {
                let rate = describe.rate(track, tier);
                shown(rate.is_some(), rate.map(|percent| format!("{percent}%")))
            }));
            continue;
        }
        let Here::Gift(id) = &line else { continue };
        let (id, name) = (id.clone(), describe.gift_name(id));
        let own = app.shell.method.benefit(&id).map_or_else(String::new, |row| row.family.clone());
        if own != family || page.lines.len() == 1 {
            if page.lines.len() > 1 {
                page.gap();
            }
            let head = words.find(&format!("benefit-family-{own}")).unwrap_or_else(|| words.get("benefits-other"));
            page.push(Line::head(head.to_uppercase()));
            family = own;
        }
        page.push(cells_of(app, track, &columns, line, &name, |tier| shown(tier.benefit(&id).is_some(), amount(tier, &id))));
    }
    page.push(add(app, Here::AddGift));
    let terms = desk.now.policy.newest();
    let end = columns.right(columns.ranks().end.saturating_sub(1));
    let start = columns.right(columns.first).saturating_sub(columns.each.min(9));
    page.push(Line::blank().at(start, G.horizontal.repeat(usize::from(end.saturating_sub(start))), Ink::Glyph(Role::Rule)));
    let mut total = Line::blank().at(2, cut(&words.get("row-new-or-better"), columns.label.saturating_sub(3)), Ink::Muted);
    for rank in columns.ranks() {
        let count = rungs::differences(track, rank, terms);
        let poor = rank > 0 && count < rungs::DIFFERENCES;
        let ink = if poor { Ink::Word(Role::Warn) } else { Ink::Text };
        let count = if poor { format!("{} {count}", G.finding) } else { count.to_string() };
        total = total.right(columns.right(rank), count, ink);
    }
    page.push(total);
    page
}
