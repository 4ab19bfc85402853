//! A text in the making: pieces are put behind one another without strings of their own, which keeps the code of the
//! many sentences small.

use crate::clock::{Instant, Span};
use crate::timeline::{Bar, End, Lane, On, State, Timeline};

/// A text in the making.
#[derive(Default)]
pub struct Words(pub String);

impl Words {
    /// Adds text.
    #[inline(never)]
    pub fn put(&mut self, text: &str) -> &mut Self {
        self.0.push_str(text);
        self
    }

    /// Adds one of two texts.
    pub fn either(&mut self, first: bool, one: &str, other: &str) -> &mut Self {
        self.put(if first { one } else { other })
    }

    /// Adds a length of time, see [`super::time`].
    #[inline(never)]
    pub fn time(&mut self, span: Span) -> &mut Self {
        if span.micros() < 10_000_000 {
            self.decimal(span.micros(), 1000).put(" ms")
        } else {
            self.decimal(span.micros(), 1_000_000).put(" s")
        }
    }

    /// Adds an instant as the time since the start.
    pub fn at(&mut self, at: Instant) -> &mut Self {
        self.time(at.since(Instant::ZERO))
    }

    /// Adds the label of a lane.
    #[inline(never)]
    pub fn lane(&mut self, lane: &Lane) -> &mut Self {
        self.put(&lane.label())
    }

    /// Adds labels of lanes as a list: `a`, `a and b`, `a, b and c`.
    pub fn list(&mut self, lanes: &[&Lane], each: fn(&mut Words, &Lane)) -> &mut Self {
        for (index, lane) in lanes.iter().enumerate() {
            if index > 0 {
                self.either(index + 1 == lanes.len(), " and ", ", ");
            }
            each(self, lane);
        }
        self
    }

    /// Adds a number with its thousands parted by commas.
    pub fn count(&mut self, number: u64) -> &mut Self {
        self.decimal(number, 1)
    }

    /// Adds `number` in units of `unit`, a power of ten, with as many decimals as it has and its thousands parted by
    /// commas; the unit 0 is 1 without the commas.
    #[inline(never)]
    pub fn decimal(&mut self, number: u64, unit: u64) -> &mut Self {
        let (whole, mut rest) = (number / unit.max(1), number % unit.max(1));
        // The power of ten of the first digit.
        let (mut power, mut place) = (1_u64, 0);
        while whole / power >= 10 {
            power *= 10;
            place += 1;
        }
        loop {
            self.digit(whole / power % 10);
            if power == 1 {
                break;
            }
            if unit > 0 && place % 3 == 0 {
                self.put(",");
            }
            power /= 10;
            place -= 1;
        }
        let mut power = unit;
        if rest > 0 {
            self.put(".");
        }
        while rest > 0 {
            power /= 10;
            self.digit(rest / power);
            rest %= power;
        }
        self
    }

    fn digit(&mut self, digit: u64) {
        self.0.push(char::from(b'0' + digit as u8));
    }

    /// Adds what a lane does in a bar, in a few words.
    pub fn what(&mut self, bar: &Bar, timeline: &Timeline) -> &mut Self {
        let who = bar.who.and_then(|who| timeline.lane_of(who));
        match (bar.state, who) {
            (State::Unstarted, _) => self.put("not started"),
            (State::Idle, _) => self.put("idle"),
            (State::Ready, _) if bar.on == Some(On::Job) => self.put("ready, but no worker is free"),
            (State::Ready, _) if bar.on == Some(On::Turn) => self.put("ready, but another thread computes"),
            (State::Ready, Some(who)) => self.put("ready, but ").lane(who).put(" holds the loop"),
            (State::Ready, None) => self.put("ready, but the loop is busy"),
            (State::Running, Some(who)) => self.lane(who),
            (State::Running, None) => self.put("runs"),
            (State::Waiting, Some(who)) => self.put("waits for ").lane(who),
            (State::Waiting, None) => match bar.on {
                Some(On::Several) if bar.count > 1 => {
                    self.put("waits for ").count(u64::from(bar.count)).put(" others")
                }
                Some(On::Reply) => self.put("waits for a reply"),
                Some(On::Primitive) => self.put("waits for others"),
                Some(On::Turn) => self.put("waits for its turn"),
                _ => self.put("waits"),
            },
        }
    }

    /// Adds from when to when a bar lasts: `0 ms to 1,500 ms`, `at 0 ms`.
    pub fn from_to(&mut self, bar: &Bar) -> &mut Self {
        if bar.from == bar.to {
            self.put("at ").at(bar.from)
        } else {
            self.at(bar.from).put(" to ").at(bar.to)
        }
    }

    /// Adds `done at 1,500 ms`.
    pub fn ended(&mut self, at: Instant, end: End) -> &mut Self {
        self.put(match end {
            End::Returned => "done",
            End::Raised => "failed",
            End::Cancelled => "cancelled",
        });
        self.put(" at ").at(at)
    }
}
