//! Why does the plan say what it says? The part of the staff worksheet that names the reasons and the records behind them.

use super::{Body, Part, PartKind};
use crate::guidance::Asked;
use crate::interview::{Interview, Paper};
use crate::report::legs::Leg;
use crate::report::reasons::answers;
use crate::wording::Wording;

/// The reasons, each under what it is asked about; the sources they come from are listed in a part of their own. Why
/// a need matters and what is behind a help stands with the services, and is not said again.
pub(super) fn part(interview: &Interview<'_>, legs: &[Leg<'_>], w: &Wording) -> Part {
    let catalog = interview.catalog();
    let (person, shown) = (interview.person(), interview.shown());
    let mut part = Part::new(PartKind::Reasons, w.staff_reasons());
    let answers = answers(interview, legs, Paper::Staff).into_iter();
    let answers = answers.filter(|why| !matches!(why.asked, Asked::Need(..) | Asked::Help(..)));
    for (number, why) in (1..).zip(answers) {
        let id = format!("reasons:{number}");
        part.lead(&*id, w.asked(catalog, &shown, &why.asked));
        let grounds = w.grounds(&person, &why).into_iter();
        let behind = why
            .behind
            .iter()
            .map(|behind| (0, w.behind_in_short(behind)));
        for (place, (depth, words)) in (1..).zip(grounds.chain(behind)) {
            let depth = u8::try_from(depth).unwrap_or(u8::MAX).saturating_add(1);
            part.add(
                format!("{id}:{place}"),
                depth,
                Body::Paragraph(words.into()),
            );
        }
    }
    part
}
