import type { Teller } from '@akto-figures/publishing';

/** As the audit trail names whoever has the hub's own environment: they need no account. */
export const operator: Teller = { accountId: null, name: 'operator', cameBy: 'COMMAND_LINE' };
