//! What must be paid at the least from any point of a search on? The price of a thing is shared out among all that may
//! need it, so that nothing is charged twice.
//!
//! These are the potentials of a linear program's dual: whoever may need a node claims a share of what it is worth; a
//! choice is worth the least of its ways. Any way of sharing gives a true bound. A good one is found in rounds: those who
//! need a node on the cheapest way under the shares so far come to claim more of it, the others less (as in fictitious
//! play, Brown 1951, and Wong's dual ascent, 1984); then shares are settled to the last unit.

use std::ops::Range;

use super::dear::Left;
use super::field::Part;
use super::set::Set;

/// How often it is looked who needs what, at the most; where there is little to share, once for each node.
const ROUNDS: u16 = 40;
/// How often shares are settled to the last unit.
const SETTLING: usize = 3;

/// The claims of one node.
#[derive(Clone, Debug, Default)]
struct Claims {
    /// On what it needs in any case.
    fixed: Range<usize>,
    /// On what each way needs.
    ways: Vec<Range<usize>>,
}

/// Prices shared out.
pub(super) struct Shares {
    price: Vec<u64>,
    worth: Vec<u64>,
    of_user: Vec<Claims>,
    /// For each claim, the node it is on, and the share.
    claims: Vec<(usize, u64)>,
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
        let mut of_user = Vec::with_capacity(count);
        for (user, knot) in part.nodes.iter().enumerate() {
            let mut claim = |nodes: &Set<K>| {
                let from = claims.len();
                claims.extend(direct(part, nodes).iter().map(|at| (at, 0)));
                users.resize(claims.len(), user);
                from..claims.len()
            };
            let mut fixed = knot.with;
            fixed.remove(user);
            of_user.push(Claims {
                fixed: claim(&fixed),
                ways: knot.ways.iter().map(claim).collect(),
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

    fn sum(&self, claims: Range<usize>) -> u64 {
        self.claims[claims].iter().map(|(_, share)| share).sum()
    }

    fn cheapest_way(&self, user: usize) -> u64 {
        let ways = self.of_user[user].ways.iter();
        ways.map(|way| self.sum(way.clone())).min().unwrap_or(0)
    }

    /// What these users claim of a node.
    fn claimed(&self, node: usize, by: impl Fn(usize) -> bool) -> u64 {
        let on = self.on(node).iter().filter(|(user, _)| by(*user));
        on.map(|(_, claim)| self.claims[*claim].1).sum()
    }

    /// What a way is charged above the cheapest of its node.
    pub(super) fn above_cheapest(&self, node: usize, way: usize) -> u64 {
        let way = self.of_user[node].ways[way].clone();
        self.sum(way) - self.cheapest_way(node)
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
        (self.claims.len() + self.worth.len()) as u64 * u64::from(ROUNDS) / 8
    }

    /// Finds how each node is best shared.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the rounds only look for a good way of sharing; whole numbers decide what is shared"
    )]
    fn agree(&mut self, top: &[usize]) {
        let count = self.worth.len();
        // Nothing is shared around a circle here.
        let mut part_of = vec![0.0_f64; self.claims.len()];
        let mut open: Vec<Vec<usize>> = Vec::with_capacity(count);
        for node in 0..count {
            let on = self
                .on(node)
                .iter()
                .filter(|(user, _)| top[*user] != top[node]);
            let on: Vec<usize> = on.map(|(_, claim)| *claim).collect();
            for claim in &on {
                part_of[*claim] = 1.0 / on.len() as f64;
            }
            open.push(on);
        }
        let mut best = (-1.0, part_of.clone());
        let mut round = Round::of(self);
        let rounds = u16::try_from(count).unwrap_or(ROUNDS).min(ROUNDS);
        for nth in 0..rounds {
            let now = round.worth(self, &part_of);
            if now > best.0 {
                best.0 = now;
                best.1.clone_from(&part_of);
            }
            round.use_up(self);
            let pace = 1.0 / (2.0 + f64::from(nth) / 3.0);
            for (node, on) in open.iter().enumerate() {
                if !round.used[node] {
                    continue;
                }
                let many = on.iter().filter(|claim| round.uses[**claim]).count();
                if many > 0 {
                    let each = 1.0 / many as f64;
                    for claim in on {
                        let goal = if round.uses[*claim] { each } else { 0.0 };
                        part_of[*claim] += pace * (goal - part_of[*claim]);
                    }
                }
            }
        }
        for (node, on) in open.iter().enumerate() {
            let fixed = self.of_user[node].fixed.clone();
            self.worth[node] = self.price[node] + self.sum(fixed) + self.cheapest_way(node);
            let mut left = if self.is_root[node] {
                0
            } else {
                self.worth[node]
            };
            for claim in on {
                let share = (self.worth[node] as f64 * best.1[*claim]) as u64;
                self.claims[*claim].1 = share.min(left);
                left -= share.min(left);
            }
        }
    }

    /// Parts first: what of a node nobody claims is given to those who need it.
    fn give(&mut self) {
        for node in 0..self.worth.len() {
            let fixed = self.of_user[node].fixed.clone();
            self.worth[node] = self.price[node] + self.sum(fixed) + self.cheapest_way(node);
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
            let mut vain = if self.is_root[node] {
                0
            } else {
                self.worth[node] - self.claimed(node, |_| true)
            };
            let Claims { fixed, ways } = self.of_user[node].clone();
            for (_, share) in &mut self.claims[fixed] {
                let back = vain.min(*share);
                *share -= back;
                vain -= back;
            }
            let keep = least - vain.min(least);
            for way in ways {
                let mut over = self.sum(way.clone()) - keep;
                for (_, share) in &mut self.claims[way] {
                    let back = over.min(*share);
                    *share -= back;
                    over -= back;
                }
            }
        }
    }
}

/// What one round finds: what each node is worth, and which claims are used.
struct Round {
    share: Vec<f64>,
    worth: Vec<f64>,
    way: Vec<usize>,
    used: Vec<bool>,
    uses: Vec<bool>,
}

impl Round {
    fn of(shares: &Shares) -> Self {
        let (count, claims) = (shares.worth.len(), shares.claims.len());
        Self {
            share: vec![0.0; claims],
            worth: vec![0.0; count],
            way: vec![0; count],
            used: vec![false; count],
            uses: vec![false; claims],
        }
    }

