import '@angular/compiler';
import type {} from '@akto-figures/widgets';
import {
  Component,
  type ComponentRef,
  CUSTOM_ELEMENTS_SCHEMA,
  InjectionToken,
  inject,
  signal,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { type Hears, type Shown, start } from './start.ts';

const given = new InjectionToken<{ first: Shown; hears: Hears }>('given');

@Component({
  selector: 'public-figures',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<main>
    @if (shown().isThere) {
      <akto-figures
        [hub]="shown().hub"
        [figures]="shown().figures"
        [attr.layout]="shown().layout"
        [asOf]="shown().asOf"
        [limit]="shown().limit"
        [live]="shown().live"
        [plainLanguage]="shown().plainLanguage"
        (akto-load)="hears('template', $event)"
        (akto-error)="hears('template', $event)"
      >
        <b>{{ shown().fallback }}</b>&ngsp;<a href="/chiffres">Tous les chiffres</a>
      </akto-figures>
    }
    <p>
      Au bilan,
      <akto-figure [hub]="shown().hub" figure="entreprises-parcours-th">plus de 1 220</akto-figure>
      entreprises.
    </p>
  </main>`,
})
class Figures {
  readonly hears = inject(given).hears;
  readonly shown = signal(inject(given).first);
}

void start(async (place, first, hears) => {
  place.append(document.createElement('public-figures'));
  const app = await bootstrapApplication(Figures, {
    providers: [{ provide: given, useValue: { first, hears } }],
  });
  const [page] = app.components as ComponentRef<Figures>[];
  if (!page) throw new Error('Angular has started nothing.');
  const main: HTMLElement = page.location.nativeElement;
  main.addEventListener('akto-load', (event) => hears('listener', event));
  return (next) => page.instance.shown.set(next);
});
