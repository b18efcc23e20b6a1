//! The pages: each puts components together around one state. They compose and never compute.

pub mod explore;
