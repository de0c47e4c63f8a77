//! Checks that no file of the built site holds a path of the machine that built it.

use std::fs;

use crate::{
    error::{Error, Result},
    project::{self, Project},
};

/// Fails where a file of dist/ holds a folder of this machine, or the host of a registry.
pub(crate) fn check(project: &Project) -> Result<()> {
    let names = names(project);
    let mut found = Vec::new();
    for path in super::files(&project.dist())? {
        let bytes = fs::read(&path).map_err(|error| Error::file(&path, error))?;
        let file = path.strip_prefix(&project.root).unwrap_or(&path).display();
        found.extend(found_in(&bytes, &names).map(|name| format!("{file} holds `{name}`")));
    }
    if found.is_empty() { Ok(()) } else { Err(Error::MachinePaths(found)) }
}

/// The folders and hosts that no file may name.
fn names(project: &Project) -> Vec<String> {
    let folders = [
        project::home(),
        project::cargo_home(),
        project::rustup_home(),
        Some(project.root.clone()),
    ];
    // With what separates it from the rest of a path: a home of `/root` must not be found in `/rooted`.
    let folders =
        folders.into_iter().flatten().map(|folder| folder.join("").to_string_lossy().into_owned());
    let registries = project::registries().into_iter();
    let hosts =
        registries.filter_map(|folder| Some(folder.file_name()?.to_string_lossy().into_owned()));
    folders.chain(hosts).collect()
}

/// Those of the names that the bytes hold.
fn found_in<'a>(bytes: &[u8], names: &'a [String]) -> impl Iterator<Item = &'a str> {
    let holds = |name: &&'a str| {
        let mut windows = bytes.windows(name.len()).enumerate();
        windows.any(|(start, window)| {
            window == name.as_bytes() && is_path_start(&bytes[..start], name)
        })
    };
    names.iter().map(String::as_str).filter(|name| !name.is_empty()).filter(holds)
}

/// Whether a name found after these bytes is a path of its own, and not by chance the middle of another one: a project in
/// `/app/` must not be found in `src/app/url.rs`. A path of several folders is never found by chance.
fn is_path_start(before: &[u8], name: &str) -> bool {
    let is_deep = 2 < name.matches(['/', '\\']).count();
    let is_path_char = |byte: &u8| byte.is_ascii_alphanumeric() || b"_-.".contains(byte);
    is_deep || !name.starts_with('/') || !before.last().is_some_and(is_path_char)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn names_are_found_among_any_bytes() {
        let names = ["/home/ada/", "/app/", "index.example-0f"].map(str::to_owned);
        let check = |bytes: &[u8], expected: &[&str]| {
            assert_eq!(found_in(bytes, &names).collect::<Vec<_>>(), expected)
        };
        check(b"\0\xff/home/ada/x.rs", &["/home/ada/"]);
        check(b"cargo/registry/src/index.example-0f/yew", &["index.example-0f"]);
        check(b"error/home/ada/x.rs", &["/home/ada/"]);
        check(b"/home/adam/x.rs", &[]);
        check(b"src/app/url.rs", &[]);
        check(b"src/app/url.rs:/app/src/lib.rs", &["/app/"]);
        check(b"", &[]);
    }

    #[test]
    fn the_folder_of_the_project_is_looked_for() {
        let project = Project { root: "/somewhere/counterpoint".into() };
        let expected = Path::new("/somewhere/counterpoint").join("");
        assert!(names(&project).contains(&expected.to_string_lossy().into_owned()));
    }
}
