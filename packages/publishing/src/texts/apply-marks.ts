import {
  type Atlas,
  contentFields,
  firstLanguage,
  quotedWords,
  readPeriod,
  unitNamed,
} from '@akto-figures/contents';
import { type Locale, parseValue, type Units, type Value } from '@akto-figures/quantity';
import { lacksOf } from './lacks-of.ts';
import { isSamePlace, type Place, placeText, type TextMark, type TextNumber } from './text-number.ts';

/** What marks are read with: the text itself, and what the hub knows. */
export interface MarkedText {
  readonly text: string;
  readonly language: Locale;
  readonly atlas: Pick<Atlas, 'all' | 'find'>;
  readonly units: Units;
  /** The unit of each indicator, by its key. */
  readonly indicators: Pick<ReadonlyMap<string, string>, 'get' | 'has'>;
  /** The keys of those that stand. */
  readonly conventions: Pick<ReadonlySet<string>, 'has'>;
}

/** How many characters are kept around words that somebody has marked. */
const around = 48;

/** The numbers of a text as somebody has decided about them: what was split is two, what was marked is there, in the order of the text. */
export function applyMarks(
  read: readonly TextNumber[],
  marks: readonly TextMark[],
  known: MarkedText,
): TextNumber[] {
  const split = marks.filter(({ does }) => does === 'SPLIT');
  const wholes = read.filter((number) => !split.some((mark) => isSamePlace(mark, number)));
  const parts = split.flatMap((mark) => {
    const whole = read.find((number) => isSamePlace(mark, number));
    return whole ? partsOf(whole, mark, known) : [];
  });
  const places = new Set([...wholes, ...parts].map(placeText));
  const added = marks.flatMap((mark) =>
    mark.does === 'SPLIT' || places.has(placeText(mark)) ? [] : [numberAt(mark, null, read, known)],
  );
  const byPlace = new Map(marks.map((mark) => [placeText(mark), mark]));
  const all = [...wholes, ...parts, ...added].toSorted(
    (one, other) => one.start - other.start || one.end - other.end,
  );
  return all
    .map((number) => marked(number, byPlace.get(placeText(number)), { read, all }, known))
    .map((number) => (number.state === 'LEFT' ? number : { ...number, lacks: lacksOf(number) }));
}

function partsOf(whole: TextNumber, { at = 0 }: TextMark, known: MarkedText): TextNumber[] {
  if (at <= whole.start || at >= whole.end) return [whole];
  const { start, end } = whole;
  return [trimmed(start, at, known.text), trimmed(at, end, known.text)].map((place) => ({
    ...numberAt(place, whole, [], known),
    splitFrom: { start, end },
  }));
}

/** Without the spaces and the word that joins two numbers: "12 et 15 contrats". */
function trimmed(start: number, end: number, text: string): Place {
  const words = text.slice(start, end);
  const before = words.length - words.trimStart().length;
  const after = /[\s,;/]+(?:et|ou|and|or|puis|then)?\s*$/i.exec(words)?.[0].length ?? 0;
  return { start: start + before, end: Math.max(start + before + 1, end - after) };
}

/** A number where nobody has read one: its words are read now, its context is that of the number that it is of, or of the one before it. */
function numberAt(
  { start, end }: Place,
  of: TextNumber | null,
  read: readonly TextNumber[],
  known: MarkedText,
): TextNumber {
  const { text } = known;
  const exact = text.slice(start, end);
  const near = of ?? nearest(start, read);
  const parsed = parsedIn(exact, known);
  const value = parsed && withUnit(parsed.value, of, known);
  return {
    ...{ start, end, exact },
    prefix: text.slice(Math.max(0, start - around), start),
    suffix: text.slice(end, end + around),
    ...{ state: 'OPEN', because: null, isRead: false, value },
    ...labels(parsed?.rest ?? of?.counted ?? null, known.language),
    indicator: null,
    period: near?.period ?? null,
    periodFrom: near?.period ? 'assumed' : null,
    territory: near?.territory ?? null,
    territoryFrom: near?.territory ? 'assumed' : null,
    role: of?.role ?? 'ACTUAL',
    convention: near?.convention ?? null,
    actors: near?.actors ?? [],
    ...{ relations: [], isSure: false, lacks: [], problems: [] },
    ...{ joinedTo: null, splitFrom: null, hub: null, mayFill: [], doubts: [], contradictedBy: [] },
  };
}

