//! Copies text to the clipboard of the terminal the person sits at, also through ssh (OSC 52).
//!
//! The terminal does not say whether it took the text: some need it allowed (tmux: `set-clipboard on`), some take only a few
//! kilobytes. It is never read back.

use crossterm::clipboard::CopyToClipboard;

use super::session::append;

/// Puts into `bytes` what asks the terminal to keep `text`.
pub fn copy(text: &str, bytes: &mut Vec<u8>) {
    append(bytes, CopyToClipboard::to_clipboard_from(text));
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
}
