//! Makes the viewer's files of its compiled program. They hold no corpus, and are the same for every one; `counterpoint` makes a site
//! of them and a corpus.
//!
//! 1. [`split`] parts the program in two, of which the second is loaded when it is asked for;
//! 2. [`glue`] lets wasm-bindgen write the JavaScript that the program calls and is called by;
//! 3. [`order`] puts the functions of both in another order, [`imports`] shortens the names by which the two know each other;
//! 4. [`script`] minifies the scripts, [`styles`] the stylesheet.
//!
//! Nothing here depends on a clock or on the order of hash maps: the same program gives the same files.

mod glue;
mod imports;
mod order;
mod script;
mod split;
mod styles;

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use serde_json::json;

/// The small scripts around the program, in `assets/`.
const SCRIPTS: [&str; 3] = ["root.js", "start.js", "offline.js"];

/// Compresses bytes as gzip, without a time, which would differ each time. Takes about a second, for a twentieth less than a fast one.
///
/// # Errors
/// Where that fails.
fn compressed(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut gzip = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut gzip)
        .map_err(|error| format!("cannot compress the chunk: {error}"))?;
    Ok(gzip)
}

/// The icon, in `assets/`.
const ICON: &str = "icon.svg";

fn main() -> ExitCode {
    match run(&command().get_matches()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(2)
        }
    }
}

fn command() -> Command {
    let path = |name: &'static str, value: &'static str, help: &'static str| {
        let arg = Arg::new(name).long(name).value_name(value).help(help).required(true);
        arg.value_parser(value_parser!(PathBuf))
    };
    Command::new("bundle")
        .about("Makes the viewer's files of its compiled program; `cargo xtask build` calls it.")
        .args([
            path("program", "FILE", "the program, as Cargo has compiled it"),
            path("styles", "FILE", "the stylesheet"),
            path("assets", "FOLDER", "the folder of the small scripts and the icon"),
            path("out", "FOLDER", "the folder to write to"),
            Arg::new("commit")
                .long("commit")
                .value_name("ID")
                .help("the commit that is built")
                .required(true),
            Arg::new("tool")
                .long("tool")
                .value_name("NAME=VERSION")
                .help("a tool that built it; may be repeated")
                .action(ArgAction::Append),
        ])
}

/// Reads, makes and writes all files.
///
/// # Errors
/// Names the file that cannot be read, used or written.
fn run(arguments: &ArgMatches) -> Result<(), String> {
    let path = |name: &str| arguments.get_one::<PathBuf>(name).cloned().unwrap_or_default();
    let (assets, out) = (path("assets"), path("out"));
    fs::create_dir_all(&out).map_err(at(&out))?;
    let write = |name: &str, bytes: &[u8]| {
        let file = out.join(name);
        fs::write(&file, bytes).map_err(at(&file))
    };

    let (program, chunk) = split::parted(&path("program"), &out.join("split"))?;
    let (glue, program) = glue::bound(program)?;
    let program = order::by_length(&program)?;
    let chunk = order::by_length(&chunk)?;
    write("chunk.wasm", &chunk)?;
    write("chunk.wasm.gz", &compressed(&chunk)?)?;
    let (glue, program) = imports::shortened(&glue, &program)?;
    write("viewer.wasm", &program)?;
    write("viewer.js", script::minified("viewer.js", &glue)?.as_bytes())?;
    write("viewer.css", styles::minified(&read(&path("styles"))?)?.as_bytes())?;
    for name in SCRIPTS {
        write(name, script::minified(name, &read(&assets.join(name))?)?.as_bytes())?;
    }
    write(ICON, read(&assets.join(ICON))?.as_bytes())?;
    // Last: where it is there, all files are.
    write("viewer.json", built_by(arguments)?.as_bytes())
}

/// The commit and the tools that built the viewer, as JSON.
fn built_by(arguments: &ArgMatches) -> Result<String, String> {
    let commit = arguments.get_one::<String>("commit");
    let mut tools = vec![("wasm-bindgen".to_owned(), glue::VERSION.to_owned())];
    for written in arguments.get_many::<String>("tool").into_iter().flatten() {
        let (name, version) =
            written.split_once('=').ok_or_else(|| format!("{written}: write NAME=VERSION"))?;
        tools.push((name.to_owned(), version.to_owned()));
    }
    tools.sort();
    Ok(format!("{:#}\n", json!({ "commit": commit, "tools": tools })))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(at(path))
}

fn at(path: &Path) -> impl Fn(std::io::Error) -> String {
    let path = path.display().to_string();
    move |error| format!("{path}: {error}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_is_well_defined() {
        command().debug_assert();
    }
}
