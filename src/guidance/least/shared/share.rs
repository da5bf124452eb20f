//! What must be paid at the least from any point of a search on? The price of a thing is shared out among all that may
//! need it, so that nothing is charged twice.
//!
//! These are the potentials of a linear program's dual: a choice claims a share of what each node is worth that any of its
//! ways needs, and claims it once, as it goes one of them; it is worth the least of its ways. Any way of sharing gives a
//! true bound: whatever is needed is paid for, and nobody who needs it claims more than it is worth. A good one is found in
//! rounds; then shares are settled to the last unit.

mod agree;

use std::ops::Range;

use super::dear::Left;
use super::field::Part;
use super::set::Set;

/// How often shares are settled to the last unit.
const SETTLING: usize = 3;

/// The claims of one node.
#[derive(Clone, Debug, Default)]
struct Claims {
    /// On what any of its ways needs: it goes one of them, so it claims each once.
    any: Range<usize>,
    /// Those of each way, by their places in `of_ways`.
    ways: Vec<Range<usize>>,
}

/// Prices shared out.
pub(super) struct Shares {
    price: Vec<u64>,
    worth: Vec<u64>,
    of_user: Vec<Claims>,
    /// For each claim, the node it is on, and the share.
    claims: Vec<(usize, u64)>,
    /// The claims of each way.
    of_ways: Vec<usize>,
    /// The claims on each node and who makes them, in the order of the users.
    on: Vec<(usize, usize)>,
    /// What each of these claims is of, in the same order, when all is shared out.
    settled: Vec<u64>,
    on_node: Vec<Range<usize>>,
    is_root: Vec<bool>,
}

impl Shares {
    /// Shares out these prices, one for each node.
    pub(super) fn of<const K: usize>(part: &Part<K>, price: Vec<u64>) -> Self {
        let mut shares = Self::claimed_by(part, price);
        shares.agree(&part.top);
        for _ in 0..SETTLING {
            shares.give();
            shares.take_back();
        }
        shares.give();
        let claims = shares.on.iter().map(|(_, claim)| shares.claims[*claim].1);
        shares.settled = claims.collect();
        shares
    }

    /// All claims, of nothing yet.
    fn claimed_by<const K: usize>(part: &Part<K>, price: Vec<u64>) -> Self {
        let count = part.nodes.len();
        let mut users = Vec::new();
        let mut claims = Vec::new();
        let mut of_ways = Vec::new();
        let mut of_user = Vec::with_capacity(count);
        let mut place = vec![0; count];
        for (user, knot) in part.nodes.iter().enumerate() {
            let from = claims.len();
            let ways: Vec<Set<K>> = knot
                .ways
                .iter()
                .map(|way| part.whole(way).without(&knot.with))
                .collect();
            for at in ways.iter().fold(Set::NONE, |all, way| all.or(way)).iter() {
                place[at] = claims.len();
                claims.push((at, 0));
                users.push(user);
            }
            let any = from..claims.len();
            let ways = ways.iter().map(|way| {
                let from = of_ways.len();
                of_ways.extend(way.iter().map(|at| place[at]));
                from..of_ways.len()
            });
            of_user.push(Claims {
                any,
                ways: ways.collect(),
            });
        }
        let mut by_node: Vec<(usize, usize, usize)> = claims
            .iter()
            .enumerate()
            .map(|(claim, (node, _))| (*node, users[claim], claim))
            .collect();
        by_node.sort_unstable();
        let mut on_node = vec![0..0; count];
        for (place, (node, _, _)) in by_node.iter().enumerate() {
            if on_node[*node].is_empty() {
                on_node[*node] = place..place;
            }
            on_node[*node].end = place + 1;
        }
        let mut is_root = vec![false; count];
        part.roots.iter().for_each(|root| is_root[*root] = true);
        Self {
            price,
            worth: vec![0; count],
            of_user,
            claims,
            of_ways,
            on: by_node
                .into_iter()
                .map(|(_, user, claim)| (user, claim))
                .collect(),
            settled: Vec::new(),
            on_node,
            is_root,
        }
    }

    fn on(&self, node: usize) -> &[(usize, usize)] {
        &self.on[self.on_node[node].clone()]
    }

    /// What a way is charged.
    fn of_way(&self, way: Range<usize>) -> u64 {
        let claims = self.of_ways[way].iter();
        claims.map(|claim| self.claims[*claim].1).sum()
    }

