//! All of one rung, as a list of rows: what it is for, what it asks, what it gives, how one stays.

use super::{cell, cut, edit, field_label, row, written};
use crate::{
    app::{
        App,
        rooms::tiers::{self, At, Field, Line as Here},
    },
    domain::{Tier, Track},
    method::rows::Unit,
    theme::Role,
    ui::page::{G, Ink, Line, Page, wrapped},
};

/// Where values begin.
const VALUE: u16 = 26;

/// The page.
pub(super) fn page(app: &App, width: u16) -> Page {
    let mut page = Page::default();
    let (Some(track), Some(tier)) = (tiers::track(app), tiers::tier(app)) else { return page };
    let Some(describe) = app.describe() else { return page };
    let words = &app.shell.words;
    let rank = track.rank(&tier.id).unwrap_or(0);
    let place = super::ladder::place(app, track, rank);
    let on = super::ladder::standing(app, track, tier).len();
    let stands = words.with("rung-stand", &[("count", crate::words::number(on))]);
    let name = cut(&describe.tier(tier), width.saturating_sub(22));
    let after = cell(crate::ui::text::width(&name)) + 2;
    page.push(Line::new(name, Ink::Title).at(after, place, Ink::Muted).right(width, stands, Ink::Muted));
    let mut group = "";
    for line in tiers::lines(app) {
        let head = head(&line, group);
        if head != group {
            page.gap();
            if !head.is_empty() {
                page.push(Line::head(words.get(head)));
            }
            group = head;
        }
        draw(app, track, tier, &line, width, &mut page);
    }
    page
}

/// The group under which a row stands. What is added stands with its own.
fn head(line: &Here, last: &'static str) -> &'static str {
    match line {
        Here::Field(Field::Name | Field::Purpose) => "",
        Here::Any | Here::Need { keep: false, .. } | Here::AddNeed(false) => "head-to-enter",
        Here::Field(Field::Rate | Field::Support | Field::Answers) | Here::Gift(_) | Here::AddGift => "head-given",
        Here::Field(Field::Months | Field::Graduate) => "head-way-up",
        Here::Partners => "head-who-stands",
        Here::Need { .. } | Here::AddNeed(true) | Here::Field(_) => "head-to-stay",
        _ => last,
    }
}

fn draw(app: &App, track: &Track, tier: &Tier, line: &Here, width: u16, page: &mut Page) {
    let Some(describe) = app.describe() else { return };
    let words = &app.shell.words;
    let at = At { track: track.id.clone(), tier: tier.id.clone() };
    let column = VALUE.min(width / 2);
    let room = width.saturating_sub(column + 2);
    let value = |label: &str, value: String, ink: Ink| {
        let drawn = Line::new(cut(label, column.saturating_sub(1)), Ink::Text);
        if let Some(editor) = written(app, line, &at) {
            return edit(drawn, editor, column, room);
        }
        drawn.at(column, cut(&value, room), ink)
    };
    let or_open = |shown: String| {
        if shown.is_empty() { (G.dash.to_owned(), Ink::Muted) } else { (shown, Ink::Text) }
    };
    let drawn = match &line {
        Here::Field(field @ (Field::Purpose | Field::Graduate)) => {
            let (shown, ink) = or_open(tiers::value(app, track, tier, *field));
            let label = field_label(app, *field);
            let mut parts = wrapped(&shown, usize::from(room).min(60)).into_iter();
            let first = Line::new(label, Ink::Text).at(column, parts.next().unwrap_or_default(), ink);
            page.push(first.row(row(line.clone())));
            for part in parts {
                page.push(Line::blank().at(column, part, ink).follow());
            }
            return;
        }
        Here::Field(field) => {
            let (shown, ink) = or_open(tiers::value(app, track, tier, *field));
            value(&field_label(app, *field), shown, ink)
        }
        Here::Any => {
            let key = if tier.any { "needs-any-long" } else { "needs-all-long" };
            Line::new(cut(&words.get(key), width), Ink::Muted)
        }
        Here::Need { keep, id } => {
            let asked = tiers::asked(tier, *keep, id);
            let unit = describe.unit_of_need(id);
            let shown = match asked {
                Some(need) if unit != Unit::Yes => describe.threshold(need),
                Some(_) => G.dot.to_owned(),
                None => G.open.to_owned(),
            };
            value(&describe.need_name(id), shown, Ink::Text)
        }
        Here::Gift(id) => {
            let benefit = tier.benefit(id);
            let unit = describe.unit_of_gift(id);
            let amount = benefit.and_then(|benefit| describe.gift_amount(track, tier, benefit));
            let shown = match amount.filter(|_| unit != Unit::Yes) {
                Some(amount) => describe.in_unit(unit, amount),
                None => G.dot.to_owned(),
            };
            value(&describe.gift_name(id), shown, Ink::Text)
        }
        Here::AddNeed(keep) => Line::new(format!("+ {}", words.get(if *keep { "add-keep" } else { "add-need" })), Ink::Muted),
        Here::Partners => {
            let on = super::ladder::standing(app, track, tier);
            let names: Vec<String> = on.iter().map(|(partner, _)| describe.partner(partner)).collect();
            let count = words.with("rung-stand", &[("count", crate::words::number(on.len()))]);
            value(&count, names.join(&format!(" {} ", G.middle_dot)), Ink::Muted)
        }
        Here::AddGift => Line::new(format!("+ {}", words.get("add-gift")), Ink::Muted),
        _ => Line::blank(),
    };
    page.push(drawn.row(row(line.clone())));
    mark(app, track, tier, line, column, width, page);
}

/// A finding stands under the row on which it can be mended.
fn mark(app: &App, track: &Track, tier: &Tier, line: &Here, column: u16, width: u16, page: &mut Page) {
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return };
    let base = crate::domain::Address::tier(&track.id, &tier.id);
    let address = match line {
        Here::Any => base.field("entry"),
        Here::AddNeed(true) => base.field("keep"),
        Here::AddGift => base.field("benefits"),
        Here::Field(Field::Rate) => crate::app::rooms::rate_address(app, &track.id, &tier.id, ""),
        Here::Field(field) => base.field(field.id()),
        _ => return,
    };
    for finding in desk.advice.findings.iter().filter(|finding| finding.address == address) {
        let said = cut(&describe.fill(&finding.key(), &finding.args), width.saturating_sub(column + 2));
        page.push(Line::blank().at(column, G.finding, Ink::Glyph(Role::Warn)).at(column + 2, said, Ink::Text).follow());
    }
}
