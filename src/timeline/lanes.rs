//! Finished tracks become lanes: in the order in which they are read, with names that tell them apart.

use super::build::Track;
use super::fold::NONE;
use super::{ActivityId, Kind, Lane, Trace};
use crate::trace::ThreadId;
use std::rc::Rc;

/// The threads' tracks, then the activities', each followed by what it started. `tracks_of` says which track shows an
/// activity, and afterwards which lane does.
pub(super) fn arrange(
    trace: &Trace,
    threads: &mut [Track],
    tracks: &mut [Track],
    tracks_of: &mut [u32],
) -> Vec<Lane> {
    let order = order(trace, tracks, tracks_of);
    let mut lanes = Vec::with_capacity(threads.len() + tracks.len());
    for (number, thread) in threads.iter_mut().enumerate() {
        // A thread that never did anything of the program's is the library's own.
        if number > 0 && thread.spans.iter().all(|bar| bar.who.is_none()) {
            continue;
        }
        let known = trace.thread_name(ThreadId(number as u16));
        let (name, ordinal) = match known {
            Some(name) => (name, 0),
            None if number == 0 => ("event loop", 0),
            None => ("worker", number as u32),
        };
        lanes.push(lane(thread, name.into(), ordinal, Kind::Program, 0));
    }
    let first = lanes.len();
    let mut names = Names::default();
    let mut slots = Vec::with_capacity(order.len());
    let mut place = vec![NONE; tracks.len()];
    for (index, depth) in order {
        let track = &mut tracks[index as usize];
        let activity = ActivityId(track.activity);
        place[index as usize] = lanes.len() as u32;
        let (slot, name, ordinal) = names.take(trace.name(activity));
        slots.push(slot);
        lanes.push(lane(track, name, ordinal, trace.activity(activity).kind, depth));
    }
    for (lane, slot) in lanes[first..].iter_mut().zip(slots) {
        if names.counts[slot as usize] == 1 {
            lane.ordinal = 0;
        }
    }
    for track in tracks_of {
        *track = place.get(*track as usize).copied().unwrap_or(NONE);
    }
    lanes
}

fn lane(track: &mut Track, name: Rc<str>, ordinal: u32, kind: Kind, depth: u16) -> Lane {
    let activity = (track.activity != NONE).then_some(ActivityId(track.activity));
    Lane { activity, name, ordinal, kind, depth, spans: std::mem::take(&mut track.spans), end: track.end }
}

/// The tracks with their depths, children behind their parents, else in the order of creation.
fn order(trace: &Trace, tracks: &[Track], tracks_of: &[u32]) -> Vec<(u32, u16)> {
    let count = tracks.len();
    // By activity: its track, or that of the nearest one above that has one.
    let mut nearest = tracks_of.to_vec();
    let mut above = vec![NONE; count];
    for id in 0..nearest.len() {
        let parent = trace.activity(ActivityId(id as u32)).parent();
        let inherited = parent
            .filter(|parent| (parent.0 as usize) < id)
            .map_or(NONE, |parent| nearest[parent.0 as usize]);
        let track = nearest[id];
        if track == NONE {
            nearest[id] = inherited;
        } else if tracks[track as usize].activity == id as u32 && inherited != track {
            above[track as usize] = inherited;
        }
    }
    // Lists of children as (first, next), with one more track above all; filled from the last one, so that the
    // first one comes out first.
    let (mut first, mut next) = (vec![NONE; count + 1], vec![NONE; count]);
    for index in (0..count).rev() {
        let above = count.min(above[index] as usize);
        next[index] = std::mem::replace(&mut first[above], index as u32);
    }
    let mut order = Vec::with_capacity(count);
    let mut open = vec![(first[count], 0_u16)];
    while let Some((index, depth)) = open.pop() {
        if index != NONE {
            order.push((index, depth));
            open.push((next[index as usize], depth));
            open.push((first[index as usize], depth.saturating_add(1)));
        }
    }
    order
}

/// Lanes of one name share its text and are numbered.
#[derive(Default)]
struct Names {
    /// In alphabetical order: a name and its slot.
    sorted: Vec<(Rc<str>, u32)>,
    /// How many lanes have the name, by slot.
    counts: Vec<u32>,
}

impl Names {
    /// A slot for a name, its shared text, and how many times it was taken with this one.
    fn take(&mut self, name: &str) -> (u32, Rc<str>, u32) {
        let index = self.sorted.partition_point(|(other, _)| **other < *name);
        if self.sorted.get(index).is_none_or(|(other, _)| **other != *name) {
            self.sorted.insert(index, (name.into(), self.counts.len() as u32));
            self.counts.push(0);
        }
        let (name, slot) = &self.sorted[index];
        let count = &mut self.counts[*slot as usize];
        *count += 1;
        (*slot, name.clone(), *count)
    }
}
