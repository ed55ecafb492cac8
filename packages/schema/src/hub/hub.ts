import { builder, everyone } from '../builder.ts';
import { asOfArg } from '../scalars/as-of.ts';
import { nothingStated } from './open-data.ts';
import { Reuse } from './reuse.ts';

interface HubState {
  version: string;
  epoch: string | null;
  releasedAt: Date | null;
}

const Hub = builder.objectRef<HubState>('Hub').implement({
  description: 'The hub itself, and the state of what is public.',
  subGraphs: everyone,
  fields: (t) => ({
    version: t.exposeString('version', { description: 'The version of the software.' }),
    epoch: t.exposeString('epoch', {
      nullable: true,
      description:
        'The identity of the public state: as long as it stays the same, so does every answer. Null before the first release.',
    }),
    releasedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the last release came out.',
      resolve: ({ releasedAt }) => releasedAt,
    }),
    reuse: t.field({
      type: Reuse,
      description: 'Whether one may use the data again. `Figure.citeAs` says how one cites it.',
      resolve: (_hub, _args, { openData = nothingStated }) => openData,
    }),
  }),
});

builder.queryField('hub', (t) =>
  t.field({
    type: Hub,
    subGraphs: everyone,
    description: 'The hub itself, and the state of what is public.',
    args: { asOf: t.arg(asOfArg) },
    resolve: async (_root, { asOf }, context) => {
      const { epoch } = await context.reading(asOf);
      return { version: context.version, epoch: epoch?.id ?? null, releasedAt: epoch?.releasedAt ?? null };
    },
  }),
);
