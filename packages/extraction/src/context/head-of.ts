import { readPeriod } from '@akto-figures/contents';
import type { Head } from '../candidate.ts';
import type { PressText } from '../read-text.ts';
import { isKindOfText } from '../segment/blocks.ts';
import { seemsIn } from '../text/seems-in.ts';

const longestTitle = 300;

/** What a text says of itself: its title and the days of its date lines. */
export function headOf({ blocks, text, plain, language, isOfPage }: PressText): Head {
  const title = blocks.find(({ isTitle }) => isTitle);
  const days = blocks.flatMap(({ dateLine }) => {
    const read = dateLine && readPeriod(dateLine.text, language);
    return read?.ok ? [read.edtf] : [];
  });
  // "# Le bilan 2024" is a title as Markdown writes one.
  const words =
    title &&
    text
      .slice(title.from, title.to)
      .replace(/^\s*#{1,6}\s/, '')
      .replace(/\s+/g, ' ')
      .trim();
  return {
    title: words ? words.slice(0, longestTitle) : null,
    days: [...new Set(days)],
    ...{ isOfPage, isTwo: new Set(days).size > 1 || beginsTwice(blocks, plain), seemsIn: seemsIn(plain) },
  };
}

/** Whether a line that texts begin with ("Communiqué de presse", a day of its own) stands again under a paragraph. */
function beginsTwice(blocks: PressText['blocks'], plain: string): boolean {
  let begun = '';
  let isTold = false;
  for (const { from, to, kind, dateLine } of blocks) {
    const line = plain.slice(from, to);
    const begins = dateLine?.isWhole ? 'day' : isKindOfText.test(line) ? 'kind' : '';
    if (begins !== '' && begins === begun && isTold) return true;
    if (begins !== '' && begun === '') begun = begins;
    isTold ||= begun !== '' && kind === 'paragraph' && line.length > shortParagraph;
  }
  return false;
}

const shortParagraph = 60;
