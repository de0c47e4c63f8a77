//! Browsers and their drivers: where they are, and how each system installs them.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    error::{Error, Result},
    project::Project,
};

use super::{debian, process, tools};

/// The names of Chromium's program on the systems we know; GitHub's Ubuntu has Google's.
const CHROMIUM_NAMES: [&str; 4] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Where macOS keeps it, which is on no PATH.
const CHROMIUM_FILES: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// A browser that the journeys are made in.
#[derive(Debug)]
pub(crate) struct Browser {
    /// What the journeys call it.
    pub(crate) name: &'static str,
    /// What people call it and its driver.
    title: &'static str,
    /// The packages of Debian.
    packages: &'static [&'static str],
    /// The command that installs it where there is no apt-get.
    other_systems: fn() -> &'static str,
    /// What has to be there extra_install the packages, installed where that needs nobody's leave.
    extra_install: fn(&Project) -> Result<()>,
    /// The variables that name it to the journeys, if all of it is installed.
    find: fn(&Project) -> Option<Variables>,
}

/// Variables for the journeys, each with the program that it names.
pub(crate) type Variables = Vec<(&'static str, PathBuf)>;

/// Blink.
pub(crate) const CHROMIUM: Browser = Browser {
    name: "chromium",
    title: "Chromium or its driver (`chromium`, `chromedriver`)",
    packages: &["chromium", "chromium-driver"],
    other_systems: || {
        if cfg!(target_os = "macos") {
            "brew install --cask chromium chromedriver"
        } else if cfg!(windows) {
            "winget install Google.Chrome Chromium.ChromeDriver"
        } else if process::on_path("dnf").is_some() {
            "sudo dnf install chromium chromedriver"
        } else if process::on_path("pacman").is_some() {
            "sudo pacman -S chromium"
        } else {
            "your system's installer for chromium and chromedriver"
        }
    },
    extra_install: |_project| Ok(()),
    find: |_project| {
        let driver = from_variable("CHROMEDRIVER").or_else(|| process::on_path("chromedriver"))?;
        Some(vec![("COUNTERPOINT_CHROMIUM", browser()?), ("CHROMEDRIVER", driver)])
    },
};

/// Gecko.
pub(crate) const FIREFOX: Browser = Browser {
    name: "firefox",
    title: "Firefox or its driver (`firefox`, `geckodriver`)",
    packages: &["firefox-esr"],
    other_systems: || "your system's installer for firefox and geckodriver",
    extra_install: |project| match process::on_path("geckodriver") {
        Some(_) => Ok(()),
        None => tools::install_geckodriver(project),
    },
    find: |project| {
        let names = ["firefox", "firefox-esr"];
        let browser = from_variable("COUNTERPOINT_FIREFOX")
            .or_else(|| names.into_iter().find_map(process::on_path))?;
        let own = project.tools().join("bin");
        let driver = from_variable("GECKODRIVER")
            .or_else(|| process::on_path("geckodriver"))
            .or_else(|| process::in_folder(&own, "geckodriver"))?;
        Some(vec![("COUNTERPOINT_FIREFOX", browser), ("GECKODRIVER", driver)])
    },
};

/// WebKit, as GTK has it. It has a window, which needs a display: `Xvfb` is one without a screen.
pub(crate) const WEBKIT: Browser = Browser {
    name: "webkit",
    title: "WebKitGTK's browser, its driver or a display (`MiniBrowser`, `WebKitWebDriver`, `Xvfb`)",
    packages: &["webkit2gtk-driver", "xvfb"],
    other_systems: || "your system's installer for webkit2gtk, its driver and Xvfb",
    extra_install: |_project| Ok(()),
    find: |_project| {
        let browser = from_variable("COUNTERPOINT_WEBKIT").or_else(mini_browser)?;
        let driver =
            from_variable("WEBKITDRIVER").or_else(|| process::on_path("WebKitWebDriver"))?;
        let display = process::on_path("Xvfb")?;
        Some(vec![("COUNTERPOINT_WEBKIT", browser), ("WEBKITDRIVER", driver), ("XVFB", display)])
    },
};

/// Every browser that the journeys are made in.
pub(crate) const ALL: [&Browser; 3] = [&CHROMIUM, &FIREFOX, &WEBKIT];

/// WebKitGTK's own browser, which is on no PATH.
fn mini_browser() -> Option<PathBuf> {
    let mut folders = vec![PathBuf::from("/usr/libexec"), PathBuf::from("/usr/lib64")];
    let architectures = fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    folders.extend(architectures.map(|entry| entry.path()));
    folders.sort();
    let candidates = folders.into_iter().flat_map(|folder| {
        ["webkit2gtk-4.1", "webkitgtk-6.0"].map(|version| folder.join(version).join("MiniBrowser"))
    });
    candidates.into_iter().find(|file| file.is_file())
}

impl Browser {
    /// Finds all of it, and installs it where that needs nobody's permission.
    pub(crate) fn find_or_install(&self, project: &Project) -> Result<Variables> {
        if let Some(found) = (self.find)(project) {
            return Ok(found);
        }
        // Where one of these fails, the error below names what can be done.
        debian::install_where_allowed(self.packages);
        (self.extra_install)(project).unwrap_or_else(|error| eprintln!("{error}"));
        (self.find)(project).ok_or_else(|| Error::Missing {
            what: self.title.to_owned(),
            remedy: format!("run `{}`", self.install_command()),
        })
    }

    /// The command that installs it.
    pub(crate) fn install_command(&self) -> String {
        match process::on_path("apt-get") {
            Some(_) => format!("sudo apt-get install --yes {}", self.packages.join(" ")),
            None => (self.other_systems)().to_owned(),
        }
    }
}

/// The browser alone: the one that `COUNTERPOINT_CHROMIUM` names, or the first that is found.
pub(crate) fn browser() -> Option<PathBuf> {
    let installed = || CHROMIUM_FILES.map(PathBuf::from).into_iter().find(|file| file.is_file());
    from_variable("COUNTERPOINT_CHROMIUM")
        .or_else(|| CHROMIUM_NAMES.into_iter().find_map(process::on_path))
        .or_else(installed)
}

/// The flags of a Chromium that has no window and sends nothing to its makers.
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
    flags.extend(debian::is_root().then_some("--no-sandbox"));
    flags
}

/// Chromium with these [`flags`] and a profile of its own.
pub(crate) fn headless(browser: &Path, profile: &Path) -> Command {
    let mut command = Command::new(browser);
    command.args(flags()).arg(format!("--user-data-dir={}", profile.display()));
    command
}

/// The program that a variable of the environment names.
fn from_variable(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|file| file.is_file())
}
