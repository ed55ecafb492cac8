import { viewer } from '../session/session.ts';

/** What somebody has typed and not sent yet, in their own browser: it outlives a crash, a reload and a lost session. */
export interface KeptWords<Typed> {
  /** What was typed here last; nothing where nothing was, or it has been sent. */
  read(): { readonly typed: Typed; readonly at: Date } | null;
  keep(typed: Typed): void;
  /** It has been sent, or thrown away. */
  forget(): void;
}

/** The words of a place: an address of a screen, or a field in one. Each account has its own. */
export function keptWords<Typed>(place: string): KeptWords<Typed> {
  const name = () => `akto-console/kept/${viewer()?.accountId ?? 'nobody'}/${place}`;
  return {
    read() {
      const text = localStorage.getItem(name());
      if (text === null) return null;
      try {
        const { typed, at } = JSON.parse(text) as { typed: Typed; at: string };
        return { typed, at: new Date(at) };
      } catch {
        // Somebody has written there by hand; there is nothing to give back.
        return null;
      }
    },
    keep(typed) {
      try {
        localStorage.setItem(name(), JSON.stringify({ typed, at: new Date().toISOString() }));
      } catch {
        // The browser's room is full: what is on the screen stays there, and can still be sent.
      }
    },
    forget: () => localStorage.removeItem(name()),
  };
}

/** Everything that the signed-in person has typed and not sent, forgotten in this browser. */
export function forgetAllKept(): void {
  const mine = `akto-console/kept/${viewer()?.accountId}/`;
  for (const name of Object.keys(localStorage)) if (name.startsWith(mine)) localStorage.removeItem(name);
}
