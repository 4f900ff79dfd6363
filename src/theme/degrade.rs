//! Bringing a palette down to fewer colours without losing what can be read.
//!
//! Grounds take the nearest entry. Each ink then takes the nearest entry too, and is stepped in lightness away from its
//! grounds until it meets its minimum on all of them.

use ratatui::style::Color;

use super::contrast::{FIXED, OkLab, Rgb, luminance, ratio, rgb_of};
use super::depth::Depth;
use super::ink::Ink;
use super::role::{Kind, Role};

/// The inks of all roles, in the order of the table.
pub(super) type Inks = [Ink; Role::COUNT];

/// Half way, as the eye has it, between black and white: on darker grounds inks become lighter, on lighter ones darker.
const HALF_WAY: f64 = 0.18;
const STEP: f64 = 0.02;
/// What has more colour than the first is a hue, what has less than the second a grey. A hue does not become a grey: dark
/// ones would, by distance alone, and then two series look alike.
const HUE: f64 = 0.04;
const GREY: f64 = 0.02;

/// The palette for a terminal of that depth. `minimum` is the contrast that words keep.
pub(super) fn degrade(inks: &Inks, depth: Depth, minimum: f64) -> Inks {
    match depth {
        Depth::Rgb => *inks,
        Depth::Indexed => indexed(inks, minimum),
        // Some own and some borrowed colours would not fit each other: it is all of its own or the whole column.
        Depth::Ansi16 if inks.iter().all(|ink| ink.is_ansi()) => *inks,
        Depth::Ansi16 => column(Role::ansi),
        Depth::None => column(Role::colourless),
    }
}

fn column(ink: impl Fn(Role) -> Ink) -> Inks {
    let mut column = [Ink::DEFAULT; Role::COUNT];
    for role in Role::all() {
        column[role as usize] = ink(role);
    }
    column
}

fn indexed(inks: &Inks, minimum: f64) -> Inks {
    let table = Table::new();
    let mut done = *inks;
    for role in Role::all().filter(|role| role.grounds().is_empty()) {
        if let Color::Rgb(r, g, b) = inks[role as usize].colour {
            done[role as usize].colour = Color::Indexed(table.nearest(Rgb(r, g, b).into()).0);
        }
    }
    // The accent comes before the words on it in the table, so that their ground is settled by then.
    for role in Role::all().filter(|role| !role.grounds().is_empty()) {
        if let Color::Rgb(r, g, b) = inks[role as usize].colour {
            let grounds: Vec<Rgb> = role.grounds().iter().filter_map(|ground| rgb_of(done[*ground as usize].colour)).collect();
            let wanted = if role.kind() == Kind::Mark { Kind::MARK_MINIMUM } else { minimum };
            done[role as usize].colour = Color::Indexed(table.readable(Rgb(r, g, b).into(), &grounds, wanted));
        }
    }
    done
}

/// The fixed entries, measured once.
struct Table(Vec<(u8, Rgb, OkLab)>);

impl Table {
    fn new() -> Self {
        Self(FIXED.filter_map(|index| rgb_of(Color::Indexed(index)).map(|rgb| (index, rgb, rgb.into()))).collect())
    }

    fn nearest(&self, wanted: OkLab) -> (u8, Rgb) {
        let hue = wanted.chroma() > HUE;
        self.0
            .iter()
            .filter(|(_, _, entry)| !hue || entry.chroma() > GREY)
            .min_by(|one, other| one.2.distance(wanted).total_cmp(&other.2.distance(wanted)))
            .map_or((16, Rgb(0, 0, 0)), |(index, rgb, _)| (*index, *rgb))
    }

    fn readable(&self, mut wanted: OkLab, grounds: &[Rgb], minimum: f64) -> u8 {
        let dark = grounds.iter().all(|ground| luminance(*ground) < HALF_WAY);
        let step = if dark { STEP } else { -STEP };
        loop {
            let (index, rgb) = self.nearest(wanted);
            if grounds.iter().all(|ground| ratio(rgb, *ground) >= minimum) {
                return index;
            }
            wanted.lightness += step;
            if !(0.0..=1.0).contains(&wanted.lightness) {
                // White or black is the most there is.
                return if dark { 231 } else { 16 };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_entry_is_the_one_the_eye_would_take() {
        let table = Table::new();
        assert_eq!(table.nearest(Rgb(255, 135, 0).into()).0, 208);
        assert_eq!(table.nearest(Rgb(0, 0, 0).into()).0, 16);
        assert_eq!(table.nearest(Rgb(20, 20, 20).into()).0, 233);
    }

    #[test]
    fn a_dark_hue_does_not_become_a_grey() {
        let table = Table::new();
        for dark in [Rgb(0x48, 0x1c, 0x3b), Rgb(0x32, 0x3f, 0x00)] {
            assert!(table.nearest(dark.into()).0 < 232, "{dark:?}");
        }
    }

    #[test]
    fn an_ink_that_is_too_faint_is_stepped_away_from_its_ground() {
        let table = Table::new();
        let faint = Rgb(100, 100, 100);
        for ground in [Rgb(0x14, 0x17, 0x1b), Rgb(0xfb, 0xfa, 0xf7)] {
            let index = table.readable(faint.into(), &[ground], 7.0);
            let reached = rgb_of(Color::Indexed(index)).map(|rgb| ratio(rgb, ground));
            assert!(reached.is_some_and(|reached| (7.0..9.0).contains(&reached)), "{index}: {reached:?}");
        }
    }

    #[test]
    fn where_nothing_reaches_the_minimum_it_is_white_or_black() {
        assert_eq!(Table::new().readable(Rgb(90, 90, 90).into(), &[Rgb(90, 90, 90)], 20.0), 231);
    }
}
