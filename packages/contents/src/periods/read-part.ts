import type { Locale } from '@akto-figures/quantity';
import { daysIn } from './calendar.ts';
import { changed, firstOfEach, type Meaning, meaning } from './meaning.ts';
import { anyOf, ordinals } from './period-words.ts';
import { readDate, yearOf } from './read-date.ts';

/** One time that is no span of two dates: a date, a quarter, a school year, the end of a year; with "en" or "au cours de" before it. */
export function readTime(text: string, language: Locale): Meaning | null {
  return firstOfEach(withoutLeads(text), [
    (date) => readDate(date, language),
    readPartOfYear,
    readSchoolYear,
    (edge) => readEdge(edge, language),
    (about) => readAbout(about, language),
  ]);
}

/** A text, and the same without the first words that say nothing of the time: "au cours de la période". */
export function withoutLeads(text: string): readonly string[] {
  const texts = [text];
  for (let rest = text; texts.length <= mostLeads; ) {
    const next = lead.exec(rest)?.[1];
    if (next === undefined) break;
    texts.push(next);
    rest = next;
  }
  return texts;
}

/** "Pour la période de l’année 2022" */
const mostLeads = 3;

const lead = new RegExp(`^${anyOf('leads')}(?: |(?<='))(.+)$`);

const named = new RegExp(
  `^(\\S+) (?:(${anyOf('quarter')})|${anyOf('half')})[ -](?:de |d'|of )?(?:l'annee |annee |the year )?(\\d{4})$`,
);
const lettered = [
  /^(?<letter>[tqsh])(?<number>[1-4])[ /-]?(?:'|de |of )?(?<year>\d{4}|\d\d)$/,
  /^(?<number>[1-4])(?<letter>[tqsh])[ /-]?(?<year>\d{4})$/,
  /^(?<year>\d{4})[ /-]?(?<letter>[tqsh])(?<number>[1-4])$/,
];
const last = new RegExp(`^${anyOf('last')}$`);

/** "1er trimestre 2023", "S1 2024", "Q1 2023", "first half of 2022" */
function readPartOfYear(text: string): Meaning | null {
  for (const form of lettered) {
    const { letter = '', number, year } = form.exec(text)?.groups ?? {};
    if (year !== undefined) return partOf(yearOf(year), 'tq'.includes(letter) ? 3 : 6, Number(number));
  }
  const [, ordinal = '', quarter, year] = named.exec(text) ?? [];
  if (year === undefined) return null;
  const length = quarter ? 3 : 6;
  const number = last.test(ordinal) ? 12 / length : ordinals.findIndex((each) => each.test(ordinal)) + 1;
  return partOf(year, length, number);
}

function partOf(year: string, months: 3 | 6, number: number): Meaning | null {
  if (number < 1 || number > 12 / months) return null;
  const [from, to] = [(number - 1) * months + 1, number * months].map((month) =>
    String(month).padStart(2, '0'),
  );
  return meaning(`${year}-${from}/${year}-${to}`);
}

const twoYears = String.raw`(\d{4})(?: ?[-–/] ?(\d{4}|\d\d))?`;
const school = [
  new RegExp(`^${anyOf('schoolYear')} (?:de |of )?${twoYears}$`),
  new RegExp(`^${twoYears} ${anyOf('schoolYear')}$`),
];
const schoolStart = new RegExp(`^${anyOf('schoolStart')} ${twoYears}$`);

/** From September to August. "Année scolaire 2021" may be the one that begins or the one that ends in 2021. */
function readSchoolYear(text: string): Meaning | null {
  const [, startYear, nextYear] = schoolStart.exec(text) ?? [];
  if (startYear !== undefined) return follows(startYear, nextYear) ? meaning(`${startYear}-09`) : null;
  for (const form of school) {
    const [, year, next] = form.exec(text) ?? [];
    if (year === undefined || !follows(year, next)) continue;
    return meaning(...(next === undefined ? [schoolYear(Number(year) - 1)] : []), schoolYear(Number(year)));
  }
  return null;
}

/** The school year that begins in a year. */
export const schoolYear = (year: number): string => `${year}-09/${year + 1}-08`;

const follows = (year: string, next: string | undefined): boolean =>
  next === undefined || String(Number(year) + 1).endsWith(next);

const edges = (['beginning', 'middle', 'end'] as const).map(
  (edge) => [edge, new RegExp(`^${anyOf(edge)}(?:[ -]|(?<='))(.+)$`)] as const,
);

/** "Fin 2023", "mi-mai 2022": as vague as it is said, around the last month of the year, around the 15th of May. */
function readEdge(text: string, language: Locale): Meaning | null {
  for (const [edge, form] of edges) {
    const rest = form.exec(text)?.[1];
    if (rest === undefined) continue;
    const found = readDate(rest.replace(yearBefore, ''), language);
    const around = found && !found.fault && changed(found, (date) => edgeOf(date, edge));
    if (around) return around;
  }
  return null;
}

const yearBefore = /^(?:l'annee|annee|the year) /;

function edgeOf(date: string, edge: 'beginning' | 'middle' | 'end'): string {
  if (date.length === 4) return `${date}-${{ beginning: '01', middle: '06', end: '12' }[edge]}~`;
  if (date.length === 7) return `${date}-${{ beginning: '01', middle: '15', end: daysIn(date) }[edge]}~`;
  return '';
}

const about = [
  new RegExp(`^(?:~ ?|${anyOf('about')}(?: |(?<=')))(?:le )?(.+)$`),
  new RegExp(`^(.+?)(?:~| ${anyOf('aboutAfter')})$`),
];

function readAbout(text: string, language: Locale): Meaning | null {
  for (const form of about) {
    const rest = form.exec(text)?.[1];
    const found = rest === undefined ? null : readDate(rest, language);
    const around = found && !found.fault && changed(found, (date) => `${date}~`);
    if (around) return around;
  }
  return null;
}
