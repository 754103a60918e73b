//! How many there have to be, and may be.

/// The least and the most of something that is counted, both included.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Extent {
    pub(crate) least: Option<usize>,
    pub(crate) most: Option<usize>,
}

impl Extent {
    /// Whether any count will do, so that there is no need to count.
    pub(crate) fn is_open(self) -> bool {
        self.least.is_none() && self.most.is_none()
    }

    pub(crate) fn admits(self, count: usize) -> bool {
        self.least.is_none_or(|least| least <= count) && self.most.is_none_or(|most| count <= most)
    }
}
