//! Activation Lab: an interactive lesson about activation functions in neural networks.
//!
//! Modules in reading order, and the only direction in which one may name another:
//!
//! ```text
//!  activation  ←──  content  ←──  choose  ←──  link  ←──  component  ←──  page  ←──  app
//!      ↑                                       ↑             │            │
//!      │                                     plot  ←─────────┘            │
//!      └────────────────────────────────────────────────  network  ←──────┘
//! ```
//!
//! A module may name every module that its arrows lead to, also by way of others. Inside `plot`, the painters name
//! `plot::scene`, which names `activation` only. `random` names nothing, and pages use it; `experiment` names
//! `activation`, `network` and `random`; `predict` names
//! `activation`, `link` and `random`, and pages name it; `job` names those, and `component::job` and the worker name it; `deck` names `content` and `link`, and everything from
//! `component` on names it. Everything is pure (no browser, no clock, no global state; it runs and is tested natively)
//! except `plot::canvas`, `plot::png`, `component`, `page` and `app`; inside those, what can be
//! decided without a browser is in files that are pure too.
//! `tests/architecture` holds all of this and lists them.

pub mod activation;
pub mod app;
pub mod choose;
pub mod component;
pub mod content;
pub mod deck;
pub mod experiment;
pub mod job;
pub mod link;
pub mod network;
pub mod page;
pub mod plot;
pub mod predict;
pub mod random;
