//! Files as people have them: encodings, marks, heads, mistakes; and what is written reads back.

use std::sync::Arc;

use jiff::civil::Date;

use super::{Counts, Import, NoTable, What, apply, counts, read, write};
use crate::{
    domain::{Partner, PartnerState, Tier, Track, Workspace},
    export::describe::Describe,
    method::{Files, Method},
    words::{self, Words},
};

fn workspace() -> Workspace {
    let mut workspace = Workspace::default();
    Arc::make_mut(&mut workspace.people).add("Mara König");
    let tier = |id: &str, name: &str| Tier { id: id.into(), name: name.into(), ..Tier::default() };
    Arc::make_mut(&mut workspace.tiers).tracks.push(Track {
        id: "solution".into(),
        name: "Solution".into(),
        types: vec!["si".into()],
        tiers: vec![tier("silver", "Silber"), tier("gold", "Gold")],
        ..Track::default()
    });
    workspace
}

fn with<T>(workspace: &Workspace, so: impl FnOnce(Describe<'_>) -> T) -> T {
    let files = Files::built_in();
    let words = Words::load(words::english().chain(files.words())).unwrap();
    let today = "2026-11-21".parse().unwrap();
    so(Describe { workspace, method: &Method::built_in().unwrap(), words: &words, today })
}
#[allow(clippy::unnecessary_wraps, reason = "as the field of a partner has it")]
fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}

fn reading(bytes: &[u8]) -> Result<Import, NoTable> {
    with(&workspace(), |describe| read(bytes, describe, "2026-11-21".parse().unwrap()))
}

fn names(bytes: &[u8]) -> Vec<String> {
    reading(bytes).unwrap().entries.into_iter().map(|entry| entry.name).collect()
}

