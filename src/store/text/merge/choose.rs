//! Chooses which entries a changed container has and where each comes from; it must not write any.

use std::borrow::Cow;
use std::collections::HashMap;

use super::emit::Piece;
use super::pair;
use super::shape::{by_key, canonical, key_of};
use super::{Entries, Merger};
use crate::store::text::attic::Kept;
use crate::store::text::tree::{Entry, Key, Tree};

/// How many equal items without id are remembered with comments of their own.
const MOST_TWINS: usize = 8;

impl<'x, 'a> Merger<'x, 'a> {
    /// Fields and map entries: by name, in the order of the file.
    pub(super) fn keyed(&mut self, file: Entries<'x, 'a>, base: Entries<'x, 'a>, new: Entries<'x, 'a>) -> Vec<Piece<'x, 'a>> {
        let bases = by_key(self.base, base);
        // What the file does not have, with how many of its entries come before.
        let mut inserted: Vec<(usize, Piece<'x, 'a>)> = Vec::new();
        let mut places: HashMap<Cow<'_, str>, usize> = file.iter().map(|entry| key_of(self.file, entry)).zip(1..).collect();
        let mut after = 0;
        for entry in new {
            let key = key_of(self.new, entry);
            if let Some(place) = places.get(&key) {
                after = *place;
            } else if bases.get(&key).is_none_or(|old| !self.is_same(&old.value, &entry.value)) {
                let piece = self.fresh(entry);
                // One that comes back stands where it stood, also among fields that the model does not know.
                let place = match &piece {
                    Piece::Kept(kept) | Piece::Again { kept, .. } if kept.prior.is_empty() => 0,
                    Piece::Kept(kept) | Piece::Again { kept, .. } => places.get(kept.prior.as_str()).copied().unwrap_or(after),
                    _ => after,
                };
                inserted.push((place, piece));
                places.insert(key, place);
            }
        }
        drop(places);
        let news = by_key(self.new, new);
        inserted.sort_by_key(|(place, _)| *place);
        let mut pieces = Vec::with_capacity(file.len() + inserted.len());
        let mut inserted = inserted.into_iter().peekable();
        pieces.extend(std::iter::from_fn(|| inserted.next_if(|(place, _)| *place == 0)).map(|(_, piece)| piece));
        for (index, entry) in file.iter().enumerate() {
            let key = &key_of(self.file, entry);
            match (bases.get(key), news.get(key)) {
                (Some(old), Some(now)) if self.is_same(&old.value, &now.value) => {
                    pieces.push(Piece::Same(entry));
                }
                (old, Some(now)) => {
                    if old.is_none() {
                        let absent = self.key('e', key, "");
                        let kept = self.kept(entry, None);
                        self.attic.keep(&absent, kept);
                    }
                    pieces.push(Piece::Changed { file: entry, base: old.copied(), new: now });
                }
                (Some(old), None) => {
                    let prior = index.checked_sub(1).map(|prior| key_of(self.file, &file[prior]));
                    self.keep(entry, old, prior.as_deref().unwrap_or_default());
                    // It was written out before although the model leaves it out: so it may again.
                    let absent = self.key('e', key, "");
                    pieces.extend(self.attic.find(&absent).cloned().map(Box::new).map(Piece::Kept));
                }
                (None, None) => pieces.push(Piece::Same(entry)),
            }
            pieces.extend(std::iter::from_fn(|| inserted.next_if(|(place, _)| *place == index + 1)).map(|(_, piece)| piece));
        }
        pieces
    }

    /// Items: in the order of the new model, each with the comments it had.
    pub(super) fn list(&mut self, file: Entries<'x, 'a>, base: Entries<'x, 'a>, new: Entries<'x, 'a>) -> Vec<Piece<'x, 'a>> {
        let file_to_base = pair::file_to_base((self.file, file), (self.base, base));
        let new_to_base = pair::new_to_base((self.base, base), (self.new, new), self);
        let mut base_to_file = vec![None; base.len()];
        for (index, place) in file_to_base.iter().enumerate() {
            if let Some(place) = place {
                base_to_file[*place] = Some(index);
            }
        }
        let mut stays = vec![false; base.len()];
        for place in new_to_base.iter().flatten() {
            stays[*place] = true;
        }
        // Items the model knows nothing of stay behind the item they followed.
        let mut extras: Vec<(usize, &'x Entry<'a>)> = Vec::new();
        let gone = pair::keys_of_gone((self.base, base), &stays, file_to_base.contains(&None));
        let mut after = 0;
        for (index, entry) in file.iter().enumerate() {
            match file_to_base[index] {
                Some(place) if stays[place] => after = index + 1,
                Some(place) => {
                    self.keep(entry, &base[place], "");
                }
                None if gone.contains(&pair::key(self.file, entry)) => {}
                None => extras.push((after, entry)),
            }
        }
        // They are in the order of the file.
        let extras = |after: usize| {
            let first = extras.partition_point(|(before, _)| *before < after);
            extras[first..].iter().take_while(move |(before, _)| *before == after).map(|(_, extra)| Piece::Same(extra))
        };
        let mut pieces = Vec::with_capacity(new.len() + extras(0).count());
        pieces.extend(extras(0));
        for (index, entry) in new.iter().enumerate() {
            let old = new_to_base[index];
            let same = old.is_some_and(|place| self.is_same(&base[place].value, &entry.value));
            match (old, old.and_then(|place| base_to_file[place])) {
                (Some(place), Some(line)) => {
                    let was = &base[place];
                    self.becomes(was, entry);
                    pieces.push(if same {
                        Piece::Same(&file[line])
                    } else {
                        Piece::Changed { file: &file[line], base: Some(was), new: entry }
                    });
                    pieces.extend(extras(line + 1));
                }
                // The reader made this item up: the file does not have it and need not.
                (Some(_), None) if same => {}
                _ => {
                    pieces.push(self.fresh(entry));
                }
            }
        }
        pieces
    }

