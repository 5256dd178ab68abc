//! Sparse rows: lists of items of very different length, such as the edges at each node, in one allocation.

/// Items by row, in compressed sparse rows: the items of all rows one after the other, and where each row begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SparseRows<T> {
    items: Vec<T>,
    /// For each row the index of its first item; one more element than rows.
    first: Vec<usize>,
}

impl<T> Default for SparseRows<T> {
    fn default() -> Self {
        Self::with_capacity(0)
    }
}

impl<T> SparseRows<T> {
    /// No rows, with room for some.
    pub fn with_capacity(rows: usize) -> Self {
        let mut first = Vec::with_capacity(rows + 1);
        first.push(0);
        Self {
            items: Vec::new(),
            first,
        }
    }

    /// Adds a row behind the others.
    pub fn push(&mut self, row: impl IntoIterator<Item = T>) {
        self.items.extend(row);
        self.first.push(self.items.len());
    }

    /// The number of rows.
    pub fn rows(&self) -> usize {
        self.first.len() - 1
    }

    /// The items of a row; none of one that is not there.
    pub fn of(&self, row: usize) -> &[T] {
        let range = match self.first.get(row..row.saturating_add(2)) {
            Some(&[from, to]) => from..to,
            _ => 0..0,
        };
        self.items.get(range).unwrap_or_default()
    }

    /// The items of all rows, one row after the other.
    pub fn items(&self) -> &[T] {
        &self.items
    }
}

impl<T: Copy> SparseRows<T> {
    /// Items that come in any order, each with its row. Keeps their order within a row, and leaves out those of rows from `rows` on.
    pub fn grouped(rows: usize, items: impl Iterator<Item = (u32, T)> + Clone) -> Self {
        let mut first = vec![0; rows + 1];
        for (row, _) in items.clone() {
            if (row as usize) < rows {
                first[row as usize + 1] += 1;
            }
        }
        let mut sum = 0;
        for count in &mut first {
            sum += *count;
            *count = sum;
        }
        let mut next = first.clone();
        // Any item is a blank for the others.
        let blank = items.clone().next().map(|(_, item)| item);
        let mut grouped: Vec<T> = blank.into_iter().flat_map(|it| vec![it; sum]).collect();
        for (row, item) in items {
            if let Some(at) = next.get_mut(row as usize)
                && let Some(room) = grouped.get_mut(*at)
            {
                *room = item;
                *at += 1;
            }
        }
        Self {
            items: grouped,
            first,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_have_their_items_in_order() {
        let items = [
            (2, 'a'),
            (0, 'b'),
            (3, 'x'),
            (2, 'c'),
            (u32::MAX, 'y'),
            (0, 'd'),
        ];
        let grouped = SparseRows::grouped(3, items.into_iter());
        let mut pushed = SparseRows::default();
        for row in [&['b', 'd'][..], &[], &['a', 'c']] {
            pushed.push(row.iter().copied());
        }
        assert_eq!(grouped, pushed);
        assert_eq!(
            (grouped.rows(), grouped.items()),
            (3, &['b', 'd', 'a', 'c'][..])
        );
        let of = |row| grouped.of(row).iter().collect::<String>();
        assert_eq!([0, 1, 2, 3, usize::MAX].map(of), ["bd", "", "ac", "", ""]);
    }

    #[test]
    fn without_items_all_rows_are_empty() {
        let none = SparseRows::<u8>::grouped(2, std::iter::empty());
        assert_eq!((none.rows(), none.of(1)), (2, &[][..]));
        assert_eq!(SparseRows::<u8>::default().rows(), 0);
    }
}
