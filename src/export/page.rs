//! The programme on one page in words: what stands in each box, what makes it weak; as lines, as Markdown, as JSON.

use std::fmt::Write as _;

use serde_json::{Value as Json, json};

use super::{
    describe::Describe,
    plain::{line, wrap},
};
use crate::{
    advice::{
        Advice, operations as run,
        page::{self, Block, Name, State, Weak},
        track::{self, Standing},
    },
    domain::{
        Address, Figure, Owner, Terms, Track,
        vision::{By, Part},
    },
    words::{date::DateWords, number, number::Locale, text},
};

/// Something that stands in a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub text: String,
    /// How a metric does; nothing for the rest.
    pub standing: Option<Standing>,
}

impl Entry {
    fn new(text: String) -> Self {
        Self { text, standing: None }
    }
}

/// The boxes as they stand on the day of the description.
pub fn blocks(describe: Describe<'_>, advice: &Advice) -> Vec<Block> {
    page::blocks(describe.workspace, describe.method, advice, describe.today)
}

/// What makes a box weak, in words.
pub fn weak(describe: Describe<'_>, weak: &Weak) -> String {
    describe.said(&weak.said)
}

/// The vision as one sentence; what nobody said yet is a question mark in it. Empty where nothing was said.
pub fn sentence(describe: Describe<'_>) -> String {
    let vision = &describe.workspace.strategy.vision;
    let words = describe.words;
    if vision.missing().len() == 3 && vision.through.is_empty() {
        return String::new();
    }
    let open = || "?".to_owned();
    let share = vision.share.map_or_else(open, |share| format!("{share}%"));
    let of = if vision.of.is_empty() { open() } else { vision.of.clone() };
    let through = if vision.through.is_empty() { words.get("vision-partners").into_owned() } else { vision.through.clone() };
    let by = vision.by.map_or_else(|| words.with("vision-by-day", &[("day", text(open()))]), |by| self::by(describe, by));
    words.with("vision-sentence", &[("share", text(share)), ("of", text(of)), ("through", text(through)), ("by", text(by))])
}

/// By when, in the sentence.
fn by(describe: Describe<'_>, by: By) -> String {
    let words = describe.words;
    match by {
        By::Year(year) => words.with("vision-by-year", &[("year", text(year.to_string()))]),
        By::Quarter(year, quarter) => {
            words.with("vision-by-quarter", &[("year", text(year.to_string())), ("quarter", text(quarter.to_string()))])
        }
        By::Day(day) => {
            let day = DateWords::ENGLISH.plain_day(day, describe.today);
            words.with("vision-by-day", &[("day", text(day))])
        }
    }
}

impl Describe<'_> {
    /// The vision, or a part of it.
    pub(super) fn vision_label(&self, address: &Address) -> String {
        match self::part(address) {
            Some(part) => self.words.get(&format!("vision-part-{}", part.file())).into_owned(),
            None => self.words.get("vision-title").into_owned(),
        }
    }

    /// The vision as a sentence, or what was said of a part of it.
    pub(super) fn vision_value(&self, address: &Address) -> String {
        self::part(address).map_or_else(|| sentence(*self), |part| value(*self, part))
    }
}

/// The part of the vision that an address ends in.
fn part(address: &Address) -> Option<Part> {
    Part::ALL.into_iter().find(|part| address.steps.len() > 1 && part.file() == address.last())
}

/// What was said of a part of the vision; empty where nothing was.
pub fn value(describe: Describe<'_>, part: Part) -> String {
    let vision = &describe.workspace.strategy.vision;
    match part {
        Part::Share => vision.share.map(|share| format!("{share}%")).unwrap_or_default(),
        Part::Of => vision.of.clone(),
        Part::Through => vision.through.clone(),
        Part::By => vision.by.map(|by| by.to_string()).unwrap_or_default(),
        Part::Words => vision.words.clone(),
    }
}

/// What stands in a box; one sentence where nothing does.
pub fn entries(describe: Describe<'_>, advice: &Advice, block: &Block) -> Vec<Entry> {
    if block.state == State::Empty {
        return vec![Entry::new(describe.words.get(&format!("page-empty-{}", block.name.id())).into_owned())];
    }
    match block.name {
        Name::Vision => vision(describe),
        Name::Types => types(describe, advice),
        Name::Tiers => tiers(describe),
        Name::Economics => economics(describe),
        Name::Operations => operations(describe, advice),
        Name::Metrics => metrics(describe),
    }
}

fn vision(describe: Describe<'_>) -> Vec<Entry> {
    let own = describe.workspace.strategy.vision.words.split_whitespace().collect::<Vec<_>>().join(" ");
    let own = if own.is_empty() { own } else { describe.words.with("vision-own", &[("words", text(own))]) };
    [sentence(describe), own].into_iter().filter(|text| !text.is_empty()).map(Entry::new).collect()
}

