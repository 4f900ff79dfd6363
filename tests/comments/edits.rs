//! Changes of a workspace as they are made in the program, of every field and every list: the value is taken apart as text,
//! changed in one place, and read again. What cannot be read is no change that anybody could make.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, LazyLock},
};

use partnerwright::{
    domain::{Part, Partner, Workspace},
    store::{
        parts,
        text::{
            self, Tree,
            tree::{Entry, Key, Kind, Node},
        },
    },
};

use super::{labels::Dice, paths::step, run::workspaces};

/// Values that stand in some workspace, by where they stand.
static POOL: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(|| {
    let mut pool = BTreeMap::new();
    for workspace in workspaces() {
        for part in workspace.changed_parts(&Workspace::default()) {
            let text = parts::render(&part, &workspace).unwrap().unwrap();
            let tree = text::parse(&text).unwrap();
            gather(&tree, &tree.root, &kind(&part), &mut pool);
        }
    }
    pool.into_iter().map(|(at, values): (String, BTreeSet<String>)| (at, values.into_iter().collect())).collect()
});

fn gather(tree: &Tree<'_>, node: &Node<'_>, at: &str, pool: &mut BTreeMap<String, BTreeSet<String>>) {
    for entry in node.entries() {
        let at = format!("{at}{}", shape(node, entry));
        pool.entry(at.clone()).or_default().insert(tree.slice(entry.value.range()).to_owned());
        gather(tree, &entry.value, &at, pool);
    }
}

/// Files of a kind share their values.
fn kind(part: &Part) -> String {
    match part {
        Part::Document(document) => document.file().to_owned(),
        Part::Partner(_) => "partner".to_owned(),
        Part::Round(_) => "round".to_owned(),
        Part::Sheet { .. } => "sheet".to_owned(),
    }
}

fn shape(node: &Node<'_>, entry: &Entry<'_>) -> String {
    match (&entry.key, node.kind) {
        (Key::Field(name), _) => format!(".{name}"),
        (Key::Map(_), _) => "{}".to_owned(),
        (Key::None, Kind::List) => "[]".to_owned(),
        (Key::None, _) => format!("{}()", node.name().unwrap_or("")),
    }
}

const ODD: [&str; 6] = ["// none", "/*", "two\nlines", "\"quoted\" \\", "", "#1 ä 東"];

/// A change of a workspace, or nothing where the numbers lead to none.
pub(crate) fn edited(workspace: &Workspace, dice: &mut Dice) -> Option<Workspace> {
    let mut parts = workspace.changed_parts(&Workspace::default());
    if !dice.is_one_in(4) {
        // The partners are many, and their files small.
        parts.retain(|part| !matches!(part, Part::Partner(_)));
    }
    let part = &parts[dice.below(parts.len())];
    let mut changed = workspace.clone();
    if dice.is_one_in(12) {
        whole_file(part, &mut changed, dice)?;
    } else {
        let text = parts::render(part, workspace)?.ok()?;
        let new = in_place(part, &text, dice)?;
        // The program never gives an id twice; of two items that say the same, nobody can tell which one went.
        let tree = text::parse(&new).ok()?;
        if has_doubles(&tree, &tree.root) {
            return None;
        }
        parts::read(part, &new, &mut changed).ok()?;
    }
    (!changed.changed_parts(workspace).is_empty()).then_some(changed)
}

/// Whether two items of a list have one id, or say the same.
fn has_doubles(tree: &Tree<'_>, node: &Node<'_>) -> bool {
    let mut seen = BTreeSet::new();
    node.entries().iter().any(|entry| {
        let is_new = node.kind != Kind::List || seen.insert(step(tree, node, 0, entry));
        !is_new || has_doubles(tree, &entry.value)
    })
}

/// Takes a file away, or adds another partner.
fn whole_file(part: &Part, workspace: &mut Workspace, dice: &mut Dice) -> Option<()> {
    match part {
        // A round is never taken away before its sheets.
        Part::Document(_) | Part::Round(_) => return None,
        Part::Partner(id) if dice.is_one_in(2) => {
            let partner = workspace.partners.get(id)?;
            let other = Partner { id: format!("other-{}", dice.below(3)), ..Partner::clone(partner) };
            Arc::make_mut(&mut workspace.partners).insert(Arc::new(other));
        }
        part => workspace.take_part(part, &Workspace::default()),
    }
    Some(())
}

