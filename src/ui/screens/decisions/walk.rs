//! A tree that is walked: the question large in its place on the tree, and at the end what it comes to.

use super::{
    cited, key, meaning, several,
    tree::{self, Walking},
};
use crate::{
    advice::trees::{self, Stand},
    app::{
        Action, App,
        rooms::decisions::{Line as Here, walked},
    },
    theme::Role,
    ui::page::{G, Ink, Line, Page, wrapped},
    words::text,
};

/// The page.
pub(super) fn page(app: &App, width: u16, height: u16) -> Page {
    let mut page = Page::default();
    let Some((walk, row)) = walked(app) else { return page };
    let words = &app.shell.words;
    for part in wrapped(&walk.question, usize::from(width).min(76)) {
        page.push(Line::new(part, Ink::Title));
    }
    if !walk.supersedes.is_empty() {
        page.wrap(&words.with("decision-walk-anew", &[("id", text(walk.supersedes.clone()))]), 0, width, Ink::Muted);
    }
    page.push(Line::blank());
    // In a small window the question alone stays in sight; how to tell is one key away.
    let walking = if height < 14 { Walking::Short } else { Walking::Whole };
    tree::lines(app, row, &walk.path, walking, width, &mut page);
    if let Stand::Ends(outcome) = trees::follow(row, &walk.path) {
        page.push(Line::blank());
        page.push(Line::head(words.get("head-decision-outcome")));
        let said = words.get(&format!("tree-{}-{outcome}", row.id));
        several(&said, 0, width, Ink::Title, Here::End, &mut page);
        let args = [("enter", text(key(app, Action::Enter))), ("back", text(key(app, Action::StepBack)))];
        page.wrap(&words.with("decision-end-hint", &args), 0, width, Ink::Muted);
        // Where there is no room beside, what it means stands below.
        if !crate::ui::frame::shows_side(app) {
            meaning(app, &row.id, outcome, &trees::sources(row, &walk.path), width, &mut page);
        }
    }
    page
}

/// What it can still come to; at the end, what the outcome means.
pub(super) fn side(app: &App, width: u16) -> Page {
    let mut page = Page::default();
    let Some((walk, row)) = walked(app) else { return page };
    let words = &app.shell.words;
    let name = |outcome: &str| words.get(&format!("tree-{}-{outcome}", row.id)).into_owned();
    match trees::follow(row, &walk.path) {
        Stand::Ends(outcome) => {
            page.push(Line::new(name(outcome), Ink::Title));
            meaning(app, &row.id, outcome, &trees::sources(row, &walk.path), width, &mut page);
        }
        Stand::Asks(node) => {
            page.push(Line::head(words.get("head-decision-open")));
            let open = trees::possible(row, &walk.path);
            for outcome in &row.outcomes {
                let possible = open.contains(&outcome.as_str());
                let (glyph, ink) =
                    if possible { ((G.open, Role::Muted), Ink::Text) } else { ((G.refused, Role::Muted), Ink::Muted) };
                let mut sign = Some(glyph);
                for part in wrapped(&name(outcome), usize::from(width)) {
                    let line = Line::new(part, ink);
                    page.push(match sign.take() {
                        Some((glyph, role)) => line.gutter(glyph, role),
                        None => line,
                    });
                }
            }
            cited(app, &node.sources, width, &mut page);
        }
        Stand::Lost => {}
    }
    page
}