fn utf16(text: &str, bytes: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn every_encoding_that_spreadsheets_write_is_read() {
    let text = "Name,State\nMüller & Söhne,active\n";
    let wanted = ["Müller & Söhne"];
    assert_eq!(names(text.as_bytes()), wanted);
    assert_eq!(names(format!("\u{feff}{text}").as_bytes()), wanted);
    assert_eq!(names(&utf16(&format!("\u{feff}{text}"), u16::to_le_bytes)), wanted);
    assert_eq!(names(&utf16(&format!("\u{feff}{text}"), u16::to_be_bytes)), wanted);
    assert_eq!(names(&utf16(text, u16::to_le_bytes)), wanted);
    assert_eq!(names(b"Name,State\nM\xfcller & S\xf6hne,active\n"), wanted);
    assert_eq!(names("Name;State\r\nMüller & Söhne;active\r\n".as_bytes()), wanted);
    assert_eq!(names("Name\tState\rMüller & Söhne\tactive\r".as_bytes()), wanted);
    assert_eq!(names("sep=|\nName|State\nMüller & Söhne|active\n".as_bytes()), wanted);
    assert_eq!(names("\n\n\"Name\";\"a,b,c\"\nMüller & Söhne;active".as_bytes()), wanted);
}

#[test]
fn heads_are_known_in_english_and_german_and_unknown_ones_are_told() {
    let file = "Firma;Partnertyp;Stufe;Betreuer;Wärme;Status;Unterschrieben;Aktiviert am;Nächster Schritt;Bemerkungen;Umsatz\n\
                Neu AG;SI;Silber;mara könig;4/5;aktiv;3.4.2026;4 May 2026;Anruf;Gut;12\n";
    let import = reading(file.as_bytes()).unwrap();
    assert_eq!(import.unknown, ["Umsatz"]);
    assert_eq!(import.problems, []);
    let entry = &import.entries[0];
    assert_eq!((entry.name.as_str(), entry.kind.as_deref(), entry.tier.as_deref()), ("Neu AG", Some("si"), Some("silver")));
    assert_eq!((entry.track.as_deref(), entry.owner.as_deref()), (Some("solution"), Some("mara-koenig")));
    assert_eq!((entry.warmth, entry.state), (Some(4), Some(PartnerState::Active)));
    assert_eq!((entry.signed, entry.activated), (day("2026-04-03"), day("2026-05-04")));
    assert_eq!((entry.next_step.as_deref(), entry.note.as_deref()), (Some("Anruf"), Some("Gut")));
}

#[test]
fn what_is_not_understood_is_told_by_line_and_kept_in_the_note() {
    let file = "name,owner,state,signed,warmth,rung,type\n\
                Good,,,,,,\n\
                Odd,Nobody Known,weird,2026-02-31,9,Diamond,robot\n";
    let import = reading(file.as_bytes()).unwrap();
    let told: Vec<(u64, String)> = import
        .problems
        .iter()
        .map(|problem| match &problem.what {
            What::Cell { column, value } => (problem.line, format!("{column}={value}")),
            other => panic!("{other:?}"),
        })
        .collect();
    let wanted = ["type=robot", "rung=Diamond", "owner=Nobody Known", "warmth=9", "state=weird", "signed=2026-02-31"];
    assert_eq!(told, wanted.map(|text| (3, text.to_owned())));
    let mut after = workspace();
    apply(&mut after, &import.entries, |_| false);
    let odd = after.partners.get("odd").unwrap();
    assert_eq!(odd.note.lines().count(), 6);
    assert!(odd.note.contains("owner: Nobody Known") && odd.owner.is_empty());
    // The same file once more changes nothing.
    assert_eq!(counts(&after, &import.entries), Counts { new: 0, known: 2, changed: 0 });
}

#[test]
fn lines_that_cannot_be_placed_are_left_out_and_told_and_the_rest_is_read() {
    // A quote that some later line closes swallows what lies between: kept as text, so that nothing is lost.
    let file = "name,state\nA,active\nC,\"open\nD,dormant\n\"E\nF\",active,x\nG,\n\n";
    let import = reading(file.as_bytes()).unwrap();
    assert_eq!(
        import.entries.iter().map(|entry| (entry.line, entry.name.as_str())).collect::<Vec<_>>(),
        [(2, "A"), (3, "C"), (7, "G")]
    );
    assert!(import.entries[1].kept[0].contains("D,dormant"));
    let file = "name,state\nA,active\n,active\nB,active,extra\nC,\"open\nD,dormant\nE\n";
    let import = reading(file.as_bytes()).unwrap();
    let told: Vec<(u64, &What)> = import.problems.iter().map(|problem| (problem.line, &problem.what)).collect();
    assert_eq!(told, [(3, &What::NoName), (4, &What::TooMany { to: 4 }), (5, &What::Quote)]);
    assert_eq!(
        import.entries.iter().map(|entry| (entry.line, entry.name.as_str())).collect::<Vec<_>>(),
        [(2, "A"), (6, "D"), (7, "E")]
    );
}

#[test]
fn a_file_without_names_or_without_anything_is_no_register() {
    for bytes in [&b""[..], b"\n\n", b"\xef\xbb\xbf", b"\"open\n"] {
        assert_eq!(reading(bytes), Err(NoTable::Empty), "{bytes:?}");
    }
    assert_eq!(reading(b"revenue,city\n1,2\n"), Err(NoTable::NoName { columns: vec!["revenue".into(), "city".into()] }));
}

#[test]
fn a_name_twice_is_one_partner_and_contradicting_days_are_told() {
    let file = "name,next step,signed,ended\nA,one,2026-02-02,\n a ,two,,2026-01-01\nB,,2026-02-02,2026-01-01\n";
    let import = reading(file.as_bytes()).unwrap();
    let told: Vec<(u64, &What)> = import.problems.iter().map(|problem| (problem.line, &problem.what)).collect();
    assert_eq!(told, [(3, &What::Twice { first: 2 }), (4, &What::Order { id: "ended-before-signed" })]);
    let mut after = workspace();
    apply(&mut after, &import.entries, |_| false);
    assert_eq!(after.partners.len(), 2);
    assert_eq!(after.partners.get("a").unwrap().next_step, "two");
}

#[test]
fn a_known_partner_changes_only_where_the_file_has_a_value() {
    let mut before = workspace();
    let partner = Partner {
        id: "hansa".into(),
        name: "Hansa".into(),
        next_step: "call".into(),
        warmth: Some(3),
        note: "old".into(),
        ..Partner::default()
    };
    Arc::make_mut(&mut before.partners).insert(Arc::new(partner));
    let import = with(&before, |describe| {
        read(b"name,next step,warmth,state,note\nHANSA,,5,,\nNew,,,,\n", describe, "2026-11-21".parse().unwrap()).unwrap()
    });
    assert_eq!(counts(&before, &import.entries), Counts { new: 1, known: 1, changed: 1 });
    let mut after = before.clone();
    apply(&mut after, &import.entries, |id| id == "new");
    let hansa = after.partners.get("hansa").unwrap();
    assert_eq!(
        (hansa.name.as_str(), hansa.next_step.as_str(), hansa.warmth, hansa.note.as_str()),
        ("Hansa", "call", Some(5), "old")
    );
    // A file that cannot be read holds its id back.
    assert!(after.partners.get("new").is_none() && after.partners.get("new-2").is_some());
}

#[test]
fn what_is_written_reads_back_as_it_was() {
    let mut before = workspace();
    let partner = Partner {
        id: "mueller".into(),
        name: "Müller, \"Söhne\" & Co".into(),
        kind: "si".into(),
        track: "solution".into(),
        tier: "gold".into(),
        owner: "mara-koenig".into(),
        warmth: Some(4),
        state: PartnerState::Dormant,
        signed: day("2026-01-02"),
        activated: day("2026-02-03"),
        ended: None,
        next_step: "=SUM(A1)".into(),
        note: "two\nlines, and a comma".into(),
        ..Partner::default()
    };
    Arc::make_mut(&mut before.partners).insert(Arc::new(partner.clone()));
    let bytes = with(&before, write);
    let import = with(&before, |describe| read(&bytes, describe, "2026-11-21".parse().unwrap()).unwrap());
    assert_eq!((&import.problems[..], &import.unknown[..]), (&[][..], &[][..]));
    assert_eq!(counts(&before, &import.entries), Counts { new: 0, known: 1, changed: 0 });
    let mut after = workspace();
    apply(&mut after, &import.entries, |_| false);
    let read_back = after.partners.iter().next().unwrap();
    assert_eq!(Partner { id: partner.id.clone(), ..Partner::clone(read_back) }, partner);
}

#[test]
fn no_cell_that_is_written_can_run_as_a_formula() {
    let mut before = workspace();
    for (index, name) in ["=cmd|' /C calc'!A0", "+1", "-2", "@x", "\t=1", "'=kept"].iter().enumerate() {
        let partner = Partner { id: format!("p{index}"), name: (*name).into(), ..Partner::default() };
        Arc::make_mut(&mut before.partners).insert(Arc::new(partner));
    }
    let text = String::from_utf8(with(&before, write)).unwrap();
    for line in text.lines().skip(1) {
        let cell = line.trim_start_matches('"');
        assert!(!cell.starts_with(super::FORMULA), "{line}");
    }
    let import = with(&before, |describe| read(text.as_bytes(), describe, "2026-11-21".parse().unwrap()).unwrap());
    assert!(import.entries.iter().any(|entry| entry.name == "=cmd|' /C calc'!A0"));
}

proptest::proptest! {
    #[test]
    fn no_file_is_too_strange_to_be_read(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400)) {
        let _ = reading(&bytes);
        let _ = reading(&[b"name,state\n", &bytes[..]].concat());
    }

    #[test]
    fn no_text_is_too_strange_to_be_read(text in "[a-b\",;\n\r=']{0,120}") {
        let _ = reading(format!("name;state\n{text}").as_bytes());
    }
}
