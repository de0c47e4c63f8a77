//! Static hosts of the built site, with the differences that hosts have.

use std::{
    env, fmt,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread::{self, JoinHandle},
};

use server::{Response, Server};

/// The folder of the built site.
#[track_caller]
pub fn dist() -> PathBuf {
    let Some(dist) = env::var_os("COUNTERPOINT_DIST") else {
        panic!(
            "COUNTERPOINT_DIST does not name a built site; run `cargo xtask test`, which builds one"
        );
    };
    PathBuf::from(dist)
}

/// The address of a site with a host name that no other journey of this run visits: so nothing that a browser keeps for a
/// site is shared. Browsers resolve every name below `localhost` to this machine.
pub(crate) fn with_own_name(url: &str) -> String {
    static COUNT: AtomicUsize = AtomicUsize::new(1);
    let n = COUNT.fetch_add(1, Ordering::Relaxed);
    url.replacen("//127.0.0.1:", &format!("//journey-{n}.localhost:"), 1)
}

/// A host that serves until it is dropped.
pub struct Host {
    url: String,
    /// `None` once stopped: only then is the port closed.
    server: Option<Arc<Server>>,
    thread: Option<JoinHandle<()>>,
}

impl Host {
    /// A host that answers each path by a function of the built site's folder and the path.
    #[track_caller]
    pub fn answering(answer: impl Fn(&Path, &str) -> Response + Send + Sync + 'static) -> Self {
        let dist = dist();
        let server = Server::listen(&dist, None).expect("some port is free");
        let server = Arc::new(server);
        let serving = Arc::clone(&server);
        let thread =
            thread::spawn(move || serving.serve_with(|path: &str| Some(answer(&dist, path))));
        Self { url: with_own_name(&server.url()), server: Some(server), thread: Some(thread) }
    }

    /// Its address, with a trailing slash.
    pub fn url(&self) -> String {
        self.url.clone()
    }

    /// Stops serving, as if there were no network.
    pub fn stop(&mut self) {
        if let Some(server) = self.server.take() {
            server.stop();
        }
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.stop();
    }
}

impl fmt::Debug for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Host").field("url", &self.url).finish_non_exhaustive()
    }
}
