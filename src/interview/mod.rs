//! What is asked, in which order, and what does an answer do? The one interview that every front door drives.
//!
//! Pure: a message in, a new state and perhaps an effect out. It knows no terminal, file, clock or language; what is on
//! the page is data, and each door shows it in its own way.

mod ask;
mod find;
mod findings;
mod form;
mod moves;
mod msg;
mod order;
mod page;
mod place;
mod question;
mod referral;
mod reply;
mod session;
mod update;
mod what_if;
mod why;

pub use ask::{Ask, OnPaper};
pub use find::Finder;
pub use findings::{Findings, Found};
pub use form::{Choice, Field, Form, Question};
pub use msg::{Effect, Msg, Paper};
pub use page::Page;
pub use place::{Over, Place, Record, Trying};
pub use referral::Passing;
pub use reply::Refusal;
pub use session::Interview;
