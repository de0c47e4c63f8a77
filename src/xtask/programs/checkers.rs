//! Checks the built site by the Nu Html Checker and Lighthouse, which npm installs into `.tools`.

use std::{fs, path::PathBuf, process::Command};

use crate::{
    error::{Error, Result},
    project::Project,
    site,
};

use super::{browsers, process};

/// A package of npm, at the only version that is used.
#[derive(Debug)]
struct Package {
    name: &'static str,
    version: &'static str,
    /// A file of its folder; where it exists, the package is installed.
    file: &'static str,
}

/// The checker that the makers of the HTML standard point to. Needs Java.
const VNU: Package = Package { name: "vnu-jar", version: "26.9.27", file: "build/dist/vnu.jar" };

/// Checks HTML where there is no Java. From 11 on it wants a newer Node than many have.
const HTML_VALIDATE: Package =
    Package { name: "html-validate", version: "10.9.0", file: "bin/html-validate.mjs" };

/// Audits a page as a phone on a slow network would load it. From 13 on it wants a newer Node than many have.
const LIGHTHOUSE: Package = Package { name: "lighthouse", version: "12.8.2", file: "cli/index.js" };

/// Finds in a page what keeps people from using it, by the rules of WCAG that can be checked so.
const AXE: Package = Package { name: "axe-core", version: "4.14.1", file: "axe.min.js" };

/// The script of axe-core, which the journeys run in the page.
pub(crate) fn axe(project: &Project) -> Result<PathBuf> {
    find_or_install(&AXE, project)
}

/// The file of a package, installed where it is not there yet.
fn find_or_install(package: &Package, project: &Project) -> Result<PathBuf> {
    let Package { name, version, file } = package;
    // A folder of its own for each version: another one is never taken for it.
    let folder = project.tools().join(format!("npm/{name}-{version}"));
    let found = folder.join("node_modules").join(name).join(file);
    if !found.is_file() {
        let npm = find_program(
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

fn find_program(program: &str, remedy: &str) -> Result<PathBuf> {
    process::on_path(program)
        .ok_or_else(|| Error::Missing { what: format!("`{program}`"), remedy: remedy.to_owned() })
}

/// Fails where a page of dist/ is not valid HTML; the checker prints where.
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
            let node = find_program("node", "install Node.js")?;
            process::run(
                Command::new(node)
                    .arg(checker)
                    .args(["--preset", "standard"])
                    .arg(dist.join("**/*.html")),
            )
        }
    }
}

/// The scores of Lighthouse, from 0 to 100, and two of the measures behind them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scores {
    /// How soon the page is loaded and can be used.
    pub(crate) performance: u32,
    /// Whether everybody can use it, as far as a program can tell.
    pub(crate) accessibility: u32,
    /// Whether it keeps to what is held good.
    pub(crate) best_practices: u32,
    /// Whether search engines can read it.
    pub(crate) seo: u32,
    /// How long the browser could not answer the reader while the page started, in milliseconds.
    pub(crate) blocking_time: u32,
    /// How much moved while the page came, in thousandths.
    pub(crate) layout_shift: u32,
}

/// Prints the scores of a report, one a line, and what fails of all but the performance, which is no test.
const PRINT_SCORES: &str = "const report = JSON.parse(require('fs').readFileSync(process.argv[1]));
for (const { id, score, auditRefs } of Object.values(report.categories)) {
    console.log(id, Math.round(score * 100));
    if (id === 'performance') {
        console.log('blocking-time', Math.round(report.audits['total-blocking-time'].numericValue));
        console.log('layout-shift', Math.round(report.audits['cumulative-layout-shift'].numericValue * 1000));
        continue;
    }
    for (const audit of auditRefs.map((ref) => report.audits[ref.id])) if (audit.score === 0) console.log('fails:', audit.id, audit.title);
}";

/// Audits pages of the built site by Lighthouse. They are named by their addresses from the root, and served compressed.
pub(crate) fn lighthouse(project: &Project, pages: &[&str]) -> Result<Vec<Scores>> {
    let lighthouse = find_or_install(&LIGHTHOUSE, project)?;
    let node = find_program("node", "install Node.js")?;
    let browser = browsers::browser().ok_or_else(|| Error::Missing {
        what: "Chromium".to_owned(),
        remedy: format!("run `{}`", browsers::CHROMIUM.install_command()),
    })?;
    let dist = project.dist();
    let site = site::listen(&dist, None)?.compressing();
    let report = project.root.join("target/lighthouse.json");
    let audit = |page: &&str| -> Result<Scores> {
        process::quietly(
            Command::new(&node)
                .arg(&lighthouse)
                .arg(format!("{}{page}", site.url()))
                .args(["--quiet", "--output=json", "--output-path"])
                .arg(&report)
                .arg(format!("--chrome-flags={}", browsers::flags().join(" ")))
                .env("CHROME_PATH", &browser),
        )?;
        let output = process::output(Command::new(&node).args(["-e", PRINT_SCORES]).arg(&report))?;
        output
            .lines()
            .filter(|line| line.starts_with("fails:"))
            .for_each(|line| println!("  {page} {line}"));
        Ok(read_scores(&output))
    };
    site.serve_during(|_path| None, || pages.iter().map(audit).collect())
}

/// The scores of what [`PRINT_SCORES`] prints.
fn read_scores(output: &str) -> Scores {
    let score = |category: &str| {
        let line = output.lines().find_map(|line| line.strip_prefix(category)?.strip_prefix(' '));
        line.and_then(|score| score.parse().ok()).unwrap_or(0)
    };
    Scores {
        performance: score("performance"),
        accessibility: score("accessibility"),
        best_practices: score("best-practices"),
        seo: score("seo"),
        blocking_time: score("blocking-time"),
        layout_shift: score("layout-shift"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_are_read() {
        let output = "performance 97\nblocking-time 120\nlayout-shift 3\naccessibility 100\nbest-practices 96\nseo 92\nfails: meta-description: it has none\n";
        let expected = Scores {
            performance: 97,
            accessibility: 100,
            best_practices: 96,
            seo: 92,
            blocking_time: 120,
            layout_shift: 3,
        };
        assert_eq!(read_scores(output), expected);
        assert_eq!(read_scores("accessibility null"), Scores::default());
    }
}
