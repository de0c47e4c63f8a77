//! `cargo xtask picture`: takes the README's picture, or one of any page at any size.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{self as std_process, ExitCode},
    str::FromStr,
    thread,
    time::Duration,
};

use server::Answer;

use crate::{
    args::{Command, Flag, Given, Run},
    browsers,
    budget::PICTURE,
    error::{Error, Result},
    process,
    progress::Progress,
    project::Project,
    site::{self, Options},
    tools::{self, Tools},
};

/// Its line in the table of commands.
pub(crate) const COMMAND: Command = Command {
    name: "picture",
    summary: "Builds the page and takes its picture by Chromium into assets/viewer.png.",
    flags: &[
        Flag { name: "out", value: Some("FILE"), help: "where to; without it, assets/viewer.png" },
        Flag {
            name: "size",
            value: Some("WxH"),
            help: "of the window in pixels; without it, 1280x800",
        },
        Flag {
            name: "route",
            value: Some("'#/…'"),
            help: "the page to show; without it, the first",
        },
        Flag { name: "dark", value: None, help: "by dark colours" },
        Flag {
            name: "wait",
            value: Some("SECONDS"),
            help: "how long the page may take to settle; without it, 3",
        },
        Flag { name: "no-build", value: None, help: "take dist/ as it is" },
    ],
    run: Run::Here(run),
};

/// Where the page that holds the viewer is served, beside the viewer.
const FRAME: &str = "/picture-frame.html";

/// A file that the frame waits for, and with it the camera.
const SHUTTER: &str = "/picture-shutter.txt";

/// What picture is wanted.
#[derive(Debug)]
struct Wish {
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
    type Err = ();

    /// Reads `1280x800`.
    fn from_str(written: &str) -> std::result::Result<Self, ()> {
        let pixels = |number: &str| {
            number.parse().ok().filter(|pixels| (1..=8192).contains(pixels)).ok_or(())
        };
        let (width, height) = written.split_once('x').ok_or(())?;
        Ok(Self { width: pixels(width)?, height: pixels(height)? })
    }
}

impl Wish {
    fn of(given: &Given, project: &Project) -> Result<Self> {
        let out: Option<PathBuf> = given.parsed("out", "a file")?;
        Ok(Self {
            out: out
                .map_or_else(|| project.root.join("assets/viewer.png"), from_where_it_was_typed),
            size: given
                .parsed("size", "a size such as 1280x800")?
                .unwrap_or(Size { width: 1280, height: 800 }),
            route: given.parsed("route", "a route such as '#/claims'")?.unwrap_or_default(),
            is_dark: given.has("dark"),
            wait: Duration::from_secs(given.parsed("wait", "a number of seconds")?.unwrap_or(3)),
        })
    }
}

fn run(given: &Given) -> Result<ExitCode> {
    let project = Project::find()?;
    let wish = Wish::of(given, &project)?;
    let browser = browsers::browser().ok_or_else(|| Error::Missing {
        what: "Chromium".to_owned(),
        remedy: format!("run `{}`", browsers::CHROMIUM.install_command()),
    })?;
    if !given.has("no-build") {
        let mut progress = Progress::new(tools::N_PARTS + 1);
        let tools = Tools::prepare(&project, &mut progress)?;
        progress.part("building the page for release", || {
            site::build(&project, &tools, &Options::default())
        })?;
    }
    let site = site::listen(&project.dist(), None)?;
    let also = |path: &str| frame(path, &wish);
    site.serve_during(also, || take(&wish, &site.url(), &browser))?;

    let bytes = fs::metadata(&wish.out).map_err(|error| Error::file(&wish.out, error))?.len();
    println!("{} ({bytes} bytes)", wish.out.display());
    PICTURE.check(bytes)?;
    Ok(ExitCode::SUCCESS)
}

/// The frame around the viewer, and its shutter.
///
/// Chromium's own window is at least 500 pixels wide and has 143 of its height for itself, whatever it is told; a frame
/// has the size it is given. And Chromium takes its picture as soon as everything is loaded, which does not include
/// what a program then draws; so the frame loads something that takes a while.
fn frame(path: &str, wish: &Wish) -> Option<Answer> {
    let answer =
        |media_type, body: String| Some(Answer::new("200 OK", media_type, body.into_bytes()));
    let Size { width, height } = wish.size;
    match path {
        FRAME => answer(
            "text/html; charset=utf-8",
            format!(
                "<!DOCTYPE html><html lang=\"en\"><title>Frame</title><meta name=\"color-scheme\" content=\"light dark\">\
                 <style>body {{ margin: 0 }} iframe {{ display: block; border: 0; width: {width}px; height: {height}px }}</style>\
                 <iframe src=\"./{route}\"></iframe><script src=\".{SHUTTER}\"></script>",
                route = wish.route.replace('&', "&amp;").replace('"', "&quot;"),
            ),
        ),
        SHUTTER => {
            thread::sleep(wish.wait);
            answer("text/javascript", String::new())
        }
        _ => None,
    }
}

/// Takes the picture.
fn take(wish: &Wish, url: &str, browser: &Path) -> Result<()> {
    let profile = env::temp_dir().join(format!("counterpoint-picture-{}", std_process::id()));
    let Size { width, height } = wish.size;
    let mut chromium = browsers::headless(browser, &profile);
    chromium.arg(format!("--window-size={width},{height}"));
    chromium.arg(format!("--screenshot={}", wish.out.display()));
    // The numbers are those of the browser's own list: 0 is dark, 1 is light.
    chromium.arg(format!("--blink-settings=preferredColorScheme={}", u8::from(!wish.is_dark)));
    let taken = process::quietly(chromium.arg(format!("{}{FRAME}", url.trim_end_matches('/'))));
    // Where Chromium did not start, there is no profile to remove.
    fs::remove_dir_all(profile).ok();
    taken
}

/// A path as the person meant it.
fn from_where_it_was_typed(path: PathBuf) -> PathBuf {
    env::current_dir().map_or_else(|_unknown| path.clone(), |folder| folder.join(&path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read() {
        assert_eq!("390x844".parse(), Ok(Size { width: 390, height: 844 }));
        for wrong in ["390", "390x", "x844", "0x844", "390x844x2", "390×844", "99999x1"] {
            assert_eq!(wrong.parse::<Size>(), Err(()), "{wrong}");
        }
    }

    #[test]
    fn a_route_cannot_leave_its_attribute() {
        let wish = Wish {
            out: PathBuf::new(),
            size: Size { width: 1, height: 2 },
            route: "#/claims?q=\"a\"&type=denial".to_owned(),
            is_dark: false,
            wait: Duration::ZERO,
        };
        let page = String::from_utf8(frame(FRAME, &wish).unwrap().body).unwrap();
        assert!(page.contains("src=\"./#/claims?q=&quot;a&quot;&amp;type=denial\""), "{page}");
        assert_eq!(frame("/index.html", &wish), None);
    }
}
