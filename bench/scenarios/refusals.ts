import { median } from '../load.ts';
import { type Measured, milliseconds } from '../report.ts';

const rounds = 20;
const aimMs = 50;

/** Texts that are hard for somebody's parser, of any length. */
const shapes: readonly ((length: number) => string)[] = [
  (length) => `Y${'1'.repeat(length - 1)}`,
  (length) => '['.repeat(length / 2) + ']'.repeat(length / 2),
  (length) => 'a'.repeat(length),
  (length) => ' '.repeat(length),
];

interface Refused {
  readonly what: string;
  readonly send: (hub: string, text: string, client: string) => Promise<Response>;
  readonly length: number;
}

const asked = (client: string) => ({ 'X-Forwarded-For': client });
const refused: readonly Refused[] = [
  {
    what: 'a period of 95,000 characters by POST',
    length: 95_000,
    send: (hub, period, client) =>
      fetch(`${hub}/graphql`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...asked(client) },
        body: JSON.stringify({
          query: 'query ($period: String) { figures(filter: { period: $period }) { totalCount } }',
          variables: { period },
        }),
      }),
  },
  {
    what: 'a period of 4,000 characters in an address of an export',
    length: 4000,
    send: (hub, period, client) =>
      fetch(`${hub}/export/figures.csv?${new URLSearchParams({ period })}`, { headers: asked(client) }),
  },
];

/** How long it takes to refuse a text that would stop a hub which reads it, from the client and at worst. */
export async function refusals(hub: string): Promise<Measured[]> {
  const lines: Measured[] = [];
  for (const { what, send, length } of refused) {
    const taken: number[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const [index, shape] of shapes.entries()) {
        const start = performance.now();
        const response = await send(hub, shape(length), `172.20.${round}.${index}`);
        await response.text();
        if (response.status !== 400) throw new Error(`${what}: answered with ${response.status}.`);
        // The first of each is a warm-up.
        if (round > 0) taken.push(performance.now() - start);
      }
    }
    const worst = Math.max(...taken);
    lines.push({
      what: `refusing ${what}: median, worst`,
      ours: `${milliseconds(median(taken))}, ${milliseconds(worst)}`,
      theirs: '–',
      came: milliseconds(worst),
      aim: `at most ${aimMs} ms`,
    });
  }
  return lines;
}
