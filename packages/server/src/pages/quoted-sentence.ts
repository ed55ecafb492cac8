import { asASentence, type QuoteExcerpt } from '@akto-figures/contents';
import { html } from 'hono/html';
import type { Html } from './layout.ts';
import { heardBeside } from './seen-and-heard.ts';
import type { Words } from './words.ts';

interface Cited<Source> {
  readonly quote: QuoteExcerpt | null;
  readonly locator: string | null;
  readonly source: Source;
}

/** Where a sentence stands on its page, for whoever links to it. Browsers open what it is folded into. */
const placeOf = (index: number) => (index === 0 ? 'sentence' : `sentence-${index + 1}`);

/** The sentences that state a figure, folded: each with its number marked, its place and its source. */
export function quotedSentences<Source extends { readonly language: string }>(
  citations: readonly Cited<Source>[],
  titleOf: (source: Source) => Html,
  say: Words,
): Html | '' {
  const quoted = citations.flatMap(({ quote, ...rest }) =>
    quote ? [{ ...rest, quote: asASentence(quote) }] : [],
  );
  if (quoted.length === 0) return '';
  return html`<div><dt>${say.sentence}</dt>${quoted.map(
    ({ quote: { prefix, exact, suffix }, locator, source }, index) => html`<dd><details class="sentence">
<summary>${say.seeSentence}</summary>
<blockquote id="${placeOf(index)}" lang="${source.language}"><p>${heardBeside(prefix)}<mark>${heardBeside(exact)}</mark>${heardBeside(suffix)}</p></blockquote>
<p>${locator ? html`<span lang="${source.language}">${locator}</span> – ` : ''}${titleOf(source)}</p>
</details></dd>`,
  )}</div>`;
}