    fn cheapest_way(&self, user: usize) -> u64 {
        let ways = self.of_user[user].ways.iter();
        ways.map(|way| self.of_way(way.clone())).min().unwrap_or(0)
    }

    /// What these users claim of a node.
    fn claimed(&self, node: usize, by: impl Fn(usize) -> bool) -> u64 {
        let on = self.on(node).iter().filter(|(user, _)| by(*user));
        on.map(|(_, claim)| self.claims[*claim].1).sum()
    }

    /// What a way is charged above the cheapest of its node.
    pub(super) fn above_cheapest(&self, node: usize, way: usize) -> u64 {
        let way = self.of_user[node].ways[way].clone();
        self.of_way(way) - self.cheapest_way(node)
    }

    /// Of what may be needed or not, the thing that most may need and that is worth most.
    pub(super) fn most_wanted<const K: usize>(&self, left: &Left<'_, K>) -> Option<usize> {
        let wanted = |at: &usize| (self.on(*at).len() as u64).saturating_mul(self.price[*at]);
        left.open_things().max_by_key(wanted)
    }

    /// What is charged for all that is needed in any case: nothing costs less.
    pub(super) fn bound(&self) -> u64 {
        let roots = self.worth.iter().zip(&self.is_root);
        roots
            .filter(|(_, is_root)| **is_root)
            .map(|(worth, _)| worth)
            .sum()
    }

    /// What is charged for a node that is needed, beside what those may be charged with that are not decided yet.
    pub(super) fn open(&self, node: usize, undecided: impl Fn(usize) -> bool) -> u64 {
        self.worth[node] - self.claimed(node, undecided)
    }

    /// The same where users are decided from the last to the first, and those up to `last` are not yet.
    pub(super) fn open_until(&self, node: usize, last: usize) -> u64 {
        let places = self.on_node[node].clone();
        let on = self.on[places.clone()].iter().zip(&self.settled[places]);
        let undecided = on.take_while(|((user, _), _)| *user <= last);
        self.worth[node] - undecided.map(|(_, share)| share).sum::<u64>()
    }

    /// What those who are not decided yet may be charged with for a node that is paid for already.
    pub(super) fn paid_twice(&self, node: usize, undecided: impl Fn(usize) -> bool) -> u64 {
        self.claimed(node, undecided)
    }

    /// How many claims and nodes are looked at in all rounds.
    pub(super) fn effort(&self) -> u64 {
        (self.claims.len() + self.worth.len()) as u64 * u64::from(agree::ROUNDS) / 8
    }

    /// Parts first: what of a node nobody claims is given to those who need it.
    fn give(&mut self) {
        for node in 0..self.worth.len() {
            self.worth[node] = self.price[node] + self.cheapest_way(node);
            let on = self.on_node[node].clone();
            let many = on.len() as u64;
            let left = self.worth[node] - self.claimed(node, |_| true);
            // What is needed in any case is charged for itself.
            if self.is_root[node] || many == 0 || left == 0 {
                continue;
            }
            for (nth, place) in (0..).zip(on) {
                let (_, claim) = self.on[place];
                self.claims[claim].1 += left / many + u64::from(nth < left % many);
            }
        }
    }

    /// Users first: what is claimed in vain is given back.
    fn take_back(&mut self) {
        for node in (0..self.worth.len()).rev() {
            let least = self.cheapest_way(node);
            let vain = if self.is_root[node] {
                0
            } else {
                self.worth[node] - self.claimed(node, |_| true)
            };
            let keep = least - vain.min(least);
            let Claims { any, ways } = self.of_user[node].clone();
            let over = ways.iter().map(|way| self.of_way(way.clone()) - keep);
            let mut over: Vec<u64> = over.collect();
            for claim in any {
                let needs = |way: &Range<usize>| self.of_ways[way.clone()].contains(&claim);
                let of: Vec<bool> = ways.iter().map(needs).collect();
                let mine = || over.iter().zip(&of).filter(|(_, of)| **of);
                let back = mine().map(|(over, _)| *over).min().unwrap_or(0);
                let back = back.min(self.claims[claim].1);
                self.claims[claim].1 -= back;
                let mine = over.iter_mut().zip(&of).filter(|(_, of)| **of);
                mine.for_each(|(over, _)| *over -= back);
            }
        }
    }
}
