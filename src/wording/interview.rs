//! How is each question and each choice said?

use super::{Lang, Wording};
use crate::catalog::{Catalog, CredentialId, OccupationId, TimeSlot};
use crate::guidance::Theme;
use crate::interview::{Ask, Choice, Field, OnPaper, Page, Refusal};
use crate::jobseeker::{Car, Hope, Length, Liking, SchoolingPlace, Talk};

impl Wording {
    /// What the program keeps of a person; at a kiosk nobody of the staff writes anything down.
    pub fn what_is_kept(&self, kiosk: bool) -> String {
        if kiosk {
            self.keeps_nothing_alone()
        } else {
            self.keeps_nothing()
        }
    }

    /// What a page is called.
    pub fn page(&self, page: Page) -> String {
        match page {
            Page::Welcome => self.page_welcome(),
            Page::Brings => self.page_brings(),
            Page::Interests => self.page_interests(),
            Page::Have => self.page_have(),
            Page::InTheWay => self.page_in_the_way(),
            Page::Pathways => self.page_pathways(),
            Page::Map => self.page_map(),
            Page::Plan => self.page_plan(),
            Page::Home => self.page_home(),
        }
    }

    /// The question itself.
    pub fn ask(&self, catalog: &Catalog, ask: &Ask) -> String {
        match ask {
            Ask::Language => self.ask_language(),
            Ask::Length => self.ask_length(),
            Ask::Talk => self.ask_talk(),
            Ask::County => self.ask_county(),
            Ask::Hope => self.ask_hope(),
            Ask::PaidBy => self.ask_paid_by(),
            Ask::LeastPay => self.ask_least_pay(),
            Ask::Goal => self.ask_goal(),
            Ask::Sectors => self.ask_sectors(),
            Ask::Statement(_) => self.ask_statement(),
            Ask::HaveScores => self.ask_have_scores(),
            Ask::Score(theme) => self.ask_score(self.theme(*theme)),
            Ask::Credentials => self.ask_credentials(),
            Ask::StillGood(id) => self.ask_still_good(self.credential(catalog, id)),
            Ask::Earned(id) => self.ask_earned(self.credential(catalog, id)),
            Ask::Ended(id) => self.ask_ended(self.credential(catalog, id)),
            Ask::SchoolingYears => self.ask_schooling_years(),
            Ask::SchoolingPlace => self.ask_schooling_place(),
            Ask::Work => self.ask_work(),
            Ask::WorkYears(id) => self.ask_work_years(self.occupation(catalog, id)),
            Ask::When => self.ask_when(),
            Ask::Hours => self.ask_hours(),
            Ask::Car => self.ask_car(),
            Ask::Budget => self.ask_budget(),
            Ask::OnPaper(what) => self.on_paper_ask(*what),
            Ask::Need(id) => {
                let need = catalog.need(id);
                need.map_or_else(String::new, |need| self.text(&need.question).to_owned())
            }
            Ask::Fact(id) => {
                let fact = catalog.fact(id);
                fact.map_or_else(String::new, |fact| self.text(&fact.question).to_owned())
            }
        }
    }

    /// Why it is asked, or what to know when answering.
    pub fn ask_why(&self, catalog: &Catalog, ask: &Ask) -> Option<String> {
        Some(match ask {
            Ask::Language => self.why_language(),
            Ask::Length => self.why_length(),
            Ask::Talk => self.why_talk(),
            Ask::County => self.why_county(),
            Ask::Hope => self.why_hope(),
            Ask::PaidBy => self.why_paid_by(),
            Ask::LeastPay => self.why_least_pay(),
            Ask::Goal => self.why_goal(),
            Ask::Sectors => self.why_sectors(),
            Ask::Statement(_) => self.interest_note(),
            Ask::HaveScores => self.why_have_scores(),
            Ask::Score(_) => return None,
            Ask::Credentials => self.why_credentials(),
            Ask::StillGood(_) => self.why_still_good(),
            Ask::Earned(_) => self.why_earned(),
            Ask::Ended(_) => self.why_ended(),
            Ask::SchoolingYears => self.why_schooling_years(),
            Ask::SchoolingPlace => self.why_schooling_place(),
            Ask::Work => self.why_work(),
            Ask::WorkYears(_) => self.why_work_years(),
            Ask::When => self.why_when(),
            Ask::Hours => self.why_hours(),
            Ask::Car => self.why_car(),
            Ask::Budget => self.why_budget(),
            Ask::OnPaper(OnPaper::Goal) => self.why_own_words(),
            Ask::OnPaper(_) => self.why_meeting(),
            Ask::Need(id) => self.text(&catalog.need(id)?.why).to_owned(),
            Ask::Fact(id) => self.text(&catalog.fact(id)?.why).to_owned(),
        })
    }

