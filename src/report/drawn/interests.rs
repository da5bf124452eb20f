//! How is it drawn what draws a person? A bar for each kind of doing that was answered, longest first; never a number.

use std::cmp::Reverse;

use super::{BAR, CHARACTERS, Canvas, Picture, Role, WIDTH, filled, share};
use crate::guidance::{Profile, Theme};
use crate::wording::Wording;

/// The whole of a score, in hundredths.
const WHOLE: u16 = 100;
/// From here on something draws one much, or somewhat: thirds of the whole.
const MUCH: u16 = 67;
const SOMEWHAT: u16 = 34;
/// Columns of the words, in characters.
const LABEL: usize = 40;

/// What draws the person; nothing where that leans no way.
pub(in crate::report) fn interests(wording: &Wording, profile: &Profile) -> Option<Picture> {
    if !profile.leans() {
        return None;
    }
    let each = Theme::ALL.into_iter();
    let mut each: Vec<(Theme, u16)> = each
        .filter_map(|theme| Some((theme, profile.score(theme)?)))
        .collect();
    each.sort_by_key(|(theme, score)| (Reverse(*score), *theme));
    let mut canvas = Canvas::new();
    for (theme, score) in each {
        let theme = wording.theme(theme);
        let words = match score {
            MUCH.. => wording.interest_much(theme),
            SOMEWHAT.. => wording.interest_somewhat(theme),
            _ => wording.interest_little(theme),
        };
        canvas.say(0, &words, Role::Plain);
        let long = share(WIDTH, score.into(), WHOLE.into());
        canvas.rect(0, canvas.down, (WIDTH, BAR), Role::Unpaid);
        canvas.rect(0, canvas.down, (long, BAR), Role::Paid);
        canvas.down += BAR + 5;
        let cells = u32::try_from(CHARACTERS - LABEL - 1).unwrap_or(0);
        let cells = share(cells, score.into(), WHOLE.into());
        let row = format!("{} {}", filled(&words, LABEL), "#".repeat(cells as usize));
        canvas.characters.push(row);
        canvas.words.push(words);
    }
    Some(canvas.finish("interests", wording.paper_interests()))
}
