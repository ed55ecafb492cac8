import { setClockBy } from './clock.ts';
import { HubUnreachable, type Refusal, Refused } from './failures.ts';

const headers = { 'Content-Type': 'application/json', 'X-Akto-Console': '1' };

/** An error of a GraphQL answer. */
export interface GraphError {
  readonly message: string;
  readonly extensions?: {
    readonly code?: string;
    /** The message in French, where the hub has it. */
    readonly messageFr?: string;
    readonly retryAfter?: number;
    readonly id?: string;
  };
}

// A proxy says these where the hub behind it is away or starts.
const away = new Set([502, 503, 504]);
const saidByTheHub = new Set(['BUSY', 'SIGN_IN_OFF', 'UNCONFIRMED']);

/**
 * Asks the hub at one of its own paths, by POST where there is a body.
 *
 * @throws HubUnreachable where no answer comes, Refused where the answer is a problem
 */
export async function fetchJson<Answer>(path: string, body?: object, signal?: AbortSignal): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, {
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new HubUnreachable('The hub does not answer.', { cause });
  }
  setClockBy(response);
  const answer = await response.json().catch(() => null);
  if (response.ok) return answer as Answer;
  const refusal = refusalIn(response, answer);
  if (away.has(response.status) && !saidByTheHub.has(refusal.code)) {
    throw new HubUnreachable(`The hub is away: ${response.status}.`);
  }
  throw new Refused(refusal);
}

function refusalIn(response: Response, answer: Partial<Refusal> & { message?: string } & Errors): Refusal {
  const [error] = answer?.errors ?? [];
  const { retryAfter, id } = { ...error?.extensions, ...answer };
  return {
    status: response.status,
    code: answer?.code ?? error?.extensions?.code ?? 'UNKNOWN',
    title: answer?.title ?? response.statusText,
    detail: answer?.detail ?? answer?.message ?? error?.message ?? '',
    ...(answer?.isSetUp !== undefined && { isSetUp: answer.isSetUp }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(id !== undefined && { id }),
  };
}

interface Errors {
  readonly errors?: readonly GraphError[];
}
