//! What can a person do at the screen, whichever key, click or touch asks for it?

/// Something to do; what it means just now, the page and the focus say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Action {
    /// To what lies before.
    Up,
    /// To what lies after.
    Down,
    /// To the column before.
    Left,
    /// To the column after.
    Right,
    /// A screenful back.
    PageUp,
    /// A screenful on.
    PageDown,
    /// To the first.
    First,
    /// To the last.
    Last,
    /// To the next part of the page.
    NextPart,
    /// To the part before.
    PartBefore,
    /// Take what has the focus.
    Accept,
    /// Mark what has the focus, or take the mark away.
    Mark,
    /// Take the choice of this number.
    Pick(u8),
    /// Take away the last letter typed.
    Rub,
    /// Stop typing, so that letters are keys again.
    StopTyping,
    /// On to the next question or page.
    Next,
    /// Leave this question open.
    Skip,
    /// Back, without loss.
    Back,
    /// Take back the last answer.
    Undo,
    /// What do the keys do?
    Help,
    /// Help that cannot wait.
    Urgent,
    /// Hide the screen.
    Hide,
    /// Show it again, or take away what lies over the page.
    Close,
    /// The list of pages.
    Pages,
    /// Look something up.
    LookUp,
    /// Why is this here, and who says so?
    Why,
    /// The other language.
    Speak,
    /// Leave, which asks first.
    Leave,
    /// Leave now.
    Quit,
    /// Compare this pathway, or no longer.
    Compare,
    /// Show the comparison.
    ShowCompared,
    /// Show the ways to the destination, side by side.
    ShowWays,
    /// Put this step into the plan, or take it out.
    Put,
    /// Put this step earlier in the plan.
    Earlier,
    /// Type a day for this step.
    Date,
    /// Plan by the next aim.
    Aim,
    /// Plan for this job.
    Goal,
    /// This step was done before, or was not.
    Done,
    /// Ask what this step makes matter, in private.
    Private,
    /// Show what is private, or no longer.
    ShowPrivate,
    /// Move the referral to this help on.
    Refer,
    /// Move it back.
    ReferBack,
    /// The slip of this referral.
    Slip,
    /// Yes, this service may be contacted.
    Consent,
    /// Put the next suggestion in the place of this one.
    SetAside,
    /// What if?
    WhatIf,
    /// Show what has moved.
    ShowMoved,
    /// Keep what was tried.
    Keep,
    /// Put it back as it was.
    PutBack,
    /// Take this away again.
    Remove,
    /// This has run out, or has not.
    Expired,
    /// This was unpaid, or was paid.
    Unpaid,
    /// Take this line off the paper, or put it back.
    Strike,
    /// Write a line of one's own.
    OwnLine,
    /// Print this paper.
    Print,
    /// The paper in the other language, or in both.
    Tongues,
    /// The other code for the phone.
    OtherCode,
    /// Light for dark, on a screen without colors.
    Swap,
}
