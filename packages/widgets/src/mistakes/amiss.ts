import type { AktoElement, WithEpoch } from '../element/akto-element.ts';
import { isToCome, remarkOn, style } from '../element/remark.ts';
import type { Failure } from '../hub/failure.ts';

// What the other part needs of this one goes through here: the two stay two files.
export { isToCome };

/** The elements that wear the line's style already. */
const worn = new WeakSet<Element>();

/** What has a version, as our classes have; other scripts' classes have none. */
type Versioned = { readonly version?: string };

/**
 * Something is wrong with an element: its readers see what stands in place of the answer, where that is still what is asked; who
 * keeps the page finds the remedy in the console, which is a part of its own, because a hub that is down is nobody's mistake.
 */
export function meet(element: AktoElement<WithEpoch>, isAsked?: () => boolean): void {
  const { failure } = element;
  if (failure && isAsked?.()) {
    if (!worn.has(element)) element.wear(style);
    worn.add(element);
    element.draw(remarkOn(element, failure));
    const again = element.shadowRoot?.querySelector<HTMLButtonElement>('[part=failure] button');
    if (again) again.onclick = () => element.refresh();
  }
  if (!failure || !isOutage(failure)) void say(({ warnOf }) => warnOf(element));
}

/** Whether the hub is down, which nobody who keeps a page can help. */
export const isOutage = ({ message, reason }: Failure): boolean =>
  reason === 'timeout' || /^HTTP 5/.test(message);

/** A script came second to a page, and its elements are not used. */
export function meetSecond(tag: string, first: Versioned, second: Versioned): void {
  void say(({ warnOfSecond }) => warnOfSecond(tag, first.version, second.version));
}

const say = (something: (mistakes: typeof import('./mistakes.ts')) => void): Promise<void> =>
  import('./mistakes.ts').then(something, () => undefined);
