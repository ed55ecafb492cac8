import type { Fact } from '../facts.ts';
import { besideBrackets } from './legend.ts';
import { MentionsOfText } from './mentions-of-text.ts';
import { changeFrom, changeOver, yearsBack } from './period-arithmetic.ts';
import { inContext, ofText } from './period-in-context.ts';
import { inSentence, scopeOf } from './period-in-sentence.ts';
import { type PeriodMention, yearsOf } from './period-mentions.ts';
import { ofOneEnd, ofTwo, ofWhole } from './period-of-pairs.ts';
import { dated, type Mentions, type PeriodRead, type Periods } from './periods.ts';
import { mentionsIn } from './text-period.ts';

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

/** A change runs from the period that it is compared with to that of the figure that it is a change of; from the year before where none is named. */
function changePeriod(
  given: Periods,
  mentions: Mentions,
  fact: Fact,
  found: readonly PeriodRead[],
): PeriodRead {
  const own = scopeOf(given, mentions, fact);
  const isBase = ({ use, years, back }: PeriodMention) =>
    use === 'compared' || use === 'since' || years !== null || (back ?? 0) > 0;
  // "12 % de plus qu’en 2023 et trois fois plus qu’en 2018": each has what follows it.
  const base = own.find((each) => isBase(each) && each.from >= fact.number.to) ?? own.find(isBase);
  const span = own.find(({ edtf, use }) => use === 'when' && edtf !== null && /^\d{4}\/\d{4}$/.test(edtf));
  if (span?.edtf && !base) return said(span.edtf);
  const head = (given.relations[fact.at] ?? []).map(({ to }) => found[to]).find((period) => period);
  const end = head ?? statePeriod(given, mentions, fact, found) ?? ofText(given, fact);
  if (!end) return null;
  // "Par rapport à la même période de 2023": so many years before the end of the figure's own.
  const sameTime = base?.edtf && isSamePeriod(given, base) ? yearsOf(base.edtf) : null;
  const ended = yearsOf(end.is);
  if (sameTime && ended && ended.last > sameTime.last)
    return { ...end, is: changeOver(end.is, ended.last - sameTime.last) };
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
  const beside = given.legend && besideBrackets(given.facts, fact);
  if (beside && given.legend) return inferred(dated(given, given.legend, found[beside.at] ?? null));
  const own = toCome(given, fact, inSentence(forAim(given, fact), mentions, fact, found));
  const step = ofTwo(given, mentions, fact, own, found);
  if (step) return step;
  if (own) return ofOneEnd(given, fact, own);
  return ofWhole(given, fact, found) ?? inContext(given, mentions, fact);
}

const inferred = (read: PeriodRead): PeriodRead => read && { ...read, from: 'text', isInferred: true };

const said = (is: string): PeriodRead => ({ is, from: 'sentence', isInferred: false });

const isSamePeriod = ({ press }: Periods, { from }: PeriodMention): boolean =>
  /\bmeme (?:periode|date|epoque) (?:de |en )?(?:l'annee )?$|\bsame (?:period|time) (?:of|in) $/.test(
    press.plain.slice(Math.max(0, from - 40), from),
  );

/** "60 places seront prêtes en janvier", written in July: of the next January. */
function toCome({ text, roles, relations }: Periods, { at }: Fact, read: PeriodRead): PeriodRead {
  const [, year, month] = /^(\d{4})-(\d\d)$/.exec(read?.is ?? '') ?? [];
  const isPast =
    roles[at] === 'TARGET' &&
    !(relations[at] ?? []).some(({ type }) => type === 'comparedWith') &&
    read?.isInferred === true &&
    Number(year) === text?.writtenIn &&
    Number(month) < (text?.writtenInMonth ?? 0);
  return read && isPast ? { ...read, is: yearsBack(read.is, -1) } : read;
}

/** What is aimed at "au second semestre" is of the year in which the text was written. */
const forAim = (given: Periods, { at }: Fact): Periods =>
  given.text?.writtenIn && given.roles[at] === 'TARGET'
    ? { ...given, text: { ...given.text, year: given.text.writtenIn } }
    : given;
