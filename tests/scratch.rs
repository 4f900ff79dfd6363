#![allow(clippy::unwrap_used, clippy::print_stdout)]
mod desk;
use desk::Bench;
use partnerwright::domain::*;
use std::sync::Arc;
fn register() -> Workspace {
    let mut workspace = desk::sample("referral");
    let answers = Arc::make_mut(&mut workspace.answers);
    answers.company.arr = Some(Figure::Fact(25_000_000));
    answers.company.active_partners = Some(Figure::Fact(40));
    let mut bench = Bench::open(workspace);
    bench.keys("g t B .");
    let mut workspace = bench.now().clone();
    let people = Arc::make_mut(&mut workspace.people);
    let ids = ["Tom Berg", "Mara König", "Jonas Lund"].map(|name| people.add(name));
    let track = workspace.tiers.tracks[1].clone();
    let names = [
        "Hansa Integrators",
        "Elbe Systemhaus",
        "Lotse Advisory",
        "Wattmeer Software",
        "Förde IT",
        "Nordhof Beratung",
        "Warnow IT",
        "Alsterhaus Digital",
        "Studio Brandt",
        "Trave Consulting",
        "Kieler Werk",
        "Müritz Daten",
    ];
    for (index, name) in names.iter().enumerate() {
        let partners = Arc::make_mut(&mut workspace.partners);
        let id = partners.free_id(name, |_| false);
        partners.insert(Arc::new(Partner {
            id,
            name: (*name).into(),
            kind: ["si", "consulting", "var"][index % 3].into(),
            track: track.id.clone(),
            tier: track.tiers[(11 - index) / 4].id.clone(),
            owner: if index == 4 { String::new() } else { ids[index % 3].clone() },
            warmth: Some((5 - index / 3) as u8),
            state: if index == 7 {
                PartnerState::Dormant
            } else if index == 11 {
                PartnerState::Agreed
            } else {
                PartnerState::Active
            },
            signed: "2026-03-04".parse().ok(),
            activated: (index < 11).then(|| "2026-05-04".parse().unwrap()),
            next_step: ["review 10 Dec", "joint plan 2027", "second reference", "webinar 21 Jan"][index % 4].into(),
            note: if index == 0 {
                "They know everybody in Hamburg. Ask for Frau Petersen, not for the front desk.".into()
            } else {
                String::new()
            },
            ..Partner::default()
        }));
    }
    workspace
}
#[test]
fn look() {
    let mut bench = Bench::open(register());
    bench.keys("g a j j j space j j space l l l");
    println!("{}", bench.picture(120, 40));
    bench.keys("s f");
    println!("{}", bench.picture(120, 40));
    bench.keys("enter");
    println!("{}\n======", bench.picture(80, 24));
    println!("{}\n======", bench.picture(40, 12));
    println!("{}\n======", bench.picture(200, 60));
    bench.keys("esc esc enter j");
    println!("{}\n======", bench.picture(120, 40));
    let csv = "Firma;Typ;Betreuer;Status;Unterschrieben;Umsatz\nNeu AG;SI;Mara König;aktiv;3.4.2026;12\nHansa Integrators;VAR;Nobody Known;weird;31.2.2026;\n;x;;;;\nX;;;;;;;zuviel\nY;\"offen;;\n";
    bench.feed(partnerwright::app::Input::Background(partnerwright::app::input::Background::Imported {
        path: "x.csv".into(),
        bytes: csv.into(),
    }));
    println!("{}\n======", bench.picture(120, 40));
}
#[test]
fn look_metrics() {
    let mut bench = Bench::open(register());
    bench.keys("g k");
    println!("{}", bench.picture(120, 40));
    bench.keys("enter");
    let mut w = bench.now().clone();
    Arc::make_mut(&mut w.board).start = "2026-10-30".parse().ok();
    let m = Arc::make_mut(&mut w.metrics);
    for (id, b, v) in [("active-partners", 0, 1), ("sourced-pipeline", 0, 64_000), ("registered-deals", 0, 2)] {
        let it = m.get_mut(id).unwrap();
        it.baseline = Some(b);
        it.measure("2026-11-20".parse().unwrap(), v);
        it.measure("2026-11-05".parse().unwrap(), v / 3);
    }
    m.get_mut("sourced-pipeline").unwrap().day_90 = Some(240_000);
    m.get_mut("sourced-pipeline").unwrap().day_180 = Some(600_000);
    let mut bench = Bench::open(w);
    bench.keys("g k j l l");
    println!("{}", bench.picture(120, 40));
    println!("{}\n=====", bench.picture(80, 24));
    println!("{}\n=====", bench.picture(40, 12));
    println!("{}\n=====", bench.picture(200, 60));
    bench.keys("w");
    println!("{}\n=====", bench.picture(120, 40));
    bench.keys("esc n");
    println!("{}\n=====", bench.picture(120, 40));
}
