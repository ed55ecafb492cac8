import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';

/** One line of the report: what was measured, beside what it is held against. */
export interface Measured {
  readonly what: string;
  readonly ours: string;
  readonly theirs: string;
  /** How the two compare, and what was aimed at: "3.2 ×", "at least 3.0 ×". */
  readonly came: string;
  readonly aim: string;
}

/** Prints the report as a table that docs/performance.md can take, and writes it as JSON. */
export async function report(lines: readonly Measured[]): Promise<void> {
  const columns = ['what', 'ours', 'theirs', 'came', 'aim'] as const;
  const widths = columns.map((name) => Math.max(name.length, ...lines.map((line) => line[name].length)));
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |\n`;
  process.stdout.write(row(columns));
  process.stdout.write(row(widths.map((width) => '-'.repeat(width))));
  for (const line of lines) process.stdout.write(row(columns.map((name) => line[name])));
  const machine = {
    cores: cpus().length,
    model: cpus()[0]?.model,
    node: process.version,
    load: loadavg()[0],
    on: new Date().toISOString(),
  };
  process.stdout.write(
    `${machine.cores} cores (${machine.model}), Node ${machine.node}, load ${machine.load?.toFixed(1)}\n`,
  );
  await writeFile(
    new URL('results.json', import.meta.url),
    `${JSON.stringify({ machine, lines }, null, 2)}\n`,
  );
}

export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;
export const rate = ({ perSecond }: { perSecond: number }): string => `${Math.round(perSecond)} / s`;
export const milliseconds = (ms: number): string => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
export const seconds = (s: number): string => `${s.toFixed(1)} s`;
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
