//! A tree as it grows with each answer: the questions that were asked, and the branches that were not taken.

use super::row;
use crate::{
    advice::trees::{self, Answered, Drawn, Part},
    app::{App, rooms::decisions::Line as Here},
    method::rows::{Leads, TreeRow},
    theme::Role,
    ui::{
        page::{G, Ink, Line, Page, wrapped},
        text::fit,
    },
};

/// Cells from one question to the next that it leads to.
const STEP: u16 = 3;

/// Whether a tree is being walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Walking {
    /// It was walked.
    Done,
    /// The open question says how to tell.
    Whole,
    /// The open question stands alone.
    Short,
}

/// The lines. Where the tree is being walked, the answers to the open question are rows, and the question says how to tell.
pub(super) fn lines(app: &App, tree: &TreeRow, path: &[Answered], walking: Walking, width: u16, page: &mut Page) {
    let Some(describe) = app.describe() else { return };
    let words = &app.shell.words;
    let (walking, short) = (walking != Walking::Done, walking == Walking::Short);
    for Drawn { rails, part } in trees::drawing(tree, path) {
        let column = u16::try_from(rails.len()).unwrap_or(0) * STEP;
        let room = usize::from(width.saturating_sub(column)).clamp(12, 64);
        match part {
            Part::Question { node, open } => {
                let here = open && walking;
                let said = describe.tree_question(&tree.id, &node.id);
                for part in wrapped(&said, room) {
                    let ink = if here { Ink::Title } else { Ink::Text };
                    page.push(railed(&rails).at(column, part, ink));
                }
                let help = words.find(&format!("{}-{}.help", tree.family(), node.id)).filter(|_| here && !short);
                for part in help.iter().flat_map(|help| wrapped(help, room)) {
                    page.push(railed(&rails).at(column, part, Ink::Muted));
                }
            }
            Part::Answer { yes, taken, leads, .. } => {
                let given = taken == Some(true);
                let ink = if given || (taken.is_none() && walking) { Ink::Text } else { Ink::Muted };
                let corner = if yes { G.tee_right } else { G.bottom_left };
                let (bar, role) = if given { (G.bar_full, Role::Accent) } else { (G.bar_rest, Role::Rule) };
                let mut line = railed(&rails)
                    .at(column, corner, Ink::Glyph(Role::Rule))
                    .at(column + 1, bar, Ink::Glyph(role))
                    .at(column + 3, words.get(if yes { "answer-yes" } else { "answer-no" }), ink);
                // Where it leads, but for the branch that is drawn below.
                let leads = match leads {
                    Leads::End(outcome) => Some(describe.tree_outcome(&tree.id, outcome)),
                    Leads::Ask(_) if given => None,
                    Leads::Ask(_) => Some(words.get("tree-asks-on").into_owned()),
                };
                if let Some(leads) = leads {
                    let ink = if given { Ink::Title } else { Ink::Muted };
                    let sign = if given { Ink::Glyph(Role::Accent) } else { Ink::Muted };
                    let room = usize::from(width.saturating_sub(column + 9));
                    line = line.at(column + 7, G.arrow, sign).at(column + 9, fit(&leads, room, G.cut), ink);
                }
                if taken.is_none() && walking {
                    line = line.row(row(Here::Answer(yes)));
                }
                page.push(line);
            }
        }
    }
}

/// A line with the uprights of the questions above it.
fn railed(rails: &[bool]) -> Line {
    let mut line = Line::blank();
    for (at, on) in rails.iter().enumerate() {
        if *on {
            line = line.at(u16::try_from(at).unwrap_or(0) * STEP, G.vertical, Ink::Glyph(Role::Rule));
        }
    }
    line
}