    /// What an interest statement says.
    pub fn statement(&self, number: u8) -> String {
        match number {
            1 => self.statement_1(),
            2 => self.statement_2(),
            3 => self.statement_3(),
            4 => self.statement_4(),
            5 => self.statement_5(),
            6 => self.statement_6(),
            7 => self.statement_7(),
            8 => self.statement_8(),
            9 => self.statement_9(),
            10 => self.statement_10(),
            11 => self.statement_11(),
            12 => self.statement_12(),
            13 => self.statement_13(),
            14 => self.statement_14(),
            15 => self.statement_15(),
            16 => self.statement_16(),
            17 => self.statement_17(),
            _ => self.statement_18(),
        }
    }

    /// A choice, as it is offered.
    pub fn choice(&self, catalog: &Catalog, choice: &Choice) -> String {
        match choice {
            Choice::Language(tag) => {
                let lang = Lang::from_tag(tag);
                lang.map_or_else(|| tag.clone(), |lang| Self::new(lang).language())
            }
            Choice::Length(length) => self.time_today(*length),
            Choice::Talk(talk) => self.talk(*talk),
            Choice::County(id) => {
                let county = catalog.county(id);
                county.map_or_else(|| id.to_string(), |county| county.name.clone())
            }
            Choice::Hope(hope) => self.hope(*hope),
            Choice::Within(weeks) => self.within_weeks(weeks.0),
            Choice::NoHurry => self.no_hurry(),
            Choice::Sector(id) => {
                let sector = catalog.sector(id);
                sector.map_or_else(|| id.to_string(), |s| self.text(&s.title).to_owned())
            }
            Choice::Liking(liking) => match liking {
                Liking::Like => self.liking_like(),
                Liking::NotSure => self.liking_not_sure(),
                Liking::NotForMe => self.liking_not_for_me(),
            },
            Choice::YesNo(yes) => self.answer(Some(*yes)),
            Choice::Schooling(SchoolingPlace::Us) => self.schooling_us(),
            Choice::Schooling(SchoolingPlace::Abroad) => self.schooling_abroad(),
            Choice::When(slot) => self.time_slot(*slot),
            Choice::Car(Car::Own) => self.car_own(),
            Choice::Car(Car::Sometimes) => self.car_sometimes(),
            Choice::Car(Car::None) => self.car_none(),
            Choice::Option(fact, option) => {
                let fact = catalog.fact(fact);
                let label = fact.and_then(|fact| fact.answer.option(option));
                label.map_or_else(|| option.clone(), |l| self.text(l).to_owned())
            }
            Choice::Credential(id) => self.credential(catalog, id),
            Choice::Occupation(id) => self.occupation(catalog, id),
        }
    }

    /// What was typed before: an amount of dollars reads as money.
    pub fn typed_answer(&self, field: Field, value: &str) -> String {
        match field {
            Field::DollarsPerHour | Field::Dollars => {
                let (whole, cents) = value.split_once('.').unwrap_or((value, ""));
                let whole = whole
                    .parse()
                    .map_or_else(|_| whole.to_owned(), |n| self.number(n));
                let point = if cents.is_empty() { "" } else { "." };
                format!("${whole}{point}{cents}")
            }
            _ => value.to_owned(),
        }
    }

