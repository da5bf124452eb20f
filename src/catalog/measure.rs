//! How much, how long? Money, hours and weeks as types, each with its unit, so that none is taken for another.

use std::iter::Sum;
use std::ops::Add;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! measures {
    ($($(#[$doc:meta])* $name:ident($inner:ty)),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(pub $inner);

        impl Add for $name {
            type Output = Self;
            fn add(self, more: Self) -> Self {
                Self(self.0.saturating_add(more.0))
            }
        }

        impl From<$name> for u64 {
            fn from(measure: $name) -> Self {
                measure.0.into()
            }
        }

        impl Sum for $name {
            fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
                parts.fold(Self(0), Add::add)
            }
        }
    )+};
}

measures! {
    /// US money in whole cents.
    Cents(u64),
    /// Weeks of the calendar; 0 is less than one week.
    Weeks(u32),
    /// Hours: clock hours of teaching, or hours a week.
    Hours(u32),
    /// Credits of a college on quarter terms.
    Credits(u32),
}

impl Cents {
    /// No single price comes near this, nor does any pay: ten million dollars.
    pub const MOST: Self = Self(1_000_000_000);
}

impl Weeks {
    /// Nothing lasts as long as this: a hundred years.
    pub const MOST: Self = Self(5_200);
}

/// Something that is measured, of which too much is taken for a slip.
pub(super) trait Measure: Copy + Into<u64> {
    /// The most that can be right, and what it is a number of; nothing, where any number may be.
    const MOST: Option<(u64, &'static str)> = None;
}

impl Measure for Cents {
    const MOST: Option<(u64, &'static str)> = Some((Self::MOST.0, "cents"));
}

impl Measure for Weeks {
    const MOST: Option<(u64, &'static str)> = Some((Self::MOST.0 as u64, "weeks"));
}

impl Measure for Hours {}
impl Measure for Credits {}
impl Measure for u32 {}

/// From the least to the most, both meant. Written as one number where they are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Span<T> {
    /// One value.
    Exactly(T),
    /// From `low` to `high`.
    Between(Between<T>),
}

/// The two ends of a [`Span`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Between<T> {
    /// The least.
    pub low: T,
    /// The most.
    pub high: T,
}

impl<T: Copy> Span<T> {
    /// The least it can be.
    pub fn low(&self) -> T {
        match self {
            Self::Exactly(value) => *value,
            Self::Between(between) => between.low,
        }
    }

    /// The most it can be.
    pub fn high(&self) -> T {
        match self {
            Self::Exactly(value) => *value,
            Self::Between(between) => between.high,
        }
    }
}

impl<T: Copy + PartialEq> Span<T> {
    /// The span between two values, as one value where they are the same.
    pub fn new(low: T, high: T) -> Self {
        if low == high {
            Self::Exactly(low)
        } else {
            Self::Between(Between { low, high })
        }
    }
}

/// What a wage is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// One hour of work.
    Hour,
    /// One year of work.
    Year,
}

/// Hours of a full year's work, by which yearly pay is compared with hourly: 40 hours in 52 weeks, as the
/// Occupational Employment and Wage Statistics do.
const HOURS_A_YEAR: u64 = 2080;

impl Period {
    /// What an amount paid for this comes to for an hour of full-time work, in whole cents cut off.
    pub fn an_hour(self, amount: Cents) -> Cents {
        match self {
            Self::Hour => amount,
            Self::Year => Cents(amount.0 / HOURS_A_YEAR),
        }
    }
}

/// Pay: an amount and what it is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Wage {
    /// How much.
    pub amount: Cents,
    /// For what.
    pub per: Period,
}
