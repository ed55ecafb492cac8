import { builder, everyone } from '../builder.ts';

export const TextForm = builder.enumType('TextForm', {
  description: 'What a text is for.',
  subGraphs: everyone,
  values: {
    FULL: { description: 'To be read, with every digit: "plus de 1 500 000 euros".' },
    COMPACT: { description: 'To be read where room is short; never rounded: "plus de 1,5 million d’euros".' },
    SPOKEN: {
      description: 'For a screen reader: no narrow spaces, no symbols that are read letter by letter.',
    },
  } as const,
});

/** What a text is wanted for, where it has two forms: none of them is short. */
export const formArg = {
  type: TextForm,
  required: true,
  defaultValue: 'FULL',
  description: 'To be read or to be said.',
} as const;
