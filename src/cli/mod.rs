//! The commands: arguments in, text and an exit code out. The screen is one of them.
//!
//! Exit codes: 0 fine, 1 the answer is no (invalid, not found, exists already), 2 usage, 3 could not read or write.

mod assess;
mod board;
mod check;
mod doctor;
mod explain;
mod fmt;
mod lists;
mod lock;
mod method;
mod new;
mod plain;
mod restore;
mod screen;
mod show;
mod today;

use std::{
    io::{self, IsTerminal, Write},
    path::PathBuf,
};

use clap::{CommandFactory, Parser, Subcommand, ValueEnum};

use crate::{
    config::Home,
    export::check::lines::Text,
    method::{Files, Method},
    words::{self, Words},
};

/// Designs a B2B partner programme in the terminal: why partners and why now, the strategy that fits your stage, with reasons.
#[derive(Debug, Parser)]
#[command(name = "partnerwright", version, about, args_conflicts_with_subcommands = true)]
pub struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// The folder of a workspace; without one, the start screen
    dir: Option<PathBuf>,
    /// Look without changing anything; remarks can still be left
    #[arg(long)]
    read_only: bool,
    /// Use this theme for this run
    #[arg(long, value_name = "NAME")]
    theme: Option<String>,
    /// Use the method in this folder, as `method export` writes one
    #[arg(long, value_name = "DIR", global = true)]
    method: Option<PathBuf>,
    /// Ask the same questions as plain lines, for screen readers and poor terminals
    #[arg(long)]
    plain: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a workspace in a new folder
    New {
        /// The folder; it must not exist, or be empty
        dir: PathBuf,
        /// Begin as a copy of a sample
        #[arg(long, value_name = "SAMPLE")]
        from: Option<String>,
        /// The name of the company
        #[arg(long, value_name = "NAME")]
        company: Option<String>,
        /// The currency of its figures, as a code of three letters
        #[arg(long, value_name = "CODE")]
        currency: Option<String>,
    },
    /// Print facts, verdict and strategy with reasons and sources
    Show {
        /// The folder of a workspace
        dir: PathBuf,
        #[arg(long, value_enum, default_value_t = Format::Plain)]
        format: Format,
    },
    /// Print what is late, due, blocked and next on the board
    Today {
        /// The folder of a workspace
        dir: PathBuf,
        /// Look from this day, as 2026-12-04; without it, from today
        #[arg(long, value_name = "YYYY-MM-DD")]
        date: Option<String>,
        /// Only the cards of this person, by name, initials or id
        #[arg(long, value_name = "NAME")]
        owner: Option<String>,
        #[arg(long, value_enum, default_value_t = Format::Plain)]
        format: Format,
    },
    /// Print the board: as lines, as a report, as a table, for programs, or as a calendar
    Board {
        /// The folder of a workspace
        dir: PathBuf,
        #[arg(long, value_enum, default_value_t = BoardFormat::Plain)]
        format: BoardFormat,
    },
    /// Score the organisation, or take in a sheet that was filled in elsewhere; without either, how the scores stand
    Assess {
        /// The folder of a workspace
        dir: PathBuf,
        /// Only this instrument: dimensions, maturity or streams
        #[arg(long, value_name = "ID")]
        instrument: Option<String>,
        /// Score as this person of the register, by name, initials or id
        #[arg(long = "as", value_name = "NAME")]
        rater: Option<String>,
        /// Take in the sheet of this file
        #[arg(long, value_name = "FILE")]
        merge: Option<PathBuf>,
        /// Ask as plain lines, for screen readers and poor terminals
        #[arg(long)]
        plain: bool,
    },
    /// Review workspaces: what contradicts itself, what is likely to fail, what is worth doing; ends with 1 where something is denied
    Check {
        /// The folders of workspaces
        #[arg(value_name = "DIR", required_unless_present = "schema")]
        dirs: Vec<PathBuf>,
        #[arg(long, value_enum, default_value_t = CheckFormat::Human)]
        format: CheckFormat,
        /// End with 1 where something of this level or over it is found
        #[arg(long, value_enum, value_name = "LEVEL", default_value_t = Deny::Error)]
        deny: Deny,
        /// Only the rules that fit, as tiers/too-many, tiers/* or tiers; may be given several times
        #[arg(long, value_name = "GLOB")]
        only: Vec<String>,
        /// Not the rules that fit; may be given several times
        #[arg(long, value_name = "GLOB")]
        skip: Vec<String>,
        /// Leave out what stands in this file, which an earlier --format json has written
        #[arg(long, value_name = "FILE")]
        baseline: Option<PathBuf>,
        /// First mend what can be mended without anybody’s judgement
        #[arg(long)]
        fix: bool,
        /// Look from this day, as 2026-12-04; without it, from today
        #[arg(long, value_name = "YYYY-MM-DD")]
        date: Option<String>,
        /// Print the JSON Schema of --format json, and nothing else
        #[arg(long)]
        schema: bool,
    },
    /// Tell a rule of the review whole: why, what to do, who says so, an example
    Explain {
        /// The rule, as tiers/too-many
        #[arg(value_name = "ID", required_unless_present = "list")]
        id: Option<String>,
        /// List all rules by topic
        #[arg(long, conflicts_with = "id")]
        list: bool,
    },
    /// Lay hand-edited files out as the program does; comments and values stay
    Fmt {
        /// The folders of workspaces
        #[arg(value_name = "DIR", required = true)]
        dirs: Vec<PathBuf>,
        /// Change nothing; end with 1 where something would change
        #[arg(long)]
        check: bool,
    },
    /// Put files back as they were: what cannot be read, a whole copy, or what could not be saved; can be taken back
    Restore {
        /// The folder of a workspace
        dir: PathBuf,
        /// List what could be put back, and change nothing
        #[arg(long, conflicts_with_all = ["at", "file", "unsaved"])]
        list: bool,
        /// Put everything back as in the last copy at this time or before, as 2026-11-20 or "2026-11-20 14:02"
        #[arg(long, value_name = "WHEN", conflicts_with = "unsaved")]
        at: Option<String>,
        /// Only this file, as board.ron or partners/hansa.ron; may be given several times
        #[arg(long, value_name = "FILE")]
        file: Vec<String>,
        /// Put back what could not be saved in an earlier run, the newest first
        #[arg(long)]
        unsaved: bool,
    },
    /// Look at a workspace, the settings and the terminal, and say what to do; ends with 1 where something is to be done
    Doctor {
        /// The folder of a workspace; without one, only settings and terminal
        dir: Option<PathBuf>,
    },
    /// List the sample workspaces
    Samples,
    /// List the themes
    Themes,
    /// Work with the method's data
    Method {
        #[command(subcommand)]
        command: MethodCommand,
    },
    /// List every key with what it does
    Keys,
    /// Print completions for a shell
    Completions {
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}

