/** What an embed has under another name: that of another door, or the same word in the other language. */
const otherNames: Readonly<Record<string, string>> = {
  keys: 'figures',
  role: 'figure-role',
  within: 'territory',
  langue: 'lang',
  language: 'lang',
  locale: 'lang',
  chiffre: 'figures',
  chiffres: 'figures',
  figure: 'figures',
  acteur: 'actor',
  territoire: 'territory',
  indicateur: 'indicator',
  region: 'territory',
  disposition: 'layout',
  forme: 'form',
  limite: 'limit',
  instant: 'as-of',
};

/** Words that others add to addresses, and that are one slip away from a name of ours. */
const added = ['from', 'land'];

/**
 * Which of an embed's parameters a name means; null for what others add to addresses ("utm_source", "fbclid"). One letter may be
 * wrong or two that stand side by side change places; two slips in a long name.
 */
export function meantBy(name: string, known: readonly string[]): string | null {
  const given = folded(name);
  if (added.includes(given)) return null;
  const byAnotherName = Object.hasOwn(otherNames, given) ? otherNames[given] : undefined;
  if (byAnotherName !== undefined && known.includes(byAnotherName)) return byAnotherName;
  return known.find((each) => slips(given, folded(each)) <= (each.length > 5 ? 2 : 1)) ?? null;
}

const folded = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, '');

/** How many letters have to be added, left out, replaced or swapped with the one beside them to make one name of another. */
function slips(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  let rowBefore: number[] = [];
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [place, expected] of [...other].entries()) {
      const replaced = (row[place] ?? 0) + (letter === expected ? 0 : 1);
      const isSwapped = letter === other[place - 1] && expected === one[index - 1];
      const swapped = isSwapped ? (rowBefore[place - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(replaced, swapped, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    rowBefore = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}
