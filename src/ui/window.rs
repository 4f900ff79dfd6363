//! Long lists: of five hundred rows only those in sight are built.

use super::page::{G, Line, Page};
use crate::theme::Role;

impl Page {
    /// Adds the rows of a long list that are in sight, and builds no others: at most `height` lines of `count`, with the
    /// one at `cursor` among them. Marks of more stand in the gutter of the first and the last, where nothing else does.
    pub fn window(&mut self, count: usize, cursor: Option<usize>, height: usize, mut line: impl FnMut(usize) -> Line) {
        let height = height.max(1);
        // A third of the rows stays below the cursor, so that what comes next is seen.
        let last = cursor.map_or(0, |at| at + 1 + height / 3).min(count);
        let first = last.saturating_sub(height).min(cursor.unwrap_or(0));
        let end = (first + height).min(count);
        for index in first..end {
            let mut line = line(index);
            if index == first && first > 0 {
                line.gutter.get_or_insert((G.up, Role::Muted));
            } else if index + 1 == end && end < count {
                line.gutter.get_or_insert((G.down, Role::Muted));
            }
            self.push(line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::page::Ink;

    fn built(count: usize, cursor: usize, height: usize) -> (Vec<usize>, Page) {
        let mut built = Vec::new();
        let mut page = Page::default();
        page.window(count, Some(cursor), height, |index| {
            built.push(index);
            Line::new(index.to_string(), Ink::Text)
        });
        (built, page)
    }

    #[test]
    fn a_window_builds_the_rows_in_sight_alone_and_the_cursor_is_among_them() {
        for count in [1, 2, 9, 10, 11, 500] {
            for cursor in 0..count {
                let (built, page) = built(count, cursor, 10);
                assert!(built.contains(&cursor) && built.len() == count.min(10), "{count} {cursor} {built:?}");
                assert_eq!(page.lines.first().unwrap().gutter.is_some(), built[0] > 0);
                assert_eq!(page.lines.last().unwrap().gutter.is_some(), count > 1 && *built.last().unwrap() + 1 < count);
            }
        }
        assert_eq!(built(500, 250, 1).0, [250]);
        assert!(built(0, 0, 10).0.is_empty());
    }
}
