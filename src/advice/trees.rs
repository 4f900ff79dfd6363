//! Walking a decision tree: where a way leads, what is still possible on it, and how it looks as a tree.
//!
//! A way is a list of questions with their answers, as a record keeps it. Pure: ids in, ids out.

use std::collections::BTreeSet;

use crate::method::rows::{Leads, NodeRow, TreeRow};

/// One question of a way with its answer; `true` is yes.
pub type Answered = (String, bool);

/// Where a way stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand<'a> {
    /// At a question that is open.
    Asks(&'a NodeRow),
    /// At an outcome, by id.
    Ends(&'a str),
    /// Nowhere in this tree: it was walked in another method, or somebody wrote it by hand.
    Lost,
}

fn lead(node: &NodeRow, yes: bool) -> &Leads {
    if yes { &node.yes } else { &node.no }
}

fn stand<'a>(tree: &'a TreeRow, leads: &'a Leads) -> Stand<'a> {
    match leads {
        Leads::Ask(id) => tree.node(id).map_or(Stand::Lost, Stand::Asks),
        Leads::End(id) => Stand::Ends(id),
    }
}

/// Where a way leads in a tree.
pub fn follow<'a>(tree: &'a TreeRow, way: &[Answered]) -> Stand<'a> {
    let mut at = tree.node(&tree.root).map_or(Stand::Lost, Stand::Asks);
    for (asked, yes) in way {
        match at {
            Stand::Asks(node) if node.id == *asked => at = stand(tree, lead(node, *yes)),
            _ => return Stand::Lost,
        }
    }
    at
}

/// The way one step on; the same way where nothing is asked.
pub fn answer(tree: &TreeRow, way: &[Answered], yes: bool) -> Vec<Answered> {
    let mut way = way.to_vec();
    if let Stand::Asks(node) = follow(tree, &way) {
        way.push((node.id.clone(), yes));
    }
    way
}

/// The outcomes that can still come of a way, in the order of the tree.
pub fn possible<'a>(tree: &'a TreeRow, way: &[Answered]) -> Vec<&'a str> {
    let mut found = BTreeSet::new();
    collect(tree, follow(tree, way), 0, &mut found);
    tree.outcomes.iter().map(String::as_str).filter(|id| found.contains(id)).collect()
}

fn collect<'a>(tree: &'a TreeRow, at: Stand<'a>, depth: usize, found: &mut BTreeSet<&'a str>) {
    match at {
        Stand::Ends(id) => {
            found.insert(id);
        }
        // No way is longer than its tree has questions; a changed method that went round would be stopped here.
        Stand::Asks(node) if depth <= tree.nodes.len() => {
            collect(tree, stand(tree, &node.yes), depth + 1, found);
            collect(tree, stand(tree, &node.no), depth + 1, found);
        }
        Stand::Asks(_) | Stand::Lost => {}
    }
}

/// How many questions the longest way through a tree asks.
pub fn longest(tree: &TreeRow) -> usize {
    fn below(tree: &TreeRow, id: &str, depth: usize) -> usize {
        let Some(node) = tree.node(id).filter(|_| depth <= tree.nodes.len()) else { return depth };
        let ways = [&node.yes, &node.no].map(|leads| match leads {
            Leads::Ask(next) => below(tree, next, depth + 1),
            Leads::End(_) => depth + 1,
        });
        ways.into_iter().max().unwrap_or(depth)
    }
    below(tree, &tree.root, 0)
}

/// One line of a drawn tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn<'a> {
    /// For each question above it, whether a branch of that one is still to come below.
    pub rails: Vec<bool>,
    pub part: Part<'a>,
}

/// What a line of a drawn tree shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// A question on the way; the last one is open where nothing was answered to it.
    Question { node: &'a NodeRow, open: bool },
    /// An answer to the question above, and where it leads: taken, not taken, or still to be given.
    Answer { node: &'a NodeRow, yes: bool, taken: Option<bool>, leads: &'a Leads },
}

/// The way as a tree that grows with each answer: the questions on it, and beside them the answers that were not given.
pub fn drawing<'a>(tree: &'a TreeRow, way: &[Answered]) -> Vec<Drawn<'a>> {
    let mut lines = Vec::new();
    if let Some(root) = tree.node(&tree.root) {
        draw(tree, root, way, &mut Vec::new(), &mut lines);
    }
    lines
}

fn draw<'a>(tree: &'a TreeRow, node: &'a NodeRow, way: &[Answered], rails: &mut Vec<bool>, lines: &mut Vec<Drawn<'a>>) {
    let given = way.first().filter(|(asked, _)| *asked == node.id).map(|(_, yes)| *yes);
    lines.push(Drawn { rails: rails.clone(), part: Part::Question { node, open: given.is_none() } });
    for yes in [true, false] {
        let leads = lead(node, yes);
        let taken = given.map(|given| given == yes);
        lines.push(Drawn { rails: rails.clone(), part: Part::Answer { node, yes, taken, leads } });
        if let (Some(true), Leads::Ask(next)) = (taken, leads)
            && let Some(next) = tree.node(next)
            && rails.len() < tree.nodes.len()
        {
            rails.push(yes);
            draw(tree, next, &way[1..], rails, lines);
            rails.pop();
        }
    }
}

