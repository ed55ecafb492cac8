import { readFileSync } from 'node:fs';
import type { Language } from '../pages/words.ts';

/** A version of the software, as the log tells it in one language. */
export interface LoggedVersion {
  /** "0.4.0" */
  readonly version: string;
  /** The day on which it went out: "2026-11-30". */
  readonly releasedOn: string;
  /** What it is called, and where on the page it stands. */
  readonly title: string;
  readonly id: string;
  /** What it brought, as HTML. */
  readonly html: string;
}

/** The versions that are out, the latest first. */
export type Changelog = Readonly<Record<Language, readonly LoggedVersion[]>>;

/** The log as it was built: `packages/server/build-guides.ts` makes it before the hub starts. */
export const readChangelog = (): Changelog =>
  JSON.parse(readFileSync(new URL('../../guides/generated/changelog.json', import.meta.url), 'utf8'));
