import type { Language } from '../../messages/generated/languages.ts';
import { Feed } from './feed.ts';
import { drawTail } from './tail.ts';

/** An element as what follows a hub sees it. */
export type Followed = HTMLElement & { refresh(): Promise<void> };

/** Where an element's answer came from, and where it has room to say what has changed since. */
export type Following = {
  readonly hub: string;
  readonly language: Language;
  /** The last release of the answer that is shown. */
  readonly epoch: string | null;
  /** Beneath what the element shows. */
  readonly tail: HTMLElement;
};

/** All elements of the page that follow a hub. */
const followings = new Map<Followed, Following>();

/** One connection a hub, however many elements of the page follow it. */
const feeds = new Map<string, Feed>();

/** Keeps an element up to date with its hub, from now on as this says. What it answers ends that. */
export function follow(element: Followed, following: Following): () => void {
  const { hub } = following;
  const feed = feeds.get(hub) ?? new Feed(hub, followings);
  feeds.set(hub, feed);
  followings.set(element, following);
  feed.greet(following);
  return () => {
    if (followings.get(element) === following) followings.delete(element);
    if (!followings.has(element)) drawTail(following.tail);
    feed.rest();
  };
}
