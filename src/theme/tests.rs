//! What must hold for every theme: it loads, and it can be read at every depth.

use ratatui::style::{Color, Modifier, Style};

use super::*;

const RGB_THEMES: [&str; 3] = ["dark", "light", "high-contrast"];

fn themes() -> Themes {
    Themes::built_in().expect("the built-in themes are sound")
}

fn theme(name: &str) -> Theme {
    themes().get(name).expect("a built-in theme").clone()
}

fn every_style(theme: &Theme) -> Vec<Style> {
    let by_role = Role::all()
        .flat_map(|role| [theme.style(role), theme.word(role), theme.glyph_on_selection(role), theme.word_on_selection(role)]);
    let helpers = [
        theme.frame(),
        theme.overlay(),
        theme.cursor_row(),
        theme.matrix_cell(),
        theme.selected_text(),
        theme.title(),
        theme.key_name(),
    ];
    by_role.chain(helpers).collect()
}

#[test]
fn the_five_themes_load_and_the_first_is_the_default() {
    let themes = themes();
    assert_eq!(themes.names().collect::<Vec<_>>(), ["terminal", "dark", "light", "high-contrast", "mono"]);
    assert_eq!(themes.get(DEFAULT_THEME), Ok(&Theme::default()), "terminal.ron says what the table says");
}

#[test]
fn mono_is_the_palette_without_colours() {
    for role in Role::all() {
        assert_eq!(theme("mono").ink(role), Theme::default().degrade(Depth::None).ink(role), "{}", role.name());
    }
}

#[test]
fn the_rgb_themes_give_every_role_a_colour_of_its_own_kind() {
    for name in RGB_THEMES {
        for role in Role::all() {
            assert!(matches!(theme(name).ink(role).colour, Color::Rgb(..)), "{name} {}", role.name());
        }
    }
}

#[test]
fn every_word_is_readable_on_every_ground_it_may_stand_on() {
    for name in RGB_THEMES {
        for depth in [Depth::Rgb, Depth::Indexed] {
            let theme = theme(name).degrade(depth);
            assert_eq!(theme.shortfalls(), [], "{name} in {}", depth.name());
        }
    }
}

#[test]
fn contrast_is_what_the_palettes_were_measured_at() {
    for (name, lowest) in [("dark", 4.67), ("light", 4.70), ("high-contrast", 7.57)] {
        let theme = theme(name);
        let rgb = |role| rgb_of(theme.ink(role).colour).expect("a colour");
        let pairs = Role::all()
            .filter(|role| role.kind() == Kind::Ink)
            .flat_map(|role| role.grounds().iter().map(move |ground| (role, *ground)));
        let measured = pairs.map(|(ink, ground)| ratio(rgb(ink), rgb(ground))).fold(21.0, f64::min);
        assert!((lowest..lowest + 0.01).contains(&measured), "{name}: {measured}");
    }
}

#[test]
fn a_shortfall_is_told_with_its_pair() {
    let text = r##"(roles: {"background": "#202020", "text": "#f0f0f0", "muted": "#606060"})"##;
    let own = Theme::parse("own", "own.ron", text).expect("a sound theme");
    let pairs: Vec<_> = own.shortfalls().iter().map(|short| (short.ink, short.ground)).collect();
    let grounds = [Role::Background, Role::Surface, Role::Selection];
    assert_eq!(pairs, grounds.map(|ground| (Role::Muted, ground)));
    assert_eq!(own.degrade(Depth::Indexed).shortfalls(), [], "stepped until it can be read");
}

#[test]
fn in_256_colours_states_and_series_stay_different_and_the_selection_seen() {
    for name in RGB_THEMES {
        let theme = theme(name).degrade(Depth::Indexed);
        let differ = |roles: &[Role]| {
            for (at, role) in roles.iter().enumerate() {
                for other in &roles[at + 1..] {
                    assert_ne!(theme.ink(*role).colour, theme.ink(*other).colour, "{name} {role:?} {other:?}");
                }
            }
        };
        differ(&[Role::Good, Role::Warn, Role::Bad, Role::Info, Role::Muted, Role::Text]);
        let lab = |role| contrast::OkLab::from(rgb_of(theme.ink(role).colour).expect("an entry"));
        for (one, other) in (0..6).flat_map(|one| (one + 1..6).map(move |other| (one, other))) {
            let apart = lab(Role::series(one)).distance(lab(Role::series(other))).sqrt();
            assert!(apart > 0.07, "{name}: series {one} and {other} are {apart} apart");
        }
        differ(&[Role::Background, Role::Surface, Role::Selection, Role::Rule]);
    }
}

