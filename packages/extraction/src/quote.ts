import type { Quote } from './candidate.ts';
import type { Stretch } from './segment/blocks.ts';
import type { VisibleText } from './text/visible.ts';

/** How many characters of a quote's surroundings are kept on each side. */
export const aroundQuote = 48;

/** The words of a stretch of the visible text, as the text as given has them. Halves of characters are not cut off. */
export function quoteOf(given: string, visible: VisibleText, { from, to }: Stretch): Quote {
  const start = visible.origin(from);
  const end = visible.origin(to - 1) + 1;
  return {
    ...{ exact: given.slice(start, end), start, end },
    prefix: given.slice(whole(given, Math.max(0, start - aroundQuote)), start),
    suffix: given.slice(end, whole(given, Math.min(given.length, end + aroundQuote))),
  };
}

/** The place, or the next, where no surrogate pair is cut in two. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}
