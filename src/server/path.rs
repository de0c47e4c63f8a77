//! Which file below the root of a server the path of a URL means.

use std::path::PathBuf;

/// The file that the path of a URL means, from the root; `None` for one that would lead out of the root.
pub(crate) fn file_of(path: &str) -> Option<PathBuf> {
    let path = percent_decoded(path)?;
    let path = path.strip_prefix('/')?;
    let names = path.split('/').map(|name| if name.is_empty() { "index.html" } else { name });
    let mut file = PathBuf::new();
    for (idx, name) in names.enumerate() {
        // An empty name stands for a folder's page, and only at the end.
        let is_inner = idx + 1 < path.split('/').count();
        let leads_elsewhere = name == "." || name == ".." || name.contains(['\\', ':', '\0']);
        if leads_elsewhere || (is_inner && name == "index.html") {
            return None;
        }
        file.push(name);
    }
    Some(file)
}

/// The path with its `%2F` and the like resolved; `None` where they are broken.
fn percent_decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut parts = path.split('%');
    bytes.extend(parts.next()?.bytes());
    for part in parts {
        let (code, rest) = (part.get(..2)?, part.get(2..)?);
        let is_code = code.bytes().all(|digit| digit.is_ascii_hexdigit());
        bytes.push(is_code.then(|| u8::from_str_radix(code, 16).ok()).flatten()?);
        bytes.extend(rest.bytes());
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, expected: Option<&str>) {
        assert_eq!(file_of(path), expected.map(PathBuf::from), "{path}");
    }

    #[test]
    fn paths_mean_files() {
        check("/", Some("index.html"));
        check("/start-0f.js", Some("start-0f.js"));
        check("/data/claims.csv", Some("data/claims.csv"));
        check("/data/", Some("data/index.html"));
        check("/a%20b/%C3%A9.txt", Some("a b/é.txt"));
        check("/..a/b..", Some("..a/b.."));
    }

    #[test]
    fn no_path_leads_out() {
        for path in [
            "",
            "start.js",
            "/..",
            "/../Cargo.toml",
            "/a/../../b",
            "/%2e%2e/b",
            "/..%2fb",
            "/a/./b",
            "//etc/passwd",
            "/a//b",
            "/..\\b",
            "/C:/b",
            "/a%00",
            "/%",
            "/%2",
            "/%+1",
            "/%ff",
        ] {
            check(path, None);
        }
    }
}
