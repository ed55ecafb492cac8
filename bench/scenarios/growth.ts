import type { Postgres } from '../../tests/support/postgres.ts';
import { fill } from '../database/fill.ts';
import { median, send } from '../load.ts';
import { startHub } from '../programs/hub.ts';
import type { Program } from '../programs/program.ts';
import { inRegions } from '../questions.ts';
import { type Measured, milliseconds, times } from '../report.ts';

// Each figure was released four times, so that "as of" has something to choose from.
const versions = 4;
const rounds = 5;

/** How much longer the same question takes where there is a thousand times as much to find the answer in. */
export async function growth(postgres: Postgres): Promise<Measured[]> {
  const small = await hubOn(postgres, 1_000 / versions);
  const large = await hubOn(postgres, 1_000_000 / versions);
  const dayBeforeYesterday = new Date(Date.now() - 36 * 3_600_000).toISOString();
  const lines: Measured[] = [];
  for (const [what, bodies, aim] of [
    ['10 figures of a région with all relations', inRegions(), 1.3],
    ['the same as of two releases ago', inRegions(dayBeforeYesterday), 1.5],
  ] as const) {
    const p50s: [number, number][] = [];
    for (let round = 0; round <= rounds; round++) {
      const load = { bodies, connections: 1, seconds: 3 };
      const pair: [number, number] = [
        (await send({ ...load, url: `${large.url}/graphql` })).p50,
        (await send({ ...load, url: `${small.url}/graphql` })).p50,
      ];
      if (round > 0) p50s.push(pair);
    }
    const [ours, theirs] = [median(p50s.map(([one]) => one)), median(p50s.map(([, other]) => other))];
    lines.push({
      what: `${what}, p50 among 1,000,000 versions, beside 1,000`,
      ours: milliseconds(ours),
      theirs: milliseconds(theirs),
      came: times(ours / theirs),
      aim: `at most ${times(aim)}`,
    });
  }
  await Promise.all([small.stop(), large.stop()]);
  return lines;
}

async function hubOn(postgres: Postgres, figures: number): Promise<Program> {
  const url = await postgres.newDatabase();
  await (await startHub(url)).stop();
  await fill(url, { figures, versions });
  return startHub(url);
}
