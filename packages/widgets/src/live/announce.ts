import type { Following } from './follow.ts';
import { liveWords } from './live-words.ts';

/** Who listens to a page is told of changes this often at most, all elements of the page together. */
const pauseMs = 30_000;

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
  const texts = [...unsaid.values()].flat();
  const [first] = unsaid.keys();
  unsaid.clear();
  const status = first?.tail.querySelector('[role=status]');
  if (!first || !status) return;
  const words = liveWords[first.language];
  status.textContent = texts.length > 1 ? words.changedMore(texts.length) : words.changed + texts[0];
}
