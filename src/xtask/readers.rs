//! The programs that the data files are for: libraries of Python, each set of them in an environment of its own.
//!
//! Three environments, because the libraries exclude each other's versions. Their requirements are pinned in `tests/readers/`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    debian,
    error::{Error, Result},
    process,
    project::Project,
};

/// Libraries that can stand together, and what they read.
#[derive(Debug)]
struct Readers {
    /// The requirements: `tests/readers/<name>.txt`.
    name: &'static str,
    /// What they are run with: programs of that folder with what they are told, or modules.
    checks: &'static [Check],
}

/// One run of Python.
#[derive(Debug)]
struct Check {
    /// What is run.
    program: &'static [&'static str],
    /// What it is told of.
    told: &'static [Told],
}

/// What a reader is told of.
#[derive(Debug)]
enum Told {
    /// The folder of data files.
    Data,
    /// The folder of the texts that they speak of.
    Texts,
    /// A file of the project.
    File(&'static str),
}

/// All of them.
const ALL: [Readers; 3] = [
    Readers {
        name: "followthemoney",
        checks: &[Check { program: &["tests/readers/read_ftm.py"], told: &[Told::Data] }],
    },
    Readers {
        name: "formats",
        checks: &[
            Check { program: &["tests/readers/read_formats.py"], told: &[Told::Data] },
            Check {
                program: &["tests/readers/resolve_selectors.py"],
                told: &[Told::Data, Told::Texts],
            },
        ],
    },
    Readers {
        name: "citation",
        checks: &[Check {
            // Its module does nothing when it is run by name.
            program: &["-c", "from cffconvert.cli.cli import cli; cli()", "--validate", "-i"],
            told: &[Told::File("CITATION.cff")],
        }],
    },
];

/// What the libraries are compiled with on Debian, besides Python.
const PACKAGES: [&str; 6] =
    ["python3", "python3-dev", "python3-venv", "libicu-dev", "pkg-config", "g++"];

/// Has every reader read the data files of the site in a folder, whose texts are those of another; gives how many did.
pub(crate) fn check(project: &Project, dist: &Path, texts: &Path) -> Result<u64> {
    let mut n_read = 0;
    for readers in &ALL {
        let python = environment(readers, project)?;
        for check in readers.checks {
            let mut command = Command::new(&python);
            // No file of bytes beside the programs.
            command.arg("-B").args(check.program).current_dir(&project.root);
            for told in check.told {
                match told {
                    Told::Data => command.arg(dist.join("data")),
                    Told::Texts => command.arg(texts),
                    Told::File(file) => command.arg(file),
                };
            }
            process::run(&mut command)?;
            n_read += 1;
        }
    }
    Ok(n_read)
}

/// Python as it is on the PATH.
pub(crate) fn python() -> Option<PathBuf> {
    process::on_path("python3").or_else(|| process::on_path("python"))
}

/// The Python of an environment that holds just what is required, made anew where the requirements have changed.
fn environment(readers: &Readers, project: &Project) -> Result<PathBuf> {
    let Readers { name, .. } = readers;
    let requirements = project.root.join(format!("tests/readers/{name}.txt"));
    let required =
        fs::read_to_string(&requirements).map_err(|error| Error::file(&requirements, error))?;
    let folder = project.tools().join("python").join(name);
    let python = if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" };
    let python = folder.join(python);
    // Written last: an environment without it was never finished.
    let finished = folder.join("requirements.txt");
    if python.is_file() && fs::read_to_string(&finished).is_ok_and(|found| found == required) {
        return Ok(python);
    }
    println!("installing the Python packages of tests/readers/{name}.txt into .tools");
    let base = base_python()?;
    process::run(Command::new(base).args(["-m", "venv", "--clear"]).arg(&folder))?;
    process::quietly(
        Command::new(&python)
            .args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--requirement",
            ])
            .arg(&requirements),
    )?;
    fs::write(&finished, required).map_err(|error| Error::file(&finished, error))?;
    Ok(python)
}

/// A Python that can make environments, and what compiles their libraries.
fn base_python() -> Result<PathBuf> {
    let found = || {
        let python = python()?;
        let has_venv = succeeds(Command::new(&python).args(["-c", "import ensurepip, venv"]));
        let has_icu =
            cfg!(windows) || succeeds(Command::new("pkg-config").args(["--exists", "icu-i18n"]));
        let has_compiler =
            cfg!(windows) || process::on_path("c++").or_else(|| process::on_path("g++")).is_some();
        (has_venv && has_icu && has_compiler).then_some(python)
    };
    if let Some(python) = found() {
        return Ok(python);
    }
    debian::install_where_allowed(&PACKAGES);
    found().ok_or_else(|| Error::Missing {
        what: "Python 3 with venv, or ICU and a C++ compiler for its libraries".to_owned(),
        remedy: match process::on_path("apt-get") {
            Some(_) => format!("run `sudo apt-get install --yes {}`", PACKAGES.join(" ")),
            None if cfg!(target_os = "macos") => {
                "run `brew install python icu4c pkg-config`".to_owned()
            }
            None => {
                "install python3 with venv, libicu with its headers, pkg-config and a C++ compiler"
                    .to_owned()
            }
        },
    })
}

/// Whether a program is there and ends well; what it says does not matter.
fn succeeds(command: &mut Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}
