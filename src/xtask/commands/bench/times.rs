//! How long `counterpoint build` takes, and how large what it writes is, for collections of several sizes.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use crate::{
    error::{Error, Result},
    programs::process,
    project::Project,
    site::{self, budget::Budget, sizes::compressed},
};

/// How many reports the collections have that are put together from the shipped ones.
const N_REPORTS: [u32; 4] = [100, 300, 1_000, 3_000];

/// The number of reports whose time the others are compared with.
const REFERENCE: u32 = 300;

/// How often each is built; the middle time is printed. Machines are noisy.
const N_RUNS: usize = 3;

/// The first page, at any size.
const FIRST_PAGE: Budget =
    Budget { what: "index.html of a large collection (brotli)", limit: 60_000 };

/// How many times as large as its seeds the site of a large collection may be, without its data files.
const MAX_GROWTH: u64 = 4;

/// From this number of reports on a collection is large: the program itself no longer counts.
const LARGE: u32 = 1_000;

/// Builds all of them by a program, and prints the times; fails where what is written is too large.
pub(super) fn measure(project: &Project, program: &Path) -> Result<()> {
    let folder = project.target().join("bench");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| Error::file(&folder, error))?;
    }
    fs::create_dir_all(&folder).map_err(|error| Error::file(&folder, error))?;
    let seconds = rebuilt(project, program, &folder)?.as_secs_f64();
    println!("the shipped collection after a changed reading: {seconds:.2} s");
    let mut per_report = Vec::new();
    for n_reports in N_REPORTS {
        let seeds = folder.join(n_reports.to_string());
        let mut synth = Command::new(program);
        synth.arg("synth").arg(project.root.join("seeds")).arg("--reports");
        process::quietly(synth.arg(n_reports.to_string()).arg("--out").arg(&seeds))?;
        let out = folder.join(format!("site-{n_reports}"));
        let time = median(|| build(program, &seeds, &out))?;
        per_report.push((n_reports, time / n_reports));
        println!(
            "{n_reports} reports: {:.2} s; {}",
            time.as_secs_f64(),
            growth(&seeds, &out, n_reports)?
        );
    }
    let reference = per_report.iter().find(|(n_reports, _)| *n_reports == REFERENCE);
    let reference = reference.map_or(1.0, |(_, time)| time.as_secs_f64());
    for (n_reports, time) in &per_report {
        let ratio = time.as_secs_f64() / reference;
        println!(
            "{n_reports} reports: {:.2} ms each, {ratio:.2} of that with {REFERENCE}",
            time.as_secs_f64() * 1_000.0
        );
    }
    Ok(())
}

/// How long the shipped collection takes after a reading has changed.
fn rebuilt(project: &Project, program: &Path, folder: &Path) -> Result<Duration> {
    let (seeds, out) = (folder.join("seeds"), folder.join("site-seeds"));
    fs::create_dir_all(&seeds).map_err(|error| Error::file(&seeds, error))?;
    let mut readings = Vec::new();
    for file in site::files(&project.root.join("seeds"))? {
        let to = seeds.join(file.file_name().unwrap_or_default());
        fs::copy(&file, &to).map_err(|error| Error::file(&file, error))?;
        let text = file.with_extension("txt");
        readings.extend(
            (text.is_file() && file.extension().is_some_and(|it| it == "toml")).then_some(to),
        );
    }
    let Some(reading) = readings.first() else {
        return Err(Error::Missing {
            what: "a reading in seeds/".to_owned(),
            remedy: "put one there".to_owned(),
        });
    };
    build(program, &seeds, &out)?;
    median(|| {
        let mut text = fs::read_to_string(reading).map_err(|error| Error::file(reading, error))?;
        text.push_str("# Changed.\n");
        fs::write(reading, text).map_err(|error| Error::file(reading, error))?;
        build(program, &seeds, &out)
    })
}

/// Builds a site; how long that took.
fn build(program: &Path, seeds: &Path, out: &Path) -> Result<Duration> {
    let mut build = Command::new(program);
    build.arg("build").arg(seeds).arg("--out").arg(out);
    let start = Instant::now();
    process::quietly(&mut build)?;
    Ok(start.elapsed())
}

/// The middle one of several times.
fn median(mut run: impl FnMut() -> Result<Duration>) -> Result<Duration> {
    let mut times = (0..N_RUNS).map(|_| run()).collect::<Result<Vec<_>>>()?;
    times.sort_unstable();
    Ok(times[N_RUNS / 2])
}

/// How large a site is beside its seeds, without its data files; fails where that is too much.
fn growth(seeds: &Path, out: &Path, n_reports: u32) -> Result<String> {
    let size = |files: Vec<PathBuf>| {
        files.iter().filter_map(|file| Some(file.metadata().ok()?.len())).sum::<u64>()
    };
    let of_seeds = size(site::files(seeds)?);
    let mut files = site::files(out)?;
    files.retain(|file| !file.starts_with(out.join("data")));
    let of_site = size(files);
    let index = out.join("index.html");
    let html = fs::read(&index).map_err(|error| Error::file(&index, error))?;
    let first = compressed(&html).map_err(|error| Error::file(&index, error))?.len() as u64;
    FIRST_PAGE.check(first)?;
    if LARGE <= n_reports {
        let what = "the site of a large collection without its data files (raw)";
        Budget { what, limit: MAX_GROWTH * of_seeds }.check(of_site)?;
    }
    let ratio = of_site as f64 / of_seeds as f64;
    Ok(format!(
        "without data/ {of_site} bytes, {ratio:.2} times the seeds; index.html {first} bytes, compressed"
    ))
}
