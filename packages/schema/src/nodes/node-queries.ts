import { resolveNodes } from '@pothos/plugin-relay';
import { builder, everyone } from '../builder.ts';
import { badInput } from '../errors/bad-input.ts';
import { readNodeId } from './node-id.ts';

const mostIds = 100;

builder.queryField('node', (t) =>
  t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    subGraphs: everyone,
    description:
      'Anything by its id; null where nothing public has it. The id of a state of the past finds that state.',
    args: { id: t.arg.id({ required: true, description: 'The id, as anything that has one gave it.' }) },
    resolve: async (_root, { id }, context, info) => {
      const [node] = await resolveNodes(builder, context, info, [readNodeId(String(id), info.schema)]);
      return node;
    },
  }),
);

builder.queryField('nodes', (t) =>
  t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    subGraphs: everyone,
    description:
      'Several things by their ids, at most 100, in the order asked; null where nothing public has the id.',
    args: {
      ids: t.arg.idList({
        required: true,
        items: mostIds,
        description: 'The ids, as the things that have them gave them.',
      }),
    },
    resolve: (_root, { ids }, context, info) => {
      if (ids.length > mostIds) throw badInput('ids', `ids holds ${ids.length}; give at most ${mostIds}.`);
      const known = ids.map((id) => readNodeId(String(id), info.schema));
      return resolveNodes(builder, context, info, known);
    },
  }),
);
