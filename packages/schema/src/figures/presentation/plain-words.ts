import { type LocaleName, languageOf } from '@akto-figures/contents';
import { sentenceGrammars } from '@akto-figures/quantity/sentences';
import type { Sense } from './parts.ts';

/** A figure in easy-to-read words, for one sense. */
export interface PlainWords {
  readonly text: string;
  /** Whether they hold the figure's number with its qualifier; what leaves it out needs it beside it. */
  readonly sayNumber: boolean;
}

/**
 * Somebody wrote these words by hand, with whichever spaces or commas between thousands: the number is found however its digits are
 * grouped, and spoken as a number of ours is.
 */
export function plainWords(
  text: string,
  number: Readonly<Record<Sense, string>>,
  locale: LocaleName,
  sense: Sense,
): PlainWords {
  const found = [number.read, number.spoken]
    .map((said) => asWritten(said, locale))
    .find((form) => form.test(text));
  if (!found) return { text, sayNumber: false };
  if (sense === 'read') return { text, sayNumber: true };
  return { text: text.replace(found, (written) => beginningAs(written, number.spoken)), sayNumber: true };
}

/** A number with its qualifier in all the ways in which its digits may be grouped, and nothing that is longer. */
function asWritten(said: string, locale: LocaleName): RegExp {
  const group = `[\\s${sentenceGrammars[languageOf(locale)].thousandsMark}]`;
  const words = said
    .replaceAll(new RegExp(String.raw`(?<=\d)${group}(?=\d{3})`, 'g'), '')
    .split(/\s+/)
    .map((word) =>
      word
        .replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
        .replaceAll(/['’]/g, "['’]")
        .replaceAll(/(?<![.,\d])\d{4,}/g, (digits) => digits.replaceAll(/\B(?=(\d{3})+$)/g, `${group}?`)),
    );
  const before = /^\d/.test(said) ? String.raw`(?<![\p{L}\d]|\d[.,\s])` : String.raw`(?<!\p{L})`;
  return new RegExp(
    `${before}${words.join(String.raw`\s*`)}${String.raw`(?![\p{L}\d]|[.,]\d|\s\d{3}(?!\d))`}`,
    'iu',
  );
}

/** A text with a capital where what it stands for began with one. */
const beginningAs = (written: string, text: string): string =>
  written.charAt(0) === written.charAt(0).toLowerCase()
    ? text
    : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
