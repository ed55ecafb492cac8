import { Waiting, type WaitingQuery } from '../../generated/waiting.ts';
import { fetchJson } from '../hub/fetch-json.ts';
import { viewer } from '../session/session.ts';
import { isOpenTo } from '../shell/sections.ts';
import { waitingFor } from './waiting-for.ts';

const everyMs = 60_000;

let count = 0;
let title = '';

/** How much waits for who is signed in, as far as it is known. */
export const waitingCount = (): number => count;

/** Gives the page its title, with how much waits before it: a tab says so beside others. */
export function titlePage(heading: string): void {
  title = heading;
  document.title = count > 0 ? `(${count}) ${title}` : title;
}

/** So much waits, as somebody has just seen. Nothing is announced: who listens to something else reads it where they look for it. */
export function noteWaiting(found: number): void {
  if (found === count) return;
  count = found;
  titlePage(title);
  dispatchEvent(new Event('waiting-counted'));
}

/** Counts what waits anew. Where the session has ended nobody is asked to sign in for it, and what was known stays until the next look. */
export async function countWaiting(): Promise<void> {
  const self = viewer();
  if (!self || document.hidden) return;
  if (!isOpenTo(self.roles, '/console/releases')) return noteWaiting(0);
  const answer = await fetchJson<{ data: WaitingQuery | null }>('/editorial/graphql', {
    query: Waiting,
    variables: {},
  }).catch(() => null);
  if (answer?.data && viewer()?.accountId === self.accountId)
    noteWaiting(countOf(answer.data, self.accountId));
}

/** How much waits for somebody: releases, and what was said to them and is not settled. */
export const countOf = (asked: WaitingQuery, self: string | undefined): number =>
  waitingFor(asked, self).length + asked.viewer.mentions.length;

/** Keeps the count fresh: each minute while the page is seen, when somebody comes back to it, and after each act. */
export function keepCounting(): void {
  const look = () => void countWaiting();
  setInterval(look, everyMs);
  document.addEventListener('visibilitychange', look);
  addEventListener('acted', look);
}
