//! Sessions that one journey after the other uses: to start a browser takes longer than most journeys.
//!
//! No journey sees anything of an earlier one: each has a new window, without history, an empty download folder, and visits
//! the site under a host name of its own (`host.rs`), so that storage, caches, service workers and permissions are its own
//! too. A session that was started or changed in a special way is not used again, nor is that of a failed journey.

use std::{
    ops::Deref,
    sync::{Arc, Mutex, PoisonError, Weak},
    thread,
};

use super::{Screen, Visit, session::Session};

/// Sessions without a journey. They end with the last lease: libtest does not report its end.
#[derive(Debug, Default)]
struct Pool {
    idle: Mutex<Vec<(Screen, Session)>>,
}

/// The pool, if there is a lease.
static POOL: Mutex<Weak<Pool>> = Mutex::new(Weak::new());

impl Pool {
    fn shared() -> Arc<Self> {
        let mut pool = POOL.lock().unwrap_or_else(PoisonError::into_inner);
        pool.upgrade().unwrap_or_else(|| {
            let created = Arc::new(Self::default());
            *pool = Arc::downgrade(&created);
            created
        })
    }

    /// An idle session with a screen.
    fn take(&self, screen: Screen) -> Option<Session> {
        let idle = {
            let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
            let idx = idle.iter().position(|(other, _)| *other == screen)?;
            idle.swap_remove(idx).1
        };
        // One that cannot be renewed ends here.
        idle.renew().is_ok().then_some(idle)
    }
}

/// A session for the length of a journey.
#[derive(Debug)]
pub(crate) struct Lease {
    /// `None` only while it is dropped.
    session: Option<Session>,
    /// The screen, where a later journey can use the session.
    shared: Option<Screen>,
    pool: Arc<Pool>,
}

impl Lease {
    /// A session for a visit: an idle one, or else a new one.
    pub(crate) fn new(visit: &Visit) -> Self {
        let pool = Pool::shared();
        let shared = visit.can_share().then_some(visit.screen);
        let idle = shared.and_then(|screen| pool.take(screen));
        let session = idle.unwrap_or_else(|| Session::start(visit));
        Self { session: Some(session), shared, pool }
    }
}

impl Deref for Lease {
    type Target = Session;

    fn deref(&self) -> &Session {
        self.session.as_ref().expect("it is only taken out when the lease is dropped")
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        let (Some(session), Some(screen)) = (self.session.take(), self.shared) else { return };
        if !thread::panicking() && !session.is_changed() {
            self.pool.idle.lock().unwrap_or_else(PoisonError::into_inner).push((screen, session));
        }
    }
}
