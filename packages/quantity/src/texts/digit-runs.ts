import type { Locale } from '../locales.ts';
import { readDigits } from '../read-digits.ts';
import type { Token } from '../tokens.ts';

/**
 * Digits that belong to two numbers stand apart: "en 2024 1 780 personnes" is a year and a count. What begins with a zero
 * anywhere ("02 31 45 67 89") is one code, and stays so.
 */
export function splitRuns(tokens: readonly Token[], locale: Locale): Token[] {
  return tokens.flatMap((token) => {
    const { kind, text } = token;
    const isRun = kind === 'digits' && text.includes(' ') && 'fault' in readDigits(text, locale);
    if (!isRun || /(?:^| )0\d(?: |$)/.test(text)) return [token];
    return numbersOf(text).map(({ from, to }) => ({
      ...{ kind, text: text.slice(from, to), raw: token.raw.slice(from, to) },
      ...{ at: token.at + from, end: token.at + to },
    }));
  });
}

/** Where each number of a run stands: a group of three goes on with what began with one to three digits. */
function numbersOf(run: string): { readonly from: number; readonly to: number }[] {
  const numbers: { from: number; to: number }[] = [];
  let at = 0;
  for (const group of run.split(' ')) {
    const last = numbers.at(-1);
    const head = last && run.slice(last.from, last.to).split(' ')[0];
    const goesOn = last && /^\d{1,3}$/.test(head ?? '') && /^\d{3}(?:[.,]|$)/.test(group);
    if (goesOn) last.to = at + group.length;
    else numbers.push({ from: at, to: at + group.length });
    at += group.length + 1;
  }
  return numbers;
}
