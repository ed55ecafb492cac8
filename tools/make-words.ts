// Makes the words of a room's screens or pages: node tools/make-words.ts packages/console/messages
import { makeWords } from './messages/make-words.ts';

const [folder = ''] = process.argv.slice(2);
try {
  makeWords(folder);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
