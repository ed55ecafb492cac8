import type { Quote } from './candidate.ts';
import type { Stretch } from './segment/blocks.ts';
import type { VisibleText } from './text/visible.ts';

/** How many characters of a quote's surroundings are kept on each side, at most. */
const aroundQuote = 100;

/** The words of a stretch of the visible text, as the text as given has them, and whole words of its sentence around them. */
export function quoteOf(given: string, visible: VisibleText, { from, to }: Stretch): Quote {
  const start = visible.origin(from);
  const end = visible.origin(to - 1) + 1;
  return {
    ...{ exact: given.slice(start, end), start, end },
    prefix: wordsBefore(given.slice(Math.max(0, start - aroundQuote), start), start > aroundQuote),
    suffix: wordsAfter(given.slice(end, end + aroundQuote), given.length - end > aroundQuote),
  };
}

const gap = /\n[^\S\n]*\n/;

/** A stop that ends a sentence, and no abbreviation: another sentence may be about somebody else. */
const stop = String.raw`(?<=\p{L}{3}|[\d%€)»])[.!?…]+[”"]?`;
const sentenceBefore = new RegExp(String.raw`^.*${stop}\s+(?=[«“"\p{Lu}])`, 'su');
const sentenceAfter = new RegExp(String.raw`^.*?${stop}(?=\s+[«“"\p{Lu}])`, 'su');

/** Without what belongs to another paragraph or sentence, and without a part of a word, or half a character, at the far end. */
function wordsBefore(text: string, isCut: boolean): string {
  const [own = '', ...others] = text.split(gap).toReversed();
  const said = own.replace(sentenceBefore, '');
  return isCut && others.length === 0 && said === own
    ? own.replace(/^(?:\S*(?=\s)|[\uDC00-\uDFFF])/, '')
    : said;
}

function wordsAfter(text: string, isCut: boolean): string {
  const [own = '', ...others] = text.split(gap);
  const said = sentenceAfter.exec(own)?.[0];
  if (said !== undefined) return said;
  return isCut && others.length === 0 ? own.replace(/(?:(?<=\s)\S*|[\uD800-\uDBFF])$/, '') : own;
}
