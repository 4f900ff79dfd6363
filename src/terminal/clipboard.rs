//! Copies text to the clipboard of the terminal the person sits at, also through ssh (OSC 52).
//!
//! The terminal does not say whether it took the text: some need it allowed (tmux: `set-clipboard on`), some take only a few
//! kilobytes. It is never read back.

use crossterm::clipboard::CopyToClipboard;

use super::session::append;
use crate::domain::is_unsafe;

/// Puts into `bytes` what asks the terminal to keep `text`.
pub fn copy(text: &str, bytes: &mut Vec<u8>) {
    append(bytes, CopyToClipboard::to_clipboard_from(clean(text)));
}

/// What may be pasted anywhere, also into a shell: text of a file without what a terminal would obey. Lines and tabs stay.
fn clean(text: &str) -> String {
    text.chars().filter(|letter| matches!(letter, '\n' | '\t') || !is_unsafe(*letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_goes_to_the_clipboard_as_base64() {
        let mut bytes = Vec::new();
        copy("Grüße\n", &mut bytes);
        assert_eq!(bytes, b"\x1b]52;c;R3LDvMOfZQo=\x1b\\");
    }

    #[test]
    fn nothing_that_a_terminal_obeys_is_kept_for_pasting() {
        let [mut evil, mut plain] = [Vec::new(), Vec::new()];
        copy("Gr\u{1b}]0;t\u{7}\u{9b}ü\u{202e}ße\r\n\tx", &mut evil);
        copy("Gr]0;tüße\n\tx", &mut plain);
        assert_eq!(evil, plain);
    }
}
