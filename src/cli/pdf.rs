//! What is a PDF made with here? The layout file of the center, its logo, and fonts for letters that ours have not.

use std::cell::OnceCell;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::command::Settings;
use super::end::End;
use super::files::{self, label};
use crate::report::{self, Draft, Layout, Logo, PdfFault, Printing, missing_letters};

/// How many files of fonts are opened for the letters of one paper.
const MOST_FONTS: usize = 400;
/// How deep folders of fonts are looked into.
const DEEPEST: usize = 6;

/// The folders in which systems keep their fonts.
const SYSTEM_FONTS: &[&str] = &[
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "C:\\Windows\\Fonts",
];

/// How a center wants its papers: what is built in, and what it set.
pub(super) struct Center {
    /// Without a layout of its own, the one built in is read when it is first asked for: the first page shows no paper.
    layout: OnceCell<Layout>,
    logo: Option<Logo>,
    /// Where its fonts are, if not where the system's are.
    fonts: Option<PathBuf>,
}

impl Center {
    /// Reads what was set on the command line; no font is opened yet.
    pub(super) fn read(settings: &Settings) -> Result<Self, End> {
        let mut center = Self {
            layout: OnceCell::new(),
            logo: None,
            fonts: settings.fonts.clone(),
        };
        if let Some(path) = &settings.layout {
            let file = files::read(path)?;
            let read = Layout::read(&file.label, &file.bytes);
            let layout = read.map_err(|faults| End::faults(&faults))?;
            center.logo = logo(path, &layout)?;
            center.layout = OnceCell::from(layout);
        }
        if let Some(path) = &center.fonts {
            let there = fs::metadata(path);
            there.map_err(|error| End::bad(format!("{}: cannot be read: {error}", label(path))))?;
        }
        Ok(center)
    }

    /// How papers are laid out, in whichever form.
    pub(super) fn layout(&self) -> &Layout {
        self.layout.get_or_init(Layout::built_in)
    }

    /// A PDF of drafts that are arranged.
    pub(super) fn pdf(&self, drafts: &[Draft]) -> Result<Vec<u8>, PdfFault> {
        let mut printing = Printing {
            layout: self.layout().clone(),
            logo: self.logo.clone(),
            ..Printing::default()
        };
        bring_fonts(&mut printing, drafts, self.fonts.as_deref());
        report::pdf(drafts, &printing)
    }
}

/// The mark of the center, beside the layout file that names it.
fn logo(path: &Path, layout: &Layout) -> Result<Option<Logo>, End> {
    let Some(logo) = &layout.logo else {
        return Ok(None);
    };
    let beside = path.parent().unwrap_or(Path::new("")).join(&logo.path);
    let file = files::read(&beside)?;
    let read = Logo::read(file.bytes, logo.height_mm);
    let wrong = |why| End::bad(format!("{}: {why}; name a PNG or SVG file", file.label));
    read.map(Some).map_err(wrong)
}

/// Brings fonts for the letters of these drafts that ours have not: from the folder or file that was named, else from
/// the system's. Where no letter is missing, no folder is looked into.
fn bring_fonts(printing: &mut Printing, drafts: &[Draft], named: Option<&Path>) {
    let mut missing = missing_letters(drafts, printing);
    if missing.is_empty() {
        return;
    }
    if let Some(path) = named {
        offer(printing, &mut missing, font_files(path));
    } else {
        let own = directories::UserDirs::new();
        let own = own.as_ref().and_then(|dirs| dirs.font_dir());
        let folders = own.into_iter().chain(SYSTEM_FONTS.iter().map(Path::new));
        let mut all: Vec<PathBuf> = folders.flat_map(font_files).collect();
        all.sort_by_key(|path| rank(path));
        offer(printing, &mut missing, all);
    }
}

fn offer(printing: &mut Printing, missing: &mut BTreeSet<char>, paths: Vec<PathBuf>) {
    for path in paths.into_iter().take(MOST_FONTS) {
        if missing.is_empty() {
            return;
        }
        // A font that cannot be read is one less to choose from, and no fault of the paper.
        if let Ok(file) = files::read(&path) {
            printing.fonts.offer(file.bytes, missing);
        }
    }
}

/// The font files at a path, those first that are plainest to read.
fn font_files(path: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    collect(path, DEEPEST, &mut found);
    found.sort_by_key(|path| rank(path));
    found
}

fn collect(path: &Path, deep: usize, found: &mut Vec<PathBuf>) {
    if let Ok(entries) = fs::read_dir(path) {
        let deeper = deep.checked_sub(1);
        for entry in entries.flatten() {
            if let Some(deep) = deeper {
                collect(&entry.path(), deep, found);
            }
        }
    } else if is_font(path) {
        found.push(path.to_owned());
    }
}

fn is_font(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| {
        ["ttf", "otf", "ttc", "otc"].contains(&ending.to_ascii_lowercase().as_str())
    })
}

/// Regular fonts without serifs come first; then by name, so that the same is found everywhere.
fn rank(path: &Path) -> (Reverse<bool>, Reverse<bool>, String) {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    let name = name.unwrap_or_default();
    let special = [
        "Bold",
        "Italic",
        "Light",
        "Thin",
        "Black",
        "Mono",
        "Condensed",
        "Oblique",
        "Display",
    ];
    let plain = !special.iter().any(|word| name.contains(word));
    let sans = name.contains("Sans");
    (Reverse(plain), Reverse(sans), name)
}

#[cfg(test)]
mod tests {
    use super::rank;
    use std::path::Path;

    #[test]
    fn plain_fonts_are_tried_first() {
        let mut names = [
            "NotoSansArabic-Bold.ttf",
            "NotoNaskhArabic-Regular.ttf",
            "DejaVuSansMono.ttf",
            "NotoSansArabic-Regular.ttf",
        ];
        names.sort_by_key(|name| rank(Path::new(name)));
        assert_eq!(names[0], "NotoSansArabic-Regular.ttf");
        assert_eq!(names[1], "NotoNaskhArabic-Regular.ttf");
    }
}
