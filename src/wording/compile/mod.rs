//! Are the sentences whole in every language, and which methods do they make? The build asks this; neither files nor
//! screens are known here.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

mod reading;

pub use reading::{Argument, Sentence, Source, sentences};

/// The language that the others are held against; its sentences document the methods.
const FIRST: &str = "en";

/// The Rust source of one method for each sentence, and of a list of the messages of each language by their ids; or
/// everything that is wrong with them.
pub fn compile(sources: &[Source<'_>]) -> Result<String, Vec<String>> {
    let mut problems = Vec::new();
    let sentences: Vec<_> = sources
        .iter()
        .flat_map(|source| sentences(source, &mut problems))
        .collect();
    find_doubles(&sentences, &mut problems);
    find_differences(&sentences, &mut problems);
    if problems.is_empty() {
        Ok(methods(&sentences) + &messages(&sentences))
    } else {
        Err(problems)
    }
}

fn find_doubles(sentences: &[Sentence<'_>], problems: &mut Vec<String>) {
    let mut first = BTreeMap::new();
    for Sentence { lang, file, id, .. } in sentences {
        if let Some(before) = first.insert((lang, id), file) {
            problems.push(format!(
                "{lang}/{file}: {id}: written twice; it stands in {before} too"
            ));
        }
    }
}

/// Sentences that another language lacks or tells otherwise.
fn find_differences(sentences: &[Sentence<'_>], problems: &mut Vec<String>) {
    let langs: BTreeSet<_> = sentences.iter().map(|s| s.lang).collect();
    let known: BTreeMap<_, _> = sentences.iter().map(|s| ((s.lang, s.id), s)).collect();
    for one in sentences {
        let Sentence { lang, file, id, .. } = one;
        for other in langs.iter().filter(|other| *other != lang) {
            match known.get(&(*other, *id)) {
                None => problems.push(format!(
                    "{other}/{file}: {id}: missing; {lang}/{file} has it"
                )),
                Some(twin) if twin.file != *file && *lang == FIRST => problems.push(format!(
                    "{other}/{}: {id}: belongs in {file}, as in {lang}",
                    twin.file
                )),
                Some(twin) => {
                    let lacks = one.arguments.iter().map(|(name, _)| name);
                    let lacks = lacks.filter(|name| twin.kind_of(name).is_none());
                    problems.extend(lacks.map(|name| {
                        format!(
                            "{other}/{}: {id}: does not say ${name}, as {lang} does",
                            twin.file
                        )
                    }));
                }
            }
        }
    }
}

fn methods(sentences: &[Sentence<'_>]) -> String {
    let mut rust = String::from("impl Wording {\n");
    for first in sentences.iter().filter(|s| s.lang == FIRST) {
        let (id, mut takes, mut gives) = (first.id, String::new(), String::new());
        for &(name, _) in &first.arguments {
            // A number that the form hangs on in one language is a number in all.
            let twins = sentences.iter().filter(|s| s.id == id);
            let kind = match twins.filter_map(|s| s.kind_of(name)).max() {
                Some(Argument::Count) => "Count",
                _ => "Words<'a>",
            };
            let argument = name.replace('-', "_");
            let _ = write!(takes, ", {argument}: impl Into<{kind}>");
            let _ = write!(gives, "(\"{name}\", Into::<{kind}>::into({argument}).0),");
        }
        let lifetime = if takes.contains("'a") { "<'a>" } else { "" };
        let method = id.replace('-', "_");
        let shown = first.shown.replace('`', "'");
        let _ = write!(
            rust,
            "    /// `{shown}`\n    pub(crate) fn {method}{lifetime}(&self{takes}) -> String {{\n        \
             self.say(\"{id}\", [{gives}])\n    }}\n",
        );
    }
    rust.push_str("}\n");
    rust
}

/// The messages as they are written: each is read only when it is first said.
fn messages(sentences: &[Sentence<'_>]) -> String {
    let mut by_lang: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    for Sentence {
        lang, id, written, ..
    } in sentences
    {
        by_lang.entry(lang).or_default().insert(id, written);
    }
    let mut rust = String::new();
    for (lang, messages) in by_lang {
        let name = lang.to_uppercase();
        let _ = writeln!(
            rust,
            "/// Every message of the language \"{lang}\", by its id.\nconst {name}: &[(&str, &str)] = &["
        );
        for (id, written) in messages {
            let _ = writeln!(rust, "    ({id:?}, {written:?}),");
        }
        rust.push_str("];\n");
    }
    rust
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compiled(en: &str, es: &str) -> Result<String, Vec<String>> {
        let file = "a.ftl";
        compile(&[
            Source {
                lang: "en",
                file,
                text: en,
            },
            Source {
                lang: "es",
                file,
                text: es,
            },
        ])
    }

    #[test]
    fn each_sentence_makes_a_method_that_takes_what_it_must_be_told() {
        let rust = compiled(
            "weeks-left = { $who } has { $n ->\n [one] a week\n *[other] { $n } weeks\n } at { $place }",
            "weeks-left = { $n } sem. en { $place } para { $who }",
        )
        .unwrap();
        assert!(rust.contains(
            "fn weeks_left<'a>(&self, who: impl Into<Words<'a>>, n: impl Into<Count>, place: impl Into<Words<'a>>)"
        ));
        assert!(
            rust.contains("/// `{who} has [one: a week][other: {n} weeks] at {place}`"),
            "{rust}"
        );
        assert!(
            rust.contains(
                r#"("weeks-left", "weeks-left = { $n } sem. en { $place } para { $who }"),"#
            ),
            "{rust}"
        );
    }

    #[test]
    fn each_message_is_kept_with_all_its_lines_and_no_other() {
        let rust = compiled(
            "# First\nab = A\nb =\n    { $n ->\n        [one] x\n       *[other] y\n}\n\n# Then\na = B\n",
            "ab = A\nb = { $n ->\n [one] x\n *[other] y\n }\na = Be",
        )
        .unwrap();
        for kept in [
            r#"("a", "a = B\n"),"#,
            r#"("ab", "ab = A\n"),"#,
            r#"("b", "b =\n    { $n ->\n        [one] x\n       *[other] y\n}\n\n"),"#,
            r#"("a", "a = Be"),"#,
        ] {
            assert!(rust.contains(kept), "{kept}: {rust}");
        }
    }

    #[test]
    fn all_faults_are_told_at_once_each_with_its_file_and_id() {
        let faults = compiled(
            "bye = Bye\nhi = Hello { $name }\nhi = Hi\n-brand = X\nonly-here = Yes\ntype = kind",
            "bye = Adiós { $name }\nhi = Hola\n?? = no",
        )
        .unwrap_err();
        for fault in [
            "en/a.ftl: type: \"type\" is a word of Rust; name it more closely",
            "en/a.ftl: -brand: a term; write the words out, or give them as an argument",
            "en/a.ftl: hi: written twice; it stands in a.ftl too",
            "en/a.ftl: bye: does not say $name, as es does",
            "es/a.ftl: hi: does not say $name, as en does",
            "es/a.ftl: only-here: missing; en/a.ftl has it",
        ] {
            assert!(faults.iter().any(|f| f == fault), "{fault}: {faults:#?}");
        }
        assert!(faults.iter().any(|f| f.starts_with("es/a.ftl: line 3: ")));
    }

    #[test]
    fn only_plain_sentences_are_taken() {
        for bad in [
            "a =\n    .hint = no",
            "a = { -term }",
            "a = { b }",
            "a = { NUMBER($n) }",
            "a = { $n ->\n *[other] x\n }",
            "a = { $n ->\n [one] x\n [few] y\n *[other] z\n }",
            "a = { $n ->\n *[one] x\n [other] z\n }",
            "a = { $sex ->\n [female] x\n *[male] y\n }",
            "a = one paragraph\n\n    and another",
            "a = { $Name }",
            "A = x",
        ] {
            assert!(compiled(bad, bad).is_err(), "{bad}");
        }
        assert!(compiled("a = one\n    line", "a = una\n    línea").is_ok());
    }
}
