//! The program: its arguments go to the command line, which says whether to open the window.

use std::process::ExitCode;

use wegmarke::cli::{self, Outcome};

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Outcome::Exit(status) => status.into(),
        Outcome::Open {
            files,
            language,
            asked,
        } => match wegmarke::app::run(files, asked) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => cli::no_window(language, &error).into(),
        },
    }
}
