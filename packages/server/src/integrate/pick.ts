import { isKey as isOfKey } from '@akto-figures/contents';
import type { Ask } from '../graph/ask.ts';
import { isOfWords } from '../pages/catalogue/is-of-words.ts';
import { type Language, languages } from '../pages/words.ts';
import type { Choice, Subject } from './choice.ts';

/** Something that can be shown, as a list of choices names it. */
export interface Pick {
  readonly subject: Subject;
  readonly key: string;
  readonly title: string;
}

const found = /* GraphQL */ `
  query WhatToShow($query: String!, $key: String!, $isKey: Boolean!, $locale: Locale!) {
    named: figure(key: $key) @include(if: $isKey) { ...NamedFigure }
    search(text: $query, first: 20, types: [FIGURE, CONVENTION, COLLECTION, INDICATOR, ACTOR, TERRITORY]) {
      readAs
      nodes { ...Named }
    }
  }
  fragment Named on SearchResult {
    __typename
    ...NamedFigure
    ... on Convention { key titleAndStatus(locale: $locale) }
    ... on Collection { key title(locale: $locale) }
    ... on Indicator { key label(locale: $locale) }
    ... on Actor { key actorName: name }
    ... on Territory { code name(locale: $locale) }
  }
  fragment NamedFigure on Figure {
    key
    presentation(locale: $locale) { title }
    period { text(locale: $locale) }
    territory { name(locale: $locale) }
  }
`;

const first = /* GraphQL */ `
  query FirstToShow($locale: Locale!) {
    conventions(first: 8) { nodes { key titleAndStatus(locale: $locale) } }
    collections(first: 8) { nodes { key title(locale: $locale) } }
  }
`;

interface Named {
  readonly __typename: 'Figure' | 'Convention' | 'Collection' | 'Indicator' | 'Actor' | 'Territory';
  readonly key?: string;
  readonly code?: string;
  readonly presentation?: { readonly title: string };
  readonly period?: { readonly text: string };
  readonly territory?: { readonly name: string };
  readonly titleAndStatus?: string;
  readonly title?: string;
  readonly label?: string;
  readonly name?: string;
  readonly actorName?: string;
}

interface Answer {
  readonly named?: Omit<Named, '__typename'> | null;
  readonly search: { readonly readAs: string | null; readonly nodes: readonly Named[] };
}

const subjectOf = {
  Figure: 'figures',
  Convention: 'convention',
  Collection: 'collection',
  Indicator: 'indicator',
  Actor: 'actor',
  Territory: 'territory',
} as const satisfies Record<Named['__typename'], Subject>;

/** What a search has found. */
export interface Found {
  readonly picks: readonly Pick[];
  /** How misspelt words were read; null where they are as given. */
  readonly readAs: string | null;
}

/** What has the words, before it the figure that has them as its key; null where there are more words than the graph looks for. */
export async function findPicks(ask: Ask, query: string, language: Language): Promise<Found | null> {
  try {
    const isKey = isOfKey(query);
    const { named, search } = await ask<Answer>(found, {
      query,
      key: isKey ? query : '',
      isKey,
      locale: languages[language],
    });
    if (!named) return { readAs: search.readAs, picks: search.nodes.map(pickOf) };
    const others = search.nodes.filter(({ key }) => key !== named.key);
    return { readAs: null, picks: [{ ...named, __typename: 'Figure' as const }, ...others].map(pickOf) };
  } catch (error) {
    if (isOfWords(error)) return null;
    throw error;
  }
}

/** What is offered before anybody has looked for anything: the conventions and the selections. */
export async function firstPicks(ask: Ask, language: Language): Promise<readonly Pick[]> {
  const { collections, conventions } = await ask<Record<'conventions' | 'collections', { nodes: Named[] }>>(
    first,
    { locale: languages[language] },
  );
  return [
    ...conventions.nodes.map((each) => pickOf({ ...each, __typename: 'Convention' })),
    ...collections.nodes.map((each) => pickOf({ ...each, __typename: 'Collection' })),
  ];
}

function pickOf(named: Named): Pick {
  const { actorName, code, key, label, name, period, presentation, territory, title, titleAndStatus } = named;
  const figure =
    presentation && [presentation.title, period?.text, territory?.name].filter(Boolean).join(' · ');
  return {
    subject: subjectOf[named.__typename],
    key: key ?? code ?? '',
    title: figure ?? titleAndStatus ?? title ?? label ?? actorName ?? name ?? '',
  };
}

/** The same choice with this in it: a figure beside others, anything else in their place. */
export const withPick = (choice: Choice, { subject, key }: Pick): Choice =>
  subject === 'figures' && choice.subject === 'figures'
    ? { ...choice, keys: [...new Set([...choice.keys, key])] }
    : { ...choice, subject, keys: [key] };

/** The same choice without this figure. */
export function withoutKey(choice: Choice, key: string): Choice {
  const keys = choice.keys.filter((each) => each !== key);
  return keys.length > 0 ? { ...choice, keys } : { ...choice, subject: null, keys };
}
