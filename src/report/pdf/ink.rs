//! How does a placed paper become a PDF that can be read aloud? Drawn page by page, each thing tagged as what it is.
//!
//! The standard is PDF/UA-1; the writer checks it, and a paper that breaks it is an error and never a file.

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::error::KrillaError;
use krilla::geom::Rect;
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag, TagTree};
use krilla::{Document, SerializeSettings};

use super::PdfFault;
use super::draw;
use super::flow::{Flow, What};
use super::fonts::Fonts;
use super::pages::{Ink, Pages, Placed};
use super::rich::{Rich, Span};
use super::sheet::Sheet;
use super::tell::{self, About, Heading, Mark};
use super::text::LineOfText;

/// The size of what stands at the foot of a page, in sizes of the text.
const FOOT: f32 = 1.0;

/// A paper that is being drawn.
pub(super) struct Press<'p> {
    flow: &'p Flow,
    sheet: &'p Sheet,
    fonts: &'p Fonts,
    /// What was drawn of each leaf.
    marks: Vec<Vec<Mark>>,
    headings: Vec<Heading>,
}

/// A link that was drawn, and where it is touched.
struct Touch<'p> {
    leaf: usize,
    span: usize,
    at: Rect,
    link: &'p str,
}

impl<'p> Press<'p> {
    pub(super) fn new(flow: &'p Flow, sheet: &'p Sheet, fonts: &'p Fonts) -> Self {
        Self {
            flow,
            sheet,
            fonts,
            marks: flow.leaves.iter().map(|_| Vec::new()).collect(),
            headings: Vec::new(),
        }
    }

    /// The PDF of these pages.
    pub(super) fn print(mut self, pages: &Pages, about: &About) -> Result<Vec<u8>, PdfFault> {
        let configuration = ConfigurationBuilder::new()
            .with_accessibility_validator(Accessibility::UA1)
            .finish()
            .map_err(|fault| PdfFault::Unfit(format!("{fault:?}")))?;
        let mut document = Document::new_with(SerializeSettings {
            configuration,
            ..SerializeSettings::default()
        });
        for (number, placed) in pages.iter().enumerate() {
            self.page(&mut document, number, placed, about)?;
        }
        let mut tree = TagTree::new().with_lang(Some(about.lang.clone()));
        for told in tell::tree(self.flow, self.marks) {
            tree.push(told);
        }
        document.set_tag_tree(tree);
        document.set_outline(tell::outline(&self.headings));
        document.set_metadata(tell::metadata(about));
        document.finish().map_err(|fault| {
            PdfFault::Unfit(match fault {
                KrillaError::Validation(faults) => format!("{faults:?}"),
                other => other.to_string(),
            })
        })
    }

    fn page(
        &mut self,
        document: &mut Document,
        number: usize,
        placed: &[Placed],
        about: &About,
    ) -> Result<(), PdfFault> {
        let (width, height) = self.sheet.paper;
        let settings = PageSettings::from_wh(width, height);
        let settings =
            settings.ok_or_else(|| PdfFault::Unfit("a page without a size".to_owned()))?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        let mut touches = Vec::new();
        for part in placed {
            self.part(&mut surface, number, part, &mut touches);
        }
        if let Some(foot) = about.feet.get(number) {
            self.foot(&mut surface, foot, &about.lang);
        }
        surface.finish();
        for touch in touches {
            let action = Target::Action(Action::Link(LinkAction::new(touch.link.to_owned())));
            let link = LinkAnnotation::new(touch.at, action);
            let link = Annotation::new_link(link, Some(touch.link.to_owned()));
            let id = page.add_tagged_annotation(link);
            self.mark(touch.leaf, Mark::Touched(touch.span, id));
        }
        page.finish();
        Ok(())
    }

    fn mark(&mut self, leaf: usize, mark: Mark) {
        if let Some(marks) = self.marks.get_mut(leaf) {
            marks.push(mark);
        }
    }

