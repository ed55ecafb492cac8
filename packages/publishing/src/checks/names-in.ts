import { type Contents, readActionPlanKey, type SubjectKind } from '@akto-figures/contents';

/** A subject that a content names, and the field in which it does. */
export interface Named {
  readonly kind: SubjectKind;
  readonly key: string;
  readonly field: string;
}

/** All that a content names: by its keys, and an action plan by its own. */
export function namesIn<Kind extends SubjectKind>(kind: Kind, key: string, content: Contents[Kind]): Named[] {
  return names[kind](content, key);
}

const names: { [Kind in SubjectKind]: (content: Contents[Kind], key: string) => Named[] } = {
  ACTOR: ({ memberOf, officeHolders = [] }) => [
    ...one('ACTOR', 'memberOf', memberOf),
    ...officeHolders.flatMap(({ source }, index) => one('SOURCE', `officeHolders.${index}.source`, source)),
  ],
  INDICATOR: () => [],
  SOURCE: ({ publisher }) => one('ACTOR', 'publisher', publisher),
  CONVENTION: ({ succeeds, partOf, implements: implemented, parties = [], citations }) => [
    ...one('CONVENTION', 'succeeds', succeeds),
    ...one('CONVENTION', 'partOf', partOf),
    ...one('CONVENTION', 'implements', implemented),
    ...parties.flatMap(({ actor }, index) => one('ACTOR', `parties.${index}.actor`, actor)),
    ...cited(citations),
  ],
  ACTION_PLAN: ({ citations }, key) => [
    ...one('CONVENTION', 'key', readActionPlanKey(key).convention),
    ...cited(citations),
  ],
  FIGURE: ({ indicator, convention, actors, partOf, exampleOf, with: stated, derivedFrom, citations }) => [
    ...one('INDICATOR', 'indicator', indicator),
    ...one('CONVENTION', 'convention', convention),
    ...many('ACTOR', 'actors', actors),
    ...one('FIGURE', 'partOf', partOf),
    ...one('FIGURE', 'exampleOf', exampleOf),
    ...many('FIGURE', 'with', stated),
    ...many('FIGURE', 'derivedFrom', derivedFrom),
    ...cited(citations),
  ],
  COLLECTION: ({ figures }) => many('FIGURE', 'figures', figures),
};

const one = (kind: SubjectKind, field: string, key: string | undefined): Named[] =>
  key === undefined ? [] : [{ kind, key, field }];

const many = (kind: SubjectKind, field: string, keys: readonly string[] = []): Named[] =>
  keys.map((key, index) => ({ kind, key, field: `${field}.${index}` }));

const cited = (citations: Contents['FIGURE']['citations'] = []): Named[] =>
  citations.flatMap(({ source }, index) => one('SOURCE', `citations.${index}.source`, source));
