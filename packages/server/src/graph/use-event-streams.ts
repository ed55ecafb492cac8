import { GraphQLError, getOperationAST, type OperationDefinitionNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Limits } from '../limits/limits.ts';
import { Refusal } from '../limits/refusal.ts';
import type { Asker } from '../limits/use-rate-limit.ts';

// The next release can come out then, and there may be room.
const retryAfter = 60;

/** Whether a question is asked by somebody who takes server-sent events, in answer to it. */
export function takesEvents(accept: string | null | undefined): boolean {
  return accept?.toLowerCase().includes('text/event-stream') ?? false;
}

/** Lets who takes events subscribe, so many times at once as the limits let one client, and all of them together. */
export function useEventStreams(limits: Limits): Plugin<object, Asker> {
  const open = new Map<string, number>();
  let all = 0;
  return {
    onSubscribe({ args }) {
      const { request, client } = args.contextValue as unknown as Asker & { request: Request };
      if (!takesEvents(request.headers.get('Accept'))) throw notAsked(getOperationAST(args.document));
      const asked = (open.get(client) ?? 0) + 1;
      if (asked > limits.streams.most) throw new Refusal(limits, 'streams', asked);
      if (all >= limits.subscriptions.most)
        throw new Refusal(limits, 'subscriptions', all + 1, { retryAfter });
      open.set(client, asked);
      all += 1;
      const leave = () => {
        all -= 1;
        const left = (open.get(client) ?? 1) - 1;
        if (left > 0) open.set(client, left);
        else open.delete(client);
      };
      return {
        onSubscribeResult({ result, setResult }) {
          if (Symbol.asyncIterator in result) setResult(untilItsEnd(result[Symbol.asyncIterator](), leave));
          else leave();
        },
        onSubscribeError: leave,
      };
    },
  };
}

/** The same, and tells once when it is over: at its end, when it is left, or when it fails. */
function untilItsEnd<Value>(events: AsyncIterator<Value>, onEnd: () => void): AsyncIterableIterator<Value> {
  let isOver = false;
  const end = () => {
    if (!isOver) onEnd();
    isOver = true;
  };
  return {
    async next() {
      try {
        const event = await events.next();
        if (event.done) end();
        return event;
      } catch (cause) {
        end();
        throw cause;
      }
    },
    async return() {
      end();
      await events.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function notAsked(operation: OperationDefinitionNode | null | undefined): GraphQLError {
  return new GraphQLError(
    'A subscription is answered in server-sent events; ask with Accept: text/event-stream.',
    {
      ...(operation && { nodes: operation }),
      extensions: { code: 'NOT_ACCEPTABLE', http: { status: 406 } },
    },
  );
}
