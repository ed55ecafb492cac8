import { leftOutOf, unframe } from '../frame.ts';
import { grammars } from '../languages/grammars.ts';
import { checkedLocale, type Locale } from '../locales.ts';
import { type Units, unitsIn } from '../own-units.ts';
import { type Beside, type Parsed, parse } from '../parse.ts';
import { periodFrom } from '../period-clause.ts';
import { type ExpressionFault, type Problem, type ProblemCode, problem } from '../problems.ts';
import { bareNoun } from '../rest.ts';
import { type Scale, scales } from '../scale.ts';
import { tokenise } from '../tokens.ts';
import { type AnyUnit, isMeasure, isSameUnit, unitWords } from '../units.ts';
import type { Expression, PartRead } from './expression.ts';
import { measureIn } from './measures.ts';
import { expressionReaders } from './read-expressions.ts';
import { asValue, readValueInput, type Value, type ValueInput, value } from './value.ts';
import { formatValue } from './write-value.ts';

/** How a text is read as a value. */
export interface ParseValueOptions {
  readonly locale: Locale;
  /** What the number counts or measures, when the text need not say it. A text that says another unit is refused. */
  readonly unit?: AnyUnit | null | undefined;
  /** The units of a hub's own that a text may name, beside ours. */
  readonly units?: Units | undefined;
  /** `given`: a noun that is no unit is given back as `rest`. It is refused by default. */
  readonly rest?: 'given' | undefined;
}

/** Why a text is no value, with the values that it may mean, each to be chosen. */
export interface ValueProblem extends Problem {
  readonly choices?: readonly Value[];
}

/** The value and what the text says beside it, or why there is none. */
export type ParsedValue =
  | ({ readonly ok: true; readonly value: Value } & Pick<Beside, 'period' | 'rest' | 'stripped'>)
  | { readonly ok: false; readonly problem: ValueProblem };

/**
 * Reads a value as people type it: whatever `parse` reads, and "+ 9 %", "7 sur 10", "deux tiers", "entre 15 et 20 %",
 * "deux fois plus", "11 M€ par an", "3 h 30". Any text is answered, never thrown at; what could be read in two ways is
 * refused with both, and what is no value of ours is refused by the name of its kind.
 * @throws TypeError for a locale that does not exist.
 */
export function parseValue(text: string, options: ParseValueOptions): ParsedValue {
  return readValue(text, options, deepest);
}

/** The language of a text, and the units that it may name. */
interface ReadWith {
  readonly locale: Locale;
  readonly units: Units;
}

/** An expression has expressions for parts, and those have plain numbers: "de 3 h 30 à 4 h". */
const deepest = 2;

function readValue(text: string, options: ParseValueOptions, depth: number): ParsedValue {
  const locale = checkedLocale(options.locale);
  const { unit, rest } = options;
  const units = unitsIn(options.units, unit);
  const parsed = parse(text, { locale, units, rest: 'given', ...(!isMeasure(unit) && { unit }) });
  const found = parsed.ok
    ? plainValue(parsed, locale, unit)
    : readExpression(text, { locale, units }, depth, parsed.problem);
  if (!found) return { ok: false, problem: withChoices(parsed) };
  if ('none' in found) return { ok: false, problem: found.none };
  if (found.rest !== undefined && rest !== 'given')
    return refuse('unknownWords', locale, Math.max(0, text.indexOf(found.rest)), found.rest);
  const read = found.value.unit;
  if (isUnitRight(read, unit)) return { ok: true, ...found };
  const expected = unit ? unitWords(unit)[locale].many : grammars[locale].noUnit;
  return refuse('unitMismatch', locale, 0, read ? unitWords(read)[locale].many : '', expected);
}

function refuse(code: ProblemCode, locale: Locale, at: number, read: string, other = ''): ParsedValue {
  return { ok: false, problem: problem(code, locale, at, { read, other }) };
}

/** A rate may change by points of it. */
function isUnitRight(read: AnyUnit | null, expected: AnyUnit | null | undefined): boolean {
  if (expected === undefined || isSameUnit(read, expected) || (read === null && expected !== null))
    return true;
  return read === 'point' && expected === 'percent';
}

type Found = { readonly value: Value } & Pick<Beside, 'period' | 'rest' | 'stripped'>;

