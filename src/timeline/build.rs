//! What each lane did from when to when: one pass over the trace, in which every lane has one open bar that the next
//! change of its state closes.

use super::fold::{folds, Folds, NONE};
use super::lanes::arrange;
use super::{ActivityId, Bar, Delay, End, Instant, Kind, On, Span, State, Timeline, Trace};
use crate::trace::Event;

/// The timeline of a run.
pub(super) fn build(trace: &Trace) -> Timeline {
    let mut builder = Builder::new(trace, folds(trace));
    for (now, event) in trace.events() {
        builder.now = now;
        builder.read(event);
    }
    builder.finish()
}

/// A lane in the making.
pub(super) struct Track {
    /// Whose.
    pub activity: u32,
    /// What it was in so far.
    pub spans: Vec<Bar>,
    /// What it is in since when; its end is not known yet.
    open: Option<Bar>,
    /// What it was in before its last step began, for callers that give the word back to what they called.
    before: Option<Bar>,
    /// Where in the main thread's bars it became ready.
    mark: usize,
    /// When and how its activity ended.
    pub end: Option<(Instant, End)>,
}

/// What an activity is in, apart from its lane.
#[derive(Clone, Copy)]
struct Life {
    /// Its own or its parent's lane, or [`NONE`].
    track: u32,
    /// Since when it is ready, if it is.
    ready: Instant,
    /// What it waits for, if it does.
    wait: Option<(On, u32)>,
    ended: bool,
    /// Whether it ever ran.
    began: bool,
}

struct Builder<'a> {
    trace: &'a Trace,
    step_of: Vec<u32>,
    lives: Vec<Life>,
    /// The activities' tracks, in the order of their creation.
    tracks: Vec<Track>,
    threads: Vec<Track>,
    now: Instant,
    due: Option<Instant>,
    worst: Option<Delay>,
    root: Option<ActivityId>,
    root_end: Option<(Instant, End)>,
}

fn bar(from: Instant, state: State) -> Bar {
    Bar { from, to: from, state, on: None, who: None, count: 0 }
}

impl Track {
    fn new(activity: u32, open: Option<Bar>) -> Track {
        Track { activity, spans: Vec::new(), open, before: None, mark: 0, end: None }
    }

    /// Ends the open bar at `now`, and opens `next`.
    fn turn(&mut self, now: Instant, next: Option<Bar>) {
        if let Some(mut bar) = std::mem::replace(&mut self.open, next) {
            bar.to = now;
            self.push(bar);
        }
    }

    /// Adds a bar. Steps without length stay, one for an instant; other bars without length say nothing.
    fn push(&mut self, bar: Bar) {
        let empty = bar.from == bar.to;
        if empty && bar.state != State::Running {
            return;
        }
        let Some(last) = self.spans.last_mut() else {
            self.spans.push(bar);
            return;
        };
        let touches = last.to == bar.from && last.state == bar.state;
        let tick = last.from == last.to;
        if touches && same(last, &bar) {
            last.to = bar.to;
        } else if touches && tick && empty {
            last.who = None;
        } else {
            self.spans.push(bar);
        }
    }
}

fn same(one: &Bar, other: &Bar) -> bool {
    one.who == other.who && one.on == other.on && one.count == other.count
}

impl<'a> Builder<'a> {
    fn new(trace: &'a Trace, folds: Folds) -> Self {
        let mut lives = Vec::with_capacity(folds.shown.len());
        let mut tracks = Vec::new();
        for (id, shown) in folds.shown.iter().enumerate() {
            let mut track = NONE;
            if *shown {
                track = tracks.len() as u32;
                tracks.push(Track::new(id as u32, None));
            } else if let Some(parent) = lives.get(folds.step_of[id] as usize) {
                let Life { track: of, .. } = *parent;
                track = of;
            }
            lives.push(Life { track, ready: Instant::END, wait: None, ended: false, began: false });
        }
        Builder {
            trace,
            step_of: folds.step_of,
            lives,
            tracks,
            threads: vec![Track::new(NONE, Some(bar(Instant::ZERO, State::Idle)))],
            now: Instant::ZERO,
            due: None,
            worst: None,
            root: folds.root,
            root_end: None,
        }
    }

    fn read(&mut self, event: Event) {
        match event {
            Event::Create(id) => self.create(id.0),
            Event::Due(instant) => self.due = Some(instant),
            Event::Ready { activity, .. } => self.ready(activity.0),
            Event::Run { activity, thread } => self.run(activity, usize::from(thread.0)),
            Event::Wait { activity, on, target, .. } => self.wait(activity.0, on, target),
            Event::End { activity, end, .. } => self.end(activity.0, end),
            Event::Time(_)
            | Event::Turn { .. }
            | Event::Microtask { .. }
            | Event::Call { .. }
            | Event::Cancel { .. }
            | Event::Output(_) => {}
        }
    }

