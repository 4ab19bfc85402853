//! From lanes to a scene: which row stands where, what is written where there is room for it. Runs stand below one
//! another over one time axis; where the picture is narrow, names stand above their bars instead of before them.

use super::axis::{ticks, Scale, Tick};
use super::rows::{self, Rows};
use super::scene::{Anchor, Ink, Look, Scene, Shape, Tenths};
use super::text::{fit, width};
use super::{legend, Options, Panel};
use crate::clock::Instant;
use crate::narrate::{time, Words};
use crate::timeline::Timeline;

/// Below this width, in pixels, names stand above their bars.
const NARROW: u32 = 560;
/// Font sizes of headings, totals and labels.
const HEADING: u8 = 15;
const LABEL: u8 = 12;
const SMALL: u8 = 11;

/// Where the columns and rows of a picture are.
pub(super) struct Page {
    /// Whether names stand above their bars.
    pub narrow: bool,
    /// Left edge of everything.
    pub left: Tenths,
    /// Right edge of everything.
    pub right: Tenths,
    /// The time axis: the bars' column.
    pub scale: Scale,
    /// The upper edge of what comes next.
    pub y: Tenths,
    /// What is drawn so far.
    pub shapes: Vec<Shape>,
    /// Lines that are painted before all else, behind it.
    lines: Vec<Shape>,
}

/// Lays out a picture.
pub(super) fn layout(panels: &[Panel], options: &Options) -> Scene {
    let mut page = Page::new(panels, options);
    let ticks = ticks(&page.scale, SMALL);
    for (index, panel) in panels.iter().enumerate() {
        if index > 0 {
            page.y += if page.narrow { 180 } else { 220 };
        }
        page.panel(panel, &ticks, options);
    }
    page.axis(&ticks);
    if options.legend {
        legend::draw(&mut page, panels, options.beside);
    }
    let height = page.y + if options.standalone { 120 } else { 20 };
    let mut shapes = page.lines;
    shapes.append(&mut page.shapes);
    Scene { width: tenths(options.width), height, shapes }
}

fn tenths(pixels: u32) -> Tenths {
    pixels.clamp(160, 10_000) as Tenths * 10
}

impl Page {
    fn new(panels: &[Panel], options: &Options) -> Page {
        let whole = tenths(options.width);
        let margin = if options.standalone { 160 } else { 10 };
        let narrow = options.width < NARROW;
        let (left, right) = (margin, whole - margin);
        let mut end = options.axis_end.unwrap_or(Instant::ZERO);
        for panel in panels {
            end = end.max(panel.timeline.end);
        }
        let names = if narrow { 0 } else { name_column(panels, options, whole) };
        let totals = if narrow || !options.headings { 0 } else { total_column(panels, whole) };
        // Marks of ends stand behind the last instant.
        let scale = Scale { end, left: left + names, right: right - totals - 140 };
        Page {
            narrow,
            left,
            right,
            scale,
            y: if options.standalone { 140 } else { 20 },
            shapes: Vec::new(),
            lines: Vec::new(),
        }
    }

    /// Writes a text at `x`, on the base line `y`.
    pub fn write(&mut self, x: Tenths, y: Tenths, anchor: Anchor, size: u8, ink: Ink, text: String) {
        self.shapes.push(Shape::Text { x, y, anchor, size, ink, text });
    }

    /// Paints a rectangle.
    pub fn paint(&mut self, x: Tenths, y: Tenths, width: Tenths, height: Tenths, look: Look) {
        self.shapes.push(bar([x, y, width, height], look));
    }

    fn panel(&mut self, panel: &Panel, ticks: &[Tick], options: &Options) {
        if options.headings {
            self.heading(panel);
        }
        let top = self.y;
        let rows = Rows::of(self, panel.timeline, options.max_lanes);
        rows.draw(self, panel.timeline, ticks, options.max_lanes);
        if !self.narrow {
            self.rule(panel.timeline, ticks, top, self.y - top);
        }
        if options.headings && !self.narrow {
            self.totals(panel, top);
        }
    }

