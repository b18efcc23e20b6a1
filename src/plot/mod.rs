//! Curves drawn true: a scene of plain f64 geometry, and the painters that put it on a canvas, into SVG or into CSV.
//!
//! [`scene`], [`palette`], [`svg`], [`csv`], [`rows`] and [`histogram`] are pure and run natively; [`canvas`] and [`png`] need a
//! browser. What a curve looks like (where it breaks, where it leaves the frame, where its dots are) is decided in
//! [`scene`] alone, so that all painters show the same thing. Nothing here knows of pages or controls; of
//! [`crate::link`] only how it writes numbers is used.
//!
//! Start with [`scene::SceneSpec`] (what to draw), then [`scene::Scene`] (what is drawn), then [`canvas`].

pub mod axes;
pub mod canvas;
pub mod csv;
pub mod histogram;
pub mod palette;
pub mod png;
pub mod rows;
pub mod scene;
pub mod svg;
