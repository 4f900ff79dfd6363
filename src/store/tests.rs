//! What saving and opening promise to a person's own files: nothing written by hand is lost, nothing foreign written over.

use std::{collections::BTreeSet, fs, path::Path, sync::Arc};

use super::{Files, NotSaved, Opened, full::full, open};
use crate::domain::{Answers, Basis, Document, FIELDS, Figure, Motion, Part, Workspace};

pub(super) const ANSWERS: &str = r#"// Filled in on the train.
(
    company: (
        name: "Nordlicht", // as on the website
        arr: fact(8_200_000), /* audited */
        colour: "blue",
    ),
    // Asked again in spring.
    motion: (main: sales_assisted),
)
"#;

const PEOPLE: &str = r#"(
    me: "mara",
    people: [
        // Back from leave in May.
        (id: "mara", name: "Mara König", role: "CEO", initials: "MK"),
        (id: "max", name: "Max", initials: "M"), // only on Fridays
        // The newest of us.
        (id: "nina", name: "Nina", initials: "N"),
    ],
)
"#;

pub(super) fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (file, text) in [("workspace.ron", "(format: 2)\n"), ("answers.ron", ANSWERS), ("people.ron", PEOPLE)] {
        fs::write(folder.path().join(file), text).unwrap();
    }
    folder
}

pub(super) fn text(folder: &Path, file: &str) -> String {
    fs::read_to_string(folder.join(file)).unwrap()
}

pub(super) fn with(workspace: &Workspace, change: impl FnOnce(&mut Answers)) -> Workspace {
    let mut other = workspace.clone();
    change(Arc::make_mut(&mut other.answers));
    other
}

fn save(files: &mut Files, workspace: &Workspace) {
    assert_eq!(files.save(workspace), []);
}

#[test]
fn an_unchanged_workspace_keeps_every_byte() {
    let folder = folder();
    let Opened { workspace, mut files, .. } = open(folder.path()).unwrap();
    save(&mut files, &workspace);
    assert_eq!(text(folder.path(), "answers.ron"), ANSWERS);
    assert_eq!(text(folder.path(), "people.ron"), PEOPLE);
    assert!(!folder.path().join("strategy.ron").exists(), "a document that says nothing has no file");
}

#[test]
fn an_edit_changes_its_own_line_and_keeps_comments_unknown_fields_and_number_styles() {
    let folder = folder();
    let Opened { workspace, mut files, unknown, .. } = open(folder.path()).unwrap();
    assert_eq!(unknown.iter().map(|field| field.path.as_str()).collect::<Vec<_>>(), ["company.colour"]);
    save(&mut files, &with(&workspace, |answers| answers.company.name = "Südlicht".into()));
    assert_eq!(text(folder.path(), "answers.ron"), ANSWERS.replace("Nordlicht", "Südlicht"));
    let again = open(folder.path()).unwrap();
    assert_eq!(again.workspace.answers.company.name, "Südlicht");
    assert_eq!(again.unknown.len(), 1);
}

#[test]
fn a_second_edit_of_the_same_run_still_keeps_what_was_written_by_hand() {
    let folder = folder();
    let Opened { workspace, mut files, .. } = open(folder.path()).unwrap();
    let first = with(&workspace, |answers| answers.company.acv = Some(Figure::Assumption(24_000)));
    save(&mut files, &first);
    let second = with(&first, |answers| answers.motion.main = Some(Motion::Enterprise));
    save(&mut files, &second);
    let now = text(folder.path(), "answers.ron");
    for kept in ["Filled in on the train", "as on the website", "audited", "8_200_000", "colour", "Asked again in spring"] {
        assert!(now.contains(kept), "{kept} is gone:\n{now}");
    }
    assert_eq!(open(folder.path()).unwrap().workspace.answers, second.answers);
}

#[test]
fn undoing_a_deletion_brings_the_comments_back_to_the_byte() {
    let folder = folder();
    let Opened { workspace, mut files, .. } = open(folder.path()).unwrap();
    for gone in ["mara", "max", "nina"] {
        let mut without = workspace.clone();
        Arc::make_mut(&mut without.people).people.retain(|person| person.id != gone);
        save(&mut files, &without);
        assert!(!text(folder.path(), "people.ron").contains(&format!("id: \"{gone}\"")));
        save(&mut files, &workspace);
        assert_eq!(text(folder.path(), "people.ron"), PEOPLE, "{gone}");
    }
}

