//! Figures as they are shown: `€8.2M`, `€10–50K`, `2,119`, `15%`, `+9.4%`, `135 d`, `1.3`.
//!
//! At most three figures where a figure is shortened; nothing is `–` and unknown is `?`, which the caller writes.
//! The marks of a language are data in [`Locale`]; files and commands never come here, they keep plain digits.

use std::borrow::Cow;

/// How one language writes figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locale {
    /// Between the whole and its part.
    pub decimal: char,
    /// Between groups of three digits.
    pub group: Cow<'static, str>,
    /// Between the two ends of a range.
    pub range: Cow<'static, str>,
    /// What stands for how many zeros, the largest first.
    pub scales: Cow<'static, [(u32, Cow<'static, str>)]>,
    /// Signs of currencies; a code without one is written as it is, with a blank.
    pub currencies: Cow<'static, [Currency]>,
    /// Whether the currency stands before the figure.
    pub currency_first: bool,
    /// After a share, with its blank where the language wants one.
    pub percent: Cow<'static, str>,
    /// After a number of days, with its blank.
    pub days: Cow<'static, str>,
}

/// How one currency is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Currency {
    /// Its code, as files have it.
    pub code: Cow<'static, str>,
    /// What is shown for it.
    pub sign: Cow<'static, str>,
    /// Whether a blank stands between sign and figure.
    pub blank: bool,
}

const fn sign(code: &'static str, sign: &'static str, blank: bool) -> Currency {
    Currency { code: Cow::Borrowed(code), sign: Cow::Borrowed(sign), blank }
}

