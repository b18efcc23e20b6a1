// Our chart component with a slider, as `examples/bench` mounts it.
import init, { mount_chart } from "./wasm/activation-lab.js";

await init();
const curves = Number(new URLSearchParams(location.search).get("curves"));
mount_chart(document.getElementById("stage"), curves);
