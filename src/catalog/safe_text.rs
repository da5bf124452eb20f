//! Which characters may stand in words that are shown, spoken or printed?
//!
//! Control characters move cursors and ring bells; bidi overrides make text read differently from what it says;
//! characters without width hide. Terminals, papers and search all rely on none of them being there.

/// Text without the characters that may not stand in it. Line breaks and tabs become single spaces.
pub fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut before = None;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let after = letters.peek().copied();
        if matches!(letter, '\n' | '\r' | '\t') {
            cleaned.push(' ');
        } else if !is_unsafe(before, letter, after) {
            cleaned.push(letter);
        }
        before = Some(letter);
    }
    cleaned
}

/// May this character not stand here? The letters beside it tell whether one without width is needed: joiners are, in
/// Arabic and Indic scripts, in Mongolian and Khmer, and between the parts of an emoji.
pub fn is_unsafe(before: Option<char>, letter: char, after: Option<char>) -> bool {
    match letter {
        '\u{200c}' => !before.is_some_and(takes_joiners),
        '\u{200d}' => {
            !(before.is_some_and(takes_joiners)
                || before.is_some_and(is_pictograph) && after.is_some_and(is_pictograph))
        }
        _ => what_is_wrong_with(letter).is_some(),
    }
}

/// What kind of character this is, where it is one that may not stand in text wherever it is; for messages.
pub(super) fn what_is_wrong_with(letter: char) -> Option<&'static str> {
    Some(match letter {
        _ if letter.is_control() => "a control character",
        '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{061c}' => "a character that turns the direction of writing",
        '\u{2028}' | '\u{2029}' => "a separator of lines",
        '\u{00ad}'
        | '\u{034f}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200d}'
        | '\u{2060}'..='\u{2065}'
        | '\u{206a}'..='\u{206f}'
        | '\u{3164}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{e0000}'..='\u{e0fff}' => "a character that cannot be seen",
        '\u{fff9}'..='\u{fffb}' => "a control character",
        _ => return None,
    })
}

/// Is this a letter of a script that is written with joiners and non-joiners?
fn takes_joiners(letter: char) -> bool {
    matches!(letter,
        '\u{0600}'..='\u{08ff}' // Arabic, Syriac, Thaana, N'Ko and their extensions
        | '\u{0900}'..='\u{0dff}' // the Indic scripts
        | '\u{1000}'..='\u{109f}' // Myanmar
        | '\u{1780}'..='\u{18af}' // Khmer and Mongolian
        | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}') // Arabic in its presentation forms
}

/// Is this a part of an emoji that a joiner may follow or precede?
fn is_pictograph(letter: char) -> bool {
    matches!(letter,
        '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn ordinary_words_of_any_script_stay_as_they_are() {
        for words in [
            "Curso de asistente de enfermería: ¿sí?",
            "می‌خواهم",
            "क्‍ष",
            "👩‍🔧 mechanic",
            "5’ × 3’ – $1,450 ✓ ▶",
            "日本語",
        ] {
            assert_eq!(clean(words), words);
        }
    }

    #[test]
    fn what_moves_hides_or_turns_is_taken_out() {
        assert_eq!(clean("a\u{1b}[31mb\u{7}"), "a[31mb");
        assert_eq!(clean("user\u{202e}txt.exe"), "usertxt.exe");
        assert_eq!(clean("pay\u{200b}pal\u{200d}"), "paypal");
        assert_eq!(clean("one\ntwo\tthree"), "one two three");
        assert_eq!(clean("\u{feff}word"), "word");
    }
}
