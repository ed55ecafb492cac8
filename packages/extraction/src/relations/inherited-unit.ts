import { readValueInput, type Value } from '@akto-figures/quantity';
import type { Fact } from '../facts.ts';
import { isOfTime } from './heads.ts';
import type { FactRelation } from './relations-of.ts';

/** How many figures back a number without a noun finds what it counts. */
const farthest = 12;

/** A number without a noun counts what the figure counts that it is a part of, is compared with, or follows: "dont 112 000 en apprentissage". */
export function withInheritedUnits(
  facts: readonly Fact[],
  relations: readonly (readonly FactRelation[])[],
): Fact[] {
  const done: Fact[] = [];
  for (const fact of facts) {
    const head = isElliptic(fact) ? headOf(fact, relations[fact.at] ?? [], done) : null;
    const unit = head?.value.unit ?? null;
    const read =
      unit === null ? null : readValueInput({ ...fact.value, unit } as Parameters<typeof readValueInput>[0]);
    const value: Value = read === null || 'fault' in read ? fact.value : read;
    done.push({ ...fact, value });
  }
  return done;
}

const isElliptic = ({ value, number }: Fact): boolean =>
  value.kind === 'NUMBER' && value.unit === null && number.noun === null;

function headOf(fact: Fact, relations: readonly FactRelation[], done: readonly Fact[]): Fact | null {
  const related = relations.map(({ to }) => done[to]).find((other) => other && !isRateUnit(other));
  if (related) return related;
  for (let at = fact.at - 1; at >= 0 && fact.at - at <= farthest; at -= 1) {
    const other = done[at];
    if (
      other &&
      !isRateUnit(other) &&
      !isOfTime(other.value.unit) &&
      !other.isRate &&
      (other.value.unit !== null || other.number.noun)
    )
      return other;
  }
  return null;
}

const isRateUnit = ({ value }: Fact): boolean => value.unit === 'percent' || value.unit === 'point';
