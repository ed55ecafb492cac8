import { namesIn } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import type { NewSource } from '../inputs.ts';

/** Nobody has more sources of one title, or at one address. */
const mostAlike = 200;

/**
 * The source that stands and is the text that is drafted from, by its key: the one at its address, or of its title, publisher and day.
 * A title alone names no text: a body gives out "Bilan de l’année" each year. Another day is another text, also at one address.
 */
export async function findSource(
  { client }: { readonly client: Pick<Prisma.TransactionClient, 'sourceVersion'> },
  asked: NewSource,
): Promise<string | null> {
  const address = asked.url === null ? null : plainAddress(asked.url);
  const alike = await client.sourceVersion.findMany({
    where: {
      ...{ publicFrom: { not: null }, publicUntil: null, changeKind: { not: 'WITHDRAWAL' } },
      OR: [
        ...namesIn('title').map((name) => ({ [name]: asked.titleFr })),
        ...(address === null ? [] : [{ url: { startsWith: address } }]),
      ],
    },
    select: {
      ...{ url: true, published: true },
      publisher: { select: { key: true } },
      source: { select: { key: true } },
    },
    orderBy: { source: { key: 'asc' } },
    take: mostAlike,
  });
  const isAt = (url: string | null) => url !== null && plainAddress(url) === address;
  const isOfOtherDay = (day: string | null) =>
    day !== null && asked.published !== null && day !== asked.published;
  const found =
    alike.find(({ url, published }) => isAt(url) && !isOfOtherDay(published)) ??
    alike.find(
      ({ url, published, publisher }) =>
        published === asked.published &&
        (publisher?.key ?? null) === asked.publisher &&
        (url === null || address === null || isAt(url)),
    );
  return found?.source.key ?? null;
}

/** Without what changes nothing of where it leads: a part of the page, and the slash at its end. */
const plainAddress = (url: string): string => url.replace(/#.*$/s, '').replace(/\/$/, '');
