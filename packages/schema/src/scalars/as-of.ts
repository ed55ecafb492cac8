/** The argument of every field that reads what was released. */
export const asOfArg = {
  type: 'DateTime',
  description:
    'Answer with what was public at this instant; at present unless said. It cannot lie in the future.',
} as const;
