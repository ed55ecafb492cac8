import { daysOf } from '@akto-figures/contents';
import { stemsOf, type TextLanguage } from '@akto-figures/extraction';
import { isCountable, isValueUnit } from '@akto-figures/quantity';
import type { KnownFigure, KnownValue } from './known-figures.ts';
import { waysToSay } from './ways-to-say.ts';

/** A number of a page with the words around it. */
export interface NumberOnPage {
  readonly kind: string;
  readonly qualifier: string;
  /** As a decimal; null of a range. */
  readonly number: string | null;
  readonly outOf: string | null;
  /** Percent, euros, months: what is measured and not counted; null for the rest. */
  readonly measure: string | null;
  /** Whether it is what the noun of the text says it is: null where no noun of its own was read. */
  readonly counted: string | null;
  /** Words beside it, as far as the numbers next to it. */
  readonly near: string;
  /** All of its sentence or line. */
  readonly sentence: string;
  readonly period: { readonly edtf: string; readonly isNear: boolean } | null;
  readonly territory: { readonly code: string; readonly isNear: boolean } | null;
  readonly role: string;
}

/** What a page says as a whole. */
export interface PageContext {
  readonly language: TextLanguage;
  /** Whether it names somebody, as the name is written: "État" is no "état". */
  readonly names: (name: string) => boolean;
  /** Whether it names a place, however that is written. */
  readonly namesPlace: (name: string) => boolean;
  /** The code of the country that a number is of where nothing else is said. */
  readonly country: string | null;
}

export type FindingKind = 'current' | 'stale' | 'qualifierLost' | 'otherNumber';

export interface Match {
  readonly kind: FindingKind;
  readonly figure: KnownFigure;
  /** The state of the figure that the page has; null where it never was one. */
  readonly state: KnownValue | null;
}

interface Way {
  /** The noun that is counted, which has to stand beside the number. */
  readonly head: string;
  readonly stems: ReadonlySet<string>;
}

/** Finds which figure a number of a page states, and how. */
export interface Matcher {
  match(number: NumberOnPage, page: PageContext): Match | null;
}

/** How sure the words have to make one. What is less sure is not reported: a wrong alarm costs more than a missed one. */
const enough = { sameNumber: 0.6, ofNobody: 0.85, otherNumber: 0.8 } as const;

/** Words of the same sentence that stand further from the number say less. */
const furtherAway = 0.6;

/** Makes a matcher of all figures in one language. */
export function createMatcher(figures: readonly KnownFigure[], language: TextLanguage): Matcher {
  const told = figures.map((figure) => ({ figure, ways: waysOf(figure, language) }));
  const counts = new Map<string, number>();
  for (const { ways } of told)
    for (const stem of new Set(ways.flatMap(({ stems }) => [...stems])))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const weightOf = (stem: string): number => Math.log(1 + figures.length / (counts.get(stem) ?? 1));
  const byHead = new Map<string, (typeof told)[number][]>();
  for (const each of told)
    for (const head of new Set(each.ways.map((way) => way.head)))
      byHead.set(head, [...(byHead.get(head) ?? []), each]);

  return {
    match(number, page) {
      const near = new Set(stemsOf(number.near, language));
      const sentence = new Set(stemsOf(number.sentence, language));
      const heads = number.counted === null ? new Set([...near, ...sentence]) : near;
      const candidates = new Set([...heads].flatMap((stem) => byHead.get(stem) ?? []));
      const found: (Match & { readonly score: number })[] = [];
      for (const { figure, ways } of candidates) {
        if (!mayBe(number, figure, page)) continue;
        const score = Math.max(
          ...ways
            .filter(({ head }) => heads.has(head))
            .map(({ stems }) => share(stems, near, sentence, weightOf)),
        );
        const match = judge(number, figure, score, page);
        if (match) found.push({ ...match, score: score + nearness(number, figure) });
      }
      found.sort((one, other) => rank(other) - rank(one));
      const [best, second] = found;
      // Two figures that the page may mean are none.
      if (!best || (second && rank(best) - rank(second) < 0.05)) return null;
      const { kind, figure, state } = best;
      return { kind, figure, state };
    },
  };
}

/** A number that the hub has is one of its own rather than another one in the place of it. */
const rank = ({ kind, score }: Match & { readonly score: number }): number =>
  score + (kind === 'otherNumber' ? 0 : 1);

function waysOf(figure: KnownFigure, language: TextLanguage): Way[] {
  const place = new Set(stemsOf(figure.territory.name, language));
  return waysToSay(figure.label).flatMap((words) => {
    const stems = stemsOf(words, language);
    const [first = ''] = stems;
    // English names what is counted last or first: "Disabled people trained …", "Collective job-readiness courses".
    const unit = stemsOf(figure.value?.unit?.singular ?? '', language).at(-1);
    const head = unit !== undefined && stems.includes(unit) ? unit : first;
    const own = stems.filter((stem) => !place.has(stem));
    return head === '' ? [] : [{ head, stems: new Set(own) }];
  });
}

