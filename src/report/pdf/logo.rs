//! What is the mark of a center, and how is it drawn? A PNG or an SVG file, in its own colors.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Size, Transform};
use krilla::image::Image;
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, Stroke};
use krilla::surface::Surface;
use usvg::tiny_skia_path::PathSegment;

use super::sheet::millimeters;

/// How a PNG file begins.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The mark of a center.
#[derive(Clone)]
pub struct Logo {
    art: Art,
    width: f32,
    /// Its height on the paper, in points.
    pub(super) height: f32,
}

#[derive(Clone)]
enum Art {
    Raster(Image),
    /// Shapes, to be drawn so many times as large.
    Shapes(Box<usvg::Tree>, f32),
}

impl Logo {
    /// Reads the file of a mark that is to be so high on the paper.
    ///
    /// # Errors
    ///
    /// Why it cannot be read.
    pub fn read(file: Vec<u8>, height_mm: u8) -> Result<Self, String> {
        let height = millimeters(height_mm);
        if file.starts_with(PNG) {
            let image = Image::from_png(file.into(), true)?;
            let (wide, high) = image.size();
            let width = height * ratio(wide, high)?;
            let art = Art::Raster(image);
            return Ok(Self { art, width, height });
        }
        let tree = usvg::Tree::from_data(&file, &usvg::Options::default());
        let tree = tree.map_err(|fault| format!("neither PNG nor SVG: {fault}"))?;
        let scale = height / tree.size().height();
        Ok(Self {
            width: tree.size().width() * scale,
            art: Art::Shapes(Box::new(tree), scale),
            height,
        })
    }

    /// Draws it with its upper left corner here.
    pub(super) fn draw(&self, surface: &mut Surface<'_>, at: (f32, f32)) {
        surface.push_transform(&Transform::from_translate(at.0, at.1));
        match &self.art {
            Art::Raster(image) => {
                if let Some(size) = Size::from_wh(self.width, self.height) {
                    surface.draw_image(image.clone(), size);
                }
            }
            Art::Shapes(tree, scale) => {
                surface.push_transform(&Transform::from_scale(*scale, *scale));
                group(surface, tree.root());
                surface.pop();
            }
        }
        surface.pop();
    }
}

fn ratio(wide: u32, high: u32) -> Result<f32, String> {
    match (u16::try_from(wide), u16::try_from(high)) {
        (Ok(wide), Ok(high)) if wide > 0 && high > 0 => Ok(f32::from(wide) / f32::from(high)),
        _ => Err("an image without a size that fits a page".to_owned()),
    }
}

/// Draws filled and stroked shapes of plain colors, which marks are made of; letters and gradients are not drawn.
fn group(surface: &mut Surface<'_>, group: &usvg::Group) {
    for node in group.children() {
        match node {
            usvg::Node::Group(inner) => {
                self::group(surface, inner);
            }
            usvg::Node::Path(path) if path.is_visible() => shape(surface, path),
            _ => {}
        }
    }
}

fn shape(surface: &mut Surface<'_>, path: &usvg::Path) {
    let at = path.abs_transform();
    let at = Transform::from_row(at.sx, at.ky, at.kx, at.sy, at.tx, at.ty);
    let Some(outline) = outline(path) else {
        return;
    };
    let fill = path.fill().and_then(|fill| {
        Some(Fill {
            paint: color(fill.paint())?.into(),
            opacity: opacity(fill.opacity()),
            rule: match fill.rule() {
                usvg::FillRule::NonZero => FillRule::NonZero,
                usvg::FillRule::EvenOdd => FillRule::EvenOdd,
            },
        })
    });
    let stroke = path.stroke().and_then(|stroke| {
        Some(Stroke {
            paint: color(stroke.paint())?.into(),
            width: stroke.width().get(),
            opacity: opacity(stroke.opacity()),
            ..Stroke::default()
        })
    });
    if fill.is_none() && stroke.is_none() {
        return;
    }
    surface.push_transform(&at);
    surface.set_fill(fill);
    surface.set_stroke(stroke);
    surface.draw_path(&outline);
    surface.set_fill(None);
    surface.set_stroke(None);
    surface.pop();
}

fn outline(path: &usvg::Path) -> Option<Path> {
    let mut outline = PathBuilder::new();
    for segment in path.data().segments() {
        match segment {
            PathSegment::MoveTo(to) => outline.move_to(to.x, to.y),
            PathSegment::LineTo(to) => outline.line_to(to.x, to.y),
            PathSegment::QuadTo(by, to) => outline.quad_to(by.x, by.y, to.x, to.y),
            PathSegment::CubicTo(one, two, to) => {
                outline.cubic_to(one.x, one.y, two.x, two.y, to.x, to.y);
            }
            PathSegment::Close => outline.close(),
        }
    }
    outline.finish()
}

fn color(paint: &usvg::Paint) -> Option<rgb::Color> {
    match paint {
        usvg::Paint::Color(color) => Some(rgb::Color::new(color.red, color.green, color.blue)),
        _ => None,
    }
}

fn opacity(part: usvg::Opacity) -> NormalizedF32 {
    NormalizedF32::new(part.get()).unwrap_or(NormalizedF32::ONE)
}
