//! Starting other programs and hearing how they ended.

use std::{
    env,
    io::{self, BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{ChildStdout, Command, ExitStatus, Stdio},
};

use crate::error::{Error, Result};

/// Runs a program that talks to the person itself.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = status(command)?;
    succeeded(command, status)
}

/// Runs a program that talks to the person itself, and gives how it ended.
pub(crate) fn status(command: &mut Command) -> Result<ExitStatus> {
    command.status().map_err(|source| unstarted(command, source))
}

/// Runs a program for what it writes.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output =
        command.stderr(Stdio::inherit()).output().map_err(|source| unstarted(command, source))?;
    succeeded(command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a program that talks too much, and passes its words on only where it fails.
pub(crate) fn quietly(command: &mut Command) -> Result<()> {
    let output = command.output().map_err(|source| unstarted(command, source))?;
    if !output.status.success() {
        eprint!("{}", String::from_utf8_lossy(&output.stderr));
    }
    succeeded(command, output.status)
}

/// Runs a program whose lines are both shown and listened to.
pub(crate) fn tee(command: &mut Command, mut heard: impl FnMut(&str)) -> Result<ExitStatus> {
    let mut listen = |stdout: ChildStdout| -> io::Result<()> {
        let mut lines = BufReader::new(stdout);
        let mut line = Vec::new();
        while lines.read_until(b'\n', &mut line)? != 0 {
            let text = String::from_utf8_lossy(&line);
            print!("{text}");
            heard(text.trim_end());
            line.clear();
        }
        Ok(())
    };
    let mut listened = || {
        let mut child = command.stdout(Stdio::piped()).spawn()?;
        child.stdout.take().map_or(Ok(()), &mut listen)?;
        child.wait()
    };
    listened().map_err(|source| unstarted(command, source))
}

/// The program of this name that the PATH would start.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).find_map(|folder| in_folder(&folder, name))
}

/// The program of this name in a folder.
pub(crate) fn in_folder(folder: &Path, name: &str) -> Option<PathBuf> {
    Some(folder.join(format!("{name}{}", env::consts::EXE_SUFFIX))).filter(|file| file.is_file())
}

/// The program with its arguments, as a person would type it.
fn typed(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

fn succeeded(command: &Command, status: ExitStatus) -> Result<()> {
    if status.success() { Ok(()) } else { Err(Error::Child { command: typed(command), status }) }
}

fn unstarted(command: &Command, source: io::Error) -> Error {
    Error::Start { program: command.get_program().to_string_lossy().into_owned(), source }
}
