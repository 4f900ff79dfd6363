//! Hostile files: whatever bytes stand in a file of a workspace, nothing panics, hangs or overflows, and nothing is lost.
//!
//! A short run with every `cargo test`, always over the same inputs. A long one, over others:
//! `PARTNERWRIGHT_FUZZ=10000000 cargo test --release --test fuzz -- --nocapture`. What fails is printed with its seed, and
//! `PARTNERWRIGHT_FUZZ_SEED=… PARTNERWRIGHT_FUZZ=1` tries that one input again. Nothing is written anywhere.

#![cfg(test)]

#[path = "fuzz/held.rs"]
mod held;
#[path = "fuzz/made.rs"]
mod made;
#[path = "fuzz/shapes.rs"]
mod shapes;
#[path = "fuzz/worst.rs"]
mod worst;

use std::{
    panic::{self, AssertUnwindSafe},
    sync::{
        Mutex,
        atomic::{AtomicU64, Ordering},
        mpsc::{self, RecvTimeoutError},
    },
    thread,
    time::{Duration, Instant},
};

use made::Makings;

/// How many inputs every run of the tests tries.
const SHORT: u64 = 12_000;

/// No thread of the program that reads texts has less: an eighth of what the system gives the first one.
const STACK: usize = 512 * 1024;

/// The most time of the processor that one input may take.
const LONGEST: Duration = Duration::from_secs(1);

/// After this it hangs, however busy the machine is.
const HANGS: Duration = Duration::from_secs(60);

/// The time of the processor that this thread has had.
fn spent() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap())
}

fn number(name: &str) -> Option<u64> {
    let value = std::env::var(name).ok()?;
    Some(value.parse().unwrap_or_else(|_| panic!("{name} is no number: {value}")))
}

/// What one thread is busy with: the seed of the input and when it began.
type Busy = Mutex<Option<(u64, Instant)>>;

/// What a run has found out.
#[derive(Default)]
struct Found {
    tried: AtomicU64,
    read: AtomicU64,
    merged: AtomicU64,
    refused: AtomicU64,
    slowest: Mutex<(Duration, u64)>,
}

/// Tries one input; tells what is wrong with it.
fn tried(makings: &Makings, seed: u64, found: &Found) -> Result<(), String> {
    let input = makings.input(seed);
    let begun = spent();
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| held::check(&input, makings)));
    let took = spent().saturating_sub(begun);
    let mut slowest = found.slowest.lock().unwrap();
    *slowest = (*slowest).max((took, seed));
    drop(slowest);
    found.tried.fetch_add(1, Ordering::Relaxed);
    let told = match outcome {
        Ok(outcome) => {
            found.read.fetch_add(u64::from(outcome.read), Ordering::Relaxed);
            found.merged.fetch_add(outcome.merged, Ordering::Relaxed);
            found.refused.fetch_add(outcome.refused, Ordering::Relaxed);
            if took <= LONGEST {
                return Ok(());
            }
            format!("took {took:?}")
        }
        Err(cause) => match (cause.downcast_ref::<String>(), cause.downcast_ref::<&str>()) {
            (Some(text), _) => text.clone(),
            (None, Some(text)) => (*text).to_owned(),
            (None, None) => "a panic without words".to_owned(),
        },
    };
    let shown = input.bytes.escape_ascii();
    Err(format!("PARTNERWRIGHT_FUZZ_SEED={seed} PARTNERWRIGHT_FUZZ=1, {:?}: {told}\n\"{shown}\"", input.part))
}

#[test]
fn whatever_stands_in_a_file_is_read_merged_and_laid_out_or_refused() {
    let makings = Makings::gather();
    let count = number("PARTNERWRIGHT_FUZZ");
    let first = number("PARTNERWRIGHT_FUZZ_SEED").unwrap_or(if count.is_some() { fastrand::u64(..) >> 1 } else { 1 });
    let count = count.unwrap_or(SHORT);
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let (next, found, begun) = (AtomicU64::new(0), Found::default(), Instant::now());
    let busy: Vec<Busy> = (0..workers).map(|_| Mutex::new(None)).collect();
    let (told, failures) = mpsc::channel::<Result<(), String>>();
    let mut wrong = Vec::new();
    // A panic is told with its input, once.
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    thread::scope(|scope| {
        for busy in &busy {
            let (told, next, found, makings) = (told.clone(), &next, &found, &makings);
            let work = move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    if index >= count {
                        break;
                    }
                    let seed = first.wrapping_add(index);
                    *busy.lock().unwrap() = Some((seed, Instant::now()));
                    if let Err(what) = tried(makings, seed, found) {
                        let _ = told.send(Err(what));
                    }
                }
                *busy.lock().unwrap() = None;
                let _ = told.send(Ok(()));
            };
            thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work).unwrap();
        }
        let mut working = workers;
        while working > 0 {
            match failures.recv_timeout(Duration::from_secs(1)) {
                Ok(Ok(())) => working -= 1,
                Ok(Err(what)) => {
                    eprintln!("{what}");
                    wrong.push(what);
                    if wrong.len() >= 10 {
                        next.store(count, Ordering::Relaxed);
                    }
                }
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    let hung = busy.iter().filter_map(|busy| *busy.lock().unwrap());
                    if let Some((seed, _)) = hung.into_iter().find(|(_, since)| since.elapsed() > HANGS) {
                        // A thread that hangs is never joined: there is nothing left but to say it and go.
                        eprintln!("PARTNERWRIGHT_FUZZ_SEED={seed} PARTNERWRIGHT_FUZZ=1 hangs");
                        std::process::abort();
                    }
                }
            }
        }
    });
    panic::set_hook(hook);
    let (slowest, by) = *found.slowest.lock().unwrap();
    let [tried, read, merged, refused] = [found.tried, found.read, found.merged, found.refused].map(AtomicU64::into_inner);
    println!(
        "{tried} inputs from seed {first} in {:.0?}: {read} were read, {merged} merges went through and {refused} did not, {} went wrong; the \
         slowest, {by}, took {slowest:.1?} of the processor",
        begun.elapsed(),
        wrong.len(),
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    // A run in which nothing is ever read proves nothing.
    assert!(count < SHORT || (read > count / 20 && merged > count / 20), "{read} read, {merged} merged");
}
