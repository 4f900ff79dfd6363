//! The sample workspaces, embedded, and copies of them whose dates move with the day of copying.

use jiff::{ToSpan, civil::Date};

/// One sample: its name, its files.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    pub name: &'static str,
    files: &'static [(&'static str, &'static str)],
}

macro_rules! sample {
    (@ $name:literal, $file:expr) => {
        ($file, include_str!(concat!("../../sample-workspaces/", $name, "/", $file)))
    };
    // Its documents, its partners and its assessments, without the ending of their files.
    ($name:literal: $($document:literal),+; $($partner:literal),*) => { sample!($name: $($document),+; $($partner),*;) };
    ($name:literal: $($document:literal),+; $($partner:literal),*; $($sheet:literal),*) => {
        Sample {
            name: $name,
            files: &[
                $(sample!(@ $name, concat!($document, ".ron")),)+
                $(sample!(@ $name, concat!("partners/", $partner, ".ron")),)*
                $(sample!(@ $name, concat!("assessments/", $sheet, ".ron"))),*
            ],
        }
    };
}

/// All samples.
pub const ALL: &[Sample] = &[
    sample!("seedling":
        "workspace", "answers", "strategy", "metrics", "board", "people", "review";
        "hinrichs-it-beratung", "marit-solberg", "tiede-windservice"),
    sample!("referral":
        "workspace", "answers", "strategy", "tiers", "policy", "metrics", "board", "people", "review";
        "janssen-controlling", "otte-und-partner", "ruhrtal-prozess", "steuerkanzlei-harms", "weserberg-beratung";
        "round-1/_round", "round-1/mara-koenig"),
    sample!("enterprise":
        "workspace", "answers", "strategy", "tiers", "policy", "metrics", "board", "decisions", "people", "review";
        "alpenrand-software", "brinkum-logistik-it", "brueck-umsetzung", "carrick-data", "dupont-negoce-it",
        "haldensee-consulting", "kvist-and-partnere", "lagerwerk-akademie", "meridian-supply-advisers",
        "nordhafen-edv", "ostwind-systemhaus", "szabo-rendszerhaz", "tessin-lagerplanung", "van-der-linde-automation",
        "wessel-und-sohn";
        "round-1/_round", "round-1/cem-aydin", "round-1/nele-brandhorst", "round-2/_round",
        "round-2/britta-lorenzen", "round-2/cem-aydin", "round-2/martin-oduya", "round-2/nele-brandhorst"),
    sample!("consultancy":
        "workspace", "answers", "strategy", "metrics", "board", "people", "review";
        "brodthagen-werbung", "kontor-reimers", "norddata-engineering", "relvance-crm", "tellmann-recruiting";
        "round-1/_round", "round-1/ida-holm"),
    sample!("good-programme":
        "workspace", "answers", "strategy", "tiers", "policy", "operations", "metrics", "board", "people", "review";
        "anne-riedel", "brandt-rohrtechnik", "datenfaehre", "fjordsensor", "hydrotec-wien", "kommunalrat-hessen",
        "lumen-abrechnung", "nordnetz-consult", "ostwall-gis", "planwerk-sued", "tiefbauverband-mitte",
        "weissbach-partner";
        "round-1/_round", "round-1/aylin-demirel", "round-1/vera-sandstroem"),
    sample!("bad-programme":
        "workspace", "answers", "strategy", "tiers", "policy", "metrics", "board", "people", "review";
        "anne-riedel", "brandt-rohrtechnik", "datenfaehre", "fjordsensor", "hydrotec-wien", "kommunalrat-hessen",
        "lumen-abrechnung", "nordnetz-consult", "ostwall-gis", "tiefbauverband-mitte", "weissbach-partner",
        "werbehaus-linde";
        "round-1/_round", "round-1/nuria-campos"),
];

/// The sample of a name.
pub fn get(name: &str) -> Option<&'static Sample> {
    ALL.iter().find(|sample| sample.name == name)
}

/// The company of a sample.
pub fn company(name: &str) -> Option<String> {
    let answers = get(name)?.files.iter().find(|(file, _)| *file == "answers.ron")?.1;
    let (answers, _) = super::open::parse::<crate::domain::Answers>("answers.ron", answers).ok()?;
    Some(answers.company.name)
}

impl Sample {
    /// Its files as they would be, had it been made today: every date moves by as many days as the one of its making.
    pub fn files(&self, today: Date) -> Vec<(&'static str, String)> {
        let created = self.files.iter().find(|(file, _)| *file == "workspace.ron").and_then(|(_, text)| dates(text).next());
        let days = created.and_then(|(_, created)| created.until(today).ok()).map_or(0, |span| span.get_days());
        self.files.iter().map(|(file, text)| (*file, moved(text, days))).collect()
    }
}

/// The dates in a text, with the byte at which each begins.
fn dates(text: &str) -> impl Iterator<Item = (usize, Date)> {
    text.match_indices('"').filter_map(|(at, _)| {
        let inside = text.get(at + 1..at + 11)?;
        let ended = text.get(at + 11..at + 12)? == "\"";
        ended.then(|| inside.parse().ok()).flatten().map(|date| (at + 1, date))
    })
}

fn moved(text: &str, days: i32) -> String {
    let mut moved = text.to_owned();
    for (at, date) in dates(text) {
        if let Ok(date) = date.checked_add(days.days()) {
            // A date keeps its ten letters, so that the places of the others stay.
            moved.replace_range(at..at + 10, &date.to_string());
        }
    }
    moved
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn dates_move_together_and_nothing_else_does() {
        let text = "(on: \"2026-11-02\", until: \"2026-11-30\", note: \"since 2026-11-02\")";
        assert_eq!(moved(text, 3), "(on: \"2026-11-05\", until: \"2026-12-03\", note: \"since 2026-11-02\")");
    }

    #[test]
    fn every_sample_and_every_file_of_it_is_built_in() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-workspaces");
        let inside = |path: &std::path::Path| {
            let entries = std::fs::read_dir(path).into_iter().flatten().flatten();
            entries.map(|entry| entry.path()).collect::<Vec<_>>()
        };
        let rounds = |path: &std::path::Path| {
            let rounds = inside(&path.join("assessments"));
            rounds.iter().flat_map(|round| inside(round)).collect::<Vec<_>>()
        };
        let of = |path: &std::path::Path| path.strip_prefix(&folder).unwrap().to_str().unwrap().replace('\\', "/");
        let folders = inside(&folder).into_iter().filter(|path| path.is_dir());
        let all = folders.flat_map(|path| [inside(&path), inside(&path.join("partners")), rounds(&path)].concat());
        let data = all.filter(|path| path.extension().is_some_and(|ending| ending == "ron"));
        let found: BTreeSet<String> = data.map(|path| of(&path)).collect();
        let held = |sample: &Sample| sample.files.iter().map(|(file, _)| format!("{}/{file}", sample.name)).collect::<Vec<_>>();
        let built: BTreeSet<String> = ALL.iter().flat_map(held).collect();
        assert_eq!(built, found);
    }

    #[test]
    fn a_sample_made_today_says_so() {
        let today: Date = "2027-03-01".parse().unwrap();
        for sample in ALL {
            let files = sample.files(today);
            let head = &files.iter().find(|(file, _)| *file == "workspace.ron").unwrap().1;
            assert!(head.contains("\"2027-03-01\""), "{}", sample.name);
        }
    }
}
