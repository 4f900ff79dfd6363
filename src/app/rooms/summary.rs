//! How each room stands in few words, for the overview.

use super::{Room, board, decisions, diagnosis, metrics, operations, page, plays};
use crate::{
    app::App,
    domain::PartnerState,
    words::{number, text},
};

/// Where a room that is begun stands: what is done of how much, where that can be counted, and the rest in few words.
pub fn summary(app: &App, room: Room) -> Option<(Option<(usize, usize)>, String)> {
    let now = &app.desk.as_ref().filter(|desk| room.is_begun(&desk.now, &app.shell.method))?.now;
    let words = &app.shell.words;
    Some(match room {
        Room::Tiers => {
            let rungs = now.tiers.tracks.iter().map(|track| track.tiers.len()).sum::<usize>();
            (None, words.with("summary-tiers", &[("tracks", number(now.tiers.tracks.len())), ("rungs", number(rungs))]))
        }
        Room::Policy => (None, words.with("summary-policy", &[("count", number(now.policy.terms.len()))])),
        Room::Partners => {
            let active = now.partners.iter().filter(|partner| partner.state == PartnerState::Active).count();
            (None, words.with("summary-partners", &[("all", number(now.partners.len())), ("active", number(active))]))
        }
        Room::Metrics => {
            let (good, judged) = metrics::standing(app);
            let measured = words.with("summary-metrics", &[("count", number(now.metrics.metrics.len()))]);
            ((judged > 0).then_some((good, judged)), metrics::progress(app).unwrap_or(measured))
        }
        Room::Decisions => (None, decisions::summary(app)?),
        Room::Diagnosis => (None, gaps(app)?),
        Room::Operations => operations::summary(app),
        Room::Page => {
            let (filled, all) = page::filled(app);
            (Some((filled, all)), words.with("summary-page", &[("done", number(filled)), ("all", number(all))]))
        }
        Room::Plays => {
            let (done, all) = plays::done(app);
            (Some((done, all)), words.with("summary-plays", &[("done", number(done)), ("all", number(all))]))
        }
        // It is told by what is weak.
        Room::Review => return None,
        Room::Board => (Some(now.board.done()), board::standing(app, &now.board, "board-day-short").join(" · ")),
    })
}

/// How many gaps there are, and the first to close; that a round is open, where nothing counts yet.
fn gaps(app: &App) -> Option<String> {
    let words = &app.shell.words;
    let all = diagnosis::diagnosis(app)?;
    let known = all.dimensions(&app.shell.method).is_some_and(|shown| shown.known > 0);
    if !known {
        return Some(words.get("summary-diagnosis-open").into_owned());
    }
    let needed = all.dimensions(&app.shell.method).is_some_and(|shown| shown.standings.iter().any(|row| row.needed.is_some()));
    if !needed {
        return Some(words.get("summary-diagnosis-stage").into_owned());
    }
    let first = all.gaps.first().map(|gap| words.get(&format!("dimension-{}", gap.dimension)).into_owned());
    let count = number(all.gaps.len());
    Some(words.with("summary-diagnosis", &[("count", count), ("first", text(first.unwrap_or_default()))]))
}
