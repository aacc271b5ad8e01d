/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselChosen: what was chosen to go with a product, for its spec sheet: quantity, verdict and reasons
 *
 * Ferrules of a wiring plan are judged with the conductors of the plan, pole by pole; others on a fine-stranded
 * conductor of their own size. Connectors are judged as counterparts. What else goes with the product is named
 * as its maker lists it, and not judged.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-chosen.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/csel-code.h"
#include "report/csel-report-private.h"
#include "rules/csel-half.h"
#include "rules/csel-mating.h"
#include "rules/csel-wiring.h"
#include "text/csel-ferrule-text.h"
#include "text/csel-label.h"
#include "text/csel-verdict-text.h"
#include "text/csel-wiring-text.h"

#define TR(text) csel_locale_gettext (locale, text)

struct _CselChosen
{
  CselProduct      *product;
  CselWiringAnswer *answer;
  GArray           *others;
};

typedef struct
{
  CselProduct *product;
  guint64      quantity;
} Other;

static void
clear_other (gpointer data)
{
  g_object_unref (((Other *)data)->product);
}

/**
 * csel_chosen_new:
 * @product: a product
 *
 * Returns: (transfer full): nothing is chosen yet
 */
CselChosen *
csel_chosen_new (CselProduct *product)
{
  CselChosen *self = g_new0 (CselChosen, 1);

  self->product = g_object_ref (product);
  self->others = g_array_new (FALSE, FALSE, sizeof (Other));
  g_array_set_clear_func (self->others, clear_other);

  return self;
}

/**
 * csel_chosen_free:
 * @self: (transfer full): what was chosen
 */
void
csel_chosen_free (CselChosen *self)
{
  g_clear_pointer (&self->answer, csel_wiring_answer_free);
  g_array_unref (self->others);
  g_object_unref (self->product);
  g_free (self);
}

/**
 * csel_chosen_set_plan:
 * @self: what was chosen
 * @plan: which conductor goes to which pole of the product
 * @ferrules: (element-type CselProduct): all ferrules
 */
void
csel_chosen_set_plan (CselChosen     *self,
                      CselWiringPlan *plan,
                      GPtrArray      *ferrules)
{
  g_clear_pointer (&self->answer, csel_wiring_answer_free);
  self->answer = csel_wiring_ask (self->product, plan, ferrules);
}

/**
 * csel_chosen_add:
 * @self: what was chosen
 * @other: what goes with the product
 * @quantity: how many pieces
 */
void
csel_chosen_add (CselChosen  *self,
                 CselProduct *other,
                 guint64      quantity)
{
  const Other added = { g_object_ref (other), quantity };

  g_array_append_val (self->others, added);
}

static gboolean
is_planned (const CselChosen *self,
            CselProduct      *other)
{
  for (guint i = 0; self->answer != NULL && i < self->answer->counts->len; i++)
    {
      const CselFerruleCount *count = g_ptr_array_index (self->answer->counts, i);

      if (count->ferrule != NULL && csel_product_is_same_item (count->ferrule, other))
        return TRUE;
    }

  return FALSE;
}

/* Without a plan the conductor is not known: the ferrule's own size is taken, and said */
static char *
describe_ferrule (const CselChosen *self,
                  CselProduct      *ferrule,
                  const CselLocale *locale)
{
  g_autoptr(GPtrArray) connectors = g_ptr_array_new ();
  g_autoptr(GPtrArray) answers = NULL;
  const CselFerruleAnswer *answer;
  g_autofree char *size = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (connectors, self->product);
  answers = csel_ferrule_ask_connectors (ferrule, connectors);
  if (answers->len == 0)
    return g_strdup (TR ("not judged: the conductor is not known"));

  answer = g_ptr_array_index (answers, 0);
  size = csel_locale_format_range (locale, &answer->conductor.size);
  text = csel_text_candidate (locale, g_ptr_array_index (answer->candidates, 0));

  /* Translators: size of a conductor, then the verdict */
  return g_strdup_printf (TR ("on a fine-stranded conductor of %s: %s"), size, text);
}

