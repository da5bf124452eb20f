//! Is guidance right? Small regions, written by hand or drawn at random, against brute force and the rules of the design.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop where it fails"
)]
#![expect(
    clippy::needless_pass_by_value,
    reason = "JSON is written where it is handed over"
)]

#[path = "guidance/ask_first.rs"]
mod ask_first;
#[path = "guidance/cliff.rs"]
mod cliff;
#[path = "guidance/conditions.rs"]
mod conditions;
#[path = "guidance/entry.rs"]
mod entry;
#[path = "guidance/held.rs"]
mod held;
#[path = "guidance/interest.rs"]
mod interest;
#[path = "guidance/laws.rs"]
mod laws;
#[path = "guidance/model.rs"]
mod model;
#[path = "guidance/moved.rs"]
mod moved;
#[path = "guidance/needs.rs"]
mod needs;
#[path = "guidance/no_plan.rs"]
mod no_plan;
#[path = "guidance/outlook.rs"]
mod outlook;
#[path = "guidance/own_days.rs"]
mod own_days;
#[path = "guidance/people.rs"]
mod people;
#[path = "guidance/plainly.rs"]
mod plainly;
#[path = "guidance/plan.rs"]
mod plan;
#[path = "guidance/plan_exact.rs"]
mod plan_exact;
#[path = "guidance/plans.rs"]
mod plans;
#[path = "guidance/region.rs"]
mod region;
#[path = "../benches/regions.rs"]
mod regions;
#[path = "guidance/run_out.rs"]
mod run_out;
#[path = "guidance/support.rs"]
mod support;
#[path = "guidance/trade_offs.rs"]
mod trade_offs;
#[path = "guidance/turn.rs"]
mod turn;
#[path = "guidance/until.rs"]
mod until;
#[path = "guidance/why.rs"]
mod why;
#[path = "guidance/work.rs"]
mod work;
#[path = "guidance/world.rs"]
mod world;
