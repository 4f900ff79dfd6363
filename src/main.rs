//! The program: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    // Reports of our own mistakes carry no colours into a pipe or a log.
    let hook = color_eyre::config::HookBuilder::blank().install();
    debug_assert!(hook.is_ok(), "nothing installed a hook before");
    ExitCode::from(partnerwright::cli::run())
}
