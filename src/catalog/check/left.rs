//! Which answers are left to a person who meets the parts of a condition seen so far?

use std::collections::BTreeMap;

use crate::catalog::OccupationId;

/// What a test is about.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum About<'r> {
    /// A fact.
    Fact(&'r str),
    /// How many months ago a credential ran out; the last number of all stands for never held.
    Held(&'r str),
    /// Work in these occupations, within so many months, and whether only paid work counts.
    Work(&'r [OccupationId], Option<u32>, bool),
}

impl<'r> About<'r> {
    /// The id to call it by.
    fn name(&self) -> &'r str {
        match self {
            Self::Fact(id) | Self::Held(id) => id,
            Self::Work(of, ..) => of.first().map_or("work", OccupationId::as_str),
        }
    }
}

/// What one test asks.
pub(super) struct Asked<'r> {
    pub(super) about: About<'r>,
    /// Every answer there is.
    pub(super) whole: Left,
    /// The answers that pass.
    pub(super) passing: Left,
}

/// Answers, as spans of numbers in their order, of which none touches the next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Left(Vec<(i64, i64)>);

impl Left {
    /// From one to another, both meant; nothing where they are the wrong way round.
    pub(super) fn between(low: i64, high: i64) -> Self {
        Self(if low <= high {
            vec![(low, high)]
        } else {
            Vec::new()
        })
    }

    /// What is in either.
    pub(super) fn or(self, other: Self) -> Self {
        let mut spans = self.0;
        spans.extend(other.0);
        spans.sort_unstable();
        let mut joined: Vec<(i64, i64)> = Vec::new();
        for (low, high) in spans {
            match joined.last_mut() {
                Some(last) if low <= last.1.saturating_add(1) => last.1 = last.1.max(high),
                _ => joined.push((low, high)),
            }
        }
        Self(joined)
    }

    /// What is in both.
    fn and(&self, other: &Self) -> Self {
        let pairs = self
            .0
            .iter()
            .flat_map(|one| other.0.iter().map(move |two| (one, two)));
        let shared = pairs.map(|(one, two)| (one.0.max(two.0), one.1.min(two.1)));
        Self(shared.filter(|(low, high)| low <= high).collect())
    }

    /// What is in this and not in the other.
    fn without(&self, other: &Self) -> Self {
        let mut left = self.clone();
        for (low, high) in &other.0 {
            let below = low
                .checked_sub(1)
                .map_or_else(Self::default, |end| Self::between(i64::MIN, end));
            let above = high
                .checked_add(1)
                .map_or_else(Self::default, |start| Self::between(start, i64::MAX));
            left = left.and(&below.or(above));
        }
        left
    }
}

/// What is left of each answer; everything, of what is not named.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Possible<'r>(BTreeMap<About<'r>, Left>);

impl<'r> Possible<'r> {
    /// What is left where a test is passed, or not; what it is about, where nothing is.
    pub(super) fn with(mut self, asked: Asked<'r>, passed: bool) -> Result<Self, &'r str> {
        let Asked {
            about,
            whole,
            passing,
        } = asked;
        let wanted = if passed {
            passing
        } else {
            whole.without(&passing)
        };
        let left = self.0.get(&about).unwrap_or(&whole).and(&wanted);
        if left == Left::default() {
            return Err(about.name());
        }
        self.0.insert(about, left);
        Ok(self)
    }

    /// What is left where either is.
    pub(super) fn or(self, mut other: Self) -> Self {
        let both = self.0.into_iter().filter_map(|(about, left)| {
            let more = other.0.remove(&about)?;
            Some((about, left.or(more)))
        });
        Self(both.collect())
    }
}
