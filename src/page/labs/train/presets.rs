//! Prepared views: two ways to train in general, then one for each claim that training can show.

/// A prepared view.
#[derive(Debug)]
pub struct Preset {
    /// What it is called.
    pub name: &'static str,
    /// What to look for.
    pub look_for: &'static str,
    /// The link's query.
    pub query: &'static str,
    /// The claim that it shows, if it shows one.
    pub claim: Option<&'static str>,
}

/// All of them, in the order in which they are offered.
pub const PRESETS: &[Preset] = &[
    Preset {
        name: "Modern: tanh and ReLU on the spiral",
        look_for: "The same data, the same draws for the weights, the same batches. Only the activation differs.",
        query: "",
        claim: None,
    },
    Preset {
        name: "As TensorFlow Playground trains",
        look_for: "Four units and two, plain gradient descent, squared error: both draw a closed border round the disc.",
        query: "recipe=playground&data=circle&layers=4,2&fns=tanh,relu&init=uniform&opt=sgd&rate=0.03&bias=0.1&batch=10&epochs=200",
        claim: None,
    },
    Preset {
        name: "Without activations: one straight line",
        look_for: "However many layers there are, the border of the linear network stays a straight line.",
        query: "data=circle&fns=linear,tanh&epochs=60",
        claim: Some("linear-regression"),
    },
    Preset {
        name: "The choice changes the speed",
        look_for: "How many epochs does each need until its loss is below 0.1?",
        query: "noise=5&fns=gelu,relu,tanh,sigmoid&rate=0.03&epochs=200",
        claim: Some("convergence"),
    },
    Preset {
        name: "Smoother is not always better",
        look_for: "Softplus has no corner, yet ReLU is ahead of it. GELU has none either and is ahead of both.",
        query: "noise=5&fns=relu,softplus,gelu&rate=0.03&epochs=200",
        claim: Some("differentiable"),
    },
    Preset {
        name: "What the step cannot learn",
        look_for: "The step's slope is 0: only its last layer learns. Tanh moves all of its layers.",
        query: "data=xor&fns=step,tanh&init=normal:0.7&rate=0.02&epochs=200",
        claim: Some("step-derivative"),
    },
    Preset {
        name: "What a layer of steps adds",
        look_for: "The steps stay as they were drawn; only the last layer learns. That is enough for a border of many pieces, which a linear layer never has.",
        query: "data=circle&layers=32&fns=step,linear&rate=0.02&bias=1",
        claim: Some("step-linear"),
    },
    Preset {
        name: "A slope of 1 in six layers",
        look_for: "The slope of ReLU is 1 in all three. What reaches the first layer depends on the first weights: compare the gradient norms.",
        query: "data=circle&layers=16,16,16,16,16,16&fns=relu&init=he,xavier,normal:0.05&opt=sgd&rate=0.1&open=inside",
        claim: Some("relu-gradient"),
    },
    Preset {
        name: "Deep networks of sigmoids",
        look_for: "Four layers: sigmoid hardly moves, the others learn. Its gradient is lost on the way back.",
        query: "data=circle&layers=8,8,8,8&fns=sigmoid,tanh,relu&opt=sgd&rate=0.1&epochs=200",
        claim: Some("deep-needs-relu"),
    },
    Preset {
        name: "Outputs that are exactly 0",
        look_for: "The tall bar at 0 in the activations: about half of what ReLU answers is exactly 0. ELU answers 0 to nearly nothing.",
        query: "fns=relu,elu&open=inside",
        claim: Some("relu-sparse"),
    },
    Preset {
        name: "Dead units, and leaky ReLU",
        look_for: "All biases begin at −4: nearly every ReLU is off for all data and stays off. Leaky ReLU finds its way back.",
        query: "data=circle&layers=16&fns=relu,leaky-relu&bias=-4&batch=10&epochs=200",
        claim: Some("leaky-dead"),
    },
    Preset {
        name: "A learning rate that kills",
        look_for: "With momentum and a large rate, units die in the first epochs. Look inside to count them.",
        query: "data=circle&fns=relu&opt=momentum&rate=0.03,0.1,0.3,0.5&batch=10&epochs=60",
        claim: Some("leaky-dead"),
    },
    Preset {
        name: "Narrow networks that are born dead",
        look_for: "Six layers of two units. Many such ReLU networks answer the same to every x from the start: draw others with “New seed”.",
        query: "data=absolute&layers=2,2,2,2,2,2&fns=relu,leaky-relu:0.2,elu&epochs=200",
        claim: Some("born-dead"),
    },
    Preset {
        name: "Where the outputs lie",
        look_for: "Look at the activations: those of ReLU are never below 0, those of ELU and tanh lie on both sides of it.",
        query: "fns=relu,elu,tanh&open=inside",
        claim: Some("elu-bias-shift"),
    },
    Preset {
        name: "ELU and ReLU, six layers deep",
        look_for: "In shallow networks they need about as long. Here ELU is usually ahead.",
        query: "layers=16,16,16,16,16,16&fns=relu,elu",
        claim: Some("elu-converges"),
    },
    Preset {
        name: "The corner of ELU",
        look_for: "With α = 1 the learned curve is smooth. With 0.25 and 3 it has a corner wherever a unit changes its branch.",
        query: "data=sine&layers=4&fns=elu:0.25,elu,elu:3&epochs=400",
        claim: Some("elu-smooth"),
    },
    Preset {
        name: "Far below 0",
        look_for: "All biases begin at −6. There the slope of ELU is smaller than that of leaky ReLU: which of them comes back first, and does ReLU?",
        query: "data=circle&layers=16&fns=relu,leaky-relu,elu&bias=-6&batch=10&epochs=200",
        claim: Some("elu-vanishes"),
    },
    Preset {
        name: "The α of ELU",
        look_for: "Four values of α: more is not simply better.",
        query: "noise=5&fns=elu:0.25,elu:0.5,elu,elu:4&epochs=250",
        claim: Some("alpha-tuned"),
    },
    Preset {
        name: "Where the weights begin",
        look_for: "The same ReLU network from small, suited and large weights.",
        query: "fns=relu&init=normal:0.01,suited,normal:2",
        claim: None,
    },
    Preset {
        name: "A curve made of bends",
        look_for: "Linear gives a line, ReLU a chain of straight pieces, tanh a smooth curve.",
        query: "data=sine&layers=16&fns=linear,relu,tanh&epochs=400",
        claim: Some("non-linearity"),
    },
    Preset {
        name: "Folding the plane",
        look_for: "Three units in the first layer: open “Hidden space” and watch how the activation folds the plane.",
        query: "data=circle&layers=3&fns=tanh,relu&rate=0.03&epochs=150",
        claim: None,
    },
];
