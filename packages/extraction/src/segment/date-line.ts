import { months, weekdays } from '@akto-figures/contents';
import { plainText } from '../text/plain.ts';

/** The day on which a text was given out. */
export interface DateLine {
  readonly from: number;
  readonly to: number;
  /** As it is written, without the weekday: "18 fevrier 2025". */
  readonly text: string;
  /** The block has no more than this line. */
  readonly isWhole: boolean;
}

const names = (lists: Readonly<Record<string, readonly string[]>>) =>
  Object.values(lists)
    .flatMap((list) => list.map(plainText))
    .join('|');

/** The names of the months and of the weekdays, in any language, as a part of an expression. */
export const monthNames = `(?:${names(months)})`;
export const weekdayNames = `(?:${names(weekdays)})`;

const inWords = `\\d{1,2}(?:er|st|nd|rd|th)? (?:of )?${monthNames},? \\d{4}|${monthNames} \\d{1,2}(?:st|nd|rd|th)?, \\d{4}`;
const day = `(?:${inWords}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{4}-\\d\\d-\\d\\d)`;

const lines = [
  // "Nantes, le 18 février 2025.", "Paris – lundi 3 mars 2025"
  new RegExp(`^(?:[^\\d,.;:]{2,40} ?[,–(-] ?)?(?:le |on )?(?:${weekdayNames},? )?(${day})`),
  // "Mis en ligne le 12/09/2024", "Communiqué de presse du 3 mars 2025"
  new RegExp(`^(?:[^\\d.;:]{2,50} )(?:le |du |on |: ?)(?:${weekdayNames},? )?(${day})(?=[ .)]*$)`),
  // "Publié le 18 février 2025 – Temps de lecture : 3 min"
  new RegExp(
    `^(?:publiee?|mis en ligne|mise en ligne|postee?|published|posted)(?: le| on)? (?:${weekdayNames},? )?(${day})(?= ?[–|·•(,-])`,
  ),
  // "Discours de la présidente, Saint-Denis, 14 mars 2024 (seul le prononcé fait foi)"
  new RegExp(
    `^[^\\d.;:!?]{2,90}, [^\\d.,;:!?]{2,30}, (?:le |on )?(?:${weekdayNames},? )?(${day})(?= ?(?:[.(]|$))`,
  ),
] as const;

/** The date line that a block is, or begins with; null where there is none. */
export function dateLineIn(text: string, at: number): DateLine | null {
  const start = text.slice(0, 120);
  for (const line of lines) {
    const found = line.exec(start);
    const after = found && start.slice(found[0].length);
    if (!found || !/^ ?(?:[.,:()–-]|$)/.test(after ?? '')) continue;
    // "Entre le 3 mars 2024, …" is a sentence.
    const isGivenOut = /^(?:communique|note|information|lettre|dossier)\b/.test(found[0]);
    if (!isGivenOut && /\b(?:entre|du|au|depuis|jusqu'au|between|since)\b/.test(found[0])) continue;
    const to = at + found[0].length;
    return {
      from: to - (found[1] ?? '').length,
      to,
      text: found[1] ?? '',
      isWhole: text.length - found[0].length <= 2,
    };
  }
  return null;
}
