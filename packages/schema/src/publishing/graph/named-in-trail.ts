import { isUuid, kindNames, localText, type SubjectKind } from '@akto-figures/contents';
import { readSubjects } from '@akto-figures/publishing';
import type { Locale } from '@akto-figures/quantity';
import DataLoader from 'dataloader';
import type { Context } from '../../context.ts';
import { titleOf } from './subject.ts';

/** What an entry of the trail was done to, as people call it. */
export interface NamedRow {
  /** "FIGURE", "RELEASE", "ACCOUNT", "API_KEY": a kind of record, or what else has a name. */
  readonly kind: string;
  /** By which it is found: a key, or an id. */
  readonly key: string;
  /** Null where nothing says it any more. */
  readonly name: string | null;
}

const kinds = new Map(Object.entries(kindNames).map(([kind, name]) => [name as string, kind as SubjectKind]));

/** The subject of an entry in its parts: "Figure poec" is the figure poec. */
export function partsOf(subject: string): { kind: string; key: string } | null {
  const [, word = '', key = ''] = /^(release|account|API key|request|receiver|\w+) (.+)$/.exec(subject) ?? [];
  const kind = kinds.get(word) ?? others[word];
  return kind && key ? { kind, key } : null;
}

const others: Readonly<Record<string, string>> = {
  release: 'RELEASE',
  account: 'ACCOUNT',
  'API key': 'API_KEY',
  request: 'REQUEST',
  receiver: 'RECEIVER',
};

const loaders = new WeakMap<Context, Map<string, DataLoader<string, string | null>>>();

/** What something is called; those of a whole page are read at once, by kind. */
export function nameOf(
  context: Context,
  kind: string,
  key: string,
  language: Locale,
): Promise<string | null> {
  const ofContext = loaders.get(context) ?? new Map<string, DataLoader<string, string | null>>();
  loaders.set(context, ofContext);
  const name = `${kind} ${language}`;
  const loader =
    ofContext.get(name) ??
    new DataLoader((keys: readonly string[]) => readNames(context, kind, keys, language));
  ofContext.set(name, loader);
  return loader.load(key);
}

async function readNames(
  context: Context,
  kind: string,
  keys: readonly string[],
  language: Locale,
): Promise<(string | null)[]> {
  const { prisma, atlas } = context;
  const ids = keys.filter(isUuid);
  const byId = (rows: readonly { readonly id: string; readonly name: string }[]) => {
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return keys.map((key) => names.get(key) ?? null);
  };
  const where = { id: { in: ids } };
  const select = { id: true, name: true } as const;
  switch (kind) {
    case 'RELEASE': {
      const rows = await prisma.release.findMany({ where });
      return byId(rows.map((row) => ({ id: row.id, name: localText(row, 'title', language) })));
    }
    case 'ACCOUNT':
      return byId(await prisma.account.findMany({ where, select }));
    case 'API_KEY':
      return byId(await prisma.apiKey.findMany({ where, select }));
    case 'RECEIVER':
      return byId(await prisma.webhookReceiver.findMany({ where, select }));
    case 'REQUEST': {
      const rows = await prisma.accountRequest.findMany({
        where,
        include: { account: { select: { name: true } } },
      });
      return byId(
        rows.map(({ id, account, input }) => ({
          id,
          name: account?.name ?? String((input as { name?: unknown }).name ?? ''),
        })),
      );
    }
    default: {
      const subjects = await readSubjects(prisma, kind as SubjectKind, [...keys]);
      return subjects.map((subject) => {
        const title = titleOf(subject, language, atlas);
        return title === subject.key ? null : title;
      });
    }
  }
}
