//! Which regions there are, as far as the service states.

use super::{EndpointRules, Partition};
use crate::config::ConfigError;
use crate::service::Service;

/// A region becomes part of a host name, so nothing but a label may pass.
pub(super) fn check(service: &Service, region: &str) -> Result<(), ConfigError> {
    let is_label = !region.is_empty()
        && region.len() <= 63
        && region
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !region.starts_with('-')
        && !region.ends_with('-');
    if !is_label {
        return Err(ConfigError::new(
            "a region consists of lower-case letters, digits and dashes between them",
        ));
    }
    let EndpointRules {
        regions,
        known_regions,
        exceptions,
        ..
    } = service.endpoint;
    let exceptions = exceptions.iter().map(|(name, _)| name);
    let mut known = regions.iter().chain(known_regions).chain(exceptions);
    if known.clone().any(|known| *known == region) {
        return Ok(());
    }
    let meant = match known.find(|known| is_slip(known, region)) {
        Some(meant) => format!(": did you mean `{meant}`?"),
        None if regions.is_empty() => return matches_partition(service, region),
        None => format!("; it has {}.", regions.join(", ")),
    };
    Err(ConfigError::new(format!(
        "{} has no region `{region}`{meant} For a newer one give the address with `endpoint(…)`",
        service.title
    )))
}

fn matches_partition(service: &Service, region: &str) -> Result<(), ConfigError> {
    let partition = partition(&service.endpoint, region);
    let pattern = partition.and_then(|partition| partition.pattern);
    match pattern.filter(|pattern| !pattern.matches(region)) {
        None => Ok(()),
        Some(pattern) => Err(ConfigError::new(format!(
            "{} has no region `{region}`; all of this partition match `{}`. For another one give the address with \
             `endpoint(…)`",
            service.title,
            pattern.source()
        ))),
    }
}

/// Whether a name was probably meant for another: both have the same letters and dashes in some order, but for one too
/// many or too few, or differ in one place. Digits count regions, so names that differ in those are of two regions.
fn is_slip(known: &str, given: &str) -> bool {
    let digits = |text: &'_ str| text.bytes().filter(u8::is_ascii_digit).collect::<Vec<_>>();
    let places = known.bytes().zip(given.bytes());
    let is_replaced = known.len() == given.len() && places.filter(|(a, b)| a != b).count() == 1;
    let unmatched = surplus(known, given) + surplus(given, known);
    digits(known) == digits(given) && (is_replaced || unmatched <= 1)
}

/// How many letters one text has that the other has not as often.
fn surplus(of: &str, other: &str) -> usize {
    let mut rest = other.as_bytes().to_vec();
    let lacking = of.bytes().filter(|letter| {
        let found = rest.iter().position(|it| it == letter);
        found.map(|index| rest.swap_remove(index)).is_none()
    });
    lacking.count()
}

/// The partition of a region: the longest matching prefix decides.
pub(super) fn partition<'a>(rules: &'a EndpointRules, region: &str) -> Option<&'a Partition> {
    rules
        .partitions
        .iter()
        .filter_map(|partition| {
            let matching = partition
                .prefixes
                .iter()
                .filter(|prefix| region.starts_with(**prefix));
            Some((matching.map(|prefix| prefix.len()).max()?, partition))
        })
        .max_by_key(|(length, _)| *length)
        .map(|(_, partition)| partition)
}

#[cfg(test)]
mod tests {
    use super::is_slip;

    #[test]
    fn one_slip_is_told_from_another_region() {
        for (known, given) in [
            ("cn-hangzhou", "cn-hangzuo"),
            ("cn-hangzhou", "cn-hangzou"),
            ("cn-beijing", "cn-beijjing"),
            ("eu-west-1", "eu-west1"),
            ("ap-guangzhou", "ap-gaungzhou"),
            ("us-east-1", "us-easd-1"),
        ] {
            assert!(is_slip(known, given), "{given}");
        }
        for (known, given) in [
            ("cn-hangzhou", "cn-guangzhou"),
            ("us-west-1", "us-east-1"),
            ("ap-southeast-1", "ap-southwest-1"),
            ("us-west-1", "us-west-2"),
            ("cn-north-1", "cn-north-11"),
            ("ap-southeast-3", "ap-southeast"),
        ] {
            assert!(!is_slip(known, given), "{given}");
        }
    }
}
