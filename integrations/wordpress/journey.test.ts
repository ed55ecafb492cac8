import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersIn } from '../../tests/support/barriers.ts';
import { chromiumOptions } from '../../tests/support/chromium.ts';
import { startTestHub } from '../../tests/support/hub.ts';
import { administrator, openSite } from './real/open-site.ts';

/** WordPress itself, from the plugin's activation to a hub that is gone: at night, by tools/nightly.ts, as it brings 240 MB. */
let hub: Awaited<ReturnType<typeof startTestHub>>;
let site: Awaited<ReturnType<typeof openSite>>;
let browser: Browser;
let signedIn: BrowserContext;
let page: Page;

beforeAll(async () => {
  [hub, site, browser] = await Promise.all([startTestHub(), openSite(), chromium.launch(chromiumOptions())]);
  signedIn = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await signedIn.newPage();
  await page.goto(`${site.url}/wp-login.php`);
  await page.fill('#user_login', administrator.name);
  await page.fill('#user_pass', administrator.password);
  await page.click('#wp-submit');
  await page.waitForURL(/wp-admin/);
}, 240_000);

afterAll(async () => {
  await Promise.all([hub?.stop(), browser?.close()]);
  await site?.close();
});

const canvas = (of = page) => of.frameLocator('iframe[name=editor-canvas]');
const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
/** What axe finds of ours: what WordPress itself lacks is not told here. */
const barriersOfOurs = async () =>
  (await barriersIn(page, { rules: {} })).filter((line) => line.includes('akto'));
const shadowText = (element: Element) => element.shadowRoot?.textContent ?? '';
const postContent = async (title: string) =>
  site.run(`echo get_posts(['title' => '${title}', 'post_status' => 'any'])[0]->post_content;`);

async function openEditor(of: Page, path: string): Promise<void> {
  await of.goto(`${site.url}/wp-admin/${path}`);
  await of.waitForFunction(() => Boolean((window as { wp?: { data?: unknown } }).wp?.data));
  await of.evaluate(() => {
    const { wp } = window as unknown as {
      wp: { data: { dispatch(store: string): { set(scope: string, name: string, value: unknown): void } } };
    };
    wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
  });
  await canvas(of).locator('.editor-post-title__input').waitFor();
}

describe('an administrator', () => {
  it('activates the plugin, and learns what is wrong with an address', async () => {
    await page.goto(`${site.url}/wp-admin/plugins.php`);
    await page.click('#activate-akto-figures');
    await page.waitForSelector('#deactivate-akto-figures');
    const settings = `${site.url}/wp-admin/options-general.php?page=akto-figures`;
    const save = async (address: string) => {
      await page.goto(settings);
      await page.locator('#akto_figures_hub').evaluate((box) => box.setAttribute('type', 'text'));
      await page.fill('#akto_figures_hub', address);
      await page.click('#submit');
      return {
        said: plain(await page.locator('.settings-error').first().textContent()),
        kept: await page.inputValue('#akto_figures_hub'),
      };
    };
    expect(await save('chiffres.example.fr')).toEqual({
      said: expect.stringContaining('« chiffres.example.fr » n’est pas l’adresse d’un hub.'),
      kept: '',
    });
    const elsewhere = await save(site.url.replace(/\d+$/, '9'));
    expect(elsewhere.said).toContain('rien ne répond à http://127.0.0.1:9');
    expect(elsewhere.kept).toBe('http://127.0.0.1:9');
    expect((await save(`${hub.url}/schema.graphql`)).said).toContain(
      'ne répond pas comme un hub Akto Figures (réponse 404)',
    );
    expect(await save(`${hub.url}/`)).toEqual({
      said: expect.stringContaining('Réglages enregistrés'),
      kept: hub.url,
    });
    expect(await barriersOfOurs()).toEqual([]);
  });
});

