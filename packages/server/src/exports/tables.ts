import { actionPlans } from './action-plans.ts';
import { changes } from './changes.ts';
import type { TableDescription } from './column.ts';
import { conventions } from './conventions.ts';
import { figures } from './figures.ts';

/** All tables that can be taken along, as what describes them reads them. */
export const tables: readonly TableDescription[] = [figures, conventions, actionPlans, changes];
