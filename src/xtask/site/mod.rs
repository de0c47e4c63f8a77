//! The built site: how it is made, which files it has, and what is checked of them.

pub(crate) mod budget;
pub(crate) mod machine_paths;
mod remap;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use server::Server;

use crate::{
    error::{Error, Result},
    programs::{
        process,
        tools::{self, Tools},
    },
    project::Project,
};

/// How a site is to be built.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Options<'a> {
    /// Where to, if not to dist/.
    pub(crate) dist: Option<&'a Path>,
    /// Where it will stand.
    pub(crate) site_url: Option<&'a str>,
    /// Where reports of errors are sent.
    pub(crate) report_to: Option<&'a str>,
    /// Whether no text may be published but the claims and the sentences around them.
    pub(crate) is_quotes_only: bool,
}

/// The variable by which the build script of `corpus` knows.
const QUOTES_ONLY: &str = "COUNTERPOINT_QUOTES_ONLY";

/// Builds the site for release into dist/: the program by Trunk, and around it what the host binary makes of it.
pub(crate) fn build(project: &Project, tools: &Tools, options: &Options<'_>) -> Result<()> {
    program(project, tools, options)?;
    let mut host = Command::new("cargo");
    host.args(["run", "--quiet", "--locked", "--package", "host", "--", "site", "--dist"])
        .arg(options.dist(project))
        .args(["--commit", &commit(project)]);
    for (name, version) in tools::versions()? {
        host.args(["--tool", &format!("{name}={version}")]);
    }
    host.args(options.site_url.into_iter().flat_map(|url| ["--site-url", url]));
    host.args(options.report_to.into_iter().flat_map(|address| ["--report-to", address]));
    options.apply(&mut host);
    process::run(host.current_dir(&project.root))
}

impl Options<'_> {
    fn dist(&self, project: &Project) -> PathBuf {
        self.dist.map_or_else(|| project.dist(), Path::to_owned)
    }

    fn apply(&self, command: &mut Command) {
        match self.is_quotes_only {
            true => command.env(QUOTES_ONLY, "1"),
            false => command.env_remove(QUOTES_ONLY),
        };
    }
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

/// Builds the program into dist/.
fn program(project: &Project, tools: &Tools, options: &Options<'_>) -> Result<()> {
    // The sources of dependencies must be there before their folders can be renamed.
    process::run(Command::new("cargo").args(["fetch", "--locked"]).current_dir(&project.root))?;
    let mut trunk = tools.trunk();
    trunk
        .args([
            "build",
            "--release",
            "--public-url",
            "./",
            "--locked",
            "--offline",
            "--skip-version-check",
        ])
        .arg("--dist")
        .arg(options.dist(project))
        .current_dir(&project.root);
    remap::apply(&mut trunk, project)?;
    options.apply(&mut trunk);
    // Trunk 0.21 refuses the usual `NO_COLOR=1`.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env_remove("NO_COLOR").args(["--color", "never"]);
    }
    process::run(&mut trunk)
}

/// A server of the built site.
pub(crate) fn listen(dist: &Path, port: Option<u16>) -> Result<Server> {
    let error =
        |source| Error::Listen { address: format!("127.0.0.1:{}", port.unwrap_or(0)), source };
    Server::listen(dist, port).map_err(error)
}

/// The files that two built sites do not have alike, each by its name from the root.
pub(crate) fn differing(first: &Path, second: &Path) -> Result<Vec<PathBuf>> {
    let named = |folder: &Path| -> Result<Vec<PathBuf>> {
        let files = files(folder)?.into_iter();
        Ok(files.map(|file| file.strip_prefix(folder).unwrap_or(&file).to_owned()).collect())
    };
    let mut names = named(first)?;
    names.extend(named(second)?);
    names.sort();
    names.dedup();
    // What cannot be read in one of them is not alike.
    let read = |folder: &Path, name: &Path| fs::read(folder.join(name)).ok();
    names.retain(|name| {
        let bytes = read(first, name);
        bytes.is_none() || bytes != read(second, name)
    });
    Ok(names)
}

/// All files below a folder, sorted.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let at_folder = |error| Error::file(folder, error);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(at_folder)? {
        let path = entry.map_err(at_folder)?.path();
        if path.is_dir() {
            files.extend(self::files(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_sites_differ_by_bytes_and_by_files() {
        let folder = env::temp_dir().join(format!("counterpoint-differing-{}", std::process::id()));
        let write = |site: &str, file: &str, text: &str| {
            let path = folder.join(site).join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        for site in ["a", "b"] {
            write(site, "index.html", "same");
            write(site, "doc/x.html", site);
        }
        write("b", "more.js", "");
        let found = differing(&folder.join("a"), &folder.join("b")).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(found, [Path::new("doc/x.html"), Path::new("more.js")]);
    }
}
