//! Which lines of a page can be asked about, and what is the answer?

use super::Interview;
use super::place::Place;
use crate::catalog::{Need, NeedId, Pay, Sensitivity, ServiceId, Showing, StepId};
use crate::guidance::{self, Asked, Row, Shown, Why, why};

/// How much of the work that is open this week can be asked about.
const OPEN_WORK: usize = 3;

impl Interview<'_> {
    /// What the pages show, as far as one can ask about it.
    pub fn shown(&self) -> Shown<'_> {
        self.findings().shown()
    }

    /// Why a line says what it says; without what is private, unless that is shown.
    pub fn why(&self, asked: &Asked) -> Why {
        let why = why(&self.shown(), asked);
        if self.private {
            why
        } else {
            why.without_private(self.catalog)
        }
    }

    /// The lines of the page that can be asked about, from top to bottom.
    pub fn lines(&self) -> Vec<Asked> {
        let findings = self.findings();
        let totals = findings.planned().map(|_| Asked::Totals);
        match &self.place {
            Place::Pathways => {
                let all = findings.suggestions().iter();
                all.map(|one| Asked::Pathway(one.pathway.clone())).collect()
            }
            Place::Compare => self.compared.iter().cloned().map(Asked::Pathway).collect(),
            Place::Map => {
                let rows = findings.rows().iter();
                let rows = rows.map(|row| Asked::Status(row.step.clone()));
                let work = findings.work_now().iter().take(OPEN_WORK);
                let work = work.map(|work| Asked::Work(work.occupation.clone()));
                rows.chain(work).chain(totals).collect()
            }
            Place::Step => self
                .step()
                .map_or_else(Vec::new, |id| self.lines_of_step(id)),
            Place::Plan | Place::Ways | Place::Home => {
                let stops = findings.planned().map_or(&[][..], |plan| &plan.stops);
                let stops = stops.iter().map(|stop| Asked::Chosen(stop.step.clone()));
                stops.chain(totals).collect()
            }
            _ => Vec::new(),
        }
    }

    /// What can be asked about one step.
    pub fn lines_of_step(&self, id: &StepId) -> Vec<Asked> {
        let findings = self.findings();
        let mut lines = vec![Asked::Status(id.clone())];
        let entry = findings.entry(id);
        let missing = entry.map_or(0, |entry| entry.missing.len());
        lines.extend((0..missing).map(|place| Asked::Missing(id.clone(), place)));
        if findings.planned().is_some() {
            lines.push(Asked::Chosen(id.clone()));
        }
        lines.extend([Asked::Length(id.clone()), Asked::Cost(id.clone())]);
        let step = self.catalog.step(id);
        if step.is_some_and(|step| !step.opens.is_empty() || matches!(step.pay, Pay::Paid(_))) {
            lines.push(Asked::Pay(id.clone()));
        }
        if let Some(row) = findings.rows().iter().find(|row| &row.step == id) {
            lines.extend(self.lines_of_row(row));
        }
        // Of what is told nowhere, nothing can be asked.
        lines.retain(|asked| !self.why(asked).grounds.is_empty());
        lines
    }

    fn lines_of_row(&self, row: &Row) -> Vec<Asked> {
        let step = &row.step;
        let before = row.ask_before.iter();
        let before = before.map(|one| Asked::AskBefore(step.clone(), one.service.clone()));
        let mut lines: Vec<Asked> = before.collect();
        for support in row
            .supports
            .iter()
            .filter(|one| self.may_name_need(&one.need))
        {
            lines.push(Asked::Need(step.clone(), support.need.clone()));
            for help in support
                .helps
                .iter()
                .filter(|one| self.may_name(&one.service))
            {
                let asked = Asked::Help(step.clone(), help.service.clone());
                if !lines.contains(&asked) {
                    lines.push(asked);
                }
            }
        }
        lines
    }

    fn may_name_need(&self, id: &NeedId) -> bool {
        let open = |need: &Need| need.sensitivity < Sensitivity::Private;
        self.private || self.catalog.need(id).is_some_and(open)
    }

    fn may_name(&self, id: &ServiceId) -> bool {
        let service = self.catalog.service(id);
        self.private || service.is_some_and(|one| one.shown.shared == Showing::Name)
    }

    /// What one has who stops after a step.
    pub fn stopping(&self, step: &crate::catalog::Step) -> guidance::Stopping {
        let findings = self.findings();
        guidance::stopping(&self.person(), findings.outlook(), findings.planned(), step)
    }

    /// Until when a step is open, counted on the plan.
    pub fn until(&self, step: &crate::catalog::Step) -> Vec<guidance::Until> {
        let stops = self
            .findings()
            .planned()
            .map_or(&[][..], |plan| &plan.stops);
        guidance::step_until(&self.person(), step, stops)
    }

    /// For how many of the needs on the way of a suggested pathway there is a help to ask about, and how many there are;
    /// none where there is no way.
    pub fn ideas_for(&self, suggestion: &guidance::Suggestion) -> Option<(usize, usize)> {
        let plan = suggestion.plan.as_ref()?;
        Some(guidance::ideas(&self.person(), &plan.stops))
    }

    /// The same on the way that passes these stops.
    pub fn ideas_on(&self, stops: &[guidance::Stop]) -> (usize, usize) {
        guidance::ideas(&self.person(), stops)
    }
}
