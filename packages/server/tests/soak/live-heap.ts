import { once } from 'node:events';

/**
 * How much of its heap a process still needs, in bytes: what is left after a forced collection. It is asked by the
 * inspector of a process that was started with `--inspect`, so nothing of it has to be in the process itself.
 */
export async function liveHeapBytes(inspector: string): Promise<number> {
  const socket = new WebSocket(inspector);
  await once(socket, 'open');
  let id = 0;
  const ask = async (method: string) => {
    id += 1;
    socket.send(JSON.stringify({ id, method }));
    for (;;) {
      const [{ data }] = (await once(socket, 'message')) as [MessageEvent];
      const answer = JSON.parse(data);
      if (answer.id === id) return answer.result;
    }
  };
  // Once more, for what only ends when something else has: finalizers, and what they held.
  await ask('HeapProfiler.collectGarbage');
  await ask('HeapProfiler.collectGarbage');
  const { usedSize } = await ask('Runtime.getHeapUsage');
  socket.close();
  return usedSize;
}
