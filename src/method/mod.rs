//! What the sources teach, as data: rows with ids and sources, and the words to them.
//!
//! The data is embedded; [`Method::from_files`] reads a changed set of it. Rows are read when they are first needed, so
//! that the first picture does not wait for the evidence library. Judgement is not here but in [`crate::advice`].

pub mod check;
pub mod files;
pub mod rows;

use std::cell::OnceCell;

use serde::de::DeserializeOwned;

pub use files::{Files, MethodError};
use rows::{
    AboutRow, BenefitRow, CapRow, DimensionRow, EntryRow, EvidenceRow, FactorRow, FunctionRow, InstrumentRow, Ladder, LayerRow,
    LevelRow, MeasureRow, ModuleRow, MotionRow, OutputRow, PaperRow, PhraseRow, PlacementRow, PlanRow, PlayRow, PolicyRow,
    ProblemRow, RateRow, RequirementRow, RoleRow, RuleRow, SignalRow, SituationRow, SpecialisationRow, StageRow, StartRow,
    StepRow, SupportRow, TargetRow, TaskRow, TeamRow, TemplateRow, TermRow, TipRow, ToolRow, TrackRow, TreeRow, TriageRow,
    TypeRow, VerdictRow, WayRow, WeighingRow,
};

use crate::domain::{MadeWith, Motion, Problem};

/// The shape of a method's files that this program reads.
pub const SCHEMA: u32 = 1;

/// All rows of a method.
#[derive(Debug)]
pub struct Method {
    files: Files,
    pub about: AboutRow,
    pub steps: Vec<StepRow>,
    pub problems: Vec<ProblemRow>,
    pub motions: Vec<MotionRow>,
    /// By lower bound, ascending.
    pub stages: Vec<StageRow>,
    pub verdicts: Vec<VerdictRow>,
    pub caps: Vec<CapRow>,
    pub types: Vec<TypeRow>,
    pub situations: Vec<SituationRow>,
    pub ways: Vec<WayRow>,
    pub targets: Vec<TargetRow>,
    pub measures: Vec<MeasureRow>,
    pub plays: Vec<PlayRow>,
    pub layers: Vec<LayerRow>,
    pub rules: Vec<RuleRow>,
    evidence: OnceCell<Vec<EvidenceRow>>,
    terms: OnceCell<Vec<TermRow>>,
    tips: OnceCell<Vec<TipRow>>,
    starts: OnceCell<Vec<StartRow>>,
    triage: OnceCell<Vec<TriageRow>>,
    teams: OnceCell<Vec<TeamRow>>,
    tracks: OnceCell<Vec<TrackRow>>,
    templates: OnceCell<Vec<TemplateRow>>,
    requirements: OnceCell<Vec<RequirementRow>>,
    benefits: OnceCell<Vec<BenefitRow>>,
    supports: OnceCell<Vec<SupportRow>>,
    specialisations: OnceCell<Vec<SpecialisationRow>>,
    placements: OnceCell<Vec<PlacementRow>>,
    phrases: OnceCell<Vec<PhraseRow>>,
    rates: OnceCell<Vec<RateRow>>,
    policy: OnceCell<Vec<PolicyRow>>,
    plans: OnceCell<Vec<PlanRow>>,
    tasks: OnceCell<Vec<TaskRow>>,
    outputs: OnceCell<Vec<OutputRow>>,
    instruments: OnceCell<Vec<InstrumentRow>>,
    dimensions: OnceCell<Vec<DimensionRow>>,
    signals: OnceCell<Vec<SignalRow>>,
    levels: OnceCell<Vec<LevelRow>>,
    modules: OnceCell<Vec<ModuleRow>>,
    weighing: OnceCell<Vec<WeighingRow>>,
    trees: OnceCell<Vec<TreeRow>>,
    roles: OnceCell<Vec<RoleRow>>,
    documents: OnceCell<Vec<PaperRow>>,
    enablement: OnceCell<Vec<EntryRow>>,
    checks: OnceCell<Vec<EntryRow>>,
    functions: OnceCell<Vec<FunctionRow>>,
    tools: OnceCell<Vec<ToolRow>>,
    factors: OnceCell<Vec<FactorRow>>,
}

impl Method {
    /// The method that is built in.
    pub fn built_in() -> Result<Self, MethodError> {
        Self::from_files(Files::built_in())
    }

