// What the thread runs that reads one page of somebody else.

import { parentPort, workerData } from 'node:worker_threads';
import { atlasOf, type TerritoryRow } from '@akto-figures/contents';
import { readWholePage } from '../read-whole-page.ts';

export interface PageQuestion {
  readonly source: string;
  readonly territories: readonly TerritoryRow[];
}

const { source, territories } = workerData as PageQuestion;
parentPort?.postMessage(readWholePage(source, atlasOf(territories)));
