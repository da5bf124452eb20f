//! Which letters can be printed, and with which font? The two built in, and those brought along when a paper needs more.
//!
//! Nothing is read here before a paper is made, and no file at all: whoever has font files offers their bytes.

use std::collections::BTreeSet;
use std::sync::Arc;

use harfrust::ShaperData;
use krilla::text::Font;
use skrifa::raw::TableProvider as _;
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider as _};

/// Latin with all its extensions, Vietnamese among them, and Cyrillic, regular and bold; and the Chinese characters of the
/// language notice, which stands on every paper. See `data/fonts/README.md`.
const BUILT_IN: [&[u8]; 3] = [
    include_bytes!("../../../data/fonts/OnrampText-Regular.ttf"),
    include_bytes!("../../../data/fonts/OnrampText-Bold.ttf"),
    include_bytes!("../../../data/fonts/OnrampNotice-Regular.otf"),
];

/// How many of them are for text: regular and bold.
const FOR_TEXT: usize = 2;

/// The bit of a font's embedding rights that forbids to put it into documents (OpenType, `OS/2.fsType`).
const NOT_TO_BE_EMBEDDED: u16 = 0x0002;

/// Fonts to print with, in the order in which a letter is looked for.
#[derive(Clone)]
pub struct Fonts {
    faces: Vec<Arc<Face>>,
}

/// One font.
pub(super) struct Face {
    bytes: Arc<Vec<u8>>,
    index: u32,
    /// The same for the writer of PDF.
    pub(super) ink: Font,
    /// What the shaper keeps of it.
    shaping: ShaperData,
}

impl Fonts {
    /// The fonts that are built in: regular, bold, and that of the notice.
    pub fn built_in() -> Self {
        let faces = BUILT_IN.iter();
        let faces = faces.filter_map(|bytes| Face::read(Arc::new(bytes.to_vec()), 0));
        Self {
            faces: faces.map(Arc::new).collect(),
        }
    }

    /// The characters of a text that none of the fonts can print.
    pub fn missing(&self, text: &str) -> BTreeSet<char> {
        let letters = text.chars().filter(|letter| !is_silent(*letter));
        letters
            .filter(|letter| !self.faces.iter().any(|face| face.has(*letter)))
            .collect()
    }

    /// Takes in a font file if it can print some of these characters, and strikes them from the list. A file that is no
    /// font, or that may not be put into documents, is passed over.
    pub fn offer(&mut self, file: Vec<u8>, missing: &mut BTreeSet<char>) {
        let bytes = Arc::new(file);
        let Some(face) = best_of(&bytes, missing) else {
            return;
        };
        missing.retain(|letter| !face.has(*letter));
        self.faces.push(Arc::new(face));
    }

    /// The place of the font for a character. Signs and spaces stay in the font of the letter before them.
    pub(super) fn place_for(
        &self,
        letter: char,
        bold: bool,
        before: Option<usize>,
    ) -> Option<usize> {
        let has = |place: &usize| self.face(*place).is_some_and(|face| face.has(letter));
        if is_silent(letter) {
            return before.or(Some(0));
        }
        if !letter.is_alphanumeric()
            && let Some(place) = before.filter(has)
        {
            return Some(place);
        }
        let own = usize::from(bold);
        std::iter::once(own)
            .chain(FOR_TEXT..self.faces.len())
            .chain(0..FOR_TEXT)
            .find(has)
    }

    pub(super) fn face(&self, place: usize) -> Option<&Face> {
        self.faces.get(place).map(|face| &**face)
    }
}

impl Face {
    fn read(bytes: Arc<Vec<u8>>, index: u32) -> Option<Self> {
        let ink = Font::new(bytes.clone().into(), index)?;
        let font = harfrust::FontRef::from_index(&bytes, index).ok()?;
        let shaping = ShaperData::new(&font);
        Some(Self {
            bytes,
            index,
            ink,
            shaping,
        })
    }

    fn has(&self, letter: char) -> bool {
        let font = FontRef::from_index(&self.bytes, self.index);
        font.is_ok_and(|font| font.charmap().map(letter).is_some())
    }

    /// Shapes a run of text; nothing where the font cannot be read.
    pub(super) fn shape(&self, buffer: harfrust::UnicodeBuffer) -> Option<harfrust::GlyphBuffer> {
        let font = harfrust::FontRef::from_index(&self.bytes, self.index).ok()?;
        let shaper = self.shaping.shaper(&font).build();
        Some(shaper.shape(buffer, harfrust::ShapeOptions::new()))
    }
}

/// Of the fonts of a file, the one to print these characters with: most of them, then the one made for their region.
fn best_of(bytes: &Arc<Vec<u8>>, missing: &BTreeSet<char>) -> Option<Face> {
    let region = region(missing);
    let mut best: Option<((usize, bool), u32)> = None;
    for (index, font) in (0..).zip(FontRef::fonts(bytes)) {
        let Ok(font) = font else { continue };
        let rights = font.os2().map_or(0, |os2| os2.fs_type());
        let letters = font.charmap();
        let count = missing
            .iter()
            .filter(|letter| letters.map(**letter).is_some())
            .count();
        if count == 0 || rights & 0x000f == NOT_TO_BE_EMBEDDED {
            continue;
        }
        let name = font
            .localized_strings(StringId::FAMILY_NAME)
            .english_or_first();
        let fits = name.is_some_and(|name| name.to_string().ends_with(region));
        if best.is_none_or(|(rank, _)| (count, fits) > rank) {
            best = Some(((count, fits), index));
        }
    }
    Face::read(bytes.clone(), best?.1)
}

/// How the font of a collection ends that draws shared characters as these readers know them: Chinese ones differ by
/// region.
fn region(letters: &BTreeSet<char>) -> &'static str {
    let some = |from: char, to: char| letters.range(from..=to).next().is_some();
    if some('\u{3040}', '\u{30ff}') {
        "JP"
    } else if some('\u{ac00}', '\u{d7a3}') {
        "KR"
    } else {
        "SC"
    }
}

/// A character that prints nothing: a joiner, a mark of direction, a choice of form.
fn is_silent(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::Fonts;

    #[test]
    fn the_fonts_built_in_print_latin_vietnamese_and_cyrillic() {
        let fonts = Fonts::built_in();
        for text in [
            "¿Cuánto cuesta? Año, niñez, “pingüino”: $1,450–$2,000",
            "Kế hoạch của tôi: bước tiếp theo, tiền lương mỗi giờ, Ở ĐÂY",
            "Мой план: следующий шаг, зарплата, ещё — №1; Київ, ґедзь, Ўзбекистон",
            "Żółć, İstanbul, ș, ő, ň, ħ, ŋ, ə",
            "✓ ✗ ▶ ● ○ ■ □ → ← × − ≈ ≤ ½ • …",
        ] {
            assert!(fonts.missing(text).is_empty(), "{:?}", fonts.missing(text));
        }
        let arabic = fonts.missing("خطتي my plan");
        assert_eq!(arabic.into_iter().collect::<String>(), "تخطي");
    }

    #[test]
    fn what_is_no_font_is_passed_over() {
        let mut fonts = Fonts::built_in();
        let mut missing = fonts.missing("خطتي");
        for file in [Vec::new(), b"no font".to_vec(), vec![0; 4096]] {
            fonts.offer(file, &mut missing);
        }
        assert_eq!(missing.len(), 4);
        assert_eq!(fonts.faces.len(), super::BUILT_IN.len());
    }
}
