//! `cargo xtask picture`: takes the README's picture, or one of any page at any size.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{self as std_process, ExitCode},
    str::FromStr,
    thread,
    time::Duration,
};

use server::Response;

use clap::{Arg, ArgAction, ArgMatches, value_parser};

use crate::{
    args::Command,
    error::{Error, Result},
    programs::{browsers, process},
    progress::Progress,
    project::Project,
    site::{self, budget::PICTURE},
};

/// Its entry in the table of commands.
pub(crate) const COMMAND: Command = Command { definition, run };

fn definition() -> clap::Command {
    let option = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name).long(name).value_name(value).help(help)
    };
    let switch = |name: &'static str, help: &'static str| {
        Arg::new(name).long(name).action(ArgAction::SetTrue).help(help)
    };
    clap::Command::new("picture")
        .about("Builds the page and takes its picture by Chromium into assets/viewer.png.")
        .args([
            option("out", "FILE", "where to; without it, assets/viewer.png")
                .value_parser(value_parser!(PathBuf)),
            option("size", "WxH", "of the window in pixels; without it, 1280x800")
                .value_parser(Size::from_str),
            option("route", "'#/…'", "the page to show; without it, the first"),
            switch("dark", "by dark colours"),
            option("wait", "SECONDS", "how long the page may take to settle; without it, 3")
                .value_parser(value_parser!(u64)),
            switch("no-build", "take dist/ as it is"),
        ])
}

/// The path of the page that shows the viewer in a frame.
const FRAME_PATH: &str = "/picture-frame.html";

/// The path of a script that is answered late, which delays the screenshot.
const DELAY_PATH: &str = "/picture-delay.js";

/// Which picture is taken.
#[derive(Debug)]
struct PictureOptions {
    out: PathBuf,
    size: Size,
    route: String,
    is_dark: bool,
    wait: Duration,
}

/// The size of a window in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Size {
    width: u32,
    height: u32,
}

impl FromStr for Size {
    type Err = String;

    /// Reads `1280x800`.
    fn from_str(written: &str) -> std::result::Result<Self, String> {
        let pixels = |number: &str| number.parse().ok().filter(|n| (1..=8192).contains(n));
        let sides = written.split_once('x');
        sides
            .and_then(|(width, height)| {
                Some(Self { width: pixels(width)?, height: pixels(height)? })
            })
            .ok_or_else(|| "write a size of 1 to 8192 pixels a side, such as 1280x800".to_owned())
    }
}

impl PictureOptions {
    fn read(arguments: &ArgMatches, project: &Project) -> Self {
        let out = arguments.get_one::<PathBuf>("out");
        Self {
            out: out.map_or_else(
                || project.root.join("assets/viewer.png"),
                |path| from_current_dir(path),
            ),
            size: arguments.get_one("size").copied().unwrap_or(Size { width: 1280, height: 800 }),
            route: arguments.get_one("route").cloned().unwrap_or_default(),
            is_dark: arguments.get_flag("dark"),
            wait: Duration::from_secs(arguments.get_one("wait").copied().unwrap_or(3)),
        }
    }
}

fn run(arguments: &ArgMatches) -> Result<ExitCode> {
    let project = Project::find()?;
    let options = PictureOptions::read(arguments, &project);
    let browser = browsers::browser().ok_or_else(|| Error::Missing {
        what: "Chromium".to_owned(),
        remedy: format!("run `{}`", browsers::CHROMIUM.install_command()),
    })?;
    if !arguments.get_flag("no-build") {
        let mut progress = Progress::new(site::N_PARTS + 1);
        let viewer = site::prepare(&project, &mut progress)?;
        progress.part("making the site", || {
            site::build(&project, &viewer, site::SEEDS, &project.dist(), &[])
        })?;
    }
    let site = site::listen(&project.dist(), None)?;
    let frame = |path: &str| answer_frame(path, &options);
    site.serve_during(frame, || take_screenshot(&options, &site.url(), &browser))?;

    let bytes = fs::metadata(&options.out).map_err(|error| Error::file(&options.out, error))?.len();
    println!("{} ({bytes} bytes)", options.out.display());
    PICTURE.check(bytes)?;
    Ok(ExitCode::SUCCESS)
}

/// The page with the frame around the viewer, and the script that delays the screenshot.
///
/// Chromium's own window is at least 500 pixels wide and uses 143 pixels of its height itself, whatever size it is asked for;
/// a frame has the size it is given. And Chromium takes the screenshot as soon as everything is loaded, which does not
/// include what a program then draws; so the frame loads a script that is answered late.
fn answer_frame(path: &str, options: &PictureOptions) -> Option<Response> {
    let answer =
        |media_type, body: String| Some(Response::new("200 OK", media_type, body.into_bytes()));
    let Size { width, height } = options.size;
    match path {
        FRAME_PATH => answer(
            "text/html; charset=utf-8",
            format!(
                "<!DOCTYPE html><html lang=\"en\"><title>Frame</title><meta name=\"color-scheme\" content=\"light dark\">\
                 <style>body {{ margin: 0 }} iframe {{ display: block; border: 0; width: {width}px; height: {height}px }}</style>\
                 <iframe src=\"./{route}\"></iframe><script src=\".{DELAY_PATH}\"></script>",
                route = options.route.replace('&', "&amp;").replace('"', "&quot;"),
            ),
        ),
        DELAY_PATH => {
            thread::sleep(options.wait);
            answer("text/javascript", String::new())
        }
        _ => None,
    }
}

/// Takes the screenshot.
fn take_screenshot(options: &PictureOptions, url: &str, browser: &Path) -> Result<()> {
    let profile = env::temp_dir().join(format!("counterpoint-picture-{}", std_process::id()));
    let Size { width, height } = options.size;
    let mut chromium = browsers::headless(browser, &profile);
    chromium.arg(format!("--window-size={width},{height}"));
    chromium.arg(format!("--screenshot={}", options.out.display()));
    // The numbers are those of the browser's own list: 0 is dark, 1 is light.
    chromium.arg(format!("--blink-settings=preferredColorScheme={}", u8::from(!options.is_dark)));
    let outcome =
        process::quietly(chromium.arg(format!("{}{FRAME_PATH}", url.trim_end_matches('/'))));
    // Where Chromium did not start, there is no profile to remove.
    fs::remove_dir_all(profile).ok();
    outcome
}

/// A path that was given from the current folder, as an absolute one.
fn from_current_dir(path: &Path) -> PathBuf {
    env::current_dir().map_or_else(|_unknown| path.to_owned(), |folder| folder.join(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read() {
        assert_eq!("390x844".parse(), Ok(Size { width: 390, height: 844 }));
        for wrong in ["390", "390x", "x844", "0x844", "390x844x2", "390×844", "99999x1"] {
            assert!(wrong.parse::<Size>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_route_cannot_leave_its_attribute() {
        let options = PictureOptions {
            out: PathBuf::new(),
            size: Size { width: 1, height: 2 },
            route: "#/claims?q=\"a\"&type=denial".to_owned(),
            is_dark: false,
            wait: Duration::ZERO,
        };
        let page = String::from_utf8(answer_frame(FRAME_PATH, &options).unwrap().body).unwrap();
        assert!(page.contains("src=\"./#/claims?q=&quot;a&quot;&amp;type=denial\""), "{page}");
        assert_eq!(answer_frame("/index.html", &options), None);
    }
}
