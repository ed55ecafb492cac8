import {
  BadParameter,
  type ParameterName,
  readAsOf,
  readOne,
  readWord,
  roles,
  searchTypes,
} from '../../doors/parameters.ts';
import { cataloguePath } from '../paths.ts';
import type { Language } from '../words.ts';

export type SearchType = (typeof searchTypes)[number];

/** What leaves figures only that meet it, each by the name that it has in an address. */
export const conditions = [
  ...['convention', 'indicator', 'territory', 'within', 'period', 'role', 'unit', 'actor', 'source'],
] as const;

export type Condition = (typeof conditions)[number];

/** What somebody looks for in the catalogue: all of it stands in the address, so that it can be kept and sent. */
export interface Asked {
  readonly language: Language;
  readonly asOf: string | null;
  /** The words; empty for none. */
  readonly text: string;
  readonly type: SearchType | null;
  /** The key of a collection, whose figures are shown in its own order, whatever else is asked for. */
  readonly collection: string | null;
  readonly conditions: Readonly<Partial<Record<Condition, string>>>;
  readonly after: string | null;
  readonly before: string | null;
}

/** Reads the address. A form sends what nobody filled in as well: empty is as if it were not there. @throws BadParameter */
export function readAsked(query: URLSearchParams, language: Language): Asked {
  const given = new URLSearchParams([...query].filter(([, value]) => value.trim() !== ''));
  const one = (name: ParameterName) => readOne(given, name) ?? null;
  readWord(given, 'role', roles);
  const [after, before] = [one('after'), one('before')];
  if (after !== null && before !== null)
    throw new BadParameter('before', before, 'one of after and before alone');
  return {
    language,
    asOf: readAsOf(given),
    text: one('q')?.trim() ?? '',
    type: readWord(given, 'type', searchTypes) ?? null,
    collection: one('collection'),
    conditions: Object.fromEntries(
      conditions.flatMap((name) => {
        const value = one(name);
        return value === null ? [] : [[name, value]];
      }),
    ),
    after,
    before,
  };
}

/** What is asked beside the words and the place in the list, as parameters of an address. */
export function kept({ asOf, conditions: met, type }: Asked): [name: string, value: string][] {
  const all: Record<string, string | null | undefined> = { type, ...met, asOf };
  return Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : []));
}

/** The address of what is asked, or of the same with something else in its place. A list of something else begins at its beginning. */
export function addressOf(asked: Asked, other: Partial<Asked> = {}): string {
  const now = { ...asked, after: null, before: null, ...other };
  const query = new URLSearchParams([...(now.text ? [['q', now.text]] : []), ...kept(now)]);
  if (now.after !== null) query.set('after', now.after);
  if (now.before !== null) query.set('before', now.before);
  return cataloguePath(now.language, query);
}

/** The address of the same with a condition more, or another one in its place, or without it where it is null. Figures alone meet one. */
export function withCondition(asked: Asked, name: Condition, value: string | null): string {
  const { [name]: _one, ...others } = asked.conditions;
  const conditions = value === null ? others : { ...others, [name]: value };
  return addressOf(asked, { conditions, type: null });
}

export const hasConditions = ({ conditions }: Asked): boolean => Object.keys(conditions).length > 0;

/** Whether it is the catalogue itself, from its beginning. */
export const asksForAll = (asked: Asked): boolean =>
  asked.text === '' && asked.type === null && !hasConditions(asked) && !asked.after && !asked.before;
