import type { Read, Role } from '../candidate.ts';
import type { Fact } from '../facts.ts';
import type { PressText } from '../read-text.ts';
import type { FactRelation } from '../relations/rule.ts';
import type { MentionsOfText } from './mentions-of-text.ts';
import { isSchoolYear, wholeYears, yearsBack } from './period-arithmetic.ts';
import type { PeriodMention } from './period-mentions.ts';
import type { TextPeriod } from './text-period.ts';

export type PeriodRead = Read<string> | null;

/** What a period is found with. */
export interface Periods {
  readonly press: PressText;
  readonly text: TextPeriod | null;
  /** The time of what stands in brackets, where the text says so. */
  readonly legend: PeriodMention | null;
  readonly facts: readonly Fact[];
  readonly relations: readonly (readonly FactRelation[])[];
  readonly roles: readonly Role[];
}

/** The times that a text names. */
export type Mentions = MentionsOfText<PeriodMention>;

/** What a mention of a time says beside a figure; a time so many years back counts from what the figure is compared with, or from the text. */
export function dated(
  { text }: Periods,
  { edtf, inYear, back, isOfWriting, use }: PeriodMention,
  compared: PeriodRead,
): PeriodRead {
  if (back !== null) {
    const ofText = isOfWriting && text?.writtenIn ? String(text.writtenIn) : text && yearOf(text);
    const from = (back === 0 ? null : compared?.is) ?? ofText;
    return from
      ? {
          is: yearsBack(/\d{4}-\d\d-\d\d/.test(from) ? wholeYears(from) : from, back),
          from: 'sentence',
          isInferred: compared === null || compared.isInferred,
        }
      : null;
  }
  const is = asSchoolYear(edtf, text) ?? (text ? inYear(text.year) : null);
  if (!is) return null;
  if (use === 'since' && text && is.length === 4 && Number(is) < text.year)
    return { is: `${is}/${text.year}`, from: 'sentence', isInferred: true };
  return { is, from: 'sentence', isInferred: edtf === null };
}

/** What times so many years back count from: the last of the years that a text is about. */
const yearOf = ({ edtf, year }: TextPeriod): string =>
  /^\d{4}\/\d{4}$/.test(edtf) ? String(year) : wholeYears(edtf);

/** "En 2024-2025" of a text about a school year is one. */
const asSchoolYear = (edtf: string | null, text: TextPeriod | null): string | null => {
  const [, first, last] = /^(\d{4})\/(\d{4})$/.exec(edtf ?? '') ?? [];
  const isOne = Number(first) + 1 === Number(last) && isSchoolYear(text?.edtf ?? '');
  return isOne ? `${first}-09/${last}-08` : edtf;
};

/** The last figure before a place in its sentence. */
export function lastBefore(facts: readonly Fact[], sentence: number, place: number): Fact | undefined {
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
