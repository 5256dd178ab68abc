//! Where the hours of a week are in a chart: seven rows of 24 cells.

/// The hours of a day.
pub(super) const DAY: usize = 24;
/// The days of a week.
pub(super) const DAYS: usize = 7;
/// The room for the numbers of hours above the cells, CSS px.
const TOP: f64 = 20.0;
/// The height of a cell.
const LEAST_HEIGHT: f64 = 22.0;
const MOST_HEIGHT: f64 = 30.0;

/// Where the cells of a week are, in CSS px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeekGrid {
    /// The left of the first cell.
    pub left: f64,
    /// The top of the first cell.
    pub top: f64,
    /// The width and the height of a cell.
    pub cell: [f64; 2],
}

impl WeekGrid {
    /// The cells of a chart of this width, after labels of that width.
    pub fn new(width: f64, labels: f64) -> Self {
        let cell = ((width - labels - 1.0) / DAY as f64).max(1.0);
        Self {
            left: labels,
            top: TOP,
            cell: [cell, cell.clamp(LEAST_HEIGHT, MOST_HEIGHT)],
        }
    }

    /// The height of the chart.
    pub fn height(self) -> f64 {
        self.top + self.cell[1] * DAYS as f64 + 1.0
    }

    /// The top left corner of the cell of an hour, 0 to 167.
    pub fn corner(self, hour: usize) -> [f64; 2] {
        let (day, hour) = (hour / DAY, hour % DAY);
        [
            self.left + self.cell[0] * hour as f64,
            self.top + self.cell[1] * day as f64,
        ]
    }

    /// The hour at a point; `None` beside the cells.
    pub fn hour_at(self, [x, y]: [f64; 2]) -> Option<usize> {
        let column = ((x - self.left) / self.cell[0]).floor();
        let row = ((y - self.top) / self.cell[1]).floor();
        let is_inside = (0.0..DAY as f64).contains(&column) && (0.0..DAYS as f64).contains(&row);
        is_inside.then_some(row as usize * DAY + column as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_hour_is_at_the_middle_of_its_cell_and_none_is_beside_the_cells() {
        let grid = WeekGrid::new(288.0, 24.0);
        for hour in 0..DAY * DAYS {
            let [x, y] = grid.corner(hour);
            let middle = [x + grid.cell[0] / 2.0, y + grid.cell[1] / 2.0];
            assert_eq!(grid.hour_at(middle), Some(hour));
        }
        let [right, bottom] = [grid.left + grid.cell[0] * 24.0, grid.height()];
        for beside in [
            [10.0, 40.0],
            [40.0, 10.0],
            [right + 0.5, 40.0],
            [40.0, bottom],
        ] {
            assert_eq!(grid.hour_at(beside), None);
        }
    }
}