#[derive(Debug, Subcommand)]
enum MethodCommand {
    /// Write all rows and words into a folder, to be changed and used with --method
    Export {
        /// The folder; it must not exist, or be empty
        dir: PathBuf,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Plain,
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum BoardFormat {
    Plain,
    /// Plan against actual, as a report in Markdown
    Report,
    Csv,
    Json,
    Ics,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum CheckFormat {
    /// For people
    Human,
    /// For programs; also a baseline
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Workflow commands of GitHub Actions
    Github,
}

/// The level from which findings are denied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Deny {
    Error,
    Warning,
    Advice,
}

/// Why a command ends without its result.
#[derive(Debug)]
pub struct Failure {
    code: u8,
    text: String,
}

impl Failure {
    /// The answer is no.
    fn no(text: impl Into<String>) -> Self {
        Self { code: 1, text: text.into() }
    }

    /// The arguments make no sense together.
    fn usage(text: impl Into<String>) -> Self {
        Self { code: 2, text: text.into() }
    }

    /// Something could not be read or written.
    fn io(text: impl Into<String>) -> Self {
        Self { code: 3, text: text.into() }
    }
}

/// Runs the program; gives its exit code.
pub fn run() -> u8 {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let text = error.render().to_string();
            let plain = clean(&text);
            // What is refused is repeated to whoever gave it, and that may be a script with a name out of a file.
            if plain == text {
                error.exit();
            }
            let _ = writeln!(io::stderr().lock(), "{}", plain.trim_end());
            return u8::try_from(error.exit_code()).unwrap_or(2);
        }
    };
    match obey(arguments) {
        Ok(code) => code,
        Err(Failure { code, text }) => {
            let mut stderr = io::stderr().lock();
            // Nobody is left to be told when even this cannot be written.
            let _ = writeln!(stderr, "{}", clean(text.trim_end()));
            code
        }
    }
}

