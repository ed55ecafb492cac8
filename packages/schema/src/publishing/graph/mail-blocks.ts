import { type MailBlock, mailBlocks } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { editors, requireReader } from './editors.ts';

const MailBlockType = builder.objectRef<MailBlock>('MailBlock').implement({
  description: 'An account whose address has refused a mail: nothing is sent there until an admin lifts it.',
  subGraphs: editors,
  fields: (t) => ({
    account: t.exposeID('accountId', { description: 'The account, by its id.' }),
    reason: t.exposeString('reason', { description: 'What the mail server answered, without the address.' }),
    since: t.field({
      type: 'DateTime',
      description: 'Since when.',
      resolve: ({ since }) => since,
    }),
  }),
});

builder.queryField('mailBlocks', (t) =>
  t.field({
    type: [MailBlockType],
    subGraphs: editors,
    description: 'The accounts that no mail goes to, because their address has refused one.',
    resolve: (_root, _args, context) => {
      requireReader(context, 'mailBlocks');
      return mailBlocks(context.prisma);
    },
  }),
);
