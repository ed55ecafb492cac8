import { firstLanguage, programLanguage } from '@akto-figures/contents';
import { locales } from '@akto-figures/quantity';
import { BadParameter, readKeys, readOne, readWord, rightFor } from '../doors/parameters.ts';
import { themes as ofEmbeds } from '../embeds/embed-parameters.ts';
import type { Language } from '../pages/words.ts';

/** What is chosen: figures one by one, or all that belong to one of the others. */
export const subjects = ['figures', 'convention', 'collection', 'indicator', 'actor', 'territory'] as const;
export type Subject = (typeof subjects)[number];

/** How it is shown. */
export const looks = ['cards', 'list', 'band', 'sentence', 'map'] as const;
export type Look = (typeof looks)[number];

/** Whose colours: those of the elements, or those that the page's own design system (DSFR) has. */
export const themes = [...ofEmbeds, 'dsfr'] as const;

export const levels = ['region', 'department'] as const;

/** What somebody has chosen to show. All of it stands in the address, so that it survives a reload and can be sent. */
export interface Choice {
  /** Null before anything is chosen. */
  readonly subject: Subject | null;
  /** Keys of figures, or the one key of what they belong to. */
  readonly keys: readonly string[];
  readonly look: Look;
  readonly theme: (typeof themes)[number];
  /** The language of what is shown, which need not be that of the page that one chooses on. */
  readonly language: Language;
  readonly level: (typeof levels)[number];
  readonly isLive: boolean;
  readonly isPlain: boolean;
}

/** What can be shown of what was chosen. */
export function looksOf({ subject, keys }: Pick<Choice, 'subject' | 'keys'>): readonly Look[] {
  const hasMap = subject === 'convention' || subject === 'indicator' || subject === 'actor';
  const isOne = subject === 'figures' && keys.length === 1;
  return looks.filter((look) => (look === 'map' ? hasMap : look === 'sentence' ? isOne : true));
}

/** Reads a choice from an address; `language` is that of the page. @throws BadParameter */
export function readChoice(query: URLSearchParams, language: Language): Choice {
  const chosen = readSubject(query);
  const look = readWord(query, 'as', looks) ?? 'cards';
  return {
    ...chosen,
    // Whoever chooses something else keeps the rest of the choice, as far as it can be shown so.
    look: looksOf(chosen).includes(look) ? look : 'cards',
    theme: readWord(query, 'theme', themes) ?? 'auto',
    language: readWord(query, 'lang', locales) ?? language,
    level: readWord(query, 'level', levels) ?? 'region',
    isLive: readTick(query, 'live'),
    isPlain: readTick(query, 'plain-language'),
  };
}

/** The choice as an address has it: what is usual is left out. */
export function writeChoice(choice: Choice, language: Language = firstLanguage): URLSearchParams {
  const query = new URLSearchParams();
  if (choice.subject) query.set(choice.subject, choice.keys.join(' '));
  if (choice.look !== 'cards') query.set('as', choice.look);
  if (choice.theme !== 'auto') query.set('theme', choice.theme);
  if (choice.language !== language) query.set('lang', choice.language);
  if (choice.level !== 'region') query.set('level', choice.level);
  if (choice.isLive) query.set('live', 'true');
  if (choice.isPlain) query.set('plain-language', 'true');
  return query;
}

function readSubject(query: URLSearchParams): Pick<Choice, 'subject' | 'keys'> {
  const given = subjects.filter((name) => query.has(name));
  const [first, second] = given;
  if (first && second)
    throw new BadParameter(second, query.get(second) ?? '', `it, or ${first}, and not both`);
  if (!first) return { subject: null, keys: [] };
  const text = readOne(query, first) ?? '';
  if (first !== 'figures') return { subject: first, keys: [text.trim()] };
  const keys = [...new Set(text.match(/[^\s,]+/g))];
  return { subject: first, keys: readKeys('figures', keys) };
}

function readTick(query: URLSearchParams, name: 'live' | 'plain-language'): boolean {
  const given = query.get(name);
  if (given === null || given === '' || given === 'true') return given !== null;
  throw new BadParameter(name, given, rightFor[programLanguage][name]);
}
