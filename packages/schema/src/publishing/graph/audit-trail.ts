import { isUuid, languageOf } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import { builder } from '../../builder.ts';
import { connectRows } from '../../connections/connect.ts';
import { localeArg } from '../../locale/locale.ts';
import { canBeStored } from '../../reading/batch.ts';
import { editors, requireReader } from './editors.ts';
import { CameByType } from './enums.ts';
import { type NamedRow, nameOf, partsOf } from './named-in-trail.ts';

const NamedInTrail = builder.objectRef<NamedRow>('NamedInTrail').implement({
  description: 'Somebody or something that an entry names, as people call it.',
  subGraphs: editors,
  fields: (t) => ({
    kind: t.exposeString('kind', {
      description:
        'What it is: a kind of record such as "FIGURE", or "RELEASE", "ACCOUNT", "API_KEY", "REQUEST".',
    }),
    key: t.exposeString('key', { description: 'Its key, or its id.' }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'Its title, label or name as it is now; null where nothing says it any more.',
    }),
  }),
});

const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

// An import of thousands says thousands of ids before and after; nobody reads them all.
const mostNamed = 50;

const AuditEntry = builder.objectRef<Prisma.AuditEntryGetPayload<object>>('AuditEntry').implement({
  description: 'Who did what, when, to what, and why. Entries are chained, and none is ever changed.',
  subGraphs: editors,
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its place in the trail, from 1 without a gap.' }),
    at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ at }) => at }),
    by: t.exposeString('accountName', { description: 'Who, by name.' }),
    accountId: t.exposeID('accountId', { nullable: true, description: 'Who, by account.' }),
    cameBy: t.field({
      type: CameByType,
      description: 'How they came in.',
      resolve: ({ cameBy }) => cameBy as 'SESSION' | 'API_KEY' | 'COMMAND_LINE' | 'HUB',
    }),
    act: t.exposeString('act', {
      description:
        'What was done: the mutation’s name, or what somebody did at the sign-in (`signIn`, `failSignIn`, `changePassword`, …).',
    }),
    subject: t.exposeString('subject', { description: 'To what: "Figure poec", "release …".' }),
    named: t.field({
      type: NamedInTrail,
      nullable: true,
      description: 'The same, by its name; null where the subject is of no kind that has one.',
      args: { locale: t.arg(localeArg) },
      resolve: async ({ subject }, { locale }, context) => {
        const parts = partsOf(subject);
        return parts && { ...parts, name: await nameOf(context, parts.kind, parts.key, languageOf(locale)) };
      },
    }),
    alsoNamed: t.field({
      type: [NamedInTrail],
      description:
        'The accounts, releases, keys of scripts and requests that `before`, `after` and the release name by their ids, 50 at most.',
      args: { locale: t.arg(localeArg) },
      resolve: async ({ releaseId, before, after }, { locale }, context) => {
        const ids =
          [releaseId ?? '', JSON.stringify(before), JSON.stringify(after)].join(' ').match(anyId) ?? [];
        const found = [...new Set(ids)].slice(0, mostNamed).map(async (key) => {
          for (const kind of ['ACCOUNT', 'RELEASE', 'API_KEY', 'REQUEST']) {
            const name = await nameOf(context, kind, key, languageOf(locale));
            if (name !== null) return [{ kind, key, name }];
          }
          return [];
        });
        return (await Promise.all(found)).flat();
      },
    }),
    releaseId: t.exposeID('releaseId', { nullable: true, description: 'In which release.' }),
    before: t.string({
      nullable: true,
      description: 'What was there before, as JSON.',
      resolve: ({ before }) => (before === null ? null : JSON.stringify(before)),
    }),
    after: t.string({
      nullable: true,
      description: 'What was there after, as JSON.',
      resolve: ({ after }) => (after === null ? null : JSON.stringify(after)),
    }),
    why: t.exposeString('why', { nullable: true, description: 'Why, in their words.' }),
    hash: t.exposeString('hash', { description: 'Of the entry and of the one before it: SHA-256.' }),
  }),
});

const AuditFilter = builder.inputType('AuditFilter', {
  description: 'Which entries.',
  subGraphs: editors,
  fields: (t) => ({
    release: t.id({ description: 'Only those of this release.' }),
    subject: t.string({ holds: 'line', description: 'Only those to this subject: "Figure poec".' }),
    account: t.id({ description: 'Only those by this account.' }),
    act: t.string({ holds: 'word', description: 'Only those of this act.' }),
    text: t.string({
      holds: 'search',
      description:
        'Only those in which each of these words stands: in the subject, in who did it, or in why. Case does not matter; the first eight words are read.',
    }),
  }),
});

const AuditConnection = builder.connectionObject(
  {
    type: AuditEntry,
    name: 'AuditConnection',
    description: 'A page of the audit trail.',
    subGraphs: editors,
  },
  { name: 'AuditEdge', description: 'One of the entries, with its cursor.', subGraphs: editors },
);

builder.queryField('auditTrail', (t) =>
  t.connection(
    {
      type: AuditEntry,
      subGraphs: editors,
      description: 'What was done here, the newest first.',
      args: { filter: t.arg({ type: AuditFilter, description: 'Which entries; all unless said.' }) },
      resolve: (_root, { filter, ...page }, context) => {
        requireReader(context, 'auditTrail');
        const { release, subject, account, act, text } = filter ?? {};
        const ids = (id: unknown) => ({ in: [String(id)].filter(isUuid) });
        const where = {
          ...(release != null && { releaseId: ids(release) }),
          ...(account != null && { accountId: ids(account) }),
          ...(subject != null && { subject: { in: [subject].filter(canBeStored) } }),
          ...(act != null && { act: { in: [act].filter(canBeStored) } }),
          ...(text != null && { AND: wordsOf(text).map(mentions) }),
        };
        return connectRows(page, {
          where,
          name: ['auditTrail', filter ?? {}],
          keyset: { number: 'number' },
          isDescending: true,
          findMany: (query) => context.prisma.auditEntry.findMany(query),
          count: (query) => context.prisma.auditEntry.count(query),
        });
      },
    },
    AuditConnection,
  ),
);

const wordsOf = (text: string) => text.split(/\s+/).filter(canBeStored).filter(Boolean).slice(0, 8);

const mentions = (word: string): Prisma.AuditEntryWhereInput => {
  const said = { contains: word, mode: 'insensitive' as const };
  return { OR: [{ subject: said }, { accountName: said }, { why: said }] };
};
