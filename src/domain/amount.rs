//! Reading of figures as people type and paste them: money, percent, counts, days.
//!
//! It knows no language: English and German marks and words are understood side by side, because people paste from
//! both. What a figure may mean is decided by these rules, and nothing is guessed beyond them:
//! - A blank, `'` or `_` groups digits by three. Where `.` and `,` both stand, the last one is the decimal mark.
//! - One `.` or `,` with exactly three digits after it groups: `8.200` and `8,200` are 8200 (but `0.200` is a fraction).
//! - The same before a word of scale (`1.200M`) could be 1.2 or 1200 millions and is refused as ambiguous.
//! - A part of a whole is never rounded away: `8.5` euros is refused, `8.2M` is not.
//!
//! Errors carry no prose; the words of the interface say them.

/// The largest figure taken: beyond it somebody slipped on a key.
pub const LARGEST: u64 = 1_000_000_000_000_000;
/// The longest time taken, in days: a hundred years.
pub const LONGEST_DAYS: u32 = 36_525;

/// Why a text is not a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AmountError {
    /// Nothing was typed.
    Empty,
    /// There is no figure in it, or something beside the figure that does not belong there.
    NotAFigure,
    /// Below nought.
    Negative,
    /// The marks between the digits fit neither groups of three nor a decimal mark.
    Marks,
    /// It could mean two figures, a thousand times apart.
    Ambiguous,
    /// The word after the figure is no scale, currency or unit known here.
    Unit,
    /// Smaller than one whole unit, or with a part of one.
    NotWhole,
    /// Larger than the largest figure taken.
    TooLarge,
}

/// An amount of money in whole units, with the currency that stood beside it, if one did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Money {
    /// Whole units.
    pub units: u64,
    /// The code of the currency, so that the caller can refuse one that is not the company's.
    pub currency: Option<String>,
}

/// Words of scale, in lower case and without a full stop, with the zeros they stand for.
#[rustfmt::skip]
const SCALES: &[(&str, usize)] = &[
    ("k", 3), ("tsd", 3), ("thousand", 3), ("tausend", 3),
    ("m", 6), ("mm", 6), ("mn", 6), ("mio", 6), ("mill", 6), ("million", 6), ("millions", 6), ("millionen", 6),
    ("b", 9), ("bn", 9), ("mrd", 9), ("billion", 9), ("billions", 9), ("milliarde", 9), ("milliarden", 9),
];

/// Currencies by sign or word, in lower case. Any three capitals are taken as a code as well.
#[rustfmt::skip]
const CURRENCIES: &[(&str, &str)] = &[
    ("€", "EUR"), ("eur", "EUR"), ("euro", "EUR"), ("euros", "EUR"), ("us$", "USD"), ("$", "USD"), ("usd", "USD"),
    ("£", "GBP"), ("gbp", "GBP"), ("chf", "CHF"), ("sfr", "CHF"), ("fr", "CHF"),
];

/// Units of time, in lower case and without a full stop, with their days times ten.
#[rustfmt::skip]
const TIMES: &[(&str, u32)] = &[
    ("d", 10), ("day", 10), ("days", 10), ("tag", 10), ("tage", 10),
    ("w", 70), ("wk", 70), ("wks", 70), ("week", 70), ("weeks", 70), ("woche", 70), ("wochen", 70),
    ("mo", 304), ("mos", 304), ("month", 304), ("months", 304), ("monat", 304), ("monate", 304),
    ("y", 3_650), ("yr", 3_650), ("yrs", 3_650), ("year", 3_650), ("years", 3_650), ("jahr", 3_650), ("jahre", 3_650),
];

/// Whole units of money: `8.2M`, `8,2 Mio`, `8'200'000`, `€8.2M`, `CHF 24'000`. The currency is read and dropped.
pub fn parse_amount(text: &str) -> Result<u64, AmountError> {
    parse_money(text).map(|money| money.units)
}