    /// The run's name; where the picture is narrow its total beside it and the note below.
    fn heading(&mut self, panel: &Panel) {
        let total = time(panel.timeline.total());
        let room = self.right - self.left - if self.narrow { strong(&total) + 60 } else { 0 };
        let mut name = Words::default();
        name.run(panel.label, panel.language);
        if strong(&name.0) > room {
            // Bold letters need a tenth more room than is measured.
            name.0 = fit(panel.label, HEADING, room / 11 * 10);
        }
        self.write(self.left, self.y + 140, Anchor::Start, HEADING, Ink::Strong, name.0);
        if !self.narrow {
            self.y += 240;
            return;
        }
        self.write(self.right, self.y + 140, Anchor::End, HEADING, Ink::Strong, total);
        self.y += 210;
        if !panel.note.is_empty() {
            let note = fit(panel.note, SMALL, self.right - self.left);
            self.write(self.right, self.y + 90, Anchor::End, SMALL, Ink::Muted, note);
            self.y += 160;
        }
    }

    /// The run's total and note in the right column, beside the first rows.
    fn totals(&mut self, panel: &Panel, top: Tenths) {
        let total = time(panel.timeline.total());
        self.write(self.right, top + 150, Anchor::End, HEADING, Ink::Strong, total);
        self.write(self.right, top + 310, Anchor::End, SMALL, Ink::Muted, panel.note.into());
        self.y = self.y.max(top + 350);
    }

    /// The lines of the time axis and of the run's end, behind bars that are `height` high.
    pub fn rule(&mut self, timeline: &Timeline, ticks: &[Tick], top: Tenths, height: Tenths) {
        for tick in ticks {
            let x = self.scale.x(tick.at) - 5;
            self.lines.push(bar([x, top, 10, height], Look::Grid));
        }
        let x = self.scale.x(timeline.end) - 7;
        self.lines.push(bar([x, top, 15, height], Look::EndLine));
    }

    /// The labels of the time axis, none over another.
    fn axis(&mut self, ticks: &[Tick]) {
        let mut free = self.left - 1000;
        let y = self.y + 140;
        let edge = self.scale.right + 140;
        for tick in ticks {
            let (x, half) = (self.scale.x(tick.at), width(&tick.label, SMALL) / 2);
            let (x, anchor, from, to) = match () {
                () if x - half < self.left => (x, Anchor::Start, x, x + 2 * half),
                () if x + half > edge => (edge, Anchor::End, edge - 2 * half, edge),
                () => (x, Anchor::Middle, x - half, x + half),
            };
            if from > free {
                self.write(x, y, anchor, SMALL, Ink::Muted, tick.label.clone());
                free = to + 60;
            }
        }
        self.y += 200;
    }
}

fn bar([x, y, width, height]: [Tenths; 4], look: Look) -> Shape {
    Shape::Bar { x, y, width, height, look, hint: String::new() }
}

/// The width of a heading, whose letters are bold.
fn strong(text: &str) -> Tenths {
    width(text, HEADING) / 10 * 11
}

/// As wide as the longest name, within reason.
fn name_column(panels: &[Panel], options: &Options, whole: Tenths) -> Tenths {
    let mut widest = 0;
    for panel in panels.iter().chain(options.beside) {
        for lane in panel.timeline.lanes.iter().take(options.max_lanes.saturating_add(1)) {
            widest = widest.max(width(&lane.label(), LABEL) + rows::indent(lane.depth));
        }
    }
    (widest + 140).min(whole / 4)
}

/// As wide as the longest total or note, within reason.
fn total_column(panels: &[Panel], whole: Tenths) -> Tenths {
    let mut widest = 0;
    for panel in panels {
        let total = strong(&time(panel.timeline.total()));
        widest = widest.max(total).max(width(panel.note, SMALL));
    }
    (widest + 160).min(whole / 3)
}
