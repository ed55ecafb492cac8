import type { Stretch } from './blocks.ts';
import { type FramePart, frameWords } from './frame-words.ts';

/** Fewer signs than these make no page: any text may say "Lire aussi" once. */
const fewestSigns = 2;
const longestSign = 400;
const fewestWords = 6;

/**
 * The lines of a page that are no part of its article, where a text was copied with the page around it: menus, banners, breadcrumbs, what one
 * shares with, what it leads on to, its foot. None where the text is not such a page.
 */
export function frameOfPage(plain: string): Stretch[] {
  const lines = linesOf(plain).map((line) => ({ ...line, part: partOf(line.text) }));
  const signs = lines.filter(({ part }) => part !== null);
  if (signs.length < fewestSigns || new Set(signs.map(({ part }) => part)).size === 1) {
    // Menus alone are a page where there are many of them.
    if (signs.filter(({ part }) => part === 'menu').length < fewestSigns) return [];
  }
  const isText = (at: number) => lines[at]?.part === null && isSentence(lines[at]?.text ?? '');
  const first = lines.findIndex((_, at) => isText(at));
  if (first < 0) return [];
  const last = lines.findLastIndex((_, at) => isText(at));
  const lastMenu = lines.slice(0, first).findLastIndex(({ part }) => part === 'menu');
  const foot = lines.findIndex(({ part }, at) => at > last && (part === 'foot' || part === 'more'));
  let leadsOn = false;
  return lines.filter(({ part, text }, at) => {
    if (isText(at)) leadsOn = false;
    else if (part === 'more') leadsOn = !/:\s*\S/.test(text);
    return part !== null || at <= lastMenu || (foot >= 0 && at >= foot) || leadsOn;
  });
}

/** A line that says something, and is no entry of a menu. */
const isSentence = (text: string): boolean =>
  /[.!?»]["”)\]]?$/.test(text) && text.split(' ').length >= fewestWords;

function partOf(text: string): FramePart | null {
  if (text.length > longestSign) return null;
  const words = text.replace(/^[-–•*·▪‣◦●○■→➔►]\s+/, '');
  return frameWords.find(({ says }) => says.test(words))?.is ?? null;
}

function linesOf(plain: string): (Stretch & { readonly text: string })[] {
  const lines: (Stretch & { readonly text: string })[] = [];
  for (const { index, 0: line } of plain.matchAll(/[^\n]+/g)) {
    const text = line.trim();
    const from = index + line.indexOf(text.charAt(0));
    if (text !== '') lines.push({ from, to: from + text.length, text });
  }
  return lines;
}
