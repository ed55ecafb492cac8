export { comparisons } from './comparisons.ts';
export { conventionLine } from './convention-line.ts';
export { style } from './more.style.ts';
