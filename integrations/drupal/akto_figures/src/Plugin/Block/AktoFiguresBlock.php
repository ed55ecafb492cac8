<?php

namespace Drupal\akto_figures\Plugin\Block;

use Drupal\akto_figures\Shown;
use Drupal\Core\Block\BlockBase;
use Drupal\Core\Form\FormStateInterface;
use Drupal\Core\Plugin\ContainerFactoryPluginInterface;
use Drupal\Core\Render\Markup;
use Symfony\Component\DependencyInjection\ContainerInterface;

/**
 * Public figures, or a map, in a region of the page.
 *
 * @Block(
 *   id = "akto_figures",
 *   admin_label = @Translation("Public figures"),
 *   category = @Translation("Content")
 * )
 */
final class AktoFiguresBlock extends BlockBase implements ContainerFactoryPluginInterface {

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
  public function defaultConfiguration(): array {
    return ['element' => 'akto-figures', 'subject' => 'convention', 'key' => '', 'layout' => ''];
  }

  /**
   * {@inheritdoc}
   */
  public function blockForm($form, FormStateInterface $form_state): array {
    $kept = $this->configuration;
    $choice = fn (string $name, $title, array $options): array => [
      '#type' => 'select',
      '#title' => $title,
      '#options' => $options,
      '#default_value' => $kept[$name],
    ];
    return [
      'element' => $choice('element', $this->t('Shown as'), [
        'akto-figures' => $this->t('Figures'),
        'akto-map' => $this->t('Map'),
      ]),
      'subject' => $choice('subject', $this->t('What the key is of'), [
        'convention' => $this->t('A convention'),
        'figures' => $this->t('One figure or several'),
        'collection' => $this->t('A collection'),
        'actor' => $this->t('An actor'),
        'territory' => $this->t('A territory'),
        'indicator' => $this->t('An indicator (map only)'),
      ]),
      'key' => [
        '#type' => 'textfield',
        '#title' => $this->t('Key'),
        '#description' => $this->t('The hub names it at /integrer, such as akto-agefiph-2022-2024; several figures stand with spaces between them.'),
        '#default_value' => $kept['key'],
        '#required' => TRUE,
        '#maxlength' => 1000,
      ],
      'layout' => $choice('layout', $this->t('Layout'), [
        '' => $this->t('Cards'),
        'list' => $this->t('List'),
        'band' => $this->t('Band'),
      ]),
    ];
  }

  /**
   * {@inheritdoc}
   */
  public function blockValidate($form, FormStateInterface $form_state): void {
    $is_map = $form_state->getValue('element') === 'akto-map';
    $of_map = ['convention', 'indicator', 'actor'];
    $subject = $form_state->getValue('subject');
    if ($is_map && !in_array($subject, $of_map, TRUE)) {
      $form_state->setErrorByName('subject', $this->t('A map shows a convention, an indicator or an actor.'));
    }
    if (!$is_map && $subject === 'indicator') {
      $form_state->setErrorByName('subject', $this->t('An indicator is shown as a map; choose its figures one by one otherwise.'));
    }
    if (!preg_match('~^[a-zA-Z0-9-]+([\s,]+[a-zA-Z0-9-]+)*$~', trim((string) $form_state->getValue('key')))) {
      $form_state->setErrorByName('key', $this->t('A key is made of letters, digits and dashes.'));
    }
  }

  /**
   * {@inheritdoc}
   */
  public function blockSubmit($form, FormStateInterface $form_state): void {
    foreach (array_keys($this->defaultConfiguration()) as $name) {
      $this->configuration[$name] = trim((string) $form_state->getValue($name));
    }
  }

  /**
   * {@inheritdoc}
   */
  public function build(): array {
    ['element' => $element, 'subject' => $subject, 'key' => $key, 'layout' => $layout] = $this->configuration;
    return [
      '#markup' => Markup::create($this->shown->element($element, [$subject => $key, 'layout' => $layout])),
      '#attached' => $this->shown->attachments(),
      '#cache' => [
        'max-age' => 60,
        'tags' => ['config:akto_figures.settings'],
        'contexts' => ['languages:language_interface'],
      ],
    ];
  }

}
