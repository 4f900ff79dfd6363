//! What a change would do to the files, before it is made.

use super::{
    parts,
    text::{Attic, merge},
};
use crate::domain::{Part, Workspace};

/// A file as it is, and as it would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    pub file: String,
    /// Empty where there is no file yet.
    pub before: String,
    /// Empty where the file would go.
    pub after: String,
}

/// What becomes of the files when one workspace takes the place of another: comments and unknown fields stay, as in saving.
/// `text` gives that of a part as it is on disk.
pub fn preview<'a>(before: &Workspace, after: &Workspace, text: impl Fn(&Part) -> Option<&'a str>) -> Vec<Preview> {
    let one = |part: Part| {
        let plain = |workspace: &Workspace| parts::render(&part, workspace).and_then(Result::ok);
        let new = plain(after).unwrap_or_default();
        let base = plain(before);
        let old = text(&part).map(str::to_owned).or_else(|| base.clone()).unwrap_or_default();
        let merged = base.and_then(|base| merge(&old, &base, &new, &mut Attic::default()).ok());
        let new = merged.filter(|text| parts::holds(&part, text, after)).unwrap_or(new);
        Preview { file: part.file().into_owned(), before: old, after: new }
    };
    after.changed_parts(before).into_iter().map(one).collect()
}
