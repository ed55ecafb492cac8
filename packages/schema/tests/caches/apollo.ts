import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { parse, print } from 'graphql';
import type { AskGraph, Cache, Question } from './cache.ts';

export function apollo(askGraph: AskGraph): Cache {
  const link = new ApolloLink(
    ({ query, variables }) =>
      new Observable((observer) => {
        askGraph(print(query), variables).then(
          ({ data }) => {
            observer.next({ data });
            observer.complete();
          },
          (cause: unknown) => observer.error(cause),
        );
      }),
  );
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const documentOf = ({ query, variables = {} }: Question) => ({ query: parse(query), variables });
  return {
    async ask(question) {
      await client.query({ ...documentOf(question), fetchPolicy: 'network-only' });
    },
    shown: async (question) => client.readQuery(documentOf(question)),
  };
}
