import { firstLanguage } from '@akto-figures/contents';
import type { Choice } from './choice.ts';

/** An element with its attributes, in the order in which one writes them; an attribute without a value has an empty one. */
export interface ChosenElement {
  readonly tag: 'akto-figures' | 'akto-figure' | 'akto-map';
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** The element that shows what was chosen. */
export function elementOf(choice: Choice): ChosenElement {
  const { subject, keys, look, theme, language, level, isLive, isPlain } = choice;
  const named = [subject ?? 'figures', keys.join(' ')] as const;
  const shared = [
    ...(hasAttribute(theme) ? [['theme', theme] as const] : []),
    ['lang', language] as const,
    ...(isLive ? [['live', ''] as const] : []),
  ];
  if (look === 'sentence') return { tag: 'akto-figure', attributes: [['figure', keys[0] ?? ''], ...shared] };
  if (look === 'map') {
    const levels = level === 'region' || subject !== 'convention' ? [] : [['level', level] as const];
    return { tag: 'akto-map', attributes: [named, ...levels, ...shared] };
  }
  return {
    tag: 'akto-figures',
    attributes: [
      named,
      ...(look === 'cards' ? [] : [['layout', look] as const]),
      ...shared,
      ...(isPlain ? [['plain-language', ''] as const] : []),
    ],
  };
}

/** Whether a theme is an attribute of the element: the page's own colours are none, nor is a style sheet. */
const hasAttribute = (theme: Choice['theme']) => theme === 'light' || theme === 'dark';

/** The page for a frame that needs no script and shows the same. */
export function framePath(choice: Choice): string {
  const { subject, keys, look, theme, language, isPlain } = choice;
  const query = new URLSearchParams({ [subject ?? 'figures']: keys.join(' ') });
  // A number in a sentence stands alone in a frame: it is a card there.
  if (look === 'list' || look === 'band') query.set('layout', look);
  // A frame has a page of its own, which no style sheet of the page around it reaches.
  if (hasAttribute(theme)) query.set('theme', theme);
  if (language !== firstLanguage) query.set('lang', language);
  if (isPlain && look !== 'map') query.set('plain-language', 'true');
  return `/embed/${look === 'map' ? 'map' : 'figures'}?${query}`;
}
