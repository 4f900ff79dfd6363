//! `new`: a workspace in a new folder, empty or as a copy of a sample.

use std::path::Path;

use super::Failure;
use crate::{
    app::forms::{self, Entry},
    domain::Address,
    export::faults,
    method::Method,
    store::{self, OpenError, samples},
    words::{Words, text},
};

/// Makes the workspace; says where.
pub(super) fn new(
    words: &Words,
    method: &Method,
    dir: &Path,
    from: Option<&str>,
    company: Option<&str>,
    currency: Option<&str>,
) -> Result<String, Failure> {
    if let Some(name) = from
        && samples::get(name).is_none()
    {
        let known: Vec<_> = samples::ALL.iter().map(|sample| sample.name).collect();
        let args = [("found", name.to_owned()), ("known", known.join(", "))];
        return Err(Failure::no(words.with_near("no-sample", &args)));
    }
    let refuse = |error: &OpenError| {
        let said = faults::open_text(words, error);
        if error.is_answer() { Failure::no(said) } else { Failure::io(said) }
    };
    let today = jiff::Zoned::now().date();
    // A currency that is none is said before anything is made.
    if let Some(code) = currency {
        let mut probe = crate::domain::Workspace::default();
        forms::enter(&mut probe, method, &Address::answer("company/currency"), Entry::Text(code))
            .map_err(|refused| Failure::no(words.get(refused.0)))?;
    }
    store::made::make(dir, company.unwrap_or_default(), from, today, "").map_err(|error| refuse(&error))?;
    if let Some(code) = currency {
        let mut opened = store::open(dir).map_err(|error| refuse(&error))?;
        let mut workspace = opened.workspace.clone();
        forms::enter(&mut workspace, method, &Address::answer("company/currency"), Entry::Text(code))
            .map_err(|refused| Failure::no(words.get(refused.0)))?;
        if let Some(failed) = opened.files.save(&workspace).first() {
            return Err(Failure::io(faults::not_saved_text(words, failed)));
        }
    }
    Ok(words.with("created", &[("folder", text(dir.display().to_string()))]) + "\n")
}
