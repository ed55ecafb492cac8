// Makes the words of a room's screens or pages: node tools/make-words.ts packages/console/messages
// Of elements, whose languages are those of the graph, and some of whose groups a page loads in its own language alone:
// node tools/make-words.ts packages/widgets/messages elements map
import { makeWords } from './messages/make-words.ts';

const [folder = '', ...apart] = process.argv.slice(2);
try {
  makeWords(
    folder,
    undefined,
    apart.length > 0 ? { apart, named: (language) => language.toUpperCase() } : {},
  );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