    /// A method from files; see [`Files::with_folder`] for a changed set.
    pub fn from_files(files: Files) -> Result<Self, MethodError> {
        let about = about(&files)?;
        let mut method = Self {
            about,
            steps: files.rows("steps")?,
            problems: files.rows("problems")?,
            motions: files.rows("motions")?,
            stages: files.rows("stages")?,
            verdicts: files.rows("verdicts")?,
            caps: files.rows("caps")?,
            types: files.rows("types")?,
            situations: files.rows("situations")?,
            ways: files.rows("ways")?,
            targets: files.rows("targets")?,
            measures: files.rows("measures")?,
            plays: files.rows("plays")?,
            layers: files.rows("layers")?,
            rules: files.rows("rules")?,
            evidence: OnceCell::new(),
            terms: OnceCell::new(),
            tips: OnceCell::new(),
            starts: OnceCell::new(),
            triage: OnceCell::new(),
            teams: OnceCell::new(),
            tracks: OnceCell::new(),
            templates: OnceCell::new(),
            requirements: OnceCell::new(),
            benefits: OnceCell::new(),
            supports: OnceCell::new(),
            specialisations: OnceCell::new(),
            placements: OnceCell::new(),
            phrases: OnceCell::new(),
            rates: OnceCell::new(),
            policy: OnceCell::new(),
            plans: OnceCell::new(),
            tasks: OnceCell::new(),
            outputs: OnceCell::new(),
            instruments: OnceCell::new(),
            dimensions: OnceCell::new(),
            signals: OnceCell::new(),
            levels: OnceCell::new(),
            modules: OnceCell::new(),
            weighing: OnceCell::new(),
            trees: OnceCell::new(),
            roles: OnceCell::new(),
            documents: OnceCell::new(),
            enablement: OnceCell::new(),
            checks: OnceCell::new(),
            functions: OnceCell::new(),
            tools: OnceCell::new(),
            factors: OnceCell::new(),
            files,
        };
        method.stages.sort_by_key(|stage| stage.from);
        if method.files.is_changed() {
            // A changed set comes from a person: every mistake is said at once, before anything is shown.
            check::rows_read(&method.files)?;
            check::whole(&method)?;
        }
        Ok(method)
    }

    /// The files that it was read from.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// What a workspace records of the method it was made with.
    pub fn made_with(&self) -> MadeWith {
        MadeWith { name: self.about.name.clone(), version: self.about.version.clone(), digest: self.files.digest() }
    }

    pub fn evidence(&self) -> &[EvidenceRow] {
        self.late(&self.evidence, "evidence")
    }

    pub fn terms(&self) -> &[TermRow] {
        self.late(&self.terms, "glossary")
    }

    pub fn tips(&self) -> &[TipRow] {
        self.late(&self.tips, "tips")
    }

    pub fn starts(&self) -> &[StartRow] {
        self.late(&self.starts, "starts")
    }

    pub fn triage(&self) -> &[TriageRow] {
        self.late(&self.triage, "triage")
    }

    pub fn teams(&self) -> &[TeamRow] {
        self.late(&self.teams, "teams")
    }

    pub fn tracks(&self) -> &[TrackRow] {
        self.late(&self.tracks, "tracks")
    }

    pub fn templates(&self) -> &[TemplateRow] {
        self.late(&self.templates, "templates")
    }

    pub fn requirements(&self) -> &[RequirementRow] {
        self.late(&self.requirements, "requirements")
    }

    pub fn benefits(&self) -> &[BenefitRow] {
        self.late(&self.benefits, "benefits")
    }

    pub fn supports(&self) -> &[SupportRow] {
        self.late(&self.supports, "supports")
    }

    pub fn specialisations(&self) -> &[SpecialisationRow] {
        self.late(&self.specialisations, "specialisations")
    }

    /// The tree that places a partner on a rung, its root first.
    pub fn placements(&self) -> &[PlacementRow] {
        self.late(&self.placements, "placements")
    }

    /// Words that the review listens for in what a person wrote.
    pub fn phrases(&self) -> &[PhraseRow] {
        self.late(&self.phrases, "phrases")
    }

    pub fn rates(&self) -> &[RateRow] {
        self.late(&self.rates, "rates")
    }

    /// The fields of the policy, in order.
    pub fn policy(&self) -> &[PolicyRow] {
        self.late(&self.policy, "policy")
    }