    /// Parts first: what each node is worth; what the roots are together.
    #[expect(clippy::cast_precision_loss, reason = "see `Shares::agree`")]
    fn worth(&mut self, shares: &Shares, part_of: &[f64]) -> f64 {
        let mut roots = 0.0;
        for node in 0..self.worth.len() {
            let claims = &shares.of_user[node];
            let sum = |of: &Range<usize>| self.share[of.clone()].iter().sum::<f64>();
            let mut least = (f64::INFINITY, 0);
            for (nth, way) in claims.ways.iter().enumerate() {
                let sum = sum(way);
                if sum < least.0 {
                    least = (sum, nth);
                }
            }
            let (ways, way) = if claims.ways.is_empty() {
                (0.0, 0)
            } else {
                least
            };
            self.way[node] = way;
            self.worth[node] = shares.price[node] as f64 + sum(&claims.fixed) + ways;
            if shares.is_root[node] {
                roots += self.worth[node];
            } else {
                for (_, claim) in shares.on(node) {
                    self.share[*claim] = part_of[*claim] * self.worth[node];
                }
            }
        }
        roots
    }

    /// Users first: what the cheapest way uses.
    fn use_up(&mut self, shares: &Shares) {
        self.used.clone_from(&shares.is_root);
        self.uses.fill(false);
        for node in (0..self.worth.len())
            .rev()
            .filter(|node| shares.is_root[*node] || !shares.on(*node).is_empty())
        {
            if !self.used[node] {
                continue;
            }
            let claims = &shares.of_user[node];
            let way = claims.ways.get(self.way[node]).cloned().unwrap_or_default();
            for claim in claims.fixed.clone().chain(way) {
                self.uses[claim] = true;
                self.used[shares.claims[claim].0] = true;
            }
        }
    }
}

/// Those of these nodes that do not come with another of them.
fn direct<const K: usize>(part: &Part<K>, nodes: &Set<K>) -> Set<K> {
    let mut come = Set::NONE;
    for at in nodes.iter() {
        let mut with = part.nodes[at].with;
        with.remove(at);
        come = come.or(&with);
    }
    nodes.without(&come)
}
