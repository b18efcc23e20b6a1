//! Training: a model, its data, and one step after the other.

use super::batches::Batches;
use super::measure::{Measure, measure};
use super::optimiser::Memory;
use super::{Config, Model, Part, Split, Trace};

/// A training run. The same configuration and data give the same run, bit by bit, on every machine.
///
/// Once a parameter or a loss is no finite number the run has diverged: from then on it answers [`Diverged`] to
/// everything, until it is rewound.
///
/// ```
/// use activation_lab::activation::{Setting, find};
/// use activation_lab::network::{Config, DataSpec, Part, Shape, Trainer};
/// let data = DataSpec::modern(Shape::Circle, 1).make();
/// let tanh = Setting::of(find("tanh").unwrap());
/// let mut trainer = Trainer::new(&Config::modern(&[16, 16], &tanh, 1), data).unwrap();
/// for _ in 0..40 {
///     trainer.epoch().unwrap();
/// }
/// assert!(trainer.measure(Part::Test).unwrap().accuracy.unwrap() > 0.95);
/// ```
#[derive(Clone, Debug)]
pub struct Trainer {
    config: Config,
    data: Split,
    model: Model,
    /// The parameters to which a rewind returns.
    start: Vec<f64>,
    gradient: Vec<f64>,
    memory: Memory,
    batches: Batches,
    trace: Trace,
    /// Room for all of the examples of each part.
    whole: [Trace; 2],
    steps: usize,
    epochs: usize,
    diverged: Option<Diverged>,
}

/// The run met a number that is not finite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Diverged {
    /// In which epoch, counted from 1.
    pub epoch: usize,
}

/// What happens in the network for all examples of one part, and the gradient of their mean loss.
#[derive(Clone, Copy, Debug)]
pub struct Examination<'a> {
    /// Sums, outputs, slopes and deltas of every unit.
    pub trace: &'a Trace,
    /// The gradient, in the order of [`Model::parameters`].
    pub gradient: &'a [f64],
}

impl Trainer {
    /// A run before its first step; `None` where there is nothing to train with, a layer without units, or a loss
    /// that does not fit the data.
    #[must_use]
    pub fn new(config: &Config, data: Split) -> Option<Self> {
        let is_sound = !data.train.is_empty()
            && config.hidden.iter().all(|layer| layer.units > 0)
            && config.loss.fits(data.train.goal)
            && (data.train.dimension, data.train.goal) == (data.test.dimension, data.test.goal);
        if !is_sound {
            return None;
        }
        let model = Model::new(config, data.train.dimension);
        let parameters = model.parameters().len();
        let batches = Batches::new(data.train.len(), config.batch, config.reshuffles, config.seed);
        Some(Self {
            start: model.parameters().to_vec(),
            gradient: vec![0.0; parameters],
            memory: Memory::new(config.optimiser, parameters),
            trace: Trace::new(&model, batches.size()),
            whole: [Part::Train, Part::Test].map(|part| Trace::new(&model, data.part(part).len())),
            config: config.clone(),
            model,
            data,
            batches,
            steps: 0,
            epochs: 0,
            diverged: None,
        })
    }

    /// One step: the mean gradient over one batch, and what the optimiser makes of it. Allocates nothing.
    ///
    /// # Errors
    ///
    /// [`Diverged`] where a parameter is no finite number after it, or was none before.
    pub fn step(&mut self) -> Result<(), Diverged> {
        self.check()?;
        let batch = self.batches.advance();
        let rows = self.batches.rows(batch);
        let train = &self.data.train;
        self.trace.set_rows(&train.points, rows.iter().copied());
        self.trace.forward(&self.model);
        let loss = self.config.loss;
        self.trace.backward(&self.model, &mut self.gradient, |outputs, stride| {
            loss.differentiate(outputs, stride, train, rows.iter().copied());
        });
        let Config { optimiser, learning_rate, .. } = self.config;
        let parameters = self.model.parameters_mut();
        if !self.memory.step(optimiser, learning_rate, &self.gradient, parameters) {
            return Err(self.diverge(self.epochs + 1));
        }
        self.steps += 1;
        self.epochs += usize::from(self.batches.is_at_start());
        Ok(())
    }

