import { readFileSync } from 'node:fs';
import { readFacts } from '../../prisma/starter/facts-file.ts';

/** What the starter data states, for tests of what is shown of it. */
export const starterFacts = () =>
  readFacts(readFileSync(new URL('../../prisma/starter/facts.yaml', import.meta.url), 'utf8'), 'facts.yaml');
