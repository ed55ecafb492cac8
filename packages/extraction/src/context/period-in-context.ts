import type { Fact } from '../facts.ts';
import { isCount } from '../relations/heads.ts';
import { columnOf } from './column-of.ts';
import { sentenceGoesOn } from './goes-on.ts';
import { headingsOf } from './headings-of.ts';
import { besideBrackets } from './legend.ts';
import { wholeYears } from './period-arithmetic.ts';
import { isCloselyOfOther } from './period-in-sentence.ts';
import { type PeriodMention, yearsOf } from './period-mentions.ts';
import { dated, lastBefore, type Mentions, type PeriodRead, type Periods } from './periods.ts';
import { mentionsIn } from './text-period.ts';

/** How many sentences back a paragraph is looked at. */
const farthest = 30;

/** From the paragraph, the lead of a list, the heading, and the text as a whole. An objective has the text's period only where one of these says it. */
export function inContext(given: Periods, mentions: Mentions, fact: Fact): PeriodRead {
  const { press, text } = given;
  const block = press.blocks[fact.block];
  const column = columnOf(press, fact.block, fact.number.core.from);
  const [year] = column ? mentionsIn(press, column, fact.block) : [];
  if (year) return around(given, year, 'heading');
  if (
    /\bdu (?:semestre|trimestre) ?[,:]? ?$|\bdu (?:semestre|trimestre),? [^.;]{0,40}$/.test(fact.gap) &&
    text
  )
    return { is: text.edtf, from: text.from, isInferred: true };
  // "Six mois après, 68 % travaillent": not of the month that the paragraph told of before.
  const start = press.sentences[fact.sentence]?.from ?? fact.number.from;
  const isLater = later.test(press.plain.slice(start, fact.number.from));
  // A month holds for what goes on about the same: "Leur ancienneté", "plus d’un sur deux".
  const isGoingOn =
    sentenceGoesOn.test(press.plain.slice(start, start + 60)) ||
    (fact.isRate && fact.value.kind === 'RATIO' && fact.number.noun === null);
  for (
    let at = fact.sentence - 1;
    !isLater && at >= fact.sentence - farthest && press.sentences[at]?.block === fact.block;
    at -= 1
  ) {
    const mention = mentions
      .ofSentence(at)
      .findLast(
        ({ use, edtf, inYear, from, back, ...rest }) =>
          !isCloselyOfOther(given, at, { use, edtf, inYear, from, back, ...rest }) &&
          (use === 'when' || (use === 'until' && given.roles[fact.at] === 'TARGET')) &&
          (isGoingOn || back === 0 || isYears(edtf ?? (text && inYear(text.year)))) &&
          (back === 0 || lasts(edtf ?? (text && inYear(text.year)))) &&
          !isAfterComparison(given, at, from),
      );
    if (mention) return around(given, mention, 'paragraph');
  }
  for (const [place, from] of [
    [block?.lead, 'lead'],
    ...headingsOf(press, fact.block).map((heading) => [heading, 'heading'] as const),
  ] as const) {
    const found = place === null || place === undefined ? [] : mentions.ofBlock(place);
    const isTarget = given.roles[fact.at] === 'TARGET';
    // "Cap sur 2026" over objectives dates them, and no results.
    const mention = found.find(
      ({ use }) => use === 'when' || use === 'until' || (isTarget && use === 'aside'),
    );
    const read = mention ? around(given, mention, from) : null;
    // Under "Des ambitions pour 2028" an objective is of 2028, and a result of its own time.
    const isToCome = read !== null && text !== null && (yearsOf(read.is)?.last ?? 0) > text.year;
    if (read && !(isToCome && given.roles[fact.at] !== 'TARGET')) return read;
  }
  if (given.roles[fact.at] === 'TARGET') return ofPlan(given, mentions, fact);
  return ofText(given, fact);
}

/** An objective of a plan is of the plan's years, where the sentence or the paragraph names them: "la convention 2023-2025 prévoit". */
function ofPlan(given: Periods, mentions: Mentions, { sentence, block }: Fact): PeriodRead {
  const isSpan = ({ use, edtf }: PeriodMention) =>
    (use === 'aside' || use === 'when') && edtf !== null && /^\d{4}\/\d{4}$/.test(edtf);
  const own = mentions.ofSentence(sentence).find(isSpan);
  const plan = own ?? mentions.ofBlock(block).find(isSpan);
  return plan ? around(given, plan, 'paragraph') : null;
}

const isYears = (edtf: string | null): boolean =>
  edtf !== null && !/\d{4}-\d\d/.test(edtf.replace(/^\d{4}-\d\d\/.*/, ''));

const later = /^["« ]*(?:[a-z]+|\d+) (?:mois|semaines|ans?) (?:apres|plus tard)\b/;

/** Whether the last figure before a place, in its sentence, stands there for comparison only. */
function isAfterComparison({ facts, relations }: Periods, sentence: number, place: number): boolean {
  const last = lastBefore(facts, sentence, place);
  return last !== undefined && (relations[last.at] ?? []).some(({ type }) => type === 'comparedWith');
}

/** Longer than a day: a day belongs to its own sentence only. */
const lasts = (edtf: string | null): boolean => edtf !== null && !/\d{4}-\d\d-\d\d/.test(edtf);

function around(given: Periods, mention: PeriodMention, from: 'paragraph' | 'lead' | 'heading'): PeriodRead {
  const read = dated(given, mention, null);
  return read && { ...read, from, isInferred: true };
}

const happened =
  /\b(?:a|ont|avait|avaient) (?:été |déjà |ainsi |donc |aussi |également )*\p{L}+(?:é|ée|és|ées|i|is|it|ie|ies|u|us|ue|ues|ert|erte|ertes)(?!\p{L})|(?<!\p{L})(?:signé|conclu|formé|accompagné|enregistré|réalisé|accueilli|financé|soutenu|suivi)e?s?(?!\p{L})|\b(?:were|was|have been|has) [a-z]+(?:ed|en)\b/u;

/** "Entrées en emploi : 9 850" on a board of numbers. */
const isLabelled = /^[^\d:;.]{3,90} : ?[+-]? ?$/;

/** Of a text about a part of a year, what happened is of that part; what stands at its end is of the year. */
export function ofText({ press, text, legend, facts }: Periods, fact: Fact): PeriodRead {
  if (!text) return null;
  const { from, to } = press.sentences[fact.sentence] ?? fact.number;
  const isPart = /^\d{4}-(?:01|07)\/\d{4}-(?:06|12)$/.test(text.edtf);
  // "7 460 (7 020)" beside the half year before is of the half year.
  const isCompared = legend !== null && besideBrackets(facts, facts[fact.at + 1] ?? fact) === fact;
  const isFlow =
    fact.isChange ||
    isCompared ||
    (isCount(fact) && isLabelled.test(fact.before)) ||
    (!fact.isRate &&
      fact.value.unit !== 'day' &&
      fact.value.unit !== 'month' &&
      (fact.value.unit === 'euro' || happened.test(press.text.slice(from, Math.min(to, from + 600)))));
  return { is: isPart && !isFlow ? wholeYears(text.edtf) : text.edtf, from: text.from, isInferred: true };
}
