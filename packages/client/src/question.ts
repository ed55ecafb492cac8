/** A question of the public graph as text, with the types of what it is given and of what it answers. */
export type Question<Data, Variables> = string & {
  /** Only in the types: a text has no such members. */
  readonly data?: Data;
  readonly variables?: Variables;
};
