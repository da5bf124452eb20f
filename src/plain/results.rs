//! How are pathways, their comparison, the map, the plan and the papers told in lines?

use super::page::{Act, Here, Offer, Page};
use super::trial;
use super::way_out::Leaving;
use crate::guidance::{Fit, Reason, Row, Stop, Suggestion};
use crate::interview::{Msg, OnPaper, Paper};
use crate::jobseeker::Best;

/// How many pathways are told before all are asked for.
const FIRST: usize = 6;
/// How much of the work that is open this week is told.
const OPEN_WORK: usize = 3;

/// The pathways, best first.
pub(super) fn pathways(here: &Here<'_, '_>) -> Page {
    let (wording, findings) = (here.wording, here.interview.findings());
    let mut page = Page::default();
    page.line(wording.page(crate::interview::Page::Pathways));
    let draws: Vec<String> = findings
        .profile()
        .strongest()
        .into_iter()
        .take(2)
        .map(|(theme, _)| wording.theme(theme))
        .collect();
    if !draws.is_empty() {
        page.line(wording.plain_you_lean(wording.all_of(&draws)));
    }
    let shown = if here.all { usize::MAX } else { FIRST };
    for suggestion in findings.suggestions().iter().take(shown) {
        let msg = Msg::Pathway(suggestion.pathway.clone());
        page.offer(pathway_words(here, suggestion), msg);
    }
    say_without_days(
        here,
        plans(findings.suggestions().iter().take(shown)),
        &mut page,
    );
    let more = findings.suggestions().len().saturating_sub(shown);
    if more > 0 {
        page.offers.push(Offer {
            words: wording.plain_all_pathways(more),
            act: Act::All,
        });
    }
    trial::offers(here, &mut page);
    page.hint = wording.plain_hint_pathways();
    page
}

fn pathway_words(here: &Here<'_, '_>, suggestion: &Suggestion) -> String {
    let (wording, catalog) = (here.wording, here.interview.catalog());
    let pathway = catalog.pathway(&suggestion.pathway);
    let title = pathway.map_or("", |pathway| wording.text(&pathway.title));
    let goal = wording.occupation(catalog, &suggestion.destination);
    let mut parts = vec![wording.plain_pathway(title, goal)];
    if let Some(pay) = &suggestion.pay {
        parts.push(wording.plain_sentence(wording.entry_pay(catalog, pay)));
    }
    let always = |reason: &Reason| matches!(reason, Reason::PaysLess(_));
    let reasons = suggestion.reasons.iter().enumerate();
    let reasons = reasons.filter(|(place, reason)| *place < 2 || always(reason));
    let reasons: Vec<&Reason> = reasons.map(|(_, reason)| reason).collect();
    let told = |reason: &&Reason| matches!(reason, Reason::Interests(_));
    parts.extend(
        reasons
            .iter()
            .map(|reason| wording.reason(&here.interview.person(), reason)),
    );
    if suggestion.fit != Fit::NotAsked && !reasons.iter().any(told) {
        parts.push(wording.ground_fit(wording.fit(suggestion.fit)));
    }
    if let Some(plan) = &suggestion.plan {
        let pay = wording.first_pay(plan.totals.first_paid());
        parts.push(wording.ground_first_pay(pay));
    }
    let ideas = here.interview.ideas_for(suggestion);
    parts.extend(
        ideas
            .filter(|(_, of)| *of > 0)
            .map(|(with, of)| wording.ground_ideas(with, of)),
    );
    if suggestion.tie {
        parts.push(wording.plain_tie());
    }
    parts.join(" ")
}

/// The stops of the plans of suggestions.
fn plans<'s>(
    suggestions: impl Iterator<Item = &'s Suggestion>,
) -> impl Iterator<Item = &'s [Stop]> {
    let plans = suggestions.filter_map(|one| one.plan.as_ref());
    plans.map(|plan| &plan.stops[..])
}

