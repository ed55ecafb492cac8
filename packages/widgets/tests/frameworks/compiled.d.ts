// What their own compilers make of these files, as far as the tests use it.
declare module '*.vue' {
  import type { Component } from 'vue';

  const component: Component;
  export default component;
}

declare module '*.svelte' {
  import type { Component } from 'svelte';
  import type { Change, Hears, Shown } from './start.ts';

  const component: Component<{ first: Shown; hears: Hears }, { change: Change }>;
  export default component;
}

declare module '@babel/core' {
  export function transformAsync(source: string, options: object): Promise<{ code?: string | null } | null>;
}
