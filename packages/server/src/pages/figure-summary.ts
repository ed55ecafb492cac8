import { html } from 'hono/html';
import type { Html } from './layout.ts';
import type { Words } from './words.ts';

/** What a page asks of each figure it names. */
export const figureSummary = /* GraphQL */ `
  fragment FigureSummary on Figure {
    key
    label(locale: $locale)
    role
    status
    quantity { text(locale: $locale, withUnit: false) }
    missing(locale: $locale)
    period { text(locale: $locale) inferred }
    territory { code name(locale: $locale) }
    compositionNote(locale: $locale)
    parts { ...Relative }
    examples { ...Relative }
    with { ...Relative }
    citations { source { title(locale: $locale) attribution(locale: $locale) } }
    change { kind note(locale: $locale) releasedAt }
  }
  fragment Relative on Figure {
    label(locale: $locale)
    quantity { text(locale: $locale, withUnit: false) }
    missing(locale: $locale)
    territory { code locative(locale: $locale) }
  }
`;

/** A qualified number, or the words that stand in its place. */
interface Amount {
  quantity: { text: string } | null;
  missing: string | null;
}

interface Relative extends Amount {
  label: string;
  territory: { code: string; locative: string | null };
}

export interface FigureSummary extends Amount {
  key: string;
  label: string;
  status: 'CURRENT' | 'WITHDRAWN';
  /** In easy-to-read words, where they are asked for and somebody wrote them. */
  plainLanguage?: string | null;
  role: 'ACTUAL' | 'TARGET' | 'BASELINE' | 'RATE';
  period: { text: string; inferred: boolean };
  territory: { code: string; name: string };
  compositionNote: string | null;
  parts: Relative[];
  examples: Relative[];
  with: Relative[];
  citations: { source: { title: string; attribution: string } }[];
  change: { kind: keyof Words['changes']; note: string | null; releasedAt: string } | null;
}

/** The qualified number with its qualifier at half size, on one line with it, as a card has it. */
export function numberHtml(figure: Amount): Html {
  const text = numberText(figure);
  const digits = figure.quantity ? text.search(/[−€\d]/) : 0;
  return digits > 0 ? html`<small>${text.slice(0, digits)}</small>${text.slice(digits)}` : html`${text}`;
}

/** The qualified number, or the words that stand in its place. */
export const numberText = ({ missing, quantity }: Amount): string => quantity?.text ?? missing ?? '';

/** The figure as a title; the words in place of a number may be a sentence, so they come last. */
export const titleOf = (figure: Amount & { label: string }): string =>
  (figure.quantity ? [numberText(figure), figure.label] : [figure.label, numberText(figure)]).join(' – ');

/** The figure in easy-to-read words; they hold its number, so they are withdrawn with it. */
export const plainOf = ({ quantity, plainLanguage }: FigureSummary): string | null =>
  (quantity && plainLanguage) || null;

/** Who says so, and when; a text whose publisher is not known is named itself. */
export const sourceOf = ({ citations: [citation] }: FigureSummary): string =>
  citation?.source.attribution ?? '';

/** Whether it is a result at all, when it holds, and where. */
export function scopeOf({ role, period, territory }: FigureSummary, say: Words): string[] {
  const kind = role === 'TARGET' || role === 'BASELINE' ? [say.kinds[role]] : [];
  return [...kind, period.text + (period.inferred ? ` (${say.inferred})` : ''), territory.name];
}

/** The three kinds of "dont", each as what it is (a note without a number, shares, illustrations), and what goes with it. */
export function notesOf(figure: FigureSummary, say: Words): string[] {
  const related = (word: string, relatives: readonly Relative[]) =>
    relatives.map((relative) => {
      const elsewhere = relative.territory.code !== figure.territory.code && relative.territory.locative;
      return `${word} ${numberText(relative)} ${elsewhere || uncapitalized(relative.label)}`;
    });
  return [
    ...(figure.compositionNote ? [figure.compositionNote] : []),
    ...related(say.including, figure.parts),
    ...related(say.example, figure.examples),
    ...related(say.together, figure.with),
  ];
}

/** "Entreprises" becomes "entreprises" inside a sentence; "CFA" and "Aktiv'alternance" stay. */
export function uncapitalized(label: string): string {
  return /^.([A-Z]|\S*['’])/.test(label) ? label : label[0]?.toLowerCase() + label.slice(1);
}

/** A line with its public note after it, where there is one. */
export const noted = (line: string, note: string | null, say: Words): string =>
  note ? line + say.colon + note : line;

const dayMs = 24 * 60 * 60 * 1000;
const newsDays = 90;

/** "Corrigé le 12 mars 2026 : …": for as long as a change is news. That a figure was taken back stands in place of its number. */
export function changeText({ change, status }: FigureSummary, say: Words, at: Date): string | null {
  if (!change || status === 'WITHDRAWN') return null;
  const { kind, note, releasedAt } = change;
  if (at.getTime() - Date.parse(releasedAt) >= newsDays * dayMs) return null;
  return noted(`${say.changes[kind]} ${dated(releasedAt, say)}`, note, say);
}

/** "1er janvier 2025", on the hub's calendar wherever it runs. */
export function dated(instant: string, { dates }: Words): string {
  const date = new Date(instant).toLocaleDateString(dates, { dateStyle: 'long', timeZone: 'Europe/Paris' });
  return dates === 'fr' ? date.replace(/^1 /, '1er ') : date;
}

/** "Tel que public le 12 mars 2026 à 9 h 30 (heure de Paris)": of which instant an answer is that is not today's. */
export function asOfText(instant: string, say: Words): string {
  const [hours = '', minutes = ''] = new Date(instant)
    .toLocaleTimeString('fr', { timeStyle: 'short', timeZone: 'Europe/Paris' })
    .split(':');
  const time = say.language === 'fr' ? `à ${Number(hours)}\u00a0h\u00a0${minutes}` : `at ${hours}:${minutes}`;
  return say.asPublicOn(`${dated(instant, say)} ${time}`);
}
