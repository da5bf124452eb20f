//! How many weeks do several steps take together, and in how many is one paid? Weeks add up, except beside a partner.
//!
//! A step that runs alongside another is its guest: guests follow one another while their host runs, and together they
//! take the longer of the two. A host that is not taken takes no time, and its guests simply add up. So the weeks of a
//! set do not depend on its order, and a longer set never takes fewer.

use crate::catalog::{Index, StepNumber};

/// The steps as hosts and guests.
#[derive(Clone)]
pub(super) struct Beside {
    hosts: Vec<Option<usize>>,
    guests: Vec<Vec<usize>>,
}

/// What one step takes, by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Lasts {
    /// Weeks, at the least or at the most.
    pub(super) weeks: u64,
    /// One is paid in them.
    pub(super) paid: bool,
}

impl Beside {
    /// Hosts and guests among these steps. Where a host is not among them, its own host stands for it.
    pub(super) fn of(index: &Index, steps: impl Iterator<Item = StepNumber> + Clone) -> Self {
        let mut places: Vec<(StepNumber, usize)> = steps.clone().zip(0..).collect();
        places.sort_unstable();
        let place = |step: StepNumber| {
            let at = places.binary_search_by_key(&step, |(own, _)| *own).ok()?;
            places.get(at).map(|(_, place)| *place)
        };
        let hosts = steps.map(|step| {
            let mut above = std::iter::successors(index.host(step), |at| index.host(*at));
            above.find_map(place)
        });
        let hosts: Vec<Option<usize>> = hosts.collect();
        let mut guests = vec![Vec::new(); hosts.len()];
        for (guest, host) in hosts.iter().enumerate() {
            if let Some(of_host) = host.and_then(|host| guests.get_mut(host)) {
                of_host.push(guest);
            }
        }
        Self { hosts, guests }
    }

    /// The step that this one runs alongside.
    pub(super) fn host(&self, step: usize) -> Option<usize> {
        self.hosts.get(step).copied().flatten()
    }

    /// The step whose time this one lies in: its host, or its host's, and so on; itself where it has none.
    pub(super) fn outermost(&self, step: usize) -> usize {
        let hosts = std::iter::successors(Some(step), |step| self.host(*step));
        hosts.last().unwrap_or(step)
    }

    /// How many hosts it lies within.
    pub(super) fn depth(&self, step: usize) -> usize {
        std::iter::successors(self.host(step), |step| self.host(*step)).count()
    }

    /// Whether the step runs beside no other.
    pub(super) fn is_alone(&self, step: usize) -> bool {
        self.host(step).is_none() && self.guests_of(step).is_empty()
    }

    fn guests_of(&self, step: usize) -> &[usize] {
        self.guests.get(step).map_or(&[], Vec::as_slice)
    }

    /// Weeks that a step and all its guests take, of those that `taken` gives figures for.
    pub(super) fn weeks(&self, step: usize, taken: &dyn Fn(usize) -> Option<Lasts>) -> u64 {
        let guests = self.guests_of(step).iter();
        let beside: u64 = guests.map(|guest| self.weeks(*guest, taken)).sum();
        taken(step).map_or(0, |lasts| lasts.weeks).max(beside)
    }

    /// Of these weeks, those in which one is paid.
    pub(super) fn paid_weeks(&self, step: usize, taken: &dyn Fn(usize) -> Option<Lasts>) -> u64 {
        let guests = self.guests_of(step).iter();
        let beside: u64 = guests.map(|guest| self.paid_weeks(*guest, taken)).sum();
        let own = taken(step).filter(|lasts| lasts.paid);
        own.map_or(0, |lasts| lasts.weeks).max(beside)
    }
}
