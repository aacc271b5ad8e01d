/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselVerdictBadge: a verdict as sign and words
 *
 * Colour is added for those who see it, and says nothing that sign and words do not.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-verdict-badge.h"

#include "views/csel-widget.h"

struct _CselVerdictBadge
{
  GtkWidget parent_instance;

  GtkImage *sign;
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (CselVerdictBadge, csel_verdict_badge, GTK_TYPE_WIDGET)

static const struct
{
  const char *icon;
  const char *css_class;
} looks[CSEL_N_VERDICT_RESULTS] = {
  [CSEL_VERDICT_FITS] = { "object-select-symbolic", "fits" },
  [CSEL_VERDICT_ACCEPTED] = { "dialog-information-symbolic", "cannot-tell" },
  [CSEL_VERDICT_CANNOT_TELL] = { "dialog-question-symbolic", "cannot-tell" },
  [CSEL_VERDICT_DOES_NOT_FIT] = { "window-close-symbolic", "does-not-fit" },
  [CSEL_VERDICT_NOT_APPLICABLE] = { "dialog-information-symbolic", "cannot-tell" },
};

static void
csel_verdict_badge_dispose (GObject *object)
{
  csel_widget_dispose_template (GTK_WIDGET (object), CSEL_TYPE_VERDICT_BADGE);

  G_OBJECT_CLASS (csel_verdict_badge_parent_class)->dispose (object);
}

static void
csel_verdict_badge_class_init (CselVerdictBadgeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_verdict_badge_dispose;

  gtk_widget_class_set_css_name (widget_class, "verdict");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-verdict-badge.ui");
  gtk_widget_class_bind_template_child (widget_class, CselVerdictBadge, sign);
  gtk_widget_class_bind_template_child (widget_class, CselVerdictBadge, words);
}

static void
csel_verdict_badge_init (CselVerdictBadge *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_verdict_badge_set:
 * @self: a badge
 * @result: what it shows
 * @words: in which words
 */
void
csel_verdict_badge_set (CselVerdictBadge *self,
                        CselVerdictResult result,
                        const char       *words)
{
  const char *const classes[] = { looks[result].css_class, NULL };

  g_return_if_fail (CSEL_IS_VERDICT_BADGE (self));
  g_return_if_fail (result < CSEL_N_VERDICT_RESULTS);

  gtk_image_set_from_icon_name (self->sign, looks[result].icon);
  gtk_label_set_text (self->words, words);
  gtk_widget_set_css_classes (GTK_WIDGET (self), (const char **)classes);
}
