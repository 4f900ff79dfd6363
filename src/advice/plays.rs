//! The ecosystem-led plays (E3): whether each is ready, need by need, and its steps as cards.
//!
//! A need holds, does not hold yet, or is not known; what nobody said is never taken for a no. There is no score: a play is
//! ready when all of its needs hold.

use jiff::civil::Date;

use crate::{
    advice::{Advice, CapState, DirectReading, Subject, board as plan},
    domain::{Address, Board, Card, Document, Figure, Owner, PartnerState, Problem, Workspace},
    method::{
        Method,
        rows::{Holds, NeedRow, PlayRow, TaskRow},
    },
};

/// Whether a need holds, or all of them do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Holds,
    NotYet,
    Unknown,
}

impl State {
    /// The id by which words and outputs know it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::NotYet => "not-yet",
            Self::Unknown => "unknown",
        }
    }
}

/// A need of a play, judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged<'m> {
    pub row: &'m NeedRow,
    pub state: State,
    /// How many there are, and how many it takes, where it is a count.
    pub count: Option<(u32, u32)>,
    /// Where it is answered.
    pub address: Address,
}

/// A play, judged.
#[derive(Clone, Debug)]
pub struct Play<'m> {
    pub row: &'m PlayRow,
    pub needs: Vec<Judged<'m>>,
    /// The problems of the company that it serves.
    pub serves: Vec<Problem>,
}

impl Play<'_> {
    /// How many needs hold, and how many there are.
    pub fn met(&self) -> (usize, usize) {
        (self.needs.iter().filter(|need| need.state == State::Holds).count(), self.needs.len())
    }

    /// Ready where all needs hold; not yet where one does not; else not known.
    pub fn state(&self) -> State {
        let any = |state| self.needs.iter().any(|need| need.state == state);
        if any(State::NotYet) {
            State::NotYet
        } else if any(State::Unknown) {
            State::Unknown
        } else {
            State::Holds
        }
    }

    /// The needs that do not hold, or that nobody knows of.
    pub fn open(&self) -> impl Iterator<Item = &Judged<'_>> {
        self.needs.iter().filter(|need| need.state != State::Holds)
    }
}

/// All plays, in the order of the method.
pub fn plays<'m>(workspace: &Workspace, method: &'m Method, advice: &Advice, today: Date) -> Vec<Play<'m>> {
    method.plays.iter().map(|row| play(row, workspace, method, advice, today)).collect()
}

fn play<'m>(row: &'m PlayRow, workspace: &Workspace, method: &'m Method, advice: &Advice, today: Date) -> Play<'m> {
    let case = Case { workspace, method, advice, today };
    let serves = workspace.answers.problem.chosen.iter().copied();
    let serves = serves.filter(|problem| method.problem(*problem).is_some_and(|known| known.plays.contains(&row.id)));
    Play { row, needs: row.needs.iter().map(|need| case.judge(row, need)).collect(), serves: serves.collect() }
}

/// The steps of a play with the card of each that is on the board.
pub fn steps<'a>(row: &'a PlayRow, board: &'a Board, method: &'a Method) -> Vec<(&'a TaskRow, Option<&'a Card>)> {
    let card = |task: &TaskRow| board.cards.iter().find(|card| card.task == task.id).map(|card| &**card);
    row.tasks.iter().filter_map(|id| method.task(id)).map(|task| (task, card(task))).collect()
}

/// Whether a task is the step of a play, whatever its id: a method of one's own names its tasks as it likes.
pub fn is_step(task: &str, method: &Method) -> bool {
    method.plays.iter().any(|play| play.tasks.iter().any(|id| id == task))
}

/// The cards of the steps that are not on the board, dated from the week that is ahead. What would lie behind the board's
/// end stands in its last week. Words are the caller's, as for the board itself.
pub fn cards(
    row: &PlayRow,
    workspace: &Workspace,
    method: &Method,
    today: Date,
    title: impl Fn(&TaskRow) -> String,
    points: impl Fn(&TaskRow) -> Vec<String>,
) -> Vec<Card> {
    let missing = steps(row, &workspace.board, method).into_iter().filter(|(_, card)| card.is_none());
    plan::added(&missing.map(|(task, _)| task).collect::<Vec<_>>(), workspace, today, title, points)
}

struct Case<'a> {
    workspace: &'a Workspace,
    method: &'a Method,
    advice: &'a Advice,
    today: Date,
}