function plainValue(
  parsed: Parsed & { ok: true },
  locale: Locale,
  expected: AnyUnit | null | undefined,
): Found {
  const { quantity, sign, decimals, scale, ok: _, rest, ...beside } = parsed;
  // "11 millions de jours": a noun that is no unit of quantities may be a measure.
  const measured = quantity.unit === null && rest !== undefined ? measureIn(rest, locale) : null;
  const noun = measured ? measured.rest : rest;
  const unit = measured?.unit ?? quantity.unit ?? (rest === undefined ? (expected ?? null) : null);
  const isChange = sign === '+' || (quantity.unit === 'percent' && quantity.number.startsWith('-'));
  const parts = { ...quantity, unit, decimals, isChange };
  // A rate has no scale, and a number of more digits than its scale can show is written out.
  const inScale = readValueInput({ ...parts, scale: kept(scale) });
  const read = 'fault' in inScale ? value(parts) : inScale;
  return { ...beside, ...(noun !== undefined && { rest: noun }), value: read };
}

/** The text without its frame and its period, read as the kind of expression that it is refused as; or why it is none. */
function readExpression(
  text: string,
  { locale, units }: ReadWith,
  depth: number,
  { code }: Problem,
): Found | { readonly none: ValueProblem } | null {
  const reader = expressionReaders[code];
  if (!reader || depth === 0) return null;
  const framed = unframe(tokenise(text), locale);
  const periodAt = periodFrom(framed.tokens, locale);
  const [first, last] = [framed.tokens[0], framed.tokens[periodAt - 1]];
  if (!first || !last) return null;
  const core = text.slice(first.at, last.end);
  const found = reader({
    text: core,
    tokens: tokenise(core),
    locale,
    parse: (part, unit) => partOf(part, { locale, units }, unit, depth - 1),
  });
  if (!found) return null;
  if (isYears(found, core)) return { none: problem(code, locale, first.at, { read: core, fault: 'years' }) };
  const checked = readValueInput(found.parts);
  if ('fault' in checked) {
    const none = whyNone(code, locale, { at: first.at, read: core }, found.parts);
    return none && { none };
  }
  const clause = framed.tokens.slice(periodAt);
  const period = found.period ?? (clause[0] && text.slice(clause[0].at, clause.at(-1)?.end));
  const stripped = leftOutOf(framed.stripped, text);
  return {
    value: checked,
    ...(period !== undefined && { period }),
    ...(found.rest !== undefined && { rest: bareNoun(found.rest, locale) }),
    ...(stripped.length > 0 && { stripped }),
  };
}

/** "2021-2022": two years are a period, and no range; "2 000 à 2 050" are none, for nobody groups the digits of a year. */
function isYears({ parts, rest }: Expression, text: string): boolean {
  if (parts.kind !== 'RANGE' || parts.unit || rest !== undefined) return false;
  const numbers = tokenise(text).filter(({ kind }) => kind === 'digits');
  return numbers.length === 2 && numbers.every(({ raw }) => /^(?:19|20)\d\d$/.test(raw));
}

/** What is wrong with an expression whose words are right; two ends in the wrong order may be meant the other way round. */
function whyNone(
  code: ProblemCode,
  locale: Locale,
  { at, read }: { readonly at: number; readonly read: string },
  parts: ValueInput,
): ValueProblem | null {
  const why = (fault: ExpressionFault, written: readonly string[] = []) =>
    problem(code, locale, at, { read, fault, written });
  if (parts.kind === 'MULTIPLE') return why('notAboveZero');
  if (parts.kind === 'RATIO' || parts.kind === 'FRACTION') return why('partAboveWhole');
  if (parts.kind !== 'RANGE') return null;
  if (parts.low === parts.high) return why('equalEnds');
  const turned = readValueInput({ ...parts, low: parts.high, high: parts.low });
  if ('fault' in turned) return null;
  return { ...why('turnedEnds', [formatValue(turned, { locale })]), choices: [turned] };
}

/** A part of an expression, read as a text of its own; with the power of ten in which it is printed. */
function partOf(
  text: string,
  { locale, units }: ReadWith,
  unit: AnyUnit | undefined,
  depth: number,
): PartRead | null {
  const isExpected = unit !== undefined && !isMeasure(unit);
  const plain = parse(text, { locale, units, rest: 'given', ...(isExpected && { unit }) });
  if (plain.ok) {
    const { scale } = plain;
    return { ok: true, ...plainValue(plain, locale, unit), ...(scale !== undefined && { scale }) };
  }
  const found = readValue(text, { locale, units, rest: 'given' }, depth);
  return found.ok ? found : null;
}

/** What may be chosen where a text is ambiguous: the second meaning of "+500 entreprises" is a change. */
function withChoices(parsed: Parsed): ValueProblem {
  if (parsed.ok) throw new Error('A text that is read has no problem.');
  const { readings, code } = parsed.problem;
  if (!readings) return parsed.problem;
  const choices = readings.map((each, index) =>
    code === 'plusOrMoreThan' && index === 1 ? value({ ...each, isChange: true }) : asValue(each),
  );
  return { ...parsed.problem, choices };
}

function kept(scale: number | undefined): Scale | null {
  return scales.find((each) => each === scale) ?? null;
}