#[test]
fn undoing_the_deletion_of_everybody_brings_every_comment_back() {
    let folder = folder();
    let Opened { workspace, mut files, .. } = open(folder.path()).unwrap();
    let mut without = workspace.clone();
    Arc::make_mut(&mut without.people).people.clear();
    save(&mut files, &without);
    save(&mut files, &workspace);
    let now = text(folder.path(), "people.ron");
    for comment in ["Back from leave in May", "only on Fridays", "The newest of us"] {
        assert!(now.contains(comment), "{comment} is gone:\n{now}");
    }
}

#[test]
fn a_cleared_answer_that_is_given_again_has_its_comment_again() {
    let folder = folder();
    let Opened { workspace, mut files, .. } = open(folder.path()).unwrap();
    save(&mut files, &with(&workspace, |answers| answers.company.arr = None));
    assert!(!text(folder.path(), "answers.ron").contains("8_200_000"));
    save(&mut files, &workspace);
    assert_eq!(text(folder.path(), "answers.ron"), ANSWERS);
}

pub(super) fn outside(failed: &[NotSaved]) -> Vec<(Document, bool)> {
    failed.iter().map(|failed| (failed.part.document(), failed.outside)).collect()
}

#[test]
fn a_file_that_somebody_changed_meanwhile_is_not_written_over() {
    let folder = folder();
    let Opened { workspace, mut files, .. } = open(folder.path()).unwrap();
    let theirs = ANSWERS.replace("8_200_000", "9_000_000");
    fs::write(folder.path().join("answers.ron"), &theirs).unwrap();
    let mine = with(&workspace, |answers| answers.company.name = "Mine".into());
    for _ in 0..3 {
        assert_eq!(outside(&files.save(&mine)), [(Document::Answers, true)]);
        assert_eq!(text(folder.path(), "answers.ron"), theirs);
    }
}

#[test]
fn a_file_that_somebody_made_meanwhile_is_not_written_over() {
    let folder = folder();
    let Opened { workspace, mut files, .. } = open(folder.path()).unwrap();
    fs::write(folder.path().join("strategy.ron"), "(going_on: \"theirs\")").unwrap();
    let mut mine = workspace.clone();
    Arc::make_mut(&mut mine.strategy).going_on = "mine".into();
    assert_eq!(outside(&files.save(&mine)), [(Document::Strategy, true)]);
    assert_eq!(text(folder.path(), "strategy.ron"), "(going_on: \"theirs\")");
}

#[test]
fn one_file_changed_outside_does_not_hold_the_others_back() {
    let folder = folder();
    let Opened { workspace, mut files, .. } = open(folder.path()).unwrap();
    fs::write(folder.path().join("answers.ron"), "()").unwrap();
    let mut mine = with(&workspace, |answers| answers.company.name = "Mine".into());
    Arc::make_mut(&mut mine.people).me = "nina".into();
    assert_eq!(outside(&files.save(&mine)), [(Document::Answers, true)]);
    assert!(text(folder.path(), "people.ron").contains("me: \"nina\""));
}

#[test]
fn keeping_mine_writes_my_values_and_keeps_their_comments() {
    let folder = folder();
    let Opened { workspace, mut files, .. } = open(folder.path()).unwrap();
    let theirs = ANSWERS.replace("// Asked again in spring.", "// Theirs.").replace("8_200_000", "9_000_000");
    fs::write(folder.path().join("answers.ron"), theirs).unwrap();
    let mine = with(&workspace, |answers| answers.company.name = "Mine".into());
    assert_eq!(files.save(&mine).len(), 1);
    files.keep_mine(&Part::Document(Document::Answers)).unwrap();
    save(&mut files, &mine);
    let now = open(folder.path()).unwrap();
    assert_eq!(now.workspace.answers, mine.answers);
    let now = text(folder.path(), "answers.ron");
    assert!(now.contains("// Theirs.") && now.contains("colour: \"blue\""), "{now}");
}

#[test]
fn keeping_mine_of_a_file_that_is_gone_writes_it_anew() {
    let folder = folder();
    let Opened { workspace, mut files, .. } = open(folder.path()).unwrap();
    fs::remove_file(folder.path().join("answers.ron")).unwrap();
    files.keep_mine(&Part::Document(Document::Answers)).unwrap();
    let mine = with(&workspace, |answers| answers.company.name = "Mine".into());
    save(&mut files, &mine);
    assert_eq!(open(folder.path()).unwrap().workspace.answers, mine.answers);
}

