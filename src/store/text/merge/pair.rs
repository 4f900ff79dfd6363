//! Finds which item of one list is which of another; it must not know why a list changed.

use std::collections::{HashMap, HashSet};

use super::shape::{canonical, same_words};
use crate::store::text::scalar;
use crate::store::text::tree::{Entry, Kind, Tree};

type Items<'x, 'a> = (&'x Tree<'a>, &'x [Entry<'a>]);

/// What an item is recognised by: its id, or else all of it.
pub(super) fn key(tree: &Tree<'_>, entry: &Entry<'_>) -> String {
    match tree.id(&entry.value) {
        Some(id) => format!("[{id}]"),
        None => whole(tree, entry),
    }
}

fn whole(tree: &Tree<'_>, entry: &Entry<'_>) -> String {
    let value = entry.value.within_some().map_or(&entry.value, |inner| &inner.value);
    canonical(tree, value)
}

/// The keys of the base items that do not stay; nothing unless they are `asked` for.
pub(super) fn keys_of_gone((tree, items): Items<'_, '_>, stays: &[bool], asked: bool) -> HashSet<String> {
    if !asked {
        return HashSet::new();
    }
    items.iter().zip(stays).filter(|(_, stays)| !**stays).map(|(item, _)| key(tree, item)).collect()
}

/// For each item of the file its item of the model read from it: by place, unless the reader left some out
/// or put them in another order.
pub(super) fn file_to_base(file: Items<'_, '_>, base: Items<'_, '_>) -> Vec<Option<usize>> {
    let ((file_tree, file_items), (base_tree, base_items)) = (file, base);
    let agrees = |(one, other): (&Entry<'_>, &Entry<'_>)| {
        if one.value.kind == Kind::Leaf && other.value.kind == Kind::Leaf {
            let (one, other) = (one.value.range(), other.value.range());
            let (one, other) = (file_tree.slice(one), base_tree.slice(other));
            return one == other || scalar::normal(one) == scalar::normal(other);
        }
        match (file_tree.id(&one.value), base_tree.id(&other.value)) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        }
    };
    if file_items.len() == base_items.len() && file_items.iter().zip(base_items).all(agrees) {
        return (0..file_items.len()).map(Some).collect();
    }
    let mut places = Places::index(base_items.iter().map(|item| Some(key(base_tree, item))));
    let mut pairs: Vec<_> = file_items.iter().map(|item| places.take(&key(file_tree, item))).collect();
    // A reader may spell a value anew (an amount, a date): what is left over pairs in order.
    let mut taken = vec![false; base_items.len()];
    for place in pairs.iter().flatten() {
        taken[*place] = true;
    }
    let left: Vec<usize> = (0..base_items.len()).filter(|place| !taken[*place]).collect();
    if left.len() == pairs.iter().filter(|pair| pair.is_none()).count() {
        let open = pairs.iter_mut().filter(|pair| pair.is_none());
        open.zip(left).for_each(|(pair, place)| *pair = Some(place));
    }
    pairs
}

/// What is remembered of items that have no id.
pub(super) trait Memory {
    /// What an item is known by, although it may have said something else at first.
    fn name(&self, tree: &Tree<'_>, item: &Entry<'_>) -> String;

