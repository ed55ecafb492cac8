import type { FoundNumber } from './numbers/found-number.ts';
import { numbersIn } from './numbers/read-numbers.ts';
import { type FixedReject, fixedIn } from './rejects/fixed.ts';
import type { RejectReason } from './rejects/reasons.ts';
import { rejectOf } from './rejects/reject-of.ts';
import { isOfStory } from './rejects/stories.ts';
import { type Block, blocksOf, type Stretch } from './segment/blocks.ts';
import { frameOfPage } from './segment/frame-of-page.ts';
import { clausesOf, sentencesOf } from './segment/sentences.ts';
import { plainText } from './text/plain.ts';
import type { TextLanguage } from './text/text-language.ts';
import { type VisibleText, visibleText } from './text/visible.ts';

/** A sentence with its clauses, and the block that it stands in. */
export interface Sentence extends Stretch {
  readonly block: number;
  readonly clauses: readonly Stretch[];
}

/** A number that is a figure for all that the words around it say. */
export interface Mention {
  readonly number: FoundNumber;
  readonly sentence: number;
  readonly block: number;
  /** The place of its clause in its sentence. */
  readonly clause: number;
}

/** A text in its parts, and its numbers. */
export interface PressText {
  readonly visible: VisibleText;
  readonly text: string;
  readonly plain: string;
  readonly language: TextLanguage;
  /** Whether the menus and the foot of a page stood around it; what they count is rejected. */
  readonly isOfPage: boolean;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly rejects: readonly (Stretch & { readonly because: RejectReason })[];
}

/** More numbers than any press text has. */
const mostNumbers = 6000;

/** Takes a text apart, and tells its figures from its other numbers; null where it has too many of them. */
export function readText(given: string, language: TextLanguage): PressText | null {
  const visible = visibleText(given);
  const { text } = visible;
  const plain = plainText(text);
  const frame = frameOfPage(plain);
  const blocks = blocksOf(plain, frame);
  const sentences: Sentence[] = [];
  const mentions: Mention[] = [];
  const rejects: (Stretch & { because: RejectReason })[] = frame.flatMap((line) => numbersOf(plain, line));
  if (rejects.length > mostNumbers) return null;
  for (const [block, stretch] of blocks.entries()) {
    const { kind, marker } = stretch;
    if (marker && /\d/.test(plain.slice(marker.from, marker.to)))
      rejects.push({ ...marker, because: 'list-number' });
    const fixed = fixedIn(plain, stretch, language);
    if (mentions.length + rejects.length + fixed.length > mostNumbers) return null;
    rejects.push(...fixed);
    const isTaken = takenBy(fixed);
    for (const sentence of sentencesOf(text, plain, stretch)) {
      const clauses = clausesOf(plain, sentence);
      sentences.push({ ...sentence, block, clauses });
      for (const number of numbersIn({ text, plain, language, sentence }, isTaken)) {
        const because =
          kind === 'boilerplate' || kind === 'method'
            ? kind
            : (rejectOf({ text, plain, language, sentence }, number) ??
              (isOfStory(text, stretch, number) ? 'anecdote' : null));
        if (mentions.length + rejects.length > mostNumbers) return null;
        if (because) rejects.push({ from: number.from, to: number.to, because });
        else
          mentions.push({
            number,
            block,
            sentence: sentences.length - 1,
            clause: clauseAt(clauses, number.core.from),
          });
      }
    }
  }
  rejects.sort((one, other) => one.from - other.from);
  return { visible, text, plain, language, isOfPage: frame.length > 0, blocks, sentences, mentions, rejects };
}

/** The digits of a line that is no part of the article. */
const numbersOf = (plain: string, { from, to }: Stretch) =>
  Array.from(plain.slice(from, to).matchAll(/\d(?:[\d  ., ]*\d)?/g), ({ index, 0: digits }) => ({
    ...{ from: from + index, to: from + index + digits.length, because: 'menu' as const },
  }));

const clauseAt = (clauses: readonly Stretch[], at: number): number =>
  Math.max(
    0,
    clauses.findIndex(({ from, to }) => at >= from && at < to),
  );

/** Whether a place lies in one of the stretches; asked from left to right. */
function takenBy(fixed: readonly FixedReject[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while (next < fixed.length && (fixed[next]?.to ?? 0) <= at) next += 1;
    const { from = Infinity } = fixed[next] ?? {};
    return at >= from;
  };
}
