import type { Prisma } from '@akto-figures/prisma/client';
import { builder } from '../../builder.ts';
import { ApiKey, findApiKey } from './accounts.ts';
import { editors } from './editors.ts';
import { NoticeKindType } from './enums.ts';

/** What somebody should know who signs in, of what was done to their account. */
export const AccountNotice = builder
  .objectRef<Prisma.AccountNoticeGetPayload<object>>('AccountNotice')
  .implement({
    description: 'What was done to an account, for its holder to read at the next sign-in.',
    subGraphs: editors,
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Its id.' }),
      kind: t.field({ type: NoticeKindType, description: 'What was done.', resolve: ({ kind }) => kind }),
      at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ at }) => at }),
      by: t.exposeString('byName', { description: 'By whom, as the audit trail names them.' }),
      isYours: t.boolean({
        description: 'Whether it was done in a session of the account itself.',
        resolve: ({ accountId, byAccountId }) => accountId === byAccountId,
      }),
      apiKey: t.field({
        type: ApiKey,
        nullable: true,
        description: 'The key, where one was made.',
        resolve: ({ apiKeyId }, _, { prisma }) => (apiKeyId === null ? null : findApiKey(prisma, apiKeyId)),
      }),
    }),
  });
