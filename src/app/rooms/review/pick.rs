//! What can be picked in the review: which findings are shown, what a rule weighs here; and the words for both.

use super::{Filter, Pick};
use crate::{
    advice::rules,
    app::{
        App,
        overlay::{Goes, Item},
        rooms,
    },
    domain::review::Weight,
    method::rows::Level,
};

/// What can be picked.
pub fn items(app: &App, pick: &Pick) -> Vec<Item> {
    let words = &app.shell.words;
    let Some(desk) = &app.desk else { return Vec::new() };
    let item = |label: String, detail: String, id: String| Item {
        group: String::new(),
        label,
        detail,
        found: Vec::new(),
        goes: Goes::Picked(rooms::Pick::Review(pick.clone()), id),
        refused: false,
    };
    match pick {
        Pick::Filter => {
            let mut filters = vec![Filter::All];
            filters.extend(Level::ALL.map(Filter::Level));
            filters.push(Filter::Fixable);
            let mut topics: Vec<&str> = Vec::new();
            for finding in &desk.advice.findings {
                let topic = rules::topic(finding.rule);
                if !topics.contains(&topic) {
                    topics.push(topic);
                }
            }
            filters.extend(topics.into_iter().map(|topic| Filter::Topic(topic.to_owned())));
            let counted = filters.into_iter().map(|filter| {
                let count = desk.advice.findings.iter().filter(|finding| filter.lets(app, finding)).count();
                (count, filter)
            });
            counted
                .filter(|(count, filter)| *count > 0 || *filter == Filter::All)
                .map(|(count, filter)| item(filter_name(app, &filter), count.to_string(), filter.id()))
                .collect()
        }
        Pick::Weight(rule) => {
            let method = app.shell.method.rule(rule).map(|row| words.get(&format!("level-of-{}", row.level.id())));
            let mut items =
                vec![item(words.get("weight-method").into_owned(), method.unwrap_or_default().into_owned(), String::new())];
            items.extend(Weight::ALL.iter().rev().map(|weight| {
                item(words.get(&format!("weight-{}", weight.id())).into_owned(), String::new(), weight.id().to_owned())
            }));
            items
        }
    }
}

/// A topic in words: that of the screen that it is about.
pub fn topic_name(app: &App, topic: &str) -> String {
    let words = &app.shell.words;
    words
        .find(&format!("review-topic-{topic}"))
        .or_else(|| words.find(&format!("screen-{topic}")))
        .map_or_else(|| topic.to_owned(), std::borrow::Cow::into_owned)
}

/// What a filter lets through, in words.
pub fn filter_name(app: &App, filter: &Filter) -> String {
    let words = &app.shell.words;
    match filter {
        Filter::All => words.get("review-filter-all").into_owned(),
        Filter::Level(level) => words.get(&format!("levels-of-{}", level.id())).into_owned(),
        Filter::Fixable => words.get("review-filter-fixable").into_owned(),
        Filter::Topic(topic) => topic_name(app, topic),
    }
}

/// The filter of an id.
pub fn filter_of(id: &str) -> Filter {
    match id.split_once(':') {
        Some(("level", level)) => Level::of(level).map_or(Filter::All, Filter::Level),
        Some(("topic", topic)) => Filter::Topic(topic.to_owned()),
        _ if id == "fixable" => Filter::Fixable,
        _ => Filter::All,
    }
}

/// The key of the words over a list to pick from.
pub fn pick_title(pick: &Pick) -> &'static str {
    match pick {
        Pick::Filter => "title-review-filter",
        Pick::Weight(_) => "title-review-weight",
    }
}
