//! How is work shared out among processors? Only where it is large enough to be worth it, and so that nothing but the
//! time it takes depends on it: results come in the order of the work.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What this makes of each item, in their order. Where it is worth it, several are worked at together.
pub(super) fn each<T: Sync, R: Send>(
    items: &[T],
    worth_it: bool,
    work: impl Fn(&T) -> R + Sync,
) -> Vec<R> {
    let processors = if worth_it {
        thread::available_parallelism().map_or(1, usize::from)
    } else {
        1
    };
    if processors.min(items.len()) < 2 {
        return items.iter().map(work).collect();
    }
    let next = AtomicUsize::new(0);
    let take = || {
        let mut done = Vec::new();
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(place) else {
                return done;
            };
            done.push((place, work(item)));
        }
    };
    let mut done = thread::scope(|scope| {
        let others: Vec<_> = (1..processors.min(items.len()))
            .map(|_| scope.spawn(take))
            .collect();
        let mut done = take();
        for other in others {
            done.extend(other.join().unwrap_or_else(|fault| resume_unwind(fault)));
        }
        done
    });
    done.sort_unstable_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, result)| result).collect()
}

/// What both of these make, worked at together where it is worth it.
pub(super) fn both<A: Send, B>(
    worth_it: bool,
    one: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B,
) -> (A, B) {
    if !worth_it {
        return (one(), other());
    }
    thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        let one = one.join().unwrap_or_else(|fault| resume_unwind(fault));
        (one, other)
    })
}

#[cfg(test)]
mod tests {
    use super::{both, each};

    #[test]
    fn results_come_in_the_order_of_the_work() {
        let items: Vec<u32> = (0..1_000).collect();
        let twice: Vec<u32> = items.iter().map(|item| item * 2).collect();
        for worth_it in [true, false] {
            assert_eq!(each(&items, worth_it, |item| item * 2), twice);
            assert_eq!(each(&items[..1], worth_it, |item| item * 2), [0]);
            assert_eq!(each(&items[..0], worth_it, |item| item * 2), [0_u32; 0]);
            assert_eq!(both(worth_it, || 1, || "two"), (1, "two"));
        }
    }
}
