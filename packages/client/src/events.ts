/** A server-sent event. */
export interface StreamEvent {
  readonly id: string;
  readonly name: string;
  readonly data: string;
}

// Events of a hub have some 150 characters. Who sends more without an end of line is none.
const longestLine = 64_000;

/** What a stream of server-sent events says, as the HTML Standard reads it. `heard` is called for all that comes, comments too. */
export async function* eventsOf(
  body: ReadableStream<Uint8Array>,
  heard: () => void,
): AsyncGenerator<StreamEvent, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let unread = '';
  let event = { id: '', name: 'message', data: '' };
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      heard();
      const lines = (unread + decoder.decode(value, { stream: true })).split('\n');
      unread = lines.pop() ?? '';
      if (unread.length > longestLine) throw new Error('A line of the stream has no end.');
      for (const line of lines.map((each) => each.replace(/\r$/, ''))) {
        if (line === '') {
          if (event.data !== '') yield event;
          event = { ...event, name: 'message', data: '' };
          continue;
        }
        const [, field, text = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
        if (field === 'id') event = { ...event, id: text };
        else if (field === 'event') event = { ...event, name: text };
        else if (field === 'data')
          event = { ...event, data: event.data === '' ? text : `${event.data}\n${text}` };
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
