//! What happened at the terminal, of all that a terminal reports, that this program answers to?

use ratatui::crossterm::event::{
    Event as Raw, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent,
    MouseEventKind,
};

/// The most that is taken of a paste: no answer is longer.
const LONGEST_PASTE: usize = 200;

/// A key, as the key table names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A key that writes this character.
    Char(char),
    /// A character held down with Control.
    Ctrl(char),
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// A screenful up.
    PageUp,
    /// A screenful down.
    PageDown,
    /// To the beginning.
    Home,
    /// To the end.
    End,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Backspace.
    Backspace,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A key was pressed, or held.
    Key(Key),
    /// The screen was clicked or touched at this column and row.
    Click(u16, u16),
    /// The wheel was turned: down, or else up.
    Wheel(bool),
    /// Words were pasted, cleaned of everything that is not a letter, mark or space.
    Paste(String),
    /// The window has this many columns and rows now.
    Resize(u16, u16),
}

impl Event {
    /// What a terminal's report means; None where it means nothing here. Windows reports keys that are let go as
    /// well: only presses and repeats count.
    pub fn of(raw: Raw) -> Option<Self> {
        match raw {
            Raw::Key(key) if key.kind != KeyEventKind::Release => of_key(key).map(Self::Key),
            Raw::Mouse(mouse) => of_mouse(mouse),
            Raw::Paste(words) => {
                let clean = words.chars().filter(|c| is_writing(*c));
                Some(Self::Paste(clean.take(LONGEST_PASTE).collect()))
            }
            Raw::Resize(columns, rows) => Some(Self::Resize(columns, rows)),
            _ => None,
        }
    }
}

fn of_key(key: KeyEvent) -> Option<Key> {
    let held = key.modifiers - KeyModifiers::SHIFT;
    Some(match key.code {
        KeyCode::Char(letter) if held == KeyModifiers::CONTROL => {
            Key::Ctrl(letter.to_ascii_lowercase())
        }
        // AltGr, which many keyboards need for common letters, is reported as Control and Alt together.
        KeyCode::Char(letter)
            if is_writing(letter) && (held.is_empty() || held.contains(KeyModifiers::CONTROL)) =>
        {
            Key::Char(letter)
        }
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Backspace | KeyCode::Delete => Key::Backspace,
        _ => return None,
    })
}

fn of_mouse(mouse: MouseEvent) -> Option<Event> {
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Event::Click(mouse.column, mouse.row)),
        MouseEventKind::ScrollDown => Some(Event::Wheel(true)),
        MouseEventKind::ScrollUp => Some(Event::Wheel(false)),
        _ => None,
    }
}

/// Letters, marks and spaces; no control characters, and none of those that turn the direction of a line or have no
/// width, with which typed words could pretend to be others.
fn is_writing(letter: char) -> bool {
    let hidden = matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    !letter.is_control() && !hidden
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_is_let_go_means_nothing() {
        let mut key = KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE);
        assert_eq!(Event::of(Raw::Key(key)), Some(Event::Key(Key::Enter)));
        key.kind = KeyEventKind::Repeat;
        assert_eq!(Event::of(Raw::Key(key)), Some(Event::Key(Key::Enter)));
        key.kind = KeyEventKind::Release;
        assert_eq!(Event::of(Raw::Key(key)), None);
    }

    #[test]
    fn letters_typed_with_altgr_are_letters_and_control_is_not() {
        let altgr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        let typed = |letter, held| Event::of(Raw::Key(KeyEvent::new(KeyCode::Char(letter), held)));
        assert_eq!(typed('ñ', altgr), Some(Event::Key(Key::Char('ñ'))));
        assert_eq!(
            typed('C', KeyModifiers::CONTROL),
            Some(Event::Key(Key::Ctrl('c')))
        );
        assert_eq!(typed('b', KeyModifiers::ALT), None);
    }

    #[test]
    fn a_paste_is_cleaned_and_cut() {
        let pasted = Event::of(Raw::Paste("nur\u{202e}se\n\x1b[2J".to_owned()));
        assert_eq!(pasted, Some(Event::Paste("nurse[2J".to_owned())));
        let long = Event::of(Raw::Paste("x".repeat(100_000)));
        assert_eq!(long, Some(Event::Paste("x".repeat(LONGEST_PASTE))));
    }
}
