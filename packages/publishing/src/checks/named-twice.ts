import type { Contents } from '@akto-figures/contents';
import type { Found } from './found.ts';
import type { Proposal } from './proposal.ts';

/** What is one of its list by its name or number stands in it once. */
export function* namedTwice(proposal: Proposal): Generator<Found | null> {
  for (const { kind, key, content, changeKind } of proposal.changes) {
    yield null;
    if (changeKind === 'WITHDRAWAL') continue;
    for (const [field, names] of Object.entries(listsOf(content))) {
      for (const name of new Set(names.filter((each, index) => names.indexOf(each) !== index))) {
        yield {
          subjects: [{ kind, key }],
          field,
          about: [name],
          say: ({ words, named }) => words['named-twice'].finds({ subject: named(kind, key), name, field }),
        };
      }
    }
  }
}

/** The lists in which the database keeps each name once. */
function listsOf(content: Contents[keyof Contents]): Record<string, readonly (string | number)[]> {
  const { actors, with: stated, derivedFrom } = content as Contents['FIGURE'];
  const { axes, structure } = content as Contents['CONVENTION'];
  const { figures } = content as Contents['COLLECTION'];
  const lists = {
    actors,
    with: stated,
    derivedFrom,
    figures,
    axes: axes?.flatMap(({ number }) => number ?? []),
    structure: structure?.flatMap(({ kind }) => kind ?? []),
  };
  return Object.fromEntries(Object.entries(lists).flatMap(([name, list]) => (list ? [[name, list]] : [])));
}