/* As the maker lists it */
static char *
describe_relation (const CselChosen *self,
                   CselProduct      *other,
                   const CselLocale *locale)
{
  CselCatalog *catalog = csel_product_get_catalog (self->product);
  guint n;
  const CselRelation *relations = csel_catalog_get_relations (catalog, csel_product_get_row (self->product), &n);

  for (guint i = 0; i < n; i++)
    if (strcmp (csel_catalog_get_string (catalog, relations[i].item), csel_product_get_item (other)) == 0)
      /* Translators: how another product belongs to one: “Accessory”; whether it fits is not answered */
      return g_strdup_printf (TR ("%s; not judged"), csel_label_relation (locale, relations[i].type,
                                                                          relations[i].required));

  return g_strdup (TR ("not listed for this product; not judged"));
}

static char *
describe_counterpart (const CselChosen *self,
                      CselProduct      *other,
                      const CselLocale *locale)
{
  g_autoptr(CselMating) mating = csel_mating_ask (self->product, other);
  g_autofree char *reasons = csel_text_list_reasons (locale, mating->verdict);

  return g_strdup_printf ("%s\n%s", csel_text_mating (locale, mating), reasons);
}

static char *
describe (const CselChosen *self,
          CselProduct      *other,
          const CselLocale *locale)
{
  if (is_planned (self, other))
    return g_strdup (TR ("see the poles below"));
  if (g_strcmp0 (csel_product_get_kind (other), CSEL_KIND_FERRULE) == 0)
    return describe_ferrule (self, other, locale);

  return csel_half_read (other, NULL) == CSEL_HALF_NONE || csel_half_read (self->product, NULL) == CSEL_HALF_NONE ?
         describe_relation (self, other, locale) : describe_counterpart (self, other, locale);
}

static void
add_cells (CselReport   *report,
           CselBlockKind kind,
           const char   *item,
           const char   *quantity,
           const char   *text)
{
  static const CselColumns columns = { 3, { 0.22, 0.1, 0.68 } };
  CselBlock *block = csel_report_add_block (report, kind, item);

  block->columns = &columns;
  block->cells = g_new0 (char *, 3);
  block->cells[0] = g_strdup (quantity);
  block->cells[1] = g_strdup (text);
}

static void
add_other (const CselChosen *self,
           const Other      *other,
           CselReport       *report,
           const CselLocale *locale)
{
  g_autofree char *item = g_strdup_printf ("%s %s", csel_product_get_manufacturer (other->product),
                                           csel_product_get_item (other->product));
  g_autofree char *quantity = g_strdup_printf ("%" G_GUINT64_FORMAT, other->quantity);
  g_autofree char *text = describe (self, other->product, locale);

  add_cells (report, CSEL_BLOCK_CELLS, item, quantity, text);
}

/* Wired alike: what is planned and the verdict, then the reasons */
static void
add_wires (const CselChosen *self,
           CselReport       *report,
           const CselLocale *locale)
{
  g_auto(GStrv) ferrules = csel_text_wiring_ferrules (locale, self->answer);
  g_auto(GStrv) wires = csel_text_wiring_wires (locale, self->answer);
  g_autofree char *counts = g_strjoinv ("\n", ferrules);

  if (*counts != '\0')
    csel_report_add_text (report, CSEL_BLOCK_ROW, TR ("Ferrules"), counts);
  for (guint i = 0; wires[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (wires[i], "\n", 2);

      csel_report_add_text (report, CSEL_BLOCK_TEXT, parts[0], parts[1] != NULL ? parts[1] : "");
    }
}

/**
 * csel_chosen_add_to_report:
 * @self: what was chosen
 * @report: the sheet of the product
 * @locale: the language
 *
 * Adds a section; nothing if nothing is chosen.
 */
void
csel_chosen_add_to_report (const CselChosen *self,
                           CselReport       *report,
                           const CselLocale *locale)
{
  const gboolean is_wired = self->answer != NULL && self->answer->wires->len > 0;

  if (!is_wired && self->others->len == 0)
    return;

  csel_report_add_block (report, CSEL_BLOCK_HEADING, TR ("Chosen with it"));
  if (self->others->len > 0)
    add_cells (report, CSEL_BLOCK_HEAD, TR ("Item"), TR ("Quantity"), TR ("Verdict and reasons"));
  for (guint i = 0; i < self->others->len; i++)
    add_other (self, &g_array_index (self->others, Other, i), report, locale);
  if (is_wired)
    add_wires (self, report, locale);
}
