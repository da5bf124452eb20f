//! Onramp: a counselor and a jobseeker, one screen: where you are, the next step, what could stop you there, who
//! helps with exactly that, and what to bring.
//!
//! The rooms, from the ground up; each imports only from rooms above it in this list.

pub mod catalog;
pub mod guidance;
pub mod import;
pub mod jobseeker;
pub mod search;
pub mod wording;
