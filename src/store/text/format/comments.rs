//! Writes comments back where they were; it must not decide how values are laid out.

use super::Writer;
use crate::store::text::lexer::TokenKind;
use crate::store::text::tree::Entry;

impl<'a> Writer<'_, 'a> {
    /// Comments on lines of their own. The line they begin on is open before and after; `fresh` says that
    /// it is the first of its container, where no blank line is kept.
    pub(super) fn above(&mut self, until: usize, depth: usize, fresh: &mut bool) {
        let trivia = self.trivia(until);
        let mut breaks = 0;
        let mut beside = false;
        for (index, &token) in trivia.iter().enumerate() {
            breaks += self.breaks(token);
            if token.kind == TokenKind::Bom {
                self.push("\u{FEFF}");
                self.column = 0;
            }
            if !token.kind.is_comment() {
                continue;
            }
            if beside && breaks == 0 {
                self.push(" ");
            } else {
                self.open_line(breaks, depth, beside, *fresh);
            }
            self.comment(token);
            *fresh = false;
            breaks = 0;
            beside = true;
            if token.kind == TokenKind::LineComment && trivia.get(index + 1).is_none() {
                breaks = 1;
            }
        }
        if beside && breaks == 0 && until < self.tree.text.len() {
            self.push(" ");
        } else {
            self.open_line(breaks, depth, beside, *fresh);
        }
    }

    /// Ends the line of a comment if there is one and keeps one blank line of several.
    pub(super) fn open_line(&mut self, breaks: usize, depth: usize, beside: bool, fresh: bool) {
        let blank = breaks > 1 && !fresh;
        if blank && !beside {
            // The line is open and indented already: the blank one goes before it.
            let kept = self.out.trim_end_matches(' ').len();
            self.out.truncate(kept);
        }
        if blank && beside {
            self.push(self.newline);
        }
        if blank || beside {
            self.line(depth);
        }
    }

    /// Comments that end the line of what was written last.
    pub(super) fn after(&mut self, until: usize) {
        let rest = self.tree.tokens.get(self.next..).unwrap_or(&[]);
        let mut seen = 0;
        for (index, token) in rest.iter().enumerate() {
            if self.breaks(*token) > 0 || token.start() >= until || !token.kind.is_trivia() {
                break;
            }
            if token.kind.is_comment() {
                seen = index + 1;
            }
        }
        for token in rest.get(..seen).unwrap_or(&[]).iter().filter(|token| token.kind.is_comment()) {
            self.push(" ");
            self.comment(*token);
        }
        self.next += seen;
    }

    /// Comments in the middle of something; `before` and `after` go around them.
    pub(super) fn within(&mut self, until: usize, depth: usize, after: &str) {
        let mut any = false;
        let mut open = false;
        for token in self.trivia(until).iter().filter(|token| token.kind.is_comment()) {
            if open {
                self.line(depth + 1);
            } else {
                self.push(if self.out.ends_with(' ') { "" } else { " " });
            }
            self.comment(*token);
            open = token.kind == TokenKind::LineComment;
            any = true;
        }
        if open {
            self.line(depth + 1);
        } else if any {
            self.push(after);
        }
    }

    /// The comments before and after a comma, both after it.
    pub(super) fn comma(&mut self, entry: &Entry<'a>, depth: usize) {
        let mut open = false;
        let end = entry.span().end;
        while let Some(token) = self.tree.tokens.get(self.next).copied().filter(|token| token.start() < end) {
            self.next += 1;
            if token.kind.is_comment() {
                if open {
                    self.line(depth);
                } else {
                    self.push(" ");
                }
                self.comment(token);
                open = token.kind == TokenKind::LineComment;
            }
        }
    }
}
