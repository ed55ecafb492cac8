import { firstLanguage } from '@akto-figures/contents';
import { type Locale, locales } from '@akto-figures/quantity';
/** What a partner shows. */
export const whats = ['figures', 'collection', 'convention', 'map', 'sentence'] as const;
export type What = (typeof whats)[number];

/** How it comes onto their page. */
export const forms = ['moving', 'pinned', 'iframe', 'oembed'] as const;
export type Form = (typeof forms)[number];

/** What has been chosen so far. All of it stands in the address, so that it survives a reload and can be sent. */
export interface EmbedChoice {
  readonly what: What;
  /** Keys of figures, or the one key of a collection or convention. */
  readonly keys: readonly string[];
  readonly form: Form;
  readonly layout: 'cards' | 'list' | 'band';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly lang: Locale;
  readonly level: 'region' | 'department';
  readonly isLive: boolean;
  readonly isPlain: boolean;
}

const first: EmbedChoice = {
  what: 'figures',
  keys: [],
  form: 'moving',
  layout: 'cards',
  theme: 'auto',
  lang: firstLanguage,
  level: 'region',
  isLive: false,
  isPlain: false,
};

const one = <Value extends string>(given: string | null, values: readonly Value[], otherwise: Value): Value =>
  values.find((value) => value === given) ?? otherwise;

export function readChoice(query: URLSearchParams): EmbedChoice {
  return {
    what: one(query.get('what'), whats, first.what),
    keys: (query.get('keys') ?? '').split(' ').filter(Boolean),
    form: one(query.get('form'), forms, first.form),
    layout: one(query.get('layout'), ['cards', 'list', 'band'], first.layout),
    theme: one(query.get('theme'), ['auto', 'light', 'dark'], first.theme),
    lang: one(query.get('lang'), locales, first.lang),
    level: one(query.get('level'), ['region', 'department'], first.level),
    isLive: query.has('live'),
    isPlain: query.has('plain'),
  };
}

/** The choice as the address has it; what is usual is left out. */
export function writeChoice(choice: EmbedChoice): Record<string, string | undefined> {
  const unusual = <Name extends 'what' | 'form' | 'layout' | 'theme' | 'lang' | 'level'>(name: Name) =>
    choice[name] === first[name] ? undefined : choice[name];
  return {
    what: unusual('what'),
    keys: choice.keys.join(' ') || undefined,
    form: unusual('form'),
    layout: unusual('layout'),
    theme: unusual('theme'),
    lang: unusual('lang'),
    level: unusual('level'),
    live: choice.isLive ? '1' : undefined,
    plain: choice.isPlain ? '1' : undefined,
  };
}

/** The element of a choice, and its attributes. */
export function elementOf(choice: EmbedChoice): {
  readonly tag: string;
  readonly attributes: readonly (readonly [string, string])[];
} {
  const { what, keys, layout, theme, lang, level, isLive, isPlain } = choice;
  const [key = ''] = keys;
  const common = [
    ...(theme === 'auto' ? [] : [['theme', theme] as const]),
    ['lang', lang] as const,
    ...(isLive ? [['live', ''] as const] : []),
    ...(isPlain && what !== 'map' && what !== 'sentence' ? [['plain-language', ''] as const] : []),
  ];
  if (what === 'sentence') return { tag: 'akto-figure', attributes: [['figure', key], ...common] };
  if (what === 'map') {
    const levels = level === 'department' ? [['level', level] as const] : [];
    return { tag: 'akto-map', attributes: [['convention', key], ...levels, ...common] };
  }
  const named = what === 'figures' ? (['figures', keys.join(' ')] as const) : ([what, key] as const);
  const layouts = layout === 'cards' ? [] : [['layout', layout] as const];
  return { tag: 'akto-figures', attributes: [named, ...layouts, ...common] };
}

/** The page that needs no script and shows the same, on this hub. */
export function framePath(choice: EmbedChoice): string {
  const { attributes } = elementOf(choice);
  // A page stands by itself: it follows nothing, and a figure of a sentence is a card of its own.
  const query = new URLSearchParams(
    attributes
      .filter(([name]) => name !== 'live')
      .map(([name, value]) => [name === 'figure' ? 'figures' : name, value || 'true']),
  );
  return `/embed/${choice.what === 'map' ? 'map' : 'figures'}?${query}`;
}