const ENGLISH_SCALES: &[(u32, Cow<'static, str>)] =
    &[(9, Cow::Borrowed("B")), (6, Cow::Borrowed("M")), (3, Cow::Borrowed("K"))];
const ENGLISH_CURRENCIES: &[Currency] =
    &[sign("EUR", "€", false), sign("USD", "$", false), sign("GBP", "£", false), sign("CHF", "CHF", true)];

impl Locale {
    /// English figures.
    pub const ENGLISH: Self = Self {
        decimal: '.',
        group: Cow::Borrowed(","),
        range: Cow::Borrowed("–"),
        scales: Cow::Borrowed(ENGLISH_SCALES),
        currencies: Cow::Borrowed(ENGLISH_CURRENCIES),
        currency_first: true,
        percent: Cow::Borrowed("%"),
        days: Cow::Borrowed(" d"),
    };

    /// Money in at most three figures: `€8.2M`, `€24K`, `CHF 950`.
    pub fn short_money(&self, units: u64, currency: &str) -> String {
        let (figure, scale) = self.short(units);
        self.with_currency(&format!("{figure}{scale}"), currency)
    }

    /// A range of money: `€10–50K`, `€500K–2M`; the scale stands once where both ends have the same.
    pub fn short_money_range(&self, low: u64, high: u64, currency: &str) -> String {
        let ((from, from_scale), (to, to_scale)) = (self.short(low), self.short(high));
        // Nought has no scale to tell: `€0–5M`.
        let shown = if from_scale == to_scale || low == 0 { "" } else { from_scale };
        self.with_currency(&format!("{from}{shown}{}{to}{to_scale}", self.range), currency)
    }

    /// A number in at most three figures: `8.2M`, `24K`, `950`.
    pub fn short_number(&self, units: u64) -> String {
        let (figure, scale) = self.short(units);
        format!("{figure}{scale}")
    }

    /// A whole number with all its digits: `2,119`.
    pub fn grouped(&self, number: u64) -> String {
        self.group(&number.to_string())
    }

    /// A number with a part, in at most three figures: `1.3`, `62.5`. What is no number is `?`.
    pub fn figure(&self, number: f64) -> String {
        if !number.is_finite() {
            return "?".to_owned();
        }
        let size = number.abs();
        // The number of digits depends on the rounded figure: 9.996 is shown as 10.
        let places =
            [(0.9995, 3), (9.995, 2), (99.95, 1)].iter().find(|(below, _)| size < *below).map_or(0, |(_, places)| *places);
        let digits = format!("{size:.places$}");
        let (whole, part) = digits.split_once('.').unwrap_or((&digits, ""));
        let part = part.trim_end_matches('0');
        let mut shown = self.group(whole);
        if !part.is_empty() {
            shown.push(self.decimal);
            shown.push_str(part);
        }
        if number < 0.0 && shown != "0" { format!("-{shown}") } else { shown }
    }

    /// Hundredths as a number with a part: `0.83`, `1.25`, `2`.
    pub fn hundredths(&self, value: u32) -> String {
        self.figure(f64::from(value) / 100.0)
    }

    /// A share: `15%`, `62.5%`.
    pub fn percent(&self, share: f64) -> String {
        format!("{}{}", self.figure(share), self.percent)
    }

    /// A change, always with its sign: `+9.4%`, `-3%`; none is `0%`.
    pub fn percent_change(&self, share: f64) -> String {
        let shown = self.percent(share);
        let signed = share.is_nan() || shown.starts_with('-') || self.figure(share) == "0";
        if signed { shown } else { format!("+{shown}") }
    }

    /// A time in days: `135 d`.
    pub fn days(&self, days: u32) -> String {
        format!("{}{}", self.grouped(u64::from(days)), self.days)
    }

    /// At most three figures and their scale, rounded half up. All in whole numbers, so 999 600 is `1M` on every machine.
    fn short(&self, units: u64) -> (String, &str) {
        let mut rounded = u128::from(units);
        let digits = units.checked_ilog10().unwrap_or(0) + 1;
        if digits > 3 {
            let unit = 10_u128.pow(digits - 3);
            rounded = (rounded + unit / 2) / unit * unit;
        }
        let found = self.scales.iter().find(|(zeros, _)| rounded >= 10_u128.pow(*zeros));
        let Some((zeros, scale)) = found else { return (self.group(&rounded.to_string()), "") };
        let unit = 10_u128.pow(*zeros);
        let mut shown = self.group(&(rounded / unit).to_string());
        let part = format!("{:0width$}", rounded % unit, width = *zeros as usize);
        let part = part.trim_end_matches('0');
        if !part.is_empty() {
            shown.push(self.decimal);
            shown.push_str(part);
        }
        (shown, scale)
    }

    fn group(&self, digits: &str) -> String {
        let mut shown = String::with_capacity(digits.len() + digits.len() / 3 * self.group.len());
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                shown.push_str(&self.group);
            }
            shown.push(digit);
        }
        shown
    }

    fn with_currency(&self, figure: &str, code: &str) -> String {
        let known = self.currencies.iter().find(|currency| currency.code == code);
        let (sign, blank) = known.map_or((code, true), |currency| (&*currency.sign, currency.blank));
        let gap = if blank && !sign.is_empty() { " " } else { "" };
        if self.currency_first { format!("{sign}{gap}{figure}") } else { format!("{figure}{gap}{sign}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EN: Locale = Locale::ENGLISH;

    #[test]
    fn money_is_short() {
        #[rustfmt::skip]
        let table = [
            (8_200_000, "EUR", "€8.2M"), (24_000, "EUR", "€24K"), (8_200_000, "CHF", "CHF 8.2M"), (0, "EUR", "€0"),
            (950, "GBP", "£950"), (1_000, "USD", "$1K"), (2_119, "EUR", "€2.12K"), (24_450, "EUR", "€24.5K"),
            (135_400, "EUR", "€135K"), (999_499, "EUR", "€999K"), (999_500, "EUR", "€1M"), (999, "EUR", "€999"),
            (1_200_000_000, "EUR", "€1.2B"), (10_050_000, "EUR", "€10.1M"), (1_005_000, "EUR", "€1.01M"),
            (24_000, "SEK", "SEK 24K"), (24_000, "", "24K"), (1_000_000_000_000, "EUR", "€1,000B"),
            (u64::MAX, "EUR", "€18,400,000,000B"),
        ];
        for (units, code, expected) in table {
            assert_eq!(EN.short_money(units, code), expected);
        }
        assert_eq!(EN.short_number(24_000), "24K");
    }

    #[test]
    fn a_range_names_its_scale_once() {
        #[rustfmt::skip]
        let table = [
            (10_000, 50_000, "EUR", "€10–50K"), (500_000, 2_000_000, "EUR", "€500K–2M"), (0, 5_000_000, "EUR", "€0–5M"),
            (5_000_000, 15_000_000, "CHF", "CHF 5–15M"), (100, 900, "EUR", "€100–900"), (500, 2_000, "EUR", "€500–2K"),
        ];
        for (low, high, code, expected) in table {
            assert_eq!(EN.short_money_range(low, high, code), expected);
        }
    }

    #[test]
    fn numbers_are_grouped_and_shares_have_three_figures() {
        assert_eq!([0, 999, 2_119, 1_234_567].map(|n| EN.grouped(n)), ["0", "999", "2,119", "1,234,567"]);
        assert_eq!([15.0, 62.5, 12.34, 0.25, 100.0].map(|n| EN.percent(n)), ["15%", "62.5%", "12.3%", "0.25%", "100%"]);
        assert_eq!([9.4, -3.0, 0.0, -0.0001].map(|n| EN.percent_change(n)), ["+9.4%", "-3%", "0%", "0%"]);
        let figures = [1.3, 9.996, 99.97, 0.9999, 2119.4, -1.25, f64::NAN, f64::INFINITY].map(|n| EN.figure(n));
        assert_eq!(figures, ["1.3", "10", "100", "1", "2,119", "-1.25", "?", "?"]);
        assert_eq!(EN.percent_change(f64::NAN), "?%");
        assert_eq!([135, 0, 1_200].map(|n| EN.days(n)), ["135 d", "0 d", "1,200 d"]);
    }

    #[test]
    fn another_language_is_data() {
        let german = Locale {
            decimal: ',',
            group: ".".into(),
            scales: vec![(6, " Mio.".into()), (3, " Tsd.".into())].into(),
            currencies: vec![sign("EUR", "€", true)].into(),
            currency_first: false,
            percent: " %".into(),
            days: " T.".into(),
            ..EN
        };
        assert_eq!(german.short_money(8_200_000, "EUR"), "8,2 Mio. €");
        assert_eq!(german.grouped(2_119), "2.119");
        assert_eq!(german.percent_change(9.4), "+9,4 %");
    }
}