    /// The activity's own track, not the one that it is a step of.
    fn own(&mut self, id: u32) -> Option<&mut Track> {
        let track = self.lives.get(id as usize)?.track;
        self.tracks.get_mut(track as usize).filter(|track| track.activity == id)
    }

    /// The track of an activity goes on with `next`.
    fn turn(&mut self, id: u32, next: Bar) {
        let now = self.now;
        let Some(life) = self.lives.get(id as usize) else { return };
        let Some(track) = self.tracks.get_mut(life.track as usize) else { return };
        if track.end.is_some() {
            return;
        }
        if self.trace.activity(ActivityId(id)).kind != Kind::Job {
            track.blame(&self.threads[0]);
        }
        if next.state == State::Running {
            track.before = track.open;
        }
        track.turn(now, Some(next));
    }

    fn create(&mut self, id: u32) {
        let now = self.now;
        if let Some(track) = self.own(id) {
            track.open = Some(bar(now, State::Unstarted));
        }
    }

    fn ready(&mut self, id: u32) {
        let due = self.due.take().unwrap_or(self.now);
        let Some(life) = self.lives.get_mut(id as usize) else { return };
        life.wait = None;
        let mut since = due.min(self.now);
        let track = life.track;
        if let Some(open) = self.tracks.get(track as usize).and_then(|track| track.open.as_ref()) {
            since = since.max(open.from);
        }
        self.lives[id as usize].ready = since;
        let mark = self.threads[0].bar_before(since);
        let now = std::mem::replace(&mut self.now, since);
        // A job waits for a worker first, and later for another thread that computes.
        let on = match self.trace.activity(ActivityId(id)).kind {
            Kind::Job if self.lives[id as usize].began => Some(On::Turn),
            Kind::Job => Some(On::Job),
            _ => None,
        };
        self.turn(id, Bar { on, ..bar(since, State::Ready) });
        self.now = now;
        if let Some(track) = self.tracks.get_mut(track as usize) {
            track.mark = mark;
        }
    }

    fn run(&mut self, activity: ActivityId, thread: usize) {
        let (now, id) = (self.now, activity.0);
        while self.threads.len() <= thread {
            self.threads.push(Track::new(NONE, Some(bar(Instant::ZERO, State::Idle))));
        }
        let next = Bar { who: Some(activity), ..bar(now, State::Running) };
        let before = self.threads[thread].open.as_ref().and_then(|open| open.who);
        self.threads[thread].turn(now, Some(next));
        if let Some(caller) = before.filter(|caller| *caller != activity) {
            self.called(caller, activity);
        }
        let Some(life) = self.lives.get_mut(id as usize) else { return };
        life.wait = None;
        life.began = true;
        let ready = std::mem::replace(&mut life.ready, Instant::END);
        let worst = self.worst.map_or(Span::ZERO, |worst| worst.span());
        if thread == 0 && ready < now && now.since(ready) > worst {
            self.worst = Some(Delay { who: activity, ready, ran: now, because: None, held: Span::ZERO });
        }
        self.turn(id, bar(now, State::Running));
    }

    /// Who ran on the thread called the other without waiting: it goes on when the other gives the thread back.
    fn called(&mut self, caller: ActivityId, callee: ActivityId) {
        let track = |id: ActivityId| self.lives.get(id.0 as usize).map(|life| life.track);
        if track(caller) != track(callee) {
            let waits = Bar { on: Some(On::Activity), who: Some(callee), ..bar(self.now, State::Waiting) };
            self.turn(caller.0, waits);
        }
    }

    fn wait(&mut self, id: u32, on: On, target: u32) {
        self.release(id);
        let Some(life) = self.lives.get_mut(id as usize) else { return };
        life.wait = Some((on, target));
        life.ready = Instant::END;
        // While a step of it goes on, its lane tells what the step does.
        let step = self.step_of.get(target as usize).is_some_and(|of| *of == id);
        let goes_on = on == On::Activity && step && self.lives[target as usize].goes_on();
        let before = self.lives.get(id as usize).and_then(|life| self.tracks.get(life.track as usize));
        let next = match before.and_then(|track| track.before) {
            Some(before) if goes_on => Bar { from: self.now, ..before },
            _ => waiting(self.now, on, target),
        };
        self.turn(id, next);
    }

