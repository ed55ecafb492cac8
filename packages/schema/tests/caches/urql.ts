import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import type { AskGraph, Cache, Question } from './cache.ts';

export function urql(askGraph: AskGraph): Cache {
  const client = new Client({
    url: 'https://hub.example/graphql',
    preferGetMethod: false,
    exchanges: [
      cacheExchange({
        // What has no id belongs to the record that it stands in.
        keys: { Quantity: () => null, Change: () => null },
      }),
      fetchExchange,
    ],
    fetch: async (_address, init) => {
      const { query, variables } = JSON.parse(String(init?.body));
      return Response.json(await askGraph(query, variables));
    },
  });
  const read = async ({ query, variables = {} }: Question, requestPolicy: 'network-only' | 'cache-only') => {
    const { data, error } = await client.query(query, variables, { requestPolicy }).toPromise();
    if (error) throw error;
    return data;
  };
  return {
    async ask(question) {
      await read(question, 'network-only');
    },
    shown: (question) => read(question, 'cache-only'),
  };
}
