/** A body that is no message of the protocol: with which status and code it is refused, and why. */
export class NoMessage extends Error {
  override readonly name = 'NoMessage';
  readonly status: number;
  readonly code: number;

  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

// What tools are given is flat, and what clients say of themselves is a few levels deep.
const mostLevels = 20;
const parseError = -32700;
const invalidRequest = -32600;
const noSuchMethod = -32601;

/** One message of JSON-RPC. @throws NoMessage saying what would be one */
export async function readMessage(request: Request): Promise<object> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw new NoMessage(
      415,
      invalidRequest,
      'Send one message of JSON-RPC with Content-Type: application/json.',
    );
  const message = parsed(await request.text());
  if (Array.isArray(message))
    throw new NoMessage(400, invalidRequest, 'Batches are not taken; send one message in each request.');
  if (typeof message !== 'object' || message === null)
    throw new NoMessage(400, invalidRequest, 'The body is no message of JSON-RPC; send an object.');
  if (isDeeper(message, mostLevels))
    throw new NoMessage(400, invalidRequest, `The message is nested deeper than ${mostLevels} levels.`);
  // A stream of what changes would be held for each who listens; /live tells it to all.
  if ('method' in message && message.method === 'subscriptions/listen')
    throw new NoMessage(
      404,
      noSuchMethod,
      'Nothing is subscribed to here; /live tells when something comes out.',
    );
  return message;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new NoMessage(400, parseError, 'The body is no JSON.');
  }
}

/** By hand and not by calls in calls: a body may be nested ten thousand times. */
function isDeeper(message: object, most: number): boolean {
  const waiting: (readonly [value: unknown, level: number])[] = [[message, 1]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, level] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (level > most) return true;
    for (const each of Object.values(value)) waiting.push([each, level + 1]);
  }
  return false;
}
