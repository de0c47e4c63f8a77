//! The WebDriver processes, one kind for each browser.

use std::{
    env, fs,
    io::{BufRead as _, BufReader},
    net::{SocketAddr, TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, PoisonError, Weak},
    thread,
    time::{Duration, Instant},
};

use super::folder::DOWNLOADS;

/// A browser, by its engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Blink.
    Chromium,
    /// Gecko.
    Firefox,
    /// WebKitGTK.
    WebKit,
}

impl Browser {
    /// The one that `COUNTERPOINT_BROWSER` names: `chromium` (the default), `firefox` or `webkit`.
    #[track_caller]
    pub fn from_env() -> Self {
        match env::var("COUNTERPOINT_BROWSER").as_deref() {
            Err(_) | Ok("chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!(
                "COUNTERPOINT_BROWSER={other} is not a browser we can drive; name chromium, firefox or webkit"
            ),
        }
    }

    /// Its driver program, and the environment variable that may name another one.
    fn driver(self) -> (&'static str, &'static str) {
        match self {
            Self::Chromium => ("chromedriver", "CHROMEDRIVER"),
            Self::Firefox => ("geckodriver", "GECKODRIVER"),
            Self::WebKit => ("WebKitWebDriver", "WEBKITDRIVER"),
        }
    }

    /// Whether one driver process serves many browsers at a time.
    fn is_shared(self) -> bool {
        self == Self::Chromium
    }
}

/// The longest time until a driver listens.
const START_TIMEOUT: Duration = Duration::from_secs(20);

/// A running driver, stopped when the last reader that uses it is dropped.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    address: SocketAddr,
    /// The display of the browser's window, if it has one. Each browser has its own, because only one window of a display has the focus.
    _display: Option<Display>,
}

/// A virtual display (Xvfb).
#[derive(Debug)]
struct Display {
    process: Child,
    name: String,
}

impl Display {
    fn start() -> Self {
        let program = env::var("XVFB").unwrap_or_else(|_| "Xvfb".to_owned());
        let mut process = Command::new(&program)
            .args(["-displayfd", "1", "-screen", "0", "1600x1300x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| {
                panic!("`{program}` does not start: {error}; run `cargo xtask test`")
            });
        let mut number = String::new();
        let stdout = process.stdout.take().expect("its output is piped");
        BufReader::new(stdout).read_line(&mut number).expect("it prints its number");
        Self { process, name: format!(":{}", number.trim()) }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// The shared driver, if one is running.
static RUNNING: Mutex<Weak<Driver>> = Mutex::new(Weak::new());

impl Driver {
    /// The shared driver, or else a new one. Libtest does not report its end, so every user holds a reference.
    /// Only WebKit's needs the session's folder, because WebKit asks the desktop where to download.
    pub(crate) fn of(browser: Browser, folder: &Path) -> Arc<Self> {
        if !browser.is_shared() {
            return Arc::new(Self::start(browser, folder));
        }
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        running.upgrade().unwrap_or_else(|| {
            let started = Arc::new(Self::start(browser, folder));
            *running = Arc::downgrade(&started);
            started
        })
    }

    /// Its address.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    fn start(browser: Browser, folder: &Path) -> Self {
        let (name, variable) = browser.driver();
        let program = env::var(variable).unwrap_or_else(|_| name.to_owned());
        let address = free_address();
        let display = (browser == Browser::WebKit).then(Display::start);
        let mut command = Command::new(&program);
        if let Some(display) = &display {
            // A virtual display has no graphics processor, and to emulate one takes a quarter of the time of all journeys.
            command.env("DISPLAY", &display.name).env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
            let settings = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", folder.join(DOWNLOADS).display());
            fs::write(folder.join("user-dirs.dirs"), settings)
                .expect("the folder of a session can be written to");
            command.env("XDG_CONFIG_HOME", folder);
        }
        let started = command
            .arg(format!("--port={}", address.port()))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let process = started.unwrap_or_else(|error| {
            panic!("`{program}` does not start: {error}; name it in {variable}, or run `cargo xtask test`")
        });
        let driver = Self { process, address, _display: display };
        let start = Instant::now();
        while TcpStream::connect(address).is_err() {
            assert!(
                start.elapsed() < START_TIMEOUT,
                "`{program}` does not listen on {address}; try to start it by hand"
            );
            thread::sleep(Duration::from_millis(20));
        }
        driver
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// An address with a free port.
fn free_address() -> SocketAddr {
    let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0)));
    listener.and_then(|listener| listener.local_addr()).expect("some port is free")
}
