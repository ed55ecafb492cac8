import { ask } from '../ask.ts';
import { sendInTurn } from '../load.ts';
import { startProgram } from '../programs/program.ts';
import { asOf, hundred, middle, search, twenty } from '../questions.ts';
import { type Measured, rate, times } from '../report.ts';

/** Questions by POST, which no door keeps the answers of, beside PostGraphile on the same database. */
export async function freeQueries(hub: string, databaseUrl: string): Promise<Measured[]> {
  const peer = await startProgram(new URL('../programs/postgraphile.ts', import.meta.url), {
    env: { DATABASE_URL: databaseUrl },
    readyPath: '/graphql',
  });
  const yesterday = new Date(Date.now() - 12 * 3_600_000).toISOString();
  const pages = {
    ours: middle.ours(await cursors(hub, 'figures')),
    theirs: middle.theirs(await cursors(peer.url, 'allFigures', 'orderBy: POSITION_ASC')),
  };
  const lines: Measured[] = [];
  for (const [what, ours, theirs, aim] of [
    ['20 figures with all relations', twenty.ours, twenty.theirs, `at least ${times(3)}`],
    ['the same as of yesterday, beside theirs of today', asOf(yesterday), twenty.theirs, '–'],
    ['100 figures with all relations', hundred.ours, hundred.theirs, '–'],
    ['a search for two words', search.ours, search.theirs, '–'],
    ['a page in the middle of 100,000', pages.ours, pages.theirs, '–'],
  ] as const) {
    const load = { connections: 16, seconds: 5 };
    const [one, other] = await sendInTurn(
      5,
      { ...load, url: `${hub}/graphql`, bodies: ours },
      { ...load, url: `${peer.url}/graphql`, bodies: theirs },
    );
    lines.push({
      what: `${what}, beside PostGraphile`,
      ours: rate(one),
      theirs: rate(other),
      came: times(one.perSecond / other.perSecond),
      aim,
    });
  }
  await peer.stop();
  return lines;
}

/** Where each hundredth figure stands, as the graph itself names the place. */
async function cursors(url: string, list: string, order = ''): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; found.length < 900; ) {
    const data = await ask(url, {
      query: `{ ${list}(first: 100 ${order} ${after ? `after: "${after}"` : ''}) { pageInfo { endCursor } } }`,
    });
    after = data[list].pageInfo.endCursor as string;
    found.push(after);
  }
  return found;
}
