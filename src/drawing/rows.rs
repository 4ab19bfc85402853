//! The rows of one run: a lane in each, its bars, the words in them, the mark of its end.

use super::axis::Tick;
use super::layout::Page;
use super::scene::{Anchor, Ink, Look, Mark, Shape, Tenths};
use super::text::{fit, width};
use crate::narrate::{time, Words};
use crate::timeline::{Bar, End, Lane, State, Timeline};

/// How high rows are, and what is written in them.
pub(super) struct Rows {
    /// From one row to the next.
    pitch: Tenths,
    /// Height of a bar.
    bar: Tenths,
    /// From the upper edge of the row to that of the bar: room for the name where it stands above.
    drop: Tenths,
    /// Font size of names.
    size: u8,
    /// Bars narrower than this are drawn together with their neighbours.
    grain: Tenths,
}

/// A run of bars that are drawn as one.
struct Stretch {
    from: Tenths,
    to: Tenths,
    look: Look,
}

/// A step without length is this wide.
const TICK: Tenths = 22;
/// More rectangles than this get no hints for pointers: they would cost more than they tell.
const HINTS: usize = 600;

/// A run has at most so many bars of its own: browsers lay out some thousands of elements within a frame or two.
const BARS: usize = 2_000;

/// A pixel, or as many as it takes for a crowded run to keep few enough bars.
fn grain(page: &Page, timeline: &Timeline, most: usize) -> Tenths {
    let wide = |grain: Tenths| {
        let lanes = timeline.lanes.iter().take(most.saturating_add(1));
        let bars = lanes.flat_map(|lane| &lane.spans);
        bars.filter(|bar| page.scale.x(bar.to) - page.scale.x(bar.from) >= grain).take(BARS + 1).count()
    };
    let mut grain = 10;
    while wide(grain) > BARS {
        grain *= 2;
    }
    grain
}

/// How far a lane is moved in.
pub(super) fn indent(depth: u16) -> Tenths {
    Tenths::from(depth.min(6)) * 100
}

impl Rows {
    /// Rows for a run, lower where there are many lanes.
    pub fn of(page: &Page, timeline: &Timeline, most: usize) -> Rows {
        let (pitch, bar, size) = match timeline.lanes.len().min(most.saturating_add(1)) {
            0..=14 => (270, 200, 12),
            15..=40 => (190, 140, 11),
            _ => (150, 100, 10),
        };
        let drop = if page.narrow { Tenths::from(size) * 10 + 40 } else { 0 };
        Rows { pitch: pitch + drop, bar, drop, size, grain: grain(page, timeline, most) }
    }

    /// All rows; past `most` tasks the last one says how many more there are.
    pub fn draw(&self, page: &mut Page, timeline: &Timeline, ticks: &[Tick], most: usize) {
        let mut tasks = 0;
        for lane in &timeline.lanes {
            tasks += usize::from(!lane.is_thread());
            if lane.is_thread() || tasks <= most {
                if page.narrow {
                    // Names stand above the bars, where lines would cross them.
                    page.rule(timeline, ticks, page.y + self.drop, self.bar);
                }
                self.lane(page, lane, timeline);
            }
        }
        if tasks > most {
            self.more(page, timeline, tasks, most);
        }
    }

    fn more(&self, page: &mut Page, timeline: &Timeline, tasks: usize, most: usize) {
        let mut words = Words::default();
        words.put("and ").count((tasks - most) as u64).put(" more");
        let mut sign = ": ";
        for (end, word) in
            [(End::Returned, " done"), (End::Raised, " failed"), (End::Cancelled, " cancelled")]
        {
            let ended = |lane: &&Lane| lane.end.is_some_and(|(_, how)| how == end);
            let number = timeline.tasks().skip(most).filter(ended).count();
            if number > 0 {
                words.put(sign).count(number as u64).put(word);
                sign = ", ";
            }
        }
        let text = fit(&words.0, self.size, page.scale.right - page.left);
        page.write(page.left, page.y + 140, Anchor::Start, self.size, Ink::Plain, text);
        page.y += 220;
    }

    fn lane(&self, page: &mut Page, lane: &Lane, timeline: &Timeline) {
        let top = page.y + self.drop;
        let ink = if lane.is_thread() { Ink::Muted } else { Ink::Plain };
        let x = page.left + indent(lane.depth);
        let (room, line) = if page.narrow {
            (page.scale.right - x, page.y + Tenths::from(self.size) * 10)
        } else {
            (page.scale.left - x - 100, top + self.bar / 2 + Tenths::from(self.size) * 10 * 36 / 100)
        };
        page.write(x, line, Anchor::Start, self.size, ink, fit(&lane.label(), self.size, room));
        let hints = page.shapes.len() < HINTS;
        self.bars(page, lane, timeline, top, hints);
        if let (Some((at, end)), false) = (lane.end, lane.is_thread()) {
            let mark = match end {
                End::Returned => Mark::Done,
                End::Raised => Mark::Failed,
                End::Cancelled => Mark::Cancelled,
            };
            page.shapes.push(Shape::End { x: page.scale.x(at) + 75, y: top + self.bar / 2, mark });
        }
        page.y += self.pitch;
    }

