import type { Candidate } from '../candidate.ts';
import type { GoldFigure, GoldText } from './gold.ts';
import { isNeutral, isNumber, isPeriod } from './is-equal.ts';

/** How many were right, of those proposed and of those that were to be found. */
export interface Tally {
  readonly right: number;
  readonly proposed: number;
  readonly gold: number;
}

/** What is measured, in the order in which it is printed. */
export interface Score {
  /** Number, qualifier and unit of the figures that are one number. */
  readonly plain: Tally;
  /** The same of all figures that a value can say. */
  readonly all: Tally;
  readonly period: Tally;
  readonly territory: Tally;
  readonly role: Tally;
  readonly relations: Tally;
  /** How many of the numbers to reject were proposed. */
  readonly rejects: Tally;
  /** What went wrong, one line each. */
  readonly faults: readonly string[];
}

/** Holds what was read of a text against its gold, by the rules of docs/decisions/extraction.md. */
export function score(gold: GoldText, candidates: readonly Candidate[]): Score {
  const faults: string[] = [];
  const hits = hitsOf(gold, candidates);
  const counted = gold.figures.filter((figure) => !isNeutral(figure));
  const falses = candidates.filter((each) => !hits.candidates.has(each.id) && !overlapsNeutral(gold, each));
  for (const { quote } of falses)
    faults.push(`false: ${quote.prefix.slice(-20)}[${quote.exact}]${quote.suffix.slice(0, 20)}`);
  const isExact = (figure: GoldFigure) => {
    const hit = hits.figures.get(figure.id);
    if (!hit) return fault(faults, figure, 'missed');
    const unit = figure.unit === null || hit.value.unit === figure.unit;
    return (
      (hit.value.qualifier === figure.qualifier ||
        fault(faults, figure, `qualifier ${hit.value.qualifier}, not ${figure.qualifier}`)) &&
      (unit || fault(faults, figure, `unit ${hit.value.unit}, not ${figure.unit}`))
    );
  };
  const exact = counted.filter(isExact);
  const found = counted.flatMap((figure) => {
    const hit = hits.figures.get(figure.id);
    return hit ? [{ figure, hit }] : [];
  });
  const rightOf = (
    name: string,
    isRight: (figure: GoldFigure, hit: Candidate) => boolean,
    said: (hit: Candidate) => unknown,
    wanted: (figure: GoldFigure) => unknown,
  ): Tally => {
    const right = found.filter(
      ({ figure, hit }) =>
        isRight(figure, hit) || fault(faults, figure, `${name} ${said(hit)}, not ${wanted(figure)}`),
    );
    return { right: right.length, proposed: found.length, gold: found.length };
  };
  const isPlain = ({ number }: GoldFigure) => number !== null;
  const plainHits = counted.filter((figure) => isPlain(figure) && hits.figures.has(figure.id));
  const rejected = gold.rejects.filter(({ at: [from, to] }) =>
    falses.some(({ quote }) => quote.start < to && from < quote.end),
  );
  for (const { text, because } of rejected) faults.push(`reject proposed: ${text} (${because})`);
  return {
    plain: {
      right: exact.filter(isPlain).length,
      proposed: plainHits.length + falses.length,
      gold: counted.filter(isPlain).length,
    },
    all: { right: exact.length, proposed: found.length + falses.length, gold: counted.length },
    period: rightOf(
      'period',
      (figure, hit) => isPeriod(hit.period?.is ?? null, figure.period),
      (hit) => hit.period?.is,
      (figure) => figure.period,
    ),
    territory: rightOf(
      'territory',
      (figure, hit) => figure.territory === null || codeOf(hit) === figure.territory,
      codeOf,
      (figure) => figure.territory,
    ),
    role: rightOf(
      'role',
      (figure, hit) => isRole(hit, figure.role),
      (hit) => hit.role,
      (figure) => figure.role,
    ),
    relations: relationsOf(gold, candidates, hits, faults),
    rejects: { right: rejected.length, proposed: rejected.length, gold: gold.rejects.length },
    faults,
  };
}

function fault(faults: string[], { id, quote }: GoldFigure, what: string): false {
  faults.push(`${id} [${quote}] ${what}`);
  return false;
}

