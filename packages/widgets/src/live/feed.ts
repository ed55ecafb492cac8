import { forget } from '../hub/ask.ts';
import { announce } from './announce.ts';
import type { Followed, Following } from './follow.ts';
import { Stream } from './stream.ts';
import { drawTail } from './tail.ts';

/** How long a stream may send nothing at its beginning: a proxy may hold it back. */
const patienceMs = 10_000;
/** Releases come out on whole minutes: who has no stream looks that often. */
const lookEveryMs = 60_000;

/**
 * What a hub releases while the page is seen: by a stream of events; and where none comes through, by asking when the reader
 * comes back to the page, and once a minute. A page that nobody sees holds no connection.
 */
export class Feed {
  #hub: string;
  #followings: ReadonlyMap<Followed, Following>;
  #stream: Stream;
  #isHeard = false;
  #isPaused = false;
  /** The last release that the hub told of. */
  #epoch: string | null = null;
  #looking: ReturnType<typeof setInterval> | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(hub: string, followings: ReadonlyMap<Followed, Following>) {
    this.#hub = hub;
    this.#followings = followings;
    // The first that is heard names the present release: an answer that is older is asked anew.
    this.#stream = new Stream(hub, (epoch) => {
      this.#isHeard = epoch !== null;
      this.#epoch = epoch;
      this.#catchUp();
    });
    // A page that the browser keeps for the way back holds no connection.
    addEventListener('pagehide', () => this.#close());
    addEventListener('pageshow', () => this.#open());
    document.addEventListener('visibilitychange', () => {
      this.#close();
      this.#look();
      this.#open();
    });
  }

  /** Takes in an element that follows this hub from now on. */
  greet(following: Following): void {
    this.#drawTail(following);
    this.#open();
  }

  /** Lets the stream go where nobody of the page follows this hub any more. */
  rest(): void {
    if (this.#followers.length === 0) this.#close();
  }

  get #followers(): (readonly [Followed, Following])[] {
    return [...this.#followings].filter(([, { hub }]) => hub === this.#hub);
  }

  get #isSeen(): boolean {
    return document.visibilityState === 'visible' && !this.#isPaused && this.#followers.length > 0;
  }

  #open(): void {
    if (this.#looking || !this.#isSeen) return;
    this.#isHeard = false;
    this.#stream.open();
    this.#looking = setInterval(this.#look, lookEveryMs);
    this.#waiting = setTimeout(this.#look, patienceMs);
  }

  #close(): void {
    this.#stream.close();
    clearInterval(this.#looking);
    clearTimeout(this.#waiting);
    this.#looking = undefined;
  }

  /** Asks without having been told: only where no stream comes through, and for a page that is seen. */
  #look = (): void => {
    if (!this.#isHeard && this.#isSeen) void this.#refresh(() => true);
  };

  #catchUp = (): void => {
    if (this.#epoch) void this.#refresh(({ epoch }) => epoch !== this.#epoch);
  };

  async #refresh(isDue: (following: Following) => boolean): Promise<void> {
    forget();
    const due = this.#followers.filter(([, following]) => isDue(following));
    const changes = await Promise.all(
      due.map(async ([element]) => {
        const before = new Set(textsOf(element));
        await element.refresh();
        return textsOf(element).filter((text) => !before.has(text));
      }),
    );
    for (const [index, [, following]] of due.entries()) announce(following, changes[index] ?? []);
  }

  #pause = (): void => {
    this.#isPaused = !this.#isPaused;
    if (this.#isPaused) this.#close();
    else this.#open();
    for (const [, following] of this.#followers) this.#drawTail(following);
  };

  #drawTail({ language, tail }: Following): void {
    drawTail(tail, { language, isPaused: this.#isPaused, pause: this.#pause });
  }
}

/** What an element says of its figures or plans, a text each; what it says of their sources is no change of a number. */
function textsOf({ shadowRoot }: Followed): string[] {
  const saying =
    shadowRoot?.querySelectorAll<HTMLElement>(
      '[part=card] > .spoken, [part=link] > .spoken, [role=option]',
    ) ?? [];
  return [...saying]
    .filter((each) => !each.closest('[part=source]'))
    .map(
      (each) =>
        each.getAttribute('aria-label') ?? [each.textContent.trim(), each.dataset.counts].join(' ').trim(),
    );
}