    /// An entry the file does not have: as it was written when it last had it, with this value or another.
    fn fresh(&mut self, entry: &'x Entry<'a>) -> Piece<'x, 'a> {
        let mut exact = self.exact(self.new, entry);
        for _ in 0..if is_nameless(self.new, entry) { MOST_TWINS } else { 1 } {
            if let Some(kept) = self.attic.take(&exact) {
                return Piece::Kept(Box::new(kept));
            }
            exact.push('\0');
        }
        let last = self.attic.take(&self.last(self.new, entry)).and_then(|last| self.attic.take(&last.core));
        last.map_or(Piece::Fresh(entry), |kept| Piece::Again { kept: Box::new(kept), new: entry })
    }

    /// Remembers how an entry was written: for the same value, and for any other that comes to its place.
    fn keep(&mut self, entry: &Entry<'a>, base: &Entry<'a>, prior: &str) {
        let mut exact = self.exact(self.base, base);
        if is_nameless(self.base, base) {
            let length = exact.len();
            while self.attic.find(&exact).is_some() && exact.len() < length + MOST_TWINS {
                exact.push('\0');
            }
        }
        let last = self.last(self.base, base);
        self.attic.keep(&last, Kept { core: exact.clone(), ..Kept::default() });
        let kept = Kept { prior: prior.to_owned(), ..self.kept(entry, Some(base)) };
        self.attic.keep(&exact, kept);
    }

    /// The attic's key of an entry with its value.
    fn exact(&self, tree: &Tree<'_>, entry: &Entry<'_>) -> String {
        let text = canonical(tree, &entry.value);
        let step = if is_nameless(tree, entry) { "[]".to_owned() } else { self.step(tree, entry) };
        self.key('e', &step, &text)
    }

    /// The attic's key of the last entry of a name, whatever its value was.
    fn last(&self, tree: &Tree<'_>, entry: &Entry<'_>) -> String {
        self.key('l', &self.step(tree, entry), "")
    }

    /// Remembers that an item without id has come to say something else.
    pub(super) fn becomes(&mut self, base: &Entry<'a>, new: &Entry<'a>) {
        if is_nameless(self.base, base) && is_nameless(self.new, new) && !self.is_same(&base.value, &new.value) {
            let core = self.step(self.base, base);
            let key = self.key('n', "", &canonical(self.new, &new.value));
            self.attic.keep(&key, Kept { core, ..Kept::default() });
        }
    }

    /// The step of the path that leads to an entry of a model: the name or id; of an item without id, what it said at first.
    pub(super) fn step(&self, tree: &Tree<'_>, entry: &Entry<'_>) -> String {
        if !matches!(entry.key, Key::None) {
            return key_of(tree, entry).into_owned();
        }
        if let Some(id) = tree.id(&entry.value) {
            return format!("[{id}]");
        }
        let text = canonical(tree, &entry.value);
        match self.attic.find(&self.key('n', "", &text)) {
            Some(known) => known.core.clone(),
            None => format!("[]{text}"),
        }
    }

    /// The source of an entry of the file.
    fn kept(&self, entry: &Entry<'a>, base: Option<&Entry<'a>>) -> Kept {
        let end = entry.value.range().end;
        let after = entry.comma().map_or(end, |comma| comma + 1);
        Kept {
            lead: self.file.slice(entry.span().start..entry.start()).to_owned(),
            core: self.file.slice(entry.start()..end).to_owned(),
            mid: entry.comma().map_or("", |comma| self.file.slice(end..comma)).to_owned(),
            comma: entry.comma().is_some(),
            tail: self.file.slice(after..entry.span().end).to_owned(),
            open: entry.open,
            prior: String::new(),
            base: base.map_or("", |base| self.base.slice(base.value.range())).to_owned(),
        }
    }
}

impl pair::Memory for Merger<'_, '_> {
    fn name(&self, tree: &Tree<'_>, item: &Entry<'_>) -> String {
        self.step(tree, item)
    }

    fn returns(&self, item: &Entry<'_>) -> bool {
        [self.exact(self.new, item), self.last(self.new, item)].iter().any(|key| self.attic.find(key).is_some())
    }
}

/// Whether an entry is an item that has no id.
fn is_nameless(tree: &Tree<'_>, entry: &Entry<'_>) -> bool {
    matches!(entry.key, Key::None) && tree.id(&entry.value).is_none()
}

/// Tuples: by place, if all three agree in length.
pub(super) fn positional<'x, 'a>(
    file: Entries<'x, 'a>,
    base: Entries<'x, 'a>,
    new: Entries<'x, 'a>,
) -> Option<Vec<Piece<'x, 'a>>> {
    if file.len() != new.len() || base.len() != new.len() {
        return None;
    }
    let triples = file.iter().zip(base).zip(new);
    Some(triples.map(|((file, base), new)| Piece::Changed { file, base: Some(base), new }).collect())
}