impl Case<'_> {
    fn judge<'m>(&self, play: &PlayRow, row: &'m NeedRow) -> Judged<'m> {
        let (state, count, address) = match &row.holds {
            Holds::Verdict => (self.verdict(play), None, Address::decision("form")),
            Holds::Direct => (self.direct(), None, Address::answer("direct")),
            Holds::Owner => {
                let nobody = self.workspace.answers.owner.who.as_ref().and_then(Owner::person).is_none();
                let field = if nobody { "owner/who" } else { "owner/share" };
                (self.owner(), None, Address::answer(field))
            }
            Holds::Sponsor => (self.sponsor(), None, Address::answer("owner/sponsor")),
            Holds::Signed(wants) => {
                let (state, has) = self.signed(*wants);
                (state, has.map(|has| (has, *wants)), Address::whole(Document::Partners))
            }
            Holds::Of { types, count } => {
                let (state, has) = self.signed_of(types, *count);
                (state, has.map(|has| (has, *count)), Address::whole(Document::Partners))
            }
            Holds::Terms(fields) => {
                let (state, address) = self.terms(fields);
                (state, None, address)
            }
            Holds::Done(tasks) => {
                let (state, address) = self.done(tasks);
                (state, None, address)
            }
            Holds::Measured(id) => {
                let (state, address) = self.measured(id);
                (state, None, address)
            }
        };
        Judged { row, state, count, address }
    }

    /// A verdict of another ladder than that of the play bears no play: they are for companies that sell software.
    fn verdict(&self, play: &PlayRow) -> State {
        let verdict = &self.advice.verdict;
        let Some(rank) = verdict.rank(self.method) else { return State::Unknown };
        match self.method.verdict(&play.from) {
            Some(from) if from.ladder == verdict.ladder && rank >= from.rank => {
                // What is not known yet could still lower it.
                if verdict.provisional { State::Unknown } else { State::Holds }
            }
            _ => State::NotYet,
        }
    }

    fn direct(&self) -> State {
        match self.advice.direct {
            DirectReading::Predictable => State::Holds,
            DirectReading::Partly | DirectReading::NotYet => State::NotYet,
            DirectReading::Unknown => State::Unknown,
        }
    }

    fn owner(&self) -> State {
        match self.advice.verdict.cap(Subject::Owner).map(|cap| &cap.state) {
            Some(CapState::NoCap) => State::Holds,
            Some(CapState::AtMost(_)) => State::NotYet,
            Some(CapState::Unknown) | None => State::Unknown,
        }
    }

    fn sponsor(&self) -> State {
        match &self.workspace.answers.owner.sponsor {
            Some(Owner::Person(_)) => State::Holds,
            Some(Owner::Nobody) => State::NotYet,
            Some(Owner::Unknown) | None => State::Unknown,
        }
    }

    /// The partners of the register; where it is empty, as many as the company says are active.
    fn signed(&self, wants: u32) -> (State, Option<u32>) {
        let register = &self.workspace.partners;
        let said = self.workspace.answers.company.active_partners.and_then(Figure::value);
        let listed = (!register.is_empty()).then(|| self.count(|_| true));
        judge(listed.max(said), wants)
    }

    fn signed_of(&self, types: &[String], wants: u32) -> (State, Option<u32>) {
        if self.workspace.partners.is_empty() {
            // How many partners a company has says nothing about who they are.
            let none = self.workspace.answers.company.active_partners.and_then(Figure::value) == Some(0);
            return if none { (State::NotYet, Some(0)) } else { (State::Unknown, None) };
        }
        let has = self.count(|kind| types.iter().any(|known| known == kind));
        let untyped = self.count(str::is_empty);
        match judge(Some(has), wants) {
            // One without a type may be of these.
            (State::NotYet, has) if untyped > 0 => (State::Unknown, has),
            judged => judged,
        }
    }

    /// Partners with whom an agreement holds, by type.
    fn count(&self, is: impl Fn(&str) -> bool) -> u32 {
        let signed = self.workspace.partners.iter().filter(|partner| PartnerState::is_signed(partner.state));
        u32::try_from(signed.filter(|partner| is(&partner.kind)).count()).unwrap_or(u32::MAX)
    }

    fn terms(&self, fields: &[String]) -> (State, Address) {
        let policy = &self.workspace.policy;
        let terms = policy.on(self.today);
        let open = fields.iter().find(|field| terms.is_none_or(|terms| !terms.is_set(field)));
        let at = Address::terms(terms.or_else(|| policy.newest()).map_or("t1", |terms| terms.id.as_str()));
        match open.or(fields.first()) {
            Some(field) => (if open.is_none() { State::Holds } else { State::NotYet }, at.field(field)),
            None => (State::Holds, at),
        }
    }

    /// A card that is not there says nothing: the work may have been done before there was a board.
    fn done(&self, tasks: &[String]) -> (State, Address) {
        let board = &self.workspace.board;
        let mut cards = board.cards.iter().filter(|card| tasks.contains(&card.task)).peekable();
        let Some(first) = cards.peek().map(|card| Address::card(&card.id)) else {
            return (State::Unknown, Address::whole(Document::Board));
        };
        match cards.find(|card| card.state == crate::domain::CardState::Done) {
            Some(card) => (State::Holds, Address::card(&card.id)),
            None => (State::NotYet, first),
        }
    }

    fn measured(&self, id: &str) -> (State, Address) {
        match self.workspace.metrics.get(id) {
            Some(metric) => {
                let known = metric.baseline.is_some() || metric.latest(self.today).is_some();
                (if known { State::Holds } else { State::NotYet }, Address::metric(id).field("baseline"))
            }
            None => (State::NotYet, Address::whole(Document::Metrics)),
        }
    }
}

