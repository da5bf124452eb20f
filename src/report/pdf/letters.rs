//! Which script is this letter of? Said to people when there is no font for it.

use std::collections::BTreeSet;

use crate::wording::Wording;

/// Scripts that people who come to a center read, and that the fonts built in have not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Letters {
    /// Arabic, Persian, Pashto, Urdu.
    Arabic,
    /// Hebrew, Yiddish.
    Hebrew,
    /// Amharic, Tigrinya.
    Ethiopic,
    /// Hindi, Nepali, Marathi.
    Devanagari,
    /// Thai.
    Thai,
    /// Lao.
    Lao,
    /// Khmer.
    Khmer,
    /// Burmese, Karen.
    Burmese,
    /// Korean.
    Korean,
    /// Japanese syllables.
    Japanese,
    /// Chinese characters.
    Chinese,
    /// Any other letter or sign.
    Other(char),
}

impl Letters {
    /// Of which script a letter is.
    pub fn of(letter: char) -> Self {
        match letter {
            '\u{590}'..='\u{5ff}' | '\u{fb1d}'..='\u{fb4f}' => Self::Hebrew,
            '\u{600}'..='\u{6ff}'
            | '\u{750}'..='\u{77f}'
            | '\u{8a0}'..='\u{8ff}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefe}' => Self::Arabic,
            '\u{900}'..='\u{97f}' => Self::Devanagari,
            '\u{e00}'..='\u{e7f}' => Self::Thai,
            '\u{e80}'..='\u{eff}' => Self::Lao,
            '\u{1000}'..='\u{109f}' => Self::Burmese,
            '\u{1200}'..='\u{139f}' => Self::Ethiopic,
            '\u{1780}'..='\u{17ff}' => Self::Khmer,
            '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7af}' => {
                Self::Korean
            }
            '\u{3040}'..='\u{30ff}' => Self::Japanese,
            '\u{2e80}'..='\u{303f}'
            | '\u{3400}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{ff00}'..='\u{ffef}'
            | '\u{20000}'..='\u{323af}' => Self::Chinese,
            other => Self::Other(other),
        }
    }
}

impl Letters {
    /// What they are called.
    fn words(self, wording: &Wording) -> String {
        match self {
            Self::Arabic => wording.letters_arabic(),
            Self::Hebrew => wording.letters_hebrew(),
            Self::Ethiopic => wording.letters_ethiopic(),
            Self::Devanagari => wording.letters_devanagari(),
            Self::Thai => wording.letters_thai(),
            Self::Lao => wording.letters_lao(),
            Self::Khmer => wording.letters_khmer(),
            Self::Burmese => wording.letters_burmese(),
            Self::Korean => wording.letters_korean(),
            Self::Japanese => wording.letters_japanese(),
            Self::Chinese => wording.letters_chinese(),
            Self::Other(sign) => wording.letters_sign(sign.to_string()),
        }
    }
}

/// These characters, as the scripts they are of.
pub(super) fn all_in_words(letters: &BTreeSet<char>, wording: &Wording) -> String {
    let scripts: BTreeSet<Letters> = letters.iter().map(|letter| Letters::of(*letter)).collect();
    let words: Vec<String> = scripts.iter().map(|one| one.words(wording)).collect();
    wording.all_of(&words)
}
