//! A folder of seeds, read and analysed.

use std::io::IsTerminal as _;
use std::path::Path;

use analysis::{File, Finding};
use query::Engine;

use crate::progress::Progress;

/// A folder of seeds with what the analysis made of them.
#[derive(Debug)]
pub(crate) struct Collection {
    /// The folder, as it was given.
    pub(crate) folder: String,
    /// Its files; the path of each begins with the folder.
    pub(crate) files: Vec<File>,
    /// The corpus with its index.
    pub(crate) engine: Engine,
    /// What is wrong in the files, none of it a fault.
    pub(crate) warnings: Vec<Finding>,
}

/// Why a folder of seeds gives no corpus.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// There is nothing to read, in words that say what to do.
    Folder(String),
    /// The files have faults; the warnings stand among them.
    Faults(Vec<Finding>),
}

impl Collection {
    /// Reads a folder and makes its corpus, which is called `title`, else as its editors say, else as the folder. With
    /// `is_quotes_only`, no text is kept but the claims and the sentences around them.
    ///
    /// # Errors
    /// Where there is no such folder, no document in it, or a fault in its files.
    pub(crate) fn read(
        folder: &Path,
        title: Option<String>,
        is_quotes_only: bool,
    ) -> Result<Self, Refusal> {
        let name = folder.display().to_string();
        let files = files(folder).map_err(Refusal::Folder)?;
        let progress = Progress::new("reading documents", n_documents(&files));
        let (mut corpus, findings) = analysis::analyse_counting(&files, &|| progress.step());
        if findings.iter().any(Finding::is_fault) {
            return Err(Refusal::Faults(findings));
        }
        if corpus.documents.is_empty() {
            return Err(Refusal::Folder(format!(
                "{name} holds no documents; put text files into it, whose names end in .txt or .md"
            )));
        }
        let title = title.or_else(|| corpus.about.title.take());
        corpus.about.title = Some(title.unwrap_or_else(|| title_of(folder)));
        let engine = Engine::new(analysis::excerpts(corpus, is_quotes_only));
        Ok(Self { folder: name, files, engine, warnings: findings })
    }

    /// The file of a name, from the folder.
    pub(crate) fn file(&self, name: &str) -> Option<&File> {
        self.files.iter().find(|file| self.name_of(file) == name)
    }

    /// The name of a file, from the folder.
    pub(crate) fn name_of<'a>(&self, file: &'a File) -> &'a str {
        let name = file.path.strip_prefix(&self.folder).unwrap_or(&file.path);
        name.trim_start_matches(['/', '\\'])
    }
}

/// How many of some files are documents, by their names.
fn n_documents(files: &[File]) -> usize {
    let is_text = |file: &&File| [".txt", ".md"].iter().any(|end| file.path.ends_with(end));
    files.iter().filter(is_text).count()
}

/// Every file of a folder of seeds.
///
/// # Errors
/// Says what is in the place of the folder, and what to name.
pub(crate) fn files(folder: &Path) -> Result<Vec<File>, String> {
    let name = folder.display();
    if folder.is_file() {
        return Err(format!("{name} is a file; name the folder that holds it"));
    }
    if !folder.exists() {
        return Err(format!("{name} is not there; name a folder of text files"));
    }
    folder::read(folder, &name.to_string()).map_err(|error| error.to_string())
}

/// What a collection is called whose editors say nothing: as its folder.
fn title_of(folder: &Path) -> String {
    let whole = folder.canonicalize().unwrap_or_else(|_error| folder.to_owned());
    whole.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

impl Refusal {
    /// What is wrong, each fault a line.
    pub(crate) fn lines(&self) -> Vec<String> {
        match self {
            Self::Folder(message) => vec![message.clone()],
            Self::Faults(findings) => findings
                .iter()
                .filter(|finding| finding.is_fault())
                .map(Finding::to_string)
                .collect(),
        }
    }

    /// Prints what is wrong to standard error, each finding a line, and returns what is wrong in one.
    pub(crate) fn print(self) -> String {
        match self {
            Self::Folder(message) => message,
            Self::Faults(findings) => {
                print(&findings);
                let n_faults = findings.iter().filter(|finding| finding.is_fault()).count();
                let faults = if n_faults == 1 { "1 fault" } else { &format!("{n_faults} faults") };
                format!("{faults} in the files, named above; nothing was written")
            }
        }
    }
}

/// How many warnings a build names; `counterpoint check` names all.
const N_NAMED: usize = 20;

/// Prints the first of some warnings to standard error, each a line, and says where the others are named.
pub(crate) fn print_first(warnings: &[Finding]) {
    print(&warnings[..warnings.len().min(N_NAMED)]);
    if let n @ 1.. = warnings.len().saturating_sub(N_NAMED) {
        eprintln!("and {n} more warnings; `counterpoint check` names all");
    }
}

/// Prints findings to standard error, each a line.
pub(crate) fn print(findings: &[Finding]) {
    let (bold, plain) =
        if std::io::stderr().is_terminal() { ("\u{1b}[1m", "\u{1b}[0m") } else { ("", "") };
    for finding in findings {
        let kind = if finding.is_fault() { "fault" } else { "warning" };
        eprintln!("{bold}{kind}{plain}: {finding}");
    }
}

/// The collection that ships, for tests.
#[cfg(test)]
pub(crate) fn shipped() -> Collection {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    Collection::read(&seeds, None, false).map_err(Refusal::print).unwrap()
}

/// A corpus without files, for tests.
#[cfg(test)]
pub(crate) fn of(corpus: model::Corpus) -> Collection {
    let (folder, files, warnings) = ("seeds".to_owned(), Vec::new(), Vec::new());
    Collection { folder, files, engine: Engine::new(corpus), warnings }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(folder: &Path) -> String {
        Collection::read(folder, None, false).map(|_| ()).map_err(Refusal::print).unwrap_err()
    }

    #[test]
    fn what_is_no_folder_of_documents_is_named_with_what_to_do() {
        let root =
            std::env::temp_dir().join(format!("counterpoint-folders-{}", std::process::id()));
        std::fs::create_dir_all(root.join("empty")).unwrap();
        std::fs::write(root.join("a.txt"), "A text.\n").unwrap();
        std::fs::create_dir_all(root.join("faulty")).unwrap();
        std::fs::write(root.join("faulty/a.txt"), b"\xff").unwrap();
        let check = |name: &str, expected: &str| {
            let message = refusal(&root.join(name));
            assert!(message.contains(expected), "{message}");
        };
        check("none", "is not there; name a folder of text files");
        check("a.txt", "is a file; name the folder that holds it");
        check("empty", "holds no documents; put text files into it");
        check("faulty", "1 fault in the files, named above; nothing was written");
        std::fs::remove_dir_all(&root).unwrap();
    }

    #[test]
    fn a_collection_without_a_title_is_called_as_its_folder() {
        let root = std::env::temp_dir().join(format!("counterpoint-title-{}", std::process::id()));
        let folder = root.join("My reports");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("a.txt"), "It rains, Ada Smith said.\n").unwrap();
        let collection = Collection::read(&folder, None, false).unwrap();
        assert_eq!(collection.engine.corpus().about.title.as_deref(), Some("My reports"));
        assert_eq!(collection.name_of(collection.file("a.txt").unwrap()), "a.txt");
        std::fs::remove_dir_all(&root).unwrap();
    }
}
