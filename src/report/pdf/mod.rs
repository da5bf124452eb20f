//! How does a paper become a PDF? From the same draft as text and page: set, placed on sheets, drawn and tagged.
//!
//! ```text
//! draft -> flow    what is a heading, a list, a picture         (flow, written by pen)
//!       -> pages   lines of glyphs, each in its place           (text with fonts, rows, pages on a sheet)
//!       -> PDF     drawn, and told to who cannot see it         (ink with draw and logo, tell)
//! ```
//!
//! It reads no file and no clock: the same drafts, layout and fonts make the same bytes.

mod draw;
mod fit;
mod flow;
mod fonts;
mod ink;
mod letters;
mod logo;
mod pages;
mod pen;
mod phrase;
mod rich;
mod rows;
mod sheet;
mod tell;
mod text;

use std::collections::BTreeSet;

pub use fonts::Fonts;
pub use letters::Letters;
pub use logo::Logo;

use super::draft::Draft;
use super::layout::Layout;
use crate::wording::Wording;
use flow::Flow;
use ink::Press;
use pages::Pages;
use sheet::Sheet;
use tell::About;

/// What a paper is printed with.
#[derive(Clone)]
pub struct Printing {
    /// How the center wants it.
    pub layout: Layout,
    /// The mark of the center, where the layout names one.
    pub logo: Option<Logo>,
    /// The fonts.
    pub fonts: Fonts,
}

impl Default for Printing {
    /// The layout and the fonts that are built in.
    fn default() -> Self {
        Self {
            layout: Layout::built_in(),
            logo: None,
            fonts: Fonts::built_in(),
        }
    }
}

/// Why a PDF cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PdfFault {
    /// There is no font for these characters.
    NoFont(BTreeSet<char>),
    /// It would not be one that everybody can read; a fault of this program.
    Unfit(String),
}

impl PdfFault {
    /// It in words, with what to do.
    pub fn told(&self, wording: &Wording) -> String {
        match self {
            Self::NoFont(letters) => wording.pdf_no_font(letters::all_in_words(letters, wording)),
            Self::Unfit(why) => wording.pdf_unfit(why),
        }
    }
}

/// The characters of these drafts that no font of this printing has. Fonts can be offered for them.
pub fn missing_letters(drafts: &[Draft], printing: &Printing) -> BTreeSet<char> {
    flow(drafts, printing).missing(&printing.fonts)
}

/// A tagged PDF of these drafts (PDF/UA-1), as they are arranged, one after the other, each from a new page on: a paper in several languages.
///
/// # Errors
///
/// Where there is no font for some of its letters, or where it would break the standard.
pub fn pdf(drafts: &[Draft], printing: &Printing) -> Result<Vec<u8>, PdfFault> {
    let drafts: Vec<Draft> = drafts
        .iter()
        .map(|draft| fit::fitted(draft, printing))
        .collect();
    let drafts = drafts.as_slice();
    let flow = flow(drafts, printing);
    let missing = flow.missing(&printing.fonts);
    if !missing.is_empty() {
        return Err(PdfFault::NoFont(missing));
    }
    let sheet = Sheet::new(&printing.layout, printing.logo.clone());
    let pages = pages::place(&flow, &sheet, &printing.fonts);
    let about = about(drafts, &pages, &flow);
    Press::new(&flow, &sheet, &printing.fonts).print(&pages, &about)
}

fn flow(drafts: &[Draft], printing: &Printing) -> Flow {
    let mut flow = Flow::default();
    let name = printing.layout.logo.as_ref().map(|logo| &logo.name);
    for draft in drafts {
        let name = name.filter(|_| printing.logo.is_some());
        let name = name.map(|name| Wording::new(draft.lang).text(name).to_owned());
        flow.add(draft, name);
    }
    flow
}

/// What stands at the foot of a page of a draft, on the left and on the right.
pub fn foot_of(draft: &Draft, page: usize, pages: usize) -> (String, String) {
    let wording = Wording::new(draft.lang);
    let left = wording.pdf_foot(&draft.title, wording.day(draft.data_of));
    (left, wording.pdf_page(page, pages))
}

/// What stands at the foot of each page, in the language of the draft that the page is of, and counted within it.
fn about(drafts: &[Draft], pages: &Pages, flow: &Flow) -> About {
    let of: Vec<usize> = pages
        .iter()
        .map(|page| page.first().map_or(0, |placed| flow.draft_of(placed.leaf)))
        .collect();
    let foot = |(place, number): (usize, &usize)| {
        let Some(draft) = drafts.get(*number) else {
            return (String::new(), String::new());
        };
        let before = of
            .iter()
            .take(place)
            .filter(|other| *other == number)
            .count();
        let all = of.iter().filter(|other| *other == number).count();
        foot_of(draft, before + 1, all)
    };
    let first = drafts.first();
    About {
        title: first.map_or_else(String::new, |draft| draft.title.clone()),
        lang: first.map_or_else(String::new, |draft| draft.lang.tag().to_owned()),
        on: first.map(|draft| draft.on),
        feet: of.iter().enumerate().map(foot).collect(),
    }
}
