export { comparisons } from './comparisons.ts';
export { conventionLine } from './convention-line.ts';
export { inItsLanguage } from './in-its-language.ts';
export { style } from './more.style.ts';
export { notices } from './notices.ts';
