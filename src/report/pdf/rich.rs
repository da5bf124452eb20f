//! What is a paragraph before it is set: words, and how each stretch of them looks?

/// A paragraph: its words, and how each stretch of them looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Rich {
    pub(super) text: String,
    spans: Vec<(usize, Span)>,
}

/// How a stretch of words looks and what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) bold: bool,
    /// The tag of its language, where it is not the paper's.
    pub(super) lang: Option<String>,
    /// Where it leads when it is touched on a screen.
    pub(super) link: Option<String>,
}

impl Span {
    /// Bold words.
    pub(super) fn bold() -> Self {
        Self {
            bold: true,
            ..Self::default()
        }
    }
}

impl Rich {
    /// A paragraph of one look.
    pub(super) fn new(words: &str, span: Span) -> Self {
        let mut rich = Self::default();
        rich.push(words, span);
        rich
    }

    /// More words.
    pub(super) fn push(&mut self, words: &str, span: Span) {
        if self.spans.last().is_none_or(|(_, last)| *last != span) {
            self.spans.push((self.text.len(), span));
        }
        let one_line = words
            .chars()
            .map(|letter| if letter == '\n' { ' ' } else { letter });
        self.text.extend(one_line);
    }

    /// The place of the span in which a byte stands.
    pub(super) fn span_at(&self, byte: usize) -> usize {
        let after = self.spans.partition_point(|(start, _)| *start <= byte);
        after.saturating_sub(1)
    }

    /// A span, by its place.
    pub(super) fn span(&self, place: usize) -> Option<&Span> {
        self.spans.get(place).map(|(_, span)| span)
    }
}