    fn end(&mut self, id: u32, end: End) {
        self.release(id);
        let now = self.now;
        if let Some(life) = self.lives.get_mut(id as usize) {
            life.ended = true;
            life.wait = None;
        }
        if self.root == Some(ActivityId(id)) {
            self.root_end = Some((now, end));
        }
        match self.own(id) {
            Some(track) => {
                track.turn(now, None);
                track.end = Some((now, end));
            }
            None => self.step_ended(id),
        }
    }

    /// The lane of an ended step tells again what the one above it waits for.
    fn step_ended(&mut self, id: u32) {
        let Some(&above) = self.step_of.get(id as usize) else { return };
        if let Some((on, target)) = self.lives.get(above as usize).and_then(|life| life.wait) {
            self.turn(above, waiting(self.now, on, target));
        }
    }

    /// Gives back the thread that it holds.
    fn release(&mut self, id: u32) {
        let now = self.now;
        for thread in &mut self.threads {
            if thread.open.as_ref().is_some_and(|open| open.who == Some(ActivityId(id))) {
                thread.turn(now, Some(bar(now, State::Idle)));
            }
        }
    }
}

impl Life {
    /// Whether its last word was that it waits or is ready.
    fn goes_on(&self) -> bool {
        !self.ended && (self.wait.is_some() || self.ready != Instant::END)
    }
}

fn waiting(now: Instant, on: On, target: u32) -> Bar {
    let who = matches!(on, On::Activity | On::Job).then_some(ActivityId(target));
    let count = if on == On::Several { target } else { 0 };
    Bar { on: Some(on), who, count, ..bar(now, State::Waiting) }
}

impl Track {
    /// The index of a bar that begins before `instant`, counted back from the last one.
    fn bar_before(&self, instant: Instant) -> usize {
        // Timers are rarely late by many bars; past this the answer is only less precise.
        const FAR: usize = 64;
        let mut index = self.spans.len().saturating_sub(1);
        for _ in 0..FAR {
            match self.spans.get(index) {
                Some(bar) if bar.from > instant && index > 0 => index -= 1,
                _ => break,
            }
        }
        index
    }

    /// Fills in who held `thread` while this track was ready, if it is and if it was one alone.
    fn blame(&mut self, thread: &Track) {
        // Who would wait longer than a few bars waits for several.
        const FEW: usize = 8;
        let Some(open @ Bar { state: State::Ready, .. }) = &mut self.open else { return };
        let bars = thread.spans.get(self.mark..).unwrap_or_default();
        let mut held = bars.iter().take(FEW).filter(|bar| bar.to > open.from && bar.from < bar.to);
        let Some(first) = held.next() else { return };
        if bars.len() <= FEW && held.all(|bar| bar.who == first.who) {
            open.who = first.who;
        }
    }
}

impl Builder<'_> {
    fn finish(mut self) -> Timeline {
        let end = self.trace.now();
        self.now = end;
        let mut busy = Span::ZERO;
        for thread in &mut self.threads {
            thread.turn(end, None);
        }
        for bar in self.threads[0].spans.iter().filter(|bar| bar.state == State::Running) {
            busy += bar.span();
        }
        for index in 0..self.tracks.len() {
            let track = &mut self.tracks[index];
            track.blame(&self.threads[0]);
            track.turn(end, None);
        }
        if let Some(worst) = &mut self.worst {
            blame(&self.threads[0].spans, worst, self.lives.len());
        }
        let (worst, root, root_end) = (self.worst, self.root, self.root_end);
        let mut lane_of = Vec::with_capacity(self.lives.len());
        for life in &self.lives {
            lane_of.push(life.track);
        }
        let lanes = arrange(self.trace, &mut self.threads, &mut self.tracks, &mut lane_of);
        Timeline { end, lanes, busy, worst, root, root_end, lane_of }
    }
}

/// Fills in who held the thread for most of a delay.
fn blame(bars: &[Bar], delay: &mut Delay, activities: usize) {
    let mut held = vec![Span::ZERO; activities];
    let first = bars.partition_point(|bar| bar.to <= delay.ready);
    for bar in bars.get(first..).unwrap_or_default().iter().take_while(|bar| bar.from < delay.ran) {
        let Some(who) = bar.who.filter(|who| *who != delay.who) else { continue };
        let Some(sum) = held.get_mut(who.0 as usize) else { continue };
        *sum += bar.to.min(delay.ran).since(bar.from.max(delay.ready));
        if *sum > delay.held {
            (delay.because, delay.held) = (Some(who), *sum);
        }
    }
}
