//! What somebody else has written into the open workspace: taken up where nothing was changed here, else kept for a choice.

use std::{cmp::Ordering, path::PathBuf, sync::Arc};

use super::{Desk, ReadOnly, SaveState};
use crate::{
    domain::{Part, Workspace, workspace::FORMAT},
    export::diff::{Changed, diff},
    method::Method,
    store::{Files, Found, Looked, NotSaved, Outside, Report, preview},
};

/// What came of a look at the files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakenUp {
    /// Parts that lie on the desk now as they are on disk, each with its text.
    pub taken: Vec<(Part, Option<String>)>,
    /// Parts whose file cannot be read any more.
    pub broken: Vec<Part>,
    /// Parts that were changed here and there: a person must choose.
    pub conflicts: Vec<Part>,
    /// The folder went away.
    pub gone: bool,
}

impl Desk {
    /// Takes up what was found on disk. What was changed here since stays, and is a conflict.
    pub fn take_up(&mut self, looked: Looked, method: &Method) -> TakenUp {
        let mut up = TakenUp { gone: !looked.is_there && !self.gone, ..TakenUp::default() };
        self.gone = !looked.is_there;
        if self.gone {
            return up;
        }
        self.copies = looked.copies;
        let nothing = Workspace::default();
        for outside in looked.outside {
            let part = outside.part.clone();
            let value = match &outside.found {
                Found::Broken(fault) => {
                    if !self.faults.contains(fault) {
                        self.mended(&part);
                        self.faults.push(fault.clone());
                        up.broken.push(part);
                    }
                    continue;
                }
                Found::Gone => &nothing,
                Found::Text { value, .. } => value,
            };
            if !self.is_unsaved(&part) || self.now.has_same(&part, value) {
                let text = self.take(&outside, value);
                up.taken.push((part, text));
            } else if self.conflicts.iter().all(|known| *known != outside) {
                self.conflicts.retain(|known| known.part != part);
                self.conflicts.push(outside.clone());
                up.conflicts.push(part);
            }
        }
        if !up.taken.is_empty() {
            self.advise(method);
        }
        up
    }

    /// Takes theirs of a conflict, and lets what was changed here go; gives its text.
    pub fn take_theirs(&mut self, part: &Part, method: &Method) -> Option<Option<String>> {
        let at = self.conflicts.iter().position(|known| known.part == *part)?;
        let outside = self.conflicts.remove(at);
        let nothing = Workspace::default();
        let value = match &outside.found {
            Found::Text { value, .. } => value,
            Found::Gone | Found::Broken(_) => &nothing,
        };
        let text = self.take(&outside, value);
        self.advise(method);
        Some(text)
    }

    /// What keeping mine of a conflict would change in the file as it is now.
    pub fn both(&self, part: &Part) -> Vec<Changed> {
        let Some(conflict) = self.conflicts.iter().find(|known| known.part == *part) else { return Vec::new() };
        let (theirs, text) = match &conflict.found {
            Found::Text { text, value, .. } => (&**value, text.as_str()),
            Found::Gone | Found::Broken(_) => (&Workspace::default(), ""),
        };
        let mut before = self.now.clone();
        before.take_part(part, theirs);
        let views = preview(&before, &self.now, |_| Some(text));
        views.into_iter().flat_map(|view| diff(&view.before, &view.after)).collect()
    }

    /// Whether something of a part was changed here that is not on disk.
    pub fn is_unsaved(&self, part: &Part) -> bool {
        !self.now.has_same(part, &self.disk)
    }

    /// Hears what came of a save.
    pub fn hear(&mut self, report: Report, clock: String) {
        for part in &report.saved {
            self.disk.take_part(part, &report.workspace);
            self.conflicts.retain(|known| known.part != *part);
        }
        self.texts.extend(report.texts);
        self.kept = report.kept;
        self.save = if !report.not_saved.is_empty() {
            SaveState::Failed(report.not_saved)
        } else if self.now.changed(&self.disk).is_empty() {
            SaveState::Saved(clock)
        } else {
            SaveState::Saving
        };
    }

    /// Hears what is on disk at the end.
    pub fn end(&mut self, files: &Files, not_saved: Vec<NotSaved>, kept: Option<PathBuf>) {
        self.kept = kept;
        let left = self.now.changed_parts(files.saved());
        let not_saved: Vec<NotSaved> = not_saved.into_iter().filter(|failed| left.contains(&failed.part)).collect();
        self.save = if not_saved.is_empty() { SaveState::Saved(String::new()) } else { SaveState::Failed(not_saved) };
    }

    /// Where what is not on disk is kept meanwhile.
    pub fn kept(&self) -> Option<&PathBuf> {
        self.kept.as_ref()
    }

    /// Puts a part as it is on disk on the desk; gives its text.
    fn take(&mut self, outside: &Outside, value: &Workspace) -> Option<String> {
        let part = &outside.part;
        self.mended(part);
        self.now.take_part(part, value);
        self.disk.take_part(part, value);
        match self.now.head.format.cmp(&FORMAT) {
            Ordering::Greater => self.read_only = Some(ReadOnly::Newer),
            // An older one is written in today's with the next change, as when it is opened.
            Ordering::Less => Arc::make_mut(&mut self.now.head).format = FORMAT,
            Ordering::Equal => {}
        }
        self.conflicts.retain(|known| known.part != *part);
        if let Found::Text { text, unknown, .. } = &outside.found {
            self.unknown.extend(unknown.iter().cloned());
            self.texts.insert(part.clone(), text.clone());
            return Some(text.clone());
        }
        self.texts.remove(part);
        None
    }

    /// Forgets what was said of a file: it is another now.
    fn mended(&mut self, part: &Part) {
        let file = part.file();
        self.faults.retain(|fault| fault.file != file);
        self.unknown.retain(|unknown| unknown.file != file);
    }
}
