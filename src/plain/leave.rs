//! What is done with a paper on its way out, when one talks in lines: changed, saved, printed?

use std::io;

use super::page::{Act, Here};
use super::way_out::{self, Leaving};
use super::{Door, ear};
use crate::report::Target;

impl Door<'_, '_> {
    /// Takes the lines of these numbers off the person's own paper, or puts them back; or adds a line of their own.
    pub(super) fn change_lines(&mut self, words: &str) -> io::Result<bool> {
        if let Some(own) = words.strip_prefix('+') {
            if self.edits.add(own) {
                return self.again();
            }
            return self.sorry(&[self.wording().preview_full()]);
        }
        let page = self.page(&self.wording());
        let acts: Option<Vec<Act>> = ear::numbers(words).and_then(|numbers| {
            let named = numbers.into_iter();
            named
                .map(|number| page.offers.get(number - 1).map(|offer| offer.act.clone()))
                .collect()
        });
        let Some(acts) = acts else {
            return self.not_understood();
        };
        for act in acts {
            if let Act::Strike(id) = act {
                self.edits.strike_or_put_back(&id);
            }
        }
        self.again()
    }

    /// A path was typed; the same again says that what is there may be written over.
    pub(super) fn path(&mut self, path: &str) -> io::Result<bool> {
        let Leaving::Path(paper, format, asked) = &self.leaving else {
            return self.not_understood();
        };
        let target = Target::Typed {
            path: path.to_owned(),
            over: asked.as_deref() == Some(path),
        };
        self.act(Act::Save(*paper, *format, target))
    }

    /// Sends a paper on its way out, or finds out which ways there are.
    pub(super) fn leave(&mut self, act: Act) -> io::Result<bool> {
        let wording = self.wording();
        let here = Here {
            interview: &self.interview,
            wording: &wording,
            edits: &self.edits,
            tongues: self.tongues,
            all: self.all,
            all_work: self.all_work,
        };
        let (said, then) = match act {
            Act::Go(leaving) => (None, leaving),
            Act::Folders(paper, format) => (
                None,
                Leaving::Folders(paper, format, self.way_out.folders()),
            ),
            Act::Save(paper, format, target) => {
                let (said, then) = way_out::save(&here, self.way_out, (paper, format, &target));
                (Some(said), then)
            }
            Act::Printers(paper) => match way_out::printers(&here, self.way_out, paper) {
                Ok(leaving) => (None, leaving),
                Err(said) => (Some(said), Leaving::Not),
            },
            Act::Print(paper, on) => {
                let said = way_out::print(&here, self.way_out, paper, on.as_deref());
                (Some(said), Leaving::Not)
            }
            _ => return self.not_understood(),
        };
        self.leaving = then;
        if let Some(said) = said {
            self.say(&[said])?;
        }
        self.again()
    }
}
