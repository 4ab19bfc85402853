//! From timelines to pictures: a scene of shapes (`scene`), where they stand on a given width (`layout`), their text
//! as SVG (`svg`). A page may set colours and font by custom properties: `--loopscope-running`, `-waiting`, `-ready`,
//! `-on-bar`, `-done`, `-failed` and `-font`; words are in `currentColor`. Without them one palette serves light and
//! dark pages alike.

mod axis;
mod layout;
mod legend;
mod rows;
pub mod scene;
mod svg;
mod text;

use crate::clock::Instant;
use crate::timeline::Timeline;

/// One run of a picture.
#[derive(Clone, Copy)]
pub struct Panel<'a> {
    /// Its heading: `gather`.
    pub label: &'a str,
    /// Its language: `Python`.
    pub language: &'a str,
    /// What stands below the total on the right, such as `1.67 × as fast`; may be empty.
    pub note: &'a str,
    /// Its lanes.
    pub timeline: &'a Timeline,
}

/// How a picture is made.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// The width in CSS pixels; the height follows from the lanes.
    pub width: u32,
    /// The end of the time axis; `None` is the end of the latest run.
    pub axis_end: Option<Instant>,
    /// What ids in the picture begin with, so that two pictures in one page do not clash.
    pub id: &'a str,
    /// The picture's title, read out by screen readers.
    pub title: &'a str,
    /// The picture in other words, read out by screen readers.
    pub description: &'a str,
    /// At most so many lanes of tasks are drawn for each run; a last row says how many more there are.
    pub max_lanes: usize,
    /// Whether headings and totals are drawn (a page has its own for a single run).
    pub headings: bool,
    /// Whether the meaning of the marks is drawn below.
    pub legend: bool,
    /// Whether the file must look right by itself: it then has a background.
    pub standalone: bool,
    /// Whether the picture brings its style along. A page with a style of its own for many pictures says no, and then a
    /// policy on inline styles cannot spoil them.
    pub styled: bool,
    /// Runs that are drawn elsewhere, with whose columns and legend this picture agrees.
    pub beside: &'a [Panel<'a>],
}

impl Default for Options<'_> {
    fn default() -> Self {
        Options {
            width: 720,
            axis_end: None,
            id: "loopscope",
            title: "",
            description: "",
            max_lanes: 60,
            headings: true,
            legend: true,
            standalone: false,
            styled: true,
            beside: &[],
        }
    }
}

/// The picture of one or more runs under one time axis, as SVG text.
pub fn draw(panels: &[Panel], options: &Options) -> String {
    svg::svg(&scene(panels, options), options)
}

/// The picture as values.
pub fn scene(panels: &[Panel], options: &Options) -> scene::Scene {
    layout::layout(panels, options)
}
