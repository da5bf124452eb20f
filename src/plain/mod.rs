//! How does the interview talk line by line? One question at a time, numbered choices, nothing but lines: for screen
//! readers, for plain terminals, and for scripts.
//!
//! It drives the same interview as the full screen. It reads from anything and writes to anything, ends where its input
//! ends, and takes any bytes.

mod ear;
mod leave;
mod overlay;
mod page;
mod question;
mod referral;
mod results;
mod step;
mod trial;
mod way_out;

use std::io::{self, BufRead, Write};

use crate::catalog::StepId;
use crate::interview::{Choice, Effect, Form, Interview, Msg, Over, Place, Record};
use crate::jobseeker::Moment;
use crate::report::{Edits, Sheet, Tongues, WayOut, draft_words, slip_covered};
use crate::wording::{Lang, Wording};
use ear::{Heard, read_line};
use page::{Act, Here, Page};
use way_out::Leaving;

/// Lines are no longer than this where their words allow.
const WIDTH: usize = 76;
/// How many things a search offers.
const FOUND: usize = 8;

/// Leads the interview line by line until the person leaves, or the input ends, and gives it back as it then stands. It
/// begins in this language where none was chosen.
///
/// # Errors
///
/// Why the output could not be written, or the input not be read.
pub fn run<'c>(
    interview: Interview<'c>,
    lang: Lang,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    way_out: &mut dyn WayOut,
) -> io::Result<Interview<'c>> {
    let mut door = Door {
        interview,
        lang,
        output,
        way_out,
        leaving: Leaving::Not,
        edits: Edits::none(),
        tongues: Tongues::default(),
        found: Vec::new(),
        looked_up: Vec::new(),
        day_for: None,
        all: false,
        all_work: false,
    };
    door.welcome()?;
    door.show()?;
    while let Some(line) = read_line(input)? {
        if !door.answer(&line)? {
            door.say(&[door.wording().plain_goodbye()])?;
            break;
        }
    }
    Ok(door.interview)
}

struct Door<'d, 'c> {
    interview: Interview<'c>,
    lang: Lang,
    output: &'d mut dyn Write,
    way_out: &'d mut dyn WayOut,
    /// Where on the way out a paper is.
    leaving: Leaving,
    /// What the person changed on their own paper.
    edits: Edits,
    /// In which languages a paper is made.
    tongues: Tongues,
    /// What was found for the question at hand.
    found: Vec<Choice>,
    /// What was looked up.
    looked_up: Vec<Record>,
    /// The step whose day is being asked for.
    day_for: Option<StepId>,
    /// All the pathways are shown.
    all: bool,
    /// All the work that is open this week is shown.
    all_work: bool,
}

