import type { Tool } from './tool.ts';
import { changesTool } from './tools/changes.ts';
import { citeTool } from './tools/cite.ts';
import { compareTool } from './tools/compare.ts';
import { conventionTool } from './tools/convention.ts';
import { figureTool } from './tools/figure.ts';
import { searchTool } from './tools/search.ts';
import { seriesTool } from './tools/series.ts';

/** What an assistant may ask, in the order in which it is told. */
export const tools: readonly Tool[] = [
  searchTool,
  figureTool,
  seriesTool,
  compareTool,
  changesTool,
  conventionTool,
  citeTool,
];
