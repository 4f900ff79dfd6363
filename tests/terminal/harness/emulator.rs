//! The emulator that reads what a program writes, with what the emulator does not keep itself.

use portable_pty::MasterPty;

/// What has come out of a terminal so far.
pub(crate) struct Seen {
    pub(crate) parser: vt100::Parser<Record>,
    pub(crate) bytes: Vec<u8>,
    pub(crate) closing: bool,
    pub(crate) ended: bool,
}

/// What the emulator does not keep itself.
#[derive(Default)]
pub(crate) struct Record {
    pub(crate) focus: bool,
    pub(crate) synchronized: bool,
    pub(crate) titles_kept: i32,
    pub(crate) title: String,
    pub(crate) copied: Vec<u8>,
    pub(crate) asked: Vec<String>,
}

impl vt100::Callbacks for Record {
    fn set_window_title(&mut self, _: &mut vt100::Screen, title: &[u8]) {
        self.title = String::from_utf8_lossy(title).into_owned();
    }

    fn copy_to_clipboard(&mut self, _: &mut vt100::Screen, _: &[u8], data: &[u8]) {
        self.copied = data.to_vec();
    }

    fn unhandled_csi(&mut self, _: &mut vt100::Screen, first: Option<u8>, _: Option<u8>, parameters: &[&[u16]], last: char) {
        let on = last == 'h';
        match (first, parameters, last) {
            (Some(b'?'), [[1004]], 'h' | 'l') => self.focus = on,
            (Some(b'?'), [[2026]], 'h' | 'l') => self.synchronized = on,
            (None, [[22], ..], 't') => self.titles_kept += 1,
            (None, [[23], ..], 't') => self.titles_kept -= 1,
            (_, _, 'c' | 'n' | 'u') | (Some(b'?'), _, 'p') => {
                self.asked.push(format!("{first:?} {parameters:?} {last}"));
            }
            _ => {}
        }
    }
}

/// What is switched on that a shell does not want.
pub(crate) fn left_on(seen: &Seen) -> Vec<&'static str> {
    let (screen, record) = (seen.parser.screen(), seen.parser.callbacks());
    let all = [
        ("alternate screen", screen.alternate_screen()),
        ("hidden cursor", screen.hide_cursor()),
        ("bracketed paste", screen.bracketed_paste()),
        ("mouse", screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None),
        ("focus", record.focus),
        ("synchronized update", record.synchronized),
        ("title", record.titles_kept != 0),
        ("colours", screen.fgcolor() != vt100::Color::Default || screen.bgcolor() != vt100::Color::Default),
        ("cursor style", screen.cursor_style() != vt100::CursorStyle::default()),
    ];
    all.into_iter().filter(|(_, on)| *on).map(|(name, _)| name).collect()
}

/// The modes of the line, to be compared.
pub(crate) fn modes(master: &dyn MasterPty) -> Vec<u64> {
    let modes = master.get_termios().unwrap();
    let flags = [
        modes.input_flags.bits().into(),
        modes.output_flags.bits().into(),
        modes.control_flags.bits().into(),
        modes.local_flags.bits().into(),
    ];
    flags.into_iter().chain(modes.control_chars.iter().map(|code| (*code).into())).collect()
}
