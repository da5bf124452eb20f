//! What draws this person, and how well does an occupation fit that? A conversation about likes, never a test.

use crate::catalog::{Interests, Occupation};
use crate::jobseeker::{InterestAnswers, Liking};

/// How many statements there are: three for each theme.
pub const STATEMENTS: u8 = 18;

/// The themes, in the order of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Theme {
    /// Working with hands, tools, machines, outdoors.
    Realistic,
    /// Finding out how things work.
    Investigative,
    /// Making something new.
    Artistic,
    /// Helping people.
    Social,
    /// Leading and persuading.
    Enterprising,
    /// Keeping things in order.
    Conventional,
}

impl Theme {
    /// All six, in the order of the data.
    pub const ALL: [Self; 6] = [
        Self::Realistic,
        Self::Investigative,
        Self::Artistic,
        Self::Social,
        Self::Enterprising,
        Self::Conventional,
    ];

    /// The theme of a statement; the statements go round the themes, so that a few of them touch many.
    pub fn of_statement(number: u8) -> Self {
        // Social and realistic first: most jobs in most catalogs lie there, and a quick visit asks few.
        match number.saturating_sub(1) % 6 {
            0 => Self::Social,
            1 => Self::Realistic,
            2 => Self::Conventional,
            3 => Self::Investigative,
            4 => Self::Enterprising,
            _ => Self::Artistic,
        }
    }
}

/// What draws a person, theme by theme, in hundredths of the most there can be; None where nothing was answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    scores: [Option<u16>; 6],
}

/// How well an occupation's interests match a person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fit {
    /// Nothing was said of what draws the person.
    NotAsked,
    /// Nothing can be said yet: too little was answered, or it leans no way, or the occupation has no scores.
    NoLean,
    /// It lies elsewhere.
    Elsewhere,
    /// Some of it matches.
    Some,
    /// Much of it matches.
    Close,
}

impl Fit {
    /// The fit for putting things in order: interests move something up, never down, so what lies elsewhere stands with
    /// what nothing can be said of.
    #[must_use]
    pub(super) fn band(self) -> Self {
        match self {
            Self::NotAsked | Self::Elsewhere => Self::NoLean,
            said => said,
        }
    }
}

/// Six equal scores, or nearly: no lean. In hundredths of the whole scale.
const FLAT: u16 = 15;
/// Correlations, in hundredths, from which a fit is called close, or some: coarse bands of our own, shown as words only,
/// since eighteen likes carry no finer truth.
const CLOSE: i32 = 60;
const SOME: i32 = 20;

impl Profile {
    /// The profile from scores typed in, or else from the statements answered.
    pub fn of(answers: &InterestAnswers) -> Self {
        if let Some(typed) = answers.scores {
            let all = [
                typed.realistic,
                typed.investigative,
                typed.artistic,
                typed.social,
                typed.enterprising,
                typed.conventional,
            ];
            let scores = all.map(|score| Some(u16::from(score.min(40)) * 100 / 40));
            return Self { scores };
        }
        let mut sums = [(0_u16, 0_u16); 6];
        for (number, liking) in answers.statements.range(1..=STATEMENTS) {
            let points = match liking {
                Some(Liking::Like) => 100,
                Some(Liking::NotSure) => 50,
                Some(Liking::NotForMe) => 0,
                None => continue,
            };
            let theme = Theme::of_statement(*number) as usize;
            if let Some((sum, count)) = sums.get_mut(theme) {
                *sum += points;
                *count += 1;
            }
        }
        Self {
            scores: sums.map(|(sum, count)| sum.checked_div(count)),
        }
    }

    /// The score of a theme, in hundredths of the most there can be.
    pub fn score(&self, theme: Theme) -> Option<u16> {
        self.scores.get(theme as usize).copied().flatten()
    }

    /// Whether it leans some way: at least three themes answered, and not all alike.
    pub fn leans(&self) -> bool {
        let known: Vec<u16> = self.scores.iter().flatten().copied().collect();
        let (low, high) = (known.iter().min(), known.iter().max());
        known.len() >= 3 && low.zip(high).is_some_and(|(low, high)| high - low > FLAT)
    }

