/** What a tab asks the others of its site: which release was the last that they heard of. */
const asking = '?';

/**
 * What a hub tells, for all tabs of a site that are seen: one of them holds the stream and passes on what it hears. A browser
 * opens six connections to a hub over HTTP/1.1; streams of their own would leave the seventh tab without any answer.
 */
export class Stream {
  #address: string;
  #hear: (epoch: string | null) => void;
  #source: EventSource | undefined;
  /** What the stream of this tab told last. */
  #epoch: string | undefined;
  #others: BroadcastChannel | undefined;
  /** Lets another tab hold the stream. */
  #leave: (() => void) | undefined;

  /** @param hear - Called with the hub's last release at first and whenever there is another; with null when the stream ends. */
  constructor(hub: string, hear: (epoch: string | null) => void) {
    this.#address = `${hub.replace(/\/$/, '')}/live`;
    this.#hear = hear;
  }

  open(): void {
    if (this.#leave) return;
    const others = new BroadcastChannel(this.#address);
    this.#others = others;
    others.onmessage = ({ data }) => {
      if (data !== asking) this.#hear(data);
      else if (this.#epoch) others.postMessage(this.#epoch);
    };
    others.postMessage(asking);
    const left = new Promise<void>((resolve) => {
      this.#leave = resolve;
    });
    const leave = this.#leave;
    const hold = () => {
      // A tab that was closed meanwhile lets the next one through.
      if (leave === this.#leave) this.#connect();
      return left;
    };
    // A page that came without TLS has no locks, a sandboxed frame is refused them: each has a stream of its own.
    if (navigator.locks) void navigator.locks.request(this.#address, hold).catch(hold);
    else void hold();
  }

  close(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#others?.close();
    this.#source?.close();
    this.#epoch = undefined;
  }

  #connect(): void {
    const source = new EventSource(this.#address);
    this.#source = source;
    source.addEventListener('epoch', ({ lastEventId }) => {
      this.#epoch = lastEventId;
      this.#tell(lastEventId);
    });
    // Back after a while: an answer that could not be had then is asked for again.
    source.onopen = () => this.#epoch && this.#tell(this.#epoch);
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) this.#tell(null);
    };
  }

  #tell(epoch: string | null): void {
    this.#others?.postMessage(epoch);
    this.#hear(epoch);
  }
}
