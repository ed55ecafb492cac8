import { grammars, inEachLanguage } from '../languages/grammars.ts';
import type { Locale } from '../locales.ts';
import { find, phrases } from '../phrases.ts';
import type { Token } from '../tokens.ts';
import { isUnit } from '../units.ts';
import { measures } from '../values/measures.ts';
import type { Value } from '../values/value.ts';

/** What a number does in its sentence. */
export type Place =
  /** States how many. */
  | 'STATED'
  /** States how many of them: "dont 5 en Normandie". */
  | 'PART'
  /** Says which are meant, or how many there are of something known: "de 50 salariés", "les deux partenaires". */
  | 'ASIDE'
  /** A date, a year, a rank, a time, a code. */
  | 'NONE';

/** Where a number stands among the tokens of its text. */
export interface Spot {
  /** None where the digits are a code. */
  readonly values: readonly Value[];
  /** Its qualifier, or whatever comes first. */
  readonly from: number;
  readonly numberFrom: number;
  readonly numberTo: number;
  /** After what it counts. */
  readonly to: number;
  readonly isQualified?: boolean;
  readonly isExpression?: boolean;
}

interface Around {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly locale: Locale;
  /** After the last number that was a reference; -1 where none was. */
  readonly afterReference: number;
}

const words = inEachLanguage((locale) => {
  const { runningText, smallWords } = grammars[locale];
  const { months, rankEndings, references, times, ties, totals, determiners, including } = runningText;
  const set = (list: readonly string[]) => new Set(list);
  return {
    ...{ months: set(months), rankEndings: set(rankEndings), references: set(references), times: set(times) },
    ...{ ties: set(ties), totals: set(totals), determiners: set(determiners) },
    articles: set(smallWords.articles),
    joins: set([...smallWords.conjunctions, ...grammars[locale].ranges.map(({ middle }) => middle), ',']),
    including: phrases(including.map((phrase) => [phrase, true] as const)),
  };
});

/** What the number does there; a reference is told apart, because a list of them goes on: "articles 3 et 4". */
export function placeOf(around: Around, spot: Spot): Place | 'REFERENCE' {
  const { tokens, locale } = around;
  if (spot.values.length === 0) return 'NONE';
  if (isReference(around, spot)) return 'REFERENCE';
  if (isArticle(tokens, spot, locale) || isGlued(tokens, spot) || isListed(around, spot)) return 'NONE';
  if (isWhen(around, spot)) return 'NONE';
  if (isQuoted(tokens, spot) || isTied(around, spot) || isNamedBefore(around, spot)) return 'ASIDE';
  if (isPart(around, spot)) return 'PART';
  return isKnown(around, spot) ? 'ASIDE' : 'STATED';
}

const touches = (a: Token | undefined, b: Token | undefined) =>
  a !== undefined && b !== undefined && a.end === b.at;

/** "Un effort" counts nothing, and neither does "1" without what it would count. */
function isArticle(tokens: readonly Token[], spot: Spot, locale: Locale): boolean {
  if (spot.isExpression || spot.numberTo !== spot.numberFrom + 1) return false;
  const { text = '' } = tokens[spot.numberFrom] ?? {};
  return words[locale].articles.has(text) || (text === '1' && unitOf(spot) === null);
}

/** "axe 2", "art. 5", "n° 12", and what follows in the same list. */
function isReference({ tokens, locale, afterReference }: Around, { from, isQualified }: Spot): boolean {
  if (isQualified) return false;
  const [before, earlier] = [tokens[from - 1], tokens[from - 2]];
  if (before?.kind === 'sign' && ['°', 'º', '#', '№'].includes(before.raw)) return true;
  const isShort = before?.raw === '.' && touches(earlier, before);
  const word = isShort ? earlier : before;
  if (word?.kind === 'word' && words[locale].references.has(word.text)) return true;
  return (
    afterReference !== -1 &&
    from - afterReference <= 2 &&
    tokens.slice(afterReference, from).every(({ text }) => words[locale].joins.has(text))
  );
}

const joining = ['-', '/', '_', '@', '=', ':', '+', '.', '&', '#'];

/** Part of a name or a code, or with letters of its own: "T1", "Covid-19", "2022/2024", "24h", "3D", "20 °C". */
function isGlued(tokens: readonly Token[], { numberFrom, numberTo, to }: Spot): boolean {
  const number = tokens[numberFrom];
  const [before, earlier] = [tokens[numberFrom - 1], tokens[numberFrom - 2]];
  const [last, after, later] = [tokens[numberTo - 1], tokens[numberTo], tokens[numberTo + 1]];
  if (number?.kind !== 'digits') return false;
  if (before?.kind === 'word' && touches(before, number) && !before.text.endsWith("'")) return true;
  if (before && joining.includes(before.text) && touches(before, number) && touches(earlier, before))
    return true;
  if (after?.text === '°') return true;
  if (after && joining.includes(after.text) && touches(last, after) && touches(after, later)) {
    return later?.kind !== 'sign';
  }
  return after?.kind === 'word' && touches(last, after) && to <= numberTo;
}

