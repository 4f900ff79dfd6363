//! `explain`: a rule of the review whole, or all of them in a list.

use super::Failure;
use crate::{
    advice::rules,
    export::check::{explain, filter},
    method::Method,
    words::{Words, text},
};

/// Prints the rule of an id; the list of all where none is named.
pub(super) fn explain(words: &Words, method: &Method, id: Option<&str>) -> Result<(), Failure> {
    let Some(id) = id else { return super::print_text(&explain::list(method, words)) };
    let Some(rule) = rules::get(id) else {
        let args = [("id", text(id.to_owned())), ("nearest", text(filter::nearest(id).join(", ")))];
        return Err(Failure::no(words.with("explain-no-rule", &args)));
    };
    super::print_text(&explain::rule(rule, method, words))
}
