//! Runs the tests that stand in the build script's own modules.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../build/activation.rs"]
mod activation;
#[path = "../build/choose.rs"]
mod choose;
#[path = "../build/claim.rs"]
mod claim;
#[path = "../build/deck.rs"]
mod deck;
#[path = "../build/front_matter.rs"]
mod front_matter;
#[path = "../build/lesson/mod.rs"]
mod lesson;
#[path = "../build/links.rs"]
mod links;
#[path = "../build/markdown.rs"]
mod markdown;
#[path = "../build/mathml.rs"]
mod mathml;
#[path = "../build/node.rs"]
mod node;
