// What no server can be faster than: Node's own, which sends bytes it has. It takes them, headers and all, from the hub's
// answer to one address (HUB_URL), with that answer's encoding, and says 304 to who has them.
import { createServer, get } from 'node:http';
import { buffer } from 'node:stream/consumers';

const { HUB_URL = '', PORT } = process.env;
get(HUB_URL, { headers: { 'Accept-Encoding': 'br' } }, async (answer) => {
  const body = await buffer(answer);
  const { date, connection, 'keep-alive': keepAlive, ...headers } = answer.headers;
  const {
    'content-length': length,
    'content-type': type,
    'content-encoding': encoding,
    ...notModified
  } = headers;
  createServer((request, response) => {
    if (request.headers['if-none-match'] === headers.etag) {
      response.writeHead(304, notModified).end();
      return;
    }
    response.writeHead(200, headers).end(body);
  }).listen(Number(PORT), '127.0.0.1');
});
