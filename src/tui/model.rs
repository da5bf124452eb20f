//! What is on the screen besides the sitting itself? Where the focus is, what is being typed, what the last frame drew.

use std::cell::OnceCell;

use super::at_home::{AtHome, WaysOut};
use super::hits::Hits;
use super::items::{Item, items, items_of};
use super::results::as_typed;
use super::spot::Spot;
use super::theme::Theme;
use crate::catalog::{Catalog, StepId};
use crate::interview::{Choice, Field, Form, Interview, Over, Paper, Place, Question, Record};
use crate::jobseeker::Moment;
use crate::report::{Draft, Edits, Wanted};
use crate::wording::{Lang, Wording};

/// Lists longer than this are reached by typing: the digits 1 to 9, and 0 for the tenth, reach no further.
pub(super) const DIGITS: usize = 10;

/// The digit that chooses what stands there in a list, counted from one: 0 is the tenth.
pub(super) fn digit_of(number: usize) -> Option<usize> {
    (1..=DIGITS).contains(&number).then_some(number % 10)
}

/// The most that is shown of what was found.
const FOUND: usize = 6;
/// The most that is shown of what was looked up.
const LOOKED_UP: usize = 12;

/// The whole state of the full-screen door.
pub(super) struct Model<'c> {
    /// The sitting.
    pub(super) interview: Interview<'c>,
    /// The language to begin in.
    pub(super) lang: Lang,
    /// The styles.
    pub(super) theme: Theme,
    /// What is being typed on the page.
    text: String,
    /// Letters are being typed; otherwise they are keys.
    pub(super) typing: bool,
    /// What is looked up.
    sought: String,
    /// The question as it stands, worked out once.
    question: OnceCell<Option<Question>>,
    /// What may be meant by what is typed, worked out once.
    answers: OnceCell<Vec<Choice>>,
    /// What was found for what is looked up, worked out once.
    records: OnceCell<Vec<Record>>,
    /// What is on the last page.
    pub(super) home: AtHome,
    /// The slip was opened from a step: back leads there.
    pub(super) slip_from_step: bool,
    /// What the ways out of the room are, and what has become of what was asked of them.
    pub(super) ways_out: WaysOut,
    /// What the person changed on their own paper.
    pub(super) edits: Edits,
    /// That paper with what was taken off still in its place, worked out once.
    preview: OnceCell<Draft>,
    /// The step whose day is being typed.
    pub(super) dating: Option<StepId>,
    /// Something to tell, until the next key.
    pub(super) note: Option<String>,
    /// What the last frame drew.
    pub(super) seen: Seen,
    /// The line of the page that should be topmost.
    pub(super) top: usize,
    /// The page is scrolled away from the focus.
    pub(super) free: bool,
    /// What was pointed at on the page.
    pub(super) page_focus: Option<Item>,
    /// What was pointed at in what lies over it.
    pub(super) over_focus: Option<Item>,
}

/// What the last frame drew, for the keys and clicks that answer to it.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    /// What lies where.
    pub(super) hits: Hits,
    /// The line of the page that was topmost.
    pub(super) top: usize,
    /// How many lines of the page were shown.
    pub(super) height: usize,
    /// How many lines the page has.
    pub(super) lines: usize,
    /// How many of those shown were the name of what has the focus, kept in sight.
    pub(super) name: usize,
    /// The first line of each item, and the line after its last, in the order of the items.
    pub(super) spans: Vec<(Item, usize, usize)>,
}

impl Seen {
    /// The lines of an item.
    pub(super) fn span(&self, item: &Item) -> Option<(usize, usize)> {
        let mut spans = self.spans.iter();
        let (_, start, end) = spans.find(|(of, ..)| of == item)?;
        Some((*start, *end))
    }
}

