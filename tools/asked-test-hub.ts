import { startTestHub } from '../tests/support/hub.ts';
import type { AskHub } from './answered.ts';

/** Starts a hub with the starter data, and stops it when the work is done. */
export async function withTestHub(work: (ask: AskHub) => Promise<void>): Promise<void> {
  const hub = await startTestHub();
  try {
    await work(async (question) => {
      const headers = { 'Content-Type': 'application/json' };
      const body = JSON.stringify(question);
      const answer = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body });
      return JSON.parse((await answer.text()).replaceAll(hub.url, 'https://HUB'));
    });
  } finally {
    await hub.stop();
  }
}
