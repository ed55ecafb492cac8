import type { Read, Role } from '../candidate.ts';
import type { Fact } from '../facts.ts';
import type { PressText } from '../read-text.ts';
import type { FactRelation } from '../relations/relations-of.ts';
import { headingsOf } from './headings-of.ts';
import { changeFrom, changeOver, wholeYears, yearsBack } from './period-arithmetic.ts';
import type { PeriodMention } from './period-mentions.ts';
import { mentionsIn, type TextPeriod } from './text-period.ts';

export type PeriodRead = Read<string> | null;

/** What a period is found with. */
export interface Periods {
  readonly press: PressText;
  readonly text: TextPeriod | null;
  readonly facts: readonly Fact[];
  readonly relations: readonly (readonly FactRelation[])[];
  readonly roles: readonly Role[];
}

/** The period of each figure, in their order. */
export function periodsOf(given: Periods): PeriodRead[] {
  const mentions = given.press.sentences.map((sentence) => mentionsIn(given.press, sentence, sentence.block));
  const found: PeriodRead[] = [];
  for (const fact of given.facts)
    found.push(
      fact.isChange ? changePeriod(given, mentions, fact, found) : statePeriod(given, mentions, fact, found),
    );
  return found;
}

type Mentions = readonly (readonly PeriodMention[])[];

/** A change runs from the period that it is compared with to that of the figure that it is a change of; from the year before where none is named. */
function changePeriod(
  given: Periods,
  mentions: Mentions,
  fact: Fact,
  found: readonly PeriodRead[],
): PeriodRead {
  const own = scopeOf(given, mentions, fact);
  const base = own.find(
    ({ use, years, back }) => use === 'compared' || use === 'since' || years !== null || (back ?? 0) > 0,
  );
  const span = own.find(({ edtf, use }) => use === 'when' && edtf !== null && /^\d{4}\/\d{4}$/.test(edtf));
  if (span?.edtf && !base) return said(span.edtf);
  const head = (given.relations[fact.at] ?? []).map(({ to }) => found[to]).find((period) => period);
  const end = head ?? statePeriod(given, mentions, fact, found) ?? ofText(given, fact);
  if (!end) return null;
  if (base?.edtf) return { ...end, is: changeFrom(base.edtf, end.is), isInferred: end.isInferred };
  const years = base?.years ?? base?.back ?? 1;
  return { ...end, is: changeOver(end.is, years), isInferred: end.isInferred || !base };
}

function statePeriod(
  given: Periods,
  mentions: Mentions,
  fact: Fact,
  found: readonly PeriodRead[],
): PeriodRead {
  if (given.roles[fact.at] === 'BASELINE' && scopeOf(given, mentions, fact).length === 0) return null;
  return inSentence(given, mentions, fact, found) ?? inContext(given, mentions, fact);
}

const said = (is: string): PeriodRead => ({ is, from: 'sentence', isInferred: false });

/** The mentions of the sentence that may be the figure's: inside its brackets, or outside of all brackets. */
function scopeOf(
  { press, facts }: Periods,
  mentions: Mentions,
  { sentence, brackets, number, at }: Fact,
): readonly PeriodMention[] {
  const all = mentions[sentence] ?? [];
  if (brackets) {
    const inside = all.filter(({ from, to }) => from > brackets.from && to < brackets.to);
    if (inside.length > 0) return inside;
  }
  const from = press.sentences[sentence]?.from ?? number.from;
  const others = facts.slice(Math.max(0, at - 8), at + 9);
  return all.filter((mention) => {
    const open = bracketBefore(press.plain, mention.from, from);
    // "12 800 demandeurs (fin septembre 2024)" is dated by its brackets, "22,6 % (21,9 % en 2022)" is not.
    return open === null || !others.some((other) => other.brackets?.from === open);
  });
}

/** The bracket that is open at a place. */
function bracketBefore(plain: string, at: number, from: number): number | null {
  const start = Math.max(from, at - 160);
  const left = plain.slice(start, at);
  const open = left.lastIndexOf('(');
  return open > left.lastIndexOf(')') ? start + open : null;
}

function inSentence(
  given: Periods,
  mentions: Mentions,
  fact: Fact,
  found: readonly PeriodRead[],
): PeriodRead {
  const own = scopeOf(given, mentions, fact).filter(
    ({ use, years }) => (use === 'when' || use === 'until' || use === 'since') && years === null,
  );
  const { number } = fact;
  const compared = (given.relations[fact.at] ?? []).find(({ type }) => type === 'comparedWith');
  const limit = nextFrom(given, fact);
  const trailing = own.find(({ from }) => from >= number.to && from < limit);
  if (compared)
    return trailing
      ? dated(given, trailing, found[compared.to] ?? null)
      : (leadingOf(own, given, fact) ?? found[compared.to] ?? null);
  if (trailing && !isOfNext(given, fact, trailing)) return dated(given, trailing, null);
  const leading = leadingOf(own, given, fact);
  if (leading) return leading;
  const clause = given.press.sentences[fact.sentence]?.clauses[fact.clause];
  const later = own.find(
    ({ from }) => clause && from >= number.to && from < clause.to && !isOfComparison(given, from, fact),
  );
  return later ? dated(given, later, null) : null;
}

/** The last mention before the figure that is not of a figure it is only compared with. */
function leadingOf(own: readonly PeriodMention[], given: Periods, fact: Fact): PeriodRead {
  const mention = own.findLast(({ from }) => from < fact.number.from && !isOfComparison(given, from, fact));
  return mention ? dated(given, mention, null) : null;
}

