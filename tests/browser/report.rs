//! What a run tells: why a scenario failed, in the words of its panic and with the line that it comes
//! from; what needed a second try; what took long.

use std::any::Any;
use std::cell::RefCell;
use std::sync::Mutex;
use std::time::Duration;

thread_local! {
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Panics are not printed as they happen, between the lines of other scenarios, but kept for the
/// report at the end.
pub fn remember_where_it_panicked() {
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string);
        PLACE.with_borrow_mut(|kept| *kept = place);
    }));
}

/// The message of a panic in this thread, with its place.
pub fn of_panic(panic: &(dyn Any + Send)) -> String {
    let message = panic
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string))
        .unwrap_or_else(|| "panicked without a message".to_owned());
    let place = PLACE.with_borrow_mut(Option::take).unwrap_or_default();
    format!("{place}\n{message}")
}

/// How many of the slowest trials are told.
const SLOWEST: usize = 30;

static TIMES: Mutex<Vec<(Duration, String)>> = Mutex::new(Vec::new());
/// What failed at first, and why.
static TRIED_AGAIN: Mutex<Vec<(String, String)>> = Mutex::new(Vec::new());

/// A trial is over.
pub fn took(name: &str, time: Duration) {
    TIMES.lock().expect("no one panics with this lock").push((time, name.to_owned()));
}

/// Notes that a trial failed, if fewer than `most` did before.
pub fn may_be_tried_again(name: &str, why: String, most: usize) -> bool {
    let mut tried = TRIED_AGAIN.lock().expect("no one panics with this lock");
    let may = tried.len() < most;
    if may {
        tried.push((name.to_owned(), why));
    }
    may
}

/// Tells, at the end, what took long and what was tried again.
pub fn at_the_end() {
    let mut times = std::mem::take(&mut *TIMES.lock().expect("no one panics with this lock"));
    times.sort_by_key(|(time, _)| std::cmp::Reverse(*time));
    let sum: Duration = times.iter().map(|(time, _)| *time).sum();
    println!("{} trials took {} s, the slowest of them:", times.len(), sum.as_secs());
    for (time, name) in times.iter().take(SLOWEST) {
        println!("{:6.1} s  {name}", time.as_secs_f64());
    }
    for (name, why) in &*TRIED_AGAIN.lock().expect("no one panics with this lock") {
        println!("\n{name} failed, and was tried once more:\n{why}");
    }
}
