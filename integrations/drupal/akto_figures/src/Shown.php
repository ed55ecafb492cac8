<?php

namespace Drupal\akto_figures;

use AktoFigures\Hub;
use Drupal\Component\Datetime\TimeInterface;
use Drupal\Core\Cache\CacheBackendInterface;
use Drupal\Core\Config\ConfigFactoryInterface;
use Drupal\Core\Datetime\DateFormatterInterface;
use Drupal\Core\Language\LanguageManagerInterface;
use Drupal\Core\StringTranslation\TranslationInterface;
use GuzzleHttp\ClientInterface;
use GuzzleHttp\Exception\GuzzleException;

use function AktoFigures\element;

/**
 * What does a page of this site show of an element?
 */
final class Shown {

  public function __construct(
    private readonly ConfigFactoryInterface $config,
    private readonly ClientInterface $client,
    private readonly CacheBackendInterface $cache,
    private readonly TimeInterface $time,
    private readonly DateFormatterInterface $dates,
    private readonly LanguageManagerInterface $languages,
    private readonly TranslationInterface $words,
  ) {}

  /**
   * An element with what the hub says; what an author wrote while no hub is named.
   *
   * @param string $name
   *   "akto-figures", "akto-figure" or "akto-map".
   * @param array $given
   *   Its attributes, by name.
   * @param string $otherwise
   *   HTML that a text format has made safe.
   */
  public function element(string $name, array $given, string $otherwise = ''): string {
    $hub = $this->hub();
    if ($hub === NULL) {
      return $otherwise;
    }
    $given += ['lang' => $this->languages->getCurrentLanguage()->getId() === 'fr' ? 'fr' : 'en'];
    return element($hub, $name, $given, $otherwise, fn (int $at): string => (string) $this->words->translate(
      '(The service of figures does not answer: as of @date.)',
      ['@date' => $this->dates->format($at, 'short')]
    ));
  }

  /**
   * What a page needs beside the element: the script of the hub, once, and to be made anew after a minute.
   */
  public function attachments(): array {
    $hub = $this->hub();
    $script = $hub === NULL ? [] : [[
      ['#tag' => 'script', '#attributes' => ['type' => 'module', 'src' => $hub->address . '/sdk/v1/akto-figures.js']],
      'akto_figures',
    ]];
    return ['html_head' => $script];
  }

  /**
   * The hub that the settings name; NULL while they name none.
   */
  private function hub(): ?Hub {
    $address = Hub::address((string) $this->config->get('akto_figures.settings')->get('hub'));
    return $address === NULL ? NULL : new Hub(
      $address,
      $this->get(...),
      fn (string $name): mixed => $this->cache->get($name)->data ?? NULL,
      fn (string $name, array $kept) => $this->cache->set($name, $kept, $this->time->getCurrentTime() + 30 * 86400),
      fn (): int => $this->time->getCurrentTime(),
    );
  }

  /**
   * Asks the hub briefly, so that a page does not wait for one that is gone.
   */
  private function get(string $url): array {
    try {
      $answer = $this->client->request('GET', $url, [
        'timeout' => 4,
        'http_errors' => FALSE,
        'headers' => ['Accept' => 'application/json'],
      ]);
      return ['status' => $answer->getStatusCode(), 'body' => $answer->getBody()->read(600000)];
    }
    catch (GuzzleException) {
      return ['status' => 0, 'body' => ''];
    }
  }

}
