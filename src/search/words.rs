//! What are the words of a name? Letters without accents, in lowercase, parted where anything else stands.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// One word as it is compared.
pub(super) type Word = Box<[char]>;

/// The words of a name or of what was typed. An apostrophe parts no word: "nurse's" is one.
pub(super) fn words(written: &str) -> Vec<Word> {
    let folded: String = written
        .nfkd()
        .filter(|c| !is_combining_mark(*c) && !matches!(c, '\'' | '’' | 'ʼ'))
        .flat_map(char::to_lowercase)
        .fold(String::with_capacity(written.len()), unmarked);
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().collect())
        .collect()
}

/// Letters whose mark is part of the letter, and so is not parted from it by normalization.
fn unmarked(mut so_far: String, letter: char) -> String {
    match letter {
        'ø' => so_far.push('o'),
        'ł' => so_far.push('l'),
        'đ' | 'ð' => so_far.push('d'),
        'ı' => so_far.push('i'),
        'ß' => so_far.push_str("ss"),
        'æ' => so_far.push_str("ae"),
        'œ' => so_far.push_str("oe"),
        other => so_far.push(other),
    }
    so_far
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(written: &str) -> Vec<String> {
        words(written)
            .iter()
            .map(|word| word.iter().collect())
            .collect()
    }

    #[test]
    fn accents_case_and_signs_make_no_difference() {
        assert_eq!(spelled("Mécanicien"), ["mecanicien"]);
        assert_eq!(spelled("ENFERMERÍA — niño/a"), ["enfermeria", "nino", "a"]);
        assert_eq!(
            spelled("Truck driver (CDL-A)"),
            ["truck", "driver", "cdl", "a"]
        );
        assert_eq!(spelled("nurse’s aide"), ["nurses", "aide"]);
        assert_eq!(spelled("ŁÓDŹ straße ﬁtter"), ["lodz", "strasse", "fitter"]);
    }

    #[test]
    fn other_scripts_are_words_too() {
        assert_eq!(spelled("Медсестра 護士"), ["медсестра", "護士"]);
    }

    #[test]
    fn signs_alone_are_no_words() {
        assert_eq!(spelled(" -- '’ ()"), [""; 0]);
    }
}
