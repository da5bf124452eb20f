//! What must come out? The rules of the design written again, as plainly as they can be, over sets of steps as bits.

use onramp::guidance::Truth;
use onramp::jobseeker::Best;

use super::world::{CREDENTIALS, Rule, World};

/// A set of steps, one bit each.
pub type Steps = u32;

#[derive(Clone)]
pub struct Model<'w> {
    pub world: &'w World,
    meets: [[bool; CREDENTIALS]; CREDENTIALS],
    /// Credentials held at the start, also from steps done.
    pub held: [bool; CREDENTIALS],
    pub done: Steps,
    /// Steps of which all they give was held at the start.
    pub spared: Steps,
    pub facts: Vec<Option<bool>>,
    /// Facts known to be wrong count as open.
    pub facts_may_change: bool,
    /// What a length nobody publishes counts as.
    unreported_weeks: u32,
}

pub fn bit(step: usize) -> Steps {
    1 << step
}

impl<'w> Model<'w> {
    pub fn of(world: &'w World) -> Self {
        let mut meets = [[false; CREDENTIALS]; CREDENTIALS];
        for (at, row) in meets.iter_mut().enumerate() {
            row[at] = true;
        }
        for (high, low) in &world.supersedes {
            meets[*high][*low] = true;
        }
        for between in 0..CREDENTIALS {
            for high in 0..CREDENTIALS {
                for low in 0..CREDENTIALS {
                    meets[high][low] |= meets[high][between] && meets[between][low];
                }
            }
        }
        let mut model = Self {
            world,
            meets,
            held: [false; CREDENTIALS],
            done: world.done.iter().fold(0, |all, step| all | bit(*step)),
            spared: 0,
            facts: world.facts.clone(),
            facts_may_change: false,
            unreported_weeks: 0,
        };
        let from_steps = world.done.iter().flat_map(|step| &world.steps[*step].gives);
        for credential in world.held.iter().chain(from_steps) {
            model.held[*credential] = true;
        }
        for (at, step) in world.steps.iter().enumerate() {
            if !step.gives.is_empty() && step.gives.iter().all(|c| model.has(*c, model.done)) {
                model.spared |= bit(at);
            }
        }
        model
    }

    pub fn has(&self, wanted: usize, steps: Steps) -> bool {
        let gained = |held: usize| {
            let mut all = self.world.steps.iter().enumerate();
            self.held[held] || all.any(|(at, s)| steps & bit(at) != 0 && s.gives.contains(&held))
        };
        (0..CREDENTIALS).any(|held| self.meets[held][wanted] && gained(held))
    }

    pub fn fact(&self, at: usize, wanted: bool) -> Truth {
        match self.facts[at] {
            None => Truth::NotKnown,
            Some(told) if told == wanted => Truth::Met,
            Some(_) if self.facts_may_change => Truth::NotKnown,
            Some(_) => Truth::NotMet,
        }
    }

    pub fn holds(&self, rule: &Rule, steps: Steps) -> Truth {
        let sure = |so: bool| if so { Truth::Met } else { Truth::NotMet };
        let count = |parts: &[Rule], least: Truth| {
            let holding = parts.iter().filter(|part| self.holds(part, steps) >= least);
            holding.count()
        };
        let enough = |n: usize, parts: &[Rule]| {
            if count(parts, Truth::Met) >= n {
                Truth::Met
            } else if count(parts, Truth::NotKnown) >= n {
                Truth::NotKnown
            } else {
                Truth::NotMet
            }
        };
        match rule {
            Rule::Credential(wanted) => sure(self.has(*wanted, steps)),
            Rule::Step(at) => sure((steps | self.spared) & bit(*at) != 0),
            Rule::Fact(at) => self.fact(*at, true),
            Rule::NotFact(at) => self.fact(*at, false),
            Rule::All(parts) => enough(parts.len(), parts),
            Rule::Any(parts) => enough(1, parts),
            Rule::AtLeast(n, parts) => enough(*n as usize, parts),
            Rule::Credits(wanted, from) => {
                let once = from.iter().fold(0, |all, step| all | bit(*step)) & steps;
                let all = self.world.steps.iter().enumerate();
                let earned = all.filter(|(at, _)| once & bit(*at) != 0);
                let earned = earned.map(|(_, step)| step.credits.unwrap_or([0, 1000]));
                let [least, most] = [0, 1].map(|end| earned.clone().map(|e| e[end]).sum::<u32>());
                let perhaps = if most >= *wanted {
                    Truth::NotKnown
                } else {
                    Truth::NotMet
                };
                if least >= *wanted {
                    Truth::Met
                } else {
                    perhaps
                }
            }
        }
    }

