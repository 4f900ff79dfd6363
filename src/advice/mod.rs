//! Pure judgement: answers in, advice with its reasons out.
//!
//! No words, no screen, no file, no clock: every statement carries the addresses it was made from, the id of the row that
//! made it and the sources of that row. Deriving is cheap enough to follow every keystroke.

pub mod board;
pub mod caps;
pub mod conditions;
pub mod diagnosis;
pub mod evidence;
pub mod operations;
pub mod page;
pub mod phrases;
pub mod plan;
pub mod plays;
pub mod progress;
pub mod proposals;
pub mod rates;
pub mod reason;
pub mod rules;
pub mod rungs;
pub mod terms;
pub mod track;
pub mod trees;
pub mod what_if;

pub use caps::{Cap, CapState, DirectReading, Subject, Verdict};
pub use diagnosis::Diagnosis;
pub use plan::{Holds, Planned};
pub use progress::{StepProgress, StepState};
pub use proposals::{Group, Proposal, Standing};
pub use reason::{Arg, Reason, Said};
pub use rules::{Finding, Waived};

use jiff::civil::Date;

use crate::{
    domain::Workspace,
    method::{Method, rows::Ladder},
};

/// Everything that follows from the answers.
#[derive(Clone, Debug)]
pub struct Advice {
    pub ladder: Ladder,
    /// The stage id of the band that counts, where one is known.
    pub stage: Option<String>,
    pub direct: DirectReading,
    pub verdict: Verdict,
    /// Partner types, ways of working and layers, in the order of advice.
    pub plan: Vec<Planned>,
    pub proposals: Vec<Proposal>,
    /// What the review found and nobody waived, the gravest first.
    pub findings: Vec<Finding>,
    /// What it found and somebody lives with for a while.
    pub waived: Vec<Waived>,
    pub steps: Vec<StepProgress>,
    /// What the assessments say, the gaps and what closes them.
    pub diagnosis: Diagnosis,
    /// What making the board again would change.
    pub changes: Vec<board::Change>,
    /// The day that it was derived for: what is late or overdue follows from it.
    pub today: Date,
}

/// Derives the advice for a workspace on a day, and reviews it.
pub fn derive(workspace: &Workspace, method: &Method, today: Date) -> Advice {
    let mut advice = judge(workspace, method, today);
    let reviewed = rules::review(workspace, method, &advice, today);
    (advice.findings, advice.waived) = (reviewed.open, reviewed.waived);
    advice.changes = board::changes(workspace, method, &advice);
    advice
}

/// The advice without findings and without changes of the board.
pub(crate) fn judge(workspace: &Workspace, method: &Method, today: Date) -> Advice {
    let answers = &workspace.answers;
    let ladder = caps::ladder(answers);
    let stage = caps::stage(answers, method).map(|row| row.id.clone());
    let direct = caps::direct(&answers.direct);
    let verdict = caps::verdict(answers, method);
    let plan = plan::plan(answers, method, &verdict);
    let proposals = proposals::proposals(workspace, method, &verdict, stage.as_deref(), &plan);
    let steps = progress::steps(workspace, method, &proposals);
    let diagnosis = diagnosis::diagnose(workspace, method, stage.as_deref(), ladder);
    let (findings, waived, changes) = (Vec::new(), Vec::new(), Vec::new());
    Advice { ladder, stage, direct, verdict, plan, proposals, findings, waived, steps, diagnosis, changes, today }
}

impl Advice {
    /// Whether the verdict advises against a programme for now: then somebody may go on all the same, and say why.
    pub fn advises_against(&self, method: &Method) -> bool {
        self.verdict.rank(method).is_some_and(|rank| rank <= 1)
    }

    /// Whether something else than the stage holds the verdict lower than a company of this ARR could go.
    pub fn is_held(&self, method: &Method) -> bool {
        let stage = self.stage.as_deref().and_then(|id| method.stage(id)).and_then(|row| method.verdict(&row.allows));
        let ranks = stage.map(|row| row.rank).zip(self.verdict.rank(method));
        self.ladder == Ladder::Software && ranks.is_some_and(|(bears, holds)| bears > holds)
    }

    /// The proposal of an id.
    pub fn proposal(&self, id: &str) -> Option<&Proposal> {
        self.proposals.iter().find(|proposal| proposal.id == id)
    }

    /// How many of the questions that count for this company are answered, and how many there are.
    pub fn answered(&self) -> (usize, usize) {
        let asked = self.steps.iter().filter(|step| step.question);
        let all = asked.clone().count();
        (asked.filter(|step| step.state == StepState::Done).count(), all)
    }
}
