//! Measuring colours: WCAG 2 contrast, and nearness as the eye sees it (`OkLab`).
//!
//! Plain arithmetic; it knows nothing of roles or themes.

use ratatui::style::Color;

/// Red, green and blue, each 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// The contrast between two colours after WCAG 2, from 1 to 21.
pub fn ratio(one: Rgb, other: Rgb) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// What a colour is in red, green and blue, where that does not depend on the terminal's own palette.
pub fn rgb_of(colour: Color) -> Option<Rgb> {
    match colour {
        Color::Rgb(r, g, b) => Some(Rgb(r, g, b)),
        Color::Indexed(index) => entry(index),
        _ => None,
    }
}

/// The first and last entries of the 256 that every terminal shows alike.
pub(super) const FIXED: std::ops::RangeInclusive<u8> = 16..=255;

/// One of the fixed entries: the cube of six levels, then the greys.
fn entry(index: u8) -> Option<Rgb> {
    const LEVELS: [u8; 6] = [0, 95, 135, 175, 215, 255];
    match index {
        0..=15 => None,
        16..=231 => {
            let at = usize::from(index - 16);
            Some(Rgb(LEVELS[at / 36], LEVELS[at / 6 % 6], LEVELS[at % 6]))
        }
        232..=255 => {
            let level = 8 + (index - 232) * 10;
            Some(Rgb(level, level, level))
        }
    }
}

fn linear(channel: u8) -> f64 {
    let part = f64::from(channel) / 255.0;
    if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

/// How bright a colour is after WCAG 2, from 0 to 1.
pub(super) fn luminance(Rgb(r, g, b): Rgb) -> f64 {
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

/// A colour as lightness and two hue axes, in which distance is what the eye sees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct OkLab {
    pub(super) lightness: f64,
    pub(super) green_red: f64,
    pub(super) blue_yellow: f64,
}

impl OkLab {
    /// How far from grey.
    pub(super) fn chroma(self) -> f64 {
        self.green_red.hypot(self.blue_yellow)
    }

    /// The square of the distance; enough to compare by.
    pub(super) fn distance(self, other: Self) -> f64 {
        (self.lightness - other.lightness).powi(2)
            + (self.green_red - other.green_red).powi(2)
            + (self.blue_yellow - other.blue_yellow).powi(2)
    }
}

impl From<Rgb> for OkLab {
    fn from(Rgb(r, g, b): Rgb) -> Self {
        let (r, g, b) = (linear(r), linear(g), linear(b));
        let long = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let medium = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let short = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        Self {
            lightness: 0.210_454_255_3 * long + 0.793_617_785_0 * medium - 0.004_072_046_8 * short,
            green_red: 1.977_998_495_1 * long - 2.428_592_205_0 * medium + 0.450_593_709_9 * short,
            blue_yellow: 0.025_904_037_1 * long + 0.782_771_766_2 * medium - 0.808_675_766_0 * short,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_goes_from_one_to_twenty_one_and_has_no_order() {
        let (black, white, grey) = (Rgb(0, 0, 0), Rgb(255, 255, 255), Rgb(118, 118, 118));
        assert!((ratio(black, white) - 21.0).abs() < 1e-9);
        assert!((ratio(white, grey) - 4.54).abs() < 0.01);
        assert!((ratio(grey, white) - ratio(white, grey)).abs() < 1e-12);
    }

    #[test]
    fn the_256_are_a_cube_and_a_row_of_greys() {
        assert_eq!(entry(15), None);
        assert_eq!(entry(16), Some(Rgb(0, 0, 0)));
        assert_eq!(entry(208), Some(Rgb(255, 135, 0)));
        assert_eq!(entry(231), Some(Rgb(255, 255, 255)));
        assert_eq!(entry(232), Some(Rgb(8, 8, 8)));
        assert_eq!(entry(255), Some(Rgb(238, 238, 238)));
    }

    #[test]
    fn white_has_full_lightness_and_no_hue() {
        let white = OkLab::from(Rgb(255, 255, 255));
        assert!((white.lightness - 1.0).abs() < 1e-4 && white.green_red.abs() < 1e-4);
    }
}
