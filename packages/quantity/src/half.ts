import { grammars, inEachLanguage } from './languages/grammars.ts';
import type { Locale } from './locales.ts';
import { type Found, find, phrases } from './phrases.ts';
import type { ScaledDigits } from './read-digits.ts';
import type { Token } from './tokens.ts';

const halves = inEachLanguage((locale) =>
  phrases(grammars[locale].andAHalf.map((words) => [words, true] as const)),
);

/** "et demi", which may follow a number or what it counts: "deux et demi", "deux ans et demi". */
export function halfAt(tokens: readonly Token[], at: number, locale: Locale): Found<true> | null {
  return find(halves[locale], tokens, at);
}

/** Half of `each` more; null where the number has decimals, after which nobody says it. */
export function withHalf(readings: readonly ScaledDigits[], each: bigint): readonly ScaledDigits[] | null {
  if (readings.some(({ decimals }) => decimals > 0)) return null;
  return readings.map(({ digits }) =>
    each === 1n ? { digits: digits * 10n + 5n, decimals: 1 } : { digits: digits + each / 2n, decimals: 0 },
  );
}
