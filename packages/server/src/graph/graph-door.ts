import { randomUUID } from 'node:crypto';
import { buildPublicGraph, createContext, type Ports } from '@akto-figures/schema';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { GraphQLError } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Log } from '../log.ts';

const firstQuery = `# Les chiffres d'une convention, chacun avec ce qui le qualifie.
# Ctrl + Entrée l'exécute ; la documentation est à gauche.
{
  figures(filter: { convention: "akto-agefiph-2022-2024" }) {
    nodes {
      label
      quantity { text }
      period { text }
      territory { name }
      citations { source { publisher { name } } printed }
    }
  }
}
`;

/** The public graph over HTTP: any origin, no cookie read, a page to explore it for a browser. */
export function openGraphDoor(ports: Ports, log: Log) {
  return createYoga({
    schema: buildPublicGraph(),
    context: () => createContext(ports),
    graphqlEndpoint: '/graphql',
    landingPage: false,
    // Ours, in app.ts: Yoga's own answers every origin by its name, and says nothing of who else may ask.
    cors: false,
    multipart: false,
    graphiql: { title: 'Akto Figures – API', defaultQuery: firstQuery, shouldPersistHeaders: false },
    // The explorer from the package, not from a CDN: one host is contacted, and it works where there is no other.
    renderGraphiQL,
    logging: false,
    maskedErrors: {
      maskError: (error) => (isForTheCaller(error) ? error : maskUnexpected(error, log)),
    },
  });
}

/** What the caller can mend: a query that does not parse or validate, or an error that a resolver means to be read. */
function isForTheCaller(error: unknown): error is GraphQLError {
  return (
    error instanceof GraphQLError && (!error.originalError || error.originalError instanceof GraphQLError)
  );
}

function maskUnexpected(error: unknown, log: Log): GraphQLError {
  const id = randomUUID();
  log.error({ err: error instanceof GraphQLError ? error.originalError : error, id }, 'a query failed');
  return new GraphQLError(
    `Something went wrong on our side. Tell us this id and we find it in the log: ${id}.`,
    {
      extensions: { code: 'INTERNAL_SERVER_ERROR', id },
    },
  );
}