/// The text with one change somewhere in it.
fn in_place(part: &Part, text: &str, dice: &mut Dice) -> Option<String> {
    let tree = text::parse(text).ok()?;
    let (mut node, mut at) = (&tree.root, kind(part));
    loop {
        let entries = node.entries();
        let index = dice.below(entries.len());
        let entry = entries.get(index)?;
        let deeper = format!("{at}{}", shape(node, entry));
        if !entry.value.entries().is_empty() && !dice.is_one_in(4) {
            (node, at) = (&entry.value, deeper);
            continue;
        }
        let range = entry.value.range();
        let is_id = matches!(entry.key, Key::Field("id"));
        return match dice.below(10) {
            0 | 1 if !is_id => Some(format!("{}{}", &text[..entry.span().start], &text[entry.span().end..])),
            2 if node.kind == Kind::List => Some(moved(&tree, node, index, dice.below(entries.len()))),
            3 if node.kind == Kind::List => from_other_list(&tree, node, &at, dice),
            4 if node.kind == Kind::List => added(&tree, node, &deeper, dice),
            5 if node.kind == Kind::Struct => with_field(&tree, node, &at, dice),
            6 if !is_id && text[range.clone()].starts_with('"') => {
                let odd = ODD[dice.below(ODD.len())];
                let odd = text::to_ron(&odd).ok()?;
                Some(format!("{}{}{}", &text[..range.start], odd.trim_end(), &text[range.end..]))
            }
            7 if node.kind == Kind::List => {
                let (first, last) = (entries.first()?.span().start, entries.last()?.span().end);
                Some(format!("{}{}", &text[..first], &text[last..]))
            }
            _ if !is_id => {
                let values = POOL.get(&deeper)?;
                let value = &values[dice.below(values.len())];
                Some(format!("{}{value}{}", &text[..range.start], &text[range.end..]))
            }
            _ => None,
        };
    }
}

/// The list with one item elsewhere in it.
fn moved(tree: &Tree<'_>, list: &Node<'_>, from: usize, to: usize) -> String {
    let mut items: Vec<&str> = list.entries().iter().map(|entry| tree.slice(entry.value.range())).collect();
    let item = items.remove(from);
    items.insert(to.min(items.len()), item);
    with_items(tree, list, &items)
}

/// The text with these items in a list.
fn with_items(tree: &Tree<'_>, list: &Node<'_>, items: &[&str]) -> String {
    let text = tree.text;
    format!("{}[{}]{}", &text[..list.range().start], items.join(",\n"), &text[list.range().end..])
}

/// A list with another item, which stands in some workspace at such a place; under a new id where its own is taken.
fn added(tree: &Tree<'_>, list: &Node<'_>, at: &str, dice: &mut Dice) -> Option<String> {
    let values = POOL.get(at)?;
    let value = &values[dice.below(values.len())];
    let of_value = text::parse(value).ok()?;
    let mut value = value.clone();
    if let Some(id) = of_value.id(&of_value.root)
        && list.entries().iter().any(|entry| tree.id(&entry.value).as_ref() == Some(&id))
    {
        value = value.replacen(&format!("id: \"{id}\""), &format!("id: \"{id}-{}\"", dice.below(3)), 1);
    }
    let mut items: Vec<&str> = list.entries().iter().map(|entry| tree.slice(entry.value.range())).collect();
    items.insert(dice.below(items.len() + 1), &value);
    Some(with_items(tree, list, &items))
}

/// A value with a field that it does not have, but others of its kind do.
fn with_field(tree: &Tree<'_>, node: &Node<'_>, at: &str, dice: &mut Dice) -> Option<String> {
    let fields: Vec<(&String, &Vec<String>)> = POOL
        .iter()
        .filter(|(path, _)| {
            path.strip_prefix(at)
                .and_then(|rest| rest.strip_prefix('.'))
                .is_some_and(|rest| !rest.contains(['.', '[', '{', '(']))
        })
        .filter(|(path, _)| node.field(&path[at.len() + 1..]).is_none())
        .collect();
    let (path, values) = fields.get(dice.below(fields.len()))?;
    let value = &values[dice.below(values.len())];
    let first = node.entries().first()?.start();
    Some(format!("{}{}: {value}, {}", &tree.text[..first], &path[at.len() + 1..], &tree.text[first..]))
}

/// An item goes from another list of the same kind into this one.
fn from_other_list(tree: &Tree<'_>, list: &Node<'_>, at: &str, dice: &mut Dice) -> Option<String> {
    let mut others = Vec::new();
    lists(&tree.root, at.find(['.', '[', '{']).map_or("", |start| &at[start..]), "", &mut others);
    others.retain(|other| other.range() != list.range() && !other.entries().is_empty());
    let other = *others.get(dice.below(others.len()))?;
    let from = dice.below(other.entries().len());
    let item = tree.slice(other.entries()[from].value.range());
    let with = |node: &Node<'_>, without: Option<usize>| {
        let entries = node.entries().iter().enumerate().filter(|(index, _)| Some(*index) != without);
        let mut items: Vec<&str> = entries.map(|(_, entry)| tree.slice(entry.value.range())).collect();
        if without.is_none() {
            items.push(item);
        }
        format!("[{}]", items.join(",\n"))
    };
    let (mine, theirs) = (with(list, None), with(other, Some(from)));
    let mut changes = [(list.range(), mine), (other.range(), theirs)];
    changes.sort_by_key(|(range, _)| range.start);
    let [(first, one), (second, two)] = changes;
    if first.end > second.start {
        return None;
    }
    let text = tree.text;
    Some(format!("{}{one}{}{two}{}", &text[..first.start], &text[first.end..second.start], &text[second.end..]))
}

/// All lists at places of this shape.
fn lists<'t, 'a>(node: &'t Node<'a>, wanted: &str, at: &str, found: &mut Vec<&'t Node<'a>>) {
    if node.kind == Kind::List && at == wanted {
        found.push(node);
    }
    for entry in node.entries() {
        lists(&entry.value, wanted, &format!("{at}{}", shape(node, entry)), found);
    }
}
