import { programLanguage, type TextName, texts, tooLong } from '@akto-figures/contents';
import { slipIn, slipInWords, type TextSlip } from '@akto-figures/quantity';

/** What a body under /auth has in words, at whichever door, by what it holds. */
export const bodyFields = {
  callbackURL: 'url',
  code: 'code',
  currentPassword: 'password',
  email: 'email',
  errorCallbackURL: 'url',
  id: 'id',
  name: 'line',
  newPassword: 'newPassword',
  newUserCallbackURL: 'url',
  password: 'password',
  provider: 'word',
  token: 'id',
} as const satisfies Record<string, TextName>;

/** Anything else, as what a browser says of a passkey. */
const others: TextName = 'token';

// As much of a path as a refusal repeats.
const longestPath = 100;

/** A field that is refused: by its path, such as "email" or "response.id". */
export interface BadField {
  readonly field: string;
  readonly detail: string;
  /** Where it is too long: its longest length. */
  readonly limit?: number;
}

/**
 * Looks at each text of a body before anything else does: whether it is as long as what it holds may be, and can be kept at all, which
 * a text with U+0000 or half a character cannot.
 *
 * @returns the first that cannot be taken; null where all can, or the body is no JSON
 */
export function badFieldIn(body: string | null): BadField | null {
  // By hand and not by calls in calls: a body may be nested ten thousand times.
  const waiting: (readonly [path: string, value: unknown])[] = [['', parsed(body)]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [path, value] = next;
    if (typeof value === 'string') {
      const bad = badText(path, value);
      if (bad) return bad;
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, each] of Object.entries(value).reverse()) {
        waiting.push([path === '' ? name : `${path}.${name}`.slice(0, longestPath), each]);
      }
    }
  }
  return null;
}

/** The same of the parameters of an address, whose lengths are looked at already. */
export function badParameterIn(query: URLSearchParams): BadField | null {
  for (const [field, given] of query) {
    const slip = unkeptIn(given);
    if (slip) return { field, detail: `${field} ${slipInWords(slip, programLanguage)}` };
  }
  return null;
}

function badText(path: string, text: string): BadField | null {
  const field = path.slice(0, longestPath);
  const holds = Object.hasOwn(bodyFields, path) ? bodyFields[path as keyof typeof bodyFields] : others;
  const { most } = texts[holds];
  if (text.length > most) return { field, detail: tooLong(field, holds, text.length).message, limit: most };
  const slip = path === 'name' ? slipIn(text) : unkeptIn(text);
  return slip && { field, detail: `${field} ${slipInWords(slip, programLanguage)}`, limit: most };
}

/** What no database keeps. A password has whatever else somebody likes. */
function unkeptIn(text: string): TextSlip | null {
  const found = /\0|\p{Cs}/u.exec(text);
  if (!found) return null;
  const at = [...text.slice(0, found.index)].length + 1;
  return found[0] === '\0' ? { kind: 'UNSEEN', at, codePoint: 0 } : { kind: 'HALF', at };
}

function parsed(body: string | null): unknown {
  try {
    return JSON.parse(body ?? 'null');
  } catch {
    return null;
  }
}
