//! A theme ready to draw with: every style made once, so that asking is a look into an array.
//!
//! Where colours are the terminal's own sixteen, hues go on glyphs only and words keep the ink of the text, because
//! nobody knows what "yellow" is on that ground. So a drawing says whether it writes a [glyph](Theme::glyph) or a
//! [word](Theme::word).

use ratatui::style::{Color, Modifier, Style};

use super::contrast::{ratio, rgb_of};
use super::degrade::{Inks, degrade};
use super::depth::Depth;
use super::error::ThemeError;
use super::file;
use super::ink::Ink;
use super::registry::DEFAULT_THEME;
use super::role::{Kind, Role};

type Styles = [Style; Role::COUNT];

/// A palette with all its styles, for one depth of colour.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    name: String,
    /// The contrast its words promise; kept when colours become fewer.
    contrast: f64,
    depth: Depth,
    inks: Inks,
    glyphs: Styles,
    words: Styles,
    selected_glyphs: Styles,
    selected_words: Styles,
    matrix_cell: Style,
}

/// A role that is harder to read on a ground than its theme promises.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shortfall {
    /// The role that is read.
    pub ink: Role,
    /// The role it stands on.
    pub ground: Role,
    /// The contrast there is.
    pub ratio: f64,
    /// The contrast there should be.
    pub minimum: f64,
}

impl Default for Theme {
    /// The theme in the terminal's own sixteen colours, without reading any file.
    fn default() -> Self {
        let mut inks = [Ink::DEFAULT; Role::COUNT];
        for role in Role::all() {
            inks[role as usize] = role.ansi();
        }
        Self::made(DEFAULT_THEME.to_owned(), file::DEFAULT_CONTRAST, Depth::Rgb, inks)
    }
}

impl Theme {
    /// Reads a theme from the text of its file; `file` is what errors call it.
    pub fn parse(name: &str, file: &str, text: &str) -> Result<Self, ThemeError> {
        let read = file::read(file, text)?;
        let mut inks = [Ink::DEFAULT; Role::COUNT];
        for role in Role::all() {
            inks[role as usize] = resolve(&read.inks, role);
        }
        Ok(Self::made(name.to_owned(), read.contrast, Depth::Rgb, inks))
    }

    /// The same theme for a terminal of fewer colours. Colours once lost do not come back.
    #[must_use]
    pub fn degrade(&self, depth: Depth) -> Self {
        let depth = depth.min(self.depth);
        Self::made(self.name.clone(), self.contrast, depth, degrade(&self.inks, depth, self.contrast))
    }

    fn made(name: String, contrast: f64, depth: Depth, inks: Inks) -> Self {
        let mut theme = Self {
            name,
            contrast,
            depth,
            inks,
            glyphs: [Style::new(); Role::COUNT],
            words: [Style::new(); Role::COUNT],
            selected_glyphs: [Style::new(); Role::COUNT],
            selected_words: [Style::new(); Role::COUNT],
            matrix_cell: Style::new(),
        };
        for role in Role::all() {
            theme.glyphs[role as usize] = theme.make_glyph(role);
            theme.words[role as usize] = theme.make_word(role);
        }
        for role in Role::all() {
            theme.selected_glyphs[role as usize] = theme.make_selected(role, theme.glyph(role));
            theme.selected_words[role as usize] = theme.make_selected(role, theme.word(role));
        }
        theme.matrix_cell = theme.cursor_row();
        if theme.ink(Role::Selection).colour == Color::Reset {
            theme.matrix_cell = theme.matrix_cell.add_modifier(Modifier::REVERSED);
        }
        theme
    }

    /// The name it is chosen by.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The depth it was made for.
    pub const fn depth(&self) -> Depth {
        self.depth
    }

    /// The ink of a role, after fallback and at this depth.
    pub const fn ink(&self, role: Role) -> Ink {
        self.inks[role as usize]
    }

    /// What a role says to the letter: a ground with the ink read on it, or an ink that leaves the ground alone.
    pub const fn style(&self, role: Role) -> Style {
        self.glyphs[role as usize]
    }

    /// A glyph, mark, bar or line in this role; always with its hue.
    pub const fn glyph(&self, role: Role) -> Style {
        self.glyphs[role as usize]
    }

    /// Words in this role; in sixteen colours they keep the ink of the text.
    pub const fn word(&self, role: Role) -> Style {
        self.words[role as usize]
    }

    /// A glyph on the row of the cursor.
    pub const fn glyph_on_selection(&self, role: Role) -> Style {
        self.selected_glyphs[role as usize]
    }

