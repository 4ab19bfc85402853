//! The queue of timers, against a sorted list.

use loopscope::clock::{Instant, Span, Timers};

/// Numbers without a pattern, the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

/// Takes the first timer of both and tells its deadline.
fn take_one(timers: &mut Timers, expected: &mut Vec<(u64, u32)>) -> Option<u64> {
    // Sorting is stable, so equal deadlines keep the order of setting.
    expected.sort_by_key(|(deadline, _)| *deadline);
    let first = expected.first().map(|(deadline, payload)| (Instant::from_micros(*deadline), *payload));
    assert_eq!(timers.first(), first);
    assert_eq!(timers.pop(), first);
    (!expected.is_empty()).then(|| expected.remove(0).0)
}

#[test]
fn timers_come_out_by_deadline_then_by_order_of_setting() {
    for (seed, spread) in [(1, 3), (2, 1_000), (3, 1 << 40), (4, 30)] {
        let mut numbers = Numbers(seed);
        let (mut timers, mut expected, mut now) = (Timers::default(), Vec::new(), 0);
        for payload in 0..4_000 {
            let deadline = now + numbers.below(spread);
            timers.set(Instant::from_micros(deadline), payload);
            expected.push((deadline, payload));
            if numbers.below(5) < 2 {
                now = take_one(&mut timers, &mut expected).unwrap_or(now);
            }
            assert_eq!(timers.len(), expected.len());
        }
        while take_one(&mut timers, &mut expected).is_some() {}
        assert!(timers.is_empty());
    }
}

#[test]
fn a_timer_may_be_set_for_earlier_than_one_that_was_dropped_before_it_was_due() {
    let mut numbers = Numbers(5);
    let (mut timers, mut expected) = (Timers::default(), Vec::new());
    for payload in 0..2_000 {
        // The clock stands still, as while a program sets and clears.
        let deadline = 10 + numbers.below(100);
        timers.set(Instant::from_micros(deadline), payload);
        expected.push((deadline, payload));
        if numbers.below(3) == 0 {
            take_one(&mut timers, &mut expected);
        }
    }
    while take_one(&mut timers, &mut expected).is_some() {}
}

#[test]
fn the_last_instant_there_is_can_be_waited_for() {
    let mut timers = Timers::default();
    timers.set(Instant::END, 1);
    timers.set(Instant::ZERO, 2);
    timers.set(Instant::END, 3);
    let order: Vec<_> = std::iter::from_fn(|| timers.pop()).collect();
    assert_eq!(order, [(Instant::ZERO, 2), (Instant::END, 1), (Instant::END, 3)]);
}

#[test]
fn timers_from_before_the_run_come_first_the_earliest_at_the_head() {
    let mut timers = Timers::default();
    timers.set(Instant::ZERO, 1);
    for (micros, payload) in [(5, 2), (7, 3), (5, 4)] {
        timers.set_early(Span::from_micros(micros), payload);
    }
    timers.set(Instant::from_micros(1), 5);
    let order: Vec<_> = std::iter::from_fn(|| timers.pop().map(|(_, payload)| payload)).collect();
    assert_eq!(order, [3, 2, 4, 1, 5]);
}
