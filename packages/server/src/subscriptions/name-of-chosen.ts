import { subscribeWords } from '../../messages/generated/subscribe.ts';
import type { Ask } from '../graph/ask.ts';
import { type Language, languages } from '../pages/words.ts';
import type { Chosen } from './keep-subscriptions.ts';

const document = /* GraphQL */ `
  query Chosen($key: String!, $locale: Locale!, $convention: Boolean!, $collection: Boolean!, $figure: Boolean!) {
    convention(key: $key) @include(if: $convention) { title(locale: $locale) }
    collection(key: $key) @include(if: $collection) { title(locale: $locale) }
    figure(key: $key) @include(if: $figure) { label(locale: $locale) }
  }
`;

interface Answer {
  readonly convention?: { readonly title: string } | null;
  readonly collection?: { readonly title: string } | null;
  readonly figure?: { readonly label: string } | null;
}

/** What somebody has chosen, in words, within a sentence; null where nothing public has the key. */
export async function nameOfChosen(
  ask: Ask,
  { about, key }: Pick<Chosen, 'about' | 'key'>,
  language: Language,
): Promise<string | null> {
  const words = subscribeWords[language].about;
  if (about === 'ALL') return words.ALL;
  const { convention, collection, figure } = await ask<Answer>(document, {
    key,
    locale: languages[language],
    convention: about === 'CONVENTION',
    collection: about === 'COLLECTION',
    figure: about === 'FIGURE',
  });
  const name = convention?.title ?? collection?.title ?? figure?.label;
  return name === undefined ? null : words[about]({ name });
}
