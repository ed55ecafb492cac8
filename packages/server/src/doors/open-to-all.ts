import { openHeaders } from './open-to-origins.ts';

/** What an answer says that any page and any program may use. */
export const openToAll = (contentType: string): Record<string, string> => ({
  ...openHeaders,
  'Content-Type': contentType,
});
