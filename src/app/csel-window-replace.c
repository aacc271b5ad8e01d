/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A connector of the parts list by another: what no longer fits is said before it is done
 */

#define G_LOG_DOMAIN "csel-app"

#include "config.h"

#include "app/csel-window-private.h"

#include <glib/gi18n.h>

#include "model/csel-code.h"
#include "text/csel-replacement-text.h"
#include "views/csel-decision.h"

/* What was asked about; the line is where it was, or nothing is done */
typedef struct
{
  CselPartsList *list;
  CselPartsLine *line;
  guint          position;
  CselProduct   *product;
  char          *name;
} Replacing;

static void
replacing_free (gpointer  data,
                GClosure *closure)
{
  Replacing *replacing = data;

  g_object_unref (replacing->list);
  g_object_unref (replacing->line);
  g_object_unref (replacing->product);
  g_free (replacing->name);
  g_free (replacing);
}

static void
answered_cb (CselDecision *decision,
             guint         answer,
             Replacing    *replacing)
{
  g_autoptr(CselPartsLine) line = g_list_model_get_item (G_LIST_MODEL (replacing->list), replacing->position);
  g_autoptr(CselPartsLine) other = NULL;

  if (answer != CSEL_ANSWER_YES || line != replacing->line)
    return;

  other = csel_parts_line_new_detailed (replacing->product, csel_parts_line_get_details (line));
  csel_parts_list_splice (replacing->list, replacing->position, 1, &other, 1, replacing->name);
}

static char *
describe (CselWindow  *self,
          guint        position,
          CselProduct *product)
{
  CselLocale *locale = csel_session_get_locale (self->session);
  CselLibrary *library = csel_session_get_library (self->session);
  g_autoptr(GPtrArray) ferrules = csel_library_list_kind (library, CSEL_KIND_FERRULE);
  g_autoptr(CselReplacement) replacement =
    csel_replacement_ask (G_LIST_MODEL (csel_session_get_parts_list (self->session)), position, product,
                          csel_session_get_requirement (self->session), ferrules);
  g_auto(GStrv) findings = csel_text_replacement_findings (locale, replacement);
  g_autofree char *before = csel_text_replacement (locale, replacement);
  g_autofree char *all = g_strjoinv ("\n\n", findings);

  return g_strconcat (before, *all != '\0' ? "\n\n" : NULL, all, NULL);
}

static void
replace_cb (CselWindow *self,
            guint       position)
{
  CselProduct *product = csel_session_get_product (self->session);
  Replacing *replacing;
  g_autofree char *item = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *findings = NULL;
  CselDecisionText text;

  if (product == NULL)
    return;

  replacing = g_new0 (Replacing, 1);
  replacing->list = g_object_ref (csel_session_get_parts_list (self->session));
  replacing->line = g_list_model_get_item (G_LIST_MODEL (replacing->list), position);
  replacing->position = position;
  replacing->product = g_object_ref (product);
  item = csel_parts_line_get_name (replacing->line);
  /* Translators: name of a change: two item numbers */
  replacing->name = g_strdup_printf (_("Replace %s by %s"), item, csel_product_get_item (product));
  /* Translators: a question: two item numbers */
  heading = g_strdup_printf (_("Replace %s by %s?"), item, csel_product_get_item (product));
  findings = describe (self, position, product);
  text = (CselDecisionText) { heading, findings, _("_Cancel"), NULL, _("_Replace") };
  g_signal_connect_data (csel_decision_ask (GTK_WINDOW (self), &text), "answered", G_CALLBACK (answered_cb), replacing,
                         replacing_free, 0);
}

/**
 * csel_window_add_replace:
 * @self: a window that has its session
 *
 * Lets connectors of the parts list be replaced.
 */
void
csel_window_add_replace (CselWindow *self)
{
  g_signal_connect_object (self->parts, "replace-requested", G_CALLBACK (replace_cb), self, G_CONNECT_SWAPPED);
}
