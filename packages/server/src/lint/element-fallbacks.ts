import { plainText } from '@akto-figures/extraction';
import { locales } from '@akto-figures/quantity';
import { BadParameter } from '../doors/parameters.ts';
import { UnknownFigures } from '../embeds/refusals.ts';
import type { Ask } from '../graph/ask.ts';
import { type Choice, readChoice, subjects } from '../integrate/choice.ts';
import { askFallback, type Fallback } from '../integrate/fallback.ts';
import type { Language } from '../pages/words.ts';
import type { KnownFigure } from './known-figures.ts';
import type { PageElement } from './page-text.ts';

/** What is wrong with an element that stands on a page. */
export type ElementFault =
  | {
      readonly kind: 'staleFallback';
      readonly words: string;
      readonly key: string | null;
      readonly choice: Choice;
      readonly fallback: Fallback;
    }
  | { readonly kind: 'unknownName'; readonly words: string };

/** Compares the fallback of an element with what the hub says today; null where nothing is wrong, or nothing can be compared. */
export async function faultOfElement(
  ask: Ask,
  { tag, attributes, inside }: PageElement,
  pageLanguage: Language,
  figures: ReadonlyMap<string, KnownFigure>,
): Promise<ElementFault | null> {
  // What is pinned to an instant says what was true then.
  if (attributes.has('as-of')) return null;
  const query = queryOf(tag, attributes);
  if (query === null) return null;
  const given = attributes.get('lang')?.slice(0, 2);
  const language = locales.find((each) => each === given) ?? pageLanguage;
  try {
    const choice = readChoice(query, language);
    const fallback = await askFallback(ask, choice);
    const unknown = fallback.figures?.unknown ?? [];
    if (unknown.length > 0) return { kind: 'unknownName', words: unknown.join(' ') };
    const wrong = wrongIn(inside, fallback, choice, figures);
    return wrong && { kind: 'staleFallback', ...wrong, choice, fallback };
  } catch (cause) {
    if (!(cause instanceof BadParameter || cause instanceof UnknownFigures)) throw cause;
    return {
      kind: 'unknownName',
      words: subjects
        .flatMap((subject) => query.get(subject) ?? [])
        .join(' ')
        .slice(0, longestName),
    };
  }
}

const longestName = 200;

function queryOf(tag: PageElement['tag'], attributes: PageElement['attributes']): URLSearchParams | null {
  if (tag === 'akto-figure') {
    const key = attributes.get('figure') ?? '';
    return key.trim() === '' ? null : new URLSearchParams({ figures: key, as: 'sentence' });
  }
  const named = subjects.filter((subject) => (attributes.get(subject) ?? '').trim() !== '');
  const [subject] = named;
  // Several conditions choose what the builder cannot: their fallback is not compared.
  if (!subject || named.length > 1 || attributes.has('figure-role') || attributes.has('role')) return null;
  const query = new URLSearchParams({ [subject]: attributes.get(subject) ?? '' });
  if (tag === 'akto-map') query.set('as', 'map');
  return query;
}

/** The first number of a fallback that is an earlier one, or lacks its qualifier; of a sentence, whatever is not what the hub says. */
function wrongIn(
  inside: string,
  { texts }: Fallback,
  { look }: Choice,
  figures: ReadonlyMap<string, KnownFigure>,
): { readonly words: string; readonly key: string | null } | null {
  if (inside === '') return null;
  const said = comparable(inside);
  for (const { key, number } of texts) {
    const is = comparable(number);
    const digits = is.match(digitGroups)?.[0];
    if (look === 'sentence' && said !== is) return { words: inside.slice(0, longestName), key };
    if (digits !== undefined && hasWhole(said, digits) && !hasWhole(said, is)) return { words: digits, key };
  }
  // A fallback may have years and other words of its own; what the hub once said is no such thing.
  const known = comparable(texts.map(({ text, number }) => `${text} ${number}`).join(' '));
  for (const { key } of texts)
    for (const { value } of (key === null ? undefined : figures.get(key))?.history ?? []) {
      const digits = comparable(value?.text ?? '').match(digitGroups)?.[0];
      if (digits !== undefined && hasWhole(said, digits) && !hasWhole(known, digits))
        return { words: digits, key };
    }
  return null;
}

const digitGroups = /\d+(?:[.,]\d+)*/g;

/** Numbers without the spaces inside them, and one kind of space elsewhere. */
const comparable = (text: string): string =>
  plainText(text)
    .replaceAll(/(\d)[\s  ](?=\d{3}(?!\d))/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();

const hasWhole = (text: string, part: string): boolean => {
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1))
    if (
      !/[\d]/.test(text.charAt(at - 1)) &&
      !/^\d|^[.,]\d/.test(text.slice(at + part.length, at + part.length + 2))
    )
      return true;
  return false;
};
