// Prints a graph's SDL: `node packages/schema/src/print.ts public > packages/schema/public.graphql`, or `editorial`.
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildEditorialGraph } from './editorial-graph.ts';
import { buildPublicGraph } from './public-graph.ts';

const graph = process.argv[2] === 'editorial' ? buildEditorialGraph() : buildPublicGraph();
process.stdout.write(`${printSchema(lexicographicSortSchema(graph))}\n`);
