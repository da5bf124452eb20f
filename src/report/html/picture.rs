//! How is a picture drawn on a page? As lines and rectangles within the page itself, with the same in words beside it.

use super::element::{Element, Markup, element};

use crate::report::draft::Code;
use crate::report::picture::{Anchor, Picture, Role, Shape};

/// How wide the free edge around a code must be, in modules, for a telephone to find it.
const QUIET: usize = 4;

/// A picture, with its equivalent in words.
pub(super) fn picture(picture: &Picture, lang: &str) -> Markup {
    let id = format!("{lang}-{}-title", picture.id);
    let title = [element("title").with("id", &id).saying(&picture.title)];
    let shapes = picture.shapes.iter().map(shape);
    let drawn = drawing(&id, picture.width.into(), picture.height.into());
    let words = picture.words.iter();
    let words = words.map(|words| element("li").with("dir", "auto").saying(words));
    element("figure").holding([
        drawn.holding(title.into_iter().chain(shapes)),
        element("figcaption").holding([element("ul").holding(words)]),
    ])
}

/// A drawing of so many points, named by the element with this id.
fn drawing(id: &str, width: i64, height: i64) -> Element {
    element("svg")
        .with("role", "img")
        .with("aria-labelledby", id)
        .with("viewBox", &format!("0 0 {width} {height}"))
        .measured([("width", width), ("height", height)])
}

fn shape(shape: &Shape) -> Markup {
    match shape {
        Shape::Line { from, to, .. } => element("line")
            .measured([
                ("x1", from.0.into()),
                ("y1", from.1.into()),
                ("x2", to.0.into()),
                ("y2", to.1.into()),
            ])
            .with("stroke", "#000")
            .with("stroke-width", "1.5")
            .saying(""),
        Shape::Rect { at, size, role } => {
            let fill = match role {
                Role::Unpaid => "#fff",
                _ => "#000",
            };
            element("rect")
                .measured([
                    ("x", at.0.into()),
                    ("y", at.1.into()),
                    ("width", size.0.into()),
                    ("height", size.1.into()),
                ])
                .with("fill", fill)
                .with("stroke", "#000")
                .saying("")
        }
        Shape::Text {
            at,
            words,
            anchor,
            size,
            role,
        } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let weight = (*role == Role::Strong).then_some("600");
            element("text")
                .measured([
                    ("x", at.0.into()),
                    ("y", at.1.into()),
                    ("font-size", (*size).into()),
                ])
                .with("text-anchor", anchor)
                .with_any("font-weight", weight)
                .saying(words)
        }
    }
}

/// A code with its quiet edge, and what it says.
pub(super) fn code(code: &Code, name: &str, lang: &str) -> Markup {
    let id = format!("{lang}-{name}-title");
    let whole = i64::try_from(code.side + 2 * QUIET).unwrap_or(i64::MAX);
    let drawn = drawing(&id, whole, whole).with("shape-rendering", "crispEdges");
    let edge = element("rect")
        .measured([("width", whole), ("height", whole)])
        .with("fill", "#fff");
    let squares = element("path")
        .with("d", &squares(code))
        .with("fill", "#000");
    let words = [&code.caption, &code.told];
    let words = words.map(|words| element("p").with("dir", "auto").saying(words));
    element("figure").with("class", "code").holding([
        drawn.holding([
            element("title").with("id", &id).saying(&code.caption),
            edge.saying(""),
            squares.saying(""),
        ]),
        element("figcaption").holding(words),
    ])
}

/// The dark modules as one path, row by row.
fn squares(code: &Code) -> String {
    let dark = code.dark.iter().enumerate().filter(|(_, dark)| **dark);
    let squares = dark.map(|(place, _)| {
        let (column, row) = (place % code.side.max(1), place / code.side.max(1));
        format!("M{} {}h1v1h-1z", column + QUIET, row + QUIET)
    });
    squares.collect()
}
