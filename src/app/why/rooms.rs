//! The reasons of the rooms: how many rungs a ladder bears, what a rate or a field of the policy is measured against.

mod operations;

use super::{Chain, decisions, plays, sources};
use crate::{
    advice::{evidence, page, rates, rungs, track},
    app::{
        App,
        rooms::{self, Reason},
    },
    domain::{Address, vision::Part},
    export::page as page_words,
    words::{number, text},
};

/// The chain behind something in a room.
pub(super) fn glance(app: &App, reason: &Reason) -> Option<Chain> {
    let words = &app.shell.words;
    let describe = app.describe()?;
    let method = &app.shell.method;
    let said = |key: String| words.find(&key).map(String::from).unwrap_or_default();
    match reason {
        Reason::Rungs(track) => rungs_chain(app, track),
        Reason::Need(id) => {
            let row = method.requirement(id)?;
            Some(Chain {
                title: describe.need_name(id),
                rule: said(format!("requirement-{id}.measured")),
                row: format!("requirements, {id}"),
                sources: sources(app, &row.sources),
                ..Chain::default()
            })
        }
        Reason::Gift(id) => {
            let row = method.benefit(id)?;
            Some(Chain {
                title: describe.gift_name(id),
                rule: said(format!("benefit-{id}.hint")),
                row: format!("benefits, {id}"),
                sources: sources(app, &row.sources),
                ..Chain::default()
            })
        }
        Reason::Speciality(id) => {
            let row = method.specialisations().iter().find(|row| row.id == *id)?;
            Some(Chain {
                title: describe.specialisation(id),
                rule: said(format!("specialisation-{id}.hint")),
                row: format!("specialisations, {id}"),
                sources: sources(app, &row.sources),
                ..Chain::default()
            })
        }
        Reason::Rate { track, tier, kind } => rate_chain(app, track, tier, kind),
        Reason::Rule(id) => super::rules::whole(app, id),
        Reason::Measure(id) => measure_chain(app, id),
        Reason::Instrument(id) => super::diagnosis::instrument(app, id),
        Reason::Standing(id) => super::diagnosis::standing(app, id),
        Reason::Item(id) => super::diagnosis::item(app, id),
        Reason::Module(id) => super::diagnosis::module(app, id),
        Reason::Decision(reason) => decisions::chain(app, reason),
        Reason::Operations(kind, id) => operations::item(app, *kind, id),
        Reason::ToolPlan => Some(operations::plan(app)),
        Reason::Block(name) => block_chain(app, *name),
        Reason::Vision(part) => Some(vision_chain(app, *part)),
        Reason::Play(id) => plays::play(app, id),
        Reason::PlayNeed(play, need) => plays::need(app, play, need),
        Reason::PlayStep(play, task) => plays::step(app, play, task),
        Reason::Policy(field) => {
            let row = method.policy_field(field)?;
            let key = format!("policy-{}", field.replace('_', "-"));
            let mut chain = Chain {
                title: describe.policy_field(field),
                rule: said(format!("{key}.help")),
                row: format!("policy, {field}"),
                sources: sources(app, &row.sources),
                ..Chain::default()
            };
            if field == "protection_days" {
                answer(app, &mut chain, "company/sales_cycle");
            }
            chain.more.push((words.get("label-usual").into_owned(), said(format!("{key}.usual"))));
            Some(chain)
        }
    }
}

fn answer(app: &App, chain: &mut Chain, path: &str) {
    let Some(describe) = app.describe() else { return };
    let address = Address::answer(path);
    let value = describe.value(&address);
    let value = if value.is_empty() { app.shell.words.get("value-open").into_owned() } else { value };
    chain.answers.push((address.clone(), describe.label(&address), value));
}

