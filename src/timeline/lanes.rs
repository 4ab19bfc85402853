//! Finished tracks become lanes: in the order in which they are read, with names that tell them apart.

use super::build::Track;
use super::fold::NONE;
use super::{ActivityId, Kind, Lane, Trace};
use std::rc::Rc;

/// The threads' tracks, then the activities', each followed by what it started; and the lane of each activity, whose
/// track is `tracks_of` it.
pub(super) fn arrange(
    trace: &Trace,
    threads: Vec<Track>,
    tracks: Vec<Track>,
    tracks_of: &[u32],
) -> (Vec<Lane>, Vec<u32>) {
    let order = order(trace, &tracks, tracks_of);
    let mut lanes: Vec<Lane> = threads.into_iter().enumerate().map(thread_lane).collect();
    let threads = lanes.len();
    let mut names = Names::default();
    let mut slots = Vec::with_capacity(order.len());
    let mut place = vec![NONE; tracks.len()];
    let mut tracks: Vec<Option<Track>> = tracks.into_iter().map(Some).collect();
    for (index, depth) in order {
        let Some(track) = tracks.get_mut(index as usize).and_then(Option::take) else { continue };
        let activity = ActivityId(track.activity);
        place[index as usize] = lanes.len() as u32;
        let (slot, name, ordinal) = names.take(trace.name(activity));
        slots.push(slot);
        let kind = trace.activity(activity).kind;
        let (spans, end) = (track.spans, track.end);
        lanes.push(Lane { activity: Some(activity), name, ordinal, kind, depth, spans, end });
    }
    for (lane, slot) in lanes.iter_mut().skip(threads).zip(slots) {
        if names.is_alone(slot) {
            lane.ordinal = 0;
        }
    }
    let lane_of = tracks_of.iter().map(|track| place.get(*track as usize).copied().unwrap_or(NONE));
    (lanes, lane_of.collect())
}

fn thread_lane((number, track): (usize, Track)) -> Lane {
    Lane {
        activity: None,
        name: if number == 0 { "event loop" } else { "worker" }.into(),
        ordinal: number as u32,
        kind: Kind::Program,
        depth: 0,
        spans: track.spans,
        end: None,
    }
}

/// The tracks with their depths, children behind their parents, else in the order of creation.
fn order(trace: &Trace, tracks: &[Track], tracks_of: &[u32]) -> Vec<(u32, u16)> {
    let count = tracks.len();
    let nearest = nearest(trace, tracks_of);
    // Lists of children as (first, next), with one more track above all; filled from the last one, so that the
    // first one comes out first.
    let (mut first, mut next) = (vec![NONE; count + 1], vec![NONE; count]);
    for index in (0..count).rev() {
        let parent = trace.activity(ActivityId(tracks[index].activity)).parent;
        let above = parent.and_then(|parent| nearest.get(parent.0 as usize)).copied().unwrap_or(NONE);
        let above = if (above as usize) < index { above as usize } else { count };
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

/// By activity: its track, or that of the nearest one above that has one.
fn nearest(trace: &Trace, tracks_of: &[u32]) -> Vec<u32> {
    let mut nearest: Vec<u32> = Vec::with_capacity(tracks_of.len());
    for (id, &track) in tracks_of.iter().enumerate() {
        let parent = trace.activity(ActivityId(id as u32)).parent;
        let above = parent.and_then(|parent| nearest.get(parent.0 as usize)).copied().unwrap_or(NONE);
        nearest.push(if track == NONE { above } else { track });
    }
    nearest
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
    fn take(&mut self, name: &str) -> (u32, Rc<str>, u32) {
        let index = match self.sorted.binary_search_by(|(other, _)| (**other).cmp(name)) {
            Ok(index) => index,
            Err(index) => {
                self.sorted.insert(index, (name.into(), self.counts.len() as u32));
                self.counts.push(0);
                index
            }
        };
        let (name, slot) = &self.sorted[index];
        let count = &mut self.counts[*slot as usize];
        *count += 1;
        (*slot, name.clone(), *count)
    }

    fn is_alone(&self, slot: u32) -> bool {
        self.counts.get(slot as usize) == Some(&1)
    }
}
