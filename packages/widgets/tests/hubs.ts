import type { TestProject } from 'vitest/node';
import { startTestHub } from '../../../tests/support/hub.ts';
import { nobodysAddress, startUnreliableHub } from './unreliable-hub.ts';

declare module 'vitest' {
  interface ProvidedContext {
    hub: string;
    unreliableHub: string;
    nobody: string;
  }
}

/** Starts what the elements' tests talk to; its end ends them. */
export default async function startHubs(project: TestProject): Promise<() => Promise<void>> {
  const [hub, unreliable] = await Promise.all([startTestHub(), startUnreliableHub()]);
  project.provide('hub', hub.url);
  project.provide('unreliableHub', unreliable.url);
  project.provide('nobody', await nobodysAddress());
  return async () => {
    await Promise.all([hub.stop(), unreliable.stop()]);
  };
}
