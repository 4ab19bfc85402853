//! A picture as values: shapes with places and meanings, but no colours and no markup. Lengths are tenths of a CSS
//! pixel in whole numbers, so that a picture is the same everywhere to the last digit.

/// Tenths of a CSS pixel.
pub type Tenths = i32;

/// What a shape means; the markup gives each meaning its colour and pattern.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Look {
    /// A step that runs.
    Running,
    /// Many short steps, closer than pixels.
    Mixed,
    /// Waiting.
    Waiting,
    /// Ready, but the loop is busy.
    Ready,
    /// Not started, or an idle thread: a hair line.
    Hair,
    /// A line of the time axis.
    Grid,
    /// Where a run ended.
    EndLine,
    /// The background behind a word that stands on a pattern.
    Chip,
}

/// How an activity ended, as a mark.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// With a value.
    Done,
    /// With an error.
    Failed,
    /// By cancellation.
    Cancelled,
}

/// Where a text is fastened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Anchor {
    /// At its first letter.
    Start,
    /// In its middle.
    Middle,
    /// At its last letter.
    End,
}

/// How a text looks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ink {
    /// The page's own colour.
    Plain,
    /// Headings and totals.
    Strong,
    /// What may be overlooked.
    Muted,
    /// On a solid bar.
    Inverse,
}

/// One thing to draw.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Shape {
    /// A rectangle.
    Bar {
        /// Left edge.
        x: Tenths,
        /// Upper edge.
        y: Tenths,
        /// Width.
        width: Tenths,
        /// Height.
        height: Tenths,
        /// Its meaning.
        look: Look,
        /// What a pointer that rests on it reads; may be empty.
        hint: String,
    },
    /// The mark of an end, by its centre.
    End {
        /// Centre.
        x: Tenths,
        /// Centre.
        y: Tenths,
        /// Which.
        mark: Mark,
    },
    /// A line of text.
    Text {
        /// Where its anchor is.
        x: Tenths,
        /// Its base line.
        y: Tenths,
        /// Which end of it is at `x`.
        anchor: Anchor,
        /// Font size in pixels.
        size: u8,
        /// How it looks.
        ink: Ink,
        /// What it says.
        text: String,
    },
}

/// A whole picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scene {
    /// Width.
    pub width: Tenths,
    /// Height.
    pub height: Tenths,
    /// In the order of painting.
    pub shapes: Vec<Shape>,
}
