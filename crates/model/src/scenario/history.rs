//! Undo and redo without limit.
//!
//! Changes that belong to one movement of the hand are one step. Knows nothing of what it keeps.

/// The past, the present and what was undone.
#[derive(Debug, Clone, PartialEq)]
pub struct History<T> {
    past: Vec<T>,
    present: T,
    future: Vec<T>,
    open: bool,
}

impl<T: Clone + PartialEq> History<T> {
    /// A history that begins here.
    pub fn new(present: T) -> Self {
        Self {
            past: Vec::new(),
            present,
            future: Vec::new(),
            open: false,
        }
    }

    /// What holds now.
    pub fn present(&self) -> &T {
        &self.present
    }

    /// A new present. With `continues` it replaces the step that is still open; what was undone is gone.
    ///
    /// A change to the same value is none.
    pub fn change(&mut self, next: T, continues: bool) {
        if next == self.present {
            return;
        }
        let before = std::mem::replace(&mut self.present, next);
        if !(continues && self.open) {
            self.past.push(before);
        }
        self.open = true;
        self.future.clear();
    }

    /// The steps that undo goes back through, the oldest first.
    pub fn past(&self) -> &[T] {
        &self.past
    }

    /// The steps that redo goes forward through, the farthest first.
    pub fn future(&self) -> &[T] {
        &self.future
    }

    /// Puts steps of an earlier visit before all others; those that were undone then only while nothing was changed since.
    pub fn remember(&mut self, mut past: Vec<T>, future: Vec<T>) {
        if self.past.is_empty() && self.future.is_empty() {
            self.future = future;
        }
        past.append(&mut self.past);
        self.past = past;
    }

    /// Rewrites what every step says of itself, such as the name that its work is saved under; no step comes or goes.
    pub fn amend(&mut self, mut rewrite: impl FnMut(&mut T)) {
        let steps = self.past.iter_mut().chain(self.future.iter_mut());
        steps.chain([&mut self.present]).for_each(&mut rewrite);
    }

    /// Ends the open step: the hand has rested.
    pub fn rest(&mut self) {
        self.open = false;
    }

    /// One step back; false at the beginning.
    pub fn undo(&mut self) -> bool {
        self.open = false;
        let Some(before) = self.past.pop() else {
            return false;
        };
        self.future.push(std::mem::replace(&mut self.present, before));
        true
    }

    /// One step forward again; false where nothing was undone.
    pub fn redo(&mut self) -> bool {
        self.open = false;
        let Some(after) = self.future.pop() else {
            return false;
        };
        self.past.push(std::mem::replace(&mut self.present, after));
        true
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to take again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}