describe('an editor', () => {
  it('chooses figures by keyboard and by mouse, and sees them as the page will have them', async () => {
    await openEditor(page, 'post-new.php');
    await canvas().locator('.editor-post-title__input').fill('Bilan');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/chiffres publics');
    await page.waitForSelector('.components-autocomplete__result');
    await page.keyboard.press('Enter');
    const box = canvas().getByRole('combobox', { name: 'Rechercher dans le hub' });
    await box.focus();
    await page.keyboard.type('salons');
    await canvas().getByRole('option', { name: 'Normandie' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const figures = canvas().locator('akto-figures');
    await expect.poll(() => figures.evaluate(shadowText)).toContain('Salons d’orientation');
    expect(await canvas().locator(':focus').getAttribute('data-type')).toBe('akto-figures/figures');
    // The bar is away while one types.
    await page.mouse.move(500, 400, { steps: 3 });
    await page.getByRole('button', { name: 'Ajouter un chiffre' }).click();
    await box.fill('poec');
    await canvas().getByRole('option', { name: 'POEC' }).first().click();
    await expect.poll(() => figures.getAttribute('figures')).toMatch(/^salons-\d+ poec$/);
    await page.getByLabel('Présentation').selectOption('list');
    await expect.poll(() => figures.getAttribute('layout')).toBe('list');
    await expect.poll(async () => plain(await figures.evaluate(shadowText))).toContain('plus de 1 780');
  });

  it('puts a figure into a sentence, as one thing with its qualifier', async () => {
    await page.evaluate(() => {
      const { wp } = window as unknown as {
        wp: {
          blocks: { createBlock(name: string): object };
          data: { dispatch(store: string): { insertBlocks(block: object): void } };
        };
      };
      wp.data.dispatch('core/block-editor').insertBlocks(wp.blocks.createBlock('core/paragraph'));
    });
    const paragraph = canvas().locator('p[data-type="core/paragraph"]').last();
    await paragraph.click();
    await page.keyboard.type('Au bilan, ');
    await page.mouse.move(400, 300, { steps: 3 });
    await page.getByRole('button', { name: 'Plus', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Chiffre public' }).click();
    const box = page.getByRole('combobox', { name: 'Rechercher dans le hub' });
    await box.fill('poec');
    await page.getByRole('option', { name: 'POEC' }).first().waitFor();
    await box.press('ArrowDown');
    expect(await barriersOfOurs()).toEqual([]);
    await box.press('Enter');
    await expect
      .poll(async () => plain(await paragraph.locator('akto-figure').textContent()))
      .toBe('plus de 1 780');
    const isLetters = (figure: Element) => (figure as HTMLElement).isContentEditable;
    expect(await paragraph.locator('akto-figure').evaluate(isLetters)).toBe(false);
  });

  it('publishes', async () => {
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await page
      .locator('.editor-post-publish-panel')
      .getByRole('button', { name: 'Publier', exact: true })
      .click();
    await page.locator('.post-publish-panel__postpublish').waitFor();
    expect(plain(await postContent('Bilan'))).toContain(
      '<akto-figure figure="poec">plus de 1 780</akto-figure>',
    );
  });

  it('chooses a map by touch, on a phone', async () => {
    const phone = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      storageState: await signedIn.storageState(),
    });
    const small = await phone.newPage();
    await site.run(
      `wp_insert_post(['post_title' => 'Carte', 'post_status' => 'publish', 'post_content' => '<!-- wp:akto-figures/map /-->']);`,
    );
    const id = await site.run(`echo get_posts(['title' => 'Carte'])[0]->ID;`);
    await openEditor(small, `post.php?post=${id}&action=edit`);
    const box = canvas(small).getByRole('combobox', { name: 'Rechercher dans le hub' });
    await box.tap();
    await canvas(small).getByRole('option', { name: 'Alternance 2022' }).first().tap();
    const map = canvas(small).locator('akto-map');
    await expect.poll(() => map.getAttribute('convention')).toBe('akto-alternance-2022');
    await expect.poll(() => map.evaluate(shadowText)).toContain('Normandie');
    await small.getByRole('button', { name: /^(Enregistrer|Mettre à jour)$/ }).tap();
    await expect.poll(() => postContent('Carte')).toContain('"convention":"akto-alternance-2022"');
    await phone.close();
  });
});

describe('a reader', () => {
  const addressOf = async (title: string) =>
    `${site.url}/?p=${await site.run(`echo get_posts(['title' => '${title}'])[0]->ID;`)}`;

  it('reads the number with its qualifier where no script runs', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const bare = await context.newPage();
    await bare.goto(await addressOf('Bilan'));
    const text = plain(await bare.locator('.entry-content').textContent());
    expect(text).toContain('Plus de 1 780 préparations opérationnelles');
    expect(text).toContain('Au bilan, plus de 1 780');
    await bare.goto(await addressOf('Carte'));
    expect(plain(await bare.locator('.entry-content').textContent())).toContain('Normandie : annoncé');
    await context.close();
  });

  it('sees nothing move when the hub has answered', async () => {
    const fresh = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
    await fresh.addInitScript(() => {
      const moved = window as { shift?: number };
      moved.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          moved.shift = (moved.shift ?? 0) + (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await fresh.goto(await addressOf('Bilan'));
    await expect.poll(() => fresh.locator('akto-figures').evaluate(shadowText)).toContain('Salons');
    await expect.poll(() => fresh.locator('akto-figure').evaluate(shadowText)).toContain('plus de');
    const shift = await fresh.evaluate(() => (window as { shift?: number }).shift ?? Number.NaN);
    expect(shift.toFixed(2)).toBe('0.00');
    await fresh.context().close();
  });

  it('of a feed has words and links, and no element', async () => {
    const feed = plain(await (await fetch(`${site.url}/?feed=rss2`)).text());
    expect(feed).toMatch(/<p><a href="[^"]*\/figures\/poec">Plus de 1 780 préparations/);
    expect(feed).toContain('Au bilan, plus de 1 780');
    expect(feed).not.toMatch(/<(akto-|svg|script)/);
  });

  it('sees what is behind an address that somebody pasted', async () => {
    await site.run(`wp_insert_post(['post_title' => 'Adresses', 'post_status' => 'publish', 'post_content' =>
      "${hub.url}/figures/poec\\n\\n${hub.url}/embed/figures?figures=poec\\n\\n${hub.url}/embed/map?convention=akto-alternance-2022"]);`);
    const visitor = await (await browser.newContext()).newPage();
    await visitor.goto(await addressOf('Adresses'));
    expect(plain(await visitor.locator('blockquote.akto-figure').textContent())).toContain('plus de 1 780');
    const frames = visitor.locator('iframe[src*="/embed/"]');
    expect(await frames.count()).toBe(2);
    expect(await frames.first().getAttribute('sandbox')).toContain('allow-popups');
    const opened = visitor.context().waitForEvent('page');
    await visitor.frameLocator('iframe[src*="/embed/figures"]').getByRole('link').first().click();
    expect((await opened).url()).toContain(hub.url);
    await visitor.context().close();
  });
});

describe('what may be done', () => {
  it('is to keep a figure in a sentence, for authors who may write no HTML', async () => {
    const kept = await site.run(`
      $id = wp_insert_user(['user_login' => 'auteur', 'user_pass' => 'x', 'role' => 'author']);
      wp_set_current_user($id);
      kses_init();
      $post = wp_insert_post(['post_title' => 'A', 'post_content' => wp_slash('<p><akto-figure figure="poec" onclick="a()" hub="https://elsewhere.example">1</akto-figure><akto-map></akto-map></p>')]);
      echo get_post($post)->post_content;`);
    expect(kept).toBe('<p><akto-figure figure="poec">1</akto-figure></p>');
  });

  it('is not to search the hub through the site, for strangers', async () => {
    const { status } = await fetch(`${site.url}/?rest_route=/akto-figures/v1/search&q=poec`);
    expect(status).toBe(401);
  });
});

describe('a hub that is gone', () => {
  it('leaves what it said last, and of when that is', async () => {
    await hub.stop();
    // A minute later, by what the site has written down.
    await site.run(`foreach ($GLOBALS['wpdb']->get_col("SELECT option_name FROM {$GLOBALS['wpdb']->options} WHERE option_name LIKE '_transient_akto_figures_%'") as $name) {
      $kept = get_option($name);
      $kept['triedAt'] -= 60;
      $kept['heardAt'] -= 60;
      update_option($name, $kept);
    }`);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const bare = await context.newPage();
    await bare.goto(`${site.url}/?p=${await site.run(`echo get_posts(['title' => 'Bilan'])[0]->ID;`)}`);
    const text = plain(await bare.locator('.entry-content').textContent());
    expect(text).toContain('Plus de 1 780 préparations opérationnelles');
    expect(text).toMatch(/\(Le service de chiffres ne répond pas : état du \d.*\d{4}/);
    await context.close();
  });

  it('is named to who searches', async () => {
    const id = await site.run(
      `echo wp_insert_post(['post_title' => 'Vide', 'post_status' => 'draft', 'post_content' => '<!-- wp:akto-figures/figures /-->']);`,
    );
    await openEditor(page, `post.php?post=${id}&action=edit`);
    await canvas().getByText(`Le hub ${hub.url} ne répond pas`).waitFor();
  });

  it('leaves nothing behind with the plugin', async () => {
    const left = await site.run(`
      require_once ABSPATH . 'wp-admin/includes/plugin.php';
      deactivate_plugins('akto-figures/akto-figures.php');
      uninstall_plugin('akto-figures/akto-figures.php');
      echo $GLOBALS['wpdb']->get_var("SELECT COUNT(*) FROM {$GLOBALS['wpdb']->options} WHERE option_name LIKE '%akto_figures%'");`);
    expect(left).toBe('0');
    expect(site.complaints.filter((line) => /akto/i.test(line))).toEqual([]);
  });
});
