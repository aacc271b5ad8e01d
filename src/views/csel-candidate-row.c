/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselCandidateRow: a ferrule with its colour, size, verdict and reasons
 *
 *   ■ 216-266 · 2.5 mm² / AWG 14 · blue          [ 12 ▴▾ ] [ Add ]
 *   listed by the maker, one thing to check: …
 *   ✓ sleeve for 2.5 mm², the size of the conductor
 *   ? sleeve must be 11…13 mm, length not stated
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-candidate-row.h"

#include <glib/gi18n.h>

#include "views/csel-swatch.h"
#include "views/csel-widget.h"

struct _CselCandidateRow
{
  GtkWidget      parent_instance;

  CselCandidate *candidate;

  CselSwatch    *swatch;
  GtkLabel      *title;
  GtkLabel      *headline;
  GtkLabel      *reasons;
  GtkSpinButton *quantity;
  GtkButton     *add;
};

enum {
  ADD_REQUESTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselCandidateRow, csel_candidate_row, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
csel_candidate_row_add_cb (CselCandidateRow *self)
{
  g_signal_emit (self, signals[ADD_REQUESTED], 0, csel_candidate_get_product (self->candidate),
                 (guint)gtk_spin_button_get_value_as_int (self->quantity));
}

static void
csel_candidate_row_dispose (GObject *object)
{
  CselCandidateRow *self = CSEL_CANDIDATE_ROW (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_CANDIDATE_ROW);
  g_clear_object (&self->candidate);

  G_OBJECT_CLASS (csel_candidate_row_parent_class)->dispose (object);
}

static void
csel_candidate_row_class_init (CselCandidateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_candidate_row_dispose;

  signals[ADD_REQUESTED] =
    g_signal_new ("add-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 2, CSEL_TYPE_PRODUCT, G_TYPE_UINT);

  g_type_ensure (CSEL_TYPE_SWATCH);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-candidate-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CselCandidateRow, swatch);
  gtk_widget_class_bind_template_child (widget_class, CselCandidateRow, title);
  gtk_widget_class_bind_template_child (widget_class, CselCandidateRow, headline);
  gtk_widget_class_bind_template_child (widget_class, CselCandidateRow, reasons);
  gtk_widget_class_bind_template_child (widget_class, CselCandidateRow, quantity);
  gtk_widget_class_bind_template_child (widget_class, CselCandidateRow, add);
  gtk_widget_class_bind_template_callback (widget_class, csel_candidate_row_add_cb);
}

static void
csel_candidate_row_init (CselCandidateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_candidate_row_new:
 * @candidate: a ferrule with its verdict
 *
 * Returns: a row for it
 */
GtkWidget *
csel_candidate_row_new (CselCandidate *candidate)
{
  static const char *const classes[CSEL_N_VERDICT_RESULTS] = {
    [CSEL_VERDICT_FITS] = "fits",
    [CSEL_VERDICT_ACCEPTED] = "cannot-tell",
    [CSEL_VERDICT_CANNOT_TELL] = "cannot-tell",
    [CSEL_VERDICT_DOES_NOT_FIT] = "does-not-fit",
    [CSEL_VERDICT_NOT_APPLICABLE] = "cannot-tell",
  };
  CselCandidateRow *self = g_object_new (CSEL_TYPE_CANDIDATE_ROW, NULL);
  g_autofree char *title = g_strjoin (" · ", csel_candidate_get_item (candidate),
                                      csel_candidate_get_size (candidate),
                                      csel_candidate_get_color (candidate), NULL);
  /* Translators: the item number of a ferrule */
  g_autofree char *add = g_strdup_printf (_("Add %s"), csel_candidate_get_item (candidate));

  self->candidate = g_object_ref (candidate);
  csel_swatch_set_words (self->swatch, csel_candidate_get_color (candidate));
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->headline, csel_candidate_get_headline (candidate));
  gtk_label_set_text (self->reasons, csel_candidate_get_reasons (candidate));
  gtk_widget_add_css_class (GTK_WIDGET (self->headline),
                            classes[csel_candidate_get_result (candidate)]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, add,
                                  -1);

  return GTK_WIDGET (self);
}
