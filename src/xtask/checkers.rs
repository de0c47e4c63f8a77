//! Programs that judge the built site: the Nu Html Checker and Lighthouse, both by npm into `.tools`.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::Mutex,
};

use server::Response;

use crate::{
    browsers, budget,
    error::{Error, Result},
    process,
    project::Project,
    site,
};

/// A package of npm, at the only version that is used.
#[derive(Debug)]
struct Package {
    name: &'static str,
    version: &'static str,
    /// The file by which it is known to be there, in its folder.
    file: &'static str,
}

/// The checker that the makers of the HTML standard point to. Needs Java.
const VNU: Package = Package { name: "vnu-jar", version: "26.9.27", file: "build/dist/vnu.jar" };

/// Checks HTML where there is no Java. From 11 on it wants a newer Node than many have.
const HTML_VALIDATE: Package =
    Package { name: "html-validate", version: "10.9.0", file: "bin/html-validate.mjs" };

/// Judges a page as a phone on a slow network would have it. From 13 on it wants a newer Node than many have.
const LIGHTHOUSE: Package = Package { name: "lighthouse", version: "12.8.2", file: "cli/index.js" };

/// The file of a package, installed where it is not there yet.
fn find_or_install(package: &Package, project: &Project) -> Result<PathBuf> {
    let Package { name, version, file } = package;
    // A folder of its own for each version: another one is never taken for it.
    let folder = project.tools().join(format!("npm/{name}-{version}"));
    let found = folder.join("node_modules").join(name).join(file);
    if !found.is_file() {
        let npm = needed(
            "npm",
            "install Node.js, which brings it (Debian, Ubuntu: `apt-get install nodejs npm`)",
        )?;
        fs::create_dir_all(&folder).map_err(|error| Error::file(&folder, error))?;
        process::quietly(
            Command::new(npm)
                .args([
                    "install",
                    "--no-save",
                    "--no-audit",
                    "--no-fund",
                    "--ignore-scripts",
                    "--prefix",
                ])
                .arg(&folder)
                .arg(format!("{name}@{version}")),
        )?;
    }
    Ok(found)
}

fn needed(program: &str, remedy: &str) -> Result<PathBuf> {
    process::on_path(program)
        .ok_or_else(|| Error::Missing { what: format!("`{program}`"), remedy: remedy.to_owned() })
}

/// Fails where a page of dist/ is no valid HTML; says of each fault where it is.
pub(crate) fn html(project: &Project) -> Result<()> {
    let dist = project.dist();
    match process::on_path("java") {
        Some(java) => {
            let checker = find_or_install(&VNU, project)?;
            process::run(
                Command::new(java)
                    .arg("-jar")
                    .arg(checker)
                    .args(["--errors-only", "--skip-non-html"])
                    .arg(dist),
            )
        }
        None => {
            let checker = find_or_install(&HTML_VALIDATE, project)?;
            let node = needed("node", "install Node.js")?;
            process::run(
                Command::new(node)
                    .arg(checker)
                    .args(["--preset", "standard"])
                    .arg(dist.join("**/*.html")),
            )
        }
    }
}

/// What Lighthouse finds, each of 100.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scores {
    /// How soon the page is there and can be used.
    pub(crate) performance: u32,
    /// Whether everybody can use it, as far as a program can tell.
    pub(crate) accessibility: u32,
    /// Whether it keeps to what is held good.
    pub(crate) best_practices: u32,
    /// Whether search engines can read it.
    pub(crate) seo: u32,
}

/// Prints the scores of a report, one a line, and what fails of all but the performance, which is no test.
const PRINT_SCORES: &str = "const report = JSON.parse(require('fs').readFileSync(process.argv[1]));
for (const { id, score, auditRefs } of Object.values(report.categories)) {
    console.log(id, Math.round(score * 100));
    if (id === 'performance') continue;
    for (const audit of auditRefs.map((ref) => report.audits[ref.id])) if (audit.score === 0) console.log('fails:', audit.id, audit.title);
}";

/// Has Lighthouse judge pages of the built site, each by its address from the root, as a host sends them that compresses once and for all.
pub(crate) fn lighthouse(project: &Project, pages: &[&str]) -> Result<Vec<Scores>> {
    let lighthouse = find_or_install(&LIGHTHOUSE, project)?;
    let node = needed("node", "install Node.js")?;
    let browser = browsers::browser().ok_or_else(|| Error::Missing {
        what: "Chromium".to_owned(),
        remedy: format!("run `{}`", browsers::CHROMIUM.install_command()),
    })?;
    let dist = project.dist();
    let site = site::listen(&dist, None)?;
    let report = project.root.join("target/lighthouse.json");
    let compressing = Compressing::default();
    let judge = |page: &&str| -> Result<Scores> {
        process::quietly(
            Command::new(&node)
                .arg(&lighthouse)
                .arg(format!("{}{page}", site.url()))
                .args(["--quiet", "--output=json", "--output-path"])
                .arg(&report)
                .arg(format!("--chrome-flags={}", browsers::flags().join(" ")))
                .env("CHROME_PATH", &browser),
        )?;
        let told = process::output(Command::new(&node).args(["-e", PRINT_SCORES]).arg(&report))?;
        told.lines()
            .filter(|line| line.starts_with("fails:"))
            .for_each(|line| println!("  {page} {line}"));
        Ok(read_scores(&told))
    };
    site.serve_during(
        |path| Some(compressing.answer(&dist, path)),
        || pages.iter().map(judge).collect(),
    )
}

/// The scores of what [`PRINT_SCORES`] prints.
fn read_scores(told: &str) -> Scores {
    let score = |category: &str| {
        let line = told.lines().find_map(|line| line.strip_prefix(category)?.strip_prefix(' '));
        line.and_then(|score| score.parse().ok()).unwrap_or(0)
    };
    Scores {
        performance: score("performance"),
        accessibility: score("accessibility"),
        best_practices: score("best-practices"),
        seo: score("seo"),
    }
}

/// Answers with files compressed by brotli, as hosts do, each compressed once.
#[derive(Default)]
struct Compressing(Mutex<HashMap<String, Vec<u8>>>);

impl Compressing {
    fn answer(&self, dist: &Path, path: &str) -> Response {
        let mut answer = Response::of_file(dist, path);
        if answer.status.starts_with("200") {
            let mut compressed = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            let body = compressed.entry(path.to_owned());
            answer.body = body
                .or_insert_with(|| budget::compressed(&answer.body).unwrap_or_default())
                .clone();
            answer.headers.push(("Content-Encoding".to_owned(), "br".to_owned()));
        }
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_are_read() {
        let told = "performance 97\naccessibility 100\nbest-practices 96\nseo 92\nfails: meta-description: it has none\n";
        let expected = Scores { performance: 97, accessibility: 100, best_practices: 96, seo: 92 };
        assert_eq!(read_scores(told), expected);
        assert_eq!(read_scores("accessibility null"), Scores::default());
    }
}
