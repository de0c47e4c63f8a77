//! The folders of journeys and of their sessions: for what a browser downloads, and for settings of its driver.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicUsize, Ordering},
};

/// The folder for downloads within that of a session.
pub(crate) const DOWNLOADS: &str = "downloads";

/// The folder for files of journeys.
pub(crate) fn of_journeys() -> PathBuf {
    env::temp_dir().join("counterpoint-journeys")
}

/// A folder that no other session has, with an empty download folder.
pub(crate) fn of_new_session() -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(1);
    let n = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = of_journeys().join(format!("session-{}-{n}", process::id()));
    empty(&folder.join(DOWNLOADS));
    folder
}

/// Makes a folder empty, or creates it.
pub(crate) fn empty(folder: &Path) {
    fs::remove_dir_all(folder).ok();
    fs::create_dir_all(folder).expect("the folder of temporary files can be written to");
}
