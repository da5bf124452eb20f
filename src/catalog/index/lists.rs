//! How do many short lists lie in one place? End to end, with where each begins.

/// A list for each number from 0 on, all in one piece of memory.
#[derive(Clone, Debug)]
pub(super) struct Lists<T> {
    items: Box<[T]>,
    ends: Box<[u32]>,
}

impl<T> Lists<T> {
    /// The list of this number; empty where there is none.
    pub(super) fn of(&self, number: usize) -> &[T] {
        let end = |at: usize| self.ends.get(at).map_or(0, |end| *end as usize);
        let start = number.checked_sub(1).map_or(0, end);
        self.items.get(start..end(number)).unwrap_or(&[])
    }

    /// How many lists there are.
    pub(super) fn count(&self) -> usize {
        self.ends.len()
    }
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Builder::default().finish()
    }
}

impl<T> Lists<T> {
    /// The lists at these places, in the order of the places, each item written anew.
    pub(super) fn in_order(&self, places: &[u32], anew: impl Fn(&T) -> T) -> Self {
        let mut builder = Builder::default();
        for place in places {
            builder.extend_and_end(self.of(*place as usize).iter().map(&anew));
        }
        builder.finish()
    }
}

impl<T: Copy + Ord> Lists<T> {
    /// For each number from 0 to `count` what is said to belong to it, in rising order, each once.
    pub(super) fn sorted(count: usize, said: &[(u32, T)]) -> Self {
        let mut ends = vec![0_u32; count];
        for (number, _) in said {
            if let Some(end) = ends.get_mut(*number as usize) {
                *end += 1;
            }
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += std::mem::replace(end, sum);
        }
        let mut items: Vec<T> = said.iter().map(|(_, item)| *item).collect();
        for (number, item) in said {
            let next = ends.get_mut(*number as usize);
            if let Some(next) = next {
                if let Some(place) = items.get_mut(*next as usize) {
                    *place = *item;
                }
                *next += 1;
            }
        }
        let mut builder = Builder::default();
        let mut start = 0;
        for end in ends {
            let list = items.get_mut(start..end as usize).unwrap_or_default();
            list.sort_unstable();
            let mut before = None;
            for item in list.iter().copied() {
                if before.replace(item) != Some(item) {
                    builder.push(item);
                }
            }
            builder.end();
            start = end as usize;
        }
        builder.finish()
    }
}

/// Lists being written down, one after another.
#[derive(Debug)]
pub(super) struct Builder<T> {
    items: Vec<T>,
    ends: Vec<u32>,
}

impl<T> Default for Builder<T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            ends: Vec::new(),
        }
    }
}

impl<T> Builder<T> {
    /// Adds to the list that is being written.
    pub(super) fn push(&mut self, item: T) {
        self.items.push(item);
    }

    /// Writes a whole list.
    pub(super) fn extend_and_end(&mut self, items: impl IntoIterator<Item = T>) {
        self.items.extend(items);
        self.end();
    }

    /// Ends the list that is being written; the next begins.
    pub(super) fn end(&mut self) {
        self.ends.push(number(self.items.len()));
    }

    /// All the lists.
    pub(super) fn finish(self) -> Lists<T> {
        Lists {
            items: self.items.into(),
            ends: self.ends.into(),
        }
    }
}

/// A count as the number it is written as here. No catalog that fits in memory comes near the bound.
pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::Lists;

    #[test]
    fn each_number_has_its_own_list_in_rising_order_without_doubles() {
        let lists = Lists::sorted(4, &[(2, 'b'), (0, 'z'), (2, 'a'), (2, 'b'), (0, 'c')]);
        assert_eq!(lists.of(0), ['c', 'z']);
        assert_eq!(lists.of(1), []);
        assert_eq!(lists.of(2), ['a', 'b']);
        assert_eq!((lists.of(3), lists.of(4)), (&[][..], &[][..]));
        assert_eq!(lists.count(), 4);
    }
}
