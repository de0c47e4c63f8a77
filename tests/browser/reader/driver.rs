//! The processes that drive the browsers.

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

/// A browser by the engine within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Blink.
    Chromium,
    /// Gecko.
    Firefox,
    /// WebKit, as GTK has it.
    WebKit,
}

impl Engine {
    /// The one that `COUNTERPOINT_BROWSER` names: `chromium`, which it is without a word, `firefox` or `webkit`.
    #[track_caller]
    pub fn of_run() -> Self {
        match env::var("COUNTERPOINT_BROWSER").as_deref() {
            Err(_) | Ok("chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!(
                "COUNTERPOINT_BROWSER={other} is no browser we know; name chromium, firefox or webkit"
            ),
        }
    }

    /// The program that drives it, and the variable that may name another one.
    fn driver(self) -> (&'static str, &'static str) {
        match self {
            Self::Chromium => ("chromedriver", "CHROMEDRIVER"),
            Self::Firefox => ("geckodriver", "GECKODRIVER"),
            Self::WebKit => ("WebKitWebDriver", "WEBKITDRIVER"),
        }
    }

    /// Whether one process drives many browsers at a time.
    fn is_shared(self) -> bool {
        self == Self::Chromium
    }
}

/// How long a driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(20);

/// A driver, stopped when the last reader who uses it leaves.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    address: SocketAddr,
    /// Where the browser has its window, if it has one: of its own, because only one window of a display has the focus.
    _display: Option<Display>,
}

/// A display without a screen.
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
        BufReader::new(stdout).read_line(&mut number).expect("it says its number");
        Self { process, name: format!(":{}", number.trim()) }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// The shared one that runs, if one does.
static RUNNING: Mutex<Weak<Driver>> = Mutex::new(Weak::new());

impl Driver {
    /// A driver: the one that runs, or else a new one. Libtest tells nobody when it is done, so those who use it hold it.
    /// Where the browser puts what it saves is the browser's to say, but for WebKit's, which asks the desktop.
    pub(crate) fn of(engine: Engine, saved: Option<&Path>) -> Arc<Self> {
        if !engine.is_shared() {
            return Arc::new(Self::start(engine, saved));
        }
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        running.upgrade().unwrap_or_else(|| {
            let started = Arc::new(Self::start(engine, None));
            *running = Arc::downgrade(&started);
            started
        })
    }

    /// Where it listens.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    fn start(engine: Engine, saved: Option<&Path>) -> Self {
        let (name, variable) = engine.driver();
        let program = env::var(variable).unwrap_or_else(|_| name.to_owned());
        let address = free_address();
        let display = (engine == Engine::WebKit).then(Display::start);
        let mut command = Command::new(&program);
        if let Some(display) = &display {
            command.env("DISPLAY", &display.name);
        }
        if let Some(folder) = saved {
            let settings = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", folder.display());
            fs::write(folder.join("user-dirs.dirs"), settings)
                .expect("the folder of what is saved can be written to");
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
        let begun = Instant::now();
        while TcpStream::connect(address).is_err() {
            assert!(
                begun.elapsed() < PATIENCE,
                "`{program}` does not listen on {address}; see that it starts by hand"
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

/// An address on which nobody listens.
fn free_address() -> SocketAddr {
    let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0)));
    listener.and_then(|listener| listener.local_addr()).expect("some port is free")
}
