import type { SubjectKind } from '@akto-figures/contents';
import { type Named, namesIn } from './names-in.ts';

/** The relations that lead from one subject to another of its kind, none of which may come back to where it began. */
export const relations = {
  ACTOR: ['memberOf'],
  CONVENTION: ['succeeds', 'partOf', 'implements'],
  FIGURE: ['partOf', 'exampleOf', 'derivedFrom'],
} as const satisfies Partial<Record<SubjectKind, readonly string[]>>;

export type Related = keyof typeof relations;
export const relatedKinds = Object.keys(relations) as Related[];

/** What a content names by such a relation. */
export interface Relation extends Named {
  readonly relation: string;
}

/** What a content leads to by its relations. */
export function relationsIn(kind: SubjectKind, key: string, content: object): Relation[] {
  const known: Partial<Record<SubjectKind, readonly string[]>> = relations;
  return namesIn(kind, key, content as never).flatMap((name) => {
    const relation = name.field.split('.')[0] ?? '';
    return known[kind]?.includes(relation) && name.kind === kind ? [{ ...name, relation }] : [];
  });
}
