//! What of the reasons may be read by anybody who stands near, or finds the paper?

use super::{Asked, Asks, Ground, Rule, Why};
use crate::catalog::{Catalog, FactId, NeedId, Sensitivity};
use crate::guidance::{Answer, Missing};

impl Why {
    /// The same without what tells something private of the person: how rules about private facts stand, private needs,
    /// and helps that an answer rules out.
    #[must_use]
    pub fn without_private(mut self, catalog: &Catalog) -> Self {
        if let Asked::Need(_, need) = &self.asked
            && is_private(catalog, need)
        {
            self.grounds.clear();
            self.behind.clear();
            return self;
        }
        let grounds = std::mem::take(&mut self.grounds).into_iter();
        self.grounds = grounds
            .filter_map(|ground| public(catalog, ground))
            .collect();
        self
    }
}

fn is_private(catalog: &Catalog, need: &NeedId) -> bool {
    let need = catalog.need(need);
    need.is_none_or(|need| need.sensitivity >= Sensitivity::Private)
}

fn public(catalog: &Catalog, ground: Ground) -> Option<Ground> {
    Some(match ground {
        Ground::Rule(rule) => Ground::Rule(rule.without_private(catalog)?),
        Ground::ForWhom(rule) => Ground::ForWhom(rule.without_private(catalog)?),
        Ground::Presumes(rule) => Ground::Presumes(rule.without_private(catalog)?),
        Ground::GivenBy(missing, _)
        | Ground::OnlyAnAnswer(missing)
        | Ground::Closed(missing)
        | Ground::Assumed(missing)
            if tells_a_private_fact(catalog, &missing) =>
        {
            return None;
        }
        // Whether an exclusion holds, and that a help stands for another, hang on answers given in private.
        Ground::Excludes(..) | Ground::Verdict(_, Answer::ProbablyNot { .. }) => return None,
        Ground::Verdict(service, Answer::WorthAsking { presumed: true }) => {
            Ground::Verdict(service, Answer::WorthAsking { presumed: false })
        }
        open => open,
    })
}

fn tells_a_private_fact(catalog: &Catalog, missing: &Missing) -> bool {
    match missing {
        Missing::AskFact(test) | Missing::Fact(test) | Missing::NotFact(test) => {
            is_private_fact(catalog, &test.id)
        }
        _ => false,
    }
}

fn is_private_fact(catalog: &Catalog, id: &FactId) -> bool {
    let fact = catalog.fact(id);
    fact.is_none_or(|fact| fact.sensitivity >= Sensitivity::Private)
}

impl Rule {
    /// The same where it asks for no private fact; how one that does stands is nobody's to read.
    #[must_use]
    pub fn without_private(self, catalog: &Catalog) -> Option<Self> {
        (!self.asks_in_private(catalog)).then_some(self)
    }

    fn asks_in_private(&self, catalog: &Catalog) -> bool {
        let own =
            matches!(&self.asks, Asks::One(missing) if tells_a_private_fact(catalog, missing));
        own || self.parts.iter().any(|part| part.asks_in_private(catalog))
    }
}
