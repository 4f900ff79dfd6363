//! Writes the entries of a container back between its brackets; it must not know how they were chosen.
//!
//! Whatever is left out or put in, the text must parse: commas go where they are needed, and nothing may
//! slip behind a line comment.

use super::Merger;
use super::paste::{is_modest, own_indent};
use crate::store::text::attic::Kept;
use crate::store::text::tree::{Entry, Key, Node};

/// One entry of the container to be written.
pub(super) enum Piece<'x, 'a> {
    /// As it is in the file.
    Same(&'x Entry<'a>),
    /// In the file, with a changed value.
    Changed { file: &'x Entry<'a>, base: Option<&'x Entry<'a>>, new: &'x Entry<'a> },
    /// Only in the new model.
    Fresh(&'x Entry<'a>),
    /// Back from the attic; boxed because hardly any is.
    Kept(Box<Kept>),
    /// Back from the attic with another value.
    Again { kept: Box<Kept>, new: &'x Entry<'a> },
}

/// How the entries of a container are laid out.
struct Layout<'x> {
    /// One entry a line, or all on one.
    multi: bool,
    /// The indentation of its entries.
    indent: String,
    /// The space before the first entry of a line.
    first_lead: &'x str,
    /// Where the first entry of the file begins.
    first_start: usize,
    /// Whether the last entry of the file had a comma.
    trailing: bool,
}

/// Where the text written so far ends.
struct Cursor {
    first: bool,
    last: bool,
    /// Behind a comment that ends its line: nothing but a line break may follow.
    open: bool,
}

fn is_plain_inline(lead: &str) -> bool {
    !lead.contains('\n') && lead.trim().is_empty()
}

fn begins_line(text: &str) -> bool {
    text.starts_with('\n') || text.starts_with("\r\n")
}

impl<'x, 'a> Merger<'x, 'a> {
    /// Writes a container with these entries in place of those it has in the file.
    pub(super) fn body(&mut self, node: &'x Node<'a>, pieces: &[Piece<'x, 'a>], indent: &str) {
        let Some(body) = &node.body else {
            return;
        };
        let layout = self.layout(node, pieces, indent);
        self.out.push_str(self.file.slice(node.range().start..body.start()));
        let mut cursor = Cursor { first: true, last: false, open: body.start_open };
        for (index, piece) in pieces.iter().enumerate() {
            cursor.first = index == 0;
            cursor.last = index + 1 == pieces.len();
            match piece {
                Piece::Same(entry) => self.file_entry(entry, None, &layout, &mut cursor, indent),
                Piece::Changed { file, base, new } => {
                    self.file_entry(file, Some((*base, new)), &layout, &mut cursor, indent);
                }
                Piece::Fresh(entry) => self.fresh_entry(entry, &layout, &mut cursor),
                Piece::Kept(kept) => self.attic_entry(kept, &kept.core, &layout, &mut cursor),
                Piece::Again { kept, new } => {
                    let indent = own_indent(&kept.lead).filter(|own| is_modest(own)).unwrap_or(&layout.indent);
                    match self.again(kept, new, indent) {
                        Some(core) => self.attic_entry(kept, &core, &layout, &mut cursor),
                        None => self.fresh_entry(new, &layout, &mut cursor),
                    }
                }
            }
        }
        let end = body.entries.last().map_or(body.start(), |entry| entry.span().end);
        let dangling = self.file.slice(end..body.close());
        let bare = dangling.trim().is_empty();
        if pieces.is_empty() && !body.entries.is_empty() && bare && !cursor.open {
            // Nothing is left: `[]`.
        } else if body.entries.is_empty() && layout.multi && !pieces.is_empty() && !dangling.contains('\n') {
            self.line(&layout.indent, !bare);
            self.out.push_str(dangling.trim());
            self.line(indent, true);
        } else if cursor.open && !begins_line(dangling) {
            self.line(indent, true);
            self.out.push_str(dangling.trim_start());
        } else {
            self.out.push_str(dangling);
        }
        self.out.push_str(self.file.slice(body.close()..node.range().end));
    }

    fn line(&mut self, indent: &str, wanted: bool) {
        if wanted {
            self.out.push_str(self.newline);
            self.out.push_str(indent);
        }
    }

