/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselFindingItem: a finding of the data check as a list item in one language
 *
 * There may be thousands, of which a few are seen: the sentences are made when they are asked
 * for.
 */

#define G_LOG_DOMAIN "csel-lists"

#include "lists/csel-finding-item.h"

#include "text/csel-data-check-text.h"

struct _CselFindingItem
{
  GObject      parent_instance;

  CselFinding *finding;
  CselLocale  *locale;
};

G_DEFINE_FINAL_TYPE (CselFindingItem, csel_finding_item, G_TYPE_OBJECT)

static void
csel_finding_item_finalize (GObject *object)
{
  CselFindingItem *self = CSEL_FINDING_ITEM (object);

  g_clear_pointer (&self->finding, csel_finding_free);
  g_clear_pointer (&self->locale, csel_locale_unref);

  G_OBJECT_CLASS (csel_finding_item_parent_class)->finalize (object);
}

static void
csel_finding_item_class_init (CselFindingItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = csel_finding_item_finalize;
}

static void
csel_finding_item_init (CselFindingItem *self)
{
}

/**
 * csel_finding_item_new:
 * @finding: (transfer full): what was found
 * @locale: the language
 *
 * Returns: (transfer full): a list item
 */
CselFindingItem *
csel_finding_item_new (CselFinding *finding,
                       CselLocale  *locale)
{
  CselFindingItem *self = g_object_new (CSEL_TYPE_FINDING_ITEM, NULL);

  self->finding = finding;
  self->locale = csel_locale_ref (locale);

  return self;
}

/**
 * csel_finding_item_get_finding:
 * @self: a list item
 *
 * Returns: (transfer none): what was found
 */
const CselFinding *
csel_finding_item_get_finding (CselFindingItem *self)
{
  g_return_val_if_fail (CSEL_IS_FINDING_ITEM (self), NULL);

  return self->finding;
}

/**
 * csel_finding_item_get_word:
 * @self: a list item
 *
 * Returns: how bad it is: "Warning"
 */
const char *
csel_finding_item_get_word (CselFindingItem *self)
{
  g_return_val_if_fail (CSEL_IS_FINDING_ITEM (self), NULL);

  return csel_text_severity (self->locale, csel_problem_get_severity (self->finding->problem));
}

/**
 * csel_finding_item_get_title:
 * @self: a list item
 *
 * Returns: (transfer full): where it is: "831-1104/320-000 · Width"
 */
char *
csel_finding_item_get_title (CselFindingItem *self)
{
  g_autofree char *place = NULL;

  g_return_val_if_fail (CSEL_IS_FINDING_ITEM (self), NULL);

  place = csel_text_finding_place (self->locale, self->finding);

  return g_strdup_printf ("%s · %s", csel_product_get_item (self->finding->product), place);
}

/**
 * csel_finding_item_get_text:
 * @self: a list item
 *
 * Returns: (transfer full): what was found
 */
char *
csel_finding_item_get_text (CselFindingItem *self)
{
  g_return_val_if_fail (CSEL_IS_FINDING_ITEM (self), NULL);

  return csel_text_finding (self->locale, self->finding);
}

/**
 * csel_finding_item_get_todo:
 * @self: a list item
 *
 * Returns: what to do about it
 */
const char *
csel_finding_item_get_todo (CselFindingItem *self)
{
  g_return_val_if_fail (CSEL_IS_FINDING_ITEM (self), NULL);

  return csel_text_finding_todo (self->locale, self->finding);
}
