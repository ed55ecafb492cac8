import { type EmbedChoice, elementOf, framePath } from './embed-choice.ts';
import type { PinnedVersion } from './pinned-version.ts';

/** What a snippet needs beside the choice. */
export interface Surroundings {
  /** Where the hub is: "https://chiffres.example.fr". */
  readonly hub: string;
  /** The version of the elements that can be pinned. */
  readonly pinned: PinnedVersion | null;
  /** What stands where the elements cannot: each figure in words, and where its page is. */
  readonly fallback: readonly { readonly text: string; readonly path: string | null }[];
  /** What the frame is called, for who does not see it. */
  readonly title: string;
}

/**
 * What a webmaster pastes. What is said in it is text: a label with markup in it stays a label. An element stands on one line,
 * without lists or paragraphs inside: WordPress closes it before one, and shows both, the cards and the fallback.
 */
export function snippetOf(choice: EmbedChoice, { hub, pinned, fallback, title }: Surroundings): string {
  const frame = hub + framePath(choice);
  if (choice.form === 'oembed') return frame;
  if (choice.form === 'iframe') {
    return `<iframe src="${escaped(frame)}" title="${escaped(title)}" loading="lazy" width="100%" height="480" style="border: 0"></iframe>`;
  }
  const script =
    choice.form === 'pinned' && pinned
      ? `<script type="importmap">${pinned.importMap}</script>
<script type="module" src="${hub}/sdk/${pinned.version}/akto-figures.js" integrity="${pinned.integrity}" crossorigin="anonymous"></script>`
      : `<script type="module" src="${hub}/sdk/v1/akto-figures.js"></script>`;
  const { tag, attributes } = elementOf(choice);
  const opened = [
    tag,
    ...attributes.map(([name, value]) => (value ? `${name}="${escaped(value)}"` : name)),
  ].join(' ');
  if (tag === 'akto-figure') return `${script}\n<${opened}>${escaped(fallback[0]?.text ?? '')}</${tag}>`;
  const lines = fallback.map(({ text, path }) =>
    path ? `<a href="${escaped(hub + path)}">${escaped(text)}</a>` : escaped(text),
  );
  return `${script}\n<${opened}>${lines.join('<br>')}</${tag}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
