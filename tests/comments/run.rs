//! A folder with labelled files, saved as the program saves it, and looked at after each save.

use std::collections::{BTreeMap, BTreeSet};

use partnerwright::{
    domain::{Part, Workspace},
    store::{self, Files, parts, text},
};
use proptest::test_runner::TestCaseError;
use tempfile::TempDir;

use super::{
    fates::{Fate, fate},
    full::{day, full},
    labels::{Dice, labelled, labels, laid_out},
    paths::{Path, is_nameless},
};

/// The workspaces to begin with. The first says something in every field.
pub(crate) const STARTS: [&str; 7] =
    ["", "good-programme", "bad-programme", "enterprise", "consultancy", "referral", "seedling"];

/// What a label stands at: its part, and the thing in it.
type Homes = BTreeMap<usize, (Part, Path)>;

/// What was saved at one time, and where the labels stood.
#[derive(Clone)]
pub(crate) struct State {
    pub(crate) workspace: Workspace,
    labels: Homes,
    pub(crate) texts: BTreeMap<Part, String>,
}

impl State {
    /// The same but for the head of the workspace.
    pub(crate) fn with_head_of(&self, other: &Workspace) -> Self {
        let workspace = Workspace { head: other.head.clone(), ..self.workspace.clone() };
        Self { workspace, ..self.clone() }
    }
}

pub(crate) struct Run {
    folder: TempDir,
    files: Files,
    pub(crate) state: State,
    /// Where each label stood when it was written.
    homes: Homes,
    /// Labels of items without id that nobody can tell from others any more.
    untold: BTreeSet<usize>,
}

/// The texts of a start, as a person has them.
fn texts(start: &str, dice: &mut Dice) -> Vec<(Part, String)> {
    if start.is_empty() {
        let full = full();
        let parts = full.changed_parts(&Workspace::default()).into_iter();
        let text = |part: Part| (part.clone(), parts::render(&part, &full).unwrap().unwrap());
        return parts.map(text).map(|(part, text)| (part, laid_out(&text, dice.below(4)))).collect();
    }
    let files = store::samples::get(start).unwrap().files(day());
    files.into_iter().map(|(file, text)| (Part::of_file(file).unwrap(), laid_out(&text, dice.below(4)))).collect()
}

fn fault(reason: String) -> TestCaseError {
    TestCaseError::fail(reason)
}

impl Run {
    pub(crate) fn start(start: usize, seed: u64) -> Self {
        let dice = &mut Dice::new(seed);
        let folder = tempfile::tempdir().unwrap();
        let mut next = 0;
        let chances = [2, 5, 12][dice.below(3)];
        for (part, text) in texts(STARTS[start % STARTS.len()], dice) {
            let path = folder.path().join(&*part.file());
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            let text = labelled(&text, dice, chances, &mut next);
            // Each says what it is about, for whoever reads a failure.
            let mut said = text.clone();
            for (number, homes) in labels(&text) {
                let about = homes[0].concat().replace(['\n', '\r', '/', '*', '"', '#'], "_");
                said =
                    said.replace(&format!("#{number} "), &format!("#{number} {} ", about.chars().take(60).collect::<String>()));
            }
            std::fs::write(path, said).unwrap();
        }
        let (files, state) = Self::open(&folder);
        let homes = state.labels.clone();
        Self { folder, files, state, homes, untold: BTreeSet::new() }
    }

    fn open(folder: &TempDir) -> (Files, State) {
        let opened = store::open(folder.path()).unwrap();
        assert_eq!(opened.faults, []);
        let texts = opened.files.texts().map(|(part, text)| (part.clone(), text.to_owned())).collect();
        let labels = standing(&texts, None).unwrap();
        (opened.files, State { workspace: opened.workspace, labels, texts })
    }

