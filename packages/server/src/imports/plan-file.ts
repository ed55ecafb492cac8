import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import {
  type ImportContext,
  type ImportPlan,
  type PlannedChange,
  type PlanOptions,
  planRows,
  tableScore,
} from '@akto-figures/publishing';
import { figureColumns } from '../exports/figure-columns.ts';
import { type Beginning, readFile } from './read-file.ts';
import { FileRefused } from './reader/sheet.ts';

/** What our exports also say and an import does not read, because it follows from something else. */
const exported = new Set(figureColumns.map(({ name }) => name));

/**
 * Reads a file and says what it would change, with every problem at once.
 *
 * @throws FileRefused for a file that cannot be read as a whole; what `gone` was aborted with
 */
export async function planImport(
  source: { readonly file: string },
  known: ImportContext,
  options: PlanOptions & {
    readonly onProgress?: (rows: number, of: number | null) => void;
    /** Aborted when nobody waits any more. */
    readonly gone?: AbortSignal | undefined;
  } = {},
): Promise<ImportPlan> {
  const { onProgress = () => undefined, gone } = options;
  const folder = await mkdtemp(join(tmpdir(), 'akto-figures-import-'));
  const spool = join(folder, 'changes.jsonl');
  const end = () => rm(folder, { recursive: true, force: true });
  try {
    const output = createWriteStream(spool);
    const plan = planRows(known, exported, options);
    let sheets: readonly string[] = [];
    let rowsAtMost: number | null = null;
    const batches = readFile(source.file, {
      onCount: (count) => {
        rowsAtMost = count;
      },
      choose: (beginnings) => {
        const [seen, hidden] = [false, true].map((is) =>
          beginnings.filter(({ isHidden }) => isHidden === is),
        );
        if (hidden?.length) plan.tell('hiddenSheets', hidden.map(({ name }) => name).join(', '));
        const chosen = chooseSheet(seen ?? [], options);
        const others = (seen ?? []).flatMap(({ name }) => (name === chosen ? [] : [name]));
        sheets = [chosen, ...others];
        if (others.length > 0) plan.tell('otherSheets', chosen);
        return chosen;
      },
    });
    let done = 0;
    for await (const batch of batches) {
      gone?.throwIfAborted();
      const rows = plan.columns === undefined ? plan.begin(batch) : batch;
      if (plan.columns === undefined) throw new FileRefused('empty');
      if (!plan.canRead) break;
      const changes = await plan.take(rows);
      const lines = changes.map((change) => `${onOneLine(change)}\n`).join('');
      if (lines !== '' && !output.write(lines)) {
        await once(output, 'drain');
      }
      done += rows.length;
      onProgress(done, rowsAtMost && Math.max(done, rowsAtMost));
    }
    // A text may have lines of its own, which were counted as rows.
    onProgress(done, done);
    if (plan.columns === undefined) throw new FileRefused('empty');
    output.end();
    await finished(output);
    await plan.requireRelated();
    plan.sum();
    const { finished: asFinished } = plan;
    return {
      sha256: await sumOf(source.file, editsIn(options)),
      columns: plan.columns,
      into: plan.into,
      rows: plan.counts,
      problems: plan.problems.toSorted((one, other) => one.row - other.row),
      problemCount: plan.problemCount(),
      notes: plan.notes,
      sheets,
      firstRows: plan.told(),
      sample: plan.sample,
      changes: () => {
        const lines = createInterface({ input: createReadStream(spool) });
        return asFinished ? finishedLines(lines, asFinished) : lines;
      },
      end,
    };
  } catch (cause) {
    await end();
    throw cause;
  }
}

async function* finishedLines(
  lines: AsyncIterable<string>,
  finish: (change: PlannedChange) => PlannedChange,
): AsyncGenerator<string> {
  for await (const line of lines) yield onOneLine(finish(JSON.parse(line) as PlannedChange));
}

/** The sheet that somebody has named, or else the first of those that look most like a table of figures. */
function chooseSheet(sheets: readonly Beginning[], { sheet, columns = [] }: PlanOptions): string {
  const scores = sheets.map(({ rows }) => tableScore(rows, columns));
  const best = sheets[scores.indexOf(Math.max(...scores))] ?? sheets[0];
  return (sheets.find(({ name }) => name === sheet) ?? best)?.name ?? '';
}

/** What makes another import of the same file; nothing where somebody has said nothing of it. */
function editsIn({
  fixes,
  columns,
  rows,
  constants,
  notStated,
  sheet,
  otherPeriods,
  periods,
}: PlanOptions): object | null {
  const said = Object.entries({
    ...{ fixes, columns, rows, constants, notStated, sheet, otherPeriods, periods },
  }).filter(([, value]) => value && (!Array.isArray(value) || value.length > 0));
  // Fixes and columns always came together: the same file with the same fixes is the same import as it was.
  return said.length > 0 ? { fixes: fixes ?? [], columns: columns ?? [], ...Object.fromEntries(said) } : null;
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
