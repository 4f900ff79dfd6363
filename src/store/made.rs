//! Making workspaces: empty but for the company, or as a copy of a sample.

use std::{path::Path, sync::Arc};

use jiff::civil::Date;

use super::{OpenError, open, samples};
use crate::domain::{Head, Workspace};

/// Makes a workspace on disk: empty but for the company, or a copy of a sample under its name.
pub fn make(folder: &Path, company: &str, sample: Option<&str>, today: Date, user: &str) -> Result<(), OpenError> {
    let Some(sample) = sample.and_then(samples::get) else {
        let mut workspace = Workspace { head: Head { created: Some(today), ..Head::default() }.into(), ..Workspace::default() };
        let answers = Arc::make_mut(&mut workspace.answers);
        company.trim().clone_into(&mut answers.company.name);
        if !user.is_empty() {
            let people = Arc::make_mut(&mut workspace.people);
            people.me = people.add(user);
        }
        return open::create(folder, &workspace);
    };
    open::create_from(folder, sample.files(today))?;
    if samples::company(sample.name).as_deref() == Some(company.trim()) || company.trim().is_empty() {
        return Ok(());
    }
    // Another name goes into the text like any other change, so that the sample's comments stay.
    let mut opened = open::open(folder)?;
    let mut workspace = opened.workspace.clone();
    company.trim().clone_into(&mut Arc::make_mut(&mut workspace.answers).company.name);
    match opened.files.save(&workspace).into_iter().next() {
        Some(failed) => Err(OpenError::Io { path: folder.join(failed.file), error: failed.error }),
        None => Ok(()),
    }
}