    fn layout(&self, node: &Node<'a>, pieces: &[Piece<'_, '_>], indent: &str) -> Layout<'x> {
        let lead = |entry: &Entry<'a>| self.file.slice(entry.span().start..entry.start());
        let entries = node.entries();
        let own = entries.iter().find_map(|entry| own_indent(lead(entry)));
        let was_inline =
            |piece: &Piece<'_, '_>| matches!(piece, Piece::Kept(kept) | Piece::Again { kept, .. } if !kept.lead.contains('\n'));
        Layout {
            multi: own.is_some() || (entries.is_empty() && !pieces.iter().all(was_inline)),
            indent: own.filter(|own| is_modest(own)).map_or_else(|| format!("{indent}{}", self.unit), str::to_owned),
            first_lead: entries.first().map(lead).filter(|lead| is_plain_inline(lead)).unwrap_or(""),
            first_start: entries.first().map_or(usize::MAX, |entry| entry.span().start),
            trailing: entries.last().is_some_and(|entry| entry.comma().is_some()),
        }
    }

    /// Writes the space and comments before an entry; one that is new `here` begins a line if others do.
    fn lead(&mut self, lead: &str, layout: &Layout<'_>, cursor: &Cursor, here: bool) {
        let plain = is_plain_inline(lead);
        if (cursor.open && !begins_line(lead)) || (plain && here && layout.multi) {
            self.line(&layout.indent, true);
            self.out.push_str(lead.trim_start());
        } else if plain && cursor.first {
            self.out.push_str(layout.first_lead);
        } else if lead.is_empty() && here {
            self.out.push(' ');
        } else {
            self.out.push_str(lead);
        }
    }

    fn file_entry(
        &mut self,
        entry: &'x Entry<'a>,
        change: Option<(Option<&'x Entry<'a>>, &'x Entry<'a>)>,
        layout: &Layout<'_>,
        cursor: &mut Cursor,
        indent: &str,
    ) {
        let lead = self.file.slice(entry.span().start..entry.start());
        // One that stood first has no space before it.
        let was_first = entry.span().start == layout.first_start;
        self.lead(lead, layout, cursor, was_first && !cursor.first && !layout.multi);
        let end = entry.value.range().end;
        match change {
            None => self.out.push_str(self.file.slice(entry.start()..end)),
            Some((base, new)) => {
                self.out.push_str(self.file.slice(entry.start()..entry.value.range().start));
                let indent = own_indent(lead).filter(|own| is_modest(own)).unwrap_or(indent);
                let length = self.path.len();
                let step = self.step(self.new, new);
                self.path.push('/');
                self.path.push_str(&step);
                self.value(&entry.value, base.map(|base| &base.value), &new.value, indent);
                self.path.truncate(length);
            }
        }
        let mid = entry.comma().map_or("", |comma| self.file.slice(end..comma));
        let tail = self.file.slice(entry.comma().map_or(end, |comma| comma + 1)..entry.span().end);
        self.finish((mid, entry.comma().is_some(), tail), entry.open, layout, cursor);
    }

    fn attic_entry(&mut self, kept: &Kept, core: &str, layout: &Layout<'_>, cursor: &mut Cursor) {
        self.lead(&kept.lead, layout, cursor, true);
        self.out.push_str(core);
        self.finish((&kept.mid, kept.comma, &kept.tail), kept.open, layout, cursor);
    }

    /// Writes what follows a value: a comment that ended its line must not become one of what comes next.
    fn finish(&mut self, (mid, had, tail): (&str, bool, &str), open: bool, layout: &Layout<'_>, cursor: &mut Cursor) {
        let comma = if needs_comma(had, layout, cursor) { "," } else { "" };
        let has_comment = !tail.trim().is_empty();
        let behind = has_comment && !open && !had && !layout.multi;
        let parts = if behind { [mid, tail, comma] } else { [mid, comma, tail] };
        for part in parts {
            self.out.push_str(part);
        }
        cursor.open = open || (has_comment && !behind && !cursor.last);
    }

    fn fresh_entry(&mut self, entry: &'x Entry<'a>, layout: &Layout<'_>, cursor: &mut Cursor) {
        self.lead("", layout, cursor, true);
        let paste = if layout.multi { Self::paste } else { Self::paste_inline };
        match &entry.key {
            Key::None => {}
            Key::Field(_) => {
                // As it is spelt in the new model, for it may be a raw name.
                self.out.push_str(self.new.word_at(entry.start()).map_or("", |name| self.new.slice(name)));
                self.out.push_str(": ");
            }
            Key::Map(key) => {
                let text = self.paste_inline(key, &layout.indent);
                self.out.push_str(&text);
                self.out.push_str(": ");
            }
        }
        let text = paste(self, &entry.value, &layout.indent);
        self.out.push_str(&text);
        if !cursor.last || layout.multi || layout.trailing {
            self.out.push(',');
        }
        cursor.open = false;
    }
}

/// Whether an entry that had a comma, or none, gets one.
fn needs_comma(had: bool, layout: &Layout<'_>, cursor: &Cursor) -> bool {
    !cursor.last || (had && (layout.multi || layout.trailing))
}
