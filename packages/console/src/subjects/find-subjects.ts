import type { SubjectKind } from '@akto-figures/contents';
import {
  FindActors,
  FindSubjects,
  type FindSubjectsQueryVariables,
  TitleOf,
} from '../../generated/subjects.ts';
import type { Option } from '../controls/choose-one.ts';
import { ask } from '../hub/ask.ts';
import { longestSearch } from '../hub/longest-search.ts';
import { locale } from '../words/language.ts';

const atOnce = 20;

/** What of a kind has these words in its title or key, best first. */
export async function findSubjects(
  kind: SubjectKind,
  words: string,
  signal?: AbortSignal,
  filter: FindSubjectsQueryVariables['filter'] = null,
): Promise<readonly Option[]> {
  const text = words.trim().slice(0, longestSearch) || null;
  const { subjects } = await ask(
    FindSubjects,
    { kind, text, filter, locale: locale(), first: atOnce },
    signal,
  );
  return subjects.nodes.map(({ key, title }) => ({ value: key, label: title, detail: key }));
}

/** The public actors by some words: for who keeps accounts, and does not see drafts. */
export async function findActors(words: string, signal?: AbortSignal): Promise<readonly Option[]> {
  const text = words.trim().slice(0, longestSearch);
  const { search, actors } = await ask(FindActors, { text, hasText: text !== '', first: atOnce }, signal);
  return (
    (search ?? actors)?.nodes.flatMap((found) =>
      'key' in found ? [{ value: found.key, label: found.name, detail: found.key }] : [],
    ) ?? []
  );
}

const titles = new Map<string, Promise<string>>();

/** What something is called, by its key; the key itself where nothing is known of it. */
export function titleOf(kind: SubjectKind, key: string): Promise<string> {
  const name = nameOf(kind, key);
  const known =
    titles.get(name) ?? ask(TitleOf, { kind, key, locale: locale() }).then(({ subject }) => subject.title);
  titles.set(name, known);
  known.catch(() => titles.delete(name));
  return known.catch(() => key);
}

const known = new Map<string, string>();
const nameOf = (kind: SubjectKind, key: string) => `${locale()} ${kind} ${key}`;

/** Asks what these are called, so that `knownTitle` says it at once. */
export async function lookUpTitles(kind: SubjectKind, keys: readonly string[]): Promise<void> {
  await Promise.all(
    [...new Set(keys)].map(async (key) => known.set(nameOf(kind, key), await titleOf(kind, key))),
  );
}

/** Keeps what something was called when it was chosen, so that `knownTitle` says it at once. */
export function rememberTitle(kind: SubjectKind, { value: key, label }: Option): void {
  known.set(nameOf(kind, key), label);
}

/** What something is called where that was looked up; its key where it was not. */
export const knownTitle = (kind: SubjectKind, key: string): string => known.get(nameOf(kind, key)) ?? key;
