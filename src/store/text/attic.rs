//! Remembers how removed and replaced parts of a file were written, so that undo brings their comments
//! back; it must not know structure.

use std::{
    collections::{HashMap, VecDeque},
    sync::Arc,
};

const MOST_ENTRIES: usize = 1_000;
const MOST_BYTES: usize = 8 << 20;

/// The memory of one file, for as long as the program runs. It never changes what a file says, only how
/// that is written.
#[derive(Debug, Default)]
pub struct Attic {
    kept: HashMap<Arc<str>, (u64, Kept)>,
    /// Oldest first; one that was kept again since is recognised by its number. A key may be as long as what it stands for, and
    /// undo keeps the same one again and again: it is held once.
    order: VecDeque<(u64, Arc<str>)>,
    next: u64,
    bytes: usize,
}

/// The source of an entry, cut where commas are put in or left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Kept {
    /// White space and comments above.
    pub(crate) lead: String,
    /// Key and value, or a value alone.
    pub(crate) core: String,
    /// What stands between value and comma.
    pub(crate) mid: String,
    /// Whether there was a comma.
    pub(crate) comma: bool,
    /// The comment that ended the line.
    pub(crate) tail: String,
    /// Whether that was a line comment.
    pub(crate) open: bool,
    /// The value in canonical form, so that another one can be put into the core.
    pub(crate) base: String,
    /// The name of the field that it followed.
    pub(crate) prior: String,
}

impl Kept {
    fn len(&self) -> usize {
        self.lead.len() + self.core.len() + self.mid.len() + self.tail.len() + self.base.len() + self.prior.len()
    }
}

impl Attic {
    /// An empty attic.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many parts are remembered.
    pub fn len(&self) -> usize {
        self.kept.len()
    }

    /// Whether nothing is remembered.
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    pub(crate) fn keep(&mut self, key: &str, kept: Kept) {
        self.next += 1;
        let length = key.len();
        self.bytes += length + kept.len();
        let key = self.kept.get_key_value(key).map_or_else(|| Arc::from(key), |(key, _)| Arc::clone(key));
        self.order.push_back((self.next, Arc::clone(&key)));
        if let Some((_, old)) = self.kept.insert(key, (self.next, kept)) {
            self.bytes = self.bytes.saturating_sub(length + old.len());
        }
        while self.kept.len() > MOST_ENTRIES || self.bytes > MOST_BYTES || self.order.len() > 4 * MOST_ENTRIES {
            let Some((number, oldest)) = self.order.pop_front() else {
                return;
            };
            if self.kept.get(&oldest).is_some_and(|(latest, _)| *latest == number)
                && let Some((_, gone)) = self.kept.remove(&oldest)
            {
                self.bytes = self.bytes.saturating_sub(oldest.len() + gone.len());
            }
        }
    }

    /// Gives a part back for good: it is in the file again.
    pub(crate) fn take(&mut self, key: &str) -> Option<Kept> {
        let (_, kept) = self.kept.remove(key)?;
        self.bytes = self.bytes.saturating_sub(key.len() + kept.len());
        Some(kept)
    }

    pub(crate) fn find(&self, key: &str) -> Option<&Kept> {
        self.kept.get(key).map(|(_, kept)| kept)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(core: &str) -> Kept {
        Kept { core: core.to_owned(), ..Kept::default() }
    }

    #[test]
    fn the_oldest_go_first() {
        let mut attic = Attic::new();
        for number in 0..MOST_ENTRIES + 10 {
            attic.keep(&number.to_string(), kept("x"));
            attic.keep("again", kept(&number.to_string()));
        }
        assert!(attic.len() <= MOST_ENTRIES);
        assert!(attic.order.len() <= 4 * MOST_ENTRIES);
        assert_eq!(attic.find("0"), None);
        assert_eq!(attic.find("again"), Some(&kept(&(MOST_ENTRIES + 9).to_string())));
    }

    #[test]
    fn great_parts_do_not_fill_the_memory() {
        let mut attic = Attic::new();
        for number in 0..20 {
            attic.keep(&number.to_string(), kept(&"x".repeat(1 << 20)));
        }
        assert!(attic.bytes <= MOST_BYTES);
        assert!(attic.find("19").is_some());
    }

    #[test]
    fn a_key_that_is_kept_again_and_again_is_held_once() {
        let mut attic = Attic::new();
        (0..10).for_each(|_| attic.keep("a long key", kept("x")));
        let (key, _) = attic.kept.get_key_value("a long key").unwrap();
        assert!(attic.order.iter().all(|(_, other)| Arc::ptr_eq(key, other)));
    }
}
