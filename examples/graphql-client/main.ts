// Prints the figures of a convention: `node main.ts akto-agefiph-2022-2024`, in English with `--en`.
import { parseArgs } from 'node:util';
import { ask, Unanswered } from './ask.ts';
import {
  FiguresOfConventionDocument,
  type FiguresOfConventionQuery,
  type Locale,
} from './figures-document.ts';
import { lineOf } from './line-of.ts';

const hub = process.env.HUB ?? 'http://127.0.0.1:4000';
const { positionals, values } = parseArgs({ allowPositionals: true, options: { en: { type: 'boolean' } } });
const convention = positionals[0] ?? 'akto-agefiph-2022-2024';
const locale: Locale = values.en ? 'EN' : 'FR';

try {
  let after: string | null = null;
  do {
    const answer: FiguresOfConventionQuery = await ask(hub, FiguresOfConventionDocument, {
      convention,
      locale,
      after,
    });
    if (!answer.convention) throw new Unanswered('NOT_FOUND', `No convention has the key "${convention}".`);
    const { figures, title } = answer.convention;
    if (after === null) console.log(`${title}\n`);
    for (const figure of figures.nodes) console.log(lineOf(figure));
    after = figures.pageInfo.hasNextPage ? figures.pageInfo.endCursor : null;
  } while (after !== null);
} catch (error) {
  if (!(error instanceof Unanswered)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
