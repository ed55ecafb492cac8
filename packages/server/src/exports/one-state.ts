import { type Page, pageThrough } from '../doors/page-through.ts';
import { readAsOf, readLanguage } from '../doors/parameters.ts';
import { publicState } from '../doors/public-state.ts';
import type { Ask } from '../graph/ask.ts';
import { languages } from '../pages/words.ts';
import type { Opened } from './exported.ts';

// What these pages have in common is read once for all of them; then it is forgotten, so that memory stays flat.
const pagesRemembered = 20;

interface Asked<Row> {
  readonly query: URLSearchParams;
  readonly filter: object;
  /** What is made of a record before a file says it. */
  readonly finish?: (row: Row) => Row;
}

/**
 * All records that a question finds, of one state of the hub however long they take: `list` with `$filter`, `$at`, `$locale` and
 * `$after`, and the state's epoch as `hub`.
 */
export async function ofOneState<Row extends { asOf: string | null }>(
  askApart: () => Ask,
  document: string,
  { query, filter, finish = (row) => row }: Asked<Row>,
): Promise<Opened<Row>> {
  const asOf = readAsOf(query);
  const locale = languages[readLanguage(query)];
  const state = await publicState(askApart(), asOf);
  let [ask, pages] = [askApart(), 0];
  const read = await pageThrough(async (after) => {
    pages += 1;
    if (pages % pagesRemembered === 0) ask = askApart();
    const variables = { filter, at: state.at, locale, after };
    const { hub, list } = await ask<{ hub: { epoch: string | null }; list: Page<Omit<Row, 'asOf'>> }>(
      document,
      variables,
    );
    // A release that comes late belongs to this time as well, and would be in the pages that follow alone.
    if (hub.epoch !== state.epoch) throw new Error(`The state of ${state.at} has changed during an export.`);
    return { ...list, nodes: list.nodes.map((row) => finish({ ...row, asOf } as Row)) };
  });
  return { pages: read, epoch: state.epoch, releasedAt: state.releasedAt };
}
