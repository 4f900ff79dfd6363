//! Carries the changes of a model into the file a person wrote; it must not know what the model means.
//!
//! Three texts meet: the file, the canonical text of the model read from it (`base`) and that of the
//! changed model (`new`). Only where base and new differ is the file touched. Whoever calls this reads the
//! result again and compares: a file whose reader renames or invents fields can only be judged there.

mod choose;
mod emit;
mod pair;
mod paste;
mod shape;

use std::borrow::Cow;

use choose::positional;
use shape::{canonical, same_words, unify};

use super::attic::{Attic, Kept};
use super::fault::{Fault, FaultKind};
use super::tree::{Entry, Key, Kind, Node, Tree, parse};

/// The file with the changes from `base` to `new`, everything else as it was.
pub fn merge(text: &str, base: &str, new: &str, attic: &mut Attic) -> Result<String, Fault> {
    if base == new {
        return Ok(text.to_owned());
    }
    let file = parse(text)?;
    let base = parse(base).map_err(|fault| FaultKind::Base.at(fault.at))?;
    let new = parse(new).map_err(|fault| FaultKind::New.at(fault.at))?;
    let inner = file.root.within_some().map_or(&file.root, |entry| &entry.value);
    if unify([inner, &base.root]).or_else(|| unify([&file.root, &base.root])).is_none() {
        return Err(FaultKind::Shape.at(file.root.range().start));
    }
    let mut merger = Merger::new(&file, &base, &new, attic);
    merger.out.push_str(file.slice(0..file.root.range().start));
    merger.value(&file.root, Some(&base.root), &new.root, "");
    merger.out.push_str(file.slice(file.root.range().end..text.len()));
    Ok(merger.out)
}

/// The file, its two models, and the text written so far.
struct Merger<'x, 'a> {
    file: &'x Tree<'a>,
    base: &'x Tree<'a>,
    new: &'x Tree<'a>,
    attic: &'x mut Attic,
    /// Where in the model we are, as the attic's key.
    path: String,
    /// The line break of the file.
    newline: &'static str,
    /// One step of indentation in the file.
    unit: Cow<'a, str>,
    out: String,
}

type Entries<'x, 'a> = &'x [Entry<'a>];

impl<'x, 'a> Merger<'x, 'a> {
    /// Writes the value of the file with the changes. `indent` is that of the line it begins on.
    fn value(&mut self, file: &'x Node<'a>, base: Option<&'x Node<'a>>, new: &'x Node<'a>, indent: &str) {
        if base.is_some_and(|base| self.is_same(base, new)) {
            let text = self.file.slice(file.range());
            self.out.push_str(text);
            return;
        }
        let is_some = |node: &Node<'_>| node.within_some().is_some();
        if let (Some(inner), Some(base)) = (file.within_some(), base)
            && !is_some(base)
            && !is_some(new)
            && [(self.base, base), (self.new, new)].iter().all(|(tree, node)| tree.slice(node.range()) != "None")
        {
            let (before, after) = (file.range().start..inner.value.range().start, inner.value.range().end..file.range().end);
            self.out.push_str(self.file.slice(before));
            self.value(&inner.value, Some(base), new, indent);
            self.out.push_str(self.file.slice(after));
            return;
        }
        let kind = match base {
            Some(base) => unify([file, base, new]),
            // The file says explicitly what the model leaves out, such as an empty list.
            None => unify([file, new]).filter(|kind| file.entries().is_empty() || matches!(kind, Kind::Struct | Kind::Map)),
        };
        let base_entries = base.map_or(&[] as Entries<'x, 'a>, Node::entries);
        let pieces = match kind {
            Some(Kind::Struct | Kind::Map) => Some(self.keyed(file.entries(), base_entries, new.entries())),
            Some(Kind::List) => Some(self.list(file.entries(), base_entries, new.entries())),
            Some(Kind::Tuple) => {
                base_entries.iter().zip(new.entries()).for_each(|(base, new)| self.becomes(base, new));
                positional(file.entries(), base_entries, new.entries())
            }
            Some(Kind::Leaf) | None => None,
        };
        match pieces {
            Some(pieces) => self.body(file, &pieces, indent),
            None => self.replace(file, base, new, indent),
        }
    }

    /// Writes the new value in place of the old, as it was written when it was last that value, or one of its variant.
    fn replace(&mut self, file: &Node<'a>, base: Option<&Node<'a>>, new: &'x Node<'a>, indent: &str) {
        if let Some(base) = base {
            let core = self.file.slice(file.range()).to_owned();
            let kept = Kept { core, base: self.base.slice(base.range()).to_owned(), ..Kept::default() };
            if let Some(name) = base.name() {
                let key = self.key('w', name, "");
                self.attic.keep(&key, kept.clone());
            }
            let key = self.key('v', "", &canonical(self.base, base));
            self.attic.keep(&key, kept);
        }
        let key = self.key('v', "", &canonical(self.new, new));
        if let Some(kept) = self.attic.find(&key) {
            self.out.push_str(&kept.core);
            return;
        }
        // One that did not fit its own variant fits it no better when it comes from the attic.
        let other = new.name().filter(|name| base.and_then(Node::name) != Some(*name));
        let last = other.and_then(|name| self.attic.find(&self.key('w', name, ""))).cloned();
        let again = last.and_then(|kept| self.within(&kept, "", new, indent));
        let text = again.unwrap_or_else(|| self.paste(new, indent));
        self.out.push_str(&text);
    }

    /// The core of an entry that comes back with another value.
    fn again(&mut self, kept: &Kept, new: &'x Entry<'a>, indent: &str) -> Option<String> {
        let length = self.path.len();
        let step = self.step(self.new, new);
        self.path.push('/');
        self.path.push_str(&step);
        let brackets = match new.key {
            Key::None => "[]",
            Key::Field(_) => "()",
            Key::Map(_) => "{}",
        };
        let core = self.within(kept, brackets, &new.value, indent);
        self.path.truncate(length);
        core
    }

    /// The source of what was kept, which stood between such brackets, with another value in it.
    fn within(&mut self, kept: &Kept, brackets: &str, new: &'x Node<'a>, indent: &str) -> Option<String> {
        let (open, close) = brackets.split_at(brackets.len() / 2);
        let text = format!("{open}{}{close}", kept.core);
        let (file, base) = (parse(&text).ok()?, parse(&kept.base).ok()?);
        let value = if open.is_empty() { &file.root } else { &file.root.entries().first()?.value };
        let mut merger = Merger {
            file: &file,
            base: &base,
            new: self.new,
            attic: self.attic,
            path: std::mem::take(&mut self.path),
            newline: self.newline,
            unit: self.unit.clone(),
            out: String::new(),
        };
        merger.out.push_str(file.slice(open.len()..value.range().start));
        merger.value(value, Some(&base.root), new, indent);
        let out = merger.out;
        self.path = merger.path;
        Some(out)
    }

    fn key(&self, what: char, step: &str, canonical: &str) -> String {
        format!("{what}{}/{step}\0{canonical}", self.path)
    }

    /// Whether a value of base and one of new are the same words.
    fn is_same(&self, base: &Node<'_>, new: &Node<'_>) -> bool {
        same_words((self.base, base), (self.new, new))
    }
}

#[cfg(test)]
mod tests;
