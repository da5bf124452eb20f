//! From what a person has and what gets in the way, what are the right next steps, and the right help at each?
//!
//! Pure reasoning: catalog and answers in, findings with their reasons out. It knows no terminal, file, clock or
//! language; every reason is data, so that both doors, both languages and the paper tell the same story.

mod ask_first;
mod cliff;
mod condition;
mod drawing;
mod entry;
mod gained;
mod interest;
mod least;
mod map;
mod missing;
mod moved;
mod offer;
mod own_days;
mod pass_on;
mod pay;
mod person;
mod plan;
mod plans;
mod reach;
mod reasons;
mod rests_on;
mod start;
mod stop;
mod suggest;
mod support;
mod told;
mod truth;
mod turn;
mod until;
mod verdict;
mod way_back;
mod why;
mod work_now;
mod worlds;

pub use cliff::{AskBefore, ask_before};
pub use condition::{Missing, evaluate};
pub use entry::{Entry, Outlook, Status, entries, missing};
pub use gained::Gained;
pub use interest::{Fit, Profile, STATEMENTS, Theme};
pub use map::{PriorLearningHint, Row, StopHere, questions, row, rows, where_to_look};
pub use missing::shortest;
pub use moved::{Both, HelpMoved, Moved, StepMoved, moved};
pub use offer::{NextDay, Price, Suits, Taken, next_day, taken};
pub use own_days::OwnDays;
pub use pass_on::{said_of, to_pass_on};
pub use pay::{EntryPay, PayInShort, entry_pay, entry_pay_of_any};
pub use person::{Holding, Person};
pub use plan::{
    FirstPay, NoPlan, Plan, Proof, SCREENFUL, Stop, Totals, Way, Ways, fully_priced, goals, plan,
    plan_with_outlook, plan_within, trade_offs, trade_offs_within, ways,
};
pub use plans::Plans;
pub use reasons::Reason;
pub use stop::{Stopping, stopping};
pub use suggest::{Suggestion, destination, set_aside, suggestions, suggestions_from};
pub use support::{Because, Help, Support, serves, supports, verdict};
pub use truth::Truth;
pub use turn::{FirstDay, first_day, out_of_turn, waits_for};
pub use until::{Ending, Until, service_until, step_until};
pub use verdict::{Answer, Evidence, Verdict};
pub use way_back::{asks_what_was_held, short_way_back};
pub use why::{Asked, Asks, Behind, Ground, Rule, Shown, Why, ideas, told, why};
pub use work_now::{OpenWork, work_now};
