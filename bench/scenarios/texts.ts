import { readFileSync } from 'node:fs';
import { atlasOf } from '../../packages/contents/src/index.ts';
import { extract } from '../../packages/extraction/src/index.ts';
import { median } from '../load.ts';
import { type Measured, milliseconds } from '../report.ts';

const words = 10_000;
const rounds = 9;
const tests = new URL('../../packages/extraction/tests/', import.meta.url);

/** A press text of ten thousand words read for its figures, in the time of this thread: no server takes part. */
export async function readTexts(): Promise<Measured[]> {
  const territories = atlasOf(JSON.parse(readFileSync(new URL('territories.json', tests), 'utf8')));
  const texts = ['01', '02', '03', '04'].map((name) =>
    readFileSync(new URL(`texts/${name}.txt`, tests), 'utf8'),
  );
  const press = texts.join('\n\n');
  const times = Math.ceil(words / press.split(/\s+/).length);
  const given = Array.from({ length: times }, () => press).join('\n\n');
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = process.threadCpuUsage();
    extract(given, { language: 'fr', territories });
    const { user, system } = process.threadCpuUsage(before);
    took.push((user + system) / 1000);
  }
  const time = median(took);
  return [
    {
      what: `a text of ${given.split(/\s+/).length.toLocaleString('en')} words read for its figures, in the thread's own time`,
      ours: milliseconds(time),
      theirs: '',
      came: milliseconds(time),
      aim: 'at most 500 ms for 10,000',
    },
  ];
}
