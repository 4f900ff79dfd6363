//! Copies that a syncing folder makes when two machines wrote the same file: `board (conflicted copy 2026-11-21).ron`.
//!
//! Nobody reads such a file, and what is in it would be lost without a word. It is named, and left alone.

use crate::domain::Document;

/// A file that looks like another version of one of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConflictCopy {
    /// The copy, below the folder of the workspace.
    pub file: String,
    /// The file that it is a copy of.
    pub of: String,
}

/// What stands between the name of a file and what a syncing program adds to it.
const SEPARATORS: [char; 6] = [' ', '(', '.', '-', '_', '~'];

/// The document that a file of the workspace's own folder looks like a copy of. Whatever begins with the name of a document and
/// goes on is meant: programs that sync say it in every language.
pub(super) fn of_document(name: &str) -> Option<ConflictCopy> {
    let stem = name.strip_suffix(".ron")?;
    let document = Document::ALL.into_iter().filter(|document| !document.is_folder()).find(|document| {
        let known = document.file().strip_suffix(".ron").unwrap_or_default();
        stem.strip_prefix(known).is_some_and(|rest| rest.starts_with(SEPARATORS))
    })?;
    Some(ConflictCopy { file: name.to_owned(), of: document.file().to_owned() })
}

/// The file beside it that a file with a name that can be no id looks like a copy of.
pub(super) fn of_sibling(folder: &str, name: &str, names: &[String]) -> Option<ConflictCopy> {
    let stem = name.strip_suffix(".ron")?;
    let known = names.iter().filter_map(|name| name.strip_suffix(".ron")).filter(|known| *known != stem);
    let nearest = known.filter(|known| stem.strip_prefix(known).is_some_and(|rest| rest.starts_with(SEPARATORS)));
    let of = nearest.max_by_key(|known| known.len())?;
    Some(ConflictCopy { file: format!("{folder}/{name}"), of: format!("{folder}/{of}.ron") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_of_syncing_programs_are_known_by_what_they_begin_with() {
        for name in [
            "board (conflicted copy).ron",
            "board (Mara's conflicted copy 2026-11-21).ron",
            "board (In Konflikt stehende Kopie von Mara).ron",
            "board.sync-conflict-20261121-140200-ABCDEFG.ron",
            "board-DESKTOP-7.ron",
            "board (1).ron",
            "board_conflict-20261121-140200.ron",
            "board~2.ron",
        ] {
            let found = of_document(name);
            assert_eq!(found, Some(ConflictCopy { file: name.into(), of: "board.ron".into() }));
        }
        for name in ["board.ron", "boards.ron", "mine.ron", "board (1).txt", "partners-old.ron"] {
            assert_eq!(of_document(name), None, "{name}");
        }
    }

    #[test]
    fn a_copy_of_a_partner_belongs_to_the_longest_name_that_it_begins_with() {
        let names = ["hansa", "hansa-nord", "hansa-nord (1)"].map(|name| format!("{name}.ron"));
        let found = of_sibling("partners", "hansa-nord (1).ron", &names).unwrap();
        assert_eq!(found.of, "partners/hansa-nord.ron");
        assert_eq!(of_sibling("partners", "müller & co.ron", &names), None);
    }
}
