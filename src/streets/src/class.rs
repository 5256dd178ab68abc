//! Classes of lines and areas in the file, and access on foot.

/// What a line is: decides how it is drawn, and whether it is steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A motorway. Never walkable; drawn for orientation.
    Motorway,
    /// A through road.
    Major,
    /// Any other street.
    Street,
    /// Access to a house or a car park.
    Service,
    /// For pedestrians, or pedestrians and cyclists.
    Path,
    /// Steps.
    Steps,
    /// A railway.
    Rail,
    /// A waterway.
    Stream,
}

impl Class {
    pub(crate) const ALL: [Self; 8] = [
        Self::Motorway,
        Self::Major,
        Self::Street,
        Self::Service,
        Self::Path,
        Self::Steps,
        Self::Rail,
        Self::Stream,
    ];

    /// The class of its number in a file.
    pub(crate) fn of(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }
}

/// What an area is. Areas are drawn and do not affect routes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LandCover {
    /// Water.
    Water,
    /// Parks and grass.
    Green,
    /// Woods.
    Wood,
}

impl LandCover {
    /// By their numbers in a file.
    pub const ALL: [Self; 3] = [Self::Water, Self::Green, Self::Wood];
}

/// Access on foot along a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FootAccess {
    /// Walkable in the order of its points.
    pub forward: bool,
    /// Walkable against the order of its points.
    pub backward: bool,
    /// No tag excludes wheelchairs or prams.
    pub step_free: bool,
}

impl FootAccess {
    /// Walkable both ways and step-free.
    pub const FREE: Self = Self {
        forward: true,
        backward: true,
        step_free: true,
    };
    /// Not walkable: the line is only drawn.
    pub const NONE: Self = Self {
        forward: false,
        backward: false,
        step_free: false,
    };

    /// Whether the line is walkable in at least one direction.
    pub fn any(self) -> bool {
        self.forward || self.backward
    }
}
