//! Claims by date: the chart, the range, the groups without a date.

pub mod chart;
pub mod page;
pub mod range;
