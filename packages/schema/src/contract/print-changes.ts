// Prints what the graph changes for those who ask the released one: `pnpm changes` in this folder. Breaks end it with 1.
import { changesSinceRelease } from './released-graph.ts';

const { breaks, surprises } = await changesSinceRelease();
const list = (lines: readonly string[]) => lines.map((line) => `\n  ${line}`).join('') || ' none';
process.stdout.write(
  `What changes for those who ask the released graph\nbreaks:${list(breaks)}\nmay surprise:${list(surprises)}\n`,
);
process.exitCode = breaks.length > 0 ? 1 : 0;
