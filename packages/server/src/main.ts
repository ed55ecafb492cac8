import { lastWords } from './last-words.ts';
import { createLog } from './log.ts';
import { startTracing } from './observability/tracing.ts';
import { readSettings } from './settings.ts';
import { type Hub, startHub } from './start-hub.ts';
import { version } from './version.ts';

const longestStopMs = 9000;

if (process.argv[2] === 'hub') {
  const { runCommand } = await import('./command-line/run-command.ts');
  const { env: environment, stdout, stderr } = process;
  process.exit(
    await runCommand(process.argv.slice(3), { environment, folder: process.cwd(), stdout, stderr }),
  );
}

try {
  const settings = readSettings(process.env);
  const log = createLog(settings.logLevel);
  const hub = await startHub(settings, log, await startTracing(process.env, version));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(hub, signal));
  log.info(
    `Akto Figures is at ${settings.publicUrl ?? hub.url} (the API at /graphql, the console at /console). Ctrl + C stops it.`,
  );
  if (hub.adminUrl) log.info(`/readyz and /metrics are at ${hub.adminUrl}`);

  async function stop(hub: Hub, signal: string): Promise<void> {
    log.info(`${signal}: letting the requests under way end`);
    setTimeout(() => process.exit(1), longestStopMs).unref();
    await hub.stop();
    log.info('stopped');
    process.exit(0);
  }
} catch (error) {
  process.stderr.write(`${lastWords(error)}\n`);
  process.exit(1);
}
