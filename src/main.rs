//! The `onramp` command.

fn main() {}
