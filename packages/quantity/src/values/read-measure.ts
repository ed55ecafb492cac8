import { halfAt } from '../half.ts';
import { lexicons } from '../lexicon.ts';
import type { Locale } from '../locales.ts';
import { find } from '../phrases.ts';
import type { Expression, ExpressionText } from './expression.ts';
import { measures } from './measures.ts';
import { firstOf, isNoun, textOf } from './pieces.ts';

/** "17,7 mois", "3 h 30", "deux ans et demi", "+ 3,5 points". */
export function readMeasure(given: ExpressionText): Expression | null {
  const { text, tokens, locale, parse } = given;
  const measure = firstOf(measures[locale], tokens, 1);
  if (!measure) return null;
  const unit = measure.meaning;
  // A dash before points is a minus, as before percent; before months it is a bullet, as before contracts.
  const number = parse(textOf(text, tokens, 0, measure.at), unit === 'point' ? 'percent' : 'contract');
  if (number?.value.kind !== 'NUMBER' || number.rest !== undefined) return null;
  const { value } = number;
  const isChange = value.isChange || value.number.startsWith('-');
  const parts = { ...value, unit, isChange };
  if (unit === 'hour' && tokens[measure.next]?.kind === 'digits')
    return hoursAndMinutes(given, measure.next, parts);
  const half = halfAt(tokens, measure.next, locale);
  if (half && !/^\d+$/.test(value.number)) return null;
  const next = half?.next ?? measure.next;
  const last = value.qualifier === 'EXACT' ? lastQualifier(tokens, next, locale) : null;
  const noun = tokens.slice(next, last?.at);
  if (!isNoun(noun, locale)) return null;
  const rest = noun.length === 0 ? undefined : textOf(text, tokens, next, last?.at);
  const qualifier = last?.meaning ?? value.qualifier;
  return { parts: { ...parts, qualifier, ...(half && { number: `${value.number}.5` }) }, rest };
}

/** "12 mois et plus"; behind other words it may be of those: "12 mois de formation de niveau bac et plus". */
function lastQualifier(tokens: ExpressionText['tokens'], at: number, locale: Locale) {
  const last = find(lexicons[locale].after, tokens, at);
  return last?.next === tokens.length ? { ...last, at } : null;
}

/** "3 h 30", "1 heure 30 minutes" */
function hoursAndMinutes(
  { tokens, locale }: ExpressionText,
  at: number,
  hours: Extract<Expression['parts'], object>,
): Expression | null {
  const minutes = tokens[at]?.text ?? '';
  const word = firstOf(measures[locale], tokens, at + 1);
  const isEnd = at + 1 === tokens.length || (word?.meaning === 'minute' && word.next === tokens.length);
  if (!isEnd || !/^[0-5]?\d$/.test(minutes) || !/^\d{1,4}$/.test(hours.number ?? '')) return null;
  const all = Number(hours.number) * 60 + Number(minutes);
  return { parts: { ...hours, number: String(all), unit: 'minute' } };
}
