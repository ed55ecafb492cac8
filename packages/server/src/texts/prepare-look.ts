import { createHash } from 'node:crypto';
import {
  type Inputs,
  lookAgainAtSource,
  type Prepared,
  seenQuotes,
  standingQuotes,
  type Viewer,
} from '@akto-figures/publishing';
import { inAFile } from './in-a-file.ts';
import type { OpenTexts } from './open-texts.ts';
import { refusedDocument } from './prepare-text.ts';
import { lookIntoDocument } from './read-document.ts';
import { TextRefused } from './reader/text-refused.ts';

/** Looks for the quotes of a source in a document; what is left to do is to keep what was seen, or to say why it was not read. */
export async function prepareLookAgain(
  { parts: { database, remembered } }: Pick<OpenTexts, 'parts'>,
  { accountId }: Viewer,
  { source, file, isRight, locale }: Inputs['lookAgainAtSource'],
  { gone }: { readonly gone: AbortSignal | undefined },
): Promise<Prepared<'lookAgainAtSource'>> {
  const { client } = database;
  if (!(await client.source.findUnique({ where: { key: source } })))
    return { verb: async () => ({ is: 'NotThere', what: 'source', name: source }) };
  const quotes = await standingQuotes(client, source);
  const sought = quotes.map(({ exact, prefix, suffix }) => ({ exact, prefix, suffix }));
  const bytes = Buffer.from(file, 'base64');
  try {
    const looked = await remembered.inTurn(accountId, () =>
      inAFile(bytes, (path) => lookIntoDocument({ file: path, quotes: sought }, { gone })),
    );
    // A document that has none of them is more often the wrong one than one from which all of them are gone.
    if (!isRight && looked.length > 0 && looked.every(({ is }) => is === 'GONE'))
      throw new TextRefused('otherDocument');
    const documentHash = createHash('sha256').update(bytes).digest('hex');
    return { verb: lookAgainAtSource(seenQuotes(quotes, looked), documentHash) };
  } catch (cause) {
    const refused = refusedDocument(cause, locale);
    return { verb: async () => refused };
  }
}
