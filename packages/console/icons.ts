/** The few icons that Web Awesome's controls draw, as lines on a square of sixteen. */
const icons = {
  xmark: 'M3 3l10 10M13 3L3 13',
  'chevron-down': 'M3 6l5 5 5-5',
  'chevron-left': 'M10 3L5 8l5 5',
  'chevron-right': 'M6 3l5 5-5 5',
  copy: 'M5 5V2h9v9h-3M2 5h9v9H2z',
  check: 'M2 9l4 4 8-10',
} as const;

/**
 * The icons as one sheet of symbols. The library would fetch each from a `data:` address and read it as HTML, which the
 * console's policy forbids; a sheet of the hub's own is merely drawn.
 */
export function iconSheet(): string {
  const symbols = Object.entries(icons).map(
    ([name, lines]) =>
      `<symbol id="${name}" viewBox="0 0 16 16"><path fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" d="${lines}"/></symbol>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
}
