import type { Fact } from '../facts.ts';
import type { PeriodMention } from './period-mentions.ts';
import { yearsOf } from './period-mentions.ts';
import { dated, lastBefore, type Mentions, type PeriodRead, type Periods } from './periods.ts';

/** The mentions of the sentence that may be the figure's: inside its brackets, or outside of all brackets. */
export function scopeOf(
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

/** The period that the sentence of a figure says of it. */
export function inSentence(
  given: Periods,
  mentions: Mentions,
  fact: Fact,
  found: readonly PeriodRead[],
): PeriodRead {
  const own = scopeOf(given, mentions, fact).filter(
    ({ use, years, edtf }) =>
      // "Depuis septembre" says since when, and not of which time.
      (use === 'when' || use === 'until' || (use === 'since' && edtf !== null)) && years === null,
  );
  const { number } = fact;
  const told = (mention: PeriodMention) => toldBefore(given, mentions, fact, mention, found);
  const compared = (given.relations[fact.at] ?? []).find(
    ({ type, isNow }) => type === 'comparedWith' && !isNow,
  );
  const limit = nextFrom(given, fact);
  const trailing = own.find(
    ({ from }) =>
      from >= number.to && from < limit && !elsewhere.test(given.press.plain.slice(number.to, from)),
  );
  const now = own.findLast(
    ({ back, from }) =>
      compared !== undefined &&
      from < number.from &&
      from > (given.facts[compared.to]?.number.to ?? 0) &&
      (back === 0 || /[;:]/.test(given.press.plain.slice(given.facts[compared.to]?.number.to, from))),
  );
  if (compared && now && !trailing?.isFromTold) return dated(given, now, null);
  const sameTime = compared && sameTimeOf(given, mentions, fact, found[compared.to] ?? null);
  if (sameTime) return sameTime;
  // "L’année précédente, elles étaient 2 104": what it is compared with stands in another sentence.
  const isElsewhere = compared !== undefined && given.facts[compared.to]?.sentence !== fact.sentence;
  if (compared)
    return trailing
      ? dated(given, trailing, told(trailing) ?? found[compared.to] ?? null)
      : (leadingOf(
          own.filter(({ from }) => isElsewhere || from < (given.facts[compared.to]?.number.from ?? 0)),
          given,
          fact,
          found[compared.to] ?? null,
        ) ??
          found[compared.to] ??
          null);
  if (trailing && !isOfNext(given, fact, trailing)) return dated(given, trailing, null);
  const several = scopeOf(given, mentions, fact).find(
    ({ years, from }) => years !== null && years > 1 && from < number.from,
  );
  const before = fact.previous === null ? undefined : given.facts[fact.previous];
  // "A doublé en cinq ans pour atteindre 312": the level is of its end.
  if (several?.years && given.text && !fact.isRate && !before?.isChange) {
    const last = given.text.year;
    return { is: `${last - several.years + 1}/${last}`, from: 'sentence', isInferred: true };
  }
  const first = own.find(({ from, isFromTold }) => isFromTold && from < number.from);
  const leading = leadingOf(own, given, fact, first ? told(first) : null);
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

/** "Contre 4 380 sur la même période de 2023": the time of what it is compared with, so many years before. */
function sameTimeOf(given: Periods, mentions: Mentions, fact: Fact, compared: PeriodRead): PeriodRead {
  const { press } = given;
  const named = scopeOf(given, mentions, fact).find(
    ({ from, edtf }) =>
      edtf !== null &&
      from >= fact.number.to &&
      /\bmeme (?:periode|date|epoque|semestre|trimestre) (?:de |en )?(?:l'annee )?$|\bsame (?:period|time) (?:of|in) $/.test(
        press.plain.slice(fact.number.to, from),
      ),
  );
  const year = named?.edtf ? yearsOf(named.edtf)?.last : undefined;
  const now = compared && yearsOf(compared.is);
  if (year === undefined || !compared || !now || now.last <= year) return null;
  return {
    ...compared,
    is: compared.is.replaceAll(/\d{4}/g, (each) => String(Number(each) - now.last + year)),
  };
}

/** After these a time belongs to who speaks, or to another thing. */
const elsewhere = /»|, (?:qui|que|ou|dont|elue?|nommee?) /;

/** What begins another statement in the same clause: "3 140, alors qu’il était de 1 520 en 2021", "de 28 %, doit descendre sous 20 % en 2027". */
const contrast =
  /»|\b(?:doi(?:t|vent)|dev(?:ra|ront)|vise|visent|alors|mais|tandis|contre|quand|lorsqu|puis|apres|avant|qui|il|elle|ils|elles|while|but|against|when|then)\b/;

/** The last mention before the figure that is not of a figure it is only compared with. */
function leadingOf(own: readonly PeriodMention[], given: Periods, fact: Fact, told: PeriodRead): PeriodRead {
  const mention = own.findLast(
    (each) =>
      each.from < fact.number.from &&
      !isOfComparison(given, each.from, fact) &&
      !isCloselyOfOther(given, fact.sentence, each),
  );
  return mention ? dated(given, mention, mention.isFromTold || (mention.back ?? 0) > 0 ? told : null) : null;
}

/** What "un an plus tôt" counts from: the time named before it in its sentence, or that of the first figure of the sentence before. */
function toldBefore(
  given: Periods,
  mentions: Mentions,
  { at, sentence, block }: Fact,
  { from, isFromTold }: PeriodMention,
  found: readonly PeriodRead[],
): PeriodRead {
  if (!isFromTold) return null;
  const named = mentions
    .near(sentence, from)
    .findLast((each) => each.use === 'when' && each.edtf !== null && each.to <= from);
  if (named) return dated(given, named, null);
  const earlier = given.facts
    .slice(Math.max(0, at - 12), at)
    .filter((other) => other.block === block && other.sentence === sentence - 1 && !other.isChange);
  const isFirst = from - (given.press.sentences[sentence]?.from ?? 0) <= 3;
  return isFirst && earlier[0] ? (found[earlier[0].at] ?? null) : null;
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

/** "Le taux, qui dépassait 25 % en 2019, est revenu à 21,4 %": a past year right after a figure belongs to that figure alone. */
export function isCloselyOfOther(
  { facts, press, text }: Periods,
  sentence: number,
  { from, edtf }: PeriodMention,
): boolean {
  const last = lastBefore(facts, sentence, from);
  const years = edtf ? yearsOf(edtf) : null;
  if (!last || !years || !text || years.last >= text.year) return false;
  return /^ ?\(?(?:en |fin |a fin |au |in |at |debut )?$/.test(press.plain.slice(last.number.to, from));
}
