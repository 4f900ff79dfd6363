//! Random models that hold all there is in RON, and random edits of them.

use std::collections::BTreeMap;

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Amount {
    Unknown,
    Fact(u32),
    Range(i16, f32),
    Shown { by: String, at: Option<u8> },
    Deep(Box<Sub>),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Sub {
    pub(super) note: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) list: Vec<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) amount: Option<Amount>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Item {
    pub(super) id: String,
    pub(super) amount: Amount,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) sub: Option<Sub>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) tags: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Doc {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<String>,
    pub(super) fee: Amount,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) items: Vec<Item>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) by: BTreeMap<String, Sub>,
    #[serde(default, skip_serializing_if = "Vec::is_empty", rename = "raw-tags")]
    pub(super) tags: Vec<Amount>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) last: Option<(bool, char)>,
}

pub(super) fn word() -> impl Strategy<Value = String> {
    prop_oneof!["[a-c]{0,2}", "[a\"#\\\\\n\r/*,(\\]\u{1b}ä😀' -]{0,8}"]
}

pub(super) fn amount() -> impl Strategy<Value = Amount> {
    let leaf = prop_oneof![
        Just(Amount::Unknown),
        (0..4_u32).prop_map(Amount::Fact),
        (any::<i16>(), -9.0..9.0_f32).prop_map(|(low, high)| Amount::Range(low, high)),
        (word(), any::<Option<u8>>()).prop_map(|(by, at)| Amount::Shown { by, at }),
    ];
    leaf.prop_recursive(2, 6, 2, |inner| {
        (word(), vec(0..5_i64, 0..3), proptest::option::of(inner))
            .prop_map(|(note, list, amount)| Amount::Deep(Box::new(Sub { note, list, amount })))
    })
}

pub(super) fn sub() -> impl Strategy<Value = Sub> {
    (word(), vec(0..5_i64, 0..4), proptest::option::of(amount())).prop_map(|(note, list, amount)| Sub { note, list, amount })
}

pub(super) fn items() -> impl Strategy<Value = Vec<Item>> {
    let rest = (amount(), proptest::option::of(sub()), vec(word(), 0..3));
    let some = btree_map("[a-f]", rest, 0..5).prop_map(|items| items.into_iter().collect::<Vec<_>>());
    some.prop_shuffle().prop_map(|items| {
        let item = |(id, (amount, sub, tags))| Item { id, amount, sub, tags };
        items.into_iter().map(item).collect()
    })
}

pub(super) fn doc() -> impl Strategy<Value = Doc> {
    (
        proptest::option::of(word()),
        amount(),
        items(),
        btree_map(word(), sub(), 0..3),
        vec(amount(), 0..4),
        any::<Option<(bool, char)>>(),
    )
        .prop_map(|(title, fee, items, by, tags, last)| Doc { title, fee, items, by, tags, last })
}

/// A second model that shares much with the first.
pub(super) fn edited(doc: &Doc, other: &Doc, choice: u8) -> Doc {
    let mut new = doc.clone();
    if choice & 1 != 0 {
        new.items.clone_from(&other.items);
    }
    if choice & 2 != 0 {
        new.items.reverse();
        new.items.pop();
    }
    if choice & 4 != 0 {
        new.by.clone_from(&other.by);
    }
    if choice & 8 != 0 {
        new.tags.clone_from(&other.tags);
    }
    if choice & 16 != 0 {
        new.fee.clone_from(&other.fee);
        new.title.clone_from(&other.title);
    }
    if let (true, Some(item)) = (choice & 32 != 0, new.items.first_mut()) {
        item.amount.clone_from(&other.fee);
        item.tags.push("new".to_owned());
    }
    if choice & 64 != 0 {
        new.last = other.last;
    }
    new
}