impl<'c> Door<'_, 'c> {
    fn wording(&self) -> Wording {
        let own = self.interview.answers().language.as_deref();
        let lang = own.and_then(Lang::from_tag).unwrap_or(self.lang);
        let default = self.interview.catalog().default_language();
        Wording::new(lang).with_catalog_default(default)
    }

    /// The first words, in every language at once.
    fn welcome(&mut self) -> io::Result<()> {
        let first = self.wording();
        let others = Lang::ALL.into_iter().filter(|lang| *lang != first.lang());
        let all = std::iter::once(first.clone()).chain(others.map(Wording::new));
        for wording in all {
            self.say(&[
                wording.what_is_kept(self.interview.is_kiosk()),
                wording.not_a_test(),
                wording.plain_keys(),
            ])?;
            if self.interview.is_counted() {
                self.say(&[wording.tally_welcome()])?;
            }
        }
        Ok(())
    }

    fn say(&mut self, lines: &[String]) -> io::Result<()> {
        let mut sheet = Sheet::new(WIDTH);
        for line in lines {
            sheet.line(line);
        }
        self.output.write_all(sheet.finish().as_bytes())?;
        self.output.flush()
    }

    /// Says what is on the page, and then waits.
    fn show(&mut self) -> io::Result<()> {
        let wording = self.wording();
        let page = self.page(&wording);
        let mut sheet = Sheet::new(WIDTH);
        for line in &page.said {
            sheet.line(line);
        }
        for (place, offer) in page.offers.iter().enumerate() {
            sheet.set_in(0, &format!("{}. {}", place + 1, offer.words));
        }
        sheet.line(&page.hint);
        write!(self.output, "\n{}> ", sheet.finish())?;
        self.output.flush()
    }

    fn here<'h>(&'h self, wording: &'h Wording) -> Here<'h, 'c> {
        Here {
            interview: &self.interview,
            wording,
            edits: &self.edits,
            tongues: self.tongues,
            all: self.all,
            all_work: self.all_work,
        }
    }

    fn page(&self, wording: &Wording) -> Page {
        let here = self.here(wording);
        if let Some(step) = &self.day_for {
            return step::day_page(&here, step);
        }
        if let Some(over) = self.interview.over() {
            return overlay::page(&here, over, &self.looked_up);
        }
        if let Some(page) = way_out::page(&here, &self.leaving) {
            return page;
        }
        match self.interview.place() {
            Place::Ask(_) | Place::Private(_) | Place::Try(_) => question::page(&here, &self.found),
            Place::Pathways => results::pathways(&here),
            Place::Compare => results::compared(&here),
            Place::Map => results::map(&here),
            Place::Step => step::page(&here),
            Place::Consent(..) => referral::consent(&here),
            Place::PrivateDoor => step::private_door(&here),
            Place::Plan => results::plan(&here),
            Place::Ways => results::ways(&here),
            Place::Home => results::home(&here),
            Place::WhatIf => trial::what_if(&here),
            Place::Moved => trial::moved(&here),
        }
    }

    /// Takes one line; whether to go on.
    fn answer(&mut self, line: &str) -> io::Result<bool> {
        let heard = Heard::of(line);
        if let Some(step) = self.day_for.take() {
            return self.day(step, line);
        }
        // A path may begin with a slash, as what is looked up does.
        let words = matches!(heard, Heard::Words(_) | Heard::LookUp(_));
        if matches!(self.leaving, Leaving::Path(..)) && words && self.interview.over().is_none() {
            return self.path(line);
        }
        match heard {
            Heard::Nothing => self.go_on(),
            Heard::Repeat => self.again(),
            Heard::WhereAmI => {
                let here = overlay::where_am_i(&self.interview, &self.wording());
                self.say(&here)?;
                self.again()
            }
            Heard::Language => {
                let next = self.wording().lang().next();
                self.tell(Msg::Speak(next.tag().to_owned()))
            }
            Heard::LookUp(words) => {
                self.looked_up = self.interview.finder().records(&words, FOUND);
                self.tell(Msg::Open(Over::LookUp))
            }
            Heard::Skip if self.asks() => self.tell(Msg::Skip),
            Heard::Next => self.tell(Msg::Next),
            Heard::Back if self.leaving != Leaving::Not && self.interview.over().is_none() => {
                self.leaving = Leaving::Not;
                self.again()
            }
            Heard::Back if !self.interview.can_go_back() => {
                self.sorry(&[self.wording().plain_at_the_beginning()])
            }
            Heard::Back => self.tell(Msg::Back),
            Heard::Undo if !self.interview.can_undo() => {
                self.sorry(&[self.wording().plain_nothing_to_undo()])
            }
            Heard::Undo => self.tell(Msg::Undo),
            Heard::Open(over) => self.tell(Msg::Open(over)),
            Heard::Compare(places) => self.compare(&places),
            Heard::SetAside(place) => self.set_aside(place),
            Heard::Ways if self.has_ways() => self.tell(Msg::ShowWays),
            Heard::Skip | Heard::Ways => self.not_understood(),
            Heard::Words(words) => self.words(&words),
        }
    }

    /// Whether a question is asked here, and nothing lies over it.
    fn asks(&self) -> bool {
        self.interview.over().is_none() && self.interview.place().ask().is_some()
    }

    /// Whether there are ways here to show side by side.
    fn has_ways(&self) -> bool {
        let here = matches!(self.interview.place(), Place::Map | Place::Plan);
        let plan = self.interview.findings().planned();
        self.interview.over().is_none() && here && plan.is_some_and(|plan| !plan.stops.is_empty())
    }

    /// Sends a message, and shows what has become of it.
    fn tell(&mut self, msg: Msg) -> io::Result<bool> {
        let before = self.interview.place().clone();
        match self.interview.update(msg) {
            Err(refusal) => return self.sorry(&[self.wording().refusal(refusal)]),
            Ok(Effect::Quit) => return Ok(false),
            Ok(Effect::None) => {}
        }
        if *self.interview.place() != before {
            self.found.clear();
            self.leaving = Leaving::Not;
        }
        self.again()
    }

    fn again(&mut self) -> io::Result<bool> {
        self.show()?;
        Ok(true)
    }

    /// Says why nothing came of a line. The page stays as it is and is not read again.
    fn sorry(&mut self, why: &[String]) -> io::Result<bool> {
        self.say(why)?;
        write!(self.output, "> ")?;
        self.output.flush()?;
        Ok(true)
    }

    fn not_understood(&mut self) -> io::Result<bool> {
        self.sorry(&[self.wording().plain_not_understood()])
    }

    /// Enter alone: what was answered stays, and on it goes.
    fn go_on(&mut self) -> io::Result<bool> {
        if self.leaving != Leaving::Not && self.interview.over().is_none() {
            self.leaving = Leaving::Not;
            return self.again();
        }
        if self.interview.over().is_some() {
            return self.tell(Msg::Close);
        }
        let answered = self
            .interview
            .question()
            .is_none_or(|question| match question.form {
                Form::One { chosen, .. } => chosen.is_some(),
                Form::Typed { value, .. } => value.is_some(),
                Form::Many { .. } | Form::Find { .. } => true,
            });
        if answered {
            self.tell(Msg::Next)
        } else {
            self.sorry(&[self.wording().plain_answer_or_skip()])
        }
    }

    fn words(&mut self, words: &str) -> io::Result<bool> {
        if self.leaving == Leaving::Lines && self.interview.over().is_none() {
            return self.change_lines(words);
        }
        if self.interview.over().is_none() {
            match self.interview.question().map(|question| question.form) {
                Some(Form::Typed { .. }) => return self.tell(Msg::Type(words.to_owned())),
                Some(Form::Many { choices, .. }) => return self.mark(words, &choices),
                Some(Form::Find { .. }) if ear::number(words).is_none() => {
                    return self.find(words);
                }
                _ => {}
            }
        } else if self.interview.over() == Some(&Over::LookUp) && ear::number(words).is_none() {
            self.looked_up = self.interview.finder().records(words, FOUND);
            return self.again();
        }
        let page = self.page(&self.wording());
        match page.meant(words) {
            Some(act) => self.act(act),
            None => self.not_understood(),
        }
    }

    fn act(&mut self, act: Act) -> io::Result<bool> {
        match act {
            Act::Tell(msg) => self.tell(msg),
            Act::All => {
                self.all = true;
                self.again()
            }
            Act::AllWork => {
                self.all_work = true;
                self.again()
            }
            Act::AskDay(step) => {
                self.day_for = Some(step);
                self.again()
            }
            Act::ForPhone => {
                let wording = self.wording();
                let here = self.here(&wording);
                let text = way_out::for_phone(&here);
                self.output.write_all(text.as_bytes())?;
                self.again()
            }
            Act::Strike(id) => {
                self.edits.strike_or_put_back(&id);
                self.again()
            }
            Act::Tongues => {
                self.tongues = self.tongues.next();
                self.again()
            }
            Act::Go(_) | Act::Folders(..) | Act::Printers(_) | Act::Save(..) | Act::Print(..) => {
                self.leave(act)
            }
            Act::Read(paper) => {
                let wording = self.wording();
                let here = self.here(&wording);
                let mut draft = way_out::wanted(&here, paper).draft();
                if !here.interview.shows_private() {
                    draft = slip_covered(draft, here.interview, &wording);
                }
                let text = draft_words(&draft, WIDTH);
                self.output.write_all(text.as_bytes())?;
                self.again()
            }
        }
    }

    /// Marks every choice that is named by its number, or takes its mark away.
    fn mark(&mut self, words: &str, choices: &[Choice]) -> io::Result<bool> {
        let numbers = ear::numbers(words);
        let named: Option<Vec<Choice>> = numbers.and_then(|numbers| {
            let named = numbers
                .into_iter()
                .map(|number| choices.get(number - 1).cloned());
            named.collect()
        });
        let Some(named) = named.filter(|named| !named.is_empty()) else {
            return self.not_understood();
        };
        for choice in named {
            if let Err(refusal) = self.interview.update(Msg::Toggle(choice)) {
                return self.sorry(&[self.wording().refusal(refusal)]);
            }
        }
        self.again()
    }

    fn find(&mut self, words: &str) -> io::Result<bool> {
        let Some(ask) = self.interview.place().ask() else {
            return self.not_understood();
        };
        self.found = self.interview.finder().answers(ask, words, FOUND);
        if self.found.is_empty() {
            return self.sorry(&[self.wording().plain_nothing_found(words)]);
        }
        self.again()
    }

    fn compare(&mut self, places: &[usize]) -> io::Result<bool> {
        if *self.interview.place() != Place::Pathways || self.interview.over().is_some() {
            return self.not_understood();
        }
        let suggested = self.interview.findings().suggestions();
        let pathways: Vec<_> = places
            .iter()
            .filter_map(|place| suggested.get(place.checked_sub(1)?))
            .map(|suggestion| suggestion.pathway.clone())
            .collect();
        for old in self.interview.compared().to_vec() {
            self.interview.update(Msg::Compare(old)).ok();
        }
        for pathway in pathways {
            self.interview.update(Msg::Compare(pathway)).ok();
        }
        if self.interview.compared().is_empty() {
            return self.not_understood();
        }
        self.tell(Msg::ShowCompared)
    }

    fn set_aside(&mut self, place: usize) -> io::Result<bool> {
        if *self.interview.place() != Place::Pathways || self.interview.over().is_some() {
            return self.not_understood();
        }
        let suggested = &self.interview.findings().suggestions();
        match suggested.get(place - 1).map(|one| one.pathway.clone()) {
            Some(pathway) => self.tell(Msg::SetAside(pathway)),
            None => self.not_understood(),
        }
    }

    fn day(&mut self, step: StepId, line: &str) -> io::Result<bool> {
        if line.is_empty() || line.eq_ignore_ascii_case("b") {
            return self.again();
        }
        if let Some(day) = Moment::day_to_come(line, self.interview.on()) {
            let refused = self.interview.update(Msg::Date(step.clone(), Some(day)));
            return match refused {
                Ok(_) => self.again(),
                Err(refusal) => {
                    self.day_for = Some(step);
                    self.sorry(&[self.wording().refusal(refusal)])
                }
            };
        }
        self.day_for = Some(step);
        self.sorry(&[self.wording().plain_not_a_day()])
    }
}
