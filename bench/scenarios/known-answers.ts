import { sendInTurn } from '../load.ts';
import { startProgram } from '../programs/program.ts';
import { type Measured, milliseconds, rate, times } from '../report.ts';

const query = `{ figures(filter: { convention: "akto-agefiph-2022-2024" }) {
  nodes { key label quantity { text } period { text } territory { name } citations { source { title } } } } }`;

/** Answers that are known in this epoch, beside Node's own server that sends the same bytes. */
export async function knownAnswers(hub: string): Promise<Measured[]> {
  const path = `/graphql?query=${encodeURIComponent(query)}`;
  const raw = await startProgram(new URL('../programs/raw.ts', import.meta.url), {
    env: { HUB_URL: `${hub}${path}` },
    readyPath: path,
  });
  const { headers } = await fetch(`${hub}${path}`, { headers: { 'Accept-Encoding': 'br' } });
  const load = { connections: 32, seconds: 4 };
  const lines: Measured[] = [];
  for (const [what, sent, aim] of [
    ['a known answer', { 'Accept-Encoding': 'br' }, 0.85],
    ['304 to who has it', { 'Accept-Encoding': 'br', 'If-None-Match': headers.get('ETag') ?? '' }, 0.9],
  ] as const) {
    const [ours, theirs] = await sendInTurn(
      5,
      { ...load, url: `${hub}${path}`, headers: sent },
      { ...load, url: `${raw.url}${path}`, headers: sent },
    );
    lines.push(
      {
        what: `${what}, beside raw node:http`,
        ours: rate(ours),
        theirs: rate(theirs),
        came: times(ours.perSecond / theirs.perSecond),
        aim: `at least ${times(aim)}`,
      },
      {
        what: `${what}, p99`,
        ours: milliseconds(ours.p99),
        theirs: milliseconds(theirs.p99),
        came: times(ours.p99 / theirs.p99),
        aim: `at most ${times(2)}`,
      },
    );
  }
  await raw.stop();
  return lines;
}
