//! Where does all this come from, under what terms, and how old is it? A page of the sources, for people to read.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::said::several;
use super::{Catalog, Source};

impl Catalog {
    /// The page, in Markdown: what each license asks to be said, then every source by who publishes it.
    pub fn source_page(&self) -> String {
        let head = self.head();
        let region = self.plainly(&head.region);
        let mut page = format!("# Sources of the catalog of {region}\n\n");
        let _ = writeln!(
            page,
            "Made by `onramp sources` from the catalog of {}; what is wrong here is put right in the catalog's files. {} of \
             {}. Facts were drawn from them and said in our own words; what nobody publishes is absent. \"Not stated\" \
             means that the publication itself bears no date.\n",
            head.published,
            several(self.sources().len(), "source"),
            several(self.publishers(), "publisher"),
        );
        self.licenses(&mut page);
        self.source_table(&mut page);
        page
    }

    fn publishers(&self) -> usize {
        let mut all: Vec<&str> = self
            .sources()
            .iter()
            .map(|one| one.publisher.as_str())
            .collect();
        all.sort_unstable();
        all.dedup();
        all.len()
    }

    /// The licenses, with the words they ask for.
    fn licenses(&self, page: &mut String) {
        let mut licensed: BTreeMap<&str, Vec<&Source>> = BTreeMap::new();
        let mut bare = 0;
        for source in self.sources() {
            match &source.license {
                Some(license) => licensed.entry(license).or_default().push(source),
                None => bare += 1,
            }
        }
        page.push_str("## Licenses and notices\n\n");
        for (license, sources) in licensed {
            let _ = writeln!(page, "- **{license}**");
            for source in sources {
                let _ = writeln!(
                    page,
                    "  - {}, by {}: {}",
                    source.title, source.publisher, source.address
                );
                if let Some(notice) = &source.notice {
                    let _ = writeln!(page, "    ({notice})");
                }
            }
        }
        if bare > 0 {
            let sources = several(bare, "source");
            let _ = writeln!(
                page,
                "- **No license stated**: {sources}. Facts alone were taken; the words are their publishers'."
            );
        }
        page.push('\n');
    }

    fn source_table(&self, page: &mut String) {
        page.push_str("## Every source\n\n| publisher | title | of | read | read again by | id |\n|---|---|---|---|---|---|\n");
        let mut sources: Vec<&Source> = self.sources().iter().collect();
        sources.sort_by_key(|one| (&one.publisher, &one.title, &one.id));
        for source in sources {
            let of = source
                .as_of
                .map_or_else(|| "not stated".to_owned(), |day| day.to_string());
            let _ = writeln!(
                page,
                "| {} | {} | {of} | {} | {} | `{}` |",
                cell(&source.publisher),
                titled(source),
                source.checked_on,
                source.review_by,
                source.id,
            );
        }
    }
}

/// The title, as a link where the address is one of the web.
fn titled(source: &Source) -> String {
    let title = cell(&source.title);
    if source.address.starts_with("http") {
        let address = source.address.replace(' ', "%20").replace('|', "%7C");
        format!("[{title}](<{address}>)")
    } else {
        format!("{title}, {}", cell(&source.address))
    }
}

/// Words that do not end a cell of a table, nor a link.
fn cell(words: &str) -> String {
    words
        .replace('|', "\\|")
        .replace('[', "\\[")
        .replace(']', "\\]")
}
