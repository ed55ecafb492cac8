import { decimal, millionths } from '../decimal.ts';
import { grammars } from '../languages/grammars.ts';
import type { Locale } from '../locales.ts';
import { scales } from '../scale.ts';
import type { Expression, ExpressionText } from './expression.ts';
import { firstOf, phrasesOf, textOf } from './pieces.ts';

const forms = phrasesOf((locale) =>
  [grammars[locale].between, ...grammars[locale].ranges].map(({ middle }) => [middle, middle] as const),
);

const openers = phrasesOf((locale) =>
  [grammars[locale].between, ...grammars[locale].ranges].flatMap(({ before, middle }) =>
    before === '' ? [] : [[before, middle] as const],
  ),
);

/** "entre 15 et 20 %", "de 12 000 à 15 000", "6 à 12 mois", "5–10%": both ends, in one unit and one scale. */
export function readRange({ text, tokens, locale, parse }: ExpressionText): Expression | null {
  const opener = firstOf(openers[locale], tokens.slice(0, 1));
  const from = opener?.next ?? 0;
  const middle = firstOf(forms[locale], tokens, from + 1);
  const isForm = middle && isFormOf(opener !== null, opener?.meaning, middle.meaning, locale);
  if (!middle || !isForm) return null;
  const high = parse(textOf(text, tokens, middle.next));
  const low = parse(textOf(text, tokens, from, middle.at), high?.value.unit ?? undefined);
  if (high?.value.kind !== 'NUMBER' || low?.value.kind !== 'NUMBER') return null;
  if (![low, high].every(({ value }) => value.qualifier === 'EXACT' && value.per === null)) return null;
  if (low.rest !== undefined || low.period !== undefined) return null;
  if (low.value.unit !== high.value.unit && low.value.unit !== null) return null;
  const { unit, isChange } = high.value;
  const lowest = sameScale(low.value.number, high.value.number, low.scale, high.scale);
  if (lowest === null || low.value.isChange !== isChange) return null;
  const decimals = Math.max(low.value.decimals ?? 0, high.value.decimals ?? 0) || null;
  const scale = scales.find((each) => each === high.scale) ?? null;
  return {
    parts: { kind: 'RANGE', low: lowest, high: high.value.number, unit, isChange, decimals, scale },
    rest: high.rest,
    period: high.period,
  };
}

/** "entre" goes with "et", "de" with "à"; without a word before them only what needs none. */
function isFormOf(isOpened: boolean, opened: string | undefined, middle: string, locale: Locale): boolean {
  if (isOpened) return opened === middle;
  return grammars[locale].ranges.some((form) => form.before === '' && form.middle === middle);
}

/**
 * The lower end in the scale of the upper one: "de 2 à 3 millions". Null where the two lie so far apart that one of them
 * may have a scale that is not written: "deux à trois millions".
 */
function sameScale(low: string, high: string, lowScale = 0, highScale = 0): string | null {
  const by = 10n ** BigInt(highScale);
  const [least, most] = [millionths(decimal(low)), millionths(decimal(high))];
  const isShared = lowScale === 0 && highScale > 0 && least * by < most;
  const lowest = isShared ? least * by : least;
  if (lowest > 0n && most >= lowest * 1000n) return null;
  const text = String(lowest < 0n ? -lowest : lowest).padStart(7, '0');
  return decimal(`${lowest < 0n ? '-' : ''}${text.slice(0, -6)}.${text.slice(-6)}`);
}
