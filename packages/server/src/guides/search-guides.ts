import { fold } from '@akto-figures/contents';
import type { Guide, Section } from './guide.ts';

/** A section that has all the words, and the words around the first of them. */
export interface Found {
  readonly guide: Guide;
  readonly section: Section;
  readonly excerpt: string;
}

/** The sections in which all words stand, those with all of them in their headings first. Case and accents do not matter. */
export function searchGuides(guides: readonly Guide[], words: string): Found[] {
  const wanted = fold(words)
    .split(' ')
    .filter((word) => word !== '');
  if (wanted.length === 0) return [];
  const has = (text: string) => wanted.every((word) => fold(text).includes(word));
  const found = guides.flatMap((guide) =>
    guide.sections
      .filter(({ heading, text }) => has(`${guide.title} ${heading} ${text}`))
      .map((section) => ({ guide, section, excerpt: excerptOf(section.text, wanted[0] ?? '') })),
  );
  const isInHeading = ({ guide, section }: Found) => Number(has(`${guide.title} ${section.heading}`));
  return found.toSorted((one, other) => isInHeading(other) - isInHeading(one));
}

const mostWords = 30;

function excerptOf(text: string, wanted: string): string {
  const words = text.split(' ');
  const at = Math.max(0, words.findIndex((word) => fold(word).includes(wanted)) - 8);
  const shown = words.slice(at, at + mostWords).join(' ');
  return `${at > 0 ? '… ' : ''}${shown}${at + mostWords < words.length ? ' …' : ''}`;
}
