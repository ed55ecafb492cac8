import {
  type Contents,
  contentFields,
  type Fields,
  isKeyOf,
  isNested,
  type NamedKind,
  readActionPlanKey,
  type SubjectKind,
  subjectKinds,
} from '@akto-figures/contents';
import { isValueUnit } from '@akto-figures/quantity';

/** A subject that a content names, and the field in which it does. */
export interface Named {
  readonly kind: NamedKind;
  readonly key: string;
  readonly field: string;
}

/** All that a content names: by the keys in it, and an action plan by its own. */
export function namesIn<Kind extends SubjectKind>(kind: Kind, key: string, content: Contents[Kind]): Named[] {
  const named: Named[] = [];
  if (kind === 'ACTION_PLAN') {
    named.push({ kind: 'CONVENTION', key: readActionPlanKey(key).convention, field: 'key' });
  }
  for (const place of places[kind] ?? []) addNames(named, place, content, '');
  return named;
}

/** Where keys stand in a content: the steps to them, and what they are keys of. */
export interface Place {
  readonly steps: readonly string[];
  readonly kind: NamedKind;
}

const placesIn = (fields: Fields): Place[] =>
  Object.entries(fields).flatMap(([name, { holds }]): Place[] => {
    if (isKeyOf(holds)) return [{ steps: [name], kind: holds.key }];
    if (holds === 'unit') return [{ steps: [name], kind: 'UNIT' }];
    if (!isNested(holds)) return [];
    return placesIn(holds.fields).map(({ steps, kind }) => ({ steps: [name, ...steps], kind }));
  });

// Once for all contents: a large release has thousands, each of which is asked several times.
export const places: Readonly<Partial<Record<SubjectKind, readonly Place[]>>> = Object.fromEntries(
  subjectKinds.map((kind) => [kind, placesIn(contentFields[kind])]),
);

function addNames(named: Named[], { steps, kind }: Place, content: object, path: string): void {
  const [step = '', ...rest] = steps;
  const value = (content as Readonly<Record<string, unknown>>)[step];
  if (value === undefined) return;
  const add = (one: unknown, field: string) => {
    // Ours are no records.
    if (kind === 'UNIT' && isValueUnit(one)) return;
    if (rest.length > 0) addNames(named, { steps: rest, kind }, one as object, `${field}.`);
    else named.push({ kind, key: one as string, field });
  };
  if (!Array.isArray(value)) {
    add(value, `${path}${step}`);
    return;
  }
  for (const [index, one] of value.entries()) add(one, `${path}${step}.${index}`);
}
