//! The viewer's files: the same for every corpus. The crate `bundle` makes them.

use std::fs;
use std::path::Path;

use serde_json::Value;

/// The viewer, as it is built into this program: empty in a build that holds none.
const EMBEDDED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/viewer.rs"));

/// The files of the viewer, and what built them.
#[derive(Debug)]
pub(crate) struct Viewer {
    /// The program, without a corpus and without the chunk.
    pub(crate) program: Vec<u8>,
    /// The part of the program that is loaded when it is asked for.
    pub(crate) chunk: Vec<u8>,
    /// The same, compressed.
    pub(crate) chunk_gzip: Vec<u8>,
    /// The JavaScript that the program calls and is called by.
    pub(crate) glue: String,
    /// The script that starts the program.
    pub(crate) start: String,
    /// The script that runs before anything is painted.
    pub(crate) root: String,
    /// The script that registers the service worker.
    pub(crate) offline: String,
    /// The stylesheet.
    pub(crate) styles: String,
    /// The icon.
    pub(crate) icon: String,
    /// The commit that was built.
    pub(crate) commit: String,
    /// The tools that built it, with their versions.
    pub(crate) tools: Vec<(String, String)>,
}

impl Viewer {
    /// Reads the viewer from a folder; without one, takes that which is built into this program.
    ///
    /// # Errors
    /// Names the file that cannot be read or used, or says that this program holds no viewer.
    pub(crate) fn read(folder: Option<&Path>) -> Result<Self, String> {
        match folder {
            Some(folder) => Self::of(|name| {
                let path = folder.join(name);
                fs::read(&path).map_err(|error| {
                    format!("{}: {error}; `cargo xtask build` makes it", path.display())
                })
            }),
            None if EMBEDDED.is_empty() => Err(
                "this program was built without the viewer; name its folder with --viewer, or use a program made by `cargo xtask dist`"
                    .to_owned(),
            ),
            None => Self::of(|name| {
                let found = EMBEDDED.iter().find(|(embedded, _)| *embedded == name);
                found
                    .map(|(_, bytes)| bytes.to_vec())
                    .ok_or_else(|| format!("this program lacks {name} of the viewer; build it anew"))
            }),
        }
    }

    /// One whose program holds nothing, for tests.
    #[cfg(test)]
    pub(crate) fn empty() -> Self {
        let text = |text: &str| text.to_owned();
        Self {
            program: wasm_encoder::Module::new().finish(),
            chunk: wasm_encoder::Module::new().finish(),
            chunk_gzip: Vec::new(),
            glue: text("glue"),
            start: text("start"),
            root: text("root"),
            offline: text("offline"),
            styles: text("styles"),
            icon: text("icon"),
            commit: text("0f"),
            tools: vec![(text("rustc"), text("1"))],
        }
    }

    fn of(read: impl Fn(&str) -> Result<Vec<u8>, String>) -> Result<Self, String> {
        let text = |name: &str| {
            String::from_utf8(read(name)?)
                .map_err(|error| format!("{name}: {error}; it should be text"))
        };
        let json = text("viewer.json")?;
        let built: Value =
            serde_json::from_str(&json).map_err(|error| format!("viewer.json: {error}"))?;
        let pair = |pair: &Value| {
            Some((pair.get(0)?.as_str()?.to_owned(), pair.get(1)?.as_str()?.to_owned()))
        };
        Ok(Self {
            program: read("viewer.wasm")?,
            chunk: read("chunk.wasm")?,
            chunk_gzip: read("chunk.wasm.gz")?,
            glue: text("viewer.js")?,
            start: text("start.js")?,
            root: text("root.js")?,
            offline: text("offline.js")?,
            styles: text("viewer.css")?,
            icon: text("icon.svg")?,
            commit: built["commit"].as_str().unwrap_or("unknown").to_owned(),
            tools: built["tools"].as_array().into_iter().flatten().filter_map(pair).collect(),
        })
    }
}
