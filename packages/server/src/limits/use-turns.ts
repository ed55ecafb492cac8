import { type ExecutionResult, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { FairTurns } from './fair-turns.ts';
import type { Limits } from './limits.ts';
import { Refusal } from './refusal.ts';
import type { Asker } from './use-rate-limit.ts';

/**
 * Answers questions in turn. Acts take turns of their own, where they begin their transaction.
 *
 * Whose turn comes after the time limit has been told so already, and nothing is done for them any more.
 */
export function useTurns(limits: Limits, inTurn: FairTurns): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      if (getOperationAST(args.document, args.operationName)?.operation !== 'query') return;
      const { client } = args.contextValue as unknown as Asker;
      const start = performance.now();
      setExecuteFn((args) =>
        inTurn(client, async (): Promise<ExecutionResult> => {
          const waitedMs = Math.ceil(performance.now() - start);
          if (waitedMs > limits.time.most) return { errors: [new Refusal(limits, 'time', waitedMs)] };
          return executeFn(args);
        }),
      );
    },
  };
}
