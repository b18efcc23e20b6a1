// One view of every page, with its heading: for what has to hold on all of them.
export const PAGES = [
  ["#/", "Activation Lab"],
  ["#/choose", "Choose an activation function"],
  ["#/explore/elu", "ELU"],
  ["#/compare", "Compare"],
  ["#/labs", "Labs"],
  ["#/labs/train", "Train"],
  ["#/claims", "Claims"],
  ["#/predict", "Predict, then reveal"],
  ["#/lesson/gradient", "Why it should be differentiable"],
];
