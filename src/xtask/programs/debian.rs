//! Installs packages of Debian, where that needs nobody's permission.

use std::{fs, process::Command};

use crate::error::Result;

use super::process;

/// Installs packages on Debian as root; elsewhere does nothing. Where that fails, what is missing is reported later, with its remedy.
pub(crate) fn install_where_allowed(packages: &[&str]) {
    if is_debian() && is_root() {
        install(packages).unwrap_or_else(|error| eprintln!("{error}"));
    }
}

fn install(packages: &[&str]) -> Result<()> {
    let apt = |args: &[&str]| {
        let mut apt = Command::new("apt-get");
        apt.args(args).env("DEBIAN_FRONTEND", "noninteractive");
        process::quietly(&mut apt)
    };
    println!("installing {} by apt-get", packages.join(" and "));
    apt(&["update"])?;
    apt(&[&["install", "--yes", "--no-install-recommends"], packages].concat())
}

/// Debian itself: on Ubuntu the package of this name only leads to a snap.
fn is_debian() -> bool {
    fs::read_to_string("/etc/os-release")
        .is_ok_and(|release| release.lines().any(|line| line == "ID=debian"))
}

/// Whether this program runs as root.
pub(crate) fn is_root() -> bool {
    cfg!(unix) && process::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
