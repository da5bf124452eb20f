//! How is each node best shared? Those who need a node on the cheapest way under the shares so far come to claim more of it,
//! the others less (as in fictitious play, Brown 1951, and Wong's dual ascent, 1984).

use std::ops::Range;

use super::Shares;

/// How often it is looked who needs what, at the most; where there is little to share, once for each node.
pub(super) const ROUNDS: u16 = 40;
impl Shares {
    /// Finds how each node is best shared.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the rounds only look for a good way of sharing; whole numbers decide what is shared"
    )]
    pub(super) fn agree(&mut self, top: &[usize]) {
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
            self.worth[node] = self.price[node] + self.cheapest_way(node);
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
            let of_way = |way: &Range<usize>| {
                let claims = shares.of_ways[way.clone()].iter();
                claims.map(|claim| self.share[*claim]).sum::<f64>()
            };
            let mut least = (f64::INFINITY, 0);
            for (nth, way) in claims.ways.iter().enumerate() {
                let sum = of_way(way);
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
            self.worth[node] = shares.price[node] as f64 + ways;
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
            for claim in shares.of_ways[way].iter().copied() {
                self.uses[claim] = true;
                self.used[shares.claims[claim].0] = true;
            }
        }
    }
}