    /// Whether a step may be begun after these.
    pub fn admits(&self, step: usize, after: Steps) -> Truth {
        let stage = &self.world.steps[step];
        if stage.ended {
            return Truth::NotMet;
        }
        let rule = stage.requires.as_ref();
        // The way in on paper is closed, unless facts may change.
        let open = rule.map_or(Truth::Met, |rule| self.holds(rule, after));
        if self.facts_may_change {
            open.max(Truth::NotKnown)
        } else {
            open
        }
    }

    /// Everything that can be done in the end.
    pub fn in_time(&self) -> Steps {
        let mut steps = self.done;
        loop {
            let more = (0..self.world.steps.len())
                .filter(|step| self.admits(*step, steps) != Truth::NotMet)
                .fold(steps, |all, step| all | bit(step));
            if more == steps {
                return steps;
            }
            steps = more;
        }
    }

    fn goals(&self) -> Steps {
        let all = self.world.steps.iter().enumerate();
        all.filter(|(_, step)| step.is_goal)
            .fold(0, |goals, (at, _)| goals | bit(at))
    }

    /// Whether the person is there already.
    pub fn is_there(&self) -> bool {
        (self.done | self.spared) & self.goals() != 0
    }

    /// Every set of steps that leads to a goal, can be done, and cannot spare any of its steps.
    pub fn tight_sets(&self) -> Vec<Steps> {
        let count = self.world.steps.len();
        let mut can_be_done = vec![false; 1 << count];
        for set in 0..(1_u32 << count) {
            can_be_done[set as usize] = set == 0
                || (0..count).filter(|step| set & bit(*step) != 0).any(|last| {
                    let before = set ^ bit(last);
                    can_be_done[before as usize]
                        && self.done & bit(last) == 0
                        && self.admits(last, before | self.done) != Truth::NotMet
                });
        }
        let leads = |set: Steps| can_be_done[set as usize] && set & self.goals() != 0;
        let spares =
            |set: Steps| (0..count).any(|step| set & bit(step) != 0 && leads(set ^ bit(step)));
        (0..(1_u32 << count))
            .filter(|set| leads(*set) && !spares(*set))
            .collect()
    }

    /// What a set is worth: the goal's figure, steps, weeks, cents, and the numbers of its steps. A course of unreported
    /// length counts as half a year here.
    pub fn value(&self, set: Steps, best: Best) -> (u64, u64, u64, u64, Vec<usize>) {
        let ids: Vec<usize> = (0..self.world.steps.len())
            .filter(|step| set & bit(*step) != 0)
            .collect();
        let compared = Model {
            unreported_weeks: 26,
            ..self.clone()
        };
        let (weeks, unpaid) = compared.weeks(set);
        let cents = ids
            .iter()
            .map(|at| self.world.steps[*at].cents.unwrap_or(0))
            .sum();
        let steps = ids.len() as u64;
        let aim = match best {
            Best::Soonest => weeks,
            Best::Cheapest => cents,
            Best::Earn => unpaid,
            Best::Fewest => steps,
        };
        (aim, steps, weeks, cents, ids)
    }

    /// Weeks of a set, and those without pay: weeks add up, but a step takes its own weeks or those of all that run
    /// beside it, whichever is longer.
    pub fn weeks(&self, set: Steps) -> (u64, u64) {
        let top = (0..self.world.steps.len()).filter(|at| self.host(*at).is_none());
        let (mut all, mut paid) = (0, 0);
        for step in top {
            let (weeks, of_them_paid) = self.block(step, set);
            all += weeks;
            paid += of_them_paid;
        }
        (all, all - paid)
    }

    fn block(&self, step: usize, set: Steps) -> (u64, u64) {
        let guests = (0..self.world.steps.len()).filter(|at| self.host(*at) == Some(step));
        let (mut beside, mut paid) = (0, 0);
        for guest in guests {
            let (weeks, of_them_paid) = self.block(guest, set);
            beside += weeks;
            paid += of_them_paid;
        }
        let stage = &self.world.steps[step];
        let own = if set & bit(step) == 0 {
            0
        } else {
            u64::from(stage.weeks.unwrap_or(self.unreported_weeks))
        };
        let own_paid = if stage.paid { own } else { 0 };
        (own.max(beside), own_paid.max(paid))
    }

    /// The step beside which this one runs.
    fn host(&self, step: usize) -> Option<usize> {
        self.world.steps[step].alongside
    }
}
