//! Members with former names: what callers gave under any of them.

/// The value of a member that had other names before.
///
/// `former` holds, for each of these names, the field and the copy that was made of it when all of them were last
/// brought to one value. A field that differs from its copy was assigned by a caller since then, and counts.
#[must_use]
pub fn renamed<'a, T: PartialEq>(present: &'a T, former: &[(&'a T, &'a T)]) -> &'a T {
    let assigned = former.iter().find(|(field, copy)| field != copy);
    assigned.map_or(present, |(field, _)| field)
}

/// Brings a member and its former names, given as to [`renamed`], to one value.
pub fn settle<T: Clone + PartialEq>(present: &mut T, former: &mut [(&mut T, &mut T)]) {
    let assigned = former.iter().find(|(field, copy)| field != copy);
    if let Some((field, _)) = assigned {
        *present = T::clone(field);
    }
    for (field, copy) in former {
        field.clone_from(present);
        copy.clone_from(present);
    }
}

#[cfg(test)]
mod tests {
    use super::{renamed, settle};

    #[test]
    fn what_was_assigned_to_a_former_name_counts() {
        for (present, former, expected) in [
            (1, vec![(1, 1)], 1),
            (2, vec![(1, 1)], 2),
            (1, vec![(3, 1)], 3),
            (1, vec![(1, 1), (4, 1)], 4),
            (1, vec![(3, 1), (4, 1)], 3),
        ] {
            let fields: Vec<_> = former.iter().map(|(field, copy)| (field, copy)).collect();
            assert_eq!(*renamed(&present, &fields), expected);
        }
    }

    #[test]
    fn all_names_come_to_the_value_that_counts() {
        for (mut present, mut old, mut copy, expected) in [(2, 1, 1, 2), (2, 3, 1, 3)] {
            settle(&mut present, &mut [(&mut old, &mut copy)]);
            assert_eq!([present, old, copy], [expected; 3]);
        }
    }
}
