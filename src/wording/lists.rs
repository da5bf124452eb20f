//! How are several things named in one sentence? With "and" or "or" before the last, by its sound where Spanish asks.

use super::{Lang, Wording};

impl Wording {
    /// All of them: `a, b and c`; `a, b y c`, but `padres e hijos`.
    pub fn all_of(&self, items: &[impl AsRef<str>]) -> String {
        let sounds = self.lang() == Lang::Es && items.last().is_some_and(|i| sounds_i(i.as_ref()));
        joined(items, |some, last| {
            if sounds {
                self.list_and_before_i(some, last)
            } else {
                self.list_and(some, last)
            }
        })
    }

    /// Any of them: `a, b or c`; `a, b o c`, but `siete u ocho`.
    pub fn any_of(&self, items: &[impl AsRef<str>]) -> String {
        let sounds = self.lang() == Lang::Es && items.last().is_some_and(|i| sounds_o(i.as_ref()));
        joined(items, |some, last| {
            if sounds {
                self.list_or_before_o(some, last)
            } else {
                self.list_or(some, last)
            }
        })
    }
}

/// The items before the last with commas, and the last as told.
fn joined(items: &[impl AsRef<str>], with_last: impl Fn(&str, &str) -> String) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    match items.split_last() {
        None => String::new(),
        Some((only, [])) => (*only).to_owned(),
        Some((last, some)) => with_last(&some.join(", "), last),
    }
}

/// Does it begin with the sound of Spanish `i`? Not `hie-`, whose sound is that of `y`.
fn sounds_i(words: &str) -> bool {
    let word = without_h(words);
    let mut letters = word.chars();
    matches!(letters.next(), Some('i' | 'í'))
        && !matches!(letters.next(), Some('a' | 'e' | 'o' | 'u'))
}

/// Does it begin with the sound of Spanish `o`? `8` is said "ocho", `11` "once".
fn sounds_o(words: &str) -> bool {
    let word = without_h(words);
    let eleven = word
        .strip_prefix("11")
        .is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()));
    word.starts_with(['o', 'ó', '8']) || eleven
}

fn without_h(words: &str) -> String {
    let lower = words.to_lowercase();
    lower.strip_prefix('h').unwrap_or(&lower).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_listed_with_and_or_or() {
        let (en, es) = (Wording::new(Lang::En), Wording::new(Lang::Es));
        assert_eq!(en.all_of(&[""; 0]), "");
        assert_eq!(en.all_of(&["a"]), "a");
        assert_eq!(en.any_of(&["a", "b"]), "a or b");
        assert_eq!(en.all_of(&["a", "b", "c"]), "a, b and c");
        assert_eq!(es.all_of(&["a", "b", "c"]), "a, b y c");
        assert_eq!(es.any_of(&["a", "b"]), "a o b");
    }

    #[test]
    fn spanish_listens_to_the_word_that_follows() {
        let es = Wording::new(Lang::Es);
        for (last, and) in [
            ("inglés", "e"),
            ("Hijos", "e"),
            ("hielo", "y"),
            ("yeso", "y"),
        ] {
            assert_eq!(es.all_of(&["agua", last]), format!("agua {and} {last}"));
        }
        for (last, or) in [
            ("otro", "u"),
            ("hora", "u"),
            ("8", "u"),
            ("11", "u"),
            ("110", "o"),
        ] {
            assert_eq!(es.any_of(&["7", last]), format!("7 {or} {last}"));
        }
        let en = Wording::new(Lang::En);
        assert_eq!(en.all_of(&["math", "interviews"]), "math and interviews");
    }
}
