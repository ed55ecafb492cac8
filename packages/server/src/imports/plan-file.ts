import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import {
  type ImportPlan,
  type Known,
  type PlannedChange,
  type PlanOptions,
  planRows,
} from '@akto-figures/publishing';
import { figureColumns } from '../exports/figure-columns.ts';
import { readFile } from './read-file.ts';
import { FileRefused } from './reader/sheet.ts';

/** What our exports also say and an import does not read, because it follows from something else. */
const exported = new Set(figureColumns.map(({ name }) => name));

/**
 * Reads a file and says what it would change, with every problem at once.
 *
 * @throws FileRefused for a file that cannot be read as a whole
 */
export async function planImport(
  source: { readonly file: string },
  known: Known,
  options: PlanOptions & { readonly onProgress?: (rows: number) => void } = {},
): Promise<ImportPlan> {
  const { language = 'fr', fixes = [], columns = [], onProgress = () => undefined } = options;
  const folder = await mkdtemp(join(tmpdir(), 'akto-figures-import-'));
  const spool = join(folder, 'changes.jsonl');
  const end = () => rm(folder, { recursive: true, force: true });
  try {
    const output = createWriteStream(spool);
    const batches = readFile(source.file);
    const plan = planRows(known, exported, options);
    let done = 0;
    for await (const batch of batches) {
      const rows = plan.columns === undefined ? plan.begin(batch, language) : batch;
      if (plan.columns === undefined) throw new FileRefused('The file is empty.');
      if (!plan.canRead) break;
      const changes = await plan.take(rows);
      const lines = changes.map((change) => `${onOneLine(change)}\n`).join('');
      if (lines !== '' && !output.write(lines)) {
        await once(output, 'drain');
      }
      done += rows.length;
      onProgress(done);
    }
    if (plan.columns === undefined) throw new FileRefused('The file is empty.');
    output.end();
    await finished(output);
    await plan.requireRelated();
    return {
      sha256: await sumOf(source.file, fixes.length + columns.length > 0 ? { fixes, columns } : null),
      columns: plan.columns,
      rows: plan.counts,
      problems: plan.problems.toSorted((one, other) => one.row - other.row),
      problemCount: plan.problemCount(),
      firstRows: plan.told(),
      sample: plan.sample,
      changes: () => createInterface({ input: createReadStream(spool) }),
      end,
    };
  } catch (cause) {
    await end();
    throw cause;
  }
}

/** As JSON, in which a text may have two line ends that JSON leaves as they are. */
const onOneLine = (change: PlannedChange): string =>
  JSON.stringify(change).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

async function sumOf(file: string, mended: object | null): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  if (mended) hash.update(JSON.stringify(mended));
  return hash.digest('hex');
}
