import '@akto-figures/widgets/register';
import { createApp, defineComponent, h, ref } from 'vue';

/** A convention's figures in a layout that the reader chooses, and how many came. */
const Figures = defineComponent({
  props: { hub: { type: String, required: true } },
  setup({ hub }) {
    const isList = ref(false);
    const count = ref<number>();
    return () =>
      h('main', [
        h('h1', 'L’emploi des personnes handicapées'),
        h(
          'button',
          { type: 'button', onClick: () => (isList.value = !isList.value) },
          isList.value ? 'En cartes' : 'En liste',
        ),
        h(
          'akto-figures',
          {
            hub,
            convention: 'akto-agefiph-2022-2024',
            layout: isList.value ? 'list' : 'cards',
            onAktoLoad: ({ detail }: CustomEvent<{ keys: readonly string[] }>) => {
              count.value = detail.keys.length;
            },
          },
          'Plus de 1 220 entreprises engagées, au bilan 2022-2024 (source : AKTO, déduit).',
        ),
        h('p', { role: 'status' }, count.value === undefined ? '' : `${count.value} chiffres`),
      ]);
  },
});

const place = document.getElementById('page') as HTMLElement;
createApp(Figures, { hub: place.dataset.hub }).mount(place);
