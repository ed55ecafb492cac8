/** How other doors call what an embed has under another name. */
const elsewhere: Readonly<Record<string, string>> = {
  keys: 'figures',
  role: 'figure-role',
  within: 'territory',
};

/**
 * Which of an embed's parameters a name means; null for what others add to addresses ("utm_source", "fbclid"). One letter may be
 * wrong, two in a long name: with two, "from" would be taken for "form".
 */
export function meantBy(name: string, known: readonly string[]): string | null {
  const byAnotherName = elsewhere[name];
  if (byAnotherName !== undefined && known.includes(byAnotherName)) return byAnotherName;
  const given = folded(name);
  return known.find((each) => slips(given, folded(each)) <= (each.length > 5 ? 2 : 1)) ?? null;
}

const folded = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, '');

/** How many letters have to be added, left out or replaced to make one name of another. */
function slips(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [place, expected] of [...other].entries()) {
      const replaced = (row[place] ?? 0) + (letter === expected ? 0 : 1);
      next.push(Math.min(replaced, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
