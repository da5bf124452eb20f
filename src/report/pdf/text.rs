//! How does a text become lines of glyphs? Shaped, put in the order in which it is seen, and broken where it may be.
//!
//! Arabic runs from right to left within a line from left to right, letters join, accents stand on their letters, and a
//! line breaks only where its language allows. The rules are Unicode's and the fonts' own; the libraries here know them.

use std::ops::Range;
use std::str::FromStr as _;

use harfrust::{Direction, Language, UnicodeBuffer};
use textwrap::core::Fragment;
use textwrap::wrap_algorithms::wrap_first_fit;
use unicode_bidi::{Level, ParagraphBidiInfo};
use unicode_linebreak::linebreaks;

use super::fonts::Fonts;
use super::rich::Rich;

/// A glyph of a font; its measures are parts of the size of the letters.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Glyph {
    pub(super) id: u32,
    pub(super) advance: f32,
    pub(super) across: f32,
    pub(super) up: f32,
    /// The bytes of the text that it stands for.
    pub(super) bytes: Range<usize>,
}

/// Glyphs of one font and one span that stand side by side on a line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stretch {
    pub(super) face: usize,
    pub(super) span: usize,
    pub(super) glyphs: Vec<Glyph>,
}

/// A line, in the order in which it is seen.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LineOfText {
    pub(super) stretches: Vec<Stretch>,
    /// How wide it is without the space at its end, in points.
    pub(super) width: f32,
    /// How far it begins to the right of the left edge, in points: what runs from right to left ends there.
    pub(super) offset: f32,
}

struct Run {
    bytes: Range<usize>,
    rtl: bool,
    stretch: Stretch,
}

/// The lines of a paragraph at this size and width, both in points, in this language where a span names no other.
pub(super) fn lines(
    rich: &Rich,
    lang: &str,
    fonts: &Fonts,
    size: f32,
    width: f32,
) -> Vec<LineOfText> {
    let text = rich.text.as_str();
    let bidi = ParagraphBidiInfo::new(text, None);
    let runs = runs(rich, lang, fonts, &bidi);
    let reach = reach(text, &runs, size);
    let words = words(text, &reach, width);
    let rtl = bidi.paragraph_level.is_rtl();
    let mut lines = Vec::new();
    for line in wrap_first_fit(&words, &[f64::from(width)]) {
        let (Some(first), Some(last)) = (line.first(), line.last()) else {
            continue;
        };
        let whole = first.bytes.start..last.bytes.end;
        let seen = reach.between(first.bytes.start, last.seen_end);
        let hanging = reach.between(last.seen_end, last.bytes.end);
        let offset = if rtl { width - seen - hanging } else { 0.0 };
        lines.push(LineOfText {
            stretches: seen_order(&bidi, &runs, whole),
            width: seen,
            offset,
        });
    }
    lines
}

/// Cuts the text where font, look or direction change, and shapes each run by itself.
fn runs(rich: &Rich, lang: &str, fonts: &Fonts, bidi: &ParagraphBidiInfo<'_>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut before = None;
    let mut last = None;
    for (byte, letter) in rich.text.char_indices() {
        let span = rich.span_at(byte);
        if last.replace(span) != Some(span) {
            before = None;
        }
        let bold = rich.span(span).is_some_and(|span| span.bold);
        let face = fonts.place_for(letter, bold, before).unwrap_or(0);
        let rtl = bidi.levels.get(byte).is_some_and(Level::is_rtl);
        let end = byte + letter.len_utf8();
        before = Some(face);
        match runs.last_mut() {
            Some(run) if (run.stretch.face, run.stretch.span, run.rtl) == (face, span, rtl) => {
                run.bytes.end = end;
            }
            _ => runs.push(Run {
                bytes: byte..end,
                rtl,
                stretch: Stretch {
                    face,
                    span,
                    glyphs: Vec::new(),
                },
            }),
        }
    }
    for run in &mut runs {
        let own = rich
            .span(run.stretch.span)
            .and_then(|span| span.lang.as_deref());
        run.stretch.glyphs = shape(&rich.text, run, own.unwrap_or(lang), fonts);
    }
    runs
}

