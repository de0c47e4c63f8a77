//! Starts other programs and reads their output and exit status.

use std::{
    env,
    io::{self, BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, ExitStatus, Stdio},
};

use crate::error::{Error, Result};

/// Runs a program that prints to the terminal itself.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = status(command)?;
    check_status(command, status)
}

/// As [`run`], and returns its exit status, whatever that is.
pub(crate) fn status(command: &mut Command) -> Result<ExitStatus> {
    command.status().map_err(|source| start_error(command, source))
}

/// Starts a program that runs beside this one; [`wait`] ends it.
pub(crate) fn spawn(command: &mut Command) -> Result<Running> {
    let child = command.spawn().map_err(|source| start_error(command, source))?;
    Ok(Running { child, command: command_line(command) })
}

/// A program that runs beside this one.
#[derive(Debug)]
pub(crate) struct Running {
    child: Child,
    command: String,
}

/// Waits until a program has ended.
pub(crate) fn wait(running: &mut Running) -> Result<()> {
    let ended = running.child.wait();
    match ended {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Error::Child { command: running.command.clone(), status }),
        Err(source) => Err(Error::Start { program: running.command.clone(), source }),
    }
}

/// Runs a program and returns its standard output.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output =
        command.stderr(Stdio::inherit()).output().map_err(|source| start_error(command, source))?;
    check_status(command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a program and prints its standard error only where it fails.
pub(crate) fn quietly(command: &mut Command) -> Result<()> {
    let output = command.output().map_err(|source| start_error(command, source))?;
    if !output.status.success() {
        eprint!("{}", String::from_utf8_lossy(&output.stderr));
    }
    check_status(command, output.status)
}

/// Runs a program, prints its standard output and gives each line of it to `on_line`.
pub(crate) fn tee(command: &mut Command, mut on_line: impl FnMut(&str)) -> Result<ExitStatus> {
    let mut copy_lines = |stdout: ChildStdout| -> io::Result<()> {
        let mut lines = BufReader::new(stdout);
        let mut line = Vec::new();
        while lines.read_until(b'\n', &mut line)? != 0 {
            let text = String::from_utf8_lossy(&line);
            print!("{text}");
            on_line(text.trim_end());
            line.clear();
        }
        Ok(())
    };
    let mut run = || {
        let mut child = command.stdout(Stdio::piped()).spawn()?;
        child.stdout.take().map_or(Ok(()), &mut copy_lines)?;
        child.wait()
    };
    run().map_err(|source| start_error(command, source))
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

/// The program with its arguments, as it would be typed.
fn command_line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

fn check_status(command: &Command, status: ExitStatus) -> Result<()> {
    if status.success() {
        Ok(())
    } else {
        Err(Error::Child { command: command_line(command), status })
    }
}

fn start_error(command: &Command, source: io::Error) -> Error {
    Error::Start { program: command.get_program().to_string_lossy().into_owned(), source }
}
