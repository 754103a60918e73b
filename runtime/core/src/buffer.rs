//! Memory for encoded requests, which may hold keys.

use std::io;

use bytes::Bytes;
use zeroize::{Zeroize, Zeroizing};

/// Bytes that are wiped when they are dropped, and also when they are moved because more room is needed.
#[derive(Default)]
pub(crate) struct WipingBuffer(Vec<u8>);

impl WipingBuffer {
    /// Appends `bytes`.
    pub(crate) fn push(&mut self, bytes: &[u8]) {
        let needed = self.0.len() + bytes.len();
        if needed > self.0.capacity() {
            let mut roomier = Vec::with_capacity(needed.max(self.0.capacity() * 2).max(256));
            roomier.extend_from_slice(&self.0);
            self.0.zeroize();
            self.0 = roomier;
        }
        self.0.extend_from_slice(bytes);
    }

    /// What was written.
    pub(crate) fn as_slice(&self) -> &[u8] {
        &self.0
    }

    /// What was written, shared; the last owner wipes it.
    pub(crate) fn into_bytes(mut self) -> Bytes {
        if self.0.is_empty() {
            return Bytes::new();
        }
        Bytes::from_owner(Zeroizing::new(std::mem::take(&mut self.0)))
    }
}

impl Drop for WipingBuffer {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl io::Write for WipingBuffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.push(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
