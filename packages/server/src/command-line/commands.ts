import type { Command } from './command.ts';
import { backup } from './commands/backup.ts';
import { exportFigures } from './commands/export.ts';
import { importFile } from './commands/import.ts';
import { migrate } from './commands/migrate.ts';
import { restoreBackup } from './commands/restore.ts';

/** What `pnpm hub` can do, in the order in which its help lists it. */
export const commands: readonly Command[] = [migrate, importFile, exportFigures, backup, restoreBackup];
