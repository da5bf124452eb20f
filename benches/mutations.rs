//! What could be wrong with a catalog? Anything: here it is broken in every way, always in the same order.

#![allow(
    clippy::cast_possible_truncation,
    reason = "what is cut off is chance anyway"
)]

/// The files of a catalog: names and bytes.
pub type Files = Vec<(String, Vec<u8>)>;

/// What may be put in the place of a value, or between two.
const TOKENS: [&[u8]; 28] = [
    b"null",
    b"true",
    b"-1",
    b"0",
    b"1.5",
    b"1e999",
    b"18446744073709551616",
    b"99999999999999999999999999",
    b"\"\"",
    b"\"ged\"",
    b"\"2026-02-30\"",
    b"\"\\ud800\"",
    b"\"\\u202e\"",
    b"[]",
    b"{}",
    b"[[]]",
    b"[6, 8]",
    b"{\"a\": {}}",
    b"{\"low\": 9, \"high\": 1}",
    b"{\"value\": 1}",
    b"{\"not\": {\"step\": \"taster\"}}",
    b"{\"all\": []}",
    b",",
    b":",
    b"\"",
    b"\xff\xfe",
    b"\xe2\x80\xae",
    b"\x00",
];

/// Breaks catalogs, by numbers that follow from a seed.
pub struct Mutator(u64);

impl Mutator {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number below this one (splitmix64).
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % (end.max(1) as u64)) as usize
    }

    /// The catalog with one to three things broken in one of its files.
    pub fn mutate(&mut self, files: &Files) -> Files {
        let mut files = files.clone();
        let file = self.below(files.len());
        let bytes = &mut files[file].1;
        for _ in 0..=self.below(3) {
            self.break_one(bytes);
        }
        files
    }

    fn break_one(&mut self, bytes: &mut Vec<u8>) {
        let at = self.below(bytes.len() + 1);
        let end = (at + self.below(40)).min(bytes.len());
        match self.below(9) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let copy = bytes[at..end].to_vec();
                let to = self.below(bytes.len() + 1);
                bytes.splice(to..to, copy);
            }
            3 => {
                let value = self.below(256) as u8;
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = value;
                }
            }
            4 => drop(bytes.splice(at..at, self.token())),
            5 => {
                let bracket = [b"[".as_slice(), b"{\"a\":", b"]", b"}"][self.below(4)];
                let many = bracket.repeat(1 + self.below(200));
                bytes.splice(at..at, many);
            }
            // Half of all: a value of another kind in the place of a value.
            _ => {
                let value = value_from(bytes, at);
                bytes.splice(value, self.token());
            }
        }
    }

    fn token(&mut self) -> Vec<u8> {
        TOKENS[self.below(TOKENS.len())].to_vec()
    }
}

/// The first value that begins after this place: from after a colon, a comma or a bracket to where it ends.
fn value_from(bytes: &[u8], at: usize) -> std::ops::Range<usize> {
    let begins = |byte: &u8| matches!(byte, b':' | b',' | b'[');
    let Some(start) = bytes[at..].iter().position(begins) else {
        return bytes.len()..bytes.len();
    };
    let start = at + start + 1;
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (place, byte) in bytes.iter().enumerate().skip(start) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = quoted,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'[' | b'{' => depth += 1,
            b',' | b']' | b'}' if depth == 0 => return start..place,
            b']' | b'}' => depth -= 1,
            _ => {}
        }
    }
    start..bytes.len()
}
