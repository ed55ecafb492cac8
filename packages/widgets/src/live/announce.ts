import { liveWords } from '../../messages/generated/live.ts';
import type { Following } from './follow.ts';

/** A screen reader announces changes this often at most, all elements of the page together. */
const pauseMs = 30_000;

/** How long it stands where it was said. */
const clearMs = 10_000;

let saidMs = Number.NEGATIVE_INFINITY;
let isPlanned = false;
const unsaid = new Map<Following, string[]>();

/** Says what has changed, politely: at once, or together with what else changes until it may be said. */
export function announce(following: Following | undefined, texts: readonly string[]): void {
  if (!following || !texts[0]) return;
  unsaid.set(following, [...(unsaid.get(following) ?? []), ...texts]);
  if (!isPlanned) setTimeout(say, Math.max(0, saidMs + pauseMs - performance.now()));
  isPlanned = true;
}

function say(): void {
  isPlanned = false;
  saidMs = performance.now();
  // A card and a number in a sentence may be of the same figure.
  const texts = [...new Set([...unsaid.values()].flat())];
  const following = [...unsaid.keys()].find(statusOf);
  const status = following && statusOf(following);
  unsaid.clear();
  if (!status) return;
  const words = liveWords[following.language];
  status.textContent =
    texts.length > 1 ? words.changedMore({ count: texts.length }) : words.changed + texts[0];
  // Once it is announced it is removed, so that nobody who reads the page later finds it there.
  setTimeout(() => {
    status.textContent = '';
  }, clearMs);
}

const statusOf = ({ tail }: Following) => tail.querySelector('[role=status]');
