import { builder } from '../../builder.ts';
import type { Preview as PreviewData } from '../previews.ts';
import { editors } from './editors.ts';

export const Preview = builder.objectRef<PreviewData>('Preview').implement({
  description:
    'Where a release is seen as if it were out: by our elements, on a page of this hub, until the address ends.',
  subGraphs: editors,
  fields: (t) => ({
    hub: t.exposeString('hub', {
      description:
        'What an element takes as its `hub`: a path on this hub. Whoever has it sees the release, so it is shown and kept nowhere.',
    }),
    mostChanges: t.exposeInt('mostChanges', {
      description:
        'Of how many changes a release may be, to be seen so: a larger one is seen when it is out.',
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'When the address ends. Ask for another one before.',
      resolve: ({ expiresAt }) => expiresAt,
    }),
  }),
});
