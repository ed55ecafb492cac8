<?php

namespace Drupal\akto_figures\Plugin\Filter;

use Drupal\akto_figures\Shortcodes;
use Drupal\akto_figures\Shown;
use Drupal\Core\Plugin\ContainerFactoryPluginInterface;
use Drupal\filter\FilterProcessResult;
use Drupal\filter\Plugin\FilterBase;
use Symfony\Component\DependencyInjection\ContainerInterface;

/**
 * Shows the public figures that a text names.
 *
 * @Filter(
 *   id = "akto_figures",
 *   title = @Translation("Public figures"),
 *   description = @Translation("Shows [akto-figures convention=""…""], [akto-figure figure=""…""] and [akto-map convention=""…""]. Put it after the filter that limits HTML tags."),
 *   type = Drupal\filter\Plugin\FilterInterface::TYPE_TRANSFORM_REVERSIBLE,
 *   weight = 20
 * )
 */
final class AktoFigures extends FilterBase implements ContainerFactoryPluginInterface {

  public function __construct(array $configuration, string $id, mixed $definition, private readonly Shown $shown) {
    parent::__construct($configuration, $id, $definition);
  }

  /**
   * {@inheritdoc}
   */
  public static function create(ContainerInterface $container, array $configuration, $id, $definition): self {
    return new self($configuration, $id, $definition, $container->get('akto_figures.shown'));
  }

  /**
   * {@inheritdoc}
   */
  public function process($text, $langcode): FilterProcessResult {
    $written = Shortcodes::replaced((string) $text, $this->shown->element(...));
    $result = new FilterProcessResult($written);
    if ($written !== $text) {
      $result->addAttachments($this->shown->attachments());
      $result->addCacheTags(['config:akto_figures.settings']);
      $result->addCacheContexts(['languages:language_interface']);
      $result->setCacheMaxAge(60);
    }
    return $result;
  }

  /**
   * {@inheritdoc}
   */
  public function tips($long = FALSE): string {
    return (string) $this->t('[akto-figures convention="key"] shows public figures, [akto-figure figure="key"] one number in a sentence, [akto-map convention="key"] a map.');
  }

}
