import type { Choice } from './choice.ts';
import { elementLine, type Surroundings } from './snippets.ts';
import { escaped, inTemplate } from './written.ts';

const install = 'npm install @akto-figures/widgets';
const register = "import '@akto-figures/widgets/register';";
const themed = "import '@akto-figures/widgets/themes/dsfr.css';";

/** What one writes into a component of each framework. The script comes from the registry of packages, so the element names the hub. */
export function frameworkSnippets(choice: Choice, surroundings: Surroundings) {
  const element = inTemplate(elementLine(choice, surroundings, ` hub="${escaped(surroundings.hub)}"`));
  const imports = (margin = '') =>
    [register, ...(choice.theme === 'dsfr' ? [themed] : [])].join(`\n${margin}`);
  return {
    react: `// ${install}
${imports()}

export function PublicFigures() {
  return (
    ${element}
  );
}`,
    vue: `<script setup>
// ${install}
// vite.config.js: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('akto-') } } })
${imports()}
</script>

<template>
  ${element}
</template>`,
    svelte: `<script>
  // ${install}
  ${imports('  ')}
</script>

${element}`,
    angular: `// ${install}
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
${imports()}

@Component({
  selector: 'public-figures',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`${spaced(element)}\`,
})
export class PublicFigures {}`,
  } as const;
}

/** Angular leaves out a space between two elements, unless it is written so: the figures of a fallback would run together. */
const spaced = (markup: string): string => markup.replaceAll('> <', '>&ngsp;<');
