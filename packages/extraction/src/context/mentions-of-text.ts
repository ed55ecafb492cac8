import type { PressText } from '../read-text.ts';
import type { Stretch } from '../segment/blocks.ts';

/** What sentences and blocks of a text name, found once and only where it is asked for. */
export class MentionsOfText<Mention extends Stretch> {
  readonly #press: PressText;
  readonly #find: (stretch: Stretch, block: number) => readonly Mention[];
  readonly #sentences = new Map<number, readonly Mention[]>();
  readonly #blocks = new Map<number, readonly Mention[]>();

  constructor(press: PressText, find: (stretch: Stretch, block: number) => readonly Mention[]) {
    this.#press = press;
    this.#find = find;
  }

  /** Those of a sentence, from left to right. */
  ofSentence(sentence: number): readonly Mention[] {
    const stretch = this.#press.sentences[sentence];
    return stretch ? remembered(this.#sentences, sentence, () => this.#find(stretch, stretch.block)) : [];
  }

  /** Those of a sentence that stand near a place: a sentence without an end is no reason to look through all of it. */
  near(sentence: number, place: number): readonly Mention[] {
    const all = this.ofSentence(sentence);
    if (all.length <= few) return all;
    const first = firstFrom(all, place - nearby);
    const last = firstFrom(all, place + nearby);
    return all.slice(first, last);
  }

  ofBlock(block: number): readonly Mention[] {
    const stretch = this.#press.blocks[block];
    return stretch ? remembered(this.#blocks, block, () => this.#find(stretch, block)) : [];
  }
}

const few = 20;
const nearby = 600;

function firstFrom(all: readonly Stretch[], place: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.from ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function remembered<Found>(known: Map<number, Found>, key: number, find: () => Found): Found {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  known.set(key, found);
  return found;
}
