/** What an attribute may say: one of these, whatever is no "no" (a switch), a number of cards, or anything. */
type Allowed = readonly string[] | 'switch' | 'count' | 'text';

const all = {
  hub: 'text',
  lang: 'text',
  'as-of': 'text',
  live: 'switch',
  theme: ['auto', 'light', 'dark'],
} satisfies Record<string, Allowed>;

/** The attributes of each element: a test holds them against custom-elements.json. */
export const attributes: Readonly<Record<string, Readonly<Record<string, Allowed>>>> = {
  'akto-figures': {
    ...all,
    convention: 'text',
    actor: 'text',
    territory: 'text',
    collection: 'text',
    figures: 'text',
    'figure-role': ['ACTUAL', 'TARGET', 'BASELINE', 'RATE'],
    role: 'text',
    limit: 'count',
    layout: ['cards', 'list', 'band'],
    'plain-language': 'switch',
  },
  'akto-figure': { ...all, figure: 'text' },
  'akto-map': {
    ...all,
    convention: 'text',
    actor: 'text',
    indicator: 'text',
    level: ['region', 'department'],
  },
};

const naming = ['convention', 'actor', 'territory', 'collection', 'figures', 'figure', 'indicator'];

/** The attributes of an element of which one says what to show. */
export const namingIn = (tag: string): string[] => naming.filter((name) => attributes[tag]?.[name]);

/** Of `akto-figures`, what does nothing beside `collection`, which has its own figures. */
export const idleBesideCollection = ['convention', 'actor', 'territory', 'figures', 'figure-role'];

/** Whether an attribute may say so; an empty one says nothing. */
export function allows(allowed: Allowed, value: string): boolean {
  if (value === '' || allowed === 'text') return true;
  if (allowed === 'switch') return !/^(0|no|non|off|faux)$/i.test(value);
  if (allowed === 'count') return /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= 100;
  return allowed.includes(value);
}

/** The attribute of an element that somebody has meant who wrote this: "convension", "asOf". */
export function meantBy(given: string, names: readonly string[]): string | undefined {
  const bare = (name: string) => name.toLowerCase().replaceAll(/[-_]/g, '');
  return names
    .map((name) => ({ name, steps: stepsBetween(bare(given), bare(name)) }))
    .filter(({ name, steps }) => steps <= Math.min(2, Math.floor(name.length / 3)))
    .sort((one, other) => one.steps - other.steps)[0]?.name;
}

/** How many letters have to be put in, taken out, changed or swapped with their neighbour. */
function stepsBetween(one: string, other: string): number {
  // What is much longer was not meant, and nobody shall wait for it.
  if (Math.abs(one.length - other.length) > 2) return Number.POSITIVE_INFINITY;
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= one.length; row++) {
    rows[row] = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      (rows[row] as number[])[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return at(one.length, other.length);
}
