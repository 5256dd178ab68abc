//! What the desk asks: which places, for whom, how far, when and how fast.

use crate::wording::{metres, minutes};
use hours::LocalTime;
use std::ops::RangeInclusive;

/// The question of the whole desk. All figures on it are of this question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeskQuestion {
    /// Which places count.
    pub places: PlacesAsked,
    /// Of whom figures are.
    pub age: AgeAsked,
    /// How near a place must be.
    pub limit: LimitAsked,
    /// When places must be open.
    pub time: TimeAsked,
    /// How people walk.
    pub pace: PaceAsked,
    /// The how-many-th nearest place must be that near, 1 to 100; 1 is the nearest.
    pub rank: Rank,
}

/// Which places count: those that are of one of the kinds, of one of the domains, and so on. An empty list asks for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlacesAsked {
    /// Ids of kinds.
    pub kinds: Vec<String>,
    /// Ids of the subjects that residents choose from.
    pub domains: Vec<String>,
    /// Ids of domains of daily life.
    pub life_domains: Vec<String>,
    /// Ids of layers of the social base.
    pub layers: Vec<String>,
    /// Ids of needs, all of which a place must meet.
    pub needs: Vec<String>,
    /// Whether places with a condition, such as a fee, count too.
    pub conditional: bool,
}

/// Of whom figures are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AgeAsked {
    /// Everybody.
    #[default]
    All,
    /// Children under 15.
    Under15,
    /// People of 65 and older.
    From65,
}

/// How near a place must be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LimitAsked {
    /// Minutes of walking, 0.5 to 240.
    Minutes(f64),
    /// Whole metres, 1 to 20,000. On foot, steps count two and a half times their length.
    Metres(f64),
}

/// When places must be open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum TimeAsked {
    /// At any time: opening hours do not count.
    #[default]
    Any,
    /// When the question is asked.
    Now,
    /// At a local time of the place, as in `2026-11-21T14:00`.
    At(String),
}

/// How people walk.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PaceAsked {
    /// Kilometres per hour on level ground.
    pub speed: f64,
    /// Whether walks avoid steps.
    pub step_free: bool,
}

/// The how-many-th nearest place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank(pub u32);

impl Default for LimitAsked {
    /// Ten minutes, as of the engine.
    fn default() -> Self {
        Self::Minutes(10.0)
    }
}

impl Default for PaceAsked {
    /// An average adult, as of the engine.
    fn default() -> Self {
        Self {
            speed: 4.8,
            step_free: false,
        }
    }
}

impl Default for Rank {
    fn default() -> Self {
        Self(1)
    }
}

impl AgeAsked {
    /// The name of the group in questions of the engine.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Under15 => "under15",
            Self::From65 => "from65",
        }
    }
}

impl DeskQuestion {
    /// The limit in metres on level ground, to the nearest 50.
    pub fn limit_as_metres(&self) -> LimitAsked {
        let (least, most) = LimitAsked::METRES.into_inner();
        LimitAsked::Metres(((metres(self) / 50.0).round() * 50.0).clamp(least, most))
    }

    /// The limit in whole minutes.
    pub fn limit_as_minutes(&self) -> LimitAsked {
        let (_, most) = LimitAsked::MINUTES.into_inner();
        LimitAsked::Minutes(minutes(self).round().clamp(1.0, most))
    }
}

impl LimitAsked {
    /// Minutes that may be asked for.
    pub const MINUTES: RangeInclusive<f64> = 0.5..=240.0;

    /// Metres that may be asked for.
    pub const METRES: RangeInclusive<f64> = 1.0..=20_000.0;

    /// So many minutes; `None` if that is out of range.
    pub fn minutes(minutes: f64) -> Option<Self> {
        Self::MINUTES
            .contains(&minutes)
            .then_some(Self::Minutes(minutes))
    }

    /// So many metres; `None` if that is out of range, or no whole number: sentences say whole metres, which the figures must be of.
    pub fn metres(metres: f64) -> Option<Self> {
        let is_asked = Self::METRES.contains(&metres) && metres.fract() == 0.0;
        is_asked.then_some(Self::Metres(metres))
    }
}

impl PaceAsked {
    /// Speeds that may be asked for, in km/h.
    pub const SPEEDS: RangeInclusive<f64> = 0.5..=15.0;

    /// A pace; `None` if the speed is out of range.
    pub fn new(speed: f64, step_free: bool) -> Option<Self> {
        Self::SPEEDS
            .contains(&speed)
            .then_some(Self { speed, step_free })
    }
}

impl Rank {
    /// Ranks that may be asked for.
    pub const RANKS: RangeInclusive<u32> = 1..=100;

    /// A rank; `None` if it is out of range.
    pub fn new(rank: u32) -> Option<Self> {
        Self::RANKS.contains(&rank).then_some(Self(rank))
    }
}

impl TimeAsked {
    /// A local time as in `2026-11-21T14:00`; `None` for another form, and outside 2020 to 2040, of which no public holidays are known.
    pub fn at(time: &str) -> Option<Self> {
        let year = time.get(..4).and_then(|it| it.parse::<u16>().ok());
        let is_known = year.is_some_and(|it| (2020..=2040).contains(&it));
        let is_minute = time.len() == "2026-11-21T14:00".len();
        let is_time = is_known && is_minute && LocalTime::read(time).is_some();
        is_time.then(|| Self::At(time.to_owned()))
    }
}
