import type { Read, Role } from '../candidate.ts';
import type { Fact } from '../facts.ts';
import type { PressText } from '../read-text.ts';
import type { FactRelation } from '../relations/rule.ts';
import { columnOf } from './column-of.ts';
import { headingsOf } from './headings-of.ts';
import { MentionsOfText } from './mentions-of-text.ts';
import { changeFrom, changeOver, wholeYears, yearsBack } from './period-arithmetic.ts';
import { type PeriodMention, yearsOf } from './period-mentions.ts';
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
  const mentions: Mentions = new MentionsOfText(given.press, (stretch, block) =>
    mentionsIn(given.press, stretch, block),
  );
  const found: PeriodRead[] = [];
  for (const fact of given.facts)
    found.push(
      fact.isChange ? changePeriod(given, mentions, fact, found) : statePeriod(given, mentions, fact, found),
    );
  return found;
}

type Mentions = MentionsOfText<PeriodMention>;

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
  const own = inSentence(given, mentions, fact, found);
  const step = ofTwo(given, mentions, fact, own, found);
  if (step) return step;
  if (own) return ofOneEnd(given, fact, own);
  return ofWhole(given, fact, found) ?? inContext(given, mentions, fact);
}

const said = (is: string): PeriodRead => ({ is, from: 'sentence', isInferred: false });

/** A part is of the time of its whole: "12 000 contrats en 2024, dont 3 000 en Bretagne". */
function ofWhole(
  { relations, facts }: Periods,
  { at, sentence, block, isChange }: Fact,
  found: readonly PeriodRead[],
): PeriodRead {
  if (isChange) return null;
  const isNear = (other: Fact | undefined, type: string) =>
    type === 'partOf' ? other?.block === block : type === 'of' && other?.sentence === sentence;
  const whole = (relations[at] ?? []).find(({ type, to }) => isNear(facts[to], type));
  return whole ? (found[whole.to] ?? null) : null;
}

/** "En un an, le nombre est passé de 742 à 972": the second is of the time that is spoken of, the first of so many years before. */
function ofTwo(
  given: Periods,
  mentions: Mentions,
  fact: Fact,
  own: PeriodRead,
  found: readonly PeriodRead[],
): PeriodRead {
  const { facts, relations } = given;
  const isWhat = (one: number, became: number) =>
    facts[became]?.sentence === facts[one]?.sentence &&
    (relations[became] ?? []).some(({ type, to }) => type === 'comparedWith' && to === one);
  const isFirst = isWhat(fact.at, fact.at + 1);
  if (!isFirst && !isWhat(fact.at - 1, fact.at)) return null;
  const first = isFirst ? fact : facts[fact.at - 1];
  const years = scopeOf(given, mentions, fact).findLast(
    ({ years, from }) => years !== null && first && from < first.number.from,
  )?.years;
  if (!years) return null;
  const before = found[fact.at - 1];
  if (!isFirst) return before ? { ...before, is: yearsBack(before.is, -years) } : null;
  const end = own ?? ofText(given, fact);
  return end && { ...end, is: yearsBack(wholeYears(end.is), years), isInferred: true };
}

/** "Entre 2019 et 2024, leur nombre est passé de 28 500 à 34 200": the first is of 2019, the second of 2024. */
function ofOneEnd({ relations }: Periods, { at }: Fact, period: Read<string>): Read<string> {
  const [first, last] = /^(\d{4})\/(\d{4})$/.exec(period.is)?.slice(1) ?? [];
  if (first === undefined || last === undefined) return period;
  const comparesWith = (one: number, other: number) =>
    (relations[one] ?? []).some(({ type, to }) => type === 'comparedWith' && to === other);
  if (comparesWith(at + 1, at)) return { ...period, is: first };
  return comparesWith(at, at - 1) ? { ...period, is: last } : period;
}

/** The mentions of the sentence that may be the figure's: inside its brackets, or outside of all brackets. */
function scopeOf(
  { press, facts }: Periods,
  mentions: Mentions,
  { sentence, brackets, number, at }: Fact,
): readonly PeriodMention[] {
  const all = mentions.near(sentence, number.from);
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
      : (leadingOf(
          own.filter(({ from }) => from < (given.facts[compared.to]?.number.from ?? 0)),
          given,
          fact,
        ) ??
          found[compared.to] ??
          null);
  if (trailing && !isOfNext(given, fact, trailing)) return dated(given, trailing, null);
  const several = scopeOf(given, mentions, fact).find(
    ({ years, from }) => years !== null && years > 1 && from < number.from,
  );
  if (several?.years && given.text && !fact.isRate) {
    const last = given.text.year;
    return { is: `${last - several.years + 1}/${last}`, from: 'sentence', isInferred: true };
  }
  const leading = leadingOf(own, given, fact);
  if (leading) return leading;
  const clause = given.press.sentences[fact.sentence]?.clauses[fact.clause];
  const later = own.find(
    ({ from }) =>
      clause &&
      from >= number.to &&
      from < clause.to &&
      !isOfComparison(given, from, fact) &&
      !contrast.test(given.press.plain.slice(number.to, from)),
  );
  return later ? dated(given, later, null) : null;
}