impl<'c> Model<'c> {
    /// The state at the beginning of a sitting.
    pub(super) fn new(interview: Interview<'c>, options: super::Options) -> Self {
        let mut model = Self {
            interview,
            lang: options.lang,
            theme: options.theme,
            text: String::new(),
            typing: true,
            sought: String::new(),
            question: OnceCell::new(),
            answers: OnceCell::new(),
            records: OnceCell::new(),
            home: AtHome::default(),
            slip_from_step: false,
            ways_out: WaysOut {
                on_light: options.on_light,
                ..WaysOut::default()
            },
            edits: Edits::none(),
            preview: OnceCell::new(),
            dating: None,
            note: None,
            seen: Seen::default(),
            top: 0,
            free: false,
            page_focus: None,
            over_focus: None,
        };
        model.arrive();
        model
    }

    /// The catalog.
    pub(super) fn catalog(&self) -> &'c Catalog {
        self.interview.catalog()
    }

    /// The language that is spoken now.
    pub(super) fn lang(&self) -> Lang {
        let chosen = self.interview.answers().language.as_deref();
        chosen.and_then(Lang::from_tag).unwrap_or(self.lang)
    }

    /// The wording of the language that is spoken now.
    pub(super) fn wording(&self) -> Wording {
        self.wording_in(self.lang())
    }

    /// The wording of a language.
    pub(super) fn wording_in(&self, lang: Lang) -> Wording {
        Wording::new(lang).with_catalog_default(self.catalog().default_language())
    }

    /// Begins afresh at a place: what was answered before stands in the field.
    pub(super) fn arrive(&mut self) {
        (self.page_focus, self.top, self.free) = (None, 0, false);
        self.dating = None;
        self.home = AtHome::default();
        self.slip_from_step = false;
        self.ways_out.said = None;
        self.typing = true;
        self.refresh();
        let text = match self.question().map(|question| &question.form) {
            Some(Form::Typed { field, value, .. }) => {
                let value = value.clone().unwrap_or_default();
                let is_day = matches!(field, Field::Moment | Field::ComingDay);
                let moment = Moment::as_people_write(&value).filter(|_| is_day);
                moment.map_or(value, |moment| as_typed(self.lang(), moment))
            }
            _ => String::new(),
        };
        self.set_text(text);
    }

    /// Forgets what was worked out of a sitting that has moved on.
    pub(super) fn refresh(&mut self) {
        self.question = OnceCell::new();
        self.answers = OnceCell::new();
        self.preview = OnceCell::new();
    }

    /// The person's own paper with what was taken off still in its place.
    pub(super) fn preview(&self) -> &Draft {
        self.preview
            .get_or_init(|| self.wanted(Paper::Mine, &self.wording()).preview())
    }

    /// Changes the person's own paper.
    pub(super) fn edit(&mut self, change: impl FnOnce(&mut Edits)) {
        change(&mut self.edits);
        self.preview = OnceCell::new();
    }

    /// A paper as it is wanted now.
    pub(super) fn wanted<'m>(&'m self, paper: Paper, wording: &'m Wording) -> Wanted<'m, 'c> {
        Wanted {
            interview: &self.interview,
            paper,
            wording,
            edits: &self.edits,
        }
    }

    /// The question as it stands.
    pub(super) fn question(&self) -> Option<&Question> {
        let question = self.question.get_or_init(|| self.interview.question());
        question.as_ref()
    }

    /// What is typed on the page.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// What is looked up.
    pub(super) fn sought(&self) -> &str {
        &self.sought
    }

    /// Puts this into the field of the page.
    pub(super) fn set_text(&mut self, text: String) {
        self.text = text;
        self.answers = OnceCell::new();
    }

    /// Empties the field of the search over everything.
    pub(super) fn forget_sought(&mut self) {
        self.sought.clear();
        self.records = OnceCell::new();
    }

    /// What may be meant by what is typed, without what is held already, best first.
    pub(super) fn answers(&self) -> &[Choice] {
        self.answers.get_or_init(|| {
            let typed = self.text.trim();
            let Some(Question { ask, form, .. }) = self.question().filter(|_| !typed.is_empty())
            else {
                return Vec::new();
            };
            let held: &[Choice] = match form {
                Form::Find { held, .. } => held,
                _ => &[],
            };
            let finder = self.interview.finder();
            let mut found = finder.answers(ask, typed, FOUND + held.len());
            found.retain(|choice| !held.contains(choice));
            found.truncate(FOUND);
            found
        })
    }

    /// Whether a word of a choice begins with what is typed.
    pub(super) fn begins_as_typed(&self, choice: &Choice) -> bool {
        let typed = self.text.trim().to_lowercase();
        let label = self.wording().choice(self.catalog(), choice).to_lowercase();
        let mut words = label.match_indices(char::is_alphanumeric);
        let begins = |at: usize| !label[..at].ends_with(char::is_alphanumeric);
        typed.is_empty() || words.any(|(at, _)| begins(at) && label[at..].starts_with(&typed))
    }

    /// What was found for what is looked up, best first.
    pub(super) fn records(&self) -> &[Record] {
        self.records.get_or_init(|| match self.sought.trim() {
            "" => Vec::new(),
            sought => self.interview.finder().records(sought, LOOKED_UP),
        })
    }

    /// What has the focus; where nothing was pointed at, what one would reach for first.
    pub(super) fn focus(&self) -> Option<Item> {
        self.focus_among(&items(self))
    }

    /// The same, where the items are at hand.
    pub(super) fn focus_among(&self, all: &[Item]) -> Option<Item> {
        self.focus_of(self.interview.over(), all)
    }

    fn focus_of(&self, over: Option<&Over>, all: &[Item]) -> Option<Item> {
        let pointed = match over {
            Some(_) => self.over_focus.as_ref(),
            None => self.page_focus.as_ref(),
        };
        let first = || self.first_focus(over).filter(|item| all.contains(item));
        let pointed = pointed.filter(|item| all.contains(item)).cloned();
        pointed.or_else(first).or_else(|| all.first().cloned())
    }

    fn first_focus(&self, over: Option<&Over>) -> Option<Item> {
        match (over, self.interview.place()) {
            (Some(Over::Pages), place) => Some(Item::Page(place.page())),
            (None, Place::Ask(_) | Place::Private(_) | Place::Try(_)) => {
                match &self.question()?.form {
                    Form::One { chosen, .. } => chosen.clone().map(Item::Choice),
                    _ => None,
                }
            }
            (None, Place::Pathways) => {
                let pathway = self.interview.findings().pathway().cloned();
                pathway.map(Item::Pathway)
            }
            (None, Place::Map) => {
                let first = super::view::map::first_on_the_way(self);
                first
                    .or_else(|| self.interview.step().cloned())
                    .map(Item::Step)
            }
            _ => None,
        }
    }

    /// Points at something.
    pub(super) fn point(&mut self, item: Item) {
        self.free = false;
        if self.interview.over().is_some() {
            self.over_focus = Some(item);
        } else {
            self.page_focus = Some(item);
        }
    }

    /// What has the focus on the page, whatever lies over it.
    pub(super) fn focus_on_page(&self) -> Option<Item> {
        self.focus_of(None, &items_of(self, None))
    }

    /// The words being typed, wherever that is.
    pub(super) fn writing(&mut self) -> &mut String {
        self.answers = OnceCell::new();
        self.records = OnceCell::new();
        match self.interview.over() {
            Some(_) => &mut self.sought,
            None => &mut self.text,
        }
    }

    /// Whether a letter may stand in what is being typed; one that may not is a key.
    pub(super) fn takes(&self, letter: char) -> bool {
        // A day is written with strokes or slashes, but none begins with one.
        let of_a_day =
            |text: &str| letter.is_ascii_digit() || ("-/".contains(letter) && !text.is_empty());
        match (self.spot(), self.question().map(|question| &question.form)) {
            (Spot::Date, _)
            | (
                Spot::Field,
                Some(Form::Typed {
                    field: Field::Moment | Field::ComingDay,
                    ..
                }),
            ) => of_a_day(&self.text),
            (
                Spot::Field,
                Some(Form::Typed {
                    field: Field::Words,
                    ..
                }),
            )
            | (Spot::OwnLine, _) => true,
            (Spot::Field, _) => letter.is_ascii_digit() || "$,.-".contains(letter),
            (Spot::TypeAhead, _) => !"?!/".contains(letter),
            _ => !"?!".contains(letter),
        }
    }
}
