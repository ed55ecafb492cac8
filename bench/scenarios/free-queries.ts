import { ask } from '../ask.ts';
import { median, send, sendInTurn } from '../load.ts';
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
  const lines: Measured[] = [];
  for (const [what, ours, theirs, aim] of [
    ['20 figures with all relations', twenty.ours, twenty.theirs, `at least ${times(3)}`],
    ['the same as of yesterday, beside theirs of today', asOf(yesterday), twenty.theirs, '–'],
    ['100 figures with all relations', hundred.ours, hundred.theirs, '–'],
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
  // Theirs take seconds each on these views, and PostgreSQL goes on with them when it is our turn: so they have no peer.
  for (const [what, bodies] of [
    ['a search for two words', search],
    ['a page in the middle of 100,000', middle(await cursors(hub))],
  ] as const) {
    const rates: number[] = [];
    for (let round = 0; round <= 5; round++) {
      const { perSecond } = await send({ url: `${hub}/graphql`, bodies, connections: 16, seconds: 5 });
      if (round > 0) rates.push(perSecond);
    }
    const ours = rate({ perSecond: median(rates) });
    lines.push({ what, ours, theirs: '', came: ours, aim: '–' });
  }
  return lines;
}

/** Where each hundredth figure stands, as the graph itself names the place. */
async function cursors(hub: string): Promise<string[]> {
  const found: string[] = [];
  while (found.length < 900) {
    const { figures } = await ask(hub, {
      query: 'query ($after: String) { figures(first: 100, after: $after) { pageInfo { endCursor } } }',
      variables: { after: found.at(-1) },
    });
    found.push(figures.pageInfo.endCursor);
  }
  return found;
}
