//! The parts that pages are made of. `number` and other pure modules are tested natively.

pub mod chart;
pub mod clipboard;
pub mod code_tabs;
pub mod dialog;
pub mod export;
pub mod file_button;
pub mod formula;
pub mod header;
pub mod job;
pub mod keeping;
pub mod key_list;
pub mod keyboard;
pub mod notices;
pub mod number;
pub mod number_box;
pub mod picker;
pub mod playing;
pub mod presentation;
pub mod property_table;
pub mod range_field;
pub mod rested;
pub mod sketch;
pub mod slider_field;
pub mod spoken;
pub mod toggle;
pub mod words;