    fn part(
        &mut self,
        surface: &mut Surface<'_>,
        page: usize,
        part: &Placed,
        touches: &mut Vec<Touch<'p>>,
    ) {
        let Some(leaf) = self.flow.leaves.get(part.leaf) else {
            return;
        };
        match (&part.ink, &leaf.what) {
            (Ink::Words(line, size), what) => {
                if let What::Words {
                    rich,
                    level: Some(level),
                    ..
                } = what
                    && self.marks.get(part.leaf).is_some_and(Vec::is_empty)
                {
                    let words = rich.text.clone();
                    let up = part.y - size;
                    self.headings.push(Heading {
                        level: *level,
                        words,
                        page,
                        up,
                    });
                }
                self.words(surface, part, line, *size, touches);
            }
            (Ink::Rule(width), _) => {
                surface.start_tagged(artifact(ArtifactType::Layout));
                draw::line(surface, (part.x, part.y), (part.x + width, part.y), 0.75);
                surface.end_tagged();
            }
            (Ink::Picture(scale), What::Picture(picture)) => {
                let id = surface.start_tagged(ContentTag::Other);
                let at = (part.x, part.y);
                draw::picture(surface, self.fonts, picture, &leaf.lang, at, *scale);
                self.end(surface, part.leaf, id);
            }
            (Ink::Code(module), What::Code { code, .. }) => {
                let id = surface.start_tagged(ContentTag::Other);
                draw::code(surface, code, (part.x, part.y), *module);
                self.end(surface, part.leaf, id);
            }
            (Ink::Logo, _) => {
                if let Some(logo) = &self.sheet.logo {
                    let id = surface.start_tagged(ContentTag::Other);
                    logo.draw(surface, (part.x, part.y));
                    self.end(surface, part.leaf, id);
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, surface: &mut Surface<'_>, leaf: usize, id: Identifier) {
        surface.end_tagged();
        self.mark(leaf, Mark::Plain(id));
    }

    /// Draws a line of words. What is in another language, or leads somewhere, is told of by itself.
    fn words(
        &mut self,
        surface: &mut Surface<'_>,
        part: &Placed,
        line: &LineOfText,
        size: f32,
        touches: &mut Vec<Touch<'p>>,
    ) {
        let Some(rich) = self.flow.words_of(part.leaf) else {
            return;
        };
        let mut x = part.x + line.offset;
        for stretches in line.stretches.chunk_by(|one, next| one.span == next.span) {
            let place = stretches.first().map_or(0, |stretch| stretch.span);
            let lang = rich.span(place).and_then(|span| span.lang.as_deref());
            let id = surface.start_tagged(match lang {
                Some(_) => ContentTag::Span(SpanTag::empty().with_lang(lang)),
                None => ContentTag::Other,
            });
            let from = x;
            for stretch in stretches {
                let at = (x, part.y);
                x += draw::stretch(surface, self.fonts, &rich.text, stretch, size, at);
            }
            let Some(leads_to) = rich.span(place).and_then(|span| span.link.as_deref()) else {
                self.end(surface, part.leaf, id);
                continue;
            };
            let under = part.y + size * 0.14;
            draw::line(surface, (from, under), (x, under), 0.5);
            surface.end_tagged();
            self.mark(part.leaf, Mark::Linked(place, id));
            let at = Rect::from_ltrb(from, part.y - size * 0.8, x, part.y + size * 0.3);
            touches.extend(at.map(|at| Touch {
                leaf: part.leaf,
                span: place,
                at,
                link: leads_to,
            }));
        }
    }

    /// What stands at the foot of a page; nobody hears it between two sentences.
    fn foot(&self, surface: &mut Surface<'_>, foot: &(String, String), lang: &str) {
        let size = self.sheet.size * FOOT;
        let (left, right) = (self.sheet.left, self.sheet.left + self.sheet.width());
        let y = self.sheet.foot();
        surface.start_tagged(artifact(ArtifactType::Footer));
        draw::line(
            surface,
            (left, y - size * 1.3),
            (right, y - size * 1.3),
            0.5,
        );
        for (words, x, anchor) in [(&foot.0, left, 0.0), (&foot.1, right, 1.0)] {
            let rich = Rich::new(words, Span::default());
            draw::words(surface, self.fonts, &rich, lang, size, (x, y), anchor);
        }
        surface.end_tagged();
    }
}

fn artifact(kind: ArtifactType) -> ContentTag<'static> {
    ContentTag::Artifact(Artifact::with_kind(kind))
}
