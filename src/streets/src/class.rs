//! What a line or a plane of the street map is, and who may walk there.

/// What a line is, for who draws it and for who walks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A motorway: nobody walks there, but it tells where one is.
    Motorway,
    /// A road that leads out of the neighbourhood.
    Major,
    /// Any other street.
    Street,
    /// The way to a house or a car park.
    Service,
    /// For feet, or feet and bicycles.
    Path,
    /// Steps.
    Steps,
    /// A railway.
    Rail,
    /// Running water.
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

    /// The class of a number in a file.
    pub(crate) fn of(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }
}

/// What a plane is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LandCover {
    /// Water.
    Water,
    /// Parks, woods, grass.
    Green,
}

/// Who may walk along a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FootAccess {
    /// In the order of its points.
    pub forward: bool,
    /// Against it.
    pub backward: bool,
    /// Nothing is known that stops a wheelchair or a pram.
    pub step_free: bool,
}

impl FootAccess {
    /// Everybody, both ways.
    pub const FREE: Self = Self {
        forward: true,
        backward: true,
        step_free: true,
    };
    /// Nobody: it is only drawn.
    pub const NONE: Self = Self {
        forward: false,
        backward: false,
        step_free: false,
    };

    /// Whether anybody may walk there.
    pub fn any(self) -> bool {
        self.forward || self.backward
    }
}
