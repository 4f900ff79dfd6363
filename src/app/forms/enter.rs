//! What an entry makes of the answers, or why it cannot be taken.

use std::sync::Arc;

use super::{Entry, NEW_PERSON};
use crate::{
    domain::{
        Address, Answers, Basis, Figure, Motion, Owner, Problem, Sells, Tri, Workspace,
        amount::{parse_amount, parse_count, parse_days, parse_percent},
    },
    method::Method,
};

/// Why an entry was not taken: the key of the words that say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused(pub &'static str);

/// Puts an entry into the answers. What is refused changes nothing.
pub fn enter(workspace: &mut Workspace, method: &Method, address: &Address, entry: Entry<'_>) -> Result<(), Refused> {
    let path = address.to_string();
    let path = path.strip_prefix("answers/").ok_or(Refused("refused-not-here"))?;
    if let Entry::Choose(id) | Entry::Text(id) = entry
        && matches!(path, "owner/who" | "owner/sponsor")
    {
        let typed = matches!(entry, Entry::Text(_));
        return name_owner(workspace, path, id, typed);
    }
    let answers = Arc::make_mut(&mut workspace.answers);
    match entry {
        Entry::Choose(id) => choose(answers, method, path, id),
        Entry::Text(text) => type_in(answers, path, text.trim()),
        Entry::Basis(basis) => mark(answers, path, basis),
    }
}

/// Takes the answer at an address back.
pub fn clear(workspace: &mut Workspace, address: &Address) {
    let path = address.to_string();
    let answers = Arc::make_mut(&mut workspace.answers);
    match path.strip_prefix("answers/").unwrap_or_default() {
        "company/sells" => answers.company.sells = None,
        "company/arr" => answers.company.arr = None,
        "company/arr_band" => answers.company.arr_band = None,
        "company/acv" => answers.company.acv = None,
        "company/gross_margin" => answers.company.gross_margin = None,
        "company/sales_cycle" => answers.company.sales_cycle = None,
        "company/active_partners" => answers.company.active_partners = None,
        "company/months_with_partners" => answers.company.months_with_partners = None,
        "company/rate_to_eur" => answers.company.rate_to_eur = None,
        "problem/chosen" => {
            answers.problem.chosen.clear();
            answers.problem.none_of_these = None;
        }
        "motion/main" => {
            answers.motion.main = None;
            answers.motion.not_known = false;
        }
        "motion/others" => answers.motion.others.clear(),
        "stage/argued" => answers.stage.argued = None,
        "owner/who" => answers.owner.who = None,
        "owner/sponsor" => answers.owner.sponsor = None,
        "owner/share" => answers.owner.share = None,
        "services/billed_days" => answers.services.billed_days = None,
        "services/referral_share" => answers.services.referral_share = None,
        path => {
            if let Some(tri) = tri_at(answers, path) {
                *tri = None;
            } else if let Some(text) = text_at(answers, path) {
                text.clear();
            }
        }
    }
}

fn choose(answers: &mut Answers, method: &Method, path: &str, id: &str) -> Result<(), Refused> {
    let none = Refused("refused-no-choice");
    let known_tri = || Tri::ALL.into_iter().find(|tri| tri.id() == id);
    let stage = || method.stage(id).map(|row| row.id.clone());
    match path {
        "company/sells" => answers.company.sells = Some(Sells::ALL.into_iter().find(|sells| sells.id() == id).ok_or(none)?),
        "company/arr_band" if id == "none" => answers.company.arr_band = None,
        "company/arr_band" => answers.company.arr_band = Some(stage().ok_or(none)?),
        "stage/argued" if id == "none" => answers.stage.argued = None,
        "stage/argued" => answers.stage.argued = Some(stage().ok_or(none)?),
        "problem/chosen" => choose_problem(answers, id)?,
        "motion/main" if id == "unknown" => {
            answers.motion.main = None;
            answers.motion.not_known = true;
        }
        "motion/main" => {
            let motion = Motion::ALL.into_iter().find(|motion| motion.id() == id).ok_or(none)?;
            answers.motion.main = Some(motion);
            answers.motion.not_known = false;
            answers.motion.others.retain(|other| *other != motion);
        }
        "motion/others" => {
            let motion = Motion::ALL.into_iter().find(|motion| motion.id() == id).ok_or(none)?;
            toggle(&mut answers.motion.others, motion);
        }
        path => *tri_at(answers, path).ok_or(none)? = Some(known_tri().ok_or(none)?),
    }
    Ok(())
}

