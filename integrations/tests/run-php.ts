import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect } from 'vitest';

const root = join(import.meta.dirname, '..');

/** PHP itself, as a program for WebAssembly: what it runs is what a server runs, and no machine has to have it. */
export interface RunningPhp {
  /** Runs a program that prints JSON, with `given` as its variable. Our files are where they are under `/integrations`. */
  run(program: string, given?: unknown): Promise<unknown>;
  close(): Promise<unknown>;
}

/** Starts it with these files, whose paths begin in the folder of the integrations. */
export function openPhp(files: readonly string[]): RunningPhp {
  const texts = files.map((file) => [`/integrations/${file}`, readFileSync(join(root, file), 'utf8')]);
  const worker = new Worker(new URL('php-worker.ts', import.meta.url), {
    workerData: Object.fromEntries(texts),
  });
  return {
    async run(program, given = null) {
      const answered = once(worker, 'message');
      worker.postMessage({ program, given: JSON.stringify(given) });
      const [{ errors, text }] = await answered;
      expect(errors).toBe('');
      return JSON.parse(text);
    },
    close: () => worker.terminate(),
  };
}