    /// Steps to the end of the present epoch, or of the next one if none is under way.
    ///
    /// # Errors
    ///
    /// [`Diverged`] as for [`Trainer::step`].
    pub fn epoch(&mut self) -> Result<(), Diverged> {
        loop {
            self.step()?;
            if self.batches.is_at_start() {
                return Ok(());
            }
        }
    }

    /// Loss and accuracy on all examples of a part; an empty part has the loss 0. Allocates nothing.
    ///
    /// # Errors
    ///
    /// [`Diverged`] where the loss is no finite number, or a parameter was none before.
    pub fn measure(&mut self, part: Part) -> Result<Measure, Diverged> {
        self.check()?;
        let data = self.data.part(part);
        let trace = &mut self.whole[part as usize];
        trace.set_points(&data.points);
        trace.forward(&self.model);
        let measure = measure(self.config.loss, trace, data);
        if measure.loss.is_finite() { Ok(measure) } else { Err(self.diverge(self.present_epoch())) }
    }

    /// What happens for all examples of a part, and the gradient of their mean loss.
    ///
    /// # Errors
    ///
    /// [`Diverged`] where that gradient or a parameter is no finite number.
    pub fn examine(&mut self, part: Part) -> Result<Examination<'_>, Diverged> {
        self.check()?;
        let data = self.data.part(part);
        let trace = &mut self.whole[part as usize];
        trace.set_points(&data.points);
        trace.forward(&self.model);
        let loss = self.config.loss;
        trace.backward(&self.model, &mut self.gradient, |outputs, stride| {
            loss.differentiate(outputs, stride, data, 0..data.len());
        });
        if !self.gradient.iter().all(|number| number.is_finite()) {
            return Err(self.diverge(self.present_epoch()));
        }
        Ok(Examination { trace: &self.whole[part as usize], gradient: &self.gradient })
    }

    /// The network as it is now.
    #[must_use]
    pub const fn model(&self) -> &Model {
        &self.model
    }

    /// Changes weights and biases by hand. Before the first step that is also where a rewind returns to.
    pub fn change(&mut self, by: impl FnOnce(&mut Model)) {
        by(&mut self.model);
        if self.steps == 0 {
            self.start.copy_from_slice(self.model.parameters());
        }
    }

    /// What it was made from, with the present learning rate.
    #[must_use]
    pub const fn config(&self) -> &Config {
        &self.config
    }

    /// The examples.
    #[must_use]
    pub const fn data(&self) -> &Split {
        &self.data
    }

    /// How many steps were made.
    #[must_use]
    pub const fn steps(&self) -> usize {
        self.steps
    }

    /// How many epochs are complete.
    #[must_use]
    pub const fn epochs(&self) -> usize {
        self.epochs
    }

    /// The learning rate of all steps from now on.
    pub const fn set_learning_rate(&mut self, learning_rate: f64) {
        self.config.learning_rate = learning_rate;
    }

    /// Back to the first weights and the first batch. The learning rate stays as it is.
    pub fn rewind(&mut self) {
        self.model.parameters_mut().copy_from_slice(&self.start);
        self.memory.clear();
        self.batches.rewind();
        (self.steps, self.epochs, self.diverged) = (0, 0, None);
    }

    fn check(&self) -> Result<(), Diverged> {
        self.diverged.map_or(Ok(()), Err)
    }

    /// The epoch that is under way, or just complete.
    fn present_epoch(&self) -> usize {
        let is_complete = self.batches.is_at_start() && self.epochs > 0;
        if is_complete { self.epochs } else { self.epochs + 1 }
    }

    /// Remembers that the run is lost.
    const fn diverge(&mut self, epoch: usize) -> Diverged {
        let diverged = Diverged { epoch };
        self.diverged = Some(diverged);
        diverged
    }
}