/// "None of these" and "don't know" stand against every problem; choosing one takes the others back.
fn choose_problem(answers: &mut Answers, id: &str) -> Result<(), Refused> {
    let problem = &mut answers.problem;
    let special = match id {
        "none-of-these" => Some(Tri::Yes),
        "unknown" => Some(Tri::Unknown),
        _ => None,
    };
    if let Some(special) = special {
        problem.chosen.clear();
        problem.none_of_these = if problem.none_of_these == Some(special) { None } else { Some(special) };
        return Ok(());
    }
    let chosen = Problem::ALL.into_iter().find(|problem| problem.id() == id).ok_or(Refused("refused-no-choice"))?;
    problem.none_of_these = None;
    toggle(&mut problem.chosen, chosen);
    Ok(())
}

/// Adds or takes back, in the order of the source, so that the same answers are always the same text.
fn toggle<T: PartialEq + Ord>(list: &mut Vec<T>, value: T) {
    if list.contains(&value) {
        list.retain(|known| *known != value);
    } else {
        list.push(value);
        list.sort();
    }
}

/// Names an owner or sponsor: by id, by a typed name that joins the register, or nobody.
fn name_owner(workspace: &mut Workspace, path: &str, text: &str, typed: bool) -> Result<(), Refused> {
    let owner = match text.trim() {
        "" | NEW_PERSON => return Err(Refused("refused-no-name")),
        "nobody" if !typed => Owner::Nobody,
        "unknown" if !typed => Owner::Unknown,
        id if !typed => Owner::Person(id.to_owned()),
        name => Owner::Person(Arc::make_mut(&mut workspace.people).add(name)),
    };
    let answers = Arc::make_mut(&mut workspace.answers);
    *if path == "owner/who" { &mut answers.owner.who } else { &mut answers.owner.sponsor } = Some(owner);
    Ok(())
}

fn type_in(answers: &mut Answers, path: &str, text: &str) -> Result<(), Refused> {
    let company = &mut answers.company;
    let money = |text: &str| parse_amount(text).map_err(|_| Refused("refused-amount"));
    let percent = |text: &str| {
        #[expect(clippy::cast_sign_loss, reason = "parse_percent gives 0 to 100")]
        parse_percent(text).map(|value| value.round() as u8).map_err(|_| Refused("refused-percent"))
    };
    let days = |text: &str| parse_days(text).map_err(|_| Refused("refused-days"));
    let count = |text: &str| parse_count(text).ok().and_then(|count| u32::try_from(count).ok()).ok_or(Refused("refused-count"));
    match path {
        "company/arr" => type_figure(&mut company.arr, text, money),
        "company/acv" => type_figure(&mut company.acv, text, money),
        "company/gross_margin" => type_figure(&mut company.gross_margin, text, percent),
        "company/sales_cycle" => type_figure(&mut company.sales_cycle, text, days),
        "company/active_partners" => type_figure(&mut company.active_partners, text, count),
        "company/months_with_partners" => type_figure(&mut company.months_with_partners, text, count),
        "owner/share" => type_figure(&mut answers.owner.share, text, percent),
        "services/billed_days" => type_figure(&mut answers.services.billed_days, text, percent),
        "services/referral_share" => type_figure(&mut answers.services.referral_share, text, percent),
        "company/currency" => {
            let code = text.to_ascii_uppercase();
            if !(code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase())) {
                return Err(Refused("refused-currency"));
            }
            if code == "EUR" {
                company.currency.clear();
                company.rate_to_eur = None;
            } else {
                company.currency = code;
            }
            Ok(())
        }
        "company/rate_to_eur" => {
            // Nobody knows the rate today: the question stays open.
            if matches!(text, "" | "?") {
                company.rate_to_eur = None;
                return Ok(());
            }
            let rate: f64 = text.replace(',', ".").parse().map_err(|_| Refused("refused-rate"))?;
            if !rate.is_finite() || rate <= 0.0 || rate > 1_000_000.0 {
                return Err(Refused("refused-rate"));
            }
            company.rate_to_eur = Some(rate);
            Ok(())
        }
        path => {
            text.clone_into(text_at(answers, path).ok_or(Refused("refused-not-here"))?);
            Ok(())
        }
    }
}

