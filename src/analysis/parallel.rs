//! The same done for each of many things: by several threads where there are some, with the results in order all the same.

#[cfg(not(target_family = "wasm"))]
use std::{num::NonZero, thread};

/// How many things are worth a thread of their own: starting one takes about as long as reading a short text.
#[cfg(not(target_family = "wasm"))]
const MIN_PER_THREAD: usize = 4;

/// What `of` gives for each of some things, in their order.
#[cfg(not(target_family = "wasm"))]
pub(crate) fn map<T: Sync, R: Send>(things: &[T], of: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let n_threads = thread::available_parallelism().map_or(1, NonZero::get);
    let per_thread = things.len().div_ceil(n_threads).max(MIN_PER_THREAD);
    if things.len() <= per_thread {
        return things.iter().map(of).collect();
    }
    let of_part = |part: &[T]| -> Vec<R> { part.iter().map(&of).collect() };
    thread::scope(|scope| {
        let parts: Vec<_> =
            things.chunks(per_thread).map(|part| scope.spawn(|| of_part(part))).collect();
        let results = parts.into_iter().map(|part| part.join().expect("no text makes it panic"));
        results.flatten().collect()
    })
}

/// What `of` gives for each of some things, in their order.
#[cfg(target_family = "wasm")]
pub(crate) fn map<T, R>(things: &[T], of: impl Fn(&T) -> R) -> Vec<R> {
    things.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_order() {
        for n in [0, 1, 5, 1000] {
            let numbers: Vec<u32> = (0..n).collect();
            let doubled: Vec<u32> = numbers.iter().map(|number| number * 2).collect();
            assert_eq!(map(&numbers, |number| number * 2), doubled);
        }
    }
}