/** What is counted, and the label that it makes. */
export const labels = (counted: string | null, language: Locale) => ({
  counted: counted && quotedWords(counted),
  label: language === firstLanguage && counted ? quotedWords(counted) : null,
});

function nearest(start: number, read: readonly TextNumber[]): TextNumber | null {
  const figures = read.filter(({ state }) => state !== 'LEFT');
  return figures.findLast((number) => number.start <= start) ?? figures[0] ?? null;
}

function parsedIn(exact: string, { language: locale, units }: MarkedText) {
  const parsed = parseValue(exact, { locale, units, rest: 'given' });
  return parsed.ok ? parsed : null;
}

/** The first of two numbers has no noun of its own: "12 et 15 contrats". */
function withUnit(value: Value, of: TextNumber | null, { units }: MarkedText): Value {
  const unit = of?.value?.unit;
  if (value.unit || !unit) return value;
  return { ...value, unit: typeof unit === 'string' ? unitNamed(unit, units) : unit } as Value;
}

function marked(
  number: TextNumber,
  mark: TextMark | undefined,
  { read, all }: { readonly read: readonly TextNumber[]; readonly all: readonly TextNumber[] },
  known: MarkedText,
): TextNumber {
  if (!mark) return number;
  const isPromoted = number.state === 'LEFT' && mark.does !== 'REJECT';
  const base = isPromoted ? numberAt(number, null, read, known) : number;
  const said = corrected(base, mark, all, known);
  if (mark.does === 'ACCEPT') return { ...said, state: 'ACCEPTED', because: null };
  if (mark.does === 'REJECT') return { ...said, state: 'REJECTED', because: mark.reason ?? null };
  if (mark.does === 'JOIN') return { ...said, state: 'JOINED', joinedTo: mark.to ?? null };
  return said;
}

/** A number with what somebody says of it; what cannot be read is a problem, and leaves what was there. */
function corrected(
  number: TextNumber,
  { says = {} }: TextMark,
  all: readonly TextNumber[],
  known: MarkedText,
): TextNumber {
  const { language: locale, units, atlas, indicators, conventions } = known;
  const problems: { field: TextNumber['problems'][number]['field']; message: string }[] = [];
  let changed = number;
  const change = (part: Partial<TextNumber>) => {
    changed = { ...changed, ...part };
  };
  if (says.value !== undefined) {
    const parsed = parseValue(says.value, { locale, units, rest: 'given' });
    const unit = number.value?.unit ?? null;
    if (!parsed.ok) problems.push({ field: 'value', message: parsed.problem.message });
    else change({ value: parsed.value.unit ? parsed.value : ({ ...parsed.value, unit } as Value) });
  }
  if (says.unit !== undefined && changed.value)
    change({ value: { ...changed.value, unit: unitNamed(says.unit, units) } as Value });
  if (says.label !== undefined) change({ label: quotedWords(says.label).trim() || null, indicator: null });
  if (says.indicator !== undefined)
    change({ indicator: indicators.has(says.indicator) ? says.indicator : null });
  if (says.period !== undefined) {
    const parsed = readPeriod(says.period, locale);
    if (parsed.ok) change({ period: parsed.edtf, periodFrom: 'typed' });
    else problems.push({ field: 'period', message: parsed.problem.message[locale] });
  }
  if (says.territory !== undefined) {
    const found = atlas.all.find(({ id }) => id === says.territory) ?? atlas.find(says.territory);
    if (found) change({ territory: found.id, territoryFrom: 'typed' });
    else problems.push({ field: 'territory', message: contentFields.FIGURE.territory.label[locale] });
  }
  if (says.role !== undefined) change({ role: says.role });
  if (says.convention !== undefined)
    change({ convention: conventions.has(says.convention) ? says.convention : null });
  if (says.fills !== undefined) change({ fills: says.fills });
  if (says.partOf !== undefined) {
    const whole = all.find((each) => each.start === says.partOf && !isSamePlace(each, number));
    const others = changed.relations.filter(({ type }) => type !== 'partOf');
    const relation = whole && { type: 'partOf' as const, to: { start: whole.start, end: whole.end } };
    change({ relations: relation ? [...others, relation] : others });
  }
  return { ...changed, problems };
}
