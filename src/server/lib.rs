//! Serves a folder to the browsers of this machine, as any static host would.
//!
//! Each connection carries one request and has a thread of its own: `request` reads it, `path` finds the file, [`Response`] is
//! what is sent back. A library would be better and was tried: tiny_http 0.12 now and then leaves a browser's fifth connection
//! waiting until another is closed, which takes minutes.

mod compression;
mod path;
mod request;
mod response;
#[cfg(test)]
mod tests;

pub use response::Response;

use compression::Compression;

use std::{
    io,
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

/// How long a browser may hold a connection open without a request.
const READ_TIMEOUT: Duration = Duration::from_secs(5);

/// A server that listens, and responds once [`Server::serve`] is called.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    root: PathBuf,
    is_stopped: AtomicBool,
    compression: Option<Compression>,
}

impl Server {
    /// Listens on this machine alone; without a port, on one that is free.
    ///
    /// # Errors
    /// Where the port is taken, or may not be listened on.
    pub fn listen(root: &Path, port: Option<u16>) -> io::Result<Self> {
        let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], port.unwrap_or(0))))?;
        let address = listener.local_addr()?;
        let is_stopped = AtomicBool::new(false);
        Ok(Self { listener, address, root: root.to_owned(), is_stopped, compression: None })
    }

    /// The same, compressing what it sends to browsers that take it so.
    pub fn compressing(self) -> Self {
        Self { compression: Some(Compression::default()), ..self }
    }

    /// The address of the page.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Responds until it is stopped.
    pub fn serve(&self) {
        self.serve_with(|_path| None);
    }

    /// Responds until it is stopped. `exceptions` may give a path another response than the file of the folder.
    pub fn serve_with(&self, exceptions: impl Fn(&str) -> Option<Response> + Sync) {
        self.respond_to_all(&exceptions);
    }

    /// Stops: later requests get no response.
    pub fn stop(&self) {
        self.is_stopped.store(true, Ordering::Relaxed);
        // Wakes the thread that waits for a connection; where that fails, it is not waiting.
        TcpStream::connect(self.address).ok();
    }

    /// Responds while some work is done; `exceptions` as in [`Self::serve_with`].
    pub fn serve_during<T>(
        &self,
        exceptions: impl Fn(&str) -> Option<Response> + Sync,
        work: impl FnOnce() -> T,
    ) -> T {
        thread::scope(|scope| {
            scope.spawn(|| self.respond_to_all(&exceptions));
            let result = work();
            self.stop();
            result
        })
    }

    fn respond_to_all(&self, exceptions: &(impl Fn(&str) -> Option<Response> + Sync)) {
        thread::scope(|scope| {
            for connection in self.listener.incoming() {
                if self.is_stopped.load(Ordering::Relaxed) {
                    break;
                }
                // A browser that closes the connection early is no error, here and below.
                let Ok(mut connection) = connection else { continue };
                scope.spawn(move || self.respond(&mut connection, exceptions).ok());
            }
        });
    }

    /// Reads one request and sends the response.
    fn respond(
        &self,
        connection: &mut TcpStream,
        exceptions: &impl Fn(&str) -> Option<Response>,
    ) -> io::Result<()> {
        connection.set_read_timeout(Some(READ_TIMEOUT))?;
        let request = request::read(connection)?;
        let (method, url) = request::method_and_url(&request);
        let path = url.split(['?', '#']).next().unwrap_or_default();
        let response = match method {
            "GET" | "HEAD" => {
                exceptions(path).unwrap_or_else(|| Response::of_file(&self.root, path))
            }
            _ => Response::refusal("405 Method Not Allowed", "only GET and HEAD are answered"),
        };
        let response = match &self.compression {
            Some(compression) => compression.apply(&request, response),
            None => response,
        };
        response.write(connection, method != "HEAD")
    }
}