    pub fn plans(&self) -> &[PlanRow] {
        self.late(&self.plans, "plans")
    }

    pub fn tasks(&self) -> &[TaskRow] {
        self.late(&self.tasks, "tasks")
    }

    pub fn outputs(&self) -> &[OutputRow] {
        self.late(&self.outputs, "outputs")
    }

    pub fn instruments(&self) -> &[InstrumentRow] {
        self.late(&self.instruments, "instruments")
    }

    /// The six dimensions, in the order of the cycle.
    pub fn dimensions(&self) -> &[DimensionRow] {
        self.late(&self.dimensions, "dimensions")
    }

    pub fn signals(&self) -> &[SignalRow] {
        self.late(&self.signals, "signals")
    }

    /// The rows of the matrices.
    pub fn levels(&self) -> &[LevelRow] {
        self.late(&self.levels, "levels")
    }

    pub fn modules(&self) -> &[ModuleRow] {
        self.late(&self.modules, "modules")
    }

    /// How signals become levels and gaps an order.
    pub fn weighing(&self) -> Option<&WeighingRow> {
        self.late(&self.weighing, "weighing").first()
    }

    /// The instrument that asks the signals, and so shows the dimensions.
    pub fn signals_instrument(&self) -> Option<&InstrumentRow> {
        self.instruments().iter().find(|row| row.kind == rows::InstrumentKind::Signals)
    }

    pub fn instrument(&self, id: &str) -> Option<&InstrumentRow> {
        self.instruments().iter().find(|row| row.id == id)
    }

    pub fn dimension(&self, id: &str) -> Option<&DimensionRow> {
        self.dimensions().iter().find(|row| row.id == id)
    }

    pub fn signal(&self, id: &str) -> Option<&SignalRow> {
        self.signals().iter().find(|row| row.id == id)
    }

    pub fn level(&self, id: &str) -> Option<&LevelRow> {
        self.levels().iter().find(|row| row.id == id)
    }

    pub fn module(&self, id: &str) -> Option<&ModuleRow> {
        self.modules().iter().find(|row| row.id == id)
    }

    /// The decision trees; one that asks what places a partner has those questions.
    pub fn trees(&self) -> &[TreeRow] {
        self.trees.get_or_init(|| {
            let mut rows: Vec<TreeRow> = self.files.rows("trees").unwrap_or_default();
            rows.iter_mut().filter(|row| row.placements).for_each(|row| row.borrow(self.placements()));
            rows
        })
    }

    /// The six roles, from the top.
    pub fn roles(&self) -> &[RoleRow] {
        self.late(&self.roles, "roles")
    }

    /// The documents that a programme has.
    pub fn documents(&self) -> &[PaperRow] {
        self.late(&self.documents, "documents")
    }

    /// The pieces of enablement, by group.
    pub fn enablement(&self) -> &[EntryRow] {
        self.late(&self.enablement, "enablement")
    }

    /// The points of the lists, by group.
    pub fn checks(&self) -> &[EntryRow] {
        self.late(&self.checks, "checks")
    }

    /// The functions of the technology stack, in the order in which they come.
    pub fn functions(&self) -> &[FunctionRow] {
        self.late(&self.functions, "functions")
    }

    pub fn tools(&self) -> &[ToolRow] {
        self.late(&self.tools, "tools")
    }

    pub fn factors(&self) -> &[FactorRow] {
        self.late(&self.factors, "factors")
    }

    /// Rows that the first picture can do without. Files of a person were checked when the method was read, and those that
    /// are built in are read by a test, so an error cannot come up here; no rows would be shown if it did.
    fn late<'a, T: DeserializeOwned>(&'a self, cell: &'a OnceCell<Vec<T>>, file: &str) -> &'a [T] {
        cell.get_or_init(|| self.files.rows(file).unwrap_or_default())
    }

    pub fn step(&self, id: &str) -> Option<&StepRow> {
        self.steps.iter().find(|row| row.id == id)
    }

    pub fn problem(&self, id: Problem) -> Option<&ProblemRow> {
        self.problems.iter().find(|row| row.id == id)
    }

    pub fn motion(&self, id: Motion) -> Option<&MotionRow> {
        self.motions.iter().find(|row| row.id == id)
    }

    pub fn stage(&self, id: &str) -> Option<&StageRow> {
        self.stages.iter().find(|row| row.id == id)
    }

