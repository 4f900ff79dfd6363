//! What a command answers, with its code.

use std::{ffi::OsStr, path::Path};

use crate::common::World;

/// The answer of a command.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Said {
    /// It went well, and nothing was complained of; gives what was printed.
    #[track_caller]
    pub(crate) fn fine(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{}", self.out);
        self.out
    }

    /// It was refused with this code and nothing printed; gives the complaint.
    #[track_caller]
    pub(crate) fn refused(self, code: i32) -> String {
        assert_eq!((self.code, self.out.as_str()), (code, ""), "{}", self.err);
        assert!(!self.err.is_empty(), "refused without a word");
        self.err
    }
}

/// Runs the program in a world. Neither stream may carry what could steer a terminal.
pub(crate) fn run<S: AsRef<OsStr>>(world: &World, arguments: impl IntoIterator<Item = S>) -> Said {
    typed(world, arguments, b"")
}

/// The same with lines on standard input.
#[track_caller]
pub(crate) fn typed<S: AsRef<OsStr>>(world: &World, arguments: impl IntoIterator<Item = S>, input: &[u8]) -> Said {
    let output = world.program(arguments).write_stdin(input).output().unwrap();
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    for text in [&out, &err] {
        let steers = |letter: char| letter != '\n' && partnerwright::domain::is_unsafe(letter);
        assert!(!text.contains(steers), "a control character is printed: {text:?}");
    }
    Said { code: output.status.code().unwrap(), out, err }
}

/// A path as an argument.
pub(crate) fn arg(path: &Path) -> &str {
    path.to_str().unwrap()
}