    /// Whether an item of the new model was in the file before, and is not.
    fn returns(&self, item: &Entry<'_>) -> bool;
}

/// For each item of the new model its item of the base: by id, else by being equal, else by what it was, else by place.
pub(super) fn new_to_base(base: Items<'_, '_>, new: Items<'_, '_>, memory: &impl Memory) -> Vec<Option<usize>> {
    // Most edits change little: what is equal at both ends needs no looking up.
    let same = |(one, other): (&Entry<'_>, &Entry<'_>)| same_words((base.0, &one.value), (new.0, &other.value));
    let head = base.1.iter().zip(new.1).take_while(|pair| same(*pair)).count();
    let (base_left, new_left) = (&base.1[head..], &new.1[head..]);
    let ends = base_left.iter().rev().zip(new_left.iter().rev());
    let tail = ends.take_while(|pair| same(*pair)).count();
    let middle_end = new_left.len() - tail;
    let base_middle = &base_left[..base_left.len() - tail];
    let middle = changed_to_base((base.0, base_middle), (new.0, &new_left[..middle_end]), memory);
    let tail_start = base.1.len() - tail;
    (0..head)
        .map(Some)
        .chain(middle.into_iter().map(|place| place.map(|place| head + place)))
        .chain((tail_start..base.1.len()).map(Some))
        .collect()
}

fn changed_to_base(base: Items<'_, '_>, new: Items<'_, '_>, memory: &impl Memory) -> Vec<Option<usize>> {
    let ((base_tree, base_items), (new_tree, new_items)) = (base, new);
    let base_ids: Vec<_> = base_items.iter().map(|item| base_tree.id(&item.value)).collect();
    let new_ids: Vec<_> = new_items.iter().map(|item| new_tree.id(&item.value)).collect();
    let mut by_id = Places::index(base_ids.iter().map(|id| id.as_ref().map(ToString::to_string)));
    let mut pairs: Vec<Option<usize>> = new_ids.iter().map(|id| id.as_ref().and_then(|id| by_id.take(id))).collect();
    if let ([None], [None], [was], [now]) = (&*base_ids, &*new_ids, base_items, new_items) {
        return vec![(was.value.kind == now.value.kind && !memory.returns(now)).then_some(0)];
    }
    let without_id = |(item, known): (&Entry<'_>, bool)| (!known).then(|| whole(base_tree, item));
    let mut by_whole = Places::index(base_items.iter().zip(base_ids.iter().map(Option::is_some)).map(without_id));
    for (place, item) in new_items.iter().enumerate() {
        if new_ids[place].is_none() {
            pairs[place] = by_whole.take(&whole(new_tree, item));
        }
    }
    let mut free: Vec<bool> = base_ids.iter().map(Option::is_none).collect();
    for place in pairs.iter().flatten() {
        free[*place] = false;
    }
    let open = |pairs: &[Option<usize>], place: usize| pairs[place].is_none() && new_ids[place].is_none();
    if (0..pairs.len()).any(|place| open(&pairs, place)) && free.contains(&true) {
        let unpaired = base_items.iter().zip(&free).map(|(item, free)| free.then(|| memory.name(base_tree, item)));
        let mut by_name = Places::index(unpaired);
        for (place, item) in new_items.iter().enumerate() {
            if open(&pairs, place)
                && let Some(pair) = by_name.take(&memory.name(new_tree, item))
            {
                pairs[place] = Some(pair);
                free[pair] = false;
            }
        }
    }
    // What is left follows the same item as before, or begins the list as before.
    let mut next = 0;
    for (place, item) in new_items.iter().enumerate() {
        if open(&pairs, place)
            && free.get(next) == Some(&true)
            && base_items[next].value.kind == item.value.kind
            && !memory.returns(item)
        {
            free[next] = false;
            pairs[place] = Some(next);
        }
        next = pairs[place].map_or(next, |pair| pair + 1);
    }
    pairs
}

/// Places by key, to be taken in order.
struct Places {
    /// The first and the last place that are left of each key.
    left: HashMap<String, (u32, u32)>,
    /// For each place the one of the same key that follows it; nought where none does, for nought follows nothing.
    next: Vec<u32>,
}

impl Places {
    fn index(keys: impl Iterator<Item = Option<String>>) -> Self {
        let mut places = Self { left: HashMap::new(), next: Vec::new() };
        for (place, key) in (0..).zip(keys) {
            places.next.push(0);
            let Some(key) = key else { continue };
            let (_, last) = places.left.entry(key).or_insert((place, place));
            if *last != place {
                places.next[*last as usize] = place;
                *last = place;
            }
        }
        places
    }

    fn take(&mut self, key: &str) -> Option<usize> {
        let (first, last) = self.left.get_mut(key)?;
        let place = *first as usize;
        if first == last {
            self.left.remove(key);
        } else {
            *first = self.next[place];
        }
        Some(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::text::parse;

    /// Remembers nothing.
    struct Nothing;

    impl Memory for Nothing {
        fn name(&self, tree: &Tree<'_>, item: &Entry<'_>) -> String {
            whole(tree, item)
        }

        fn returns(&self, _item: &Entry<'_>) -> bool {
            false
        }
    }

    fn pairs(base: &str, new: &str) -> Vec<Option<usize>> {
        let (base, new) = (parse(base).unwrap(), parse(new).unwrap());
        new_to_base((&base, base.root.entries()), (&new, new.root.entries()), &Nothing)
    }

    #[test]
    fn items_pair_by_id_before_place() {
        let pairs = pairs("[(id: \"a\"), (id: \"b\")]", "[(id: \"b\", n: 1), (id: \"c\"), (id: \"a\")]");
        assert_eq!(pairs, [Some(1), None, Some(0)]);
    }

    #[test]
    fn items_without_id_pair_by_being_equal_and_then_by_place() {
        assert_eq!(pairs("[1, 2, 3]", "[3, 1, 2]"), [Some(2), Some(0), Some(1)]);
        assert_eq!(pairs("[1, 2, 3]", "[9, 1, 8, 3]"), [None, Some(0), Some(1), Some(2)]);
        assert_eq!(pairs("[1, 1]", "[1, 1, 1]"), [Some(0), Some(1), None]);
        assert_eq!(pairs("[(a: 1), (a: 2)]", "[(a: 3), (a: 4)]"), [Some(0), Some(1)]);
    }

    #[test]
    fn a_file_in_another_order_than_its_model_pairs_by_value() {
        let (file, base) = (parse("[0x2, \"b\", 1_0, 10]").unwrap(), parse("[2, 10, \"b\"]").unwrap());
        let pairs = file_to_base((&file, file.root.entries()), (&base, base.root.entries()));
        assert_eq!(pairs, [Some(0), Some(2), Some(1), None]);
    }
}
