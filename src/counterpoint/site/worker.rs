//! The service worker, by which the site opens without a network, and the manifest, by which it can be installed.

use std::fs;
use std::path::Path;

use serde_json::json;
use viewer::app::catalogue;
use viewer::app::plain_files;

use super::Site;
use super::assets::{Assets, integrity, short_hash};

/// The manifest's name.
pub(crate) const MANIFEST: &str = "counterpoint.webmanifest";

/// The web app manifest.
pub(crate) fn manifest(site: &Site<'_>) -> String {
    let manifest = json!({
        "name": site.name(),
        "short_name": catalogue::NAME,
        "description": catalogue::TAGLINE,
        "lang": "en",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": "#faf8f4",
        "theme_color": "#14507e",
        "icons": [{ "src": site.assets.icon.name, "sizes": "any", "type": "image/svg+xml" }],
    });
    format!("{manifest:#}\n")
}

/// The service worker with the list of the files that it keeps.
///
/// # Errors
/// Where the page that was written just before cannot be read.
pub(crate) fn script(assets: &Assets, site: &Path) -> Result<String, String> {
    let mut files: Vec<(String, String)> =
        assets.all().map(|asset| (asset.name.clone(), asset.integrity())).collect();
    for (address, file) in [("./", plain_files::START), (MANIFEST, MANIFEST)] {
        let bytes =
            fs::read(site.join(file)).map_err(|error| format!("cannot read {file}: {error}"))?;
        files.push((address.to_owned(), integrity(&bytes)));
    }
    let list = json!(files);
    let version = short_hash(list.to_string().as_bytes());
    let build = json!({ "version": version, "files": list });
    // Not shortened: it is loaded beside the page, and whoever wants to know what it keeps can read it.
    Ok(format!("const BUILD = {build};\n{}", include_str!("../../../assets/worker.js")))
}
