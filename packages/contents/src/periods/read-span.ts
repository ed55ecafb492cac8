import type { Locale } from '@akto-figures/quantity';
import { daysIn, daysLater } from './calendar.ts';
import { isEdtf } from './is-edtf.ts';
import { changed, endOf, firstOf, type Meaning, meaning, startOf } from './meaning.ts';
import { anyOf } from './period-words.ts';
import { readTime, schoolYear } from './read-part.ts';

/** From one time to another, or open at an end: "de mai à juillet 2022", "depuis 2021", "jusqu’en 2024", "2022-24". */
export function readSpan(text: string, language: Locale): Meaning | null {
  return firstOf(text, [
    readYears,
    (since) => readSince(since, language),
    (until) => readUntil(until, language),
    (between) => readBetween(between, language),
  ]);
}

/**
 * Two years, the second in two digits or four. Of two that follow each other "2021-22" and "2021-2022" may be a school year or the
 * two calendar years, so they are asked about; "2021–2022", with an en dash, is how the hub itself writes the two years.
 */
export function readYears(text: string): Meaning | null {
  const [, from = '', dash, to] = /^(\d{4}) ?([-–/]) ?(\d{4}|\d\d)$/.exec(text) ?? [];
  if (to === undefined) return null;
  const until = to.length === 4 ? to : from.slice(0, 2) + to;
  const month = to.length === 2 && `${from}-${to}`;
  const isNext = Number(until) === Number(from) + 1;
  const isOurs = dash === '–' && to.length === 4;
  const edtfs = [
    ...(month ? [month] : []),
    ...(until > from ? [`${from}/${until}`] : []),
    ...(until > from && isNext && !isOurs ? [schoolYear(Number(from))] : []),
  ].filter(isEdtf);
  if (edtfs.length > 0) return { edtfs };
  return to.length === 4 ? between(meaning(from), meaning(to)) : null;
}

const since = new RegExp(`^${anyOf('since')}(?: |(?<='))(.+?)(?: ${anyOf('onwards')})?$`);

function readSince(text: string, language: Locale): Meaning | null {
  const rest = since.exec(text)?.[1];
  if (rest === undefined) return null;
  const from = readTime(rest, language);
  if (from) return changed(from, (edtf) => `${startOf(edtf)}/..`);
  return firstOf(rest, [readYears, (both) => readBetween(both, language)]);
}

const until = new RegExp(`^${anyOf('until')} (.+)$`);

function readUntil(text: string, language: Locale): Meaning | null {
  const rest = until.exec(text)?.[1];
  const to = rest === undefined ? null : readTime(rest, language);
  return to && changed(to, (edtf) => `../${endOf(edtf)}`);
}

const opened = new RegExp(`^(${anyOf('between')})(?: |(?<='))(.+)$`);
const joints = new RegExp(` (?:${anyOf('to')}|(?<and>${anyOf('and')})) | ?[-–] ?`, 'g');
const now = new RegExp(`^${anyOf('now')}$`);

function readBetween(text: string, language: Locale): Meaning | null {
  const inside = opened.exec(text)?.[2];
  return (
    (inside === undefined ? null : readJoined(inside, language, true)) ??
    readJoined(text, language, inside !== undefined)
  );
}

function readJoined(given: string, language: Locale, isOpened: boolean): Meaning | null {
  // "May 9-12, 2022"
  const text = given.replace(/^([a-z]{3,9}) (\d{1,2} ?[-–] ?\d{1,2}),? (\d{4})$/, '$2 $1 $3');
  for (const joint of text.matchAll(joints)) {
    const [before, after] = [text.slice(0, joint.index), text.slice(joint.index + joint[0].length)];
    // The years of "exercice 2021-2022" belong together, whatever the word before them says.
    if (joint[0].length === 1 && / \d{4}$/.test(before) && /^\d/.test(after)) continue;
    const from = readTime(before, language);
    if (now.test(after)) return from && changed(from, (edtf) => `${startOf(edtf)}/..`);
    const to = readTime(after, language);
    if (!to) continue;
    const isWhole = from !== null && from.fault?.code !== 'noYear';
    const first = isWhole ? from : completed(before, after, language);
    const found = first && between(first, to, !isWhole);
    if (!found) continue;
    // "En 2021 et 2024" are two years; "2021 et 2022" leave nothing between them.
    if (joint.groups?.and === undefined || isOpened || areNext(first, to)) return found;
  }
  return null;
}

/** "De mai à juillet 2022", "du 9 au 12 mai 2022", "T1-T3 2024", "09/05 au 12/05/2022": what the second says counts for the first. */
function completed(before: string, after: string, language: Locale): Meaning | null {
  const words = after.split(' ');
  const ends = words.slice(1).map((_, at) => ` ${words.slice(-at - 1).join(' ')}`);
  const year = /^\d{1,2}(?:[/.]\d{1,2})([/.]\d{4}|[/.]\d\d)$/.exec(after)?.[1];
  for (const end of year ? [...ends, year] : ends) {
    const found = readTime(before + end, language);
    if (found) return found;
  }
  return null;
}

/** The span of two times. Where each may be two dates, in the order of Europe or America, both are of the same order. */
function between(from: Meaning, to: Meaning, isYearOfTheEnd = false): Meaning | null {
  const fault = from.fault ?? to.fault;
  const pairs = from.edtfs.flatMap((start, at) =>
    to.edtfs.length === from.edtfs.length
      ? [[startOf(start), endOf(to.edtfs[at] ?? '')] as const]
      : to.edtfs.map((end) => [startOf(start), endOf(end)] as const),
  );
  const spans = pairs.map(([start, end]) => (start === end ? start : `${start}/${end}`)).filter(isEdtf);
  if (spans.length > 0) return { edtfs: spans, ...(fault && { fault }) };
  // "De novembre à janvier 2023" begins the year before; of "2024-2022" the ends are turned round.
  const meant = pairs.map(([start, end]) =>
    isYearOfTheEnd
      ? `${String(Number(start.slice(0, 4)) - 1).padStart(4, '0')}${start.slice(4)}/${end}`
      : `${end}/${start}`,
  );
  const edtfs = meant.filter(isEdtf);
  return edtfs.length > 0 ? { edtfs, fault: fault ?? { code: 'endsBeforeItBegins' } } : null;
}

/** Whether the second begins on the day after the last of the first. */
function areNext(from: Meaning, to: Meaning): boolean {
  const last = endOf(from.edtfs[0] ?? '').replace('~', '');
  const first = startOf(to.edtfs[0] ?? '').replace('~', '');
  return isEdtf(last) && isEdtf(first) && daysLater(lastDay(last), 1) === firstDay(first);
}

const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);

function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-${daysIn(date)}` : date;
}
