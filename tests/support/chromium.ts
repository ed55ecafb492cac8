import { findChromium } from '../../tools/ensure-chromium.ts';

/** How tests open Chromium: on any machine, as root too, and never asking anybody but the test's own servers. */
export function chromiumOptions(): { executablePath?: string; args: string[]; env: Record<string, string> } {
  const executablePath = findChromium();
  // Under faketime Chromium never gets ready. It keeps the machine's clock then, as a reader's browser has its own.
  const { LD_PRELOAD: _, DYLD_INSERT_LIBRARIES: __, ...env } = process.env;
  return {
    ...(executablePath && { executablePath }),
    env: env as Record<string, string>,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