/// The lower of what stage and partners bear, each with its answer.
fn rungs_chain(app: &App, id: &str) -> Option<Chain> {
    let desk = app.desk.as_ref()?;
    let describe = app.describe()?;
    let words = &app.shell.words;
    let track = desk.now.tiers.track(id)?;
    let bearing = rungs::bearing(&desk.now, &app.shell.method, desk.advice.stage.as_deref());
    let title = match bearing.rungs() {
        Some(count) => words.with("rungs-borne", &[("count", number(count))]),
        None => words.get("rungs-open").into_owned(),
    };
    let mut chain =
        Chain { title, rule: words.get("rungs-rule").into_owned(), row: "stages, rungs".into(), ..Chain::default() };
    answer(app, &mut chain, "company/arr");
    answer(app, &mut chain, "company/active_partners");
    let mut ids: Vec<String> = rungs::SOURCES.map(str::to_owned).to_vec();
    if let Some(row) = bearing.stage.as_ref().and_then(|(stage, _)| app.shell.method.stage(stage)) {
        // The row of the stage says more than its table as a whole.
        ids.retain(|id| id != "E2");
        ids.splice(0..0, row.sources.iter().take(1).cloned());
    }
    chain.sources = sources(app, &ids);
    let head = |key: &str| words.get(key).into_owned();
    if let Some((stage, most)) = &bearing.stage {
        let args = [("stage", text(words.get(&format!("stage-{stage}")))), ("count", number(u64::from((*most).max(1))))];
        chain.more.push((head("label-by-stage"), words.with("rungs-by-stage", &args)));
    }
    if let Some((partners, most)) = bearing.partners {
        let args = [("partners", number(partners)), ("count", number(u64::from(most)))];
        chain.more.push((head("label-by-partners"), words.with("rungs-by-partners", &args)));
    }
    if let Some(row) = app.shell.method.template(&track.template) {
        let name = words.get(&format!("template-{}", row.id));
        let about = words.get(&format!("template-{}.summary", row.id));
        chain.more.push((head("label-template"), format!("{name}. {about}")));
    }
    chain.more.push((
        head("label-track"),
        words.find(&format!("track-{id}.summary")).map_or_else(|| describe.track(track), Into::into),
    ));
    Some(chain)
}

