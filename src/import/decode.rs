//! Which characters do these bytes mean? UTF-8 with or without a byte-order mark; else Windows-1252.

use std::borrow::Cow;

/// What the bytes 80 to 9F mean in Windows-1252. The five it leaves open become the replacement character.
const HIGH: [char; 32] = [
    '€', '\u{FFFD}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{FFFD}', 'Ž',
    '\u{FFFD}', '\u{FFFD}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{FFFD}',
    'ž', 'Ÿ',
];

/// The text of these bytes, without a leading byte-order mark; or the name of an encoding that is not read.
pub(super) fn text(bytes: &[u8]) -> Result<Cow<'_, str>, &'static str> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err("UTF-16");
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    Ok(match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(bytes.iter().map(|&byte| windows_1252(byte)).collect()),
    })
}

fn windows_1252(byte: u8) -> char {
    byte.checked_sub(0x80)
        .and_then(|high| HIGH.get(usize::from(high)))
        .copied()
        .unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_text() {
        assert_eq!(text(b"\xEF\xBB\xBFcode").unwrap(), "code");
    }

    #[test]
    fn what_is_not_utf_8_is_read_as_windows_1252() {
        assert_eq!(text(b"caf\xE9 \x93so\x94 \x80").unwrap(), "café “so” €");
    }

    #[test]
    fn utf_16_is_named_and_refused() {
        assert_eq!(text(b"\xFF\xFEc\0"), Err("UTF-16"));
    }
}
