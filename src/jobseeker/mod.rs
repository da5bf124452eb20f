//! What did this person tell us? Interests, credentials held, facts, needs, limits, a goal: nothing that names them.
//!
//! There is no field for a name, a birth date or a number of any office, and none may be added.

mod answers;
mod moment;
mod past;
mod referral;
mod wish;

pub use answers::*;
pub use moment::Moment;
pub use past::*;
pub use referral::*;
pub use wish::*;