/// Says that days of one's own move nothing here, where one was set on these ways.
fn say_without_days<'s>(
    here: &Here<'_, '_>,
    ways: impl IntoIterator<Item = &'s [Stop]>,
    page: &mut Page,
) {
    if here.interview.findings().leaves_out_days(ways) {
        page.line(here.wording.ways_without_days());
    }
}

/// The pathways that are compared, one after another.
pub(super) fn compared(here: &Here<'_, '_>) -> Page {
    let (wording, findings) = (here.wording, here.interview.findings());
    let mut page = Page::default();
    page.line(wording.plain_compared());
    let compared = |one: &&Suggestion| here.interview.compared().contains(&one.pathway);
    say_without_days(
        here,
        plans(findings.suggestions().iter().filter(compared)),
        &mut page,
    );
    for id in here.interview.compared() {
        let mut suggestions = findings.suggestions().iter();
        let Some(suggestion) = suggestions.find(|one| &one.pathway == id) else {
            continue;
        };
        let mut words = pathway_words(here, suggestion);
        if let Some(plan) = &suggestion.plan {
            for line in wording.totals(&plan.totals) {
                words = format!("{words} {}", wording.plain_sentence(line));
            }
        }
        page.offer(words, Msg::Pathway(id.clone()));
    }
    page.hint = wording.plain_hint_choose();
    page
}

/// The map of a pathway: its steps, the way as a whole, and work that is open this week.
pub(super) fn map(here: &Here<'_, '_>) -> Page {
    let (wording, catalog) = (here.wording, here.interview.catalog());
    let findings = here.interview.findings();
    let mut page = Page::default();
    let pathway = findings.pathway().and_then(|id| catalog.pathway(id));
    if let Some(pathway) = pathway {
        page.line(wording.text(&pathway.title));
        page.line(wording.text(&pathway.summary));
        let behind = pathway.partnership.as_ref();
        let behind = behind.and_then(|id| catalog.partnership(id));
        if let Some(behind) = behind {
            page.line(wording.text(&behind.name));
        }
        if let Some(words) = wording.steps_only(pathway) {
            page.line(words);
        }
    }
    for row in findings.rows() {
        page.offer(row_words(here, row), Msg::Step(row.step.clone()));
    }
    way(here, &mut page);
    if !findings.work_now().is_empty() {
        page.line(wording.report_work_this_week());
        let shown = if here.all_work { usize::MAX } else { OPEN_WORK };
        for work in findings.work_now().iter().take(shown) {
            page.line(wording.open_work(catalog, work));
        }
    }
    aims(here, &mut page);
    offer_ways(here, &mut page);
    page.offer(wording.plain_to_my_plan(), Msg::Next);
    trial::offers(here, &mut page);
    offer_work(here, &mut page);
    page.hint = wording.plain_hint_choose();
    page
}

/// The rest of the work that is open this week, where not all of it is told.
fn offer_work(here: &Here<'_, '_>, page: &mut Page) {
    let open = here.interview.findings().work_now().len();
    let more = open.saturating_sub(OPEN_WORK);
    if more > 0 && !here.all_work {
        page.offers.push(Offer {
            words: here.wording.plain_all_work(more),
            act: Act::AllWork,
        });
    }
}

/// One step of the map, in a few short sentences.
fn row_words(here: &Here<'_, '_>, row: &Row) -> String {
    let (wording, catalog) = (here.wording, here.interview.catalog());
    let title = wording.step_title(catalog, &row.step);
    let findings = here.interview.findings();
    let status = wording.status_of(findings, &row.step, row.entry.status);
    let step = wording.report_step(title, status);
    let mut parts = vec![wording.plain_sentence(step)];
    let length = wording.length_if_known(row.taken.weeks);
    parts.push(wording.report_takes(length, wording.price(row.taken.price)));
    let pays = super::step::then_pays(here, row);
    parts.extend(pays.map(|pays| wording.plain_sentence(pays)));
    let ideas = row.supports.iter().filter(|support| support.ideas() > 0);
    let (ideas, needs) = (ideas.count(), row.supports.len());
    if needs > 0 {
        parts.push(wording.plain_ideas(ideas, needs));
    }
    parts.join(" ")
}