fn types(describe: Describe<'_>, advice: &Advice) -> Vec<Entry> {
    let decided: Vec<Entry> = page::types(advice).map(|proposal| Entry::new(describe.proposal(proposal))).collect();
    if !decided.is_empty() {
        return decided;
    }
    let mut seen = Vec::new();
    for id in describe.workspace.tiers.tracks.iter().flat_map(|track| &track.types) {
        let entry = Entry::new(describe.partner_type(id));
        if !seen.contains(&entry) {
            seen.push(entry);
        }
    }
    seen
}

fn tiers(describe: Describe<'_>) -> Vec<Entry> {
    let words = describe.words;
    let tracks = &describe.workspace.tiers.tracks;
    if tracks.is_empty() {
        return vec![Entry::new(words.get("page-tiers-none").into_owned())];
    }
    let told = |track: &Track| {
        let rungs: Vec<String> = track.tiers.iter().map(|tier| describe.tier(tier)).collect();
        let args = |rungs: String| [("track", text(describe.track(track))), ("rungs", text(rungs))];
        match rungs.len() {
            0 | 1 => words.with("page-tiers-flat", &args(String::new())),
            _ => words.with("page-tiers-ladder", &args(rungs.join(" → "))),
        }
    };
    tracks.iter().map(|track| Entry::new(told(track))).collect()
}

fn economics(describe: Describe<'_>) -> Vec<Entry> {
    let words = describe.words;
    let Some(terms) = page::terms(describe.workspace, describe.today) else { return Vec::new() };
    let mut entries: Vec<String> = Vec::new();
    for track in &describe.workspace.tiers.tracks {
        if let Some(rates) = rates(terms, track) {
            entries.push(words.with("page-economics-rate", &[("track", text(describe.track(track))), ("rate", text(rates))]));
        }
    }
    let credit = [terms.sourced, terms.influenced].map(|credit| credit.map(|percent| format!("{percent}%")));
    if let [Some(sourced), Some(influenced)] = credit {
        entries.push(words.with("page-economics-credit", &[("sourced", text(sourced)), ("influenced", text(influenced))]));
    }
    if let Some(days) = terms.protection_days {
        entries.push(words.with("page-economics-protection", &[("days", number(days))]));
    }
    if let Some(from) = terms.from.filter(|from| *from > describe.today) {
        let day = DateWords::ENGLISH.plain_day(from, describe.today);
        entries.push(words.with("page-economics-from", &[("day", text(day))]));
    }
    if entries.is_empty() {
        entries.push(words.get("page-economics-other").into_owned());
    }
    entries.into_iter().map(Entry::new).collect()
}

/// The lowest and the highest rate of a track: `15%`, `25–40%`.
fn rates(terms: &Terms, track: &Track) -> Option<String> {
    let head = format!("{}/", track.id);
    let rates = || terms.rates.iter().filter(|rate| rate.id.starts_with(&head)).map(|rate| rate.percent);
    let (low, high) = (rates().min()?, rates().max()?);
    Some(if low == high { format!("{low}%") } else { format!("{low}–{high}%") })
}

fn operations(describe: Describe<'_>, advice: &Advice) -> Vec<Entry> {
    let words = describe.words;
    let workspace = describe.workspace;
    let owner = &workspace.answers.owner;
    let mut entries = Vec::new();
    if let Some(id) = owner.who.as_ref().and_then(Owner::person) {
        let name = ("name", text(describe.person(id)));
        entries.push(match owner.share.and_then(Figure::value) {
            Some(share) => words.with("page-operations-owner", &[name, ("share", text(format!("{share}%")))]),
            None => words.with("page-operations-owner-only", &[name]),
        });
    }
    if let Some(id) = owner.sponsor.as_ref().and_then(Owner::person) {
        entries.push(words.with("page-operations-sponsor", &[("name", text(describe.person(id)))]));
    }
    let board = &workspace.board;
    if board.exists() {
        let (done, all) = board.done();
        entries.push(words.with("page-operations-board", &[("done", number(done)), ("all", number(all))]));
    }
    let held = &workspace.operations;
    if **held != crate::domain::Operations::default() {
        let team = run::team(held, describe.method, advice);
        if team.people > 0 {
            let people = number(team.people);
            let full = Locale::ENGLISH.hundredths(team.percent);
            entries.push(words.with("page-operations-team", &[("people", people), ("full", text(full))]));
        }
        let (there, asked) = run::asked(held, describe.method, advice);
        if asked > 0 {
            entries.push(words.with("page-operations-asked", &[("done", number(there)), ("all", number(asked))]));
        }
    }
    entries.into_iter().map(Entry::new).collect()
}

