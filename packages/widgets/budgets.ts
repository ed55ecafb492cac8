// Does a partner's page still load what we promised? Prints each bundle's size against its budget; 1 kB is 1,000 bytes.
import { readFileSync } from 'node:fs';

type Listed = { file: string; bytes: number; gzip: number };

/** Gzip bytes at most, for the first file that matches. The classic script is for old page builders: no promise. */
const budgets = [
  { what: 'entry with cards', file: /^akto-figures\.js$/, most: 7_900 },
  { what: 'map chunk', file: /^akto-picture-/, most: 6_000 },
  { what: 'walking on the map', file: /^akto-walk-/, most: 2_500 },
  { what: 'map of figures', file: /^akto-choropleth-/, most: 3_100 },
  { what: 'plans of an actor', file: /^akto-more-plans-/, most: 1_500 },
  { what: 'départements', file: /^akto-departments-/, most: 8_000 },
  { what: 'number chunk', file: /^akto-number-/, most: 700 },
  { what: 'what few cards show', file: /^akto-more-(?!plans)/, most: 2_000 },
  // It also finds the one tab of a site that holds the stream.
  { what: 'live chunk', file: /^akto-follow-/, most: 1_800 },
  { what: 'what a failure says', file: /^akto-amiss-/, most: 1_100 },
  { what: 'what a mistake says', file: /^akto-mistakes-/, most: 3_500 },
  { what: 'a torn fallback', file: /^akto-torn-/, most: 300 },
  { what: 'frames that fit', file: /^frames\.js$/, most: 450 },
  { what: 'English', file: /^akto-in-en-/, most: 600 },
  { what: 'classic script', file: /^akto-figures\.classic\.js$/, most: Number.POSITIVE_INFINITY },
];

const manifest = readFileSync(`${import.meta.dirname}/dist/manifest.json`, 'utf8');
const { files } = JSON.parse(manifest) as { files: Listed[] };
const kilobytes = (bytes: number) =>
  (Number.isFinite(bytes) ? `${(bytes / 1000).toFixed(2)} kB` : '–').padStart(9);

process.stdout.write('bundle                    gzip    budget   file\n');
for (const { what, file, most } of budgets) {
  const listed = files.filter((each) => file.test(each.file));
  if (listed.length !== 1)
    throw new Error(`dist holds ${listed.length} files for the ${what}: build it again.`);
  for (const { file: name, gzip } of listed) {
    if (gzip > most) process.exitCode = 1;
    const verdict = gzip > most ? `  ${gzip - most} bytes too many` : '';
    process.stdout.write(`${what.padEnd(20)} ${kilobytes(gzip)} ${kilobytes(most)}   ${name}${verdict}\n`);
  }
}