/// Nothing typed takes the figure back; a question mark says that nobody knows; a tilde before it marks a guess.
fn type_figure<T: Copy>(
    figure: &mut Option<Figure<T>>,
    text: &str,
    parse: impl Fn(&str) -> Result<T, Refused>,
) -> Result<(), Refused> {
    *figure = match text {
        "" => None,
        "?" => Some(Figure::Unknown),
        _ => {
            if let Some(guess) = text.strip_prefix(['~', '≈']) {
                Some(Figure::Assumption(parse(guess.trim())?))
            } else {
                let value = parse(text)?;
                Some(figure.map_or(Figure::Fact(value), |known| known.with_value(value)))
            }
        }
    };
    Ok(())
}

fn mark(answers: &mut Answers, path: &str, basis: Basis) -> Result<(), Refused> {
    fn set<T: Copy>(figure: &mut Option<Figure<T>>, basis: Basis) -> Result<(), Refused> {
        *figure = match (*figure, basis) {
            (None | Some(Figure::Unknown), Basis::Unknown) => Some(Figure::Unknown),
            (None | Some(Figure::Unknown), _) => return Err(Refused("refused-basis")),
            (Some(known), basis) => Some(known.with_basis(basis)),
        };
        Ok(())
    }
    let company = &mut answers.company;
    match path {
        "company/arr" => set(&mut company.arr, basis),
        "company/acv" => set(&mut company.acv, basis),
        "company/gross_margin" => set(&mut company.gross_margin, basis),
        "company/sales_cycle" => set(&mut company.sales_cycle, basis),
        "company/active_partners" => set(&mut company.active_partners, basis),
        "company/months_with_partners" => set(&mut company.months_with_partners, basis),
        "owner/share" => set(&mut answers.owner.share, basis),
        "services/billed_days" => set(&mut answers.services.billed_days, basis),
        "services/referral_share" => set(&mut answers.services.referral_share, basis),
        _ => Err(Refused("refused-not-here")),
    }
}

fn tri_at<'a>(answers: &'a mut Answers, path: &str) -> Option<&'a mut Option<Tri>> {
    Some(match path {
        "direct/win_rate_known" => &mut answers.direct.win_rate_known,
        "direct/cycle_known" => &mut answers.direct.cycle_known,
        "direct/forecast_met" => &mut answers.direct.forecast_met,
        "owner/hire_planned" => &mut answers.owner.hire_planned,
        "owner/sales_lead_agrees" => &mut answers.owner.sales_lead_agrees,
        "services/needs_beyond" => &mut answers.services.needs_beyond,
        "services/delivered_jointly" => &mut answers.services.delivered_jointly,
        "services/one_platform" => &mut answers.services.one_platform,
        _ => return None,
    })
}

fn text_at<'a>(answers: &'a mut Answers, path: &str) -> Option<&'a mut String> {
    Some(match path {
        "company/name" => &mut answers.company.name,
        "company/note" => &mut answers.company.note,
        "problem/note" => &mut answers.problem.note,
        "motion/note" => &mut answers.motion.note,
        "stage/reason" => &mut answers.stage.reason,
        "stage/note" => &mut answers.stage.note,
        "direct/win_rate_evidence" => &mut answers.direct.win_rate_evidence,
        "direct/cycle_evidence" => &mut answers.direct.cycle_evidence,
        "direct/forecast_evidence" => &mut answers.direct.forecast_evidence,
        "direct/note" => &mut answers.direct.note,
        "owner/note" => &mut answers.owner.note,
        "services/note" => &mut answers.services.note,
        _ => return None,
    })
}
