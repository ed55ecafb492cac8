// Closes the present version and begins the next: `pnpm release 0.2.0`. CONTRIBUTING.md says when.
import { join } from 'node:path';
import { keepVersion, NotKept } from './keep-version.ts';

try {
  const next = process.argv[2];
  const { kept, files } = keepVersion(
    join(import.meta.dirname, '..'),
    next,
    new Date().toISOString().slice(0, 10),
  );
  console.log(`Kept what ${kept} promises; what follows is ${next}. Commit these:\n${files.join('\n')}`);
} catch (error) {
  if (!(error instanceof NotKept)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