    /// What can be typed here.
    pub fn typing_hint(&self, field: Field, range: Option<(i64, i64)>) -> String {
        match (field, range) {
            (Field::DollarsPerHour, _) => self.typing_dollars_an_hour(),
            (Field::Dollars, _) => self.typing_dollars(),
            (Field::Years, _) => self.typing_years(),
            (Field::HoursAWeek, _) => self.typing_hours(),
            (Field::Score | Field::Number, Some((least, most))) => {
                self.typing_score(least.to_string(), most.to_string())
            }
            (Field::Score | Field::Number, None) => self.typing_number(),
            (Field::Moment, _) => self.typing_moment(),
            (Field::ComingDay, _) => self.typing_coming_day(),
            (Field::Words, _) => self.typing_words(),
        }
    }

    /// Why an answer was none, and what to do.
    pub fn refusal(&self, refusal: Refusal) -> String {
        match refusal {
            Refusal::NotANumber => self.refusal_not_a_number(),
            Refusal::OutOfRange(least, most) => {
                self.refusal_out_of_range(least.to_string(), most.to_string())
            }
            Refusal::NotSuchAnAmount(least, most) => {
                let [least, most] = [least, most].map(|dollars| dollars.to_string());
                let amount = |dollars: &str| self.typed_answer(Field::Dollars, dollars);
                self.refusal_no_such_amount(amount(&least), amount(&most))
            }
            Refusal::NotADate => self.refusal_not_a_date(),
            Refusal::NotADay => self.refusal_not_a_day(),
            Refusal::InThePast => self.refusal_in_the_past(),
            Refusal::Before(first) => self.refusal_before(self.weekday_and_day(first)),
            Refusal::TooLong(most) => self.refusal_too_long(most),
            Refusal::InTheFuture => self.refusal_in_the_future(),
            Refusal::LongAgo(first, last) => self.refusal_long_ago(first, last),
            Refusal::NotAChoice => self.refusal_not_a_choice(),
            Refusal::Nothing => self.refusal_nothing(),
        }
    }

    /// An interest theme, as something one does.
    pub fn theme(&self, theme: Theme) -> String {
        match theme {
            Theme::Realistic => self.theme_realistic(),
            Theme::Investigative => self.theme_investigative(),
            Theme::Artistic => self.theme_artistic(),
            Theme::Social => self.theme_social(),
            Theme::Enterprising => self.theme_enterprising(),
            Theme::Conventional => self.theme_conventional(),
        }
    }

    /// A part of the week.
    pub fn time_slot(&self, slot: TimeSlot) -> String {
        match slot {
            TimeSlot::EarlyMorning => self.slot_early_morning(),
            TimeSlot::WeekdayMorning => self.slot_weekday_morning(),
            TimeSlot::WeekdayAfternoon => self.slot_weekday_afternoon(),
            TimeSlot::WeekdayEvening => self.slot_weekday_evening(),
            TimeSlot::Weekend => self.slot_weekend(),
            TimeSlot::Night => self.slot_night(),
        }
    }

    /// A credential's title.
    pub fn credential(&self, catalog: &Catalog, id: &CredentialId) -> String {
        let credential = catalog.credential(id);
        credential.map_or_else(|| id.to_string(), |c| self.text(&c.title).to_owned())
    }

    /// An occupation's title.
    pub fn occupation(&self, catalog: &Catalog, id: &OccupationId) -> String {
        let occupation = catalog.occupation(id);
        occupation.map_or_else(|| id.to_string(), |o| self.text(&o.title).to_owned())
    }

    fn time_today(&self, length: Length) -> String {
        match length {
            Length::Quick => self.length_quick(),
            Length::FirstVisit => self.length_first_visit(),
            Length::Intake => self.length_intake(),
        }
    }

    fn talk(&self, talk: Talk) -> String {
        match talk {
            Talk::Interpreter => self.talk_interpreter(),
            Talk::Writing => self.talk_writing(),
            Talk::Captions => self.talk_captions(),
            Talk::Aloud => self.talk_aloud(),
        }
    }

    fn hope(&self, hope: Hope) -> String {
        match hope {
            Hope::WorkNow => self.hope_work_now(),
            Hope::BetterPay => self.hope_better_pay(),
            Hope::Training => self.hope_training(),
            Hope::UseWhatIHave => self.hope_use_what_i_have(),
            Hope::LookAround => self.hope_look_around(),
        }
    }
}
