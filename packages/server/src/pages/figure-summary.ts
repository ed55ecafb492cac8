import { dayInWords, momentInWords } from '@akto-figures/contents';
import { asHeard } from '@akto-figures/schema';
import { html } from 'hono/html';
import { heldTogether } from './held-together.ts';
import { inItsLanguage } from './in-its-language.ts';
import type { Html } from './layout.ts';
import { heardBeside } from './seen-and-heard.ts';
import type { Words } from './words.ts';

/** What a page asks of each figure it names. */
export const figureSummary = /* GraphQL */ `
  fragment FigureSummary on Figure {
    key
    label(locale: $locale)
    role
    status
    quantity: value { text(locale: $locale, withUnit: false) }
    missing(locale: $locale)
    period { text(locale: $locale) inferred }
    territory { code name(locale: $locale) }
    compositionNote(locale: $locale)
    citations { source { title(locale: $locale) attribution(locale: $locale) } }
    change { kind note(locale: $locale) releasedAt }
    presentation(locale: $locale) { ...Presentation }
  }
  fragment Presentation on FigurePresentation {
    title
    spokenTitle
    spokenSentence
    scope
    notes
    notices { kind text }
    untranslated
    source
  }
`;

/** A qualified number, or the words that stand in its place. */
interface Amount {
  quantity: { text: string } | null;
  missing: string | null;
}

/** The words that the graph has for a figure, which are the same everywhere. */
export interface Presentation {
  title: string;
  /** Title and sentence to be heard: also where a program reads a heading or a picture's title aloud. */
  spokenTitle: string;
  spokenSentence: string;
  scope: string[];
  notes: string[];
  notices: { kind: 'CORRECTION' | 'REVISION' | 'CHANGED_SINCE' | 'OVERDUE'; text: string }[];
  /** What of these texts is in the other language, letter by letter. */
  untranslated: string[];
  source: string | null;
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
  citations: { source: { title: string; attribution: string } }[];
  change: { kind: keyof Words['changes']; note: string | null; releasedAt: string } | null;
  presentation: Presentation;
}

/** The qualified number with its qualifier at half size, on one line with it, as a card has it. */
export function numberHtml(figure: FigureSummary, say: Words): Html {
  const text = numberText(figure);
  const digits = figure.quantity ? text.search(/[−€\d+×]/) : 0;
  return digits > 0
    ? html`<small>${text.slice(0, digits)}</small>${text.slice(digits)}`
    : html`${told(text, figure, say)}`;
}

/** A qualified number is no word to translate, in which a translator may lose a digit; what stands in its place is. */
export const translateOf = ({ quantity }: Amount): 'no' | 'yes' => (quantity ? 'no' : 'yes');

/** The qualified number, or the words that stand in its place. */
export const numberText = ({ missing, quantity }: Amount): string => quantity?.text ?? missing ?? '';

/** The same with what a voice says in place of the number. */
export interface SpokenAmount {
  quantity: { text: string; spoken: string } | null;
  missing: string | null;
}

/** The qualified number as it is spoken, or the words that stand in its place. */
export const spokenNumber = ({ missing, quantity }: SpokenAmount): string =>
  quantity?.spoken ?? asHeard(missing ?? '');

/** The figure in easy-to-read words; they hold its number, so they are withdrawn with it. */
export const plainOf = ({ quantity, plainLanguage }: FigureSummary): string | null =>
  (quantity && plainLanguage) || null;

/** Who says so, and when. */
export const sourceOf = ({ presentation }: FigureSummary): string => presentation.source ?? '';

/** What a reader has to know beside the figure: "Corrigé le 12 mars 2026 : …", "Non actualisé depuis le 12 mars 2026". */
export const noticesOf = ({ presentation }: FigureSummary): string[] =>
  presentation.notices.map(({ text }) => text);

/** A text of a figure, with what nobody has translated in its own language. */
export const told = (text: string, { presentation }: FigureSummary, say: Words): string | Html =>
  inItsLanguage(text, presentation.untranslated, say);

/** The same with what a voice says in its place. */
export const toldAndHeard = (text: string, { presentation }: FigureSummary, say: Words): Html =>
  heardBeside(text, (whole, shown) => inItsLanguage(whole, presentation.untranslated, say, shown));

/** The same for mail and quotations. */
export const toldElsewhere = (text: string, { presentation }: FigureSummary, say: Words): string | Html =>
  inItsLanguage(text, presentation.untranslated, say, heldTogether);

/** "1er janvier 2025", on the hub's calendar wherever it runs. */
export const dated = (instant: string, { language }: Words): string => dayInWords(instant, language);

/** "Tel que public le 12 mars 2026 à 9 h 30 (heure de Paris)": of which instant an answer is that is not today's. */
export const asOfText = (instant: string, say: Words): string =>
  say.asPublicOn({ instant: atTime(instant, say) });

/** "12 mars 2026 à 9 h 30", on the hub's calendar and clock. */
export const atTime = (instant: string, { language }: Words): string => momentInWords(instant, language);
