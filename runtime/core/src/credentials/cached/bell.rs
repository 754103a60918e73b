//! Tells all who wait for something that it can go on.

use std::mem;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Wake, Waker};

/// Wakes everybody who listens, and remembers that it has rung until somebody goes and looks.
#[derive(Default)]
pub(super) struct Bell {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    rung: bool,
    next: u64,
    /// By number, so that they are woken in the order in which they came.
    listening: Vec<(u64, Waker)>,
}

impl State {
    /// Where somebody listens, or would.
    fn place(&self, number: u64) -> Result<usize, usize> {
        self.listening
            .binary_search_by_key(&number, |(number, _)| *number)
    }
}

impl Bell {
    /// A number to listen under.
    pub(super) fn number(&self) -> u64 {
        let mut state = self.state();
        state.next += 1;
        state.next
    }

    pub(super) fn listen(&self, number: u64, waker: &Waker) {
        let waker = waker.clone();
        let mut state = self.state();
        let known = match state.place(number) {
            Ok(place) => state
                .listening
                .get_mut(place)
                .map(|(_, known)| mem::replace(known, waker)),
            Err(place) => {
                state.listening.insert(place, (number, waker));
                None
            }
        };
        drop(state);
        drop(known);
    }

    pub(super) fn leave(&self, number: u64) {
        let mut state = self.state();
        let place = state.place(number);
        let known = place.map(|place| state.listening.remove(place));
        drop(state);
        drop(known);
    }

    /// Whether it has rung since this was asked last. One who hears that has to look.
    pub(super) fn heard(&self) -> bool {
        mem::take(&mut self.state().rung)
    }

    /// Wakes everybody again if it has rung and nobody went.
    pub(super) fn remind(&self) {
        if self.state().rung {
            self.ring();
        }
    }

    pub(super) fn ring(&self) {
        let listening = {
            let mut state = self.state();
            state.rung = true;
            mem::take(&mut state.listening)
        };
        // The lock is free again: a waker is code of others.
        listening.into_iter().for_each(|(_, waker)| waker.wake());
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.ring();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.ring();
    }
}
