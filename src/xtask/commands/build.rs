//! `cargo xtask build`: the page in dist/, ready to copy to any static host.

use std::process::ExitCode;

use clap::{Arg, ArgAction, ArgMatches};

use crate::{
    args::Command,
    error::Result,
    programs::tools::{self, Tools},
    progress::Progress,
    project::Project,
    site::{
        self, Options,
        budget::{PAGE, PLAIN, SINGLE, Sizes},
        machine_paths,
    },
};

/// Its entry in the table of commands.
pub(crate) const COMMAND: Command = Command { definition, run };

fn definition() -> clap::Command {
    let site_url = Arg::new("site-url")
        .long("site-url")
        .value_name("URL")
        .help("the address of the published site: adds canonical addresses, Open Graph data and a sitemap");
    let report_to = Arg::new("report-to").long("report-to").value_name("ADDRESS").help(
        "where reports of errors are sent, with {report} for their text: mailto:name@example.org?body={report}",
    );
    let quotes_only = Arg::new("quotes-only")
        .long("quotes-only")
        .action(ArgAction::SetTrue)
        .help("publish no text but the claims and the sentences around them");
    clap::Command::new("build")
        .about("Builds the site for release into dist/, ready to copy to any static host, and checks it.")
        .args([site_url, report_to, quotes_only])
}

fn run(arguments: &ArgMatches) -> Result<ExitCode> {
    let project = Project::find()?;
    let mut progress = Progress::new(tools::N_PARTS + 2);
    let tools = Tools::prepare(&project, &mut progress)?;
    let options = Options {
        site_url: arguments.get_one::<String>("site-url").map(String::as_str),
        report_to: arguments.get_one::<String>("report-to").map(String::as_str),
        is_quotes_only: arguments.get_flag("quotes-only"),
        ..Options::default()
    };
    progress.part("building the site for release", || site::build(&project, &tools, &options))?;
    progress.part("checking dist/", || {
        machine_paths::check(&project)?;
        // Budgets are those of the shipped documents: others make a larger site, which is as good.
        if let Err(over) = check_sizes(&Sizes::of(&project.dist())?) {
            println!("note: {over}");
        }
        Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Fails where the built page names this machine or is larger than it may be; prints its sizes.
pub(crate) fn check(project: &Project) -> Result<()> {
    machine_paths::check(project)?;
    check_sizes(&Sizes::of(&project.dist())?)
}

/// Prints the sizes of a built site, and fails where one is over its budget.
pub(crate) fn check_sizes(sizes: &Sizes) -> Result<()> {
    println!("{}", sizes.table());
    PAGE.check(sizes.page())?;
    PLAIN.check(sizes.plain())?;
    SINGLE.check(sizes.single())
}
