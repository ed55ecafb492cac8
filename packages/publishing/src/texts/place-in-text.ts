import { quotedWords } from '@akto-figures/contents';
import { type Locale, slipIn } from '@akto-figures/quantity';
import { textsWords } from '../../messages/generated/texts.ts';

/** A stretch of a text between empty lines; rows of a table, and items of a list, that follow each other are one. */
interface Block {
  readonly from: number;
  readonly kind: 'row' | 'item' | 'prose' | 'short';
  readonly words: string;
}

const longestHeading = 80;

/**
 * Where in a text a place stands, as one says it to somebody who has the text: "L’emploi en région, paragraphe 2", "tableau 1, ligne 3".
 * Paragraphs and points are counted under their heading. Lines above the first paragraph are the text's head, and no heading.
 */
export function placesIn(text: string, language: Locale): (start: number) => string {
  const blocks = blocksOf(text);
  const says = textsWords[language].places;
  const firstProse = blocks.findIndex(({ kind }) => kind !== 'short');
  const named: string[] = [];
  let [heading, paragraph, point, table, row] = ['', 0, 0, 0, 0];
  for (const [at, { kind, words }] of blocks.entries()) {
    const follows = blocks[at - 1]?.kind === kind;
    if (kind === 'short') {
      named.push(at < firstProse ? says.head : quotedHeading(words) || says.head);
      if (at > firstProse) [heading, paragraph] = [quotedHeading(words), 0];
      continue;
    }
    if (kind === 'prose') paragraph += 1;
    if (kind === 'item') point = follows ? point + 1 : 1;
    if (kind === 'row') [table, row] = follows ? [table, row + 1] : [table + 1, 1];
    const place =
      kind === 'prose'
        ? says.paragraph({ paragraph })
        : kind === 'item'
          ? says.point({ point })
          : says.row({ table, row });
    named.push(heading && kind !== 'row' ? says.under({ heading, place }) : place);
  }
  return (start) => named[blocks.findLastIndex(({ from }) => from <= start)] ?? says.head;
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let isNew = true;
  let from = 0;
  for (const line of text.split('\n')) {
    const words = line.trim();
    const before = blocks.at(-1);
    if (words === '') isNew = true;
    else {
      const kind = kindOf(words);
      // Lines of one paragraph are one block; each row, and each item, is one of its own.
      if (!isNew && before && kind !== 'row' && kind !== 'item') blocks.splice(-1, 1, joined(before, words));
      else blocks.push({ from, kind, words });
      isNew = false;
    }
    from += line.length + 1;
  }
  return blocks;
}

const joined = (before: Block, words: string): Block => ({
  ...before,
  words: `${before.words} ${words}`,
  kind: before.kind === 'short' ? 'prose' : before.kind,
});

function kindOf(words: string): Block['kind'] {
  if ((words.match(/\t|\||;(?=\s*\S)/g)?.length ?? 0) >= 2 || /^[^.!?]*\t[^.!?]*\d[^.!?]*$/.test(words))
    return 'row';
  if (/^(?:[-•–—*▪●]|\d{1,2}[.)])\s/.test(words)) return 'item';
  return words.length > longestHeading * 1.5 || /[.!?…»:;,]$/.test(words) ? 'prose' : 'short';
}

/** A heading as a locator may have it; nothing where it has what no text of the hub may. */
function quotedHeading(words: string): string {
  const heading = quotedWords(words);
  if (slipIn(heading)) return '';
  if (heading.length <= longestHeading) return heading;
  return `${heading.slice(0, heading.lastIndexOf(' ', longestHeading))}…`;
}