/// The way to the destination as a whole, or why there is none.
fn way(here: &Here<'_, '_>, page: &mut Page) {
    let (wording, findings) = (here.wording, here.interview.findings());
    let catalog = here.interview.catalog();
    let Some(goal) = findings.destination() else {
        return;
    };
    let best = here.interview.answers().goal.best.unwrap_or_default();
    let goal = wording.occupation(catalog, goal);
    page.line(wording.plain_way_to(wording.report_goal_line(goal, wording.best(best))));
    match findings.plan() {
        Some(Ok(plan)) if plan.stops.is_empty() => page.line(wording.report_there_already()),
        Some(Ok(plan)) => {
            for line in wording.totals(&plan.totals) {
                page.line(line);
            }
            page.line(wording.report_no_promise());
        }
        Some(Err(none)) => {
            let why = crate::report::no_plan(here.interview, none, Paper::Mine, wording);
            page.line(why);
        }
        None => {}
    }
}

/// Other aims, and other destinations of the pathway.
fn aims(here: &Here<'_, '_>, page: &mut Page) {
    let (wording, catalog) = (here.wording, here.interview.catalog());
    let now = here.interview.answers().goal.best.unwrap_or_default();
    for best in Best::ALL.into_iter().filter(|best| *best != now) {
        page.offer(wording.plain_plan_by(wording.best(best)), Msg::Aim(best));
    }
    let findings = here.interview.findings();
    let pathway = findings.pathway().and_then(|id| catalog.pathway(id));
    for goal in pathway
        .into_iter()
        .flat_map(|pathway| &pathway.destinations)
    {
        if findings.destination() != Some(goal) {
            let words = wording.plain_plan_for(wording.occupation(catalog, goal));
            page.offer(words, Msg::Goal(goal.clone()));
        }
    }
}

/// The ways to the destination, one after another; who takes one plans by what it is best for.
pub(super) fn ways(here: &Here<'_, '_>) -> Page {
    let (wording, findings) = (here.wording, here.interview.findings());
    let mut page = Page::default();
    let Some((ways, goal)) = findings.ways().zip(findings.destination()) else {
        page.line(wording.ways_none());
        return page;
    };
    page.line(wording.ways_title(wording.occupation(here.interview.catalog(), goal)));
    page.said.extend(wording.ways_counted_first(ways));
    let planned = here.interview.answers().goal.best.unwrap_or_default();
    for way in &ways.ways {
        let mut parts = vec![wording.way_name(way)];
        parts.extend(wording.totals(&way.totals));
        parts.extend(wording.cost_not_told(way));
        parts.push(wording.plain_way_steps(way.stops.len()));
        let mut words: Vec<String> = parts
            .into_iter()
            .map(|part| wording.plain_sentence(part))
            .collect();
        let (with, of) = here.interview.ideas_on(&way.stops);
        if of > 0 {
            words.push(wording.plain_ideas(with, of));
        }
        let words = words.join(" ");
        let own = way.best.iter().find(|best| **best == planned);
        match own.or_else(|| way.best.first()) {
            Some(best) => page.offer(words, Msg::Way(*best)),
            None => page.line(words),
        }
    }
    for words in wording.ways_found(ways) {
        page.line(words);
    }
    say_without_days(here, ways.ways.iter().map(|way| &way.stops[..]), &mut page);
    page.hint = wording.plain_hint_choose();
    page
}

/// Shows the ways side by side, where there are any.
fn offer_ways(here: &Here<'_, '_>, page: &mut Page) {
    let plan = here.interview.findings().planned();
    if plan.is_some_and(|plan| !plan.stops.is_empty()) {
        page.offer(here.wording.plain_ways(), Msg::ShowWays);
    }
}