interface Hits {
  readonly figures: ReadonlyMap<string, Candidate>;
  /** The figure of each candidate that is a hit. */
  readonly candidates: ReadonlyMap<string, string>;
}

/** Which candidate hits which figure: their places overlap, and their numbers are equal. */
function hitsOf({ figures }: GoldText, candidates: readonly Candidate[]): Hits {
  const byFigure = new Map<string, Candidate>();
  const byCandidate = new Map<string, string>();
  for (const figure of figures) {
    const hit = candidates.find(
      (each) => !byCandidate.has(each.id) && overlaps(figure, each) && isNumber(each.value, figure),
    );
    if (!hit) continue;
    byFigure.set(figure.id, hit);
    byCandidate.set(hit.id, figure.id);
  }
  return { figures: byFigure, candidates: byCandidate };
}

const overlaps = ({ at: [from, to] }: GoldFigure, { quote }: Candidate): boolean =>
  quote.start < to && from < quote.end;

const overlapsNeutral = ({ figures }: GoldText, candidate: Candidate): boolean =>
  figures.some((figure) => isNeutral(figure) && overlaps(figure, candidate));

const codeOf = ({ territory }: Candidate): string | null =>
  territory && (territory.is.iso ?? territory.is.code);

/** A change in units is a result whose value is a change. */
const isRole = ({ role, value }: Candidate, gold: string): boolean =>
  gold === 'DELTA'
    ? role === 'ACTUAL' && (value.kind === 'NUMBER' || value.kind === 'RANGE') && value.isChange
    : role === gold;

const scored = new Set(['partOf', 'of', 'comparedWith', 'sameAs']);
const eitherWay = new Set(['comparedWith', 'sameAs']);

/** A relation is right when it joins the same two figures with the same type. */
function relationsOf(
  { figures }: GoldText,
  candidates: readonly Candidate[],
  hits: Hits,
  faults: string[],
): Tally {
  const neutral = new Set(figures.filter(isNeutral).map(({ id }) => id));
  const key = (type: string, from: string, to: string) =>
    `${type} ${(eitherWay.has(type) ? [from, to].sort() : [from, to]).join(' ')}`;
  const gold = new Set(
    figures.flatMap(({ id, relations }) =>
      relations
        .filter(({ figure }) => !neutral.has(id) && !neutral.has(figure))
        .map(({ type, figure }) => key(type, id, figure)),
    ),
  );
  const read = new Set(
    candidates.flatMap(({ id, relations }) =>
      relations
        .filter(({ type }) => scored.has(type))
        .flatMap(({ type, to }) => {
          const [from = id, other = to] = [hits.candidates.get(id), hits.candidates.get(to)];
          return neutral.has(from) || neutral.has(other) ? [] : [key(type, from, other)];
        }),
    ),
  );
  for (const each of gold) if (!read.has(each)) faults.push(`relation missed: ${each}`);
  for (const each of read) if (!gold.has(each)) faults.push(`relation false: ${each}`);
  return { right: [...read].filter((each) => gold.has(each)).length, proposed: read.size, gold: gold.size };
}

/** The sums of several texts. */
export function total(scores: readonly Score[]): Score {
  const sum = (of: (score: Score) => Tally): Tally => {
    const add = (part: keyof Tally) => scores.reduce((all, score) => all + of(score)[part], 0);
    return { right: add('right'), proposed: add('proposed'), gold: add('gold') };
  };
  return {
    plain: sum(({ plain }) => plain),
    all: sum(({ all }) => all),
    period: sum(({ period }) => period),
    territory: sum(({ territory }) => territory),
    role: sum(({ role }) => role),
    relations: sum(({ relations }) => relations),
    rejects: sum(({ rejects }) => rejects),
    faults: scores.flatMap(({ faults }) => faults),
  };
}

/** The harmonic mean of how much of what was proposed is right and how much of what is right was proposed. */
export const f1 = ({ right, proposed, gold }: Tally): number =>
  proposed + gold === 0 ? 1 : (2 * right) / (proposed + gold);

/** The share that is right. */
export const share = ({ right, gold }: Tally): number => (gold === 0 ? 1 : right / gold);
