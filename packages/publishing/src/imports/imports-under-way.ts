/** How far an import is. */
export interface ImportProgress {
  readonly doing: 'READING' | 'WRITING';
  /** Rows of the file that were read, or figures that were written. */
  readonly done: number;
  /** How many there are, at most; null while nobody knows. */
  readonly of: number | null;
}

/** Whoever waits for an import. */
export interface Follower {
  tell(progress: ImportProgress): void;
  /** Aborted when the client is gone: then nothing is written. */
  readonly gone: AbortSignal | undefined;
}

/**
 * How far the imports of this process are, each by the name under which it was sent. It is forgotten when the import ends, and is
 * known to no other process: whoever asks there learns nothing, and waits on.
 */
export function followImports() {
  const underWay = new Map<string, ImportProgress>();
  return {
    progressOf: (name: string): ImportProgress | null => underWay.get(name) ?? null,
    follow: (name: string, gone: AbortSignal | undefined): Follower => ({
      gone,
      tell: (progress) => void underWay.set(name, progress),
    }),
    forget: (name: string) => void underWay.delete(name),
  };
}
