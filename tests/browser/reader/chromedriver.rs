//! The process that drives the browsers.

use std::{
    env,
    io::{self, BufRead as _, BufReader},
    process::{Child, ChildStdout, Command, Stdio},
    sync::{Arc, Mutex, PoisonError, Weak},
    thread,
};

/// Chromedriver, stopped when the last reader leaves.
#[derive(Debug)]
pub(crate) struct Chromedriver {
    process: Child,
    port: u16,
}

/// The one that runs, if one does.
static RUNNING: Mutex<Weak<Chromedriver>> = Mutex::new(Weak::new());

impl Chromedriver {
    /// The one that runs, or else a new one. Libtest tells nobody when it is done, so those who use it hold it.
    pub(crate) fn running() -> Arc<Self> {
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        running.upgrade().unwrap_or_else(|| {
            let started = Arc::new(Self::start());
            *running = Arc::downgrade(&started);
            started
        })
    }

    /// Where it listens.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    fn start() -> Self {
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let started = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut process = started.unwrap_or_else(|error| {
            panic!("`{program}` does not start: {error}; name it in CHROMEDRIVER, or run `cargo xtask test`")
        });
        let mut said = BufReader::new(process.stdout.take().expect("its output is piped"));
        let Some(port) = read_port(&mut said) else {
            process.kill().ok();
            panic!(
                "`{program}` does not name the port that it listens on; it is broken, or older than version 115"
            );
        };
        // It must never wait for somebody to read what else it says.
        thread::spawn(move || io::copy(&mut said, &mut io::sink()));
        Self { process, port }
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// The free port that it has chosen: `ChromeDriver was started successfully on port 41733.`
fn read_port(said: &mut BufReader<ChildStdout>) -> Option<u16> {
    let mut lines = said.lines().map_while(Result::ok);
    let line = lines.find(|line| line.contains("started successfully"))?;
    line.split_once("on port ")?.1.trim_end_matches('.').parse().ok()
}