    /// Words on the row of the cursor: bold, except what is muted.
    pub const fn word_on_selection(&self, role: Role) -> Style {
        self.selected_words[role as usize]
    }

    /// The frame before anything is drawn. Its ground is the terminal's own in `terminal` and `mono`.
    pub const fn frame(&self) -> Style {
        self.style(Role::Background)
    }

    /// The ground and ink of an overlay.
    pub const fn overlay(&self) -> Style {
        self.style(Role::Surface)
    }

    /// The row the cursor is on, over the whole width of its pane.
    pub const fn cursor_row(&self) -> Style {
        self.word_on_selection(Role::SelectionText)
    }

    /// The cell of a matrix the cursor is on; reversed where the selection has no colour.
    pub const fn matrix_cell(&self) -> Style {
        self.matrix_cell
    }

    /// Selected letters in a field: words on the accent, so that they are seen on the cursor row too.
    pub const fn selected_text(&self) -> Style {
        self.word(Role::AccentText)
    }

    /// The title of a page.
    pub fn title(&self) -> Style {
        self.word(Role::Text).add_modifier(Modifier::BOLD)
    }

    /// The name of a key in the footer or the help.
    pub fn key_name(&self) -> Style {
        self.title()
    }

    /// The pairs that are harder to read than promised, among those whose colours do not depend on the terminal.
    pub fn shortfalls(&self) -> Vec<Shortfall> {
        let mut found = Vec::new();
        for ink in Role::all() {
            let minimum = if ink.kind() == Kind::Mark { Kind::MARK_MINIMUM } else { self.contrast };
            for &ground in ink.grounds() {
                if let (Some(front), Some(back)) = (rgb_of(self.ink(ink).colour), rgb_of(self.ink(ground).colour)) {
                    let ratio = ratio(front, back);
                    if ratio < minimum {
                        found.push(Shortfall { ink, ground, ratio, minimum });
                    }
                }
            }
        }
        found
    }

    /// An ink as a foreground; without colours not even the default is named.
    fn front(&self, ink: Ink) -> Style {
        if self.depth == Depth::None { Style::new().add_modifier(ink.modifiers) } else { ink.foreground() }
    }

    fn back(&self, ground: Role) -> Style {
        let ground = self.ink(ground);
        if self.depth == Depth::None { Style::new() } else { Style::new().bg(ground.colour) }
    }

    fn make_glyph(&self, role: Role) -> Style {
        match role.kind() {
            Kind::Ground { partner } => self.front(self.ink(partner)).patch(self.back(role)),
            _ if role == Role::AccentText => self.on_accent(),
            _ => self.front(self.ink(role)),
        }
    }

    /// Words on the accent: in their two colours, or the text's reversed where either is the terminal's own.
    fn on_accent(&self) -> Style {
        let (ink, accent) = (self.ink(Role::AccentText), self.ink(Role::Accent));
        if ink.colour == Color::Reset || accent.colour == Color::Reset {
            return self.front(self.ink(Role::Text)).add_modifier(ink.modifiers | Modifier::REVERSED);
        }
        self.front(ink).patch(self.back(Role::Accent))
    }

    fn make_word(&self, role: Role) -> Style {
        let ink = self.ink(role);
        let keeps = matches!(role, Role::Text | Role::SelectionText | Role::AccentText)
            || matches!(role.kind(), Kind::Ground { .. })
            || !ink.is_ansi()
            || ink.colour == Color::Reset;
        if keeps {
            return self.glyph(role);
        }
        // The hue is gone; what the palette without colours does for this role still tells it apart.
        let text = self.ink(Role::Text);
        self.front(Ink::with(text.colour, text.modifiers | ink.modifiers | role.colourless().modifiers))
    }

    fn make_selected(&self, role: Role, plain: Style) -> Style {
        let on = match role {
            Role::AccentText => return plain,
            Role::Text | Role::SelectionText | Role::Background | Role::Surface | Role::Selection => {
                self.front(self.ink(Role::SelectionText))
            }
            _ => plain,
        };
        let on = on.patch(self.back(Role::Selection));
        if role == Role::Muted { on.remove_modifier(Modifier::BOLD) } else { on.add_modifier(Modifier::BOLD) }
    }
}

/// The ink a file gives a role, or lends it by the table of fallbacks.
fn resolve(given: &[Option<Ink>; Role::COUNT], role: Role) -> Ink {
    let mut at = Some(role);
    while let Some(here) = at {
        if let Some(ink) = given[here as usize] {
            return ink;
        }
        at = here.fallback();
    }
    Ink::DEFAULT
}