/// Whole units of money, and the currency if one was named.
pub fn parse_money(text: &str) -> Result<Money, AmountError> {
    let text = plain(text);
    let parts = split(&text)?;
    let before = currency(parts.before);
    if before.is_none() && !parts.before.is_empty() {
        return Err(AmountError::Unit);
    }
    let (scale, after) = scale_and_currency(parts.after).ok_or(AmountError::Unit)?;
    if before.is_some() && after.is_some() && before != after {
        return Err(AmountError::Unit);
    }
    Ok(Money { units: number(parts.digits, scale > 0)?.whole(scale)?, currency: before.or(after) })
}

/// A count: whole, grouped or with a word of scale, without a currency.
pub fn parse_count(text: &str) -> Result<u64, AmountError> {
    let money = parse_money(text)?;
    if money.currency.is_some() { Err(AmountError::Unit) } else { Ok(money.units) }
}

/// A share in percent, 0 to 100: `80`, `80 %`, `62.5%`, `62,5`.
pub fn parse_percent(text: &str) -> Result<f64, AmountError> {
    let text = plain(text);
    let parts = split(&text)?;
    if !parts.before.is_empty() || !matches!(parts.after, "" | "%") {
        return Err(AmountError::Unit);
    }
    let share = number(parts.digits, false)?.float();
    if share > 100.0 { Err(AmountError::TooLarge) } else { Ok(share) }
}

/// A time in days: `135`, `135 d`, `6 weeks`, `4.5 months` (30.4 days each, rounded), `1 year`.
pub fn parse_days(text: &str) -> Result<u32, AmountError> {
    let text = plain(text);
    let parts = split(&text)?;
    if !parts.before.is_empty() {
        return Err(AmountError::Unit);
    }
    let number = number(parts.digits, false)?;
    let unit = parts.after.trim_end_matches('.').to_lowercase();
    let tenths = match unit.as_str() {
        "" => 10,
        unit => TIMES.iter().find(|(word, _)| *word == unit).ok_or(AmountError::Unit)?.1,
    };
    let days = if tenths == 10 { number.whole(0)? as f64 } else { (number.float() * f64::from(tenths) / 10.0).round() };
    if days > f64::from(LONGEST_DAYS) {
        return Err(AmountError::TooLarge);
    }
    #[expect(clippy::cast_sign_loss, reason = "digits without a sign, and below the longest time")]
    Ok(days as u32)
}

/// The text before, of and after the digits; each trimmed.
struct Parts<'t> {
    before: &'t str,
    digits: &'t str,
    after: &'t str,
}

/// One kind of blank, apostrophe and minus.
fn plain(text: &str) -> String {
    let one = |letter| match letter {
        '\u{a0}' | '\u{2009}' | '\u{202f}' | '\t' => ' ',
        '’' | '‘' | '`' | '´' => '\'',
        '−' | '–' => '-',
        other => other,
    };
    text.trim().chars().map(one).collect::<String>().trim().to_owned()
}

fn split(text: &str) -> Result<Parts<'_>, AmountError> {
    if text.is_empty() {
        return Err(AmountError::Empty);
    }
    let start = text.find(|letter: char| letter.is_ascii_digit()).ok_or(AmountError::NotAFigure)?;
    let (before, rest) = text.split_at(start);
    let end = rest.find(|letter: char| !letter.is_ascii_digit() && !is_mark(letter)).unwrap_or(rest.len());
    let (digits, after) = rest.split_at(end);
    if before.contains('-') || (before.contains('(') && after.contains(')')) {
        return Err(AmountError::Negative);
    }
    if after.contains(|letter: char| letter.is_numeric() || letter == '-') {
        return Err(AmountError::NotAFigure);
    }
    Ok(Parts {
        before: before.trim().trim_start_matches('+').trim_end_matches('+').trim(),
        digits: digits.trim(),
        after: after.trim(),
    })
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '.' | ',' | '\'' | '_' | ' ')
}

fn currency(word: &str) -> Option<String> {
    let folded = word.trim_end_matches('.').to_lowercase();
    if let Some((_, code)) = CURRENCIES.iter().find(|(name, _)| *name == folded) {
        return Some((*code).to_owned());
    }
    let code = word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase()) && scale(word).is_none();
    code.then(|| word.to_owned())
}

