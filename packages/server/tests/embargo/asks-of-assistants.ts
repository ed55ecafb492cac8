import { publicUrl } from '../an-editorial-hub.ts';
import type { Knock } from './every-door.ts';
import { sentinels } from './sentinels.ts';

/** What an assistant may ask at /mcp of these figures, in both languages. The address repeats what is asked: the door reads none of it. */
export function asksOfAssistants(figures: readonly string[], instants: readonly string[]): Knock[] {
  const words = Object.values(sentinels).map(({ word }) => word);
  const calls = [
    ...figures.flatMap((key) => [
      call('figure', { key }),
      call('cite', { key }),
      call('compare', { key, with: 'poec' }),
      call('changes', { key }),
    ]),
    ...instants.map((asOf) => call('figure', { key: 'poec', asOf })),
    // What finds nothing repeats what was asked, so the number of what is withdrawn is searched for in the graph alone.
    ...[...words, 'Normandie'].map((text) => call('search', { text })),
    ...['poec', 'embargolix-indicator'].map((indicator) => call('series', { indicator })),
    ...['embargolix-convention', 'akto-alternance-2022'].map((key) => call('convention', { key })),
    call('changes', {}),
  ];
  return [
    send('tools/list'),
    send('resources/list'),
    ...calls.flatMap(({ name, given }) =>
      ['fr', 'en'].map((locale) =>
        send('tools/call', { name, arguments: { ...given, locale } }, { name, ...given, lang: locale }),
      ),
    ),
    ...figures.flatMap((key) =>
      ['', '?lang=en'].map((lang) =>
        send('resources/read', { uri: `${publicUrl}/figures/${key}${lang}` }, { key, lang }),
      ),
    ),
  ];
}

const headers = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' };

const send = (method: string, params: object = {}, told: Record<string, string> = {}): Knock => ({
  path: `/mcp?${new URLSearchParams({ method, ...told })}`,
  init: { method: 'POST', headers, body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }) },
});

const call = (name: string, given: Record<string, string>) => ({ name, given });