    /// The band of an ARR in whole euros: the last whose lower bound is not above it.
    pub fn stage_of(&self, arr: u64) -> Option<&StageRow> {
        self.stages.iter().rev().find(|row| row.from <= arr)
    }

    pub fn verdict(&self, id: &str) -> Option<&VerdictRow> {
        self.verdicts.iter().find(|row| row.id == id)
    }

    /// The verdicts of one ladder, lowest first.
    pub fn ladder(&self, ladder: Ladder) -> Vec<&VerdictRow> {
        let mut rungs: Vec<_> = self.verdicts.iter().filter(|row| row.ladder == ladder).collect();
        rungs.sort_by_key(|row| row.rank);
        rungs
    }

    pub fn cap(&self, id: &str) -> Option<&CapRow> {
        self.caps.iter().find(|row| row.id == id)
    }

    pub fn partner_type(&self, id: &str) -> Option<&TypeRow> {
        self.types.iter().find(|row| row.id == id)
    }

    pub fn way(&self, id: &str) -> Option<&WayRow> {
        self.ways.iter().find(|row| row.id == id)
    }

    pub fn measure(&self, id: &str) -> Option<&MeasureRow> {
        self.measures.iter().find(|row| row.id == id)
    }

    pub fn play(&self, id: &str) -> Option<&PlayRow> {
        self.plays.iter().find(|row| row.id == id)
    }

    pub fn rule(&self, id: &str) -> Option<&RuleRow> {
        self.rules.iter().find(|row| row.id == id)
    }

    pub fn track(&self, id: &str) -> Option<&TrackRow> {
        self.tracks().iter().find(|row| row.id == id)
    }

    pub fn template(&self, id: &str) -> Option<&TemplateRow> {
        self.templates().iter().find(|row| row.id == id)
    }

    pub fn requirement(&self, id: &str) -> Option<&RequirementRow> {
        self.requirements().iter().find(|row| row.id == id)
    }

    pub fn benefit(&self, id: &str) -> Option<&BenefitRow> {
        self.benefits().iter().find(|row| row.id == id)
    }

    pub fn policy_field(&self, id: &str) -> Option<&PolicyRow> {
        self.policy().iter().find(|row| row.id == id)
    }

    pub fn board_plan(&self, id: &str) -> Option<&PlanRow> {
        self.plans().iter().find(|row| row.id == id)
    }

    pub fn task(&self, id: &str) -> Option<&TaskRow> {
        self.tasks().iter().find(|row| row.id == id)
    }

    pub fn tree(&self, id: &str) -> Option<&TreeRow> {
        self.trees().iter().find(|row| row.id == id)
    }

    pub fn role(&self, id: &str) -> Option<&RoleRow> {
        self.roles().iter().find(|row| row.id == id)
    }

    pub fn paper(&self, id: &str) -> Option<&PaperRow> {
        self.documents().iter().find(|row| row.id == id)
    }

    pub fn piece(&self, id: &str) -> Option<&EntryRow> {
        self.enablement().iter().find(|row| row.id == id)
    }

    pub fn point(&self, id: &str) -> Option<&EntryRow> {
        self.checks().iter().find(|row| row.id == id)
    }

    pub fn function(&self, id: &str) -> Option<&FunctionRow> {
        self.functions().iter().find(|row| row.id == id)
    }

    pub fn tool(&self, id: &str) -> Option<&ToolRow> {
        self.tools().iter().find(|row| row.id == id)
    }

    pub fn factor(&self, id: &str) -> Option<&FactorRow> {
        self.factors().iter().find(|row| row.id == id)
    }

    pub fn evidence_row(&self, id: &str) -> Option<&EvidenceRow> {
        self.evidence().iter().find(|row| row.id == id)
    }

    pub fn term(&self, id: &str) -> Option<&TermRow> {
        self.terms().iter().find(|row| row.id == id)
    }
}

/// The one row that names a method. Files of another shape are refused before any of them is read.
fn about(files: &Files) -> Result<AboutRow, MethodError> {
    let fault = |what: String| MethodError::Row { file: "method.ron".into(), row: "1".into(), what };
    let about = files.rows::<AboutRow>("method")?.into_iter().next().ok_or_else(|| fault("the row is missing".into()))?;
    if about.schema != SCHEMA {
        return Err(fault(format!("its files have shape {}, and this program reads shape {SCHEMA}", about.schema)));
    }
    Ok(about)
}
