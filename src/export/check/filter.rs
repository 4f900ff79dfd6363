//! Which rules are asked for: globs over their ids, where a topic alone stands for all of its rules.

use wildmatch::WildMatch;

use crate::advice::rules;

/// The rules that are asked for.
#[derive(Debug, Default)]
pub struct Filter {
    only: Vec<WildMatch>,
    skip: Vec<WildMatch>,
}

/// A glob that fits no rule.
#[derive(Debug, PartialEq, Eq)]
pub struct NoRule {
    pub glob: String,
    /// The rule or topic that is called most nearly so.
    pub nearest: &'static str,
}

impl Filter {
    /// The rules that fit one of `only`, or all where it is empty, without those that fit one of `skip`.
    pub fn new(only: &[String], skip: &[String]) -> Result<Self, NoRule> {
        let matchers = |globs: &[String]| globs.iter().map(|glob| matcher(glob)).collect::<Result<Vec<_>, _>>();
        Ok(Self { only: matchers(only)?, skip: matchers(skip)? })
    }

    /// Whether a rule is among them.
    pub fn takes(&self, rule: &str) -> bool {
        let any = |globs: &[WildMatch]| globs.iter().any(|glob| glob.matches(rule));
        (self.only.is_empty() || any(&self.only)) && !any(&self.skip)
    }
}

fn matcher(glob: &str) -> Result<WildMatch, NoRule> {
    let topic = rules::all().any(|rule| rule.topic() == glob);
    let matcher = if topic { WildMatch::new(&format!("{glob}/*")) } else { WildMatch::new(glob) };
    if rules::all().any(|rule| matcher.matches(rule.id)) {
        return Ok(matcher);
    }
    Err(NoRule { glob: glob.to_owned(), nearest: nearest(&glob.replace('*', "")).first().copied().unwrap_or_default() })
}

/// The ids of rules that are called nearly so, the nearest first: by the whole id, by its name, or by its topic.
pub fn nearest(id: &str) -> Vec<&'static str> {
    let id = id.trim_end_matches('/');
    let far = |known: &'static str| {
        let (_, name) = known.split_once('/').unwrap_or(("", known));
        let parts = [known, name, rules::topic(known)];
        parts.into_iter().map(|part| strsim::damerau_levenshtein(part, id)).min().unwrap_or(usize::MAX)
    };
    let mut known: Vec<_> = rules::all().map(|rule| (far(rule.id), rule.id)).collect();
    // Within one distance the whole id says more than a part of it.
    known.sort_by_key(|(far, known)| (*far, strsim::damerau_levenshtein(known, id)));
    let best = known.first().map_or(0, |(far, _)| *far);
    known.into_iter().take_while(|(far, _)| *far <= best + 1).map(|(_, id)| id).take(3).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filter(only: &[&str], skip: &[&str]) -> Result<Filter, NoRule> {
        let [only, skip] = [only, skip].map(|globs| globs.iter().map(|glob| (*glob).to_owned()).collect::<Vec<_>>());
        Filter::new(&only, &skip)
    }

    #[test]
    fn a_rule_is_taken_by_id_by_glob_and_by_topic() {
        let takes = |only: &[&str], skip: &[&str], rule: &str| filter(only, skip).unwrap().takes(rule);
        assert!(takes(&[], &[], "tiers/too-many"));
        for only in ["tiers/too-many", "tiers/*", "tiers", "*/too-*", "*"] {
            assert!(takes(&[only], &[], "tiers/too-many"), "{only}");
            assert!(!takes(&[], &[only], "tiers/too-many"), "{only}");
        }
        assert!(!takes(&["tiers"], &[], "review/unknown-id"));
        assert!(!takes(&["tiers"], &["tiers/too-many"], "tiers/too-many"));
    }

    #[test]
    fn a_glob_that_fits_no_rule_is_refused_with_the_nearest() {
        for (glob, nearest) in
            [("tiers/to-many", "tiers/too-many"), ("to-many", "tiers/too-many"), ("*/unknwon-id", "partners/unknown-id")]
        {
            let refused = filter(&[], &[glob]).unwrap_err();
            assert_eq!(refused.glob, glob);
            let name = |id: &str| id.split_once('/').map(|(_, name)| name.to_owned());
            assert_eq!(name(refused.nearest), name(nearest), "{glob}");
        }
        assert!(filter(&[""], &[]).is_err());
    }
}
