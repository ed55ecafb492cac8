import { yearsOf } from './period-mentions.ts';

/** The same period so many years before. */
export function yearsBack(edtf: string, years: number): string {
  return edtf.replace(/\d{4}(?=-|\/|$)/g, (year) => String(Number(year) - years).padStart(4, '0'));
}

/** The year, or the years, that a period lies in; a school year is one. */
export function wholeYears(edtf: string): string {
  if (isSchoolYear(edtf)) return edtf;
  const years = yearsOf(edtf);
  if (!years) return edtf;
  return years.first === years.last ? String(years.first) : `${years.first}/${years.last}`;
}

/** From September to August. */
export const isSchoolYear = (edtf: string): boolean => /^\d{4}-09\/\d{4}-08$/.test(edtf);

/** Where a change ends: the year of a year or a day, the last month of months. */
function endOf(edtf: string): string {
  const last = edtf.split('/').at(-1) ?? edtf;
  return last.length === 7 ? last : last.slice(0, 4);
}

/** From so many years before the end of a period to its end: "2022-06/2023-06" for a change over the first half of 2023. */
export function changeOver(edtf: string, years: number): string {
  const end = endOf(edtf);
  return `${yearsBack(end, years)}/${end}`;
}

/** From one period to another, as years where one of them is a year. */
export function changeFrom(base: string, edtf: string): string {
  const [from, to] = [endOf(base), endOf(edtf)];
  const both = from.length === to.length ? [from, to] : [from.slice(0, 4), to.slice(0, 4)];
  return both[0] === both[1]
    ? (both[0] ?? '')
    : (both[0] ?? '') < (both[1] ?? '')
      ? both.join('/')
      : both.reverse().join('/');
}
