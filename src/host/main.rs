//! What runs natively over a whole corpus. `cargo xtask` starts it; its commands are told by `cargo xtask --help`.
#![expect(clippy::print_stdout, reason = "a command-line program answers on standard output")]

mod agreement;
mod draft;
mod extract;
mod points;
mod project;
mod score;
mod site;

use std::process::ExitCode;

/// Answers `--help`.
fn tell(help: &str) -> Result<(), String> {
    println!("{help}");
    Ok(())
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        ["agreement"] => agreement::run(),
        ["agreement", "--help" | "-h"] => tell(agreement::HELP),
        ["draft", "--help" | "-h"] => tell(draft::HELP),
        ["draft", file] => draft::run(file),
        ["draft", ..] => Err("draft wants one file; see --help".to_owned()),
        ["extract"] => extract::run(),
        ["extract", "--help" | "-h"] => tell(extract::HELP),
        ["score", rest @ ..] => match score::Request::read(rest) {
            Ok(Some(request)) => score::run(&request),
            Ok(None) => tell(score::HELP),
            Err(message) => Err(message),
        },
        ["site", rest @ ..] => match site::Request::read(rest) {
            Ok(Some(request)) => site::run(&request),
            Ok(None) => tell(site::HELP),
            Err(message) => Err(message),
        },
        other => Err(format!(
            "unknown arguments '{}'; known are agreement, draft, extract, score and site",
            other.join(" ")
        )),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(2)
        }
    }
}
