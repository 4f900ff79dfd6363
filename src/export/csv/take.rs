//! Taking what was read into a workspace: new partners are added, known ones changed where the file has a value.

use std::sync::Arc;

use super::read::Entry;
use crate::domain::{Partner, Partners, Tiers, Workspace};

/// How many partners a file would add and change, and how many it names as they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub new: usize,
    pub known: usize,
    /// Known ones that differ from what the file says.
    pub changed: usize,
}

/// What taking the entries would do.
pub fn counts(workspace: &Workspace, entries: &[Entry]) -> Counts {
    let mut after = workspace.clone();
    apply(&mut after, entries, |_| false);
    let before = &workspace.partners;
    let named: std::collections::BTreeSet<&str> =
        entries.iter().filter_map(|entry| before.called(&entry.name)).map(|partner| partner.id.as_str()).collect();
    let new = after.partners.len() - before.len();
    Counts { new, known: named.len(), changed: before.differing(&after.partners).len() - new }
}

/// Takes the entries. `taken` holds back ids of files that are there and cannot be read.
pub fn apply(workspace: &mut Workspace, entries: &[Entry], taken: impl Fn(&str) -> bool) {
    let tiers = Arc::clone(&workspace.tiers);
    let partners = Arc::make_mut(&mut workspace.partners);
    for entry in entries {
        let known = partners.called(&entry.name).map(|partner| partner.id.clone());
        let id = known.unwrap_or_else(|| add(partners, entry, &taken));
        // Taking a partner in hand copies it: only where the entry says something new.
        let Some(before) = partners.get(&id).map(|partner| Partner::clone(partner)) else { continue };
        let mut after = before.clone();
        put(&mut after, entry, &tiers);
        if after != before {
            partners.insert(Arc::new(after));
        }
    }
}

fn add(partners: &mut Partners, entry: &Entry, taken: &impl Fn(&str) -> bool) -> String {
    let id = partners.free_id(&entry.name, taken);
    partners.insert(Arc::new(Partner { id: id.clone(), name: entry.name.clone(), ..Partner::default() }));
    id
}

fn put(partner: &mut Partner, entry: &Entry, tiers: &Tiers) {
    if let Some(kind) = entry.kind.as_ref().filter(|kind| **kind != partner.kind) {
        partner.retype(kind, tiers);
    }
    let text = |to: &mut String, from: &Option<String>| {
        if let Some(from) = from {
            to.clone_from(from);
        }
    };
    text(&mut partner.track, &entry.track);
    text(&mut partner.tier, &entry.tier);
    text(&mut partner.owner, &entry.owner);
    text(&mut partner.next_step, &entry.next_step);
    text(&mut partner.note, &entry.note);
    partner.warmth = entry.warmth.or(partner.warmth);
    partner.state = entry.state.unwrap_or(partner.state);
    partner.signed = entry.signed.or(partner.signed);
    partner.activated = entry.activated.or(partner.activated);
    partner.ended = entry.ended.or(partner.ended);
    for kept in &entry.kept {
        // Reading the same file again adds nothing.
        if !partner.note.lines().any(|line| line == kept) {
            if !partner.note.is_empty() {
                partner.note.push('\n');
            }
            partner.note.push_str(kept);
        }
    }
}
