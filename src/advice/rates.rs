//! What is usual to pay: the ranges of all sources that speak of a partner type, side by side and as one.

use crate::method::{Method, rows::RateRow};

/// The rows that speak of one of these types.
pub fn rows<'m>(method: &'m Method, types: &[String]) -> Vec<&'m RateRow> {
    method.rates().iter().filter(|row| row.types.iter().any(|kind| types.contains(kind))).collect()
}

/// The lowest and the highest percent that any source calls usual for one of these types; nothing where none speaks of them.
pub fn usual(method: &Method, types: &[String]) -> Option<(u32, u32)> {
    let rows = rows(method, types);
    let low = rows.iter().map(|row| row.range.low).min()?;
    let high = rows.iter().map(|row| row.range.high.unwrap_or(row.range.low)).max()?;
    Some((low, high))
}

/// Rates of rising rungs within a range: as they are where all lie in it, else spread over it from end to end.
pub fn within(rates: &[u32], range: Option<(u32, u32)>) -> Vec<u32> {
    let Some((low, high)) = range.filter(|(low, high)| rates.iter().any(|rate| !(*low..=*high).contains(rate))) else {
        return rates.to_vec();
    };
    let [rate] = rates else {
        let steps = u32::try_from(rates.len().saturating_sub(1)).unwrap_or(1).max(1);
        return (0..=steps).map(|step| low + (high - low) * step / steps).collect();
    };
    vec![(*rate).clamp(low, high)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_that_are_usual_stay_and_others_are_spread_over_what_is_usual() {
        assert_eq!(within(&[10, 15, 20], Some((10, 20))), [10, 15, 20]);
        assert_eq!(within(&[25, 32, 40], Some((10, 20))), [10, 15, 20]);
        assert_eq!(within(&[25, 32], Some((10, 20))), [10, 20]);
        assert_eq!(within(&[25], Some((10, 20))), [20]);
        assert_eq!(within(&[25, 32], None), [25, 32]);
        assert!(within(&[], Some((10, 20))).is_empty());
    }

    #[test]
    fn sources_that_differ_are_one_range_from_the_lowest_to_the_highest() {
        let method = Method::built_in().unwrap();
        assert_eq!(usual(&method, &["referral".to_owned()]), Some((10, 25)));
        assert_eq!(usual(&method, &["alliance".to_owned()]), None);
        assert_eq!(usual(&method, &[]), None);
        let (low, high) = usual(&method, &["reseller".to_owned(), "si".to_owned()]).unwrap();
        assert!(low <= 10 && high >= 50);
    }
}