/** What begins another statement in the same clause: "3 140, alors qu’il était de 1 520 en 2021", "de 28 %, doit descendre sous 20 % en 2027". */
const contrast =
  /\b(?:doi(?:t|vent)|dev(?:ra|ront)|vise|visent|alors|mais|tandis|contre|quand|lorsqu|puis|apres|avant|il|elle|ils|elles|while|but|against|when|then)\b/;

/** The last mention before the figure that is not of a figure it is only compared with. */
function leadingOf(own: readonly PeriodMention[], given: Periods, fact: Fact): PeriodRead {
  const mention = own.findLast(
    (each) =>
      each.from < fact.number.from &&
      !isOfComparison(given, each.from, fact) &&
      !isCloselyOfOther(given, fact.sentence, each),
  );
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

/** How many sentences back a paragraph is looked at. */
const farthest = 30;

/** From the paragraph, the lead of a list, the heading, and the text as a whole. An objective has the text's period only where one of these says it. */
function inContext(given: Periods, mentions: Mentions, fact: Fact): PeriodRead {
  const { press, text } = given;
  const block = press.blocks[fact.block];
  const column = columnOf(press, fact.block, fact.number.core.from);
  const [year] = column ? mentionsIn(press, column, fact.block) : [];
  if (year) return around(given, year, 'heading');
  for (
    let at = fact.sentence - 1;
    at >= fact.sentence - farthest && press.sentences[at]?.block === fact.block;
    at -= 1
  ) {
    const mention = mentions
      .ofSentence(at)
      .findLast(
        ({ use, edtf, inYear, from, ...rest }) =>
          !isCloselyOfOther(given, at, { use, edtf, inYear, from, ...rest }) &&
          use === 'when' &&
          lasts(edtf ?? (text && inYear(text.year))) &&
          !isAfterComparison(given, at, from),
      );
    if (mention) return around(given, mention, 'paragraph');
  }
  for (const [place, from] of [
    [block?.lead, 'lead'],
    ...headingsOf(press, fact.block).map((heading) => [heading, 'heading'] as const),
  ] as const) {
    const found = place === null || place === undefined ? [] : mentions.ofBlock(place);
    const mention = found.find(({ use }) => use === 'when' || use === 'until');
    const read = mention ? around(given, mention, from) : null;
    // Under "Des ambitions pour 2028" an objective is of 2028, and a result of its own time.
    const isToCome = read !== null && text !== null && (yearsOf(read.is)?.last ?? 0) > text.year;
    if (read && !(isToCome && given.roles[fact.at] !== 'TARGET' && !fact.isChange)) return read;
  }
  return given.roles[fact.at] === 'TARGET' ? null : ofText(given, fact);
}

/** Whether the last figure before a place, in its sentence, stands there for comparison only. */
function isAfterComparison({ facts, relations }: Periods, sentence: number, place: number): boolean {
  const last = lastBefore(facts, sentence, place);
  return last !== undefined && (relations[last.at] ?? []).some(({ type }) => type === 'comparedWith');
}

/** The last figure before a place in its sentence. */
function lastBefore(facts: readonly Fact[], sentence: number, place: number): Fact | undefined {
  let low = 0;
  let high = facts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((facts[middle]?.number.to ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const last = facts[low - 1];
  return last?.sentence === sentence ? last : undefined;
}

/** "Le taux, qui dépassait 25 % en 2019, est revenu à 21,4 %": a past year right after a figure is told of that figure alone. */
function isCloselyOfOther(
  { facts, press, text }: Periods,
  sentence: number,
  { from, edtf }: PeriodMention,
): boolean {
  const last = lastBefore(facts, sentence, from);
  const years = edtf ? yearsOf(edtf) : null;
  if (!last || !years || !text || years.last >= text.year) return false;
  return /^ ?\(?(?:en |fin |a fin |au |in |at |debut )?$/.test(press.plain.slice(last.number.to, from));
}

/** Longer than a day: a day is told of its own sentence only. */
const lasts = (edtf: string | null): boolean => edtf !== null && !/\d{4}-\d\d-\d\d/.test(edtf);

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
