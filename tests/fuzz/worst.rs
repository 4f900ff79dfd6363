//! The worst shapes: what they cost in time, and that no depth overflows a small stack.

use std::{thread, time::Duration};

use partnerwright::{
    domain::{Address, Part, Workspace},
    store::{
        address, parts,
        text::{self, Attic},
    },
};

use super::{LONGEST, STACK, shapes, spent};

/// How large the shapes are with every run of the tests.
const SIZE: usize = 128 * 1024;

/// In a long run they are a hundred times as large as any file of a sample.
const LARGEST: usize = 4 * 1024 * 1024;

/// Does it, and holds it to the time that one input may take.
fn within_a_second<T>(what: &str, slowest: &mut (Duration, String), work: impl FnOnce() -> T) -> T {
    let begun = spent();
    let result = work();
    let took = spent().saturating_sub(begun);
    assert!(took <= LONGEST, "{what} took {took:?}");
    if took > slowest.0 {
        *slowest = (took, what.to_owned());
    }
    result
}

#[test]
fn no_shape_takes_more_than_its_length_in_time() {
    let size = if super::number("PARTNERWRIGHT_FUZZ").is_some_and(|count| count > super::SHORT) { LARGEST } else { SIZE };
    let mut slowest = (Duration::ZERO, String::new());
    let mut refused = 0;
    for (name, file, make) in shapes::SHAPES {
        let part = Part::of_file(file).unwrap();
        // As it is, which is refused where it is a crowd; and as many of it as are not.
        for text in [make(size), shapes::eased(make, size, " ")] {
            let mut workspace = Workspace::default();
            let mut timed =
                |what: &str, work: &mut dyn FnMut()| within_a_second(&format!("{name}, {what}"), &mut slowest, work);
            timed("read", &mut || refused += usize::from(parts::read(&part, &text, &mut workspace).is_err()));
            timed("parsed", &mut || drop(text::parse(&text)));
            timed("laid out", &mut || drop(text::format(&text)));
            timed("located", &mut || drop(address::span(&Address::person("p1000000"), &text)));
            let base = parts::render(&part, &workspace).and_then(Result::ok).unwrap_or_default();
            timed("merged", &mut || drop(text::merge(&text, &base, "(zz: 1)", &mut Attic::new())));
            timed("merged as another", &mut || drop(text::merge("(a: 1, b: [2])", &text, "(a: 2)", &mut Attic::new())));
        }
    }
    assert!(refused > 20 && refused < 2 * shapes::SHAPES.len() - 20, "{refused} were refused");
    for (name, make) in shapes::MERGES {
        let [file, base, new] = [0, 1, 2].map(|at| shapes::eased(|size| make(size)[at].clone(), size / 2, " "));
        let mut attic = Attic::new();
        let there = within_a_second(name, &mut slowest, || text::merge(&file, &base, &new, &mut attic));
        let there = there.unwrap_or_else(|fault| panic!("{name} is refused: {fault}"));
        assert_ne!(there, file, "{name}");
        let back = within_a_second(name, &mut slowest, || text::merge(&there, &new, &base, &mut attic));
        assert!(back.is_ok(), "{name}");
    }
    println!("the slowest of the shapes, each of {size} bytes: {}, {:.0?}", slowest.1, slowest.0);
}

#[test]
fn no_depth_overflows_a_small_stack() {
    let brackets = [
        ("(", ")"),
        ("[", "]"),
        ("{", "}"),
        ("{1:", "}"),
        ("{", ":1}"),
        ("Some(", ")"),
        ("fact(", ")"),
        ("(a:", ")"),
        ("a(b:", ")"),
    ];
    let comments = [("/*", "*/"), ("/*(", ")*/")];
    let work = move || {
        let mut outcomes = [0, 0];
        for (open, close) in brackets.into_iter().chain(comments) {
            // Around the depth that is the last to be read, and far beyond.
            for deep in [1, 60, 126, 127, 128, 129, 40_000] {
                let ends = [("1", deep), ("", 0), ("", deep), ("1", deep / 2)];
                for (inner, closed) in ends.into_iter().take(if deep > 1_000 { 2 } else { 4 }) {
                    let nest = format!("{}{inner}{}", open.repeat(deep), close.repeat(closed));
                    // Where anything may stand, and where something else is wanted.
                    for head in ["", "(x:", "(me:", "(people:[(role:", "(people:["] {
                        let text = format!("{head}{nest},{}", if head.contains('[') { "])" } else { ")" });
                        for file in ["people.ron", "answers.ron", "board.ron", "partners/x.ron"] {
                            let mut workspace = Workspace::default();
                            let read = parts::read(&Part::of_file(file).unwrap(), &text, &mut workspace);
                            outcomes[usize::from(read.is_ok())] += 1;
                        }
                        for text in [&text, &nest] {
                            let tree = text::parse(text);
                            drop(tree.clone());
                            drop(text::format(text));
                            drop(text::merge(text, "(a: 1)", "(a: 2)", &mut Attic::new()));
                            drop(text::merge(text, text, "(a: (a: (a: 2)))", &mut Attic::new()));
                            drop(text::merge("(a: (a: 1))", "(a: (a: 1))", text, &mut Attic::new()));
                            drop(address::span(&Address::person("a").field("b"), text));
                        }
                    }
                }
            }
        }
        outcomes
    };
    let [refused, read] = thread::Builder::new().stack_size(STACK).spawn(work).unwrap().join().unwrap();
    assert!(refused > 100 && read > 100, "{refused} refused, {read} read");
}
