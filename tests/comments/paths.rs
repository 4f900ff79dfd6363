//! Where something stands in a text: a path of names, ids and, where there is no id, of what an item says.

use partnerwright::store::text::{
    Tree,
    lexer::lex,
    scalar,
    tree::{Entry, Key, Kind, Node},
};

/// The steps from the file to a thing. An item without id is `[=` and all that it says.
pub(crate) type Path = Vec<String>;

/// What a value says, however it is laid out and in whatever order its fields stand.
pub(crate) fn said(tree: &Tree<'_>, node: &Node<'_>) -> String {
    if let Some(inner) = node.within_some() {
        return said(tree, &inner.value);
    }
    let entries = node.entries();
    let mut parts: Vec<String> =
        entries.iter().map(|entry| format!("{}{}", key(tree, entry), said(tree, &entry.value))).collect();
    if node.kind == Kind::Struct {
        parts.sort();
    }
    let name = node.name().unwrap_or("");
    match node.kind {
        Kind::Leaf => {
            let text = tree.slice(node.range());
            if !text.contains(['/', ' ', '.']) || text.starts_with('"') {
                return scalar::normal(text).into_owned();
            }
            let solid = lex(text).unwrap().into_iter().filter(|token| !token.kind.is_trivia());
            solid.map(|token| scalar::normal(&text[token.range()]).into_owned()).collect()
        }
        Kind::List => format!("{name}[{}]", parts.join(",")),
        _ => format!("{name}({})", parts.join(",")),
    }
}

/// The name or key of an entry with its colon.
fn key(tree: &Tree<'_>, entry: &Entry<'_>) -> String {
    match &entry.key {
        Key::None => String::new(),
        Key::Field(name) => format!("{name}:"),
        Key::Map(key) => format!("{}:", said(tree, key)),
    }
}

/// The value without the `Some` that a file may write.
pub(crate) fn bare<'t, 'a>(node: &'t Node<'a>) -> &'t Node<'a> {
    node.within_some().map_or(node, |inner| bare(&inner.value))
}

/// The step to an entry of a value.
pub(crate) fn step(tree: &Tree<'_>, within: &Node<'_>, index: usize, entry: &Entry<'_>) -> String {
    match (&entry.key, within.kind) {
        (Key::Field(name), _) => format!(".{name}"),
        (Key::Map(key), _) => format!("{{{}}}", said(tree, key)),
        (Key::None, Kind::List) => match tree.id(&entry.value) {
            Some(id) => format!("[{id}]"),
            None => format!("[={}]", said(tree, &entry.value)),
        },
        (Key::None, _) => format!("({index}/{}", within.entries().len()),
    }
}

/// The thing that a comment at an offset stands at.
pub(crate) fn owner(tree: &Tree<'_>, offset: usize) -> Path {
    let mut path = Path::new();
    if !tree.root.range().contains(&offset) {
        return path;
    }
    let mut node = &tree.root;
    loop {
        node = bare(node);
        // What stands in the brackets of a variant is about that variant.
        if let Some(name) = node.name().filter(|_| !path.is_empty()) {
            path.push(format!("{name}("));
        }
        let at = node.entries().iter().position(|entry| entry.span().contains(&offset));
        let Some((index, entry)) = at.and_then(|index| Some((index, node.entries().get(index)?))) else {
            return path;
        };
        path.push(step(tree, node, index, entry));
        if !entry.value.range().contains(&offset) || entry.value.kind == Kind::Leaf {
            return path;
        }
        node = &entry.value;
    }
}

/// Whether a step leads to an item that has no id.
pub(crate) fn is_nameless(step: &str) -> bool {
    step.starts_with("[=")
}
