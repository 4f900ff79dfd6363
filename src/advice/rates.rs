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

#[cfg(test)]
mod tests {
    use super::*;

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
