import type { PinnedVersion } from '../sdk/pinned-version.ts';
import type { Choice } from './choice.ts';
import { elementOf, framePath } from './element.ts';
import type { Fallback, FallbackText } from './fallback.ts';
import { frameHeight } from './room.ts';
import { escaped } from './written.ts';

/** What a snippet needs beside the choice. */
export interface Surroundings {
  /** Where the hub is reached: "https://chiffres.example.fr". */
  readonly hub: string;
  readonly fallback: Fallback;
}

/** The line that loads the elements, always the newest of major version 1. */
export const scriptLine = (hub: string): string =>
  `<script type="module" src="${escaped(hub)}/sdk/v1/akto-figures.js"></script>`;

/** The line that gives the elements the colours of the page's design system, where those were chosen: else none. */
export const themeLines = ({ theme }: Choice, hub: string): string =>
  theme === 'dsfr' ? `<link rel="stylesheet" href="${escaped(hub)}/sdk/v1/themes/dsfr.css">\n` : '';

/** The lines that load one released version, with what each of its files hashes to. */
export const pinnedLines = (hub: string, { importMap, integrity, version }: PinnedVersion): string =>
  `<script type="importmap">${importMap}</script>
<script type="module" src="${escaped(hub)}/sdk/${version}/akto-figures.js" integrity="${integrity}" crossorigin="anonymous"></script>`;

/**
 * The element with its fallback, on one line and without lists or paragraphs inside: WordPress closes it before one, and shows
 * both, the cards and the fallback. What is said in it is text: a label with markup in it stays a label.
 */
export function elementLine(choice: Choice, { hub, fallback }: Surroundings, more = ''): string {
  const { tag, attributes } = elementOf(choice);
  const opened = [
    tag + more,
    ...attributes.map(([name, value]) => (value ? `${name}="${escaped(value)}"` : name)),
  ].join(' ');
  const inside =
    tag === 'akto-figure'
      ? escaped(fallback.texts[0]?.number ?? '')
      : fallback.texts.map((text) => inItsRoom(text, hub)).join(' ');
  return `<${opened}>${inside}</${tag}>`;
}

function inItsRoom({ text, path, room }: FallbackText, hub: string): string {
  const line = path ? `<a href="${escaped(hub + path)}">${escaped(text)}</a>` : escaped(text);
  if (!room) return line;
  return `<svg width="${room.width}" height="${room.height}"><foreignObject width="100%" height="100%">${line}</foreignObject></svg>`;
}

/** Where frames stand as wide as a column of text, whose width nobody knows here. */
const frameWidth = 600;
const mapFrameHeight = 1500;

/** What a frame may do: its links open pages, and it tells how high it is. */
export const frameSandbox = 'allow-popups allow-popups-to-escape-sandbox allow-scripts';

/** A frame, for pages that run no script of ours; the second line lets it be as high as what it shows, and can be left out. */
export function frameLines(choice: Choice, { hub, fallback }: Surroundings): string {
  const layout = choice.look === 'list' || choice.look === 'band' ? choice.look : 'cards';
  const height = choice.look === 'map' ? mapFrameHeight : frameHeight(fallback.cards, layout, frameWidth);
  return `<iframe src="${escaped(hub + framePath(choice))}" title="${escaped(fallback.title)}" width="100%" height="${height}" frameborder="0" loading="lazy" sandbox="${frameSandbox}"></iframe>
<script src="${escaped(hub)}/sdk/v1/frames.js" async></script>`;
}

/** Each figure as a picture that says in words what it shows, and leads to its page. */
export const imageLines = (
  { hub, fallback }: Surroundings,
  sizes: ReadonlyMap<string, { width: number; height: number }>,
): string =>
  fallback.texts
    .flatMap(({ key, path, text }) => {
      const size = key === null ? undefined : sizes.get(key);
      if (!size || path === null) return [];
      const [page = '', query] = path.split('?');
      const picture = `${hub}${page}.svg${query ? `?${query}` : ''}`;
      return `<a href="${escaped(hub + path)}"><img src="${escaped(picture)}" width="${size.width}" height="${size.height}" alt="${escaped(text)}"></a>`;
    })
    .join('\n');
