import type { Tool } from './tool.ts';
import { changesTool } from './tools/changes.ts';
import { citeTool } from './tools/cite.ts';
import { compareTool } from './tools/compare.ts';
import { conventionTool } from './tools/convention.ts';
import { figureTool } from './tools/figure.ts';
import { searchTool } from './tools/search.ts';
import { seriesTool } from './tools/series.ts';

/** The tools of an assistant, in the order in which they are listed. */
export const tools: readonly Tool[] = [
  searchTool,
  figureTool,
  seriesTool,
  compareTool,
  changesTool,
  conventionTool,
  citeTool,
];
