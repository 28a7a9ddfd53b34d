//! Unlimited undo and redo of values of any type.
//!
//! Consecutive changes of one control are merged into one step.

/// Past, present and undone values.
#[derive(Debug, Clone, PartialEq)]
pub struct History<T> {
    past: Vec<T>,
    present: T,
    future: Vec<T>,
    open: bool,
}

impl<T: Clone + PartialEq> History<T> {
    /// A history with one value and no steps.
    pub fn new(present: T) -> Self {
        Self {
            past: Vec::new(),
            present,
            future: Vec::new(),
            open: false,
        }
    }

    /// The current value.
    pub fn present(&self) -> &T {
        &self.present
    }

    /// Sets a new current value and discards undone steps. With `continues`, the change is merged into the open step.
    ///
    /// A change to an equal value is ignored.
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

    /// Values that undo returns to, oldest first.
    pub fn past(&self) -> &[T] {
        &self.past
    }

    /// Values that redo returns to, the most recently undone last.
    pub fn future(&self) -> &[T] {
        &self.future
    }

    /// Prepends the steps of an earlier visit. Its undone steps are restored only if nothing was changed since.
    pub fn remember(&mut self, mut past: Vec<T>, future: Vec<T>) {
        if self.past.is_empty() && self.future.is_empty() {
            self.future = future;
        }
        past.append(&mut self.past);
        self.past = past;
    }

    /// Rewrites every value in place, e.g. the name it is saved under; the number of steps does not change.
    pub fn amend(&mut self, mut rewrite: impl FnMut(&mut T)) {
        let steps = self.past.iter_mut().chain(self.future.iter_mut());
        steps.chain([&mut self.present]).for_each(&mut rewrite);
    }

    /// Closes the open step; the next change starts a new one.
    pub fn rest(&mut self) {
        self.open = false;
    }

    /// Undoes one step; `false` if there is none.
    pub fn undo(&mut self) -> bool {
        self.open = false;
        let Some(before) = self.past.pop() else {
            return false;
        };
        self.future.push(std::mem::replace(&mut self.present, before));
        true
    }

    /// Redoes one step; `false` if there is none.
    pub fn redo(&mut self) -> bool {
        self.open = false;
        let Some(after) = self.future.pop() else {
            return false;
        };
        self.past.push(std::mem::replace(&mut self.present, after));
        true
    }

    /// Whether undo is possible.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether redo is possible.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}
