//! What becomes of a thing when a value takes the place of another: it stays, it goes, or nobody can tell which of several it
//! is.

use partnerwright::store::text::{
    Tree,
    tree::{Entry, Kind, Node},
};

use super::paths::{Path, bare, is_nameless, said, step};

/// What becomes of a thing.
#[derive(Debug, PartialEq)]
pub(crate) enum Fate {
    /// It is there, under this path.
    Stays(Path),
    Gone,
    /// An item without id in a list of which more than one was changed.
    Unsure,
}

/// What becomes of the thing that a path leads to. What neither value speaks of stays as it is in the file.
pub(crate) fn fate(path: &Path, base: &Tree<'_>, new: &Tree<'_>) -> Fate {
    let (mut was, mut is) = (Some(bare(&base.root)), bare(&new.root));
    let mut there = Path::new();
    for (depth, step) in path.iter().enumerate() {
        if let Some(name) = step.strip_suffix('(') {
            if is.name() != Some(name) {
                return if was.is_some_and(|was| was.name() == Some(name)) { Fate::Gone } else { Fate::Unsure };
            }
            there.push(step.clone());
            continue;
        }
        let olds = was.map_or(Vec::new(), |was| found(base, was, step));
        let news = found(new, is, step);
        let next = if is_nameless(step) {
            match nameless((base, was), (new, is), &olds, &news) {
                Ok(next) => next,
                Err(fate) => return fate,
            }
        } else {
            if olds.len() > 1 || news.len() > 1 {
                return Fate::Unsure;
            }
            match (olds.first(), news.first()) {
                (_, Some(new)) => Some(*new),
                (Some(_), None) => return Fate::Gone,
                (None, None) => None,
            }
        };
        let Some((index, entry)) = next else {
            // The model knows nothing of it.
            there.extend(path[depth..].iter().cloned());
            return Fate::Stays(there);
        };
        there.push(super::paths::step(new, is, index, entry));
        was = match olds.as_slice() {
            [] if is_nameless(step) => was.and_then(|was| was.entries().get(index)).map(|entry| bare(&entry.value)),
            olds => olds.first().map(|(_, old)| bare(&old.value)),
        };
        is = bare(&entry.value);
    }
    Fate::Stays(there)
}

type Found<'t, 'a> = (usize, &'t Entry<'a>);

fn found<'t, 'a>(tree: &Tree<'a>, node: &'t Node<'a>, wanted: &str) -> Vec<Found<'t, 'a>> {
    let entries = node.entries().iter().enumerate();
    entries.filter(|(index, entry)| step(tree, node, *index, entry) == wanted).collect()
}

/// The item without id that one without id has become: one that says the same, or the only one that was changed.
fn nameless<'t, 'a>(
    (base, was): (&Tree<'_>, Option<&Node<'_>>),
    (new, is): (&Tree<'a>, &'t Node<'a>),
    olds: &[Found<'_, '_>],
    news: &[Found<'t, 'a>],
) -> Result<Option<Found<'t, 'a>>, Fate> {
    let Some(was) = was else { return Err(Fate::Unsure) };
    if was.kind != Kind::List || is.kind != Kind::List || olds.is_empty() {
        return Err(Fate::Unsure);
    }
    if news.len() >= olds.len() {
        return Ok(news.first().copied());
    }
    let (was, now) = (was.entries(), is.entries());
    let differs = |index: &usize| said(base, &was[*index].value) != said(new, &now[*index].value);
    if was.len() == now.len() {
        let changed: Vec<usize> = (0..now.len()).filter(differs).collect();
        if let ([only], [(old, _)]) = (changed.as_slice(), olds)
            && only == old
        {
            return Ok(Some((*only, &now[*only])));
        }
    }
    // One that went while the others stay in their order is gone.
    let left: Vec<String> = was.iter().map(|entry| said(base, &entry.value)).collect();
    let kept: Vec<String> = now.iter().map(|entry| said(new, &entry.value)).collect();
    let mut rest = left.iter();
    let only_fewer = kept.iter().all(|kept| rest.any(|left| left == kept));
    Err(if only_fewer && olds.len() == 1 { Fate::Gone } else { Fate::Unsure })
}
