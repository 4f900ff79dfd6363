//! From an address to file, line and column.

use super::text::{self, Step as TextStep};
use crate::domain::{Address, Part, Step};

/// Where something stands on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Below the folder of the workspace.
    pub file: String,
    /// 1-based.
    pub line: usize,
    /// 1-based, in characters.
    pub column: usize,
}

/// The place of an address in the text of its document: the thing itself, else the nearest thing around it that is there.
pub fn place(address: &Address, text: &str) -> Place {
    let file = Part::of(address).map_or_else(|| address.document.file().to_owned(), |part| part.file().into_owned());
    let start = text::parse(text).ok().map_or(0, |tree| {
        let mut path = Vec::new();
        for step in &address.steps {
            match step {
                Step::Field(name) => path.push(TextStep::Field(name)),
                Step::Item { kind, id } => match Step::list_of(kind) {
                    // A thing with a file of its own is the text itself.
                    Some("") => {}
                    list => {
                        path.extend(list.map(TextStep::Field));
                        path.push(TextStep::Item(id));
                    }
                },
            }
        }
        text::locate_nearest(&tree, &path).start
    });
    let position = text::position(text, start);
    Place { file, line: position.line, column: position.column }
}
