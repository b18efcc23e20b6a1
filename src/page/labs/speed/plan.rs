//! What the lab measures: every function of the catalogue, as WebAssembly and as JavaScript, and steps of training.
//! Pure.

use crate::activation::{Activation, CATALOGUE, Eval, Setting, find};
use crate::link::{SpeedOrder, SpeedView};
use crate::network::{Config, DataSpec, Shape, Trainer};
use crate::page::speed::{Rounds, Spread};
use crate::plot::rows::Rows;

/// How many slices everything gets.
pub const ROUNDS: usize = 7;
/// The networks whose steps are measured: units of each of their two hidden layers.
pub const WIDTHS: [usize; 4] = [16, 32, 64, 128];
/// The activations of those networks; the others are compared with the first.
pub const TRAINED: [&str; 4] = ["relu", "elu", "tanh", "gelu"];

/// One thing to measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Task {
    /// A call that only gives its input back.
    Call,
    /// The function with this place in the catalogue, as WebAssembly.
    Wasm(usize),
    /// The same as JavaScript.
    JavaScript(usize),
    /// A step of training with the activation and the width at these places.
    Step(usize, usize),
}

/// A measurement under way, or complete.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Whether f′ is measured.
    pub is_slope: bool,
    tasks: Vec<Task>,
    rounds: Rounds,
}

/// A function and how long it takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The function.
    pub activation: &'static Activation,
    /// Nanoseconds for one element as WebAssembly.
    pub wasm: Option<Spread>,
    /// As JavaScript; `None` where it has no form there.
    pub script: Option<Spread>,
}

impl Plan {
    /// Everything there is to measure for f or for f′.
    #[must_use]
    pub fn new(is_slope: bool) -> Self {
        let places = 0..CATALOGUE.len();
        let mut tasks = vec![Task::Call];
        tasks.extend(places.clone().map(Task::Wasm));
        if !is_slope {
            tasks.extend(places.map(Task::JavaScript));
        }
        let step = |width: usize| (0..TRAINED.len()).map(move |place| Task::Step(place, width));
        tasks.extend((0..WIDTHS.len()).flat_map(step));
        let rounds = Rounds::new(tasks.len(), ROUNDS);
        Self { is_slope, tasks, rounds }
    }

    /// What comes next; `None` when all is done.
    #[must_use]
    pub fn next(&self) -> Option<Task> {
        self.rounds.next().and_then(|place| self.tasks.get(place)).copied()
    }

    /// The slice of [`Plan::next`] took so many nanoseconds for one element, or one step; NaN where it gave nothing.
    pub fn record(&mut self, nanoseconds: f64) {
        self.rounds.record(nanoseconds);
    }

    /// The share that is done.
    #[must_use]
    pub fn progress(&self) -> f64 {
        self.rounds.progress()
    }

    /// How long all slices of this length take, in whole seconds.
    #[must_use]
    pub fn duration_s(&self, slice_ms: f64) -> f64 {
        libm::ceil((self.tasks.len() * ROUNDS) as f64 * slice_ms / 1000.0)
    }

    /// What a task gave; `None` where it gave nothing yet.
    #[must_use]
    pub fn spread(&self, task: Task) -> Option<Spread> {
        let place = self.tasks.iter().position(|other| *other == task)?;
        self.rounds.spread(place)
    }

    /// f or f′ of a function.
    #[must_use]
    pub fn eval(&self, place: usize) -> Option<Eval> {
        let activation = CATALOGUE.get(place)?;
        Some(if self.is_slope { activation.derivative } else { activation.value })
    }
}

/// All functions in the order of the view; what was not measured stands last.
#[must_use]
pub fn rows(plan: Option<&Plan>, view: SpeedView) -> Vec<Row> {
    let spread = |task| plan.and_then(|plan| plan.spread(task));
    let row = |(place, activation): (usize, &&'static Activation)| Row {
        activation,
        wasm: spread(Task::Wasm(place)),
        script: spread(Task::JavaScript(place)),
    };
    let mut rows: Vec<Row> = CATALOGUE.iter().enumerate().map(row).collect();
    let key = |spread: &Option<Spread>| spread.map_or(f64::INFINITY, |spread| spread.median);
    match view.order {
        SpeedOrder::Catalogue => {}
        SpeedOrder::Wasm => rows.sort_by(|a, b| key(&a.wasm).total_cmp(&key(&b.wasm))),
        SpeedOrder::JavaScript => rows.sort_by(|a, b| key(&a.script).total_cmp(&key(&b.script))),
    }
    rows
}