/** "1. Informer", "2) Former" at the beginning of a line. */
function isListed({ text, tokens }: Around, { from, numberTo }: Spot): boolean {
  const [before, number, after, later] = [
    tokens[from - 1],
    tokens[from],
    tokens[numberTo],
    tokens[numberTo + 1],
  ];
  if (!number || number.text.length > 2 || !later || !after || !['.', ')'].includes(after.raw)) return false;
  return !before || text.slice(before.end, number.at).includes('\n');
}

/** A date, a year, a time, an age. */
function isWhen({ tokens, locale }: Around, spot: Spot): boolean {
  const { months, times, rankEndings } = words[locale];
  const { from, numberFrom, numberTo, to } = spot;
  const unit = unitOf(spot);
  if (typeof unit === 'string' && unit !== 'point' && !isUnit(unit)) return true;
  const [before, after, later] = [tokens[numberFrom - 1], tokens[numberTo], tokens[numberTo + 1]];
  const isBare = from === numberFrom && to === numberTo && !spot.isExpression;
  const { raw = '', kind } = tokens[numberFrom] ?? {};
  if (spot.isExpression) return isSpanOfTime(tokens.slice(from, to + 1), spot, months);
  if (isBare && /^(?:19|20)\d\d$/.test(raw)) return true;
  if (after?.kind === 'word' && times.has(after.text)) return true;
  if (kind === 'digits' && after?.kind === 'word' && months.has(after.text)) return true;
  if (kind === 'digits' && before?.kind === 'word' && months.has(before.text)) return true;
  if (after && rankEndings.has(after.text) && touches(tokens[numberTo - 1], after)) return true;
  // "les 12 premiers mois", "10 h 30"
  if (isBare && after?.kind === 'word' && find(measures[locale], tokens, numberTo + 1) && later?.text !== 'h')
    return true;
  const isMinutes = before !== undefined && find(measures[locale], tokens, numberFrom - 1) !== null;
  return isMinutes && isBare && tokens[numberFrom - 2]?.kind === 'digits' && /^\d\d$/.test(raw);
}

/** "de 2020 à 2021", "2022/2024", "14-18 mai" */
function isSpanOfTime(
  tokens: readonly Token[],
  { values: [value] }: Spot,
  months: ReadonlySet<string>,
): boolean {
  if (!value || value.unit !== null || !('low' in value || 'outOf' in value)) return false;
  const ends = 'low' in value ? [value.low, value.high] : [value.number, value.outOf];
  const isDays =
    value.kind === 'RANGE' && tokens.some(({ kind, text }) => kind === 'word' && months.has(text));
  return isDays || ends.every((end) => /^(?:19|20)\d\d$/.test(end));
}

/** Words of somebody else, or a name: « 1 jeune, 1 solution ». */
function isQuoted(tokens: readonly Token[], { from, to }: Spot): boolean {
  const count = (raw: string, until: number) =>
    tokens.slice(0, until).filter((token) => token.raw === raw).length;
  return [
    ['«', '»'],
    ['“', '”'],
  ].some(
    ([open = '', close = '']) =>
      count(open, from) > count(close, from) && tokens.slice(to).some(({ raw }) => raw === close),
  );
}

/** "entreprises de moins de 50 salariés": it says which companies. "Un total de 1 200" states how many. */
function isTied({ tokens, locale }: Around, { from }: Spot): boolean {
  const { ties, totals } = words[locale];
  const [noun, tie] = [tokens[from - 2], tokens[from - 1]];
  if (!tie || !noun || noun.kind !== 'word' || !ties.has(tie.text)) return false;
  return !totals.has(noun.text) && !ties.has(noun.text);
}

/** A small number of what was named before, or is known: "les deux partenaires", "(2)". */
function isNamedBefore({ tokens, locale }: Around, spot: Spot): boolean {
  const before = tokens[spot.from - 1];
  if (before?.raw === '(' && tokens[spot.numberTo]?.raw === ')')
    return /^\d{1,2}$/.test(digitsOf(tokens, spot));
  return isSmall(tokens, spot) && before !== undefined && words[locale].determiners.has(before.text);
}

/** A small number of something that is no unit: "3 réseaux". */
const isKnown = ({ tokens }: Around, spot: Spot): boolean => isSmall(tokens, spot) && unitOf(spot) === null;

/** One digit, or one word. */
function isSmall(tokens: readonly Token[], spot: Spot): boolean {
  const { values, numberFrom, numberTo, isQualified, isExpression } = spot;
  const [value] = values;
  const isShort = numberTo === numberFrom + 1 && value?.kind === 'NUMBER' && value.number.length <= 2;
  if (isExpression || isQualified || !isShort) return false;
  return tokens[numberFrom]?.kind === 'word' || digitsOf(tokens, spot).length === 1;
}

const digitsOf = (tokens: readonly Token[], { numberFrom }: Spot) => tokens[numberFrom]?.text ?? '';

/** "dont 5 en Normandie" */
function isPart({ tokens, locale }: Around, { from }: Spot): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 5); at -= 1) {
    if (find(words[locale].including, tokens, at)) return true;
    if (tokens[at]?.kind === 'sign' && tokens[at]?.raw !== '(') return false;
  }
  return false;
}

const unitOf = ({ values }: Spot) => values[0]?.unit ?? null;
