//! Hostile files: how much memory reading and merging take, in the worst shapes. Alone in its program: whatever else ran beside
//! it would be counted.

#![cfg(test)]

#[path = "fuzz/shapes.rs"]
mod shapes;

use partnerwright::{
    domain::{Part, Workspace},
    store::{parts, text, text::Attic},
};
use peakmem_alloc::{PeakMemAlloc, PeakMemAllocTrait};

#[global_allocator]
static MEMORY: PeakMemAlloc<std::alloc::System> = PeakMemAlloc::system();

/// The most that was held at once beyond what was there before, in bytes.
fn peak(what: impl FnOnce()) -> usize {
    MEMORY.reset_peak_memory();
    what();
    MEMORY.get_peak_memory()
}

/// What the parts of a text may take that is not as long as the text: the first fields of a file that this version does not know,
/// and what was removed last, of which a thousand parts are remembered so that undo brings their comments back.
const ALLOWED: (usize, usize) = (64 * 1024, 512 * 1024);

/// Below sixteen kilobytes a file may be of any shape, and no shape takes more than this.
const SMALL: usize = 2 * 1024 * 1024;

/// The worst that was found: how many times the size of the text, by a hundred, and of which shape.
#[derive(Default)]
struct Worst(usize, String);

impl Worst {
    /// Holds a measurement to twenty times the size and what is allowed beyond.
    fn holds(&mut self, name: &str, took: usize, size: usize, allowed: usize) {
        assert!(took <= 20 * size + allowed, "{name}: {took} bytes for {size}, {} times as much", took / size);
        let times = took.saturating_sub(allowed) * 100 / size;
        if times > self.0 {
            *self = Self(times, name.to_owned());
        }
    }
}

// One test and no more: two at a time would be counted together.
#[test]
fn reading_and_merging_take_no_more_than_twenty_times_the_text() {
    small_files();
    let [mut reading, mut parsing, mut merging] = [(); 3].map(|()| Worst::default());
    for size in [40_000, 200_000] {
        // As many of the worst as are not refused for the crowd that they are; the rest is blanks, or comments upon comments.
        for filling in [" ", "\n//"] {
            for (name, file, make) in shapes::SHAPES {
                let (text, part) = (shapes::eased(make, size, filling), Part::of_file(file).unwrap());
                let mut workspace = Workspace::default();
                reading.holds(name, peak(|| drop(parts::read(&part, &text, &mut workspace))), text.len(), ALLOWED.0);
                parsing.holds(name, peak(|| drop(text::parse(&text))), text.len(), ALLOWED.0);
                let base = parts::render(&part, &workspace).and_then(Result::ok).unwrap_or_default();
                let took = peak(|| drop(text::merge(&text, &base, "(zz: 1)", &mut Attic::new())));
                merging.holds(name, took, text.len() + base.len(), ALLOWED.1);
                // What is refused takes next to nothing.
                let crowd = make(size);
                if text::is_crowded(&crowd) {
                    reading.holds(name, peak(|| drop(parts::read(&part, &crowd, &mut workspace))), 1, 1024);
                    merging.holds(name, peak(|| drop(text::merge(&crowd, "()", "(a: 1)", &mut Attic::new()))), 1, 1024);
                }
            }
            for (name, make) in shapes::MERGES {
                let texts = [0, 1, 2].map(|at| shapes::eased(|size| make(size)[at].clone(), size, filling));
                let (mut attic, size) = (Attic::new(), texts.iter().map(String::len).sum());
                let took = peak(|| drop(text::merge(&texts[0], &texts[1], &texts[2], &mut attic)));
                merging.holds(name, took, size, ALLOWED.1);
            }
        }
    }
    for (what, Worst(times, shape)) in [("reading", reading), ("parsing", parsing), ("merging", merging)] {
        println!("{what} takes {}.{:02} times the text at most: {shape}", times / 100, times % 100);
    }
}

fn small_files() {
    for (name, file, make) in shapes::SHAPES {
        let (text, part) = (make(16_000), Part::of_file(file).unwrap());
        let mut workspace = Workspace::default();
        let read = peak(|| drop(parts::read(&part, &text, &mut workspace)));
        let base = parts::render(&part, &workspace).and_then(Result::ok).unwrap_or_default();
        let merged = peak(|| drop(text::merge(&text, &base, "(zz: 1)", &mut Attic::new())));
        assert!(read <= SMALL && merged <= SMALL + 20 * base.len(), "{name}: {read} to be read, {merged} to be merged");
    }
}