/** How much of a label the words around a number have, from 0 to 1. */
function share(
  stems: ReadonlySet<string>,
  near: ReadonlySet<string>,
  sentence: ReadonlySet<string>,
  weightOf: (stem: string) => number,
): number {
  let [has, all] = [0, 0];
  for (const stem of stems) {
    const weight = weightOf(stem);
    all += weight;
    if (near.has(stem)) has += weight;
    else if (sentence.has(stem)) has += weight * furtherAway;
  }
  return all === 0 ? 0 : has / all;
}

/** A unit where it is a measure; things that are counted have many names, and are compared by the words of the label. */
export const measureOf = (unit: unknown): string | null =>
  isValueUnit(unit) && !isCountable(unit) ? unit : null;

/** Whether nothing that the page says of the number contradicts the figure. */
function mayBe(number: NumberOnPage, figure: KnownFigure, page: PageContext): boolean {
  if (figure.value && measureOf(figure.value.unit?.key) !== number.measure) return false;
  if (number.period?.isNear && !overlap(number.period.edtf, figure.period.edtf)) return false;
  const { code, name } = figure.territory;
  if (number.territory?.isNear && number.territory.code !== code) return false;
  return number.territory?.code === code || page.country === code || page.namesPlace(name);
}

function judge(number: NumberOnPage, figure: KnownFigure, score: number, page: PageContext): Match | null {
  const actors = [
    ...figure.actors.map(({ name }) => name),
    ...(figure.convention?.parties.flatMap(({ actor }) => (actor ? [actor.name] : [])) ?? []),
  ];
  const isOfActor = actors.some(page.names);
  const isOfPeriod = number.period !== null && number.period.edtf === figure.period.edtf;
  const states = [figure, ...figure.history.filter(({ releasedAt }) => releasedAt !== figure.releasedAt)];
  const alike = states.filter((each) => isSameNumber(number, each));
  // Where the qualifier is what was corrected, the page may have the state before.
  const state = alike.find(({ value }) => value?.qualifier === number.qualifier) ?? alike[0];
  if (state) {
    const least =
      enough.sameNumber -
      (isOfActor ? 0.1 : 0) -
      (isOfPeriod ? 0.1 : 0) -
      (isDistinctive(number.number) ? 0.15 : 0);
    if (score < least || (!isOfActor && !isDistinctive(number.number) && score < enough.ofNobody))
      return null;
    if (state !== figure) return { kind: 'stale', figure, state };
    return {
      kind: number.qualifier === figure.value?.qualifier ? 'current' : 'qualifierLost',
      figure,
      state,
    };
  }
  const { territory } = number;
  const isOfPlace =
    territory === null ? figure.territory.code === page.country : territory.code === figure.territory.code;
  const isOther =
    isOfActor &&
    isOfPlace &&
    isOfPeriod &&
    score >= enough.otherNumber &&
    figure.value !== null &&
    number.role === figure.role;
  return isOther && !isRoundedFrom(number, figure) ? { kind: 'otherNumber', figure, state: null } : null;
}

const isSameNumber = (number: NumberOnPage, { value }: KnownValue): boolean =>
  value !== null &&
  number.number !== null &&
  value.number !== null &&
  Number(number.number) === Number(value.number) &&
  (number.outOf ?? null) === (value.outOf ?? null);

/** "Près de 9 000" where the hub has 9 012 is the same, said shorter, and so is "plus de 1 700" beside "plus de 1 780". */
function isRoundedFrom(number: NumberOnPage, { value }: KnownFigure): boolean {
  if (number.number === null || !value?.number || number.qualifier === 'EXACT') return false;
  const [said, is] = [Number(number.number), Number(value.number)];
  if (number.qualifier === 'MORE_THAN' || number.qualifier === 'AT_LEAST')
    return is >= said && is <= said * 1.1;
  if (number.qualifier === 'LESS_THAN' || number.qualifier === 'UP_TO') return is <= said && is >= said * 0.9;
  return Math.abs(is - said) <= said * 0.05;
}

/** A number that hardly two things share: 1 780 and 613, and neither 5 000 nor 17. */
const isDistinctive = (number: string | null): boolean =>
  (number ?? '').replace(/^-/, '').replace('.', '').replace(/0+$/, '').length >= 3;

/** What makes one of two figures with the same words the one that is meant. */
const nearness = ({ period, territory }: NumberOnPage, figure: KnownFigure): number =>
  (period?.edtf === figure.period.edtf ? 0.1 : 0) + (territory?.code === figure.territory.code ? 0.2 : 0);

/** Two periods that have a day in common; what cannot be compared may. */
function overlap(one: string, other: string): boolean {
  const [a, b] = [daysOf(one), daysOf(other)];
  if (!a || !b) return true;
  const starts = Math.max(a.start?.getTime() ?? -Infinity, b.start?.getTime() ?? -Infinity);
  return starts <= Math.min(a.end?.getTime() ?? Infinity, b.end?.getTime() ?? Infinity);
}
