// A network in the way of TensorFlow Playground: an object for each node and for each link between two nodes, and one
// example after the other. Same steps and same results as its own; written for this benchmark.

export const ACTIVATIONS = {
  tanh: {
    output: (x) => Math.tanh(x),
    der: (x) => {
      const output = ACTIVATIONS.tanh.output(x);
      return 1 - output * output;
    },
  },
  relu: { output: (x) => Math.max(0, x), der: (x) => (x <= 0 ? 0 : 1) },
};

const SQUARE = {
  error: (output, target) => 0.5 * (output - target) ** 2,
  der: (output, target) => output - target,
};

class Node {
  inputLinks = [];
  outputs = [];
  totalInput = 0;
  output = 0;
  outputDer = 0;
  inputDer = 0;
  accInputDer = 0;
  numAccumulatedDers = 0;

  constructor(activation, bias) {
    this.activation = activation;
    this.bias = bias;
  }

  updateOutput() {
    this.totalInput = this.bias;
    for (let j = 0; j < this.inputLinks.length; j += 1) {
      const link = this.inputLinks[j];
      this.totalInput += link.weight * link.source.output;
    }
    this.output = this.activation.output(this.totalInput);
    return this.output;
  }
}

class Link {
  errorDer = 0;
  accErrorDer = 0;
  numAccumulatedDers = 0;

  constructor(source, dest, weight) {
    this.source = source;
    this.dest = dest;
    this.weight = weight;
  }
}

/** The layers of nodes of this shape. `parameters`: for each layer a row of weights for each node, then the biases. */
export function buildNetwork(shape, activation, outputActivation, parameters) {
  let next = 0;
  const network = [Array.from({ length: shape[0] }, () => new Node(undefined, 0))];
  for (let layer = 1; layer < shape.length; layer += 1) {
    const before = network[layer - 1];
    const own = layer === shape.length - 1 ? outputActivation : activation;
    const nodes = Array.from({ length: shape[layer] }, () => new Node(own, 0));
    for (const node of nodes) {
      for (const source of before) {
        const link = new Link(source, node, parameters[next]);
        next += 1;
        source.outputs.push(link);
        node.inputLinks.push(link);
      }
    }
    for (const node of nodes) {
      node.bias = parameters[next];
      next += 1;
    }
    network.push(nodes);
  }
  return network;
}

function forwardProp(network, inputs) {
  const inputLayer = network[0];
  for (let i = 0; i < inputLayer.length; i += 1) inputLayer[i].output = inputs[i];
  for (let layer = 1; layer < network.length; layer += 1) {
    const nodes = network[layer];
    for (let i = 0; i < nodes.length; i += 1) nodes[i].updateOutput();
  }
  return network[network.length - 1][0].output;
}

function backProp(network, target) {
  const outputNode = network[network.length - 1][0];
  outputNode.outputDer = SQUARE.der(outputNode.output, target);
  for (let layer = network.length - 1; layer >= 1; layer -= 1) {
    const nodes = network[layer];
    for (let i = 0; i < nodes.length; i += 1) {
      const node = nodes[i];
      node.inputDer = node.outputDer * node.activation.der(node.totalInput);
      node.accInputDer += node.inputDer;
      node.numAccumulatedDers += 1;
    }
    for (let i = 0; i < nodes.length; i += 1) {
      const node = nodes[i];
      for (let j = 0; j < node.inputLinks.length; j += 1) {
        const link = node.inputLinks[j];
        link.errorDer = node.inputDer * link.source.output;
        link.accErrorDer += link.errorDer;
        link.numAccumulatedDers += 1;
      }
    }
    if (layer === 1) continue;
    const before = network[layer - 1];
    for (let i = 0; i < before.length; i += 1) {
      const node = before[i];
      node.outputDer = 0;
      for (let j = 0; j < node.outputs.length; j += 1) {
        const output = node.outputs[j];
        node.outputDer += output.weight * output.dest.inputDer;
      }
    }
  }
}

function updateWeights(network, learningRate) {
  for (let layer = 1; layer < network.length; layer += 1) {
    const nodes = network[layer];
    for (let i = 0; i < nodes.length; i += 1) {
      const node = nodes[i];
      if (node.numAccumulatedDers > 0) {
        node.bias -= (learningRate * node.accInputDer) / node.numAccumulatedDers;
        node.accInputDer = 0;
        node.numAccumulatedDers = 0;
      }
      for (let j = 0; j < node.inputLinks.length; j += 1) {
        const link = node.inputLinks[j];
        if (link.numAccumulatedDers > 0) {
          link.weight -= (learningRate / link.numAccumulatedDers) * link.accErrorDer;
          link.accErrorDer = 0;
          link.numAccumulatedDers = 0;
        }
      }
    }
  }
}

/** One pass over all points `{x, y, label}`. */
export function epoch(network, points, learningRate, batchSize) {
  points.forEach((point, i) => {
    const input = [point.x, point.y];
    forwardProp(network, input);
    backProp(network, point.label);
    if ((i + 1) % batchSize === 0) updateWeights(network, learningRate);
  });
}

export function loss(network, points) {
  let sum = 0;
  for (const point of points) sum += SQUARE.error(forwardProp(network, [point.x, point.y]), point.label);
  return sum / points.length;
}
