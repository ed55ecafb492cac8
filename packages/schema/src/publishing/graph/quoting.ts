import { builder } from '../../builder.ts';
import { editors } from './editors.ts';

builder.enumType('Quoting', {
  description: 'Whether the public may read the sentences of a source.',
  subGraphs: editors,
  values: {
    SHOWN: { description: 'It may.' },
    HIDDEN: { description: 'It may not.' },
  } as const,
});
