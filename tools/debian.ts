import { existsSync, readFileSync } from 'node:fs';
import type { Way } from './ensure.ts';
import { onPath } from './programs.ts';
import { type Command, run } from './run.ts';

/** Debian itself, not a system made from it: Ubuntu's package `chromium`, for one, installs no browser. */
export const isDebian =
  existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

/** Installs a package, or several together, with apt, where that needs no password. */
export function fromDebian(named: string | readonly string[], ...options: readonly string[]): Way {
  const packages = [named].flat();
  const apt = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '--quiet', '--yes'] as const;
  return {
    name: `Debian's package ${packages.join(' and ')}`,
    commands: () =>
      onPath('apt-get').length > 0 && mayBeRoot()
        ? [
            asRoot(['env', ...apt, ...options, 'update']),
            asRoot(['env', ...apt, ...options, 'install', '--no-install-recommends', ...packages]),
          ]
        : [],
  };
}

/** Whether `asRoot` works here without a password. */
export function mayBeRoot(): boolean {
  return run(asRoot(['true']), { folder: '.', timeoutMs: 10_000 }).ok;
}

function asRoot(command: Command): Command {
  return isRoot() ? command : ['sudo', '--non-interactive', ...command];
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