    fn bars(&self, page: &mut Page, lane: &Lane, timeline: &Timeline, top: Tenths, hints: bool) {
        // Consecutive bars narrower than the grain are drawn as one.
        let mut short: Option<Stretch> = None;
        for bar in &lane.spans {
            let (from, to) = (page.scale.x(bar.from), page.scale.x(bar.to));
            if to - from < self.grain {
                match &mut short {
                    Some(stretch) => stretch.join(to, look(bar)),
                    None => short = Some(Stretch { from, to, look: look(bar) }),
                }
                continue;
            }
            let hint = if hints { hint(bar, lane, timeline) } else { String::new() };
            self.bar(page, bar, (from, to), top, hint);
            self.words(page, bar, timeline, (from, to), top);
            // What came before is painted over the outline of what comes next.
            self.short(page, short.take(), top);
        }
        self.short(page, short, top);
    }

    /// A bar that is wide enough to be seen.
    fn bar(&self, page: &mut Page, bar: &Bar, (from, to): (Tenths, Tenths), top: Tenths, hint: String) {
        let look = look(bar);
        let (y, height) = match look {
            Look::Hair => (top + self.bar / 2 - 5, 10),
            // Waiting is lower than running, and its outline is drawn inwards.
            Look::Waiting => (top + self.bar / 8, self.bar - 2 * (self.bar / 8)),
            _ => (top, self.bar),
        };
        page.shapes.push(Shape::Bar { x: from, y, width: to - from, height, look, hint });
    }

    /// Bars narrower than the grain: a tick where they are at one place, else a stretch of them.
    fn short(&self, page: &mut Page, stretch: Option<Stretch>, top: Tenths) {
        let Some(stretch) = stretch else { return };
        let width = (stretch.to - stretch.from).max(TICK);
        let x = stretch.from.min(page.scale.right - width).max(page.scale.left);
        let look = match stretch.look {
            Look::Running if stretch.to - stretch.from >= 2 * TICK => Look::Mixed,
            // Waits too short to be seen lie between steps that are.
            Look::Waiting | Look::Hair => return,
            look => look,
        };
        page.paint(x, top, width, self.bar, look);
    }

    /// Words in a bar, as many as it has room for.
    fn words(&self, page: &mut Page, bar: &Bar, timeline: &Timeline, at: (Tenths, Tenths), top: Tenths) {
        // Words are as high as 13 pixels.
        let room = at.1 - at.0 - 120;
        if room < 130 || self.bar < 130 || bar.state == State::Idle || bar.state == State::Unstarted {
            return;
        }
        let size = self.size.min(11);
        let (mut what, span) = (Words::default(), time(bar.span()));
        what.what(bar, timeline);
        // Who runs or is kept waiting matters more than how long, which the bar shows; that it runs or waits does not.
        let telling = bar.state == State::Ready || bar.state == State::Running && bar.who.is_some();
        let sign = if bar.state == State::Ready { ", " } else { " " };
        let mut long = Words::default();
        long.put(&what.0).put(sign).put(&span);
        let texts = if telling { [long.0, what.0, span] } else { [long.0, span, String::new()] };
        let Some(text) = texts.into_iter().find(|text| width(text, size) <= room) else { return };
        let y = top + self.bar / 2 + Tenths::from(size) * 10 * 36 / 100;
        let x = at.0 + 70;
        if bar.state == State::Ready {
            page.paint(x - 40, top + 25, width(&text, size) + 80, self.bar - 50, Look::Chip);
        }
        let ink = if bar.state == State::Waiting { Ink::Plain } else { Ink::Inverse };
        page.write(x, y, Anchor::Start, size, ink, text);
    }
}

impl Stretch {
    /// The stretch goes on; of what is in it the rarest matters most.
    fn join(&mut self, to: Tenths, look: Look) {
        self.to = to;
        if rank(look) > rank(self.look) {
            self.look = look;
        }
    }
}

fn rank(look: Look) -> u8 {
    match look {
        Look::Running => 3,
        Look::Ready => 2,
        Look::Waiting => 1,
        _ => 0,
    }
}

fn look(bar: &Bar) -> Look {
    match bar.state {
        State::Running => Look::Running,
        State::Waiting => Look::Waiting,
        State::Ready => Look::Ready,
        State::Unstarted | State::Idle => Look::Hair,
    }
}

/// `user: waits for a timer, 0 ms to 1,500 ms (1,500 ms), done`
fn hint(bar: &Bar, lane: &Lane, timeline: &Timeline) -> String {
    let mut words = Words::default();
    words.lane(lane).put(": ").what(bar, timeline).put(", ").from_to(bar);
    if let Some((at, end)) = lane.end.filter(|(at, _)| *at == bar.to) {
        words.put(", ").ended(at, end);
    }
    words.0
}