#[test]
fn keeping_mine_never_writes_over_what_cannot_be_read() {
    let folder = folder();
    let Opened { workspace, mut files, .. } = open(folder.path()).unwrap();
    fs::write(folder.path().join("answers.ron"), "(company: (").unwrap();
    assert!(files.keep_mine(&Part::Document(Document::Answers)).is_err());
    let mine = with(&workspace, |answers| answers.company.name = "Mine".into());
    assert_eq!(outside(&files.save(&mine)), [(Document::Answers, true)]);
    assert_eq!(text(folder.path(), "answers.ron"), "(company: (");
}

#[test]
fn a_broken_file_is_told_and_never_written_and_the_rest_opens_and_saves() {
    for broken in [&b"(company: (name: \"x\""[..], b"\xff\xfe(", b"(company: 7)", b""] {
        let folder = folder();
        fs::write(folder.path().join("answers.ron"), broken).unwrap();
        let Opened { workspace, mut files, faults, .. } = open(folder.path()).unwrap();
        assert_eq!(faults.iter().map(|fault| fault.file.as_str()).collect::<Vec<_>>(), ["answers.ron"], "{broken:?}");
        assert!(files.is_broken(&Part::Document(Document::Answers)));
        let mut mine = with(&workspace, |answers| answers.company.name = "Mine".into());
        Arc::make_mut(&mut mine.people).me = "max".into();
        assert_eq!(outside(&files.save(&mine)), [(Document::Answers, false)]);
        assert_eq!(fs::read(folder.path().join("answers.ron")).unwrap(), broken);
        assert!(text(folder.path(), "people.ron").contains("me: \"max\""));
    }
}

#[test]
fn a_file_that_was_deleted_is_written_anew_with_its_comments() {
    let folder = folder();
    let Opened { workspace, mut files, .. } = open(folder.path()).unwrap();
    fs::remove_file(folder.path().join("answers.ron")).unwrap();
    save(&mut files, &with(&workspace, |answers| answers.company.name = "Südlicht".into()));
    assert_eq!(text(folder.path(), "answers.ron"), ANSWERS.replace("Nordlicht", "Südlicht"));
}

#[test]
fn an_empty_folder_in_the_place_of_one_that_was_taken_away_is_not_written_into() {
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join("programme");
    open::create(&folder, &Workspace::default()).unwrap();
    let Opened { workspace, mut files, .. } = open(&folder).unwrap();
    fs::rename(&folder, outer.path().join("away")).unwrap();
    fs::create_dir(&folder).unwrap();
    let mine = with(&workspace, |answers| answers.company.name = "Mine".into());
    assert_eq!(outside(&files.save(&mine)), [(Document::Answers, false)]);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    fs::remove_dir(&folder).unwrap();
    fs::rename(outer.path().join("away"), &folder).unwrap();
    save(&mut files, &mine);
    assert_eq!(open(&folder).unwrap().workspace.answers, mine.answers);
}

#[test]
fn a_folder_that_is_gone_is_told_and_not_made_again() {
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join("programme");
    open::create(&folder, &Workspace::default()).unwrap();
    let Opened { workspace, mut files, .. } = open(&folder).unwrap();
    fs::rename(&folder, outer.path().join("moved")).unwrap();
    let mine = with(&workspace, |answers| answers.company.name = "Mine".into());
    assert_eq!(files.save(&mine).len(), 1);
    assert!(!folder.exists());
}

#[test]
fn what_could_not_be_saved_is_saved_once_it_can_be() {
    let folder = folder();
    let Opened { workspace, mut files, .. } = open(folder.path()).unwrap();
    fs::write(folder.path().join("answers.ron"), "()").unwrap();
    let mine = with(&workspace, |answers| answers.company.name = "Mine".into());
    assert_eq!(files.save(&mine).len(), 1);
    fs::write(folder.path().join("answers.ron"), ANSWERS).unwrap();
    save(&mut files, &mine);
    assert_eq!(open(folder.path()).unwrap().workspace.answers.company.name, "Mine");
}

#[test]
fn a_byte_order_mark_and_line_ends_of_windows_stay() {
    let folder = folder();
    let windows = format!("\u{feff}{}", ANSWERS.replace('\n', "\r\n"));
    fs::write(folder.path().join("answers.ron"), &windows).unwrap();
    let Opened { workspace, mut files, faults, .. } = open(folder.path()).unwrap();
    assert_eq!(faults, []);
    save(&mut files, &with(&workspace, |answers| answers.company.name = "Südlicht".into()));
    assert_eq!(text(folder.path(), "answers.ron"), windows.replace("Nordlicht", "Südlicht"));
}

