//! Prepared views: two ways to train in general, then one for each claim that training can show.

/// A prepared view.
#[derive(Debug)]
pub(super) struct Preset {
    /// What it is called.
    pub name: &'static str,
    /// What to look for.
    pub look_for: &'static str,
    /// The link's query.
    pub query: &'static str,
}

/// All of them, in the order in which they are offered.
pub(super) const PRESETS: &[Preset] = &[
    Preset {
        name: "Modern: tanh and ReLU on the spiral",
        look_for: "The same data, the same draws for the weights, the same batches. Only the activation differs.",
        query: "",
    },
    Preset {
        name: "As TensorFlow Playground trains",
        look_for: "Four units and two, plain gradient descent, squared error: both draw a closed border round the disc.",
        query: "recipe=playground&data=circle&layers=4,2&fns=tanh,relu&init=uniform&opt=sgd&rate=0.03&bias=0.1&batch=10&epochs=200",
    },
    Preset {
        name: "Without activations: one straight line",
        look_for: "However many layers there are, the border of the linear network stays a straight line.",
        query: "data=circle&fns=linear,tanh&epochs=60",
    },
    Preset {
        name: "The choice changes the speed",
        look_for: "How many epochs does each need until its loss is below 0.1?",
        query: "noise=5&fns=gelu,relu,tanh,sigmoid&rate=0.03&epochs=200",
    },
    Preset {
        name: "Smoother is not always better",
        look_for: "Softplus has no corner, yet ReLU is ahead of it. GELU has none either and is ahead of both.",
        query: "noise=5&fns=relu,softplus,gelu&rate=0.03&epochs=200",
    },
    Preset {
        name: "What the step cannot learn",
        look_for: "The step's slope is 0: only its last layer learns. Tanh moves all of its layers.",
        query: "data=xor&fns=step,tanh&init=normal:0.7&rate=0.02&epochs=200",
    },
    Preset {
        name: "Deep networks of sigmoids",
        look_for: "Four layers: sigmoid hardly moves, the others learn. Its gradient is lost on the way back.",
        query: "data=circle&layers=8,8,8,8&fns=sigmoid,tanh,relu&opt=sgd&rate=0.1&epochs=200",
    },
    Preset {
        name: "Dead units, and leaky ReLU",
        look_for: "All biases begin at −4: nearly every ReLU is off for all data and stays off. Leaky ReLU finds its way back.",
        query: "data=circle&layers=16&fns=relu,leaky-relu&bias=-4&batch=10&epochs=200",
    },
    Preset {
        name: "A learning rate that kills",
        look_for: "With momentum and a large rate, units die in the first epochs. Look inside to count them.",
        query: "data=circle&fns=relu&opt=momentum&rate=0.03,0.1,0.3,0.5&batch=10&epochs=60",
    },
    Preset {
        name: "ELU and ReLU, six layers deep",
        look_for: "In shallow networks they need about as long. Here ELU is usually ahead.",
        query: "layers=16,16,16,16,16,16&fns=relu,elu",
    },
    Preset {
        name: "The α of ELU",
        look_for: "Four values of α: more is not simply better.",
        query: "noise=5&fns=elu:0.25,elu:0.5,elu,elu:4&epochs=250",
    },
    Preset {
        name: "Where the weights begin",
        look_for: "The same ReLU network from small, suited and large weights.",
        query: "fns=relu&init=normal:0.01,suited,normal:2",
    },
    Preset {
        name: "A curve made of bends",
        look_for: "Linear gives a line, ReLU a chain of straight pieces, tanh a smooth curve.",
        query: "data=sine&layers=16&fns=linear,relu,tanh&epochs=400",
    },
    Preset {
        name: "Folding the plane",
        look_for: "Three units in the first layer: open “Hidden space” and watch how the activation folds the plane.",
        query: "data=circle&layers=3&fns=tanh,relu&rate=0.03&epochs=150",
    },
];
