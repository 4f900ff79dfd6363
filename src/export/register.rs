//! Partners and metrics of a workspace, as plain lines and as JSON.

use serde_json::{Value as Json, json};

use super::describe::Describe;
use crate::{
    domain::Metric,
    words::{number, text},
};

/// The partners, each with its id and, beside the ids that it names, the words for people.
pub(super) fn partners_json(describe: Describe<'_>) -> Json {
    let partner = |partner: &std::sync::Arc<crate::domain::Partner>| {
        json!({
            "id": partner.id,
            "name": partner.name,
            "type": partner.kind,
            "type_name": describe.partner_value(partner, "type"),
            "track": partner.track,
            "track_name": describe.track_of(partner),
            "tier": partner.tier,
            "tier_name": describe.rung_of(partner),
            "owner": partner.owner,
            "owner_name": describe.partner_value(partner, "owner"),
            "warmth": partner.warmth,
            "state": partner.state.id(),
            "signed": partner.signed,
            "activated": partner.activated,
            "ended": partner.ended,
            "next_step": partner.next_step,
            "specialisations": partner.specialisations,
            "note": partner.note,
        })
    };
    describe.workspace.partners.iter().map(partner).collect::<Vec<_>>().into()
}

/// The metrics, each with its unit; figures in that unit, as they stand in the file.
pub(super) fn metrics_json(describe: Describe<'_>) -> Json {
    let metric = |metric: &Metric| {
        json!({
            "id": metric.id,
            "name": describe.metric(&metric.id),
            "unit": describe.metric_unit(&metric.id),
            "leading": describe.method.measure(&metric.id).map(|row| row.leading),
            "baseline": metric.baseline,
            "day_90": metric.day_90,
            "day_180": metric.day_180,
            "actuals": metric.actuals,
            "owner": metric.owner,
            "note": metric.note,
        })
    };
    describe.workspace.metrics.metrics.iter().map(metric).collect::<Vec<_>>().into()
}

/// The partners as lines: the name, then what is known of it.
pub(super) fn partner_lines(describe: Describe<'_>) -> Vec<(usize, String)> {
    let partners = &describe.workspace.partners;
    if partners.is_empty() {
        return Vec::new();
    }
    let words = describe.words;
    let count = number(partners.len());
    let mut lines = vec![(0, words.with("show-partners", &[("count", count)]))];
    let mut sorted: Vec<_> = partners.iter().collect();
    sorted.sort_by_cached_key(|partner| crate::domain::partners::fold(&partner.name));
    for partner in sorted {
        let facts =
            ["state", "type", "track", "tier", "owner", "next_step"].map(|field| describe.partner_value(partner, field));
        let facts: Vec<String> = facts.into_iter().filter(|value| !value.is_empty()).collect();
        lines.push((2, format!("{} · {}", describe.partner(partner), facts.join(" · "))));
        let days: Vec<String> =
            [("partners-since", "signed"), ("partners-activated", "activated"), ("partners-ended", "ended")]
                .into_iter()
                .map(|(key, field)| (key, describe.partner_value(partner, field)))
                .filter(|(_, day)| !day.is_empty())
                .map(|(key, day)| words.with(key, &[("day", text(day))]))
                .collect();
        if !days.is_empty() {
            lines.push((4, days.join(" · ")));
        }
        lines.extend(partner.note.lines().map(|line| (4, line.to_owned())));
    }
    lines
}

/// The metrics as lines: baseline, targets, and every figure with its day.
pub(super) fn metric_lines(describe: Describe<'_>) -> Vec<(usize, String)> {
    let metrics = &describe.workspace.metrics.metrics;
    if metrics.is_empty() {
        return Vec::new();
    }
    let words = describe.words;
    let mut lines = vec![(0, words.get("show-metrics").into_owned())];
    for metric in metrics {
        lines.push((2, describe.metric(&metric.id)));
        let open = || words.get("show-open").into_owned();
        let cells = ["baseline", "day-90", "day-180"].map(|id| {
            let value = describe.metric_value(metric, &id.replace('-', "_"));
            let label = words.get(&format!("metric-column-{id}"));
            format!("{label} {}", if value.is_empty() { open() } else { value })
        });
        lines.push((4, cells.join(" · ")));
        let figures: Vec<String> = metric
            .actuals
            .iter()
            .map(|actual| {
                let args =
                    [("value", text(describe.metric_figure(&metric.id, actual.value))), ("day", text(actual.on.to_string()))];
                words.with("metric-measured", &args)
            })
            .collect();
        if !figures.is_empty() {
            lines.push((4, figures.join(" · ")));
        }
    }
    lines
}
