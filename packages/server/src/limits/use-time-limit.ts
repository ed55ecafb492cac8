import { type ExecutionResult, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Limits } from './limits.ts';
import { Refusal } from './refusal.ts';

/**
 * Answers in time, if only that it takes too long. What has begun ends by itself, because its cost and the time of each of
 * its statements are bounded: a signal to stop would have to be looked at for every field of every answer.
 *
 * It stands last in the list of plugins, around whatever executes.
 */
export function useTimeLimit(limits: Limits): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      // An act goes on to its end, so that its sender gets the outcome; its transaction has a time limit of its own.
      if (getOperationAST(args.document, args.operationName)?.operation === 'mutation') return;
      setExecuteFn((args) => {
        const start = performance.now();
        const answer = executeFn(args) as ExecutionResult | PromiseLike<ExecutionResult>;
        if (!('then' in answer)) return answer;
        const { promise: late, resolve } = Promise.withResolvers<ExecutionResult>();
        const timer = setTimeout(() => {
          resolve({ errors: [new Refusal(limits, 'time', Math.ceil(performance.now() - start))] });
        }, limits.time.most);
        return Promise.race([answer, late]).finally(() => clearTimeout(timer));
      });
    },
  };
}