#[test]
fn in_256_colours_only_the_fixed_entries_are_used() {
    for name in RGB_THEMES {
        for style in every_style(&theme(name).degrade(Depth::Indexed)) {
            for colour in [style.fg, style.bg].into_iter().flatten() {
                assert!(matches!(colour, Color::Indexed(16..)), "{name} {colour:?}");
            }
        }
    }
}

#[test]
fn in_16_colours_words_keep_the_default_ink_and_glyphs_their_hue() {
    for name in RGB_THEMES {
        let theme = theme(name).degrade(Depth::Ansi16);
        for role in Role::all() {
            assert_eq!(theme.ink(role), Theme::default().ink(role), "{name} {}", role.name());
            for word in [theme.word(role), theme.word_on_selection(role)] {
                assert_eq!(word.fg, Some(Color::Reset), "{name} {}", role.name());
                assert_ne!(word.bg, Some(Color::Blue));
            }
        }
        assert_eq!(theme.glyph(Role::Good).fg, Some(Color::Green));
        assert_eq!(theme.word(Role::Good), Style::new().fg(Color::Reset));
        assert_eq!(theme.word(Role::Bad), Style::new().fg(Color::Reset).add_modifier(Modifier::BOLD));
        assert_eq!(theme.frame().bg, Some(Color::Reset));
    }
}

#[test]
fn the_selection_is_told_without_colour() {
    for theme in [Theme::default(), theme("mono"), theme("dark").degrade(Depth::None)] {
        assert!(theme.cursor_row().add_modifier.contains(Modifier::BOLD));
        assert!(theme.matrix_cell().add_modifier.contains(Modifier::REVERSED));
        assert!(theme.selected_text().add_modifier.contains(Modifier::REVERSED));
    }
    let dark = theme("dark");
    assert_eq!(dark.matrix_cell(), dark.cursor_row());
    assert_eq!(dark.selected_text().bg, dark.glyph(Role::Accent).fg);
}

#[test]
fn without_colour_no_style_names_one() {
    for name in ["terminal", "dark", "light", "high-contrast", "mono"] {
        for style in every_style(&theme(name).degrade(Depth::None)) {
            assert_eq!((style.fg, style.bg), (None, None), "{name} {style:?}");
        }
    }
}

#[test]
fn on_the_cursor_row_all_is_bold_but_what_is_muted() {
    let theme = theme("dark");
    let row = theme.cursor_row();
    assert!(!row.patch(theme.word_on_selection(Role::Muted)).add_modifier.contains(Modifier::BOLD));
    let warn = row.patch(theme.word_on_selection(Role::Warn));
    assert!(warn.add_modifier.contains(Modifier::BOLD));
    assert_eq!((warn.fg, warn.bg), (Some(theme.ink(Role::Warn).colour), Some(theme.ink(Role::Selection).colour)));
    assert_eq!(theme.word_on_selection(Role::Text).fg, Some(theme.ink(Role::SelectionText).colour));
}

#[test]
fn colours_once_lost_do_not_come_back() {
    let mono = theme("dark").degrade(Depth::None);
    assert_eq!(mono.degrade(Depth::Rgb), mono);
    assert_eq!(theme("dark").degrade(Depth::Rgb), theme("dark"));
}

#[test]
fn roles_left_out_take_the_ink_of_their_fallback() {
    let text = r##"(roles: {"warn": 208, "accent": "#86b6ea"})"##;
    let own = Theme::parse("own", "own.ron", text).expect("a sound theme");
    assert_eq!(own.ink(Role::Bad).colour, Color::Indexed(208));
    assert_eq!(own.ink(Role::Series4).colour, Color::Indexed(208));
    assert_eq!(own.ink(Role::Focus).colour, Color::Rgb(0x86, 0xb6, 0xea));
    assert_eq!(own.ink(Role::Good).colour, Color::Reset);
    assert!(own.selected_text().add_modifier.contains(Modifier::REVERSED), "words on the accent are seen all the same");
}

#[test]
fn an_own_palette_of_sixteen_colours_keeps_its_own_ink_for_words() {
    let text = r#"(roles: {"background": "blue", "text": "bright-white", "good": "bright-green"})"#;
    let own = Theme::parse("own", "own.ron", text).expect("a sound theme").degrade(Depth::Ansi16);
    assert_eq!(own.word(Role::Good).fg, Some(Color::White));
    assert_eq!(own.glyph(Role::Good).fg, Some(Color::LightGreen));
    assert_eq!(own.frame().bg, Some(Color::Blue));
}
