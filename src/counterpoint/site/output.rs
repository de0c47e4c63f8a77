//! The folder that a site is written to.
//!
//! A site is first written whole into a folder within it, and then moved to its place: where something fails, the former site stands
//! as it was. Of what is in the folder, only what a former build wrote is replaced or removed, by the list in its `build.json`.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use serde_json::Value;

/// Where a site is written until it is whole.
const STAGE: &str = ".counterpoint-build";

/// What lists the files of a build.
pub(crate) const BUILD: &str = "build.json";

/// A folder that a site is being written to.
#[derive(Debug)]
pub(crate) struct Output {
    folder: PathBuf,
    /// Which files are written, each named from the root of the site.
    written: Mutex<BTreeSet<String>>,
}

impl Output {
    /// Begins to write to a folder, which is made where it is not there.
    ///
    /// # Errors
    /// Where it cannot be written to.
    pub(crate) fn new(folder: &Path) -> Result<Self, String> {
        if folder.is_file() {
            return Err(format!("{} is a file; name a folder with --out", folder.display()));
        }
        let stage = folder.join(STAGE);
        if stage.exists() {
            fs::remove_dir_all(&stage).map_err(at(&stage))?;
        }
        fs::create_dir_all(&stage).map_err(at(&stage))?;
        Ok(Self { folder: folder.to_owned(), written: Mutex::default() })
    }

    /// Where the site stands until it is [published](Self::publish).
    pub(crate) fn stage(&self) -> PathBuf {
        self.folder.join(STAGE)
    }

    /// Writes a file that is named from the root of the site.
    ///
    /// # Errors
    /// Where that fails.
    pub(crate) fn write(&self, file: &str, bytes: impl AsRef<[u8]>) -> Result<(), String> {
        let path = self.stage().join(file);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(at(folder))?;
        }
        fs::write(&path, bytes).map_err(at(&path))?;
        self.written.lock().unwrap_or_else(|error| error.into_inner()).insert(file.to_owned());
        Ok(())
    }

    /// Writes a file part by part.
    ///
    /// # Errors
    /// Where that fails.
    pub(crate) fn stream(
        &self,
        file: &str,
        write: impl FnOnce(&mut dyn io::Write) -> io::Result<()>,
    ) -> Result<(), String> {
        self.write(file, "")?;
        let path = self.stage().join(file);
        let mut writer = BufWriter::new(fs::File::create(&path).map_err(at(&path))?);
        write(&mut writer).and_then(|()| writer.flush()).map_err(at(&path))
    }

    /// The files that were written, in the order of their names.
    pub(crate) fn files(&self) -> Vec<String> {
        self.written.lock().unwrap_or_else(|error| error.into_inner()).iter().cloned().collect()
    }

    /// Moves what was written to its place, and removes what a former build wrote and this one did not.
    ///
    /// # Errors
    /// Where a file is in the place of one of the site that no build wrote, or a file cannot be moved.
    pub(crate) fn publish(self) -> Result<(), String> {
        let (former, files) = (former(&self.folder), self.files());
        for file in &files {
            let path = self.folder.join(file);
            if !former.contains(file) && fs::symlink_metadata(&path).is_ok() {
                return Err(format!(
                    "{} is there already, and no build of a site wrote it; move it away, or name another folder with --out",
                    path.display()
                ));
            }
        }
        // First the list: where moving stops halfway, the next build knows whose the files are.
        let listed = files.iter().filter(|file| *file == BUILD);
        for file in listed.chain(files.iter().filter(|file| *file != BUILD)) {
            let (from, to) = (self.stage().join(file), self.folder.join(file));
            if let Some(folder) = to.parent() {
                fs::create_dir_all(folder).map_err(at(folder))?;
            }
            fs::rename(&from, &to).map_err(at(&to))?;
        }
        for file in former.iter().filter(|file| files.binary_search(file).is_err()) {
            self.remove(file);
        }
        let stage = self.stage();
        fs::remove_dir_all(&stage).map_err(at(&stage))
    }

    /// Removes a file of a former build, and its folder where nothing else is in it. One that is gone already is none to speak of.
    fn remove(&self, file: &str) {
        let path = self.folder.join(file);
        fs::remove_file(&path).ok();
        let folders = path.ancestors().skip(1).take_while(|folder| *folder != self.folder);
        folders.for_each(|folder| {
            fs::remove_dir(folder).ok();
        });
    }
}

