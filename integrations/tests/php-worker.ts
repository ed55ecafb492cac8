// PHP in a thread of its own: its loader looks for the program beside a `__dirname`, of which the tests' process has another's.
import { parentPort, workerData } from 'node:worker_threads';
import { startPhp } from './php-program.ts';

const php = await startPhp();
for (const [path, text] of Object.entries(workerData as Record<string, string>)) {
  php.mkdirTree(path.slice(0, path.lastIndexOf('/')));
  php.writeFile(path, text);
}
parentPort?.on('message', async ({ program, given }: { program: string; given: string }) => {
  php.writeFile('/given.json', given);
  const code = `<?php $given = json_decode(file_get_contents('/given.json'), true);\n${program}`;
  // A program that ends with an error rejects: whoever waits is told.
  const { errors, text } = await php.run({ code }).catch((error) => ({ errors: String(error), text: '' }));
  parentPort?.postMessage({ errors, text });
});
