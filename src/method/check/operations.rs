//! Whether the rows behind the operations hold together: roles, documents, enablement, lists, functions, tools, factors.
//!
//! Knows which names the rows may use; what a company needs of it, and when, is the advice's to say.

use std::collections::BTreeSet;

use super::Check;
use crate::method::{
    Files, Method, MethodError,
    rows::{EntryRow, FactorRow, FunctionRow, PaperRow, RoleRow, ToolRow},
};

/// The groups of enablement.
const ENABLEMENT: &[&str] = &["training", "structure", "resources"];
/// The groups of the lists.
const CHECKS: &[&str] = &["running", "rules", "technology"];

/// Reads the files of rows behind the operations.
pub(super) fn rows_read(files: &Files) -> Result<(), MethodError> {
    files.rows::<RoleRow>("roles")?;
    files.rows::<PaperRow>("documents")?;
    files.rows::<EntryRow>("enablement")?;
    files.rows::<EntryRow>("checks")?;
    files.rows::<FunctionRow>("functions")?;
    files.rows::<ToolRow>("tools")?;
    files.rows::<FactorRow>("factors")?;
    Ok(())
}

/// Whether ids stand once, every id that a row names exists, and figures can be used.
pub(super) fn whole(method: &Method, check: &mut Check, evidence: &BTreeSet<&str>) -> Result<(), MethodError> {
    let stages: BTreeSet<&str> = method.stages.iter().map(|row| row.id.as_str()).collect();
    let functions = check.ids("functions", method.functions().iter().map(|row| row.id.as_str()))?;
    check.ids("roles", method.roles().iter().map(|row| row.id.as_str()))?;
    check.ids("documents", method.documents().iter().map(|row| row.id.as_str()))?;
    check.ids("enablement", method.enablement().iter().map(|row| row.id.as_str()))?;
    check.ids("checks", method.checks().iter().map(|row| row.id.as_str()))?;
    check.ids("tools", method.tools().iter().map(|row| row.id.as_str()))?;
    check.ids("factors", method.factors().iter().map(|row| row.id.as_str()))?;

    for row in method.roles() {
        check.at("roles", &row.id).named(&stages, [&row.from])?;
    }
    for row in method.documents() {
        let here = check.at("documents", &row.id).named(&stages, [&row.from])?;
        if row.days == Some(0) {
            return Err(here.fault("a document that is due every 0 days is never up to date".to_owned()));
        }
    }
    for (file, rows, groups) in [("enablement", method.enablement(), ENABLEMENT), ("checks", method.checks(), CHECKS)] {
        let groups: BTreeSet<&str> = groups.iter().copied().collect();
        for row in rows {
            check.at(file, &row.id).named(&stages, [&row.from])?.named(&groups, [&row.group])?;
        }
    }
    for row in method.functions() {
        check.at("functions", &row.id).named(&stages, [&row.from])?;
    }
    for row in method.tools() {
        let here = check.at("tools", &row.id);
        here.named(&functions, &row.functions)?.named(&stages, &row.stages)?.named(evidence, &row.evidence)?;
        if row.low.is_some() && row.currency.is_empty() {
            return Err(here.fault("a price without its currency cannot be compared".to_owned()));
        }
        if row.low.zip(row.high).is_some_and(|(low, high)| low > high) {
            return Err(here.fault("its lowest price is above its highest".to_owned()));
        }
    }
    for row in method.factors() {
        if row.breaks_at == 0 {
            return Err(check.at("factors", &row.id).fault("nothing breaks at 0 partners".to_owned()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

    use super::{
        super::sets::{fault, method},
        *,
    };
    use crate::domain::operations::EuTier;

    #[test]
    fn all_of_the_sources_lists_are_there() {
        let method = method();
        assert_eq!((method.roles().len(), method.documents().len(), method.factors().len()), (6, 7, 6));
        for group in ENABLEMENT {
            assert_eq!(method.enablement().iter().filter(|row| row.group == *group).count(), 5, "{group}");
        }
        for group in CHECKS {
            assert_eq!(method.checks().iter().filter(|row| row.group == *group).count(), 5, "{group}");
        }
        let of_c10 = method.functions().iter().filter(|row| row.sources.iter().any(|source| source.starts_with("C10")));
        assert_eq!(of_c10.filter(|row| row.priority.is_some()).count(), 7);
        let days: Vec<_> = method.documents().iter().map(|row| row.days).collect();
        assert_eq!(days, [Some(365), Some(365), Some(91), None, Some(91), None, Some(365)]);
    }

    #[test]
    fn no_tool_is_named_under_five_million_and_no_merged_one_twice() {
        let method = method();
        assert!(method.tools().iter().all(|row| !row.stages.contains(&"under-5".to_owned())));
        assert!(method.functions().iter().all(|row| row.from != "under-5"));
        for gone in ["allbound", "reveal"] {
            assert!(method.tool(gone).is_none(), "{gone}");
            assert_eq!(method.tools().iter().filter(|row| row.alias.iter().any(|name| name.to_lowercase() == gone)).count(), 1);
        }
    }

    #[test]
    fn the_tiers_of_the_eu_are_those_of_the_source() {
        let method = method();
        let of = |tier| {
            let rows = method.tools().iter().filter(move |row| row.eu == Some(tier));
            rows.map(|row| row.id.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(of(EuTier::A), ["introw"]);
        assert_eq!(of(EuTier::B), ["salesforce-prm", "salesforce", "hubspot", "crossbeam"]);
        assert_eq!(of(EuTier::C), ["partnerstack", "channeltivity", "impartner", "impact"]);
    }

    #[test]
    fn a_price_is_that_of_its_row_in_the_library() {
        let method = method();
        for tool in method.tools().iter().filter(|tool| !tool.price.is_empty()) {
            let row = method.evidence_row(&format!("tool-{}", tool.id)).unwrap();
            assert_eq!(row.figure, tool.price, "{}", tool.id);
            assert_eq!(row.year, tool.year, "{}", tool.id);
        }
    }

    #[test]
    fn a_changed_set_that_names_what_is_not_there_is_told_where() {
        let role = r#"[(id: "vp", from: "5-16", sources: ["O"])]"#;
        assert_eq!(fault("roles.ron", role), "roles.ron, row vp: 5-16 is no row; did you mean 5-15?");
        let check = r#"[(id: "risks", group: "rule", from: "5-15", sources: ["O"])]"#;
        assert_eq!(fault("checks.ron", check), "checks.ron, row risks: rule is no row; did you mean rules?");
        let tool = r#"[(id: "ours", functions: ["prm"], low: 5, year: 2026, study: "Ours", sources: ["O"])]"#;
        assert_eq!(fault("tools.ron", tool), "tools.ron, row ours: a price without its currency cannot be compared");
        let paper = r#"[(id: "ours", days: 0, from: "5-15", sources: ["O"])]"#;
        assert!(fault("documents.ron", paper).contains("every 0 days"));
    }
}
