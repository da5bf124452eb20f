//! What is asked, in which order, and what does an answer do? The one interview that every front door drives.
//!
//! Pure: a message in, a new state and perhaps an effect out. It knows no terminal, file, clock or language; what is on
//! the page is data, and each door shows it in its own way.

mod ask;
mod find;
mod findings;
mod moves;
mod msg;
mod order;
mod question;
mod referral;
mod reply;
mod session;
mod what_if;
mod why;

pub use ask::{Ask, Choice, Field, Form, OnPaper, Over, Page, Place, Question, Record, Trying};
pub use find::Finder;
pub use findings::{Findings, Found};
pub use msg::{Effect, Msg, Paper};
pub use referral::Passing;
pub use reply::Refusal;
pub use session::Interview;
