//! Tools that others pick for a function, with their facts; and what is known of the one that was chosen.

use super::{WIDEST, cell, cells_of, cut};
use crate::{
    advice::operations::{self as judged, Eu},
    app::App,
    domain::{Operations, operations::Tool},
    theme::Role,
    ui::page::{G, Ink, Line, Page},
    words::{number, text},
};

/// What is known of the tool that was chosen: what it is, its older names, its published price.
pub(super) fn chosen(app: &App, held: &Operations, function: &str, width: u16, page: &mut Page) {
    let Some(tool) = held.get::<Tool>(function) else { return };
    let Some(row) = app.shell.method.tool(&tool.name) else { return };
    let words = &app.shell.words;
    let mut also = Vec::new();
    if !row.alias.is_empty() {
        also.push(words.with("operations-tool-once", &[("names", text(row.alias.join(", ")))]));
    }
    if !row.price.is_empty() {
        let args = [("price", text(row.price.clone())), ("year", text(row.year.to_string()))];
        also.push(words.with("operations-tool-published", &args));
    }
    let about = words.get(&format!("tool-{}.about", row.id)).into_owned();
    let args = [("about", text(about)), ("also", text(also.join(" ")))];
    page.said(words.with("operations-tool-fact", &args).trim_end(), width.min(WIDEST), Ink::Text, None);
}

/// The tools that fit: those of the stage first. How many do not fit the EU tier is said, not which.
pub(super) fn lines(app: &App, function: &str, width: u16, page: &mut Page) {
    let (Some(desk), Some(describe)) = (&app.desk, app.describe()) else { return };
    let words = &app.shell.words;
    let held = &desk.now.operations;
    let all = judged::choices(held, &desk.now.answers, &app.shell.method, &desk.advice, function);
    let (fit, out): (Vec<_>, Vec<_>) = all.into_iter().partition(|choice| choice.eu == Eu::Fits);
    if fit.is_empty() && out.is_empty() {
        return;
    }
    page.push(Line::head(words.get("operations-options").to_uppercase()));
    let name_wide = fit.iter().map(|choice| cells_of(&describe.tool(&choice.row.id))).max().unwrap_or(0);
    let name_wide = cell(name_wide).clamp(8, 24).min(width / 2);
    let price_at = name_wide + 3;
    let eu_at = price_at + 25;
    let stage_at = eu_at + 15;
    for choice in &fit {
        let row = choice.row;
        let mut line = Line::new(cut(&describe.tool(&row.id), name_wide), Ink::Text);
        if choice.of_stage {
            line = line.gutter(G.proposed, Role::Accent);
        }
        let over = choice.affordable == Some(false);
        let price = if row.price.is_empty() {
            words.get("operations-option-price").into_owned()
        } else if over {
            format!("{}, {}", row.price, words.get("operations-option-over"))
        } else {
            row.price.clone()
        };
        let ink = if row.price.is_empty() { Ink::Muted } else { Ink::Text };
        line = line.at(price_at, cut(&price, width.saturating_sub(price_at).min(24)), ink);
        if stage_at < width {
            let graded = match row.eu {
                Some(tier) => describe.eu_tier(tier),
                None => words.get("operations-option-ungraded").into_owned(),
            };
            line = line.at(eu_at, cut(&graded, 14), if row.eu.is_some() { Ink::Text } else { Ink::Muted });
            // Of one that is for another size, which.
            let stage = desk.advice.stage.as_deref().filter(|_| choice.of_stage);
            if let Some(stage) = stage.or_else(|| row.stages.first().map(String::as_str)) {
                let stage = text(words.get(&format!("stage-{stage}")));
                let said = words.with("operations-option-stage", &[("stage", stage)]);
                line = line.at(stage_at, cut(&said, width.saturating_sub(stage_at)), Ink::Muted);
            }
        }
        page.push(line);
    }
    if fit.is_empty() {
        page.said(&words.get("operations-options-none"), width.min(WIDEST), Ink::Text, None);
    } else if !out.is_empty() {
        let args = [("count", number(out.len() as u64))];
        page.said(&words.with("operations-options-left-out", &args), width.min(WIDEST), Ink::Muted, None);
    }
    if let Some(year) = fit.iter().filter(|choice| !choice.row.price.is_empty()).map(|choice| choice.row.year).max() {
        page.said(
            &words.with("operations-options-dated", &[("year", text(year.to_string()))]),
            width.min(WIDEST),
            Ink::Muted,
            None,
        );
    }
}