    /// Saves a workspace to which the person went on from the last.
    pub(crate) fn save(&mut self, workspace: &Workspace) -> Result<(), TestCaseError> {
        let before = self.state.clone();
        self.write(workspace)?;
        let changed = workspace.changed_parts(&before.workspace);
        let texts: BTreeMap<&Part, (String, Option<String>)> = changed
            .iter()
            .filter_map(|part| {
                let base = parts::render(part, &before.workspace)?.ok()?;
                Some((part, (base, parts::render(part, workspace).and_then(Result::ok))))
            })
            .collect();
        let trees: BTreeMap<&Part, _> = texts
            .iter()
            .map(|(part, (base, new))| {
                (*part, (text::parse(base).unwrap(), new.as_deref().map(|new| text::parse(new).unwrap())))
            })
            .collect();
        for (number, (part, path)) in &before.labels {
            let now = self.state.labels.get(number);
            let fate = match trees.get(part) {
                // A file that nothing was changed in.
                None => Fate::Stays(path.clone()),
                Some((_, None)) => Fate::Gone,
                Some((base, Some(new))) => fate(path, base, new),
            };
            let why = match fate {
                Fate::Stays(there) if now.is_none() => format!("lost, wanted at {}", there.concat()),
                Fate::Stays(there) if now.is_some_and(|(now_part, now)| now_part != part || *now != there) => {
                    format!("strayed, wanted at {}", there.concat())
                }
                Fate::Gone if now.is_some() => "left behind".to_owned(),
                _ => continue,
            };
            let text = |state: &State| state.texts.get(part).cloned().unwrap_or_default();
            let diff = diff(&text(&before), &text(&self.state));
            return Err(fault(format!("#{number} at {} {}: {why}, now {now:?}\n{diff}", part.file(), path.concat())));
        }
        for (number, (part, path)) in &self.state.labels {
            let home = &self.homes[number];
            if !path.iter().chain(&home.1).any(|step| is_nameless(step)) && (part, path) != (&home.0, &home.1) {
                return Err(fault(format!("#{number} of {home:?} at {part:?} {}", path.concat())));
            }
        }
        Ok(())
    }

    /// Saves a workspace as it was before: all labels are back where they stood then.
    pub(crate) fn go_back(&mut self, to: &State) -> Result<(), TestCaseError> {
        let before = self.state.clone();
        self.write(&to.workspace)?;
        for (number, home) in &to.labels {
            let now = self.state.labels.get(number);
            if now != Some(home) && !self.untold.contains(number) {
                let part = &home.0;
                if has_equal(&before, home) {
                    self.untold.insert(*number);
                    continue;
                }
                let text = |state: &State| state.texts.get(part).cloned().unwrap_or_default();
                let (then, was, is) = (text(to), text(&before), text(&self.state));
                let diff = format!("{}\n=====\n{}", diff(&then, &was), diff(&was, &is));
                return Err(fault(format!(
                    "#{number} is not back at {} {}, but {now:?}\n{diff}",
                    part.file(),
                    home.1.concat()
                )));
            }
        }
        if let Some((number, now)) =
            self.state.labels.iter().find(|(number, _)| !to.labels.contains_key(number) && !self.untold.contains(number))
        {
            return Err(fault(format!("#{number} came from somewhere: {now:?}")));
        }
        Ok(())
    }

    /// Lays every file out anew.
    pub(crate) fn format(&mut self) -> Result<(), TestCaseError> {
        let texts: Vec<(Part, String)> = self.files.texts().map(|(part, text)| (part.clone(), text.to_owned())).collect();
        for (part, text) in texts {
            self.files.lay_out(&part, text::format(&text).unwrap()).map_err(|error| fault(format!("{error:?}")))?;
        }
        let labels = self.state.labels.clone();
        let workspace = self.state.workspace.clone();
        self.look(&workspace)?;
        for (number, home) in &labels {
            if self.state.labels.get(number) != Some(home) {
                let now = self.state.labels.get(number);
                return Err(fault(format!("layout: #{number} {home:?} now {now:?}")));
            }
        }
        Ok(())
    }

    /// Ends the program and begins anew: what was remembered is forgotten.
    pub(crate) fn reopen(&mut self) -> Result<(), TestCaseError> {
        let (files, state) = Self::open(&self.folder);
        if state.workspace != self.state.workspace || state.texts != self.state.texts {
            return Err(fault("the folder holds something else".to_owned()));
        }
        (self.files, self.state) = (files, state);
        Ok(())
    }

