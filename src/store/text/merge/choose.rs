//! Chooses which entries a changed container has and where each comes from; it must not write any.

use std::borrow::Cow;
use std::collections::HashMap;

use super::emit::Piece;
use super::pair;
use super::shape::{by_key, canonical, key_of, step};
use super::{Entries, Merger};
use crate::store::text::attic::Kept;
use crate::store::text::tree::Entry;

impl<'x, 'a> Merger<'x, 'a> {
    /// Fields and map entries: by name, in the order of the file.
    pub(super) fn keyed(&mut self, file: Entries<'x, 'a>, base: Entries<'x, 'a>, new: Entries<'x, 'a>) -> Vec<Piece<'x, 'a>> {
        let bases = by_key(self.base, base);
        let places: HashMap<Cow<'_, str>, usize> =
            file.iter().enumerate().map(|(index, entry)| (key_of(self.file, entry), index)).collect();
        // What the file does not have, with how many of its entries come before.
        let mut inserted: Vec<(usize, &'x Entry<'a>)> = Vec::new();
        let mut after = 0;
        for entry in new {
            let key = key_of(self.new, entry);
            if let Some(index) = places.get(&key) {
                after = index + 1;
            } else if bases.get(&key).is_none_or(|old| !self.is_same(&old.value, &entry.value)) {
                inserted.push((after, entry));
            }
        }
        drop(places);
        let news = by_key(self.new, new);
        inserted.sort_by_key(|(after, _)| *after);
        let mut inserted = inserted.into_iter().peekable();
        let mut pieces = Vec::with_capacity(file.len() + inserted.len());
        while let Some((_, entry)) = inserted.next_if(|(after, _)| *after == 0) {
            pieces.push(self.fresh(entry, &key_of(self.new, entry)));
        }
        for (index, entry) in file.iter().enumerate() {
            let key = &key_of(self.file, entry);
            match (bases.get(key), news.get(key)) {
                (Some(old), Some(now)) if self.is_same(&old.value, &now.value) => {
                    pieces.push(Piece::Same(entry));
                }
                (old, Some(now)) => {
                    if old.is_none() {
                        let absent = self.key('e', key, "");
                        self.attic.keep(&absent, self.kept(entry));
                    }
                    pieces.push(Piece::Changed { file: entry, base: old.copied(), new: now });
                }
                (Some(old), None) => {
                    let place = self.key('e', key, &canonical(self.base, &old.value));
                    self.attic.keep(&place, self.kept(entry));
                    // It was written out before although the model leaves it out: so it may again.
                    let absent = self.key('e', key, "");
                    pieces.extend(self.attic.find(&absent).cloned().map(Box::new).map(Piece::Kept));
                }
                (None, None) => pieces.push(Piece::Same(entry)),
            }
            while let Some((_, entry)) = inserted.next_if(|(after, _)| *after == index + 1) {
                pieces.push(self.fresh(entry, &key_of(self.new, entry)));
            }
        }
        pieces
    }

    /// Items: in the order of the new model, each with the comments it had.
    pub(super) fn list(&mut self, file: Entries<'x, 'a>, base: Entries<'x, 'a>, new: Entries<'x, 'a>) -> Vec<Piece<'x, 'a>> {
        let file_to_base = pair::file_to_base((self.file, file), (self.base, base));
        let new_to_base = pair::new_to_base((self.base, base), (self.new, new));
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
                    let text = canonical(self.base, &base[place].value);
                    let key = self.key('e', &step(self.base, &base[place]), &text);
                    self.attic.keep(&key, self.kept(entry));
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
                    pieces.push(self.fresh(entry, &step(self.new, entry)));
                }
            }
        }
        pieces
    }

    /// An entry the file does not have, as it was written when it last had it.
    fn fresh(&self, entry: &'x Entry<'a>, step: &str) -> Piece<'x, 'a> {
        let place = self.key('e', step, &canonical(self.new, &entry.value));
        self.attic.find(&place).map_or(Piece::Fresh(entry), |kept| Piece::Kept(Box::new(kept.clone())))
    }

    /// The source of an entry of the file.
    fn kept(&self, entry: &Entry<'a>) -> Kept {
        let end = entry.value.range().end;
        let after = entry.comma().map_or(end, |comma| comma + 1);
        Kept {
            lead: self.file.slice(entry.span().start..entry.start()).to_owned(),
            core: self.file.slice(entry.start()..end).to_owned(),
            mid: entry.comma().map_or("", |comma| self.file.slice(end..comma)).to_owned(),
            comma: entry.comma().is_some(),
            tail: self.file.slice(after..entry.span().end).to_owned(),
            open: entry.open,
        }
    }
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