#[test]
fn text_of_every_kind_comes_back_as_it_was_typed() {
    let folder = folder();
    let Opened { workspace, mut files, .. } = open(folder.path()).unwrap();
    let notes = ["\"quoted\" \\ back", "two\nlines\n", "東京 e\u{301} 🦀", "\u{1b}[31m\u{0}\t", "// none", "r#\"raw\"#", " "];
    for note in notes {
        let mine = with(&workspace, |answers| note.clone_into(&mut answers.company.note));
        save(&mut files, &mine);
        let now = open(folder.path()).unwrap();
        assert_eq!(now.faults, [], "{note:?}");
        assert_eq!(now.workspace.answers.company.note, note);
    }
}

#[test]
fn a_full_workspace_comes_back_as_it_was_and_no_field_is_foreign() {
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join("programme");
    open::create(&folder, &full()).unwrap();
    let opened = open(&folder).unwrap();
    assert_eq!((opened.faults, opened.unknown), (vec![], vec![]));
    assert_eq!(opened.workspace, full());
    assert_eq!(full().answers.company.acv.map(Figure::basis), Some(Basis::Assumption));
}

#[test]
fn a_person_who_is_forgotten_is_named_in_no_file_but_the_register() {
    let (before, mut after) = (full(), full());
    assert_eq!(before.mentions("mara"), after.forget("mara"));
    assert_eq!(after.changed(&before).len(), 10, "{:?}", after.changed(&before));
    for part in after.changed_parts(&Workspace::default()) {
        let text = super::parts::render(&part, &after).unwrap().unwrap();
        let named = part != Part::Document(Document::People) && text.contains("\"mara\"");
        assert!(!named, "{}: {text}", part.file());
    }
    assert_eq!(after.mentions("mara"), 0);
}

#[test]
fn the_list_of_fields_names_every_field_that_is_written_and_no_other() {
    fn names(value: &serde_json::Value, found: &mut BTreeSet<String>) {
        match value {
            serde_json::Value::Object(fields) => {
                for (name, value) in fields {
                    found.insert(name.clone());
                    names(value, found);
                }
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| names(item, found)),
            _ => {}
        }
    }
    let full = full();
    let mut written = BTreeSet::new();
    names(&serde_json::to_value(&*full.head).unwrap(), &mut written);
    names(&serde_json::to_value(&*full.answers).unwrap(), &mut written);
    names(&serde_json::to_value(&*full.strategy).unwrap(), &mut written);
    names(&serde_json::to_value(&*full.tiers).unwrap(), &mut written);
    names(&serde_json::to_value(&*full.policy).unwrap(), &mut written);
    for partner in full.partners.iter() {
        names(&serde_json::to_value(&**partner).unwrap(), &mut written);
    }
    names(&serde_json::to_value(&*full.metrics).unwrap(), &mut written);
    names(&serde_json::to_value(&*full.board).unwrap(), &mut written);
    for round in full.assessments.rounds() {
        names(&serde_json::to_value(&**round).unwrap(), &mut written);
    }
    for sheet in full.assessments.all_sheets() {
        names(&serde_json::to_value(&**sheet).unwrap(), &mut written);
    }
    names(&serde_json::to_value(&*full.operations).unwrap(), &mut written);
    names(&serde_json::to_value(&*full.decisions).unwrap(), &mut written);
    names(&serde_json::to_value(&*full.operations).unwrap(), &mut written);
    names(&serde_json::to_value(&*full.people).unwrap(), &mut written);
    names(&serde_json::to_value(&*full.review).unwrap(), &mut written);
    // Variants that carry a value look like fields to JSON.
    for variant in ["fact", "assumption", "person", "form", "range", "number"] {
        written.remove(variant);
    }
    let known: BTreeSet<String> = FIELDS.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(written, known);
}

#[test]
fn a_workspace_is_made_only_where_nothing_lies() {
    let folder = folder();
    assert_eq!(open::create(folder.path(), &full()).unwrap_err().key(), "open-exists");
    fs::remove_file(folder.path().join("workspace.ron")).unwrap();
    assert_eq!(open::create(folder.path(), &full()).unwrap_err().key(), "open-not-empty");
    assert_eq!(open::create(&folder.path().join("answers.ron"), &full()).unwrap_err().key(), "open-no-folder");
    assert_eq!(text(folder.path(), "answers.ron"), ANSWERS);
    assert_eq!(open(&folder.path().join("nowhere")).unwrap_err().key(), "open-missing");
    assert_eq!(open(folder.path()).unwrap_err().key(), "open-no-workspace");
}
