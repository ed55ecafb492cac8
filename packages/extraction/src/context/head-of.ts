import { readPeriod } from '@akto-figures/contents';
import type { Head } from '../candidate.ts';
import type { PressText } from '../read-text.ts';
import { seemsIn } from '../text/seems-in.ts';

const longestTitle = 300;

/** What a text says of itself: its title and the days of its date lines. */
export function headOf({ blocks, text, plain, language }: PressText): Head {
  const title = blocks.find(({ isTitle }) => isTitle);
  const days = blocks.flatMap(({ dateLine }) => {
    const read = dateLine && readPeriod(dateLine.text, language);
    return read?.ok ? [read.edtf] : [];
  });
  const words = title && text.slice(title.from, title.to).replace(/\s+/g, ' ').trim();
  return {
    title: words ? words.slice(0, longestTitle) : null,
    days: [...new Set(days)],
    seemsIn: seemsIn(plain),
  };
}
