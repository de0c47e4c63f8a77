//! Reads the data files by the programs they are for: libraries of Python, in three virtual environments.
//!
//! Three, because the libraries exclude each other's versions. Their requirements are pinned in `tests/readers/`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    error::{Error, Result},
    project::Project,
};

use super::{debian, process};

/// A virtual environment of libraries whose versions fit, and what is run in it.
#[derive(Debug)]
struct Environment {
    /// The requirements: `tests/readers/<name>.txt`.
    name: &'static str,
    /// What is run.
    checks: &'static [Check],
}

/// One run of Python.
#[derive(Debug)]
struct Check {
    /// The program: a script of `tests/readers`, or a module, with its first arguments.
    program: &'static [&'static str],
    /// The paths that follow.
    paths: &'static [PathArgument],
}

/// A path that a check is given.
#[derive(Debug)]
enum PathArgument {
    /// The folder of data files.
    Data,
    /// The folder of the texts that they refer to.
    Texts,
    /// A file of the project.
    File(&'static str),
}

/// All environments.
const ALL: [Environment; 3] = [
    Environment {
        name: "followthemoney",
        checks: &[Check { program: &["tests/readers/read_ftm.py"], paths: &[PathArgument::Data] }],
    },
    Environment {
        name: "formats",
        checks: &[
            Check { program: &["tests/readers/read_formats.py"], paths: &[PathArgument::Data] },
            Check { program: &["tests/readers/read_bibtex.py"], paths: &[PathArgument::Data] },
            Check {
                program: &["tests/readers/resolve_selectors.py"],
                paths: &[PathArgument::Data, PathArgument::Texts],
            },
        ],
    },
    Environment {
        name: "citation",
        checks: &[Check {
            // Its module does nothing when it is run by name.
            program: &["-c", "from cffconvert.cli.cli import cli; cli()", "--validate", "-i"],
            paths: &[PathArgument::File("CITATION.cff")],
        }],
    },
];

/// What the libraries are compiled with on Debian, besides Python.
const PACKAGES: [&str; 6] =
    ["python3", "python3-dev", "python3-venv", "libicu-dev", "pkg-config", "g++"];

/// Runs every check on the data files of the site in `dist` and on the texts in another folder; returns how many ran.
pub(crate) fn check(project: &Project, dist: &Path, texts: &Path) -> Result<u64> {
    find_or_install_bibtex()?;
    let mut n_checks = 0;
    for environment in &ALL {
        let python = environment.find_or_install(project)?;
        for check in environment.checks {
            let mut command = Command::new(&python);
            // No file of bytes beside the programs.
            command.arg("-B").args(check.program).current_dir(&project.root);
            for path in check.paths {
                match path {
                    PathArgument::Data => command.arg(dist.join("data")),
                    PathArgument::Texts => command.arg(texts),
                    PathArgument::File(file) => command.arg(file),
                };
            }
            process::run(&mut command)?;
            n_checks += 1;
        }
    }
    Ok(n_checks)
}

/// Python as it is on the PATH.
pub(crate) fn python() -> Option<PathBuf> {
    process::on_path("python3").or_else(|| process::on_path("python"))
}

impl Environment {
    /// Its Python, with just the libraries that are required; created again where the requirements have changed.
    fn find_or_install(&self, project: &Project) -> Result<PathBuf> {
        let name = self.name;
        let requirements = project.root.join(format!("tests/readers/{name}.txt"));
        let required =
            fs::read_to_string(&requirements).map_err(|error| Error::file(&requirements, error))?;
        let folder = project.tools().join("python").join(name);
        let python = if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" };
        let python = folder.join(python);
        // Written last: without it the installation was interrupted.
        let finished = folder.join("requirements.txt");
        if python.is_file() && fs::read_to_string(&finished).is_ok_and(|found| found == required) {
            return Ok(python);
        }
        println!("installing the Python packages of tests/readers/{name}.txt into .tools");
        create_environment(&folder, &python, &requirements)?;
        fs::write(&finished, required).map_err(|error| Error::file(&finished, error))?;
        Ok(python)
    }
}

/// Creates a virtual environment in a folder and installs what is required.
fn create_environment(folder: &Path, python: &Path, requirements: &Path) -> Result<()> {
    let options = ["--quiet", "--disable-pip-version-check", "--requirement"];
    process::run(Command::new(base_python()?).args(["-m", "venv", "--clear"]).arg(folder))?;
    process::quietly(
        Command::new(python).args(["-m", "pip", "install"]).args(options).arg(requirements),
    )
}

/// A Python that can create environments, once what compiles their libraries is installed too.
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

/// The program `bibtex`, which a reader of the references calls.
fn find_or_install_bibtex() -> Result<()> {
    const PACKAGE: &str = "texlive-binaries";
    if process::on_path("bibtex").is_none() {
        debian::install_where_allowed(&[PACKAGE]);
    }
    process::on_path("bibtex").map(drop).ok_or_else(|| Error::Missing {
        what: "bibtex".to_owned(),
        remedy: match process::on_path("apt-get") {
            Some(_) => format!("run `sudo apt-get install --yes {PACKAGE}`"),
            None if cfg!(target_os = "macos") => "run `brew install texlive`".to_owned(),
            None => "install TeX Live, which has it".to_owned(),
        },
    })
}

/// Whether a program starts and succeeds; its output is ignored.
fn succeeds(command: &mut Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}