    fn write(&mut self, workspace: &Workspace) -> Result<(), TestCaseError> {
        let failed = self.files.save(workspace);
        if !failed.is_empty() {
            return Err(fault(format!("{failed:?}")));
        }
        self.look(workspace)?;
        // A save without a change leaves every byte.
        let failed = self.files.save(workspace);
        let same = self.files.texts().all(|(part, text)| self.state.texts.get(part).is_some_and(|was| was == text));
        if !failed.is_empty() || !same {
            return Err(fault(format!("saved again, it differs: {failed:?}")));
        }
        Ok(())
    }

    /// Reads what is on disk, which holds the workspace and each label once.
    fn look(&mut self, workspace: &Workspace) -> Result<(), TestCaseError> {
        let mut texts = BTreeMap::new();
        let changed = workspace.changed_parts(&self.state.workspace);
        for part in workspace.changed_parts(&Workspace::default()).into_iter().chain(self.state.texts.keys().cloned()) {
            let path = self.folder.path().join(&*part.file());
            if texts.contains_key(&part) || !path.exists() {
                continue;
            }
            let text = std::fs::read_to_string(path).unwrap();
            let known = self.state.texts.get(&part) == Some(&text) && !changed.contains(&part);
            if !known && !parts::holds(&part, &text, workspace) {
                return Err(fault(format!("{} does not hold what was saved:\n{text}", part.file())));
            }
            if self.files.text(&part) != Some(&text) {
                return Err(fault(format!("{} is not what the program believes:\n{text}", part.file())));
            }
            texts.insert(part, text);
        }
        let missing = workspace.changed_parts(&Workspace::default()).into_iter().find(|part| !texts.contains_key(part));
        if let Some(part) = missing {
            return Err(fault(format!("{} is not there", part.file())));
        }
        let labels = standing(&texts, Some(&self.state))?;
        self.state = State { workspace: workspace.clone(), labels, texts };
        Ok(())
    }
}

/// Whether an item without id was there already when its label was elsewhere or nowhere: it was changed, then another one put
/// in its place that says the same, and both undone in one save.
fn has_equal(before: &State, (part, path): &(Part, Path)) -> bool {
    let Some(Ok(text)) = parts::render(part, &before.workspace) else { return false };
    let tree = text::parse(&text).unwrap();
    path.iter().any(|step| is_nameless(step)) && fate(path, &tree, &tree) == Fate::Stays(path.clone())
}

/// Where each label stands, which is in one place. Files that are as they were need no second look.
fn standing(texts: &BTreeMap<Part, String>, before: Option<&State>) -> Result<Homes, TestCaseError> {
    let mut homes = Homes::new();
    let is_same = |part: &Part| before.is_some_and(|before| before.texts.get(part) == texts.get(part));
    let known = before.iter().flat_map(|before| &before.labels).filter(|(_, (part, _))| is_same(part));
    homes.extend(known.map(|(number, home)| (*number, home.clone())));
    for (part, text) in texts.iter().filter(|(part, _)| !is_same(part)) {
        for (number, mut paths) in labels(text) {
            let path = paths.pop().unwrap_or_default();
            if !paths.is_empty() || homes.insert(number, (part.clone(), path)).is_some() {
                return Err(fault(format!("#{number} stands twice in {}:\n{text}", part.file())));
            }
        }
    }
    Ok(homes)
}

/// The lines that differ, with some around them.
pub(crate) fn diff(was: &str, is: &str) -> String {
    similar::TextDiff::from_lines(was, is).unified_diff().context_radius(3).to_string()
}

/// The workspaces to begin with, without labels.
pub(crate) fn workspaces() -> Vec<Workspace> {
    let read = |texts: Vec<(Part, String)>| {
        let mut workspace = Workspace::default();
        for (part, text) in texts {
            parts::read(&part, &text, &mut workspace).unwrap();
        }
        workspace
    };
    STARTS.iter().map(|start| read(texts(start, &mut Dice::new(0)))).collect()
}
