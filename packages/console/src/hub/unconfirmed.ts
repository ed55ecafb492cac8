import { commonWords } from '../../messages/generated/common.ts';
import { announceNow } from '../shell/announce.ts';
import { language } from '../words/language.ts';

/** The keys of acts that wait for their confirmation. */
const waiting = new Set<string>();

/** Whether something that was sent may be done or not. */
export const isUnconfirmedNow = () => waiting.size > 0;

/** The page says that an act may be done, by `unconfirmed-changed` on `window`. */
export function tellUnconfirmed(key: string): void {
  if (waiting.has(key)) return;
  waiting.add(key);
  if (waiting.size === 1) announceNow(commonWords[language()].unconfirmed);
  dispatchEvent(new Event('unconfirmed-changed'));
}

/** It is known how the act ended, or nobody asks any more. */
export function tellConfirmed(key: string): void {
  if (waiting.delete(key)) dispatchEvent(new Event('unconfirmed-changed'));
}
