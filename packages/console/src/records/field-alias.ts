import {
  contentFields,
  type Fields,
  isOneOf,
  kindNames,
  type SubjectKind,
  subjectKinds,
} from '@akto-figures/contents';

/**
 * What a field is asked for as where contents of all kinds are read at once: the graph lets no two of them have one name and
 * words of different lists, so the `kind` of an actor is `actorKind` there.
 */
export function aliasOf(kind: SubjectKind, name: string): string {
  const own = enumOf(kind, name);
  if (own === null) return name;
  const isShared = subjectKinds.some((other) => name in contentFields[other] && enumOf(other, name) !== own);
  if (!isShared) return name;
  const [first = '', rest] = [kindNames[kind].charAt(0).toLowerCase(), kindNames[kind].slice(1)];
  return `${first}${rest}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** A content that was asked for so, with its fields’ own names. */
export function withOwnNames(kind: SubjectKind, content: object): object {
  const names = new Map(Object.keys(contentFields[kind]).map((name) => [aliasOf(kind, name), name]));
  return Object.fromEntries(Object.entries(content).map(([name, value]) => [names.get(name) ?? name, value]));
}

function enumOf(kind: SubjectKind, name: string): string | null {
  const holds = (contentFields[kind] as Fields)[name]?.holds;
  return holds && isOneOf(holds) ? holds.enum : null;
}
