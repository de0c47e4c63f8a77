//! The sitemap, by which search engines find every page.

use super::page::escaped;

/// The sitemap of all pages.
pub(crate) fn sitemap(site_url: &str, addresses: &[String]) -> String {
    let url = |address: &String| {
        format!("  <url><loc>{}</loc></url>\n", escaped(&format!("{site_url}{address}")))
    };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{}</urlset>\n",
        addresses.iter().map(url).collect::<String>()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sitemap_names_every_page() {
        let addresses = ["".to_owned(), "doc/a%20b.html".to_owned()];
        let sitemap = sitemap("https://example.org/", &addresses);
        assert!(sitemap.contains("<url><loc>https://example.org/</loc></url>"));
        assert!(sitemap.contains("<url><loc>https://example.org/doc/a%20b.html</loc></url>"));
    }
}
