import type { Command } from './command.ts';
import { verifyAudit } from './commands/audit-verify.ts';
import { backup } from './commands/backup.ts';
import { check } from './commands/check.ts';
import { exportFigures } from './commands/export.ts';
import { importFile } from './commands/import.ts';
import { addKey } from './commands/key-add.ts';
import { lint } from './commands/lint.ts';
import { testMail } from './commands/mail-test.ts';
import { migrate } from './commands/migrate.ts';
import { grant, listRequests } from './commands/request-grant.ts';
import { restoreBackup } from './commands/restore.ts';
import { setUpRoles } from './commands/roles.ts';
import { eraseSubscriber, exportSubscriber } from './commands/subscribers.ts';
import { addUser } from './commands/user-add.ts';
import { forgetFactors, inviteUser } from './commands/user-recover.ts';
import {
  addWebhook,
  listWebhooks,
  rotateWebhook,
  sendWebhookAgain,
  switchWebhook,
  webhookLog,
} from './commands/webhooks.ts';

/** What `pnpm hub` can do, in the order in which its help lists it. */
export const commands: readonly Command[] = [
  migrate,
  setUpRoles,
  importFile,
  exportFigures,
  check,
  lint,
  addUser,
  inviteUser,
  forgetFactors,
  addKey,
  listRequests,
  grant,
  addWebhook,
  listWebhooks,
  webhookLog,
  sendWebhookAgain,
  rotateWebhook,
  switchWebhook,
  exportSubscriber,
  eraseSubscriber,
  testMail,
  verifyAudit,
  backup,
  restoreBackup,
];
