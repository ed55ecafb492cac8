import type { Context } from '@akto-figures/schema';
import type { Plugin } from 'graphql-yoga';

/** Tells in `extensions.warnings` what is odd in a question that was answered: a name that names nothing. */
export function useWarnings(): Plugin<Pick<Context, 'warnings'>> {
  return {
    onExecute({ args }) {
      const { warnings } = args.contextValue as Pick<Context, 'warnings'>;
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          const told = warnings.all();
          if (told.length > 0) setResult({ ...result, extensions: { ...result.extensions, warnings: told } });
        },
      };
    },
  };
}