/// A rate beside what each source calls usual.
fn rate_chain(app: &App, track: &str, tier: &str, kind: &str) -> Option<Chain> {
    let desk = app.desk.as_ref()?;
    let describe = app.describe()?;
    let words = &app.shell.words;
    let ladder = desk.now.tiers.track(track)?;
    let rung = ladder.tier(tier)?;
    let types = if kind.is_empty() { ladder.types.clone() } else { vec![kind.to_owned()] };
    let rows = rates::rows(&app.shell.method, &types);
    let rule = match rates::usual(&app.shell.method, &types) {
        Some((low, high)) => words.with("rate-usual", &[("low", text(format!("{low}%"))), ("high", text(format!("{high}%")))]),
        None => words.get("rate-nothing-usual").into_owned(),
    };
    let mut chain = Chain {
        title: format!("{} · {} · {}", describe.track(ladder), describe.tier(rung), describe.rate_name(rung)),
        rule,
        row: "rates".into(),
        ..Chain::default()
    };
    let mut ids: Vec<String> = Vec::new();
    for id in rows.iter().flat_map(|row| &row.sources) {
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
    chain.sources = sources(app, &ids);
    let address = rooms::rate_address(app, track, tier, kind);
    let value = describe.value(&address);
    let value = if value.is_empty() { words.get("value-open").into_owned() } else { value };
    chain.answers.push((address, describe.rate_name(rung), value));
    for row in rows {
        let high = row.range.high.unwrap_or(row.range.low);
        let range = if high == row.range.low { format!("{high}%") } else { format!("{}–{high}%", row.range.low) };
        chain.more.push((row.study.clone(), format!("{range} {}", words.get(&format!("rate-{}", row.id)))));
    }
    Some(chain)
}

/// What a metric measures, how it does, and the benchmarks that apply to this company.
fn measure_chain(app: &App, id: &str) -> Option<Chain> {
    let desk = app.desk.as_ref()?;
    let describe = app.describe()?;
    let words = &app.shell.words;
    let metric = desk.now.metrics.get(id)?;
    let row = app.shell.method.measure(id);
    let mut chain = Chain {
        title: describe.metric(id),
        rule: describe.metric_definition(metric),
        sources: row.map(|row| sources(app, &row.sources)).unwrap_or_default(),
        ..Chain::default()
    };
    if chain.rule.is_empty() {
        chain.rule = words.get("metric-own-rule").into_owned();
    }
    let Some(row) = row else { return Some(chain) };
    chain.row = format!("measures, {id}");
    let head = |key: &str| words.get(key).into_owned();
    let kind = head(if row.leading { "metric-leading" } else { "metric-lagging" });
    let about = head(if row.leading { "metric-leading.meaning" } else { "metric-lagging.meaning" });
    chain.more.push((kind, about));
    if row.vanity {
        chain.more.push((head("metric-vanity"), head("metric-vanity.meaning")));
    }
    if let Some((month, two)) = row.ramp {
        let args = [("month", text(format!("{month}%"))), ("two", text(format!("{two}%")))];
        chain.more.push((head("metric-ramp"), words.with("metric-ramp.meaning", &args)));
    }
    let answers = &desk.now.answers;
    for topic in track::topics(id) {
        let found = evidence::for_topic(&app.shell.method, answers, topic);
        chain.evidence.extend(found.into_iter().take(3).map(|row| super::told(app, row)));
    }
    Some(chain)
}

/// What a box of the page is for, what stands in it, and what makes it weak.
fn block_chain(app: &App, name: page::Name) -> Option<Chain> {
    let desk = app.desk.as_ref()?;
    let describe = app.describe()?;
    let words = &app.shell.words;
    let block = page_words::blocks(describe, &desk.advice).into_iter().find(|block| block.name == name)?;
    let title = format!("{} · {}", page_words::title(describe, name), page_words::standing(describe, &block));
    let rule = if name == page::Name::Vision { "page-why-vision" } else { "page-why-rule" };
    let mut chain = Chain {
        title,
        rule: words.get(rule).into_owned(),
        sources: sources(app, &[page::Name::SOURCE.to_owned()]),
        ..Chain::default()
    };
    // What is to be mended comes as answers: each of them leads to its place.
    for weak in &block.weak {
        let label = describe.label(&weak.address);
        chain.answers.push((weak.address.clone(), label, page_words::weak(describe, weak)));
    }
    if block.weak.is_empty() {
        let home = name.home();
        let told = page_words::entries(describe, &desk.advice, &block).into_iter().map(|entry| entry.text);
        chain.answers.push((home.clone(), describe.label(&home), told.collect::<Vec<_>>().join(" · ")));
    }
    Some(chain)
}

/// What a part of the vision is for, and what is usual.
fn vision_chain(app: &App, part: Part) -> Chain {
    let words = &app.shell.words;
    let Some((desk, describe)) = app.desk.as_ref().zip(app.describe()) else { return Chain::default() };
    let address = Address::vision(part.file());
    let value = describe.value(&address);
    let value = if value.is_empty() { words.get("value-open").into_owned() } else { value };
    let mut chain = Chain {
        title: describe.label(&address),
        rule: words.get("page-why-vision").into_owned(),
        sources: sources(app, &[page::Name::SOURCE.to_owned(), "C6".to_owned()]),
        ..Chain::default()
    };
    chain.answers.push((address.clone(), chain.title.clone(), value));
    if part == Part::Share {
        let found = evidence::for_topic(&app.shell.method, &desk.now.answers, "sourced");
        chain.evidence.extend(found.into_iter().take(3).map(|row| super::told(app, row)));
    }
    chain
}
