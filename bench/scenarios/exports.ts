import { startHub } from '../programs/hub.ts';
import { type Measured, megabytes, milliseconds } from '../report.ts';

const calmMs = 2000;

/** All figures as files: when the first byte is there, and how much more memory the hub takes until the last. */
export async function exports(databaseUrl: string): Promise<Measured[]> {
  const lines: Measured[] = [];
  for (const ending of ['csv', 'json', 'xlsx']) {
    // A hub of its own for each: the most that a process held is never taken back.
    const hub = await startHub(databaseUrl);
    await readThrough(`${hub.url}/export/figures.${ending}?keys=bench-chiffre-1`);
    await new Promise((resolve) => setTimeout(resolve, calmMs));
    const before = hub.residentBytes();
    const { firstMs, lastMs, bytes } = await readThrough(`${hub.url}/export/figures.${ending}`);
    const grown = hub.peakBytes() - before;
    await hub.stop();
    lines.push(
      {
        what: `100,000 figures as .${ending}: first byte (${megabytes(bytes)} in ${Math.round(lastMs / 1000)} s)`,
        ours: milliseconds(firstMs),
        theirs: '',
        came: milliseconds(firstMs),
        aim: 'at most 300 ms',
      },
      {
        what: `100,000 figures as .${ending}: memory`,
        ours: megabytes(grown),
        theirs: '',
        came: `+ ${megabytes(grown)}`,
        aim: 'at most + 80 MB',
      },
    );
  }
  return lines;
}

async function readThrough(url: string): Promise<{ firstMs: number; lastMs: number; bytes: number }> {
  const start = performance.now();
  const response = await fetch(url);
  if (!response.ok || !response.body) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  let [firstMs, bytes] = [0, 0];
  for await (const chunk of response.body) {
    firstMs ||= performance.now() - start;
    bytes += chunk.length;
  }
  return { firstMs, lastMs: performance.now() - start, bytes };
}
