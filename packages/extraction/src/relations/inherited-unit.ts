import { readValueInput, type Value } from '@akto-figures/quantity';
import type { Fact } from '../facts.ts';
import { unitNamed } from '../numbers/noun.ts';
import { isOfTime } from './heads.ts';
import type { FactRelation } from './rule.ts';

/** How many figures back a number without a noun finds what it counts. */
const farthest = 12;

/** A number without a noun counts what the figure counts that it is a part of, is compared with, or follows: "dont 112 000 en apprentissage". */
export function withInheritedUnits(
  facts: readonly Fact[],
  relations: readonly (readonly FactRelation[])[],
  isRow: (block: number) => boolean,
): Fact[] {
  const done: Fact[] = [];
  for (const fact of facts) {
    const unit = isElliptic(fact) ? unitOf(fact, facts, relations, done, isRow(fact.block)) : null;
    const scale = unit === 'euro' ? scaleOf(fact, relations, done) : null;
    const scaled =
      scale === null ? {} : { number: String(Math.round(Number(numberOf(fact)) * 10 ** scale)), scale };
    const read = unit === null ? null : readValueInput({ ...fact.value, ...scaled, unit } as Input);
    const value: Value = read === null || 'fault' in read ? fact.value : read;
    done.push({ ...fact, value });
  }
  return done;
}

/** "Sur les 9,4 millions d’euros prévus, 8,7 ont été dépensés": a small part of millions is of millions. */
function scaleOf(
  fact: Fact,
  relations: readonly (readonly FactRelation[])[],
  done: readonly Fact[],
): number | null {
  const own = (relations[fact.at] ?? []).find(({ type }) => type === 'partOf' || type === 'comparedWith');
  const whole = own && done[own.to]?.value;
  if (whole?.kind !== 'NUMBER' || fact.value.kind !== 'NUMBER' || whole.scale === null) return null;
  const isSmall = fact.value.scale === null && Number(fact.value.number) < 1000;
  return isSmall && Number(fact.value.number) * 10 ** whole.scale <= Number(whole.number) * farthestTimes
    ? whole.scale
    : null;
}

/** How many times as large what is compared may be. */
const farthestTimes = 6;

const numberOf = ({ value }: Fact): string => (value.kind === 'NUMBER' ? value.number : '0');

type Input = Parameters<typeof readValueInput>[0];

const isElliptic = ({ value, number }: Fact): boolean =>
  value.kind === 'NUMBER' && value.unit === null && number.noun === null;

function unitOf(
  fact: Fact,
  facts: readonly Fact[],
  relations: readonly (readonly FactRelation[])[],
  done: readonly Fact[],
  isInRow: boolean,
): Value['unit'] {
  const own = relations[fact.at] ?? [];
  const related = own.map(({ to }) => done[to]).find((other) => other && !isRate(other));
  if (related) return related.value.unit;
  // "De 3 140 à 5 000 alternants": the first of the two counts what the second does.
  const next = facts[fact.at + 1];
  const isFirst = (relations[fact.at + 1] ?? []).some(
    ({ type, to }) => type === 'comparedWith' && to === fact.at,
  );
  if (isFirst && next?.number.noun) return next.value.unit;
  const said = subjectUnit(fact) ?? lastUnit(fact.gap);
  // What a row counts stands in it or over it, and in no paragraph above the table.
  if (said || isInRow) return said;
  for (let at = fact.at - 1; at >= 0 && fact.at - at <= farthest; at -= 1) {
    const other = done[at];
    if (other && !isRate(other) && !other.isRate && isCounted(other) && mayCount(fact, other))
      return other.value.unit;
  }
  return null;
}

/** "Le nombre de contrats signés s’élève à 12 300", "Entreprises accompagnées : 1 200" */
function subjectUnit({ before, gap }: Fact): Value['unit'] {
  const words =
    /\b(?:nombre|total|volume|number|total number) (?:de |d'|des |of )(?:[a-z]+s )?([a-z' -]{3,60})/.exec(
      before,
    )?.[1];
  const subject =
    words ??
    (measures.test(gap)
      ? /^["« ]*(?:les |des |the )?([a-z' -]{3,60})/.exec(gap)?.[1]
      : /^([a-z' -]{3,50}) : ?$/.exec(gap)?.[1]);
  return subject ? unitNamed(subject) : null;
}

/** "Parmi les entreprises aidées, 3 200 ont recruté": the last plural of the sentence that is a unit. */
function lastUnit(gap: string): Value['unit'] {
  const words = gap.slice(-120).split(/[^a-z'-]+/);
  for (const word of words.toReversed()) {
    const unit = /s$|people/.test(word) ? unitNamed(word.replace(/^[dl]'/, '')) : null;
    if (unit) return unit;
  }
  return null;
}

const measures =
  /\b(?:attei\w+|s'eleve\w*|s'etabli\w*|pass\w+|grimp\w+|mont\w+|chut\w+|tomb\w+|depass\w+|au nombre de|reach\w*|stood at|rose to|fell to|number)\b[^,;]{0,30}$/;

const isCounted = ({ value, number }: Fact): boolean => value.unit !== null || number.noun !== null;

/** "271 millions" after "389 millions d’euros" is money; "un millier" is not, and no time is meant from afar. */
const mayCount = ({ value }: Fact, { value: { unit } }: Fact): boolean =>
  !isOfTime(unit) && (unit !== 'euro' || (value.kind === 'NUMBER' && value.scale !== null));

const isRate = ({ value }: Fact): boolean => value.unit === 'percent' || value.unit === 'point';
