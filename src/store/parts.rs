//! The parts of a workspace as texts: how each is written, and how each is read.

use std::sync::Arc;

use serde::{Serialize, de::DeserializeOwned};

use super::{
    fault::{FaultKind, FileFault},
    open::UnknownField,
    text,
};
use crate::domain::{Document, Part, Partner, Round, Sheet, Workspace};

/// A part as its plain text; `None` for a partner that is not there.
pub fn render(part: &Part, workspace: &Workspace) -> Option<Result<String, String>> {
    fn plain<T: Serialize>(value: &T) -> Result<String, String> {
        text::to_ron(value).map_err(|error| error.to_string())
    }
    Some(match part {
        Part::Partner(id) => plain(&**workspace.partners.get(id)?),
        Part::Round(id) => plain(&**workspace.assessments.round(id)?),
        Part::Sheet { round, rater } => plain(&**workspace.assessments.sheet(round, rater)?),
        Part::Document(document) => match document {
            Document::Workspace => plain(&*workspace.head),
            Document::Answers => plain(&*workspace.answers),
            Document::Strategy => plain(&*workspace.strategy),
            Document::Tiers => plain(&*workspace.tiers),
            Document::Policy => plain(&*workspace.policy),
            Document::Metrics => plain(&*workspace.metrics),
            Document::Board => plain(&*workspace.board),
            Document::Operations => plain(&*workspace.operations),
            Document::Decisions => plain(&*workspace.decisions),
            Document::People => plain(&*workspace.people),
            Document::Review => plain(&*workspace.review),
            // Their files are parts of their own.
            Document::Partners | Document::Assessments => return None,
        },
    })
}

/// Reads a part from its text into a workspace, and tells what it holds that this version does not know. What cannot be
/// read changes nothing.
pub fn read(part: &Part, text: &str, workspace: &mut Workspace) -> Result<Vec<UnknownField>, FileFault> {
    fn value<T: DeserializeOwned>(part: &Part, text: &str, slot: &mut Arc<T>) -> Result<Vec<UnknownField>, FileFault> {
        let (value, unknown) = super::open::parse(&part.file(), text)?;
        *slot = Arc::new(value);
        Ok(unknown)
    }
    match part {
        Part::Partner(id) => {
            let (partner, unknown) = super::open::parse::<Partner>(&part.file(), text)?;
            Arc::make_mut(&mut workspace.partners).insert(Arc::new(Partner { id: id.clone(), ..partner }));
            Ok(unknown)
        }
        Part::Round(id) => {
            let (round, unknown) = super::open::parse::<Round>(&part.file(), text)?;
            Arc::make_mut(&mut workspace.assessments).put_round(Arc::new(Round { id: id.clone(), ..round }));
            Ok(unknown)
        }
        Part::Sheet { round, rater } => {
            let (sheet, unknown) = super::open::parse::<Sheet>(&part.file(), text)?;
            // One person's scores under another's name would count as theirs.
            let differs = |said: &str, place: &str| !said.is_empty() && said != place;
            if differs(&sheet.rater, rater) || differs(&sheet.round, round) {
                let kind = FaultKind::Elsewhere { rater: sheet.rater, round: sheet.round };
                return Err(FileFault::whole(&part.file(), kind));
            }
            let sheet = Sheet { round: round.clone(), rater: rater.clone(), ..sheet };
            Arc::make_mut(&mut workspace.assessments).put_sheet(Arc::new(sheet));
            Ok(unknown)
        }
        Part::Document(document) => match document {
            Document::Workspace => value(part, text, &mut workspace.head),
            Document::Answers => value(part, text, &mut workspace.answers),
            Document::Strategy => value(part, text, &mut workspace.strategy),
            Document::Tiers => value(part, text, &mut workspace.tiers),
            Document::Policy => value(part, text, &mut workspace.policy),
            Document::Metrics => value(part, text, &mut workspace.metrics),
            Document::Board => value(part, text, &mut workspace.board),
            Document::Operations => value(part, text, &mut workspace.operations),
            Document::Decisions => value(part, text, &mut workspace.decisions),
            Document::People => value(part, text, &mut workspace.people),
            Document::Review => value(part, text, &mut workspace.review),
            Document::Partners | Document::Assessments => Ok(Vec::new()),
        },
    }
}

/// Whether a text holds the part as it is in a workspace.
pub fn holds(part: &Part, text: &str, workspace: &Workspace) -> bool {
    let mut read_back = Workspace::default();
    read(part, text, &mut read_back).is_ok() && workspace.has_same(part, &read_back)
}
