//! The person's own editor, for long texts.

use std::path::Path;
use std::process::Command;

/// The command that opens a file for editing, as people set it in `$VISUAL` or `$EDITOR`: a line for the shell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editor(String);

impl Editor {
    /// The first of the given settings that says something, else `vi`. The environment is the caller's to read.
    pub fn choose(visual: Option<String>, editor: Option<String>) -> Self {
        let set = [visual, editor].into_iter().flatten().find(|command| !command.trim().is_empty());
        Self(set.unwrap_or_else(|| "vi".to_owned()))
    }

    /// The line for the shell.
    pub fn command(&self) -> &str {
        &self.0
    }

    /// What opens `path`, at `line` if the editor is known to understand that.
    pub(super) fn open(&self, path: &Path, line: Option<u32>) -> Command {
        let mut command = Command::new("sh");
        command.arg("-c").arg(format!("{} \"$@\"", self.0)).arg("sh");
        match line.map(|line| (self.name(), line)) {
            Some((
                "vi" | "vim" | "nvim" | "view" | "nano" | "emacs" | "emacsclient" | "kak" | "micro" | "joe" | "mg",
                line,
            )) => {
                command.arg(format!("+{line}")).arg(path);
            }
            Some(("code" | "codium", line)) => {
                command.arg("--goto").arg(at(path, line));
            }
            Some(("hx" | "helix" | "subl" | "zed", line)) => {
                command.arg(at(path, line));
            }
            _ => {
                command.arg(path);
            }
        }
        command
    }

    /// The program's name, without its folder and its own arguments.
    fn name(&self) -> &str {
        let program = self.0.split_whitespace().next().unwrap_or_default();
        program.rsplit('/').next().unwrap_or_default()
    }
}

/// `path:line`.
fn at(path: &Path, line: u32) -> std::ffi::OsString {
    let mut text = path.as_os_str().to_owned();
    text.push(format!(":{line}"));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(editor: &str, line: Option<u32>) -> Vec<String> {
        let command = Editor::choose(None, Some(editor.to_owned())).open(Path::new("a b.md"), line);
        command.get_args().skip(3).map(|word| word.to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn visual_comes_before_editor_and_vi_is_always_there() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(Editor::choose(some("emacs"), some("ed")).command(), "emacs");
        assert_eq!(Editor::choose(some(" "), some("ed")).command(), "ed");
        assert_eq!(Editor::choose(None, None).command(), "vi");
    }

    #[test]
    fn the_line_is_told_only_to_editors_that_know_lines() {
        assert_eq!(words("/usr/bin/vim -u NONE", Some(7)), ["+7", "a b.md"]);
        assert_eq!(words("code --wait", Some(7)), ["--goto", "a b.md:7"]);
        assert_eq!(words("hx", Some(7)), ["a b.md:7"]);
        assert_eq!(words("ed", Some(7)), ["a b.md"]);
        assert_eq!(words("vim", None), ["a b.md"]);
    }
}
