/** Six shapes in which a text is hard to read for somebody's parser, each of any length in UTF-16 units. */
export const hostileShapes = {
  digits: (length) => `Y${'1'.repeat(length - 1)}`,
  'nested brackets': (length) => '['.repeat(Math.ceil(length / 2)) + ']'.repeat(Math.floor(length / 2)),
  'one letter': (length) => 'a'.repeat(length),
  spaces: (length) => ' '.repeat(length),
  'combining marks': (length) => `e${'\u0301'.repeat(length - 1)}`,
  surrogates: (length) => '\ud83d\ude42'.repeat(length / 2).padEnd(length, '\ud83d'),
} as const satisfies Record<string, (length: number) => string>;

export type HostileShape = keyof typeof hostileShapes;
