import {
  type Atlas,
  type FigureContent,
  isDay,
  type PeriodProblem,
  readPeriod,
} from '@akto-figures/contents';
import type { Locale } from '@akto-figures/quantity';
import { renewalsWords } from '../../messages/generated/renewals.ts';
import type { FilledFields } from '../inputs.ts';

/** A content with what was typed, or why that is none of its field: in words, with what may have been meant. */
export type Filled =
  | { readonly content: FigureContent }
  | { readonly problem: string; readonly choices: readonly string[] };

interface Reader {
  readonly locale: Locale;
  readonly atlas: Atlas;
}

/** What each field makes of a text that says something. Without one it is taken out. */
const written: {
  readonly [Name in keyof FilledFields]-?: (content: FigureContent, text: string, reader: Reader) => Filled;
} = {
  printed: (content, text) => ({ content: { ...content, printed: text } }),
  period(content, text, { locale }) {
    const read = readPeriod(text, locale);
    return read.ok ? { content: { ...content, period: read.edtf } } : refused(read.problem, locale);
  },
  territory(content, text, { locale, atlas }) {
    const territory = atlas.all.find(({ id }) => id === text) ?? atlas.find(text);
    if (territory) return { content: { ...content, territory: territory.id } };
    return { problem: renewalsWords[locale].noTerritory({ text }), choices: [] };
  },
  locator: (content, text, { locale }) => withLocator(content, text, locale),
  reviewBy(content, text, { locale }) {
    const read = readPeriod(text, locale);
    if (!read.ok) return refused(read.problem, locale);
    if (isDay(read.edtf)) return { content: { ...content, reviewBy: read.edtf } };
    return { problem: renewalsWords[locale].oneDay, choices: [] };
  },
};

/** A figure with what was typed for fields beside its value: nothing where it is kept, empty where it goes. */
export function withFields(content: FigureContent, fields: FilledFields, reader: Reader): Filled {
  let filled = content;
  for (const name of Object.keys(written) as (keyof FilledFields)[]) {
    const text = fields[name]?.trim();
    if (text === undefined) continue;
    const next = text === '' ? { content: without(filled, name) } : written[name](filled, text, reader);
    if ('problem' in next) return next;
    filled = next.content;
  }
  return { content: filled };
}

function without(content: FigureContent, name: keyof FilledFields): FigureContent {
  if (name === 'locator') {
    const [first, ...others] = content.citations ?? [];
    if (!first) return content;
    const { locator: _, ...rest } = first;
    return { ...content, citations: [rest, ...others] };
  }
  const { [name]: _, ...rest } = content;
  return rest;
}

/** The place in the first source that a figure names, which is the one that it is taken from. */
function withLocator(content: FigureContent, locator: string, locale: Locale): Filled {
  const [first, ...others] = content.citations ?? [];
  if (!first) return { problem: renewalsWords[locale].noSource, choices: [] };
  return { content: { ...content, citations: [{ ...first, locator }, ...others] } };
}

const refused = ({ message, choices }: PeriodProblem, locale: Locale): Filled => ({
  problem: message[locale],
  choices: choices.map(({ words }) => words[locale]),
});
