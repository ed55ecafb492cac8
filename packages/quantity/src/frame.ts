import { grammars, inEachLanguage } from './languages/grammars.ts';
import { lexicons } from './lexicon.ts';
import type { Locale } from './locales.ts';
import { find, type Phrases, phrases } from './phrases.ts';
import type { Token } from './tokens.ts';

/** A text without what stands around its quantity and says nothing of it. */
export interface Framed {
  readonly tokens: readonly Token[];
  /** What was left out, as it is written, in the order of the text. */
  readonly stripped: readonly Token[];
  /** Stood between brackets, or after "soit": a sign there is a sign. */
  readonly isSetApart: boolean;
  readonly isBracketed: boolean;
}

/** What comes with a paste, each with a text that has it. A test reads every example. */
export const marks = {
  bullets: {
    signs: ['*', '•', '·', '▪', '‣', '◦', '●', '○', '■', '→', '➔', '►'],
    example: '• 1 780 contrats',
  },
  footnotes: {
    signs: ['*', '†', '‡', '§', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'],
    example: '1 780 contrats²',
  },
  stops: { signs: ['.', ';', ',', ':', '!', '…'], example: '1 780 contrats.' },
} as const satisfies Record<string, { signs: readonly string[]; example: string }>;

/** What stands on both sides: only as a pair is it left out. */
export const pairs = [
  { open: '(', close: ')', example: '(1 780 contrats)' },
  { open: '[', close: ']', example: '[1 780 contrats]' },
  { open: '«', close: '»', example: '« 1 780 contrats »' },
  { open: '“', close: '”', example: '“1 780 contrats”' },
  { open: '„', close: '“', example: '„1 780 contrats“' },
  { open: '"', close: '"', example: '"1 780 contrats"' },
  { open: '‘', close: '’', example: '‘1 780’' },
] as const;

/** Notes in brackets after a number: how firm it is, or where to read on. A number of up to two digits is one, too. */
export const notes = [
  'a',
  'b',
  'c',
  'p',
  'r',
  'provisoire',
  'chiffre provisoire',
  'données provisoires',
  'révisé',
  'provisional',
  'revised',
] as const;

const leads = inEachLanguage((locale) => known(grammars[locale].leadIns));
const noted = known(notes);

/** Takes away, from the outside in, what stands around a quantity. */
export function unframe(tokens: readonly Token[], locale: Locale): Framed {
  const stripped: Token[] = [];
  let from = 0;
  let to = tokens.length;
  let isSetApart = false;
  let isBracketed = false;
  const strip = (first: number, after: number) => stripped.push(...tokens.slice(first, after));
  while (to - from > 1) {
    const pair = pairAround(tokens, from, to);
    const lead = find(leads[locale], tokens, from);
    const note = noteBefore(tokens, from, to);
    if (pair) {
      strip(from, from + 1);
      strip(to - 1, to);
      from += 1;
      to -= 1;
      isBracketed ||= pair.open === '(';
      isSetApart = true;
    } else if (from === 0 && isSign(tokens[0], marks.bullets.signs)) {
      strip(0, 1);
      from = 1;
    } else if (lead && lead.next < to && !find(lexicons[locale].before, tokens, from)) {
      strip(from, lead.next);
      from = lead.next;
      isSetApart = true;
    } else if (isStopOrFootnote(tokens, to)) {
      strip(to - 1, to);
      to -= 1;
    } else if (note) {
      strip(note, to);
      to = note;
    } else break;
  }
  const kept = from === 0 && to === tokens.length ? tokens : tokens.slice(from, to);
  return { tokens: kept, stripped: stripped.sort((a, b) => a.at - b.at), isSetApart, isBracketed };
}

/** What was left out, as it is written: "(1)" is one piece. */
export function leftOutOf(stripped: readonly Token[], text: string): string[] {
  const pieces: { at: number; end: number }[] = [];
  for (const { at, end } of stripped) {
    const last = pieces.at(-1);
    if (last?.end === at) last.end = end;
    else pieces.push({ at, end });
  }
  return pieces.map(({ at, end }) => text.slice(at, end));
}

function pairAround(tokens: readonly Token[], from: number, to: number) {
  const [first, last] = [tokens[from], tokens[to - 1]];
  const pair = pairs.find(({ open, close }) => open === first?.raw && close === last?.raw);
  // In "(1) 1 780 (2)" the outer two are no pair.
  const isOne = pair && !tokens.slice(from + 1, to - 1).some(({ raw }) => raw === pair.close);
  return isOne || pair?.open === '(' ? closesAtEnd(tokens, from, to, pair) : null;
}

function closesAtEnd(tokens: readonly Token[], from: number, to: number, pair: (typeof pairs)[number]) {
  if (pair.open === pair.close) return pair;
  let depth = 0;
  for (let index = from; index < to; index += 1) {
    const raw = tokens[index]?.raw;
    if (raw === pair.open) depth += 1;
    else if (raw === pair.close) depth -= 1;
    if (depth === 0) return index === to - 1 ? pair : null;
  }
  return null;
}

function isStopOrFootnote(tokens: readonly Token[], to: number): boolean {
  const [before, last] = [tokens[to - 2], tokens[to - 1]];
  // "10²" is a power and "5 m²" a measure; "contrats²" leads to a footnote.
  const isPower = before?.text === '10' || (before?.kind === 'word' && before.text.length <= 2);
  return isSign(last, marks.stops.signs) || (isSign(last, marks.footnotes.signs) && !isPower);
}

/** Where the note in brackets starts that ends here; 0 where there is none. */
function noteBefore(tokens: readonly Token[], from: number, to: number): number {
  const close = tokens[to - 1]?.raw;
  if (close !== ')' && close !== ']') return 0;
  for (let open = to - 2; open > from && open > to - 6; open -= 1) {
    if (tokens[open]?.raw !== (close === ')' ? '(' : '[')) continue;
    const isNumber = open === to - 3 && /^\d{1,2}$/.test(tokens[open + 1]?.text ?? '');
    const isWord = find(noted, tokens, open + 1)?.next === to - 1;
    return isNumber || isWord ? open : 0;
  }
  return 0;
}

function isSign(token: Token | undefined, signs: readonly string[]): boolean {
  return token?.kind === 'sign' && signs.includes(token.raw);
}

function known(words: readonly string[]): Phrases<true> {
  return phrases(words.map((word) => [word, true] as const));
}
