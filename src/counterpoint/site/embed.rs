//! `embed.html`: the page that shows a claim alone, the only one that others may put into a frame.

use viewer::app::catalogue;

use super::Site;
use super::assets::Asset;
use super::page::{corpus_link, document, escaped, program_link, script};
use super::policy::SITE;

/// Its name. The head of the page that the program starts in says it.
pub(crate) const EMBED: &str = "embed.html";

/// The page. Nothing of it is kept for reading offline, and its links open beside the page that it stands in.
pub(crate) fn html(site: &Site<'_>) -> String {
    let assets = &site.assets;
    let (from, name) = (catalogue::claim::EMBEDDED_FROM, escaped(site.name()));
    let note = catalogue::plain::EMBED_NOTICE;
    let [program, glue, start] =
        [program_link(assets), script(&assets.glue), script(&assets.start)];
    let corpus = corpus_link(assets);
    let [icon, styles, root] =
        [&assets.icon, &assets.styles, &assets.root].map(|asset: &Asset| &asset.name);
    let head = format!(
        r#"{program}
    {corpus}<meta http-equiv="Content-Security-Policy" content="{SITE}">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <meta name="embedded" content="claim">
    <title>{from} {name}</title>
    <base target="_blank">
    <link rel="icon" href="{icon}">
    <link rel="stylesheet" href="{styles}">
    <script src="{root}"></script>
    {glue}
    {start}"#
    );
    let body = format!(
        r#"<div id="failure" class="failure" role="alert" hidden></div>
    <div id="app">
      <noscript><p>{from} <a href="./">{name}</a>. {note}</p></noscript>
    </div>"#
    );
    document(&head, &body)
}