fn obey(arguments: Arguments) -> Result<u8, Failure> {
    let files = match &arguments.method {
        Some(folder) => {
            let built_in = || Words::load(words::english());
            Files::with_folder(folder).map_err(|error| method::refused(&built_in(), &error, folder))?
        }
        None => Files::built_in(),
    };
    let words = Words::load(words::english().chain(files.words())).map_err(|error| Failure::no(error.to_string()))?;
    let method = Method::from_files(files).map_err(|error| Failure::no(error.to_string()))?;
    let home = Home::find(|name| std::env::var_os(name));
    let text = match arguments.command {
        None if arguments.plain => return plain::walk(&words, &method, &home, arguments.dir.as_deref(), arguments.read_only),
        None => {
            if !io::stdout().is_terminal() {
                return Err(Failure::usage(words.get("stdout-no-terminal")));
            }
            if !io::stdin().is_terminal() {
                return Err(Failure::usage(words.get("stdin-no-terminal")));
            }
            let wish =
                screen::Wish { dir: arguments.dir, read_only: arguments.read_only, theme: arguments.theme, scores: None };
            return screen::open(words, method, home, &wish);
        }
        Some(Command::New { dir, from, company, currency }) => {
            new::new(&words, &method, &dir, from.as_deref(), company.as_deref(), currency.as_deref())?
        }
        Some(Command::Show { dir, format }) => show::show(&words, &method, &dir, format == Format::Json)?,
        Some(Command::Today { dir, date, owner, format }) => {
            let (date, owner) = (date.as_deref(), owner.as_deref());
            let wish = today::Wish { dir: &dir, date, owner, as_json: format == Format::Json };
            return today::today(&words, &method, &wish).map(|()| 0);
        }
        Some(Command::Board { dir, format }) => return board::board(&words, &method, &dir, format).map(|()| 0),
        Some(Command::Assess { dir, instrument, rater, merge, plain }) => {
            let (instrument, rater, merge) = (instrument.as_deref(), rater.as_deref(), merge.as_deref());
            let wish = assess::Wish { dir: &dir, instrument, rater, merge, plain };
            return assess::assess(words, method, home, &wish);
        }
        Some(Command::Check { dirs, format, deny, only, skip, baseline, fix, date, schema }) => {
            if schema {
                return print(crate::export::check::json::JSON_SCHEMA).map(|()| 0);
            }
            let (baseline, date) = (baseline.as_deref(), date.as_deref());
            let wish = check::Wish { dirs: &dirs, format, deny, only: &only, skip: &skip, baseline, fix, date };
            return check::check(&words, &method, &home, &wish);
        }
        Some(Command::Explain { id, .. }) => return explain::explain(&words, &method, id.as_deref()).map(|()| 0),
        Some(Command::Fmt { dirs, check }) => return fmt::fmt(&words, &home, &dirs, check),
        Some(Command::Restore { dir, list, at, file, unsaved }) => {
            let wish = restore::Wish { dir: &dir, list, at: at.as_deref(), files: &file, unsaved };
            return restore::restore(&words, &home, &wish);
        }
        Some(Command::Doctor { dir }) => return doctor::doctor(&words, &method, &home, dir.as_deref()),
        Some(Command::Samples) => lists::samples(&words),
        Some(Command::Themes) => lists::themes(&words, &home),
        Some(Command::Method { command: MethodCommand::Export { dir } }) => method::export(&words, &method, &dir)?,
        Some(Command::Keys) => {
            let (keys, faults) = lists::keys(&words, &home);
            warn(&faults);
            keys
        }
        Some(Command::Completions { shell }) => {
            let mut bytes = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "partnerwright", &mut bytes);
            String::from_utf8_lossy(&bytes).into_owned()
        }
        Some(Command::Man) => {
            let mut bytes = Vec::new();
            clap_mangen::Man::new(Arguments::command()).render(&mut bytes).map_err(|error| Failure::io(error.to_string()))?;
            String::from_utf8_lossy(&bytes).into_owned()
        }
    };
    print(&text)?;
    Ok(0)
}

/// Text of files and people without what a terminal would obey; its lines stay.
fn clean(text: &str) -> String {
    text.split('\n').map(crate::ui::text::clean).collect::<Vec<_>>().join("\n")
}

/// Tells something on standard error that is no reason to end.
fn warn(lines: &[String]) {
    let mut stderr = io::stderr().lock();
    for line in lines {
        // A warning that cannot be written is no reason to end either.
        let _ = writeln!(stderr, "{}", clean(line));
    }
}

/// Prints a result. A reader that has seen enough is no fault.
fn print(text: &str) -> Result<(), Failure> {
    print_as_it_is(clean(text).as_bytes())
}

/// Prints text for people, with colours where it goes to a terminal that wants them.
fn print_text(text: &Text) -> Result<(), Failure> {
    let unwanted = |name: &str, value: Option<&str>| {
        std::env::var_os(name).is_some_and(|found| value.map_or(!found.is_empty(), |value| found == value))
    };
    let colours = io::stdout().is_terminal() && !unwanted("NO_COLOR", None) && !unwanted("TERM", Some("dumb"));
    // It is clean already, but for its colours.
    print_as_it_is(if colours { text.coloured() } else { text.plain() }.as_bytes())
}

/// Prints a result whose form is not that of lines for people. Whoever made it has cleaned it.
fn print_as_it_is(bytes: &[u8]) -> Result<(), Failure> {
    match io::stdout().lock().write_all(bytes) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::io(error.to_string())),
        _ => Ok(()),
    }
}