fn judge(has: Option<u32>, wants: u32) -> (State, Option<u32>) {
    match has {
        None => (State::Unknown, None),
        Some(has) if has >= wants => (State::Holds, Some(has)),
        Some(has) => (State::NotYet, Some(has)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

    use std::sync::Arc;

    use super::*;
    use crate::domain::{CardState, Metric, Partner, Sells, Tri};

    fn day() -> Date {
        "2026-11-21".parse().unwrap()
    }

    fn judged(workspace: &Workspace, play: &str, need: &str) -> (State, Option<(u32, u32)>, Address) {
        let method = Method::built_in().unwrap();
        let advice = crate::advice::derive(workspace, &method, crate::advice::rules::EXAMPLE_DAY);
        let plays = plays(workspace, &method, &advice, day());
        let play = plays.iter().find(|known| known.row.id == play).unwrap();
        let need = play.needs.iter().find(|known| known.row.id == need).unwrap();
        (need.state, need.count, need.address.clone())
    }

    fn state(workspace: &Workspace, play: &str, need: &str) -> State {
        judged(workspace, play, need).0
    }

    fn partner(id: &str, kind: &str) -> Arc<Partner> {
        Arc::new(Partner { id: id.into(), kind: kind.into(), state: PartnerState::Agreed, ..Partner::default() })
    }

    fn card(task: &str, state: CardState) -> Arc<Card> {
        Arc::new(Card { id: task.into(), task: task.into(), weeks: (1, 1), state, ..Card::default() })
    }

    #[test]
    fn of_a_company_of_which_nothing_is_known_nothing_is_taken_for_a_no() {
        let method = Method::built_in().unwrap();
        let workspace = Workspace::default();
        let advice = crate::advice::derive(&workspace, &method, crate::advice::rules::EXAMPLE_DAY);
        for play in plays(&workspace, &method, &advice, day()) {
            assert_eq!(play.met().0, 0, "{}", play.row.id);
            for need in &play.needs {
                // What stands in a file of the workspace is known: it is not set, or not measured.
                let known = matches!(need.row.holds, Holds::Terms(_) | Holds::Measured(_));
                let wanted = if known { State::NotYet } else { State::Unknown };
                assert_eq!(need.state, wanted, "{} {}", play.row.id, need.row.id);
            }
        }
    }

    #[test]
    fn partners_are_counted_by_their_agreement_and_their_type() {
        let mut workspace = Workspace::default();
        let sales = "nearbound-sales";
        Arc::make_mut(&mut workspace.answers).company.active_partners = Some(Figure::Fact(3));
        assert_eq!(state(&workspace, sales, "two-signed"), State::Holds, "the company says so");
        assert_eq!(state(&workspace, "nearbound-success", "serving-signed"), State::Unknown, "and not of which type");
        Arc::make_mut(&mut workspace.answers).company.active_partners = None;
        let partners = Arc::make_mut(&mut workspace.partners);
        partners.insert(partner("a", "referral"));
        partners.insert(Arc::new(Partner { id: "c".into(), ..Partner::default() }));
        let one = judged(&workspace, sales, "two-signed");
        assert_eq!(one, (State::NotYet, Some((1, 2)), Address::whole(Document::Partners)));
        assert_eq!(state(&workspace, "nearbound-success", "serving-signed"), State::NotYet);
        Arc::make_mut(&mut workspace.partners).insert(partner("b", ""));
        assert_eq!(state(&workspace, "nearbound-success", "serving-signed"), State::Unknown, "it may be one");
        Arc::make_mut(&mut workspace.partners).insert(partner("b", "si"));
        assert_eq!(state(&workspace, "nearbound-success", "serving-signed"), State::Holds);
    }

    #[test]
    fn what_was_done_before_there_was_a_board_is_not_known() {
        let mut workspace = Workspace::default();
        assert_eq!(state(&workspace, "nearbound-sales", "crm"), State::Unknown);
        Arc::make_mut(&mut workspace.board).cards.push(card("crm-fields", CardState::Doing));
        let doing = judged(&workspace, "nearbound-sales", "crm");
        assert_eq!(doing, (State::NotYet, None, Address::card("crm-fields")));
        Arc::make_mut(&mut workspace.board).cards.push(card("pilot-tracking", CardState::Done));
        assert_eq!(state(&workspace, "nearbound-sales", "crm"), State::Holds);
    }

    #[test]
    fn terms_that_hold_today_count_and_lead_to_the_field_that_is_open() {
        let mut workspace = Workspace::default();
        let terms = Arc::make_mut(&mut workspace.policy).newest_mut();
        (terms.sourced, terms.influenced) = (Some(100), Some(50));
        let open = judged(&workspace, "nearbound-sales", "credit");
        assert_eq!(open, (State::NotYet, None, Address::terms("t1").field("tag_at_origin")));
        Arc::make_mut(&mut workspace.policy).newest_mut().tag_at_origin = Some(true);
        assert_eq!(state(&workspace, "nearbound-sales", "credit"), State::Holds);
        Arc::make_mut(&mut workspace.policy).newest_mut().from = Some("2027-01-01".parse().unwrap());
        assert_eq!(state(&workspace, "nearbound-sales", "credit"), State::NotYet, "they do not hold yet");
    }

    #[test]
    fn a_measure_counts_once_there_is_a_figure() {
        let mut workspace = Workspace::default();
        let metric = Metric { id: "joint-leads".into(), ..Metric::default() };
        Arc::make_mut(&mut workspace.metrics).metrics.push(metric);
        assert_eq!(state(&workspace, "nearbound-marketing", "leads-measured"), State::NotYet);
        Arc::make_mut(&mut workspace.metrics).get_mut("joint-leads").unwrap().baseline = Some(0);
        assert_eq!(state(&workspace, "nearbound-marketing", "leads-measured"), State::Holds);
    }

    #[test]
    fn the_verdict_and_the_direct_motion_come_from_the_answers() {
        let mut workspace = Workspace::default();
        let answers = Arc::make_mut(&mut workspace.answers);
        answers.company.arr = Some(Figure::Fact(6_000_000));
        let direct = &mut answers.direct;
        (direct.win_rate_known, direct.cycle_known, direct.forecast_met) = (Some(Tri::Yes), Some(Tri::Yes), Some(Tri::Yes));
        assert_eq!(state(&workspace, "nearbound-sales", "direct"), State::Holds);
        assert_eq!(state(&workspace, "nearbound-sales", "verdict"), State::NotYet, "the stage does not bear it");
        assert_eq!(state(&workspace, "nearbound-marketing", "verdict"), State::Unknown, "the owner could lower it");
        Arc::make_mut(&mut workspace.answers).company.sells = Some(Sells::Services);
        assert_eq!(state(&workspace, "nearbound-marketing", "verdict"), State::NotYet, "it is for software");
    }

    #[test]
    fn steps_become_cards_from_the_week_ahead_and_never_twice() {
        let method = Method::built_in().unwrap();
        let row = method.play("nearbound-sales").unwrap();
        let mut workspace = Workspace::default();
        let board = Arc::make_mut(&mut workspace.board);
        board.start = Some("2026-11-02".parse().unwrap());
        // A card of one's own that happens to have the id of a step.
        let own = Card { id: "play-sales-lists".into(), title: "Own".into(), weeks: (1, 1), ..Card::default() };
        board.cards.push(Arc::new(own));
        let made = |workspace: &Workspace| cards(row, workspace, &method, day(), |task| task.id.clone(), |_| Vec::new());
        let cards = made(&workspace);
        // Saturday of week 3: its working days are past, so that week 4 is the first.
        assert_eq!(cards.iter().map(|card| card.weeks).collect::<Vec<_>>(), [(4, 4), (4, 5), (5, 5), (6, 7), (7, 9), (9, 9)]);
        assert_eq!((cards[0].id.as_str(), cards[0].task.as_str()), ("play-sales-lists-2", "play-sales-lists"));
        assert_eq!(cards[1].after, ["play-sales-lists-2"]);
        Arc::make_mut(&mut workspace.board).cards.extend(cards.into_iter().map(Arc::new));
        assert!(made(&workspace).is_empty());
        let advice = crate::advice::derive(&workspace, &method, crate::advice::rules::EXAMPLE_DAY);
        assert_eq!(advice.changes, [], "no plan takes them off again");
        // What was taken off comes back alone, after what is there.
        Arc::make_mut(&mut workspace.board).remove("play-sales-choose");
        let again = made(&workspace);
        assert_eq!(again.len(), 1);
        assert_eq!(again[0].after, ["play-sales-overlap"]);
        // Near the end all of it stands in the last week.
        Arc::make_mut(&mut workspace.board).start = Some("2026-08-28".parse().unwrap());
        assert_eq!(made(&workspace)[0].weeks, (13, 13));
    }
}