    /// The themes that draw most, strongest first; none where it does not lean.
    pub fn strongest(&self) -> Vec<(Theme, u16)> {
        if !self.leans() {
            return Vec::new();
        }
        let mut themes: Vec<(Theme, u16)> = Theme::ALL
            .into_iter()
            .filter_map(|theme| self.score(theme).map(|score| (theme, score)))
            .filter(|(_, score)| *score >= 50)
            .collect();
        themes.sort_by_key(|(theme, score)| (std::cmp::Reverse(*score), *theme));
        themes
    }

    /// How well an occupation fits: Pearson's correlation of the person's scores with the occupation's, over the
    /// themes that were answered, in bands.
    pub fn fit(&self, occupation: &Occupation) -> Fit {
        if self.scores.iter().all(Option::is_none) {
            return Fit::NotAsked;
        }
        let Some(correlation) = occupation
            .interests
            .as_ref()
            .and_then(|interests| self.correlation(interests))
        else {
            return Fit::NoLean;
        };
        match correlation {
            CLOSE.. => Fit::Close,
            SOME.. => Fit::Some,
            _ => Fit::Elsewhere,
        }
    }

    /// Pearson's correlation in hundredths, from -100 to 100; None where the profile does not lean.
    pub fn correlation(&self, interests: &Interests) -> Option<i32> {
        if !self.leans() {
            return None;
        }
        let theirs = [
            interests.realistic,
            interests.investigative,
            interests.artistic,
            interests.social,
            interests.enterprising,
            interests.conventional,
        ];
        let pairs: Vec<(f64, f64)> = self
            .scores
            .iter()
            .zip(theirs)
            .filter_map(|(mine, theirs)| mine.map(|mine| (f64::from(mine), f64::from(theirs))))
            .collect();
        let count = f64::from(u32::try_from(pairs.len()).ok()?);
        let mean = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / count;
        let (mean_a, mean_b) = (mean(|p| p.0), mean(|p| p.1));
        let (mut ab, mut aa, mut bb) = (0.0, 0.0, 0.0);
        for (a, b) in &pairs {
            let (a, b) = (a - mean_a, b - mean_b);
            ab += a * b;
            aa += a * a;
            bb += b * b;
        }
        if aa <= 0.0 || bb <= 0.0 {
            return None;
        }
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a correlation lies between -1 and 1"
        )]
        let hundredths = (ab / (aa * bb).sqrt() * 100.0).round() as i32;
        Some(hundredths)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jobseeker::ProfilerScores;

    fn typed(scores: [u8; 6]) -> Profile {
        let [
            realistic,
            investigative,
            artistic,
            social,
            enterprising,
            conventional,
        ] = scores;
        Profile::of(&InterestAnswers {
            scores: Some(ProfilerScores {
                realistic,
                investigative,
                artistic,
                social,
                enterprising,
                conventional,
            }),
            ..InterestAnswers::default()
        })
    }

    const NURSING: Interests = Interests {
        realistic: 300,
        investigative: 500,
        artistic: 200,
        social: 700,
        enterprising: 300,
        conventional: 400,
    };

    #[test]
    fn a_flat_profile_leans_no_way() {
        assert!(!typed([20; 6]).leans());
        assert_eq!(typed([20; 6]).correlation(&NURSING), None);
        assert!(typed([20; 6]).strongest().is_empty());
    }

    #[test]
    fn the_same_shape_correlates_fully_whatever_its_height() {
        assert_eq!(typed([6, 10, 4, 14, 6, 8]).correlation(&NURSING), Some(100));
        assert_eq!(
            typed([34, 30, 36, 26, 34, 32]).correlation(&NURSING),
            Some(-100)
        );
    }

    #[test]
    fn each_theme_has_three_statements() {
        for theme in Theme::ALL {
            let count = (1..=STATEMENTS)
                .filter(|n| Theme::of_statement(*n) == theme)
                .count();
            assert_eq!(count, 3, "{theme:?}");
        }
    }
}
