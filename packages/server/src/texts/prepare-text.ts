import { createHash } from 'node:crypto';
import { quotedWords } from '@akto-figures/contents';
import {
  draftText,
  findSource,
  type HubAnswer,
  type Inputs,
  isDrafted,
  keepText,
  mostFigures,
  onlyActorOf,
  type Prepared,
  planText,
  refusedText,
  type TextNumber,
  twoOfOneFigure,
  type Viewer,
} from '@akto-figures/publishing';
import { inAFile } from './in-a-file.ts';
import { documentOf, type OpenTexts } from './open-texts.ts';
import { TextRefused } from './reader/text-refused.ts';

const longestName = 120;

const hashOf = (given: string | Buffer) => createHash('sha256').update(given).digest('hex');

/** Reads a text out of what was given; what is left to do is to keep it, or to say why it is not kept. */
export async function prepareReadText(
  texts: OpenTexts,
  viewer: Viewer,
  { file, fileName, locale }: Inputs['readText'],
  { gone }: { readonly gone: AbortSignal | undefined },
): Promise<Prepared<'readText'>> {
  try {
    const bytes = Buffer.from(file, 'base64');
    const { text, language, extraction } = await inAFile(bytes, (path) =>
      documentOf(texts, viewer, { file: path }, gone),
    );
    const [textHash, documentHash] = [hashOf(text), hashOf(bytes)];
    const begins = text.trim().split('\n', 1)[0] ?? '';
    const name = quotedWords((fileName ?? extraction.head.title ?? begins).slice(0, longestName));
    return { verb: keepText({ textHash, documentHash, name, language, text }) };
  } catch (cause) {
    const refused = refusedDocument(cause, locale);
    return { verb: async () => refused };
  }
}

/** That a document cannot be read, as an outcome. @throws any other cause */
export function refusedDocument(cause: unknown, locale: Inputs['readText']['locale']) {
  if (!(cause instanceof TextRefused)) throw cause;
  return { is: 'TextRefused', code: cause.code, message: cause.inWords(locale) } as const;
}

/** What revises a figure or fills a drafted one keeps who answers for it. */
const isOfTheHub = (hub: HubAnswer | null): boolean => hub?.is === 'OTHER_VALUE' || hub?.is === 'AWAITED';

/** Reads a text that is kept, as its owner has decided about it; what is left to do is to write a draft, or to say why there is none. */
export async function prepareDraftText(
  texts: OpenTexts,
  viewer: Viewer,
  input: Inputs['draftText'],
): Promise<Prepared<'draftText'>> {
  const refuse = (
    code: Parameters<typeof refusedText>[0],
    because: readonly TextNumber[] = [],
    figure?: string,
  ): Prepared<'draftText'> => ({ verb: async () => refusedText(code, input, because, figure) });
  const reading = await texts.find(viewer, input.reading);
  if (!reading) return { verb: async () => ({ is: 'NotThere', what: 'reading', name: input.reading }) };
  const { numbers, refusal } = await texts.read(viewer, reading);
  if (refusal) {
    const message = refusal(input.locale);
    return { verb: async () => ({ is: 'TextRefused', code: 'unread', message }) };
  }
  const drafted = numbers.filter(isDrafted);
  if (drafted.length === 0) return refuse('nothing');
  if (drafted.length > mostFigures) return refuse('manyFigures');
  const incomplete = drafted.filter(({ lacks, problems }) => lacks.length > 0 || problems.length > 0);
  if (incomplete.length > 0) return refuse('incomplete', incomplete);
  const own = onlyActorOf(viewer);
  const actors = input.actors.length > 0 || own === null ? input.actors : [own];
  if (actors.length === 0 && drafted.some(({ actors, hub }) => actors.length === 0 && !isOfTheHub(hub)))
    return refuse('noActor');
  const revised = drafted.flatMap(({ hub }) => (hub?.is === 'OTHER_VALUE' ? [hub.figure] : []));
  const known = await texts.known();
  const standing = await known.standing(revised);
  const two = twoOfOneFigure(drafted);
  if (two) {
    const figure = two[0].hub?.figure ?? '';
    return refuse('twoValues', two, standing.get(figure)?.content.labelFr ?? figure);
  }
  if (revised.length > 0 && !input.noteFr) return refuse('noNote');
  const knownSource = await findSource(texts.parts.database, input.source);
  const plan = planText(numbers, { ...input, actors }, known, { standing, knownSource }, reading);
  return { verb: draftText(plan, reading) };
}