/// The plan: what was put into it, in order, and what the plan would put there.
pub(super) fn plan(here: &Here<'_, '_>) -> Page {
    let (wording, catalog) = (here.wording, here.interview.catalog());
    let mine = &here.interview.answers().plan;
    let mut page = Page::default();
    page.line(wording.page(crate::interview::Page::Plan));
    let findings = here.interview.findings();
    if findings.goal_is_by_fit() && findings.destination().is_some() {
        page.line(wording.report_goal_by_fit());
    }
    way(here, &mut page);
    for (place, id) in mine.chosen.iter().enumerate() {
        let title = wording.step_title(catalog, id);
        let over = findings.is_over(id);
        let words = match (over, mine.dates.get(id)) {
            (Some(status), _) => wording.plain_step_on(&title, wording.status(status)),
            (None, Some(day)) => wording.plain_step_on(&title, wording.weekday_and_day(*day)),
            (None, None) => title.clone(),
        };
        page.line(wording.plain_in_my_plan(place + 1, words));
        if over.is_some() {
            page.offer(wording.plain_take_out(&title), Msg::Put(id.clone()));
            continue;
        }
        page.said.extend(wording.out_of_turn(here.interview, id));
        let early = findings.too_early(id);
        page.said
            .extend(early.map(|first| wording.too_early(first)));
        let step = catalog.step(id);
        page.said
            .extend(step.map_or_else(Vec::new, |step| super::step::until(here, step)));
        page.offers.push(Offer {
            words: wording.plain_set_day(&title),
            act: Act::AskDay(id.clone()),
        });
        if place > 0 {
            page.offer(wording.plain_earlier(&title), Msg::Earlier(id.clone()));
        }
        page.offer(wording.plain_take_out(&title), Msg::Put(id.clone()));
    }
    let planned = here.interview.findings().plan();
    let stops = planned.and_then(|plan| plan.as_ref().ok());
    for stop in stops.into_iter().flat_map(|plan| &plan.stops) {
        if !mine.chosen.contains(&stop.step) {
            let title = wording.step_title(catalog, &stop.step);
            page.offer(wording.plain_put_in(title), Msg::Put(stop.step.clone()));
        }
    }
    offer_ways(here, &mut page);
    page.offer(wording.plain_take_it_home(), Msg::Next);
    trial::offers(here, &mut page);
    page.hint = wording.plain_hint_choose();
    page
}

/// The papers.
pub(super) fn home(here: &Here<'_, '_>) -> Page {
    let wording = here.wording;
    let mut page = Page::default();
    page.line(wording.page(crate::interview::Page::Home));
    page.line(wording.plain_mine_is_safe());
    page.act(wording.plain_read_mine(), Act::Read(Paper::Mine));
    let save = |paper| Act::Go(Leaving::Formats(paper));
    page.act(wording.plain_write_mine(), save(Paper::Mine));
    page.act(wording.plain_print_mine(), Act::Printers(Paper::Mine));
    page.act(wording.plain_phone(), Act::ForPhone);
    for paper in here.interview.papers() {
        match paper {
            Paper::Mine => {}
            Paper::Staff => {
                page.act(wording.plain_write_staff(), save(Paper::Staff));
                page.act(wording.plain_print_staff(), Act::Printers(Paper::Staff));
            }
            Paper::Slip(place) => {
                let name = super::referral::slip_name(here, place);
                page.act(wording.plain_write_slip(&name), save(paper));
                page.act(wording.plain_print_slip(name), Act::Printers(paper));
            }
        }
    }
    for what in OnPaper::ALL {
        let words = here.interview.on_paper(what);
        let words = words.unwrap_or_else(|| wording.paper_not_typed());
        let words = wording.paper_typed(wording.on_paper(what), words);
        page.offer(words, Msg::Fill(what));
    }
    page.act(wording.plain_change_mine(), Act::Go(Leaving::Lines));
    page.hint = wording.plain_hint_home();
    page
}
