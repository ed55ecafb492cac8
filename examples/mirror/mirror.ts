/** What the hub says of a record; its own words differ from type to type. */
export type MirroredRecord = Readonly<Record<string, unknown>>;

/** Holds what a hub holds: begins with nothing, and takes over what came out each time that it follows. */
export class Mirror {
  /** Every record by its type and key: "Figure poec". */
  readonly records = new Map<string, MirroredRecord>();
  readonly #hub: string;
  #since = '';

  constructor(hub: string) {
    this.#hub = hub;
  }

  /** Reads on where it left off. Whatever breaks it off in between, the next time goes on from the last whole line. */
  async follow(): Promise<void> {
    const response = await fetch(`${this.#hub}/changes.jsonl${this.#since && `?since=${this.#since}`}`);
    if (!response.ok || !response.body) throw new Error(`The hub answers ${response.status}.`);
    let unread = '';
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
      const lines = (unread + text).split('\n');
      unread = lines.pop() ?? '';
      for (const line of lines) {
        const { kind, type, key, record, cameOutAt } = JSON.parse(line);
        if (kind === 'WITHDRAWAL') this.records.delete(`${type} ${key}`);
        else this.records.set(`${type} ${key}`, record);
        this.#since = cameOutAt;
      }
    }
  }
}
