import {
  createOperationDescriptor,
  Environment,
  fetchQuery,
  type GraphQLResponse,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime';
import type { AskGraph, Cache, Question } from './cache.ts';
import { compile } from './compile-for-relay.ts';

export function relay(askGraph: AskGraph): Cache {
  const environment = new Environment({
    network: Network.create(
      async ({ text }, variables) => (await askGraph(String(text), variables)) as GraphQLResponse,
    ),
    store: new Store(new RecordSource(), { gcReleaseBufferSize: 100 }),
  });
  return {
    async ask({ query, variables = {} }: Question) {
      const request = compile(query);
      // A component that stays on the page keeps what it shows.
      environment.retain(createOperationDescriptor(request, variables));
      await fetchQuery(environment, request, variables, { fetchPolicy: 'network-only' }).toPromise();
    },
    shown: async ({ query, variables = {} }) =>
      environment.lookup(createOperationDescriptor(compile(query), variables).fragment).data,
  };
}
