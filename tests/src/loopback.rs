//! An HTTP/1.1 server on the loopback interface that plays scripted replies, faults included, and
//! records the raw requests.

mod handler;
mod reply;
mod request;
mod serve;

use std::collections::VecDeque;
use std::io;
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use self::handler::Handler;
pub use self::reply::Reply;
pub use self::request::Received;

/// The server; dropping it closes every connection and ends its threads.
#[derive(Debug)]
pub struct Loopback {
    address: SocketAddr,
    shared: Arc<Shared>,
    acceptor: Option<JoinHandle<()>>,
}

/// What the connections' threads share with the test.
#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    released: Condvar,
    handler: Option<Handler>,
}

#[derive(Debug, Default)]
struct State {
    replies: VecDeque<Reply>,
    received: Vec<Received>,
    connections: Vec<TcpStream>,
    releases: usize,
    stopped: bool,
}

impl Loopback {
    /// Starts a server on a free port that gives each request the next of `replies`, on whatever
    /// connection it comes.
    ///
    /// # Errors
    /// Fails when no port can be bound.
    pub fn start(replies: impl IntoIterator<Item = Reply>) -> io::Result<Self> {
        let shared = Shared::default();
        shared.state().replies.extend(replies);
        Self::serve(shared)
    }

    /// Starts a server on a free port that answers each request by what is in it. Replies that are pushed go first.
    ///
    /// # Errors
    /// Fails when no port can be bound.
    pub fn answering(
        handler: impl Fn(&Received) -> Reply + Send + Sync + 'static,
    ) -> io::Result<Self> {
        Self::serve(Shared {
            handler: Some(Handler::new(handler)),
            ..Shared::default()
        })
    }

    fn serve(shared: Shared) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(shared);
        let acceptor = thread::spawn({
            let shared = Arc::clone(&shared);
            move || accept(&listener, &shared)
        });
        Ok(Self {
            address,
            shared,
            acceptor: Some(acceptor),
        })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Appends a reply.
    pub fn push(&self, reply: Reply) {
        self.shared.state().replies.push_back(reply);
    }

    /// Lets one [`Reply::Held`] go on, now or when it comes.
    pub fn release(&self) {
        self.shared.state().releases += 1;
        self.shared.released.notify_all();
    }

    /// Every complete request so far, in the order of arrival.
    pub fn received(&self) -> Vec<Received> {
        self.shared.state().received.clone()
    }

    /// How many connections were accepted so far.
    pub fn connections(&self) -> usize {
        self.shared.state().connections.len()
    }
}

impl Drop for Loopback {
    fn drop(&mut self) {
        self.shared.stop();
        // The acceptor notices the stop when one more connection arrives.
        let _ = TcpStream::connect(self.address);
        if let Some(acceptor) = self.acceptor.take() {
            let _ = acceptor.join();
        }
    }
}

impl Shared {
    /// A failed test elsewhere does not spoil the state, so poison is ignored.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Registers a connection, unless the server is stopping.
    fn admit(&self, stream: &TcpStream) -> Option<usize> {
        let mut state = self.state();
        if state.stopped {
            return None;
        }
        state.connections.push(stream.try_clone().ok()?);
        Some(state.connections.len())
    }

    fn exchange(&self, request: Received) -> Reply {
        let scripted = {
            let mut state = self.state();
            state.received.push(request.clone());
            state.replies.pop_front()
        };
        // The state is not locked, so the handler may take its time.
        let handled = || self.handler.as_ref().map(|handler| handler.reply(&request));
        let unscripted = || Reply::answer(500, &[], "no reply is left");
        scripted.or_else(handled).unwrap_or_else(unscripted)
    }

    /// Blocks until the test releases one held reply or the server stops.
    fn wait_for_release(&self) {
        let held = |state: &mut State| state.releases == 0 && !state.stopped;
        let mut state = self
            .released
            .wait_while(self.state(), held)
            .unwrap_or_else(PoisonError::into_inner);
        state.releases = state.releases.saturating_sub(1);
    }

    fn stop(&self) {
        let mut state = self.state();
        state.stopped = true;
        for stream in &state.connections {
            let _ = stream.shutdown(Shutdown::Both);
        }
        self.released.notify_all();
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    let mut threads = Vec::new();
    while let Ok((stream, _)) = listener.accept() {
        let Some(connection) = shared.admit(&stream) else {
            break;
        };
        let shared = Arc::clone(shared);
        threads.push(thread::spawn(move || {
            // An I/O error here is the client hanging up, which the test sees on its own side.
            let _ = serve::connection(&stream, connection, &shared);
            let _ = stream.shutdown(Shutdown::Both);
        }));
    }
    for thread in threads {
        let _ = thread.join();
    }
}
