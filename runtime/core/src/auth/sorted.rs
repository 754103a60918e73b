//! Lists that are sorted while they are made.

use std::cmp::Ordering;

/// Puts an item where it belongs. The lists of a signature are short; the library's sorting, which is made for long ones,
/// would be five kilobytes in a program for each kind of list.
pub(super) fn insert<T>(list: &mut Vec<T>, item: T, order: impl Fn(&T, &T) -> Ordering) {
    let at = list.partition_point(|known| order(known, &item) != Ordering::Greater);
    list.insert(at, item);
}

#[cfg(test)]
mod tests {
    use super::insert;

    #[test]
    fn the_list_is_sorted_and_keeps_what_is_equal() {
        let mut list = Vec::new();
        for item in [3, 1, 2, 1, 9, 0] {
            insert(&mut list, item, Ord::cmp);
        }
        assert_eq!(list, [0, 1, 1, 2, 3, 9]);
    }
}