fn scale(word: &str) -> Option<usize> {
    let folded = word.trim_end_matches('.').to_lowercase();
    SCALES.iter().find(|(name, _)| *name == folded).map(|(_, zeros)| *zeros)
}

/// `Mio. €`, `K€`, `M EUR`: a scale, a currency, both or neither. `None` if it is something else.
fn scale_and_currency(after: &str) -> Option<(usize, Option<String>)> {
    if after.is_empty() {
        return Some((0, None));
    }
    if let Some(zeros) = scale(after) {
        return Some((zeros, None));
    }
    if let Some(code) = currency(after) {
        return Some((0, Some(code)));
    }
    let cuts = after.char_indices().map(|(at, _)| at).skip(1);
    cuts.map(|at| after.split_at(at))
        .find_map(|(left, right)| scale(left.trim()).zip(currency(right.trim())))
        .map(|(zeros, code)| (zeros, Some(code)))
}

/// Digits before and after the decimal mark; without leading and trailing noughts.
struct Number {
    whole: String,
    part: String,
}

impl Number {
    fn whole(&self, zeros: usize) -> Result<u64, AmountError> {
        // First the size, so that a slip of the finger is never told as a question of parts.
        if self.whole.len() + zeros > 16 {
            return Err(AmountError::TooLarge);
        }
        if self.part.len() > zeros {
            return Err(AmountError::NotWhole);
        }
        let digits = format!("{}{:0<zeros$}", self.whole, self.part);
        let value = if digits.is_empty() { 0 } else { digits.parse().map_err(|_| AmountError::TooLarge)? };
        if value > LARGEST { Err(AmountError::TooLarge) } else { Ok(value) }
    }

    fn float(&self) -> f64 {
        format!("0{}.{}0", self.whole, self.part).parse().unwrap_or(f64::INFINITY)
    }
}

/// Reads digits and marks by the rules at the top of this file.
fn number(digits: &str, scaled: bool) -> Result<Number, AmountError> {
    let (whole, part) = match decimal_mark(digits, scaled)? {
        Some(at) => (&digits[..at], &digits[at + 1..]),
        None => (digits, ""),
    };
    if !part.bytes().all(|byte| byte.is_ascii_digit()) || (part.is_empty() && whole.len() < digits.len()) {
        return Err(AmountError::Marks);
    }
    let mut marks = whole.chars().filter(|letter| is_mark(*letter));
    let Some(mark) = marks.next() else { return Ok(Number::of(whole, part)) };
    let mut groups = whole.split(mark);
    let head = groups.next().unwrap_or_default();
    let grouped = (1..=3).contains(&head.len()) && !head.starts_with('0') && groups.all(|group| group.len() == 3);
    if !grouped || marks.any(|other| other != mark) {
        return Err(AmountError::Marks);
    }
    Ok(Number::of(&whole.replace(mark, ""), part))
}

impl Number {
    fn of(whole: &str, part: &str) -> Self {
        Self { whole: whole.trim_start_matches('0').to_owned(), part: part.trim_end_matches('0').to_owned() }
    }
}

/// Where the decimal mark stands, if there is one.
fn decimal_mark(digits: &str, scaled: bool) -> Result<Option<usize>, AmountError> {
    let Some(at) = digits.rfind(['.', ',']) else { return Ok(None) };
    let mark = &digits[at..=at];
    let other_marks = digits[..at].contains(|letter| is_mark(letter) && !mark.contains(letter));
    match digits.matches(mark).count() {
        1 if other_marks => Ok(Some(at)),
        1 => {
            let head = &digits[..at];
            let three = digits.len() - at == 4 && (1..=3).contains(&head.len()) && !head.starts_with('0');
            match (three, scaled) {
                (true, true) => Err(AmountError::Ambiguous),
                (true, false) => Ok(None),
                (false, _) => Ok(Some(at)),
            }
        }
        _ => Ok(None),
    }
}

#[cfg(test)]
mod tests;