/// A row for each thing that was measured: nanoseconds for one value, or for one step of training.
#[must_use]
pub fn csv(plan: Option<&Plan>, view: SpeedView) -> String {
    let mut table = Rows::new(["what", "how", "median ns", "least ns", "greatest ns"]);
    let mut add = |words: [&str; 2], spread: Option<Spread>| {
        let numbers = spread.map_or([f64::NAN; 3], |it| [it.median, it.least, it.greatest]);
        table.add(&words, numbers);
    };
    add(["an empty call", "WebAssembly"], plan.and_then(|plan| plan.spread(Task::Call)));
    for row in rows(plan, view) {
        add([row.activation.name, "WebAssembly"], row.wasm);
        add([row.activation.name, "JavaScript"], row.script);
    }
    for (width, units) in WIDTHS.iter().enumerate() {
        for (place, id) in TRAINED.iter().enumerate() {
            let name = find(id).map_or("", |it| it.name);
            let step = plan.and_then(|plan| plan.spread(Task::Step(place, width)));
            add([name, &format!("step of training, 2 layers of {units}")], step);
        }
    }
    table.text()
}

/// A network of two hidden layers that learns the spiral in batches of 20 with Adam.
#[must_use]
pub fn trainer(place: usize, width: usize) -> Option<Trainer> {
    let setting = Setting::of(find(TRAINED.get(place)?)?);
    let width = *WIDTHS.get(width)?;
    Trainer::new(
        &Config::modern(&[width, width], &setting, 0),
        DataSpec::modern(Shape::Spiral, 0).make(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finished(is_slope: bool) -> Plan {
        let mut plan = Plan::new(is_slope);
        while let Some(task) = plan.next() {
            plan.record(match task {
                Task::Call => 1.0,
                Task::Wasm(place) => (100 - place) as f64,
                Task::JavaScript(place) if place % 2 == 0 => place as f64,
                Task::JavaScript(_) => f64::NAN,
                Task::Step(place, width) => (1 + place + 10 * width) as f64,
            });
        }
        plan
    }

    #[test]
    fn everything_has_a_row_measured_or_not() {
        let mut plan = Plan::new(false);
        plan.record(1.5);
        let csv = csv(Some(&plan), SpeedView::default());
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(
            lines[..2],
            ["what,how,median ns,least ns,greatest ns", "an empty call,WebAssembly,1.5,1.5,1.5"]
        );
        assert_eq!(lines.len(), 2 + 2 * CATALOGUE.len() + TRAINED.len() * WIDTHS.len());
        assert_eq!(lines[lines.len() - 1], "GELU,\"step of training, 2 layers of 128\",,,");
    }

    #[test]
    fn every_function_is_measured_and_every_step() {
        let plan = finished(false);
        assert_eq!(plan.progress(), 1.0);
        assert_eq!(plan.spread(Task::Step(2, 3)).map(|it| it.median), Some(33.0));
        assert!(rows(Some(&plan), SpeedView::default()).iter().all(|row| row.wasm.is_some()));
        assert_eq!(finished(true).spread(Task::JavaScript(0)), None);
    }

    #[test]
    fn the_table_can_be_sorted_and_what_is_missing_stands_last() {
        let plan = finished(false);
        let ids = |order| -> Vec<&str> {
            let view = SpeedView { order, is_slope: false };
            rows(Some(&plan), view).iter().map(|row| row.activation.id).collect()
        };
        let taught: Vec<&str> = CATALOGUE.iter().map(|activation| activation.id).collect();
        assert_eq!(ids(SpeedOrder::Catalogue), taught);
        assert_eq!(ids(SpeedOrder::Wasm)[0], taught[taught.len() - 1]);
        assert_eq!(ids(SpeedOrder::JavaScript)[..2], [taught[0], taught[2]]);
        assert_eq!(rows(None, SpeedView::default())[0].wasm, None);
    }

    #[test]
    fn every_network_can_be_trained() {
        for place in 0..TRAINED.len() {
            let mut trainer = trainer(place, 0).expect("a trainer");
            assert!(trainer.step().is_ok());
        }
        assert!(trainer(9, 0).is_none() && trainer(0, 9).is_none());
    }
}
