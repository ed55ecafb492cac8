import { setInterval } from 'node:timers/promises';
import { Mirror } from './mirror.ts';

const mirror = new Mirror(process.env.HUB ?? 'http://127.0.0.1:4000');
const follow = async () => {
  await mirror.follow().catch((cause) => console.error(String(cause)));
  const figures = [...mirror.records.keys()].filter((name) => name.startsWith('Figure '));
  console.log(
    `${new Date().toISOString()}: ${mirror.records.size} records, ${figures.length} of them figures`,
  );
};

await follow();
// Releases come out on whole minutes.
for await (const _ of setInterval(60_000)) await follow();
