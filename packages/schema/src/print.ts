// Prints the public SDL: `node packages/schema/src/print.ts > packages/schema/public.graphql`.
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildPublicGraph } from './public-graph.ts';

process.stdout.write(`${printSchema(lexicographicSortSchema(buildPublicGraph()))}\n`);