/// The sources of a way: those of the tree's questions that were asked, then those of the tree, each once.
pub fn sources(tree: &TreeRow, way: &[Answered]) -> Vec<String> {
    let asked = way.iter().filter_map(|(id, _)| tree.node(id)).flat_map(|node| &node.sources);
    let mut found: Vec<String> = Vec::new();
    for source in asked.chain(&tree.sources) {
        // A question of our own is marked; that the tree has others is not said of a way that met none.
        let met = source != "O"
            || way.is_empty()
            || way.iter().any(|(id, _)| tree.node(id).is_some_and(|node| node.sources.contains(source)));
        if met && !found.contains(source) {
            found.push(source.clone());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::Method;

    /// Every way through a tree, also those that are not at an end yet.
    fn ways(tree: &TreeRow) -> Vec<Vec<Answered>> {
        let mut all = vec![Vec::new()];
        let mut at = 0;
        while at < all.len() {
            if let Stand::Asks(_) = follow(tree, &all[at]) {
                let next = [true, false].map(|yes| answer(tree, &all[at], yes));
                all.extend(next);
            }
            at += 1;
            assert!(all.len() < 1_000, "{} has no end", tree.id);
        }
        all
    }

    #[test]
    fn every_way_through_every_tree_ends_in_an_outcome_and_every_outcome_is_reached() {
        for tree in Method::built_in().unwrap().trees() {
            let mut ended = BTreeSet::new();
            for way in ways(tree) {
                match follow(tree, &way) {
                    Stand::Ends(outcome) => {
                        assert!(tree.outcomes.iter().any(|known| known == outcome), "{}: {outcome}", tree.id);
                        assert_eq!(possible(tree, &way), [outcome]);
                        ended.insert(outcome.to_owned());
                    }
                    Stand::Asks(_) => assert!(possible(tree, &way).len() > 1, "{} {way:?}", tree.id),
                    Stand::Lost => panic!("{} {way:?}", tree.id),
                }
            }
            assert_eq!(ended.len(), tree.outcomes.len(), "{}", tree.id);
        }
    }

    #[test]
    fn a_step_back_gives_what_stood_there_before_it() {
        for tree in Method::built_in().unwrap().trees() {
            for way in ways(tree) {
                for yes in [true, false] {
                    let mut on = answer(tree, &way, yes);
                    if on != way {
                        on.pop();
                    }
                    assert_eq!(on, way);
                    assert_eq!(drawing(tree, &on), drawing(tree, &way));
                    assert_eq!(possible(tree, &on), possible(tree, &way));
                }
            }
        }
    }

    #[test]
    fn a_tree_grows_by_the_questions_that_are_asked_and_keeps_what_was_not_answered() {
        let method = Method::built_in().unwrap();
        let tree = method.tree("build-or-partner").unwrap();
        let told = |way: &[(&str, bool)]| {
            let way: Vec<Answered> = way.iter().map(|(id, yes)| ((*id).to_owned(), *yes)).collect();
            drawing(tree, &way)
                .into_iter()
                .map(|line| {
                    let rails: String = line.rails.iter().map(|on| if *on { '|' } else { ' ' }).collect();
                    match line.part {
                        Part::Question { node, open } => format!("{rails}{}{}", node.id, if open { "?" } else { "" }),
                        Part::Answer { yes, taken, .. } => format!("{rails}{} {taken:?}", if yes { "yes" } else { "no" }),
                    }
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(told(&[]), ["core?", "yes None", "no None"]);
        assert_eq!(
            told(&[("core", false), ("delay", true)]),
            [
                "core",
                "yes Some(false)",
                "no Some(true)",
                " delay",
                " yes Some(true)",
                " |anybody?",
                " |yes None",
                " |no None",
                " no Some(false)"
            ]
        );
        // A way of another method is drawn as far as it is known.
        assert_eq!(told(&[("elsewhere", true)]), ["core?", "yes None", "no None"]);
    }

    #[test]
    fn a_way_cites_the_questions_that_it_met_and_no_judgement_that_it_did_not() {
        let method = Method::built_in().unwrap();
        let tree = method.tree("build-or-partner").unwrap();
        let way = |ids: &[(&str, bool)]| ids.iter().map(|(id, yes)| ((*id).to_owned(), *yes)).collect::<Vec<_>>();
        assert_eq!(sources(tree, &way(&[("core", true)])), ["B8"]);
        assert_eq!(sources(tree, &way(&[("core", false), ("delay", true), ("anybody", false)])), ["B8", "O"]);
        assert_eq!(follow(tree, &way(&[("delay", true)])), Stand::Lost);
    }
}
