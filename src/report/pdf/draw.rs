//! How is a line, a word, a picture or a code drawn? In black, white and one gray, so that any printer prints it.

use krilla::color::luma;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::text::{GlyphId, KrillaGlyph};

use super::fonts::Fonts;
use super::rich::{Rich, Span};
use super::rows::{QUIET, points};
use super::text::{Stretch, lines};
use crate::report::draft::Code;
use crate::report::picture::{Anchor, Picture, Role, Shape};

const BLACK: u8 = 0;
const GRAY: u8 = 96;
const WHITE: u8 = 255;
/// The width of the thin lines of a picture, in points.
const THIN: f32 = 0.75;

/// A straight line of this width.
pub(super) fn line(surface: &mut Surface<'_>, from: (f32, f32), to: (f32, f32), width: f32) {
    let mut path = PathBuilder::new();
    path.move_to(from.0, from.1);
    path.line_to(to.0, to.1);
    let stroke = Stroke {
        width,
        paint: luma::Color::new(BLACK).into(),
        ..Stroke::default()
    };
    paint(surface, path.finish(), None, Some(stroke));
}

/// Draws a path, and leaves the surface as it was.
fn paint(surface: &mut Surface<'_>, path: Option<Path>, fill: Option<u8>, stroke: Option<Stroke>) {
    if let Some(path) = path {
        surface.set_fill(fill.map(|shade| Fill {
            paint: luma::Color::new(shade).into(),
            ..Fill::default()
        }));
        surface.set_stroke(stroke);
        surface.draw_path(&path);
    }
    surface.set_fill(None);
    surface.set_stroke(None);
}

/// Draws glyphs side by side from this point on; gives how far they reach.
pub(super) fn stretch(
    surface: &mut Surface<'_>,
    fonts: &Fonts,
    text: &str,
    stretch: &Stretch,
    size: f32,
    at: (f32, f32),
) -> f32 {
    let Some(face) = fonts.face(stretch.face) else {
        return 0.0;
    };
    let glyphs: Vec<KrillaGlyph> = stretch
        .glyphs
        .iter()
        .map(|glyph| {
            let id = GlyphId::new(glyph.id);
            let bytes = glyph.bytes.clone();
            KrillaGlyph::new(id, glyph.advance, glyph.across, glyph.up, 0.0, bytes, None)
        })
        .collect();
    surface.set_fill(Some(Fill {
        paint: luma::Color::new(BLACK).into(),
        ..Fill::default()
    }));
    let start = Point::from_xy(at.0, at.1);
    surface.draw_glyphs(start, &glyphs, face.ink.clone(), text, size, false);
    surface.set_fill(None);
    stretch
        .glyphs
        .iter()
        .map(|glyph| glyph.advance * size)
        .sum()
}

/// Words on one line, standing at this point with this part of their width to the left of it.
pub(super) fn words(
    surface: &mut Surface<'_>,
    fonts: &Fonts,
    rich: &Rich,
    lang: &str,
    size: f32,
    at: (f32, f32),
    anchor: f32,
) {
    let Some(line) = lines(rich, lang, fonts, size, f32::MAX).into_iter().next() else {
        return;
    };
    let mut x = at.0 - line.width * anchor;
    for part in &line.stretches {
        x += stretch(surface, fonts, &rich.text, part, size, (x, at.1));
    }
}

/// A picture, its upper left corner at this point.
pub(super) fn picture(
    surface: &mut Surface<'_>,
    fonts: &Fonts,
    picture: &Picture,
    lang: &str,
    at: (f32, f32),
    scale: f32,
) {
    let place = |(x, y): (i32, i32)| (at.0 + across(x) * scale, at.1 + across(y) * scale);
    for shape in &picture.shapes {
        match shape {
            Shape::Line { from, to, .. } => line(surface, place(*from), place(*to), THIN),
            Shape::Rect { at, size, role } => {
                let (x, y) = place(*at);
                let (width, height) = (points(size.0) * scale, points(size.1) * scale);
                rect(surface, (x, y), (width, height), *role);
            }
            Shape::Text {
                at,
                words: said,
                anchor,
                size,
                role,
            } => {
                let span = match role {
                    Role::Strong => Span::bold(),
                    _ => Span::default(),
                };
                let anchor = match anchor {
                    Anchor::Start => 0.0,
                    Anchor::Middle => 0.5,
                    Anchor::End => 1.0,
                };
                let rich = Rich::new(said, span);
                words(
                    surface,
                    fonts,
                    &rich,
                    lang,
                    points(*size) * scale,
                    place(*at),
                    anchor,
                );
            }
        }
    }
}

fn across(whole: i32) -> f32 {
    i16::try_from(whole).unwrap_or(i16::MAX).into()
}

fn rect(surface: &mut Surface<'_>, at: (f32, f32), size: (f32, f32), role: Role) {
    let Some(rect) = Rect::from_xywh(at.0, at.1, size.0, size.1) else {
        return;
    };
    let mut path = PathBuilder::new();
    path.push_rect(rect);
    let shade = match role {
        Role::Paid => GRAY,
        Role::Unpaid => WHITE,
        _ => BLACK,
    };
    let edge = Stroke {
        width: THIN,
        paint: luma::Color::new(BLACK).into(),
        ..Stroke::default()
    };
    paint(surface, path.finish(), Some(shade), Some(edge));
}

/// A code, its quiet zone included; dark modules that touch are drawn as one, so that no light seams show.
pub(super) fn code(surface: &mut Surface<'_>, code: &Code, at: (f32, f32), module: f32) {
    let mut path = PathBuilder::new();
    let side = code.side.max(1);
    for (row, modules) in code.dark.chunks(side).enumerate() {
        let mut column = 0;
        for same in modules.chunk_by(|one, next| one == next) {
            if same.first() == Some(&true) {
                let x = at.0 + (count(column) + QUIET) * module;
                let y = at.1 + (count(row) + QUIET) * module;
                let rect = Rect::from_xywh(x, y, count(same.len()) * module, module);
                if let Some(rect) = rect {
                    path.push_rect(rect);
                }
            }
            column += same.len();
        }
    }
    paint(surface, path.finish(), Some(BLACK), None);
}

fn count(whole: usize) -> f32 {
    points(u32::try_from(whole).unwrap_or(u32::MAX))
}