fn shape(text: &str, run: &Run, lang: &str, fonts: &Fonts) -> Vec<Glyph> {
    let (Some(words), Some(face)) = (text.get(run.bytes.clone()), fonts.face(run.stretch.face))
    else {
        return Vec::new();
    };
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(words);
    buffer.guess_segment_properties();
    buffer.set_direction(if run.rtl {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    });
    if let Ok(language) = Language::from_str(lang) {
        buffer.set_language(language);
    }
    let Some(shaped) = face.shape(buffer) else {
        return Vec::new();
    };
    let em = face.ink.units_per_em();
    let at = |cluster: u32| run.bytes.start + usize::try_from(cluster).unwrap_or(0);
    let mut starts: Vec<usize> = shaped
        .glyph_infos()
        .iter()
        .map(|info| at(info.cluster))
        .collect();
    starts.sort_unstable();
    starts.dedup();
    let glyphs = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
    glyphs
        .map(|(info, position)| {
            let start = at(info.cluster);
            let next = starts.partition_point(|other| *other <= start);
            Glyph {
                id: info.glyph_id,
                advance: units(position.x_advance) / em,
                across: units(position.x_offset) / em,
                up: units(position.y_offset) / em,
                bytes: start..starts.get(next).copied().unwrap_or(run.bytes.end),
            }
        })
        .collect()
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a font's units are a few thousands"
)]
fn units(whole: i32) -> f32 {
    whole as f32
}

/// How far the text reaches before each of its bytes, in points, and where a glyph begins.
struct Reach {
    before: Vec<f32>,
    begins: Vec<bool>,
}

impl Reach {
    fn between(&self, from: usize, to: usize) -> f32 {
        let at = |byte: usize| self.before.get(byte).copied().unwrap_or(0.0);
        at(to) - at(from)
    }
}

fn reach(text: &str, runs: &[Run], size: f32) -> Reach {
    let mut before = vec![0.0; text.len() + 1];
    let mut begins = vec![false; text.len() + 1];
    for glyph in runs.iter().flat_map(|run| &run.stretch.glyphs) {
        if let Some(after) = before.get_mut(glyph.bytes.start + 1) {
            *after += glyph.advance * size;
        }
        if let Some(begins) = begins.get_mut(glyph.bytes.start) {
            *begins = true;
        }
    }
    let mut so_far = 0.0;
    for here in &mut before {
        so_far += *here;
        *here = so_far;
    }
    Reach { before, begins }
}

/// A piece of text that is not broken, with the space after it.
#[derive(Debug)]
struct Word {
    bytes: Range<usize>,
    /// Where it ends for the eye, before the space.
    seen_end: usize,
    width: f32,
    space: f32,
}

impl Fragment for Word {
    fn width(&self) -> f64 {
        self.width.into()
    }

    fn whitespace_width(&self) -> f64 {
        self.space.into()
    }

    fn penalty_width(&self) -> f64 {
        0.0
    }
}

/// The words, and of a word that is wider than the line, such as an address, pieces that fit.
fn words(text: &str, reach: &Reach, width: f32) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = 0;
    for (end, _) in linebreaks(text) {
        let piece = text.get(start..end).unwrap_or_default();
        let seen_end = start + piece.trim_end().len();
        for byte in start + 1..seen_end {
            let begins = reach.begins.get(byte).is_some_and(|begins| *begins);
            if begins && reach.between(start, byte + 1) > width {
                words.push(word(start..byte, byte, reach));
                start = byte;
            }
        }
        words.push(word(start..end, seen_end.max(start), reach));
        start = end;
    }
    words
}

fn word(bytes: Range<usize>, seen_end: usize, reach: &Reach) -> Word {
    Word {
        width: reach.between(bytes.start, seen_end),
        space: reach.between(seen_end, bytes.end),
        bytes,
        seen_end,
    }
}

/// The glyphs of a line, from left to right.
fn seen_order(bidi: &ParagraphBidiInfo<'_>, runs: &[Run], line: Range<usize>) -> Vec<Stretch> {
    if line.is_empty() {
        return Vec::new();
    }
    let (levels, order) = bidi.visual_runs(line);
    let mut stretches = Vec::new();
    for part in order {
        let rtl = levels.get(part.start).is_some_and(Level::is_rtl);
        let inside = |run: &&Run| run.bytes.start < part.end && part.start < run.bytes.end;
        let mut there: Vec<&Run> = runs.iter().filter(inside).collect();
        if rtl {
            there.reverse();
        }
        for run in there {
            let glyphs = run.stretch.glyphs.iter();
            let glyphs = glyphs.filter(|glyph| part.contains(&glyph.bytes.start));
            stretches.push(Stretch {
                glyphs: glyphs.cloned().collect(),
                ..run.stretch
            });
        }
    }
    stretches.retain(|stretch| !stretch.glyphs.is_empty());
    stretches
}
