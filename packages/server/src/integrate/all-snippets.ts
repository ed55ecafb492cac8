import type { PinnedVersion } from '../sdk/pinned-version.ts';
import type { Choice } from './choice.ts';
import { framePath } from './element.ts';
import { frameworkSnippets } from './framework-snippets.ts';
import {
  elementLine,
  frameLines,
  imageLines,
  pinnedLines,
  type Surroundings,
  scriptLine,
  themeLines,
} from './snippets.ts';

/** The ways onto a page, in the order in which they are offered. */
export const ways = [
  'element',
  'pinned',
  'frame',
  'oembed',
  'image',
  'newsletter',
  'wordpress',
  'spip',
  'drupal',
  'react',
  'vue',
  'svelte',
  'angular',
] as const;
export type Way = (typeof ways)[number];

interface Parts extends Surroundings {
  /** The version that can be pinned; null before the first release. */
  readonly pinned: PinnedVersion | null;
  /** How large the picture of each figure is, by its key. */
  readonly sizes: ReadonlyMap<string, { width: number; height: number }>;
  /** The figures for a letter by mail; null for a map, which no letter shows. */
  readonly letter: string | null;
}

/** What a webmaster pastes, for each way that there is for what was chosen. */
export function allSnippets(choice: Choice, parts: Parts): readonly (readonly [way: Way, text: string])[] {
  const { hub, letter, pinned, sizes } = parts;
  const element = elementLine(choice, parts);
  const theme = themeLines(choice, hub);
  const lines = `${scriptLine(hub)}\n${theme}${element}`;
  const all: Record<Way, string | null> = {
    element: lines,
    pinned: pinned && `${pinnedLines(hub, pinned)}\n${theme}${element}`,
    frame: frameLines(choice, parts),
    oembed: hub + framePath(choice),
    image: imageLines(parts, sizes) || null,
    newsletter: letter,
    wordpress: `<!-- wp:html -->\n${lines}\n<!-- /wp:html -->`,
    spip: `<html>\n${lines}\n</html>`,
    drupal: lines,
    ...frameworkSnippets(choice, parts),
  };
  return ways.flatMap((way) => {
    const text = all[way];
    return text === null ? [] : [[way, text] as const];
  });
}
