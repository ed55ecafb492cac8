/** The name of a language in the graph. */
export type LocaleName = 'FR' | 'EN';
