//! Tables of what people type, and what is made of it.

use super::{AmountError::*, *};

#[test]
fn money_is_read_as_people_write_it() {
    #[rustfmt::skip]
    let table = [
        ("8.2M", 8_200_000), ("8,2 Mio", 8_200_000), ("8.2 mio.", 8_200_000), ("8,2 Mio. €", 8_200_000),
        ("8_200_000", 8_200_000), ("8'200'000", 8_200_000), ("8’200’000", 8_200_000), ("8.200.000", 8_200_000),
        ("8,200,000", 8_200_000), ("8 200 000", 8_200_000), ("8\u{202f}200\u{a0}000", 8_200_000), ("8.200.000,00", 8_200_000),
        ("8,200,000.00 EUR", 8_200_000), ("24K", 24_000), ("24k", 24_000), ("24 Tsd.", 24_000), ("24K€", 24_000),
        ("1.2bn", 1_200_000_000), ("1,2 Mrd", 1_200_000_000), ("1.2 billion USD", 1_200_000_000),
        ("€8.2M", 8_200_000), ("€ 8.2 M", 8_200_000), ("CHF 24'000", 24_000), ("Fr. 24'000", 24_000),
        ("8200000 EUR", 8_200_000), ("8.2M eur", 8_200_000), ("US$ 10", 10), ("24 000 SEK", 24_000),
        ("8.200", 8_200), ("8,200", 8_200), ("120.000", 120_000), ("1,200.500K", 1_200_500), ("0.5M", 500_000),
        ("0.500M", 500_000), ("  7 ", 7), ("0", 0), ("007", 7), ("+5", 5), ("12.00", 12), ("1000000000000000", LARGEST),
        ("1'200.50K", 1_200_500), ("100 M", 100_000_000),
    ];
    for (text, expected) in table {
        assert_eq!(parse_amount(text), Ok(expected), "{text:?}");
    }
}

#[test]
fn money_that_is_none_says_why() {
    #[rustfmt::skip]
    let table = [
        ("", Empty), ("   ", Empty), ("\u{a0}", Empty), ("NaN", NotAFigure), ("inf", NotAFigure), ("€", NotAFigure),
        ("about", NotAFigure), ("-5", Negative), ("−5", Negative), ("€-5", Negative), ("(5)", Negative),
        ("1.2.3", Marks), ("1,2,3M", Marks), ("12.3456.789", Marks), ("8'20", Marks), ("1 2", Marks), ("1..2", Marks),
        ("8.", Marks), ("1.200,300,400", Marks), ("1'200_300", Marks), ("0.200.000", Marks), ("1.200M", Ambiguous),
        ("1,250 Mio", Ambiguous), ("8.2X", Unit), ("8.2 apples", Unit), ("about 8", Unit), (".5", Unit), ("€8 USD", Unit),
        ("8.5", NotWhole), ("0.200", NotWhole), ("8.2345K", NotWhole), ("1e6", NotAFigure), ("10-50K", NotAFigure),
        ("10–50K", NotAFigure), ("1000000000000001", TooLarge), ("99999999999999999999999", TooLarge),
        ("1000001 bn", TooLarge), ("٣", NotAFigure), ("5½", NotAFigure), ("5٣", NotAFigure),
    ];
    for (text, expected) in table {
        assert_eq!(parse_amount(text), Err(expected), "{text:?}");
    }
}

#[test]
fn money_keeps_the_currency_that_was_named() {
    #[rustfmt::skip]
    let table = [("CHF 24'000", Some("CHF")), ("€8.2M", Some("EUR")), ("8 MIO", None), ("8M $", Some("USD")), ("8", None)];
    for (text, expected) in table {
        assert_eq!(parse_money(text).unwrap().currency.as_deref(), expected, "{text:?}");
    }
}

#[test]
fn percent_is_a_share_of_hundred() {
    let shares = [("80", 80.0), ("80%", 80.0), ("80 %", 80.0), ("62.5%", 62.5), ("62,5", 62.5), ("0", 0.0), ("100", 100.0)];
    for (text, expected) in shares {
        assert_eq!(parse_percent(text), Ok(expected), "{text:?}");
    }
    for (text, expected) in [
        ("", Empty),
        ("-1", Negative),
        ("101", TooLarge),
        ("100.5%", TooLarge),
        ("1,000", TooLarge),
        ("8 pp", Unit),
        ("€8", Unit),
        ("%", NotAFigure),
        ("NaN", NotAFigure),
    ] {
        assert_eq!(parse_percent(text), Err(expected), "{text:?}");
    }
}

#[test]
fn counts_are_whole_and_have_no_currency() {
    for (text, expected) in [("2,119", 2_119), ("2.119", 2_119), ("0", 0), ("5k", 5_000), ("41", 41)] {
        assert_eq!(parse_count(text), Ok(expected), "{text:?}");
    }
    for (text, expected) in [("4.5", NotWhole), ("€4", Unit), ("-4", Negative), ("", Empty), ("four", NotAFigure)] {
        assert_eq!(parse_count(text), Err(expected), "{text:?}");
    }
}

#[test]
fn times_become_days() {
    for (text, expected) in [
        ("135", 135),
        ("135 d", 135),
        ("135d", 135),
        ("4.5 months", 137),
        ("4,5 Monate", 137),
        ("6 weeks", 42),
        ("1 year", 365),
        ("1.5 wk.", 11),
        ("0", 0),
        ("1,200", 1_200),
        ("1 month", 30),
    ] {
        assert_eq!(parse_days(text), Ok(expected), "{text:?}");
    }
    for (text, expected) in [
        ("", Empty),
        ("-3", Negative),
        ("4.5 days", NotWhole),
        ("3 m", Unit),
        ("€3", Unit),
        ("200 years", TooLarge),
        ("99999999999999999999 months", TooLarge),
        ("soon", NotAFigure),
        ("30-60", NotAFigure),
    ] {
        assert_eq!(parse_days(text), Err(expected), "{text:?}");
    }
}

proptest::proptest! {
    #[test]
    fn no_text_breaks_the_reading(text in "[-+€$0-9.,'_ kKmMio%(){}\u{a0}–½٣a-z]{0,24}") {
        let _ = (parse_money(&text), parse_percent(&text), parse_days(&text), parse_count(&text));
    }

    #[test]
    fn a_whole_amount_is_read_back_however_it_is_grouped(value in 0..=LARGEST, mark in "[.,'_ ]") {
        let digits = value.to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at) % 3 == 0 {
                grouped.push_str(&mark);
            }
            grouped.push(digit);
        }
        assert_eq!(parse_amount(&grouped), Ok(value));
        assert_eq!(parse_amount(&digits), Ok(value));
    }
}
