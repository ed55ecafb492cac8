import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { programLanguage } from '@akto-figures/contents';
import { type Looked, longestDocument, lookAgain } from '@akto-figures/extraction';
import type { Database } from '@akto-figures/prisma';
import {
  keepLooks,
  type SeenQuote,
  type StandingQuote,
  seenQuotes,
  standingQuotes,
} from '@akto-figures/publishing';
import { inAFile } from '../texts/in-a-file.ts';
import { openDocument } from '../texts/reader/open-document.ts';
import { TextRefused } from '../texts/reader/text-refused.ts';
import { type Asked, type CommandResult, WrongCall } from './command.ts';
import { fetchDocument, NotFetched } from './fetch-document.ts';
import { CannotDo } from './with-database.ts';

const largestDocument = 20_000_000;
const patienceMs = 20_000;

/** Looks again for the quotes of what stands: in the document that is given, or where each source can be read. */
export async function checkSources(
  database: Database,
  { options, file, progress }: Asked,
): Promise<CommandResult> {
  const { source, document } = options;
  if (document !== undefined && source === undefined)
    throw new WrongCall('--document is of one source: name it with --source KEY.');
  const quotes = await standingQuotes(database.client, source);
  if (source !== undefined && quotes.length === 0)
    throw new CannotDo(`Nothing that stands quotes a source ${JSON.stringify(source)}.`);
  const bySource = Map.groupBy(quotes, (quote) => quote.source);
  const told: Told[] = [];
  const unread: { source: string; why: string }[] = [];
  for (const [key, own] of bySource) {
    progress(told.length, quotes.length, 'quotes looked for');
    const [address = null] = own.map((quote) => quote.address);
    if (document === undefined && address === null) {
      unread.push({ source: key, why: 'it has no address; give its document with --document' });
      continue;
    }
    try {
      const found = await (document === undefined
        ? documentAt(address ?? '', { mayBePrivate: false })
        : documentFrom(document, file));
      told.push(...(await lookInto(found, own, database)));
    } catch (cause) {
      if (!(cause instanceof Unread)) throw cause;
      unread.push({ source: key, why: cause.message });
    }
  }
  const count = (state: Looked['is']) => told.filter((each) => each.state === state).length;
  const differ = told.filter(({ state }) => state !== 'FOUND');
  return {
    found: differ.length > 0 || unread.length > 0 ? 'something' : 'nothing',
    says: [
      ...differ.map(inWords),
      ...unread.map(({ source, why }) => `${source} was not read: ${why}.`),
      `${told.length} quotes looked for: ${count('FOUND')} found, ${count('MOVED')} moved, ${count('CHANGED')} changed, ${count('GONE')} gone; ${unread.length} sources not read.`,
    ],
    data: { quotes: told, unread },
  };
}

interface Told extends Omit<SeenQuote, 'citationId'>, Pick<StandingQuote, 'source'> {}

const inWords = ({ source, key, state, exact, now }: Told): string =>
  `${source}, ${key} ${state}: "${exact}"${now === null ? '' : ` is now "${now}"`}`;

async function lookInto(
  { text, documentHash }: Document,
  quotes: readonly StandingQuote[],
  database: Database,
): Promise<Told[]> {
  if (text.length > longestDocument) throw new Unread('it has too much text');
  const looked = lookAgain(text, quotes);
  const seen = seenQuotes(quotes, looked);
  await database.client.$transaction((tx) => keepLooks(tx, seen, { documentHash, lookedAt: new Date() }));
  return seen.map(({ citationId: _, ...told }, index) => ({ source: quotes[index]?.source ?? '', ...told }));
}

interface Document {
  readonly text: string;
  readonly documentHash: string;
}

/** A document that cannot be read, and why: another one may still be. */
class Unread extends Error {
  override readonly name = 'Unread';
}

/** What the operator names: a file, or an address, which may be one of their own network. */
const documentFrom = (place: string, file: Asked['file']): Promise<Document> =>
  /^https?:\/\//i.test(place) ? documentAt(place, { mayBePrivate: true }) : read(file(place));

/** What stands at an address. That of a source is an editor's word, and makes the hub ask nobody in its own network. */
async function documentAt(address: string, { mayBePrivate }: { mayBePrivate: boolean }): Promise<Document> {
  const limits = { patienceMs, mayBePrivate, mostBytes: largestDocument };
  const bytes = await fetchDocument(address, limits).catch((cause) => {
    throw cause instanceof NotFetched ? new Unread(cause.message, { cause }) : cause;
  });
  return inAFile(bytes, read);
}

async function read(path: string): Promise<Document> {
  const size = await stat(path).then(
    (found) => found.size,
    () => {
      throw new Unread('there is no such file');
    },
  );
  if (size > largestDocument) throw new Unread('it is larger than 20 MB');
  try {
    const text = await openDocument(path);
    return {
      text,
      documentHash: createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    };
  } catch (cause) {
    if (cause instanceof TextRefused) throw new Unread(cause.inWords(programLanguage), { cause });
    throw cause;
  }
}