/** Whether a mention at this place follows a figure that stands there for comparison: "contre 2 410 en 2023". */
function isOfComparison({ facts, relations }: Periods, at: number, { sentence, at: own }: Fact): boolean {
  for (let index = Math.max(0, own - 6); index < Math.min(facts.length, own + 7); index += 1) {
    const other = facts[index];
    const next = facts[index + 1];
    if (!other || other.sentence !== sentence || other.at === own || other.number.to > at) continue;
    if (next && next.sentence === sentence && next.number.from <= at) continue;
    if ((relations[index] ?? []).some(({ type }) => type === 'comparedWith')) return true;
  }
  return false;
}

/** "12 000 contrats ; en 2023, 11 000": a mention at the head of the next clause is of what follows. */
function isOfNext({ press, facts }: Periods, fact: Fact, mention: PeriodMention): boolean {
  const next = facts[fact.at + 1];
  const between = press.plain.slice(fact.number.to, mention.from);
  return (
    next?.sentence === fact.sentence &&
    /[;:]|, (?:et |puis |mais )?(?:en |au |a la |fin )?$/.test(between) &&
    /^ ?,/.test(press.plain.slice(mention.to, mention.to + 2))
  );
}

const nextFrom = ({ facts, press }: Periods, { at, sentence, brackets, number }: Fact): number => {
  const next = facts
    .slice(at + 1, at + 4)
    .find((other) => !(other.brackets && !brackets && other.brackets.from - number.to <= 2));
  return next?.sentence === sentence ? next.number.from : (press.sentences[sentence]?.to ?? number.to);
};

function dated(
  { text }: Periods,
  { edtf, inYear, back, use }: PeriodMention,
  compared: PeriodRead,
): PeriodRead {
  if (back !== null) {
    const from = compared?.is ?? (text ? wholeYears(text.edtf) : null);
    return from
      ? {
          is: yearsBack(wholeYears(from), back),
          from: 'sentence',
          isInferred: compared === null || compared.isInferred,
        }
      : null;
  }
  const is = edtf ?? (text ? inYear(text.year) : null);
  if (!is) return null;
  if (use === 'since' && text && is.length === 4 && Number(is) < text.year)
    return { is: `${is}/${text.year}`, from: 'sentence', isInferred: true };
  return { is, from: 'sentence', isInferred: edtf === null };
}

/** From the paragraph, the lead of a list, the heading, and the text as a whole. An objective has the text's period only where one of these says it. */
function inContext(given: Periods, mentions: Mentions, fact: Fact): PeriodRead {
  const { press, text } = given;
  const block = press.blocks[fact.block];
  for (let at = fact.sentence - 1; at >= 0 && press.sentences[at]?.block === fact.block; at -= 1) {
    const mention = mentions[at]?.findLast(
      ({ use, edtf, inYear, from }) =>
        use === 'when' && lasts(edtf ?? (text && inYear(text.year))) && !isAfterComparison(given, at, from),
    );
    if (mention) return around(given, mention, 'paragraph');
  }
  for (const [place, from] of [
    [block?.lead, 'lead'],
    ...headingsOf(press, fact.block).map((heading) => [heading, 'heading'] as const),
  ] as const) {
    const stretch = place === null || place === undefined ? undefined : press.blocks[place];
    const mention =
      stretch && mentionsIn(press, stretch, place ?? 0).find(({ use }) => use === 'when' || use === 'until');
    if (mention) return around(given, mention, from);
  }
  return given.roles[fact.at] === 'TARGET' ? null : ofText(given, fact);
}

/** Whether the last figure before a place, in its sentence, stands there for comparison only. */
function isAfterComparison({ facts, relations }: Periods, sentence: number, place: number): boolean {
  const last = facts.findLast((fact) => fact.sentence === sentence && fact.number.to <= place);
  return last !== undefined && (relations[last.at] ?? []).some(({ type }) => type === 'comparedWith');
}

/** Longer than a day: a day is told of its own sentence only. */
const lasts = (edtf: string | null): boolean => edtf !== null && edtf.length !== 10;

function around(given: Periods, mention: PeriodMention, from: 'paragraph' | 'lead' | 'heading'): PeriodRead {
  const read = dated(given, mention, null);
  return read && { ...read, from, isInferred: true };
}

const happened =
  /\b(?:a|ont|avait|avaient) (?:été |déjà |ainsi |donc |aussi |également )*\p{L}+(?:é|ée|és|ées|i|is|it|ie|ies|u|us|ue|ues|ert|erte|ertes)(?!\p{L})|(?<!\p{L})(?:signé|conclu|formé|accompagné|enregistré|réalisé|accueilli|financé|soutenu|suivi)e?s?(?!\p{L})|\b(?:were|was|have been|has) [a-z]+(?:ed|en)\b/u;

/** Of a text about a part of a year, what happened is of that part; what stands at its end is told of the year. */
function ofText({ press, text }: Periods, fact: Fact): PeriodRead {
  if (!text) return null;
  const { from, to } = press.sentences[fact.sentence] ?? fact.number;
  const isPart = /^\d{4}-(?:01|07)\/\d{4}-(?:06|12)$/.test(text.edtf);
  const isFlow =
    fact.isChange ||
    (!fact.isRate &&
      fact.value.unit !== 'day' &&
      fact.value.unit !== 'month' &&
      happened.test(press.text.slice(from, Math.min(to, from + 600))));
  return { is: isPart && !isFlow ? wholeYears(text.edtf) : text.edtf, from: text.from, isInferred: true };
}
