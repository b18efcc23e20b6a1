// Random numbers from a seed, so that what was found can be found again, and how much of it is wanted.
//
//   ACTIVATION_LAB_SEED=<n>       other random input
//   ACTIVATION_LAB_THOROUGH=1     the full counts (docs/commands.md)

/** The seed of this run. */
export const SEED = Number(process.env.ACTIVATION_LAB_SEED ?? 20_260_801);

const IS_THOROUGH = Boolean(process.env.ACTIVATION_LAB_THOROUGH);

/** How many to try: a few in an ordinary run, all in a thorough one. */
export const count = (few, all) => (IS_THOROUGH ? all : few);

/** A generator of whole numbers below a count (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
