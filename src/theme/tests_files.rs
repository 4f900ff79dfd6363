//! Theme files: which ones there are, and what a broken one says and where.

use ratatui::style::Color;

use super::*;

fn themes() -> Themes {
    Themes::built_in().expect("the built-in themes are sound")
}

#[test]
fn an_own_theme_takes_the_place_of_a_built_in_one() {
    let mut themes = themes();
    themes.add("dark", "dark.ron", r##"(roles: {"text": "#eeeeee"})"##).expect("sound");
    themes.add("sea", "sea.ron", r#"(roles: {"accent": "cyan"})"#).expect("sound");
    assert_eq!(themes.names().count(), 6);
    assert_eq!(themes.get("dark").map(|theme| theme.ink(Role::Text).colour), Ok(Color::Rgb(238, 238, 238)));
    let before = themes.get("sea").cloned();
    assert!(themes.add("sea", "sea.ron", "(").is_err());
    assert_eq!(themes.get("sea").cloned(), before, "a broken file changes nothing");
}

#[test]
fn an_unknown_theme_comes_with_the_nearest_name() {
    let error = themes().get("drak").expect_err("there is none");
    assert_eq!(error, UnknownTheme { found: "drak".into(), nearest: Some("dark".into()) });
    assert_eq!(themes().get("solarised").map_err(|error| error.nearest), Err(None));
}

#[test]
fn a_folder_gives_its_themes_and_what_is_wrong_with_the_others() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, bytes: &[u8]| {
        std::fs::write(folder.path().join(name), bytes).expect("written");
    };
    write("sea.ron", br#"(roles: {"accent": "cyan"})"#);
    write("broken.ron", b"(roles: {\n  \"acent\": \"cyan\",\n})");
    write("latin.ron", b"(roles: {\"accent\": \"\xe4\"})");
    write("notes.txt", b"no theme");
    let mut themes = themes();
    let errors = themes.add_folder(folder.path());
    assert!(themes.get("sea").is_ok() && themes.get("notes").is_err());
    let told: Vec<_> = errors.iter().map(|error| (error.key(), error.at)).collect();
    let at = Some(Position { line: 2, column: 3 });
    assert_eq!(told, [("theme-error-unknown-role", at), ("theme-error-not-opened", None)]);
    assert!(errors[0].file.ends_with("broken.ron"));
    assert_eq!(themes.add_folder(&folder.path().join("none")), []);
}

#[test]
fn a_broken_file_says_where_and_what_was_expected() {
    let ink = |role, fault| Problem::BadInk { role, fault };
    let expected = |expected| Problem::Unreadable { expected };
    let unknown_role = |found: &str, nearest| Problem::UnknownRole { found: found.into(), nearest };
    let cases: [(&str, (usize, usize), Problem); 25] = [
        ("", (1, 1), expected(Expected::Theme)),
        ("roles", (1, 1), expected(Expected::Theme)),
        ("(\n  rolls: {},\n)", (2, 3), Problem::UnknownField { found: "rolls".into(), nearest: Some("roles") }),
        ("(roles: {}, roles: {})", (1, 13), Problem::RepeatedField { field: "roles" }),
        ("(contrast: 40)", (1, 12), Problem::BadContrast { found: 40.0 }),
        ("(contrast: \"high\")", (1, 12), expected(Expected::Contrast)),
        ("(roles: [])", (1, 9), expected(Expected::Roles)),
        ("(roles: {\n  text: 7,\n})", (2, 3), expected(Expected::Role)),
        ("(roles: {\n  \"muted\": \"dim\",\n  \"mutd\": 7,\n})", (3, 3), unknown_role("mutd", Some("muted"))),
        ("(roles: {\"wallpaper\": 7})", (1, 10), unknown_role("wallpaper", None)),
        ("(roles: {\"text\": 7,\n\"text\": 8})", (2, 1), Problem::RepeatedRole { role: Role::Text }),
        (
            "(roles: {\n  // é\n  \"good\": \"gren\",\n})",
            (3, 11),
            ink(Role::Good, InkFault::UnknownWord { found: "gren".into(), nearest: Some("green") }),
        ),
        ("(roles: {\"bad\": \"#ff00\"})", (1, 17), ink(Role::Bad, InkFault::BadHex { found: "#ff00".into() })),
        ("(roles: {\"bad\": 999})", (1, 17), ink(Role::Bad, InkFault::BadIndex { found: "999".into() })),
        ("(roles: {\"bad\": -1})", (1, 17), ink(Role::Bad, InkFault::BadIndex { found: "-1".into() })),
        ("(roles: {\"bad\": true})", (1, 17), expected(Expected::Ink)),
        ("(roles: {\"bad\": 1\n \"good\": 2})", (2, 2), expected(Expected::Comma)),
        ("(roles: {\"bad\" 1})", (1, 16), expected(Expected::Colon)),
        ("(roles: {}) (", (1, 13), expected(Expected::NothingMore)),
        ("(roles: { // the roles\n  /* é */ 7: 7})", (2, 11), expected(Expected::Role)),
        (
            "(roles: {\"bad\": r#\"gren\"#})",
            (1, 17),
            ink(Role::Bad, InkFault::UnknownWord { found: "gren".into(), nearest: Some("green") }),
        ),
        ("(roles: {\"bad\": \"\"})", (1, 17), ink(Role::Bad, InkFault::Empty)),
        ("(roles: {\"bad\": 7", (1, 18), expected(Expected::Comma)),
        ("(roles: {\"bad\": \"red)\n})", (1, 17), expected(Expected::ClosingQuote)),
        ("(roles: {} /* open", (1, 12), expected(Expected::CommentEnd)),
    ];
    for (text, (line, column), problem) in cases {
        let error = Theme::parse("own", "own.ron", text).map(|_| ()).expect_err(text);
        let wanted = ThemeError { file: "own.ron".into(), at: Some(Position { line, column }), problem };
        assert_eq!(error, wanted, "{text}");
    }
}

#[test]
fn an_error_gives_the_catalogue_its_key_and_arguments() {
    let text = "(roles: {\n  \"good\": \"gren\",\n})";
    let error = Theme::parse("own", "own.ron", text).expect_err("a misspelt colour");
    assert_eq!(error.key(), "theme-error-unknown-ink");
    let args = error.args();
    let args: Vec<_> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let place = [("file", "own.ron"), ("line", "2"), ("column", "11")];
    assert_eq!(args, [&place[..], &[("found", "gren"), ("nearest", "green"), ("role", "good")]].concat());
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_no_harm() {
    let text = "\u{feff}(\r\n  roles: {\r\n    \"text\": \"white\",\r\n  },\r\n)\r\n";
    assert_eq!(Theme::parse("own", "own.ron", text).map(|own| own.ink(Role::Text).colour), Ok(Color::Gray));
}

#[test]
fn whatever_is_cut_or_left_out_the_error_points_into_the_file() {
    let whole = include_str!("../../themes/light.ron");
    let lines = whole.lines().count() + 1;
    let cuts = (0..whole.len()).map(|at| whole[..at].to_owned());
    let gaps = (0..whole.len()).map(|at| format!("{}{}", &whole[..at], &whole[at + 1..]));
    for text in cuts.chain(gaps) {
        if let Err(error) = Theme::parse("own", "own.ron", &text) {
            let place = error.at.expect("a place");
            assert!((1..=lines).contains(&place.line), "{error}");
            let line = text.split('\n').nth(place.line - 1).unwrap_or_default();
            assert!((1..=line.chars().count() + 1).contains(&place.column), "{error}");
        }
    }
}
