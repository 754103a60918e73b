//! Which version comes after a change.

use semver::Version;

use super::{Level, Report};

impl Level {
    /// The version that must follow `before` after changes of this level. Below 1.0.0 cargo takes the second number for
    /// what breaks, and the third for everything else. What is no version comes back as it is.
    #[must_use]
    pub fn next(self, before: &str) -> String {
        let Ok(version) = Version::parse(before) else {
            return before.to_owned();
        };
        let Version {
            major,
            minor,
            patch,
            ..
        } = version;
        let (major, minor, patch) = match (self, major) {
            (Self::None, _) => return before.to_owned(),
            (Self::Major, 1..) => (major + 1, 0, 0),
            (Self::Minor, 1..) | (Self::Major, 0) => (major, minor + 1, 0),
            (Self::Patch, _) | (Self::Minor, 0) => (major, minor, patch + 1),
        };
        Version::new(major, minor, patch).to_string()
    }
}

impl Report {
    /// The level, what it makes of a version, and why, on one line.
    #[must_use]
    pub fn verdict(&self, before: &str) -> String {
        let Self { level, reason, .. } = self;
        let word = level.word();
        if self.is_empty() {
            return format!("level: {word}, because {reason}");
        }
        let below = match level {
            Level::Major => "; below 1.0.0, what breaks moves the second number",
            Level::Minor => "; below 1.0.0, what is new moves the third number",
            _ => "",
        };
        let below = if before.starts_with("0.") { below } else { "" };
        let after = level.next(before);
        format!("level: {word} ({before} → {after}{below}), because {reason}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_moves_as_far_as_cargo_expects() {
        let cases = [
            (Level::Major, "1.2.3", "2.0.0"),
            (Level::Minor, "1.2.3", "1.3.0"),
            (Level::Patch, "1.2.3", "1.2.4"),
            (Level::None, "1.2.3", "1.2.3"),
            (Level::Major, "0.2.3", "0.3.0"),
            (Level::Minor, "0.2.3", "0.2.4"),
            (Level::Patch, "0.2.3", "0.2.4"),
            (Level::Major, "next", "next"),
        ];
        for (level, before, after) in cases {
            assert_eq!(level.next(before), after, "{level:?} after {before}");
        }
    }
}
