//! Which style does each part of the screen wear? Roles in, styles out; no other file of this room names a color.

use ratatui::style::{Color, Modifier, Style};

/// A set of styles that a person may choose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// The terminal's own colors, with one accent that can be made out on light and on dark.
    #[default]
    Own,
    /// White on black; every pair of colors reaches a contrast of 7 to 1.
    DarkContrast,
    /// Black on white; every pair of colors reaches a contrast of 7 to 1.
    LightContrast,
    /// No colors at all, for `NO_COLOR`: on a colored cell crossterm would then drop bold and underline as well.
    Bare,
}

/// What a part of the screen is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Words to read.
    Plain,
    /// What matters most on the page.
    Strong,
    /// Marks, bars and the ladder.
    Accent,
    /// Rules and the empty part of a bar.
    Faint,
    /// Where something is typed.
    Field,
    /// Words that stay off the paper.
    Struck,
}

impl Theme {
    /// The style of a code for phones: black on white by name, where there are colors at all.
    pub(super) fn code(self) -> Style {
        match self {
            Self::Bare => Style::default(),
            Self::Own | Self::DarkContrast | Self::LightContrast => Style {
                fg: cube(16),
                bg: cube(231),
                ..Style::default()
            },
        }
    }

    /// The style of a role.
    pub(super) fn style(self, role: Role) -> Style {
        let (text, ground, accent, faint) = match self {
            // Teal of the fixed color cube: 4.8 to 1 on black, 4.4 to 1 on white. It marks; it is never read.
            Self::Own => (None, None, Some(Color::Indexed(30)), None),
            Self::DarkContrast => (cube(231), cube(16), cube(226), cube(231)),
            Self::LightContrast => (cube(16), cube(231), cube(18), cube(16)),
            Self::Bare => (None, None, None, None),
        };
        let color = match role {
            Role::Plain | Role::Strong | Role::Field | Role::Struck => text,
            Role::Accent => accent,
            Role::Faint => faint,
        };
        let style = Style {
            fg: color,
            bg: ground,
            ..Style::default()
        };
        match role {
            Role::Strong => style.add_modifier(Modifier::BOLD),
            Role::Field => style.add_modifier(Modifier::UNDERLINED),
            Role::Struck => style.add_modifier(Modifier::CROSSED_OUT),
            Role::Faint if self == Self::Own => style.add_modifier(Modifier::DIM),
            Role::Plain | Role::Accent | Role::Faint => style,
        }
    }
}

/// A color of the fixed cube, which terminals do not let people repaint.
#[expect(
    clippy::unnecessary_wraps,
    reason = "reads as a column of the table above"
)]
fn cube(index: u8) -> Option<Color> {
    Some(Color::Indexed(index))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(color: Color) -> f64 {
        let Color::Indexed(index) = color else {
            panic!("{color:?} is none of the cube");
        };
        let level = |step: u8| [0.0, 95.0, 135.0, 175.0, 215.0, 255.0][usize::from(step)];
        let cube = index - 16;
        let part = |step: u8| {
            let share: f64 = level(step) / 255.0;
            if share <= 0.040_45 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(cube / 36) + 0.7152 * part(cube / 6 % 6) + 0.0722 * part(cube % 6)
    }

    fn contrast(one: f64, other: f64) -> f64 {
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    const ROLES: [Role; 6] = [
        Role::Plain,
        Role::Strong,
        Role::Accent,
        Role::Faint,
        Role::Field,
        Role::Struck,
    ];

    #[test]
    fn high_contrast_reaches_seven_to_one_in_every_role() {
        for theme in [Theme::DarkContrast, Theme::LightContrast] {
            for role in ROLES {
                let style = theme.style(role);
                let ratio = contrast(luminance(style.fg.unwrap()), luminance(style.bg.unwrap()));
                assert!(ratio >= 7.0, "{theme:?} {role:?}: {ratio:.1}");
            }
        }
    }

    #[test]
    fn the_accent_stands_out_on_black_and_on_white() {
        let accent = luminance(Theme::Own.style(Role::Accent).fg.unwrap());
        assert!(contrast(accent, 0.0) >= 4.3 && contrast(accent, 1.0) >= 4.3);
    }

    #[test]
    fn without_color_no_cell_is_colored_and_nothing_rests_on_color() {
        for role in ROLES {
            let style = Theme::Bare.style(role);
            assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
        }
        let strong = Theme::Bare.style(Role::Strong);
        assert_ne!(strong, Theme::Bare.style(Role::Plain));
    }
}
