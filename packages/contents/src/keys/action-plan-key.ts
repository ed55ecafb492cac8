/** The key of an action plan in drafts: its convention's key and its territory's id. */
export const actionPlanKey = (convention: string, territoryId: string) => `${convention}/${territoryId}`;

/** What an action plan's key says. */
export function readActionPlanKey(key: string): { convention: string; territoryId: string } {
  const slash = key.indexOf('/');
  return { convention: key.slice(0, slash), territoryId: key.slice(slash + 1) };
}
