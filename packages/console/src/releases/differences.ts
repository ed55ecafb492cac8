/** What a field said and what it is to say; null where it said or is to say nothing. */
export interface Difference {
  /** Its place in the content: "citations.0.locator". */
  readonly path: string;
  readonly before: Value | null;
  readonly after: Value | null;
}

/** What stands in a field: words, or several of them in an order. */
export type Value = string | number | boolean | readonly string[];

/** The fields in which two contents differ, in the order of the new one. What is in `apart` is shown elsewhere. */
export function differences(
  before: object | null,
  after: object,
  apart: readonly string[] = [],
): Difference[] {
  const [old, fresh] = [before ? leaves(before) : new Map<string, Value>(), leaves(after)];
  const paths = [...new Set([...fresh.keys(), ...old.keys()])];
  return paths
    .filter((path) => !apart.includes(path.split('.')[0] ?? path))
    .map((path) => ({ path, before: old.get(path) ?? null, after: fresh.get(path) ?? null }))
    .filter((each) => JSON.stringify(each.before) !== JSON.stringify(each.after));
}

/** Every field that says something, by its path. What is empty and what is "no" says nothing. */
function leaves(content: object, within = ''): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const [name, value] of Object.entries(content)) {
    const path = within + name;
    if (name === '__typename' || value === null || value === undefined || value === '' || value === false)
      continue;
    if (isWords(value)) {
      if (value.length > 0) found.set(path, value);
    } else if (typeof value === 'object') {
      for (const [at, leaf] of leaves(value, `${path}.`)) found.set(at, leaf);
    } else {
      found.set(path, value);
    }
  }
  return found;
}

const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');
