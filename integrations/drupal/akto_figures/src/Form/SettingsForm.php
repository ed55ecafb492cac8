<?php

namespace Drupal\akto_figures\Form;

use AktoFigures\Hub;
use Drupal\Core\Form\ConfigFormBase;
use Drupal\Core\Form\FormStateInterface;

/**
 * Where an administrator names the hub.
 */
final class SettingsForm extends ConfigFormBase {

  /**
   * {@inheritdoc}
   */
  public function getFormId(): string {
    return 'akto_figures_settings';
  }

  /**
   * {@inheritdoc}
   */
  protected function getEditableConfigNames(): array {
    return ['akto_figures.settings'];
  }

  /**
   * {@inheritdoc}
   */
  public function buildForm(array $form, FormStateInterface $form_state): array {
    $form['hub'] = [
      '#type' => 'textfield',
      '#title' => $this->t('Address of the hub'),
      '#description' => $this->t('The site that publishes the figures, such as https://chiffres.example.fr.'),
      '#default_value' => $this->config('akto_figures.settings')->get('hub'),
      '#maxlength' => 200,
    ];
    return parent::buildForm($form, $form_state);
  }

  /**
   * {@inheritdoc}
   */
  public function validateForm(array &$form, FormStateInterface $form_state): void {
    parent::validateForm($form, $form_state);
    $given = trim((string) $form_state->getValue('hub'));
    if ($given !== '' && Hub::address($given) === NULL) {
      $form_state->setErrorByName('hub', $this->t('“@given” is not the address of a hub. Give a whole address, such as https://chiffres.example.fr.', ['@given' => $given]));
    }
  }

  /**
   * {@inheritdoc}
   */
  public function submitForm(array &$form, FormStateInterface $form_state): void {
    $address = Hub::address((string) $form_state->getValue('hub')) ?? '';
    $this->config('akto_figures.settings')->set('hub', $address)->save();
    parent::submitForm($form, $form_state);
  }

}
