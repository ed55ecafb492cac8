import { DatabaseUnavailable, FactsUnreadable, MigrationFailed } from '@akto-figures/prisma';
import { PortUnavailable } from './serving/open-port.ts';
import { BadSetting } from './settings.ts';

const forPeople = [BadSetting, DatabaseUnavailable, FactsUnreadable, MigrationFailed, PortUnavailable];

/** What a start that fails leaves on the terminal: one line about what a person can mend; of a bug, where it is. */
export function lastWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return forPeople.some((kind) => error instanceof kind) ? error.message : (error.stack ?? String(error));
}