fn metrics(describe: Describe<'_>) -> Vec<Entry> {
    let words = describe.words;
    let start = describe.workspace.board.start;
    let told = |metric: &crate::domain::Metric| {
        let tracked = track::track(metric, describe.method.measure(&metric.id), start, describe.today);
        let figure = |value: u64| text(describe.metric_figure(&metric.id, value));
        let name = ("name", text(describe.metric(&metric.id)));
        let now = tracked.now.map_or_else(|| text("?".to_owned()), |now| figure(now.value));
        let text = match (metric.day_90, metric.day_180) {
            (Some(target), _) => words.with("page-metric-90", &[name, ("now", now), ("target", figure(target))]),
            (None, Some(target)) => words.with("page-metric-180", &[name, ("now", now), ("target", figure(target))]),
            (None, None) => words.with("page-metric", &[name, ("now", now)]),
        };
        Entry { text, standing: Some(tracked.standing) }
    };
    describe.workspace.metrics.metrics.iter().map(told).collect()
}

/// The name of a box.
pub fn title(describe: Describe<'_>, name: Name) -> String {
    describe.words.get(&format!("page-box-{}", name.id())).into_owned()
}

/// How a box stands, in a word or two.
pub fn standing(describe: Describe<'_>, block: &Block) -> String {
    let count = number(block.weak.len());
    describe.words.with(&format!("page-state-{}", block.state.id()), &[("count", count)])
}

/// The page as Markdown, to be sent as it is.
pub fn markdown(describe: Describe<'_>, advice: &Advice) -> String {
    let words = describe.words;
    let company = describe.workspace.answers.company.name.trim();
    let title = if company.is_empty() {
        words.get("page-title").into_owned()
    } else {
        words.with("page-title-of", &[("company", text(company.to_owned()))])
    };
    let mut out = format!("# {}\n", escaped(&title));
    for block in blocks(describe, advice) {
        let head = [self::title(describe, block.name), standing(describe, &block)];
        let head: Vec<String> = head.into_iter().filter(|part| !part.is_empty()).collect();
        let _ = write!(out, "\n## {}\n\n", head.join(" · "));
        for entry in entries(describe, advice, &block) {
            let how = entry.standing.map(|standing| format!(" · {}", said_standing(describe, standing))).unwrap_or_default();
            let _ = writeln!(out, "- {}{how}", escaped(&entry.text));
        }
        for weak in &block.weak {
            let _ = writeln!(out, "- ▲ {}", escaped(&self::weak(describe, weak)));
        }
    }
    out
}

fn said_standing(describe: Describe<'_>, standing: Standing) -> String {
    describe.words.get(&format!("metric-standing-{}", standing.id())).into_owned()
}

/// A person's text as one line that Markdown does not take for its own.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            out.push('\\');
        }
        if !crate::domain::is_unsafe(letter) {
            out.push(letter);
        }
    }
    out
}

/// The page as plain lines.
pub(super) fn plain(out: &mut String, describe: Describe<'_>, advice: &Advice) {
    line(out, 0, "");
    line(out, 0, &describe.words.get("page-title"));
    for block in blocks(describe, advice) {
        line(out, 2, &format!("{} · {}", title(describe, block.name), standing(describe, &block)));
        for entry in entries(describe, advice, &block) {
            let how = entry.standing.map(|standing| format!(" · {}", said_standing(describe, standing))).unwrap_or_default();
            for part in wrap(&format!("{}{how}", entry.text), 92) {
                line(out, 4, &part);
            }
        }
        for weak in &block.weak {
            for part in wrap(&format!("! {}", self::weak(describe, weak)), 92) {
                line(out, 4, &part);
            }
        }
    }
}

/// The page as JSON: the vision as it stands, and each box with its state.
pub(super) fn object(describe: Describe<'_>, advice: &Advice) -> Json {
    let vision = &describe.workspace.strategy.vision;
    let boxes = blocks(describe, advice).into_iter().map(|block| {
        let weak = block.weak.iter().map(|weak| {
            json!({
                "text": self::weak(describe, weak),
                "address": weak.address.to_string(),
                "rule": (!weak.rule.is_empty()).then_some(weak.rule),
            })
        });
        let holds: Vec<Entry> = if block.state == State::Empty { Vec::new() } else { entries(describe, advice, &block) };
        json!({
            "id": block.name.id(),
            "state": block.state.id(),
            "holds": holds.into_iter().map(|entry| entry.text).collect::<Vec<_>>(),
            "weak": weak.collect::<Vec<_>>(),
            "leads_to": block.leads_to().to_string(),
        })
    });
    json!({
        "vision": {
            "share_percent": vision.share,
            "of": vision.of,
            "through": vision.through,
            "by": vision.by,
            "words": vision.words,
            "sentence": sentence(describe),
            "measurable": vision.missing().is_empty(),
            "missing": vision.missing().iter().map(|part| part.file()).collect::<Vec<_>>(),
        },
        "boxes": boxes.collect::<Vec<_>>(),
    })
}
