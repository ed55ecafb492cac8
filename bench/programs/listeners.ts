// Many listeners of /live in a process of their own. Speaks with its parent: says "ready" once all have heard the present
// epoch, then tells of each new epoch how long after its release each of them saw it, and ends when told to.
import { Agent, get, type IncomingMessage } from 'node:http';

const [, , url = '', count = '0'] = process.argv;
const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY, keepAlive: false });
const lateMs: number[] = [];
let heard = 0;

for (let index = 0; index < Number(count); index++) {
  const headers = { Accept: 'text/event-stream', 'X-Forwarded-For': addressOf(index) };
  get(url, { agent, headers }, (stream: IncomingMessage) => {
    let isFirst = true;
    stream.setEncoding('utf8').on('data', (text: string) => {
      if (!text.includes('data:')) return;
      if (isFirst) {
        isFirst = false;
        heard += 1;
        if (heard === Number(count)) process.send?.({ ready: true });
        return;
      }
      const [, releasedAt] = /"releasedAt":"([^"]+)"/.exec(text) ?? [];
      lateMs.push(Date.now() - Date.parse(releasedAt ?? ''));
      if (lateMs.length === Number(count)) process.send?.({ lateMs });
    });
  });
  // A hundred at a time: a burst of ten thousand is another question, of the system's queue of connections.
  if (index % 100 === 99) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** A hundred behind each address, as in offices; a proxy of the hub's writes it down. */
function addressOf(index: number): string {
  return `10.0.${Math.floor(index / 25_600)}.${Math.floor(index / 100) % 256}`;
}
