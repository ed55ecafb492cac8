import { openSite } from './site.ts';

const { url } = await openSite({
  hub: process.env.HUB ?? 'http://127.0.0.1:4000',
  port: Number(process.env.PORT ?? 4104),
});
process.stdout.write(`The page is at ${url}\n`);
