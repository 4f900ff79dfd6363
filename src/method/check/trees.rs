//! Whether the decision trees hold together: every question is reached, every way ends, every end is an outcome.

use std::collections::BTreeSet;

use super::Check;
use crate::method::{
    Files, Method, MethodError,
    rows::{Leads, TreeRow},
};

/// Reads the file of the trees.
pub(super) fn rows_read(files: &Files) -> Result<(), MethodError> {
    files.rows::<TreeRow>("trees")?;
    Ok(())
}

/// Whether ids stand once and every tree can be walked to an end, whatever is answered.
pub(super) fn whole(method: &Method, check: &mut Check) -> Result<(), MethodError> {
    check.ids("trees", method.trees().iter().map(|row| row.id.as_str()))?;
    method.trees().iter().try_for_each(|row| tree(check.at("trees", &row.id), row))
}

fn tree(here: &Check, row: &TreeRow) -> Result<(), MethodError> {
    let mut nodes = BTreeSet::new();
    for node in &row.nodes {
        if !nodes.insert(node.id.as_str()) {
            return Err(here.fault(format!("the question {} stands twice", node.id)));
        }
    }
    let outcomes: BTreeSet<&str> = row.outcomes.iter().map(String::as_str).collect();
    if outcomes.len() < 2 {
        return Err(here.fault("it has fewer than two outcomes, so that there is nothing to decide".to_owned()));
    }
    // Both have words below the name of the tree.
    if let Some(id) = nodes.intersection(&outcomes).next() {
        return Err(here.fault(format!("{id} is a question and an outcome")));
    }
    here.named(&nodes, [&row.root])?;
    let (mut asked, mut ended) = (BTreeSet::new(), BTreeSet::new());
    for leads in row.nodes.iter().flat_map(|node| [&node.yes, &node.no]) {
        match leads {
            Leads::Ask(id) => here.named(&nodes, [id])?,
            Leads::End(id) => here.named(&outcomes, [id])?,
        };
    }
    walk(here, row, &row.root, &mut Vec::new(), &mut asked, &mut ended)?;
    if let Some(id) = nodes.difference(&asked).next() {
        return Err(here.fault(format!("no way leads to the question {id}")));
    }
    if let Some(id) = outcomes.difference(&ended).next() {
        return Err(here.fault(format!("no way leads to the outcome {id}")));
    }
    Ok(())
}

/// Goes every way down from a question, and says so where one comes back to where it was.
fn walk<'a>(
    here: &Check,
    row: &'a TreeRow,
    id: &'a str,
    way: &mut Vec<&'a str>,
    asked: &mut BTreeSet<&'a str>,
    ended: &mut BTreeSet<&'a str>,
) -> Result<(), MethodError> {
    if way.contains(&id) {
        return Err(here.fault(format!("it leads back to {id}, so that the tree has no end")));
    }
    // What lies below was looked at already; that it leads back to a question above would have been said then.
    if !asked.insert(id) {
        return Ok(());
    }
    let Some(node) = row.node(id) else { return Ok(()) };
    way.push(id);
    for leads in [&node.yes, &node.no] {
        match leads {
            Leads::Ask(next) => walk(here, row, next, way, asked, ended)?,
            Leads::End(outcome) => {
                ended.insert(outcome);
            }
        }
    }
    way.pop();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::Files;

    fn fault(tree: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("trees.ron"), format!("[{tree}]")).unwrap();
        let files = Files::with_folder(folder.path()).unwrap();
        Method::from_files(files).map_or_else(|error| error.to_string(), |_| String::new())
    }

    /// A tree of these questions with the outcomes `a` and `b`.
    fn of(nodes: &str) -> String {
        fault(&format!(r#"(id: "t", root: "one", nodes: [{nodes}], outcomes: ["a", "b"], sources: ["O"])"#))
    }

    #[test]
    fn a_tree_that_cannot_be_walked_to_an_end_is_told_where() {
        assert_eq!(of(r#"(id: "one", yes: End("a"), no: End("b"), sources: ["O"])"#), "");
        let one = r#"(id: "one", yes: Ask("two"), no: End("b"), sources: ["O"])"#;
        for (nodes, why) in [
            (format!("{one}, (id: \"two\", yes: Ask(\"one\"), no: End(\"a\"), sources: [])"), "it leads back to one, so that"),
            (one.to_owned(), "two is no row"),
            (format!("{one}, (id: \"two\", yes: End(\"c\"), no: End(\"a\"), sources: [])"), "c is no row"),
            (format!("{one}, (id: \"two\", yes: End(\"b\"), no: End(\"b\"), sources: [])"), "no way leads to the outcome a"),
            (
                format!(
                    "{one}, (id: \"two\", yes: End(\"a\"), no: End(\"b\"), sources: []), (id: \"three\", yes: End(\"a\"), no: End(\"b\"), sources: [])"
                ),
                "no way leads to the question three",
            ),
            (format!("{one}, {one}"), "the question one stands twice"),
            (format!("{one}, (id: \"a\", yes: End(\"a\"), no: End(\"b\"), sources: [])"), "a is a question and an outcome"),
        ] {
            let told = of(&nodes);
            assert!(told.starts_with("trees.ron, row t: ") && told.contains(why), "{nodes}: {told}");
        }
        assert!(fault(r#"(id: "t", outcomes: ["a"], sources: [])"#).contains("fewer than two outcomes"));
        assert!(fault(r#"(id: "t", outcomes: ["a", "b"], sources: [])"#).contains("row t:"));
    }

    #[test]
    fn the_tree_that_places_a_partner_is_said_once_and_walked_in_two_places() {
        let method = Method::built_in().unwrap();
        let tree = method.tree("which-tier").unwrap();
        let ids: Vec<&str> = tree.nodes.iter().map(|node| node.id.as_str()).collect();
        let placements: Vec<&str> = method.placements().iter().map(|row| row.id.as_str()).collect();
        assert_eq!(ids, placements);
        assert_eq!(tree.node("marquee").unwrap().yes, Leads::End("top".into()));
    }
}