impl Drop for Output {
    /// What was not published is not left behind.
    fn drop(&mut self) {
        fs::remove_dir_all(self.stage()).ok();
    }
}

/// The files that the build wrote whose `build.json` stands in a folder. Names that lead out of it are none.
fn former(folder: &Path) -> BTreeSet<String> {
    let json =
        fs::read(folder.join(BUILD)).ok().and_then(|json| serde_json::from_slice(&json).ok());
    let json: Value = json.unwrap_or_default();
    let names = json["files"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let stays = |name: &&str| {
        Path::new(name).components().all(|part| matches!(part, std::path::Component::Normal(_)))
    };
    names.filter(stays).map(str::to_owned).collect()
}

fn at(path: &Path) -> impl Fn(std::io::Error) -> String {
    let path = path.display().to_string();
    move |error| format!("cannot write {path}: {error}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder for a test, removed with it.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir()
                .join(format!("counterpoint-output-{name}-{}", std::process::id()));
            fs::create_dir_all(&path).unwrap();
            Self(path)
        }

        fn names(&self) -> Vec<String> {
            let mut names: Vec<String> = fs::read_dir(&self.0)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect();
            names.sort();
            names
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).unwrap();
        }
    }

    fn build(folder: &Folder, files: &[&str]) -> Result<(), String> {
        let output = Output::new(&folder.0)?;
        for file in files {
            output.write(file, file)?;
        }
        let all = [files, &[BUILD]].concat();
        let list = serde_json::json!({ "files": all });
        output.write(BUILD, list.to_string())?;
        output.publish()
    }

    #[test]
    fn what_a_former_build_wrote_is_replaced_and_all_else_stays() {
        let folder = Folder::new("replaced");
        fs::write(folder.0.join("notes.txt"), "mine").unwrap();
        build(&folder, &["a.html", "doc/b.html", "doc/c.html"]).unwrap();
        fs::write(folder.0.join("doc/mine.txt"), "mine").unwrap();
        assert_eq!(folder.names(), ["a.html", BUILD, "doc", "notes.txt"]);
        build(&folder, &["a.html"]).unwrap();
        assert_eq!(folder.names(), ["a.html", BUILD, "doc", "notes.txt"]);
        assert_eq!(fs::read_dir(folder.0.join("doc")).unwrap().count(), 1);
        fs::remove_file(folder.0.join("doc/mine.txt")).unwrap();
        build(&folder, &["a.html", "doc/b.html"]).unwrap();
        build(&folder, &["a.html"]).unwrap();
        assert_eq!(folder.names(), ["a.html", BUILD, "notes.txt"]);
    }

    #[test]
    fn a_file_that_no_build_wrote_is_not_replaced() {
        let folder = Folder::new("foreign");
        fs::write(folder.0.join("index.html"), "mine").unwrap();
        let message = build(&folder, &["a.html", "index.html"]).unwrap_err();
        assert!(
            message.contains(
                "index.html is there already, and no build of a site wrote it; move it away"
            ),
            "{message}"
        );
        assert_eq!(folder.names(), ["index.html"]);
        assert_eq!(fs::read(folder.0.join("index.html")).unwrap(), b"mine");
    }

    #[test]
    fn a_list_of_files_cannot_lead_out_of_its_folder() {
        let (folder, other) = (Folder::new("inside"), Folder::new("outside"));
        let theirs = other.0.join("theirs.txt");
        fs::write(&theirs, "theirs").unwrap();
        let up = format!("../{}/theirs.txt", other.0.file_name().unwrap().to_str().unwrap());
        let list = serde_json::json!({ "files": [up, theirs, BUILD] });
        fs::write(folder.0.join(BUILD), list.to_string()).unwrap();
        build(&folder, &["a.html"]).unwrap();
        assert!(theirs.exists());
    }

    #[test]
    fn a_site_that_is_not_published_leaves_nothing() {
        let folder = Folder::new("dropped");
        build(&folder, &["a.html"]).unwrap();
        let output = Output::new(&folder.0).unwrap();
        output.write("b.html", "b").unwrap();
        drop(output);
        assert_eq!(folder.names(), ["a.html", BUILD]);
    }

    #[test]
    fn a_file_is_no_folder_to_write_to() {
        let folder = Folder::new("file");
        let file = folder.0.join("a");
        fs::write(&file, "").unwrap();
        assert!(Output::new(&file).unwrap_err().contains("is a file; name a folder with --out"));
    }
}
