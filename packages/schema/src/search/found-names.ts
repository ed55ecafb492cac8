import type { Reading } from '../reading/reading.ts';
import type { WordMatches } from './matches.ts';
import type { Named } from './names.ts';
import { asksFor, type Question } from './question.ts';
import { sections } from './sections.ts';

/** Something with a name that was found, and its place. */
export interface FoundName {
  readonly section: number;
  /** None where it is called just so; else one more than words that only something alike is in it for. */
  readonly misses: number;
  readonly position: number;
  readonly order: string;
  readonly id: string;
}

/** What has all the words of a question in its names, in the order of the list. */
export async function foundNames(reading: Reading, question: Question): Promise<FoundName[]> {
  const { words, periods } = question;
  const text = words.map(({ word }) => word).join(' ');
  const places =
    periods.length === 0 && asksFor(question, 'Territory')
      ? (words[0]?.territories ?? []).filter((id) =>
          words.every(({ territories }) => territories.includes(id)),
        )
      : [];
  const territories = places.map((id) => {
    const { position } = reading.atlas.get(id);
    return { section: sections.indexOf('Territory'), misses: 0, position, order: id, id };
  });
  const all = words[0] ? [...words[0].named] : periods.length > 0 ? (await reading.names()).all : [];
  const named = all.flatMap((each) => {
    const { kind, id, order, position, folded } = each;
    if (!asksFor(question, kind) || !words.every((word) => word.named.has(each)) || !isOfAll(each, periods))
      return [];
    const misses = folded === text ? 0 : 1 + words.filter((word) => !isItself(word, folded)).length;
    return [{ section: sections.indexOf(kind), misses, position, order, id }];
  });
  return [...territories, ...named].sort(
    (one, other) =>
      one.section - other.section ||
      one.misses - other.misses ||
      one.position - other.position ||
      (one.order < other.order ? -1 : 1),
  );
}

const isItself = ({ word, stems }: WordMatches, folded: string): boolean =>
  folded.includes(word) || stems.some((stem) => folded.includes(stem));

/** A convention is of a period that it has a day in common with; what has no period is so by the years in its name. */
const isOfAll = ({ days, folded }: Named, periods: Question['periods']): boolean =>
  periods.every(({ start, end, years }) =>
    days
      ? (days.start === null || end === null || days.start <= end) &&
        (days.end === null || start === null || days.end >= start)
      : years.length > 0 && years.every((year) => folded.split(' ').includes(year)),
  );
