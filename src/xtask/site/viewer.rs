//! The viewer: the page's program without a corpus, with its glue, styles and scripts.

use std::{
    fs,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::{
    error::{Error, Result},
    programs::{
        process,
        tools::{self, WASM},
    },
    project::Project,
};

use super::{remap, styles};

/// Compiles the page's program for the browser, and at the same time the native programs that make a site of it.
///
/// At the same time, since the last part of compiling the page, its optimisation as a whole, uses one processor alone.
pub(crate) fn compile(project: &Project) -> Result<()> {
    // The sources of dependencies must be there before their folders can be renamed; and only one can fetch.
    process::run(cargo(project).args(["fetch", "--locked"]))?;
    let mut native = cargo(project);
    native.args(["build", "--quiet", "--locked", "--bin", "bundle", "--bin", "counterpoint"]);
    let mut native = process::spawn(native.stdin(Stdio::null()))?;
    let mut page = cargo(project);
    page.args([
        "build",
        "--release",
        "--locked",
        "--offline",
        "--package",
        "viewer",
        "--bin",
        "viewer",
        "--features",
        "chunks",
    ])
    .args(["--target", WASM]);
    remap::apply(&mut page, project)?;
    let compiled = process::run(&mut page);
    process::wait(&mut native)?;
    compiled
}

/// Compiles the page's program once more, although nothing of it has changed.
pub(crate) fn compile_again(project: &Project) -> Result<()> {
    let mut clean = cargo(project);
    clean.args([
        "clean",
        "--quiet",
        "--locked",
        "--release",
        "--package",
        "viewer",
        "--target",
        WASM,
    ]);
    process::run(&mut clean)?;
    compile(project)
}

/// Makes the viewer's files of the compiled program, unless they are made of the same; returns their folder.
pub(crate) fn bundle(project: &Project) -> Result<PathBuf> {
    let (folder, sheet) =
        (project.target().join("viewer"), project.target().join("styles/viewer.css"));
    let program = project.target().join(WASM).join("release/viewer.wasm");
    styles::join_into(project, &sheet)?;
    let commit = commit(project);
    let inputs = inputs(project, &program, &sheet, &commit)?;
    let stamp = project.target().join("viewer.inputs");
    if fs::read_to_string(&stamp).is_ok_and(|made_of| made_of == inputs)
        && folder.join("viewer.json").is_file()
    {
        return Ok(folder);
    }
    let mut bundle = cargo(project);
    bundle.args(["run", "--quiet", "--locked", "--bin", "bundle", "--", "--program"]).arg(&program);
    bundle.arg("--styles").arg(&sheet).arg("--assets").arg(project.root.join("assets"));
    bundle.arg("--out").arg(&folder).args(["--commit", &commit]);
    bundle.args(["--tool", &format!("rustc={}", tools::rustc_version()?)]);
    process::run(&mut bundle)?;
    fs::write(&stamp, inputs).map_err(|error| Error::file(&stamp, error))?;
    Ok(folder)
}

/// A number that differs where anything does that the viewer's files are made of.
fn inputs(project: &Project, program: &Path, sheet: &Path, commit: &str) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    commit.hash(&mut hasher);
    let mut files = super::files(&project.root.join("assets"))?;
    files.retain(|file| {
        file.extension().is_some_and(|extension| extension == "js" || extension == "svg")
    });
    let own = process::in_folder(&project.target().join("debug"), "bundle");
    files.extend([program.to_owned(), sheet.to_owned()].into_iter().chain(own));
    for file in files {
        fs::read(&file).map_err(|error| Error::file(&file, error))?.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// The commit that is built, and whether it is built as it stands.
fn commit(project: &Project) -> String {
    let git = |args: &[&str]| {
        process::output(Command::new("git").args(args).current_dir(&project.root)).ok()
    };
    let Some(commit) = git(&["rev-parse", "HEAD"]) else { return "unknown".to_owned() };
    let is_changed =
        git(&["status", "--porcelain"]).is_none_or(|changes| !changes.trim().is_empty());
    format!("{}{}", commit.trim(), if is_changed { " with changes" } else { "" })
}

fn cargo(project: &Project) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&project.root);
    cargo
}
