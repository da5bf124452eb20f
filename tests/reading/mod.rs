//! What does a PDF say to a program that did not write it? Its words page by page, and what is told beside them.

#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test reads what it needs, and may stop where it fails"
)]

use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};

/// The letters of a text without the spaces between them: where lines break is the printer's matter.
pub fn letters(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace())
        .collect()
}

/// What is printed on each page, as another program reads it.
pub fn pages(pdf: &[u8]) -> Vec<String> {
    let pages = words_of_pages(pdf).into_iter();
    pages.map(|page| letters(&page)).collect()
}

/// The same with the spaces between words.
pub fn words_of_pages(pdf: &[u8]) -> Vec<String> {
    let document = Document::load_mem(pdf).unwrap();
    let pages = document.get_pages();
    pages
        .values()
        .map(|page| page_text(&document, *page))
        .collect()
}

/// What a PDF says to those who do not see its pages: what stands for a picture, what a heading or a link is called.
pub fn told_aside(pdf: &[u8]) -> Vec<String> {
    let document = Document::load_mem(pdf).unwrap();
    let mut told = Vec::new();
    for object in document.objects.values() {
        let Ok(dict) = object.as_dict() else { continue };
        for key in [
            &b"Alt"[..],
            b"ActualText",
            b"E",
            b"T",
            b"Title",
            b"Contents",
        ] {
            if let Ok(text @ Object::String(..)) = dict.get(key) {
                told.push(lopdf::decode_text_string(text).unwrap());
            }
        }
    }
    told
}

fn page_text(document: &Document, page: ObjectId) -> String {
    let content = document.get_page_content(page).unwrap();
    let mut reader = Reader::of(document, page);
    let operations = Content::decode(&content).unwrap().operations;
    operations.iter().map(|one| reader.read(one)).collect()
}

/// Reads a page as it is drawn, operation by operation.
pub struct Reader {
    fonts: BTreeMap<Vec<u8>, BTreeMap<u16, String>>,
    font: Vec<u8>,
}

impl Reader {
    /// Who reads this page.
    pub fn of(document: &Document, page: ObjectId) -> Self {
        let fonts = document.get_page_fonts(page).unwrap().into_iter();
        Self {
            fonts: fonts
                .map(|(name, font)| (name, unicode_of(document, font)))
                .collect(),
            font: Vec::new(),
        }
    }

    /// The words that an operation shows.
    pub fn read(&mut self, operation: &Operation) -> String {
        let mut text = String::new();
        match operation.operator.as_str() {
            // Each line and each piece of one begins anew.
            "BT" => text.push(' '),
            "Tf" => self.font = operation.operands[0].as_name().unwrap().to_vec(),
            "Tj" | "TJ" => {
                for operand in &operation.operands {
                    read_glyphs(operand, &self.fonts[&self.font], &mut text);
                }
            }
            _ => {}
        }
        text
    }
}

fn read_glyphs(shown: &Object, font: &BTreeMap<u16, String>, text: &mut String) {
    match shown {
        Object::Array(parts) => {
            for part in parts {
                read_glyphs(part, font, text);
            }
        }
        Object::String(codes, _) => {
            for code in codes.chunks_exact(2) {
                text.push_str(&font[&u16::from_be_bytes([code[0], code[1]])]);
            }
        }
        _ => {}
    }
}

/// The characters of a font's glyphs, as it tells them to whoever copies or reads aloud.
fn unicode_of(document: &Document, font: &Dictionary) -> BTreeMap<u16, String> {
    let stream = document
        .dereference(font.get(b"ToUnicode").unwrap())
        .unwrap()
        .1;
    let bytes = stream.as_stream().unwrap().decompressed_content().unwrap();
    let told = String::from_utf8_lossy(&bytes).into_owned();
    let hex = |word: &str| -> Vec<u16> {
        let digits = word.trim_matches(['<', '>']);
        let digits = digits.as_bytes().chunks(4);
        digits
            .map(|four| u16::from_str_radix(std::str::from_utf8(four).unwrap(), 16).unwrap())
            .collect()
    };
    let mut unicode = BTreeMap::new();
    for block in told.split("beginbfchar").skip(1) {
        let block = block.split("endbfchar").next().unwrap();
        let words: Vec<&str> = block.split_whitespace().collect();
        for pair in words.chunks_exact(2) {
            unicode.insert(hex(pair[0])[0], String::from_utf16(&hex(pair[1])).unwrap());
        }
    }
    unicode
}
