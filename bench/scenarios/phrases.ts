import { readFileSync } from 'node:fs';
import { type Locale, locales, parseValue } from '../../packages/quantity/src/index.ts';
import { median } from '../load.ts';
import { type Measured, milliseconds } from '../report.ts';

const phrases = 2000;
const rounds = 20;

/** Two thousand numbers as the press writes them, in the time of this thread: no server takes part. */
export async function readPhrases(): Promise<Measured[]> {
  const file = new URL('../../packages/quantity/tests/number-phrases.tsv', import.meta.url);
  const known = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .flatMap(([locale, text]) => (text && isLocale(locale) ? [{ locale, text }] : []));
  const given = Array.from(
    { length: phrases },
    (_, at) => known[at % known.length] ?? { locale: 'fr', text: '1' },
  );
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    for (const { locale, text } of given) parseValue(text, { locale: locale as Locale, rest: 'given' });
    const { user, system } = process.cpuUsage(before);
    took.push((user + system) / 1000);
  }
  const time = median(took);
  return [
    {
      what: `${phrases.toLocaleString('en')} phrases read as values, in the thread's own time`,
      ours: milliseconds(time),
      theirs: '',
      came: milliseconds(time),
      aim: 'at most 100 ms',
    },
  ];
}

const isLocale = (text: string | undefined): text is Locale => locales.some((each) => each === text);
