//! The colours of a chart, read from the theme by whoever paints.

use super::scene::Ink;

/// An opaque colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// Red, green and blue.
    pub rgb: [u8; 3],
}

/// The colours of one theme.
#[derive(Clone, Debug, PartialEq)]
pub struct Palette {
    /// The ground behind the curves (`--surface`).
    pub ground: Colour,
    /// Tick labels (`--ink-soft`).
    pub ink_soft: Colour,
    /// The grid (`--line`).
    pub line: Colour,
    /// Axes and the reference line (`--line-strong`).
    pub line_strong: Colour,
    /// f (`--curve-f`).
    pub f: Colour,
    /// f′ and the tangent (`--curve-df`).
    pub df: Colour,
    /// f″ (`--curve-ddf`).
    pub ddf: Colour,
    /// Compared functions, in order (`--series-1` to `--series-6`).
    pub series: [Colour; 6],
}

impl Colour {
    /// Reads `#rrggbb` or `#rgb`, spaces around it allowed.
    ///
    /// ```
    /// use activation_lab::plot::palette::Colour;
    /// assert_eq!(Colour::parse(" #1557b0"), Some(Colour { rgb: [0x15, 0x57, 0xb0] }));
    /// assert_eq!(Colour::parse("#fff"), Some(Colour { rgb: [255; 3] }));
    /// assert_eq!(Colour::parse("blue"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#')?;
        if !digits.is_ascii() {
            return None;
        }
        let channel = |i: usize| match digits.len() {
            3 => u8::from_str_radix(&digits[i..=i], 16).ok().map(|digit| digit * 17),
            6 => u8::from_str_radix(&digits[2 * i..2 * i + 2], 16).ok(),
            _ => None,
        };
        Some(Self { rgb: [channel(0)?, channel(1)?, channel(2)?] })
    }

    /// As CSS and SVG write it: `#1557b0`.
    #[must_use]
    pub fn css(self) -> String {
        let [r, g, b] = self.rgb;
        format!("#{r:02x}{g:02x}{b:02x}")
    }
}

impl Palette {
    /// Asks `token` for the value of each CSS custom property.
    ///
    /// # Errors
    /// The name of the first property that is not a colour.
    pub fn read(token: impl Fn(&str) -> String) -> Result<Self, &'static str> {
        let colour = |name: &'static str| Colour::parse(&token(name)).ok_or(name);
        Ok(Self {
            ground: colour("--surface")?,
            ink_soft: colour("--ink-soft")?,
            line: colour("--line")?,
            line_strong: colour("--line-strong")?,
            f: colour("--curve-f")?,
            df: colour("--curve-df")?,
            ddf: colour("--curve-ddf")?,
            series: [
                colour("--series-1")?,
                colour("--series-2")?,
                colour("--series-3")?,
                colour("--series-4")?,
                colour("--series-5")?,
                colour("--series-6")?,
            ],
        })
    }

    /// The colour that this ink has in the theme.
    #[must_use]
    pub fn colour(&self, ink: Ink) -> Colour {
        match ink {
            Ink::F => self.f,
            Ink::Df => self.df,
            Ink::Ddf => self.ddf,
            Ink::Series(index) => self.series[index % self.series.len()],
            Ink::Text => self.ink_soft,
        }
    }
}
