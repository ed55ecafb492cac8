import { said } from '../records/content-text.ts';
import type { Content } from '../records/form-field.ts';

/** A form's fields as they were when it was opened, as I have them now, and as somebody else has saved them meanwhile. */
export interface Three {
  /** Null where it is not known any more: then whatever differs is asked. */
  readonly base: Content | null;
  readonly mine: Content;
  readonly theirs: Content;
}

/** What becomes of them: each field as the one of us has it who changed it. */
export interface Merge {
  /** What is disputed stands in it as I have it, until it is chosen. */
  readonly merged: Content;
  /** What both have changed, and not alike. */
  readonly disputed: readonly Part[];
  /** What only the other one has changed. */
  readonly taken: readonly Part[];
  /** What only I have changed. */
  readonly own: readonly Part[];
}

/**
 * Fields that say one thing together, the first of which names it: a number and its unit, a formula and the figures that it
 * counts with. One person's number with another one's unit is what nobody wrote.
 */
export type Part = readonly [string, ...string[]];

/** Whose value holds, by the first field of each part. */
export type Sides = Readonly<Record<string, 'mine' | 'theirs'>>;

/** Brings together what two people have written, and says where one of them has to be chosen. */
export function mergeFields({ base, mine, theirs }: Three, together: readonly Part[] = []): Merge {
  const [before, own, other] = [base && said(base), said(mine), said(theirs)];
  const disputed: Part[] = [];
  const taken: Part[] = [];
  const ownParts: Part[] = [];
  for (const part of partsOf([before ?? {}, own, other], together)) {
    const [old, one, two] = [before, own, other].map((content) => content && textOf(content, part));
    if (one === two) continue;
    if (old === two) ownParts.push(part);
    else if (old === one) taken.push(part);
    else disputed.push(part);
  }
  return { merged: replaced(mine, taken, theirs), disputed, taken, own: ownParts };
}

/** The merge once one is chosen for each part that was disputed. */
export function settle({ merged, disputed }: Merge, theirs: Content, sides: Sides): Content {
  return replaced(
    merged,
    disputed.filter(([name]) => sides[name] === 'theirs'),
    theirs,
  );
}

function replaced(content: Content, parts: readonly Part[], by: Content): Content {
  const names = parts.flat();
  return { ...content, ...Object.fromEntries(names.map((name) => [name, by[name] ?? null])) };
}

/** All fields that any of them has, each alone or with those that it says one thing with. */
function partsOf(contents: readonly Content[], together: readonly Part[]): Part[] {
  const names = new Set(contents.flatMap((content) => Object.keys(content)));
  const parts = together.filter((part) => part.some((name) => names.has(name)));
  const within = new Set(parts.flat());
  return [...parts, ...[...names].filter((name) => !within.has(name)).map((name): Part => [name])];
}

/** The same for the same: in whichever order the fields of a list's entries come. */
export const textOf = (content: Content, part: Part): string =>
  JSON.stringify(part.map((name) => inOneOrder(content[name] ?? null)));

function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, each]) => [name, inOneOrder(each)]);
}
