//! `counterpoint serve`: a folder of documents as a site on this machine, made again whenever a file of the folder changes.

use std::path::{Path, PathBuf};
use std::process::Command as Process;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;
use std::{env, fs, thread};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use notify::{Event, EventKind, RecursiveMode, Watcher as _};
use server::Server;

use super::build::{options, read, site_args, summary};
use super::{folder, folder_arg, viewer_arg};
use crate::collection::{self, Refusal};
use crate::live::Live;
use crate::site::Site;
use crate::viewer::Viewer;

/// What it is called with.
pub(crate) fn command() -> Command {
    Command::new("serve")
        .about("Serves the site of a folder of documents on this machine, and makes it again whenever a file of the folder changes.")
        .arg(folder_arg())
        .arg(
            Arg::new("port")
                .long("port")
                .value_name("N")
                .value_parser(value_parser!(u16))
                .help("listen on this port; without it, on a free one"),
        )
        .arg(Arg::new("no-open").long("no-open").action(ArgAction::SetTrue).help("open no browser"))
        .args(site_args())
        .arg(viewer_arg())
        .after_help("Example:\n  counterpoint serve reports --port 8000")
}

/// Serves until it is stopped.
///
/// # Errors
/// Says what is wrong in the folder at first; later, that is shown in the page and printed, and the last good site stays.
pub(crate) fn run(arguments: &ArgMatches) -> Result<(), String> {
    let port = arguments.get_one::<u16>("port").copied();
    let viewer = Viewer::read(arguments.get_one::<PathBuf>("viewer").map(PathBuf::as_path))?;
    let root = Root::new()?;
    let interrupted = root.0.clone();
    ctrlc::set_handler(move || {
        // What is not removed stands in the folder of temporary files, which the system empties.
        fs::remove_dir_all(&interrupted).ok();
        std::process::exit(0);
    })
    .map_err(|error| format!("cannot listen for Ctrl+C: {error}"))?;
    // Before the work of building: a port that is taken should be known at once.
    let server = Server::listen(&root.0, port)
        .map_err(|error| format!("cannot listen on port {}: {error}", port.unwrap_or(0)))?
        .compressing();
    println!("{}", made(arguments, &viewer, &root.0).map_err(Refusal::print)?);
    println!("Counterpoint is at {} (Ctrl+C stops)", server.url());
    if !arguments.get_flag("no-open") && has_display() {
        open(&server.url());
    }
    let live = Live::default();
    let folder = folder(arguments);
    let (_watcher, changes) = watched(&folder)?;
    thread::scope(|scope| {
        scope.spawn(|| server.serve_with(|path| live.answer(&root.0, path)));
        while changes.recv().is_ok() {
            // An editor writes a file in several steps.
            while changes.recv_timeout(SETTLED).is_ok() {}
            match made(arguments, &viewer, &root.0) {
                Ok(summary) => {
                    println!("{summary}");
                    live.reload();
                }
                Err(refusal) => {
                    let faults = refusal.lines();
                    eprintln!("error: {}; the last good site stays", refusal.print());
                    live.show(faults);
                }
            }
        }
    });
    Ok(())
}

/// How long nothing changes in the folder before the site is made again.
const SETTLED: Duration = Duration::from_millis(100);

/// Makes the site in a folder; returns what it holds, in a line.
fn made(arguments: &ArgMatches, viewer: &Viewer, root: &Path) -> Result<String, Refusal> {
    let collection = read(arguments)?;
    collection::print_first(&collection.warnings);
    let options = options(arguments);
    let site = Site::new(viewer, &collection, &options).map_err(Refusal::Folder)?;
    site.write(viewer, root).map_err(Refusal::Folder)?;
    Ok(summary(&collection.engine))
}

/// Watches a folder; what is received says that something has changed in it.
fn watched(folder: &Path) -> Result<(impl notify::Watcher, Receiver<()>), String> {
    let message = |error: notify::Error| format!("cannot watch {}: {error}", folder.display());
    let (sender, changes) = channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        // That a file was read is no change. The receiver ends with the program.
        if event.is_ok_and(|event| !matches!(event.kind, EventKind::Access(_))) {
            sender.send(()).ok();
        }
    })
    .map_err(message)?;
    watcher.watch(folder, RecursiveMode::NonRecursive).map_err(message)?;
    Ok((watcher, changes))
}

/// The folder of the site, which is removed with it.
struct Root(PathBuf);

impl Root {
    fn new() -> Result<Self, String> {
        let path = env::temp_dir().join(format!("counterpoint-serve-{}", std::process::id()));
        let message = |error| format!("cannot write {}: {error}", path.display());
        fs::create_dir_all(&path).map_err(message)?;
        Ok(Self(path))
    }
}

impl Drop for Root {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

/// Whether a browser could show a window.
fn has_display() -> bool {
    let is_set = |variable| env::var_os(variable).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// Opens a page in the person's own browser.
fn open(url: &str) {
    let mut command = if cfg!(windows) {
        // `start` is a word of the shell; what comes first after it in quotation marks is the title of a window.
        let mut shell = Process::new("cmd");
        shell.args(["/C", "start", ""]);
        shell
    } else {
        Process::new(if cfg!(target_os = "macos") { "open" } else { "xdg-open" })
    };
    // The address stands above: a browser that does not open is no reason to stop serving.
    if let Err(error) = command.arg(url).status() {
        eprintln!("no browser opened: {error}");
    }
}
