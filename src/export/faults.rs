//! What is wrong with a file or a folder, as a sentence.

use crate::{
    store::{FileFault, Finished, Holder, NotSaved, OpenError, UnknownField},
    words::{Words, text},
};

/// What is wrong with a file, as a sentence.
pub fn fault_text(words: &Words, fault: &FileFault) -> String {
    words.with_near(fault.kind.key(), &fault.kind.args())
}

/// A field that is not known, and the known one that is nearly called so.
pub fn unknown_text(words: &Words, unknown: &UnknownField) -> String {
    let nearest = unknown.nearest.clone().unwrap_or_default();
    let args = [("file", unknown.file.clone()), ("path", unknown.path.clone()), ("nearest", nearest)];
    words.with_near("unknown-field", &args)
}

/// Why a file is not saved, as a sentence.
pub fn not_saved_text(words: &Words, failed: &NotSaved) -> String {
    let key = match (failed.outside, failed.error.is_empty()) {
        (true, _) => "not-saved-outside",
        // A file that could not be read is never written over; there is nothing else to say of it.
        (false, true) => "not-saved-broken",
        (false, false) => "not-saved",
    };
    let error = error_text(words, &failed.error);
    words.with(key, &[("file", text(failed.file.clone())), ("error", text(error))])
}

/// What the system said; what no system said is a key of the words.
pub fn error_text(words: &Words, error: &str) -> String {
    words.find(error).map_or_else(|| error.to_owned(), Into::into)
}

/// Who has a workspace open, as far as the lock tells. The key is that of the sentence for somebody known; that for nobody
/// known has `-unknown` after it.
pub fn held_text(words: &Words, key: &str, holder: &Holder) -> String {
    if holder.user.is_empty() && holder.host.is_empty() {
        return words.get(&format!("{key}-unknown")).into_owned();
    }
    let user = if holder.user.is_empty() { words.get("lock-somebody").into_owned() } else { holder.user.clone() };
    words.with(key, &[("user", text(user)), ("host", text(holder.host.clone())), ("since", text(holder.since.clone()))])
}

/// What was finished of a save that a program had left half done, a sentence each.
pub fn finished_texts(words: &Words, finished: &Finished) -> Vec<String> {
    let mut lines = Vec::new();
    if !finished.files.is_empty() {
        lines.push(words.with("finished-save", &[("files", text(finished.files.join(", ")))]));
    }
    if !finished.aside.is_empty() {
        let args = [("files", text(finished.aside.join(", "))), ("folder", text(finished.folder.clone()))];
        lines.push(words.with("finished-aside", &args));
    }
    lines
}

/// Where a fault is: file, line and column.
pub fn fault_place(words: &Words, fault: &FileFault) -> String {
    match fault.at {
        Some((line, column)) => words.with(
            "fault-place",
            &[
                ("file", text(fault.file.clone())),
                ("line", crate::words::number(line)),
                ("column", crate::words::number(column)),
            ],
        ),
        None => fault.file.clone(),
    }
}

/// Why a folder cannot be opened or made, and what to do next.
pub fn open_text(words: &Words, error: &OpenError) -> String {
    let (path, system) = error.args();
    let args = [("path", text(path.display().to_string())), ("error", text(system.to_owned()))];
    let what = words.with(error.key(), &args);
    if words.has(&format!("{}.hint", error.key())) {
        format!("{what}\n{}", words.with(&format!("{}.hint", error.key()), &args))
    } else {
        what
    }
}
