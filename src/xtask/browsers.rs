//! Chromium and its driver: where they are, and how each system installs them.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    error::{Error, Result},
    process,
};

/// What Chromium goes by on the systems we know; GitHub's Ubuntu has Google's.
const CHROMIUM_NAMES: [&str; 4] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Where macOS keeps it, which is on no PATH.
const CHROMIUM_FILES: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// What the packages of Debian are called.
const DEBIAN_PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// The browser that the journeys are made in.
#[derive(Debug)]
pub(crate) struct Chromium {
    /// The browser itself.
    pub(crate) browser: PathBuf,
    /// What drives it by WebDriver.
    pub(crate) driver: PathBuf,
}

impl Chromium {
    /// Finds both, and installs them where that needs nobody's leave.
    pub(crate) fn find_or_install() -> Result<Self> {
        if let Some(found) = Self::find() {
            return Ok(found);
        }
        if is_debian() && is_root() {
            // Where this fails, what is said below is what a person can do.
            install().unwrap_or_else(|error| eprintln!("{error}"));
        }
        Self::find().ok_or_else(|| Error::Missing {
            what: "Chromium or its driver (`chromium`, `chromedriver`)".to_owned(),
            remedy: format!("run `{}`", install_command()),
        })
    }

    fn find() -> Option<Self> {
        Some(Self {
            browser: browser()?,
            driver: given("CHROMEDRIVER").or_else(|| process::on_path("chromedriver"))?,
        })
    }
}

/// The browser alone: the one that `COUNTERPOINT_CHROMIUM` names, or the first that is found.
pub(crate) fn browser() -> Option<PathBuf> {
    let installed = || CHROMIUM_FILES.map(PathBuf::from).into_iter().find(|file| file.is_file());
    given("COUNTERPOINT_CHROMIUM")
        .or_else(|| CHROMIUM_NAMES.into_iter().find_map(process::on_path))
        .or_else(installed)
}

/// What a person types to have them.
pub(crate) fn install_command() -> &'static str {
    if cfg!(target_os = "macos") {
        "brew install --cask chromium chromedriver"
    } else if cfg!(windows) {
        "winget install Google.Chrome Chromium.ChromeDriver"
    } else if process::on_path("apt-get").is_some() {
        "sudo apt-get install --yes chromium chromium-driver"
    } else if process::on_path("dnf").is_some() {
        "sudo dnf install chromium chromedriver"
    } else if process::on_path("pacman").is_some() {
        "sudo pacman -S chromium"
    } else {
        "your system's installer for chromium and chromedriver"
    }
}

/// Chromium without a window and without a word to its makers.
pub(crate) fn flags() -> Vec<&'static str> {
    let mut flags = vec![
        "--headless",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
    ];
    // Its sandbox does not start for root, which in a container is who runs it.
    flags.extend(is_root().then_some("--no-sandbox"));
    flags
}

/// Chromium without a window and without a word to its makers, with a profile of its own.
pub(crate) fn headless(browser: &Path, profile: &Path) -> Command {
    let mut command = Command::new(browser);
    command.args(flags()).arg(format!("--user-data-dir={}", profile.display()));
    command
}

/// The program that a variable of the environment names.
fn given(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|file| file.is_file())
}

fn install() -> Result<()> {
    let apt_get = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    process::run(apt_get().arg("update"))?;
    process::run(
        apt_get().args(["install", "--yes", "--no-install-recommends"]).args(DEBIAN_PACKAGES),
    )
}

/// Debian itself: on Ubuntu the package of this name only leads to a snap.
fn is_debian() -> bool {
    fs::read_to_string("/etc/os-release")
        .is_ok_and(|release| release.lines().any(|line| line == "ID=debian"))
}

fn is_root() -> bool {
    cfg!(unix) && process::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
