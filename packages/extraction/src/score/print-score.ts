import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { atlasOf } from '@akto-figures/contents';
import { extract } from '../extract.ts';
import { goldTexts } from './gold.ts';
import { linesOf } from './lines.ts';
import { score, total } from './score.ts';

// `pnpm --filter @akto-figures/extraction score DIR [--faults] [--each]`: one line for each measure, of all texts of the folder.
const [folder, ...flags] = process.argv.slice(2).filter((argument) => argument !== '--');
const print = (text: string) => process.stdout.write(text === '' ? '' : `${text}\n`);
if (!folder) {
  process.stderr.write('Give the folder of the texts: score DIR [--faults] [--each]\n');
  process.exitCode = 1;
} else {
  const territories = atlasOf(
    JSON.parse(readFileSync(new URL('../../tests/territories.json', import.meta.url), 'utf8')),
  );
  // pnpm runs the command in the package's folder, and people name the folder from where they stand.
  const texts = goldTexts(resolve(process.env.INIT_CWD ?? '.', folder));
  const scores = texts.map((gold) => {
    const read = extract(gold.text, { language: gold.language, territories });
    return score(gold, read.ok ? read.candidates : []);
  });
  print(linesOf(total(scores)).join('\n'));
  for (const [at, { name }] of texts.entries()) {
    const each = scores[at];
    if (!each) continue;
    if (flags.includes('--each')) print(`\n${name}\n${linesOf(each).join('\n')}`);
    if (flags.includes('--faults')) print(each.faults.map((fault) => `${name} ${fault}`).join('\n'));
  }
}
