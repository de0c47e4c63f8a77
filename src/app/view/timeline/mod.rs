//! Claims by date: the axis, the lanes of claims, the range, the page.

pub mod axis;
pub mod lanes;
pub mod page;
pub mod range;
