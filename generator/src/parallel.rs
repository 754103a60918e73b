//! The same work for many things, shared out among the processors.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, Builder};

/// As much as the first thread of a program has: a deeply nested example is printed by recursion.
const STACK: usize = 8 << 20;

/// What is made of each item, in the order of the items; which thread made it does not show.
pub(crate) fn map<T: Sync, R: Send>(items: &[T], make: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    let work = || {
        let take = || next.fetch_add(1, Ordering::Relaxed);
        let taken =
            std::iter::repeat_with(take).map_while(|index| Some((index, items.get(index)?)));
        let made = taken.map(|(index, item)| (index, make(item)));
        made.collect::<Vec<_>>()
    };
    let mut made = thread::scope(|scope| {
        // A system that has no more threads to give leaves all of the work to this one.
        let spawned = (1..processors.min(items.len())).map_while(|_| {
            Builder::new()
                .stack_size(STACK)
                .spawn_scoped(scope, work)
                .ok()
        });
        let helpers: Vec<_> = spawned.collect();
        let mut made = work();
        for helper in helpers {
            // Nothing here panics. What a library lets happen ends the run as it would without threads.
            made.extend(helper.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        made
    });
    made.sort_unstable_by_key(|(index, _)| *index);
    made.into_iter().map(|(_, made)| made).collect()
}

#[cfg(test)]
mod tests {
    use super::map;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let numbers: Vec<usize> = (0..1000).collect();
        let doubled: Vec<usize> = numbers.iter().map(|number| number * 2).collect();
        assert_eq!(map(&numbers, |number| number * 2), doubled);
        assert!(map(&[], |(): &()| ()).is_empty());
    }
}
