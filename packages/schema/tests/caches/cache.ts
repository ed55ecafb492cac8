import type { TestGraph } from '../a-graph.ts';

/** A question of a component, with its variables. */
export interface Question {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of the answer that it asks for
export type Answer = any;

/** A client of the graph that keeps each record once, by its id, for all components of a page. */
export interface Cache {
  /** Asks the graph, and keeps the answer. */
  ask(question: Question): Promise<void>;
  /** What a component shows that has asked this before: from what is kept alone. */
  shown(question: Question): Promise<Answer>;
}

/** Asks the graph at the present that the test has come to. */
export type AskGraph = (
  query: string,
  variables: Record<string, unknown>,
) => Promise<Pick<Awaited<ReturnType<TestGraph['ask']>>, 'data' | 'errors'>>;
