/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselCheckRow: one line of a requirement's answer
 *
 *   ✓ pass  Voltage, IEC III/3                              [ Accept… ]
 *   required 690 V · stated 800 V · margin +110 V (+15 %)
 *   Voltage: required 690 V, stated 800 V in column III/3
 *
 * A row stays where it is and shows another line; what is open can be accepted by name, what
 * was accepted be taken back.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-check-row.h"

#include <glib/gi18n.h>

#include "text/csel-requirement-text.h"
#include "text/csel-verdict-text.h"
#include "views/csel-widget.h"

struct _CselCheckRow
{
  GtkWidget      parent_instance;

  GtkImage      *icon;
  GtkLabel      *result;
  GtkLabel      *title;
  GtkLabel      *cells;
  GtkLabel      *sentence;
  GtkMenuButton *accept;
  GtkButton     *take_back;
  GtkEntry      *by;
  GtkEntry      *reason;
  GtkButton     *confirm;
};

enum {
  ACCEPT_REQUESTED,
  TAKE_BACK_REQUESTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselCheckRow, csel_check_row, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

/* Never by colour alone: each result has its icon and its word */
static const struct { const char *icon; const char *style; } looks[CSEL_N_VERDICT_RESULTS] = {
  [CSEL_VERDICT_FITS] = { "emblem-ok-symbolic", "fits" },
  [CSEL_VERDICT_ACCEPTED] = { "avatar-default-symbolic", "accepted" },
  [CSEL_VERDICT_CANNOT_TELL] = { "dialog-question-symbolic", "cannot-tell" },
  [CSEL_VERDICT_DOES_NOT_FIT] = { "process-stop-symbolic", "does-not-fit" },
  [CSEL_VERDICT_NOT_APPLICABLE] = { "process-stop-symbolic", "does-not-fit" },
};

/* Nobody answers for anything without a name and a reason */
static void
csel_check_row_typed_cb (CselCheckRow *self)
{
  g_autofree char *by = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->by))));
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));

  gtk_widget_set_sensitive (GTK_WIDGET (self->confirm), *by != '\0' && *reason != '\0');
}

static void
csel_check_row_accept_cb (CselCheckRow *self)
{
  g_autofree char *by = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->by))));
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));

  if (*by == '\0' || *reason == '\0')
    return;

  gtk_menu_button_popdown (self->accept);
  g_signal_emit (self, signals[ACCEPT_REQUESTED], 0, by, reason);
}

static void
csel_check_row_take_back_cb (CselCheckRow *self)
{
  g_signal_emit (self, signals[TAKE_BACK_REQUESTED], 0);
}

static void
csel_check_row_dispose (GObject *object)
{
  csel_widget_dispose_template (GTK_WIDGET (object), CSEL_TYPE_CHECK_ROW);

  G_OBJECT_CLASS (csel_check_row_parent_class)->dispose (object);
}

static void
csel_check_row_class_init (CselCheckRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_check_row_dispose;

  signals[ACCEPT_REQUESTED] =
    g_signal_new ("accept-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  signals[TAKE_BACK_REQUESTED] =
    g_signal_new ("take-back-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "check-row");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-check-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CselCheckRow, icon);
  gtk_widget_class_bind_template_child (widget_class, CselCheckRow, result);
  gtk_widget_class_bind_template_child (widget_class, CselCheckRow, title);
  gtk_widget_class_bind_template_child (widget_class, CselCheckRow, cells);
  gtk_widget_class_bind_template_child (widget_class, CselCheckRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, CselCheckRow, accept);
  gtk_widget_class_bind_template_child (widget_class, CselCheckRow, take_back);
  gtk_widget_class_bind_template_child (widget_class, CselCheckRow, by);
  gtk_widget_class_bind_template_child (widget_class, CselCheckRow, reason);
  gtk_widget_class_bind_template_child (widget_class, CselCheckRow, confirm);
  gtk_widget_class_bind_template_callback (widget_class, csel_check_row_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_check_row_accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_check_row_take_back_cb);
}

static void
csel_check_row_init (CselCheckRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_check_row_new:
 *
 * Returns: a row without a line
 */
GtkWidget *
csel_check_row_new (void)
{
  return g_object_new (CSEL_TYPE_CHECK_ROW, NULL);
}

static char *
describe_cells (const CselVerdictLine *line,
                const CselLocale      *locale)
{
  g_autofree char *required = csel_text_check_required (locale, line);
  g_autofree char *stated = csel_text_check_stated (locale, line);
  g_autofree char *margin = csel_text_check_margin (locale, line);
  GString *text = g_string_new (NULL);

  if (required != NULL)
    /* Translators: what is required, as in “required 690 V” */
    g_string_append_printf (text, _("required %s"), required);
  /* Translators: what the data states, as in “stated: 800 V” */
  g_string_append_printf (text, text->len > 0 ? " · %s %s" : "%s %s", _("stated:"), stated);
  if (margin != NULL)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _("margin %s"), margin);
    }

  return g_string_free (text, FALSE);
}

static void
set_result (CselCheckRow     *self,
            CselVerdictResult result,
            const char       *title,
            const CselLocale *locale)
{
  /* Translators: what is accepted, as in “Accept: Current, conductor” */
  g_autofree char *accept = g_strdup_printf (_("Accept: %s"), title);
  g_autofree char *take_back = g_strdup_printf (_("Take back: %s"), title);

  gtk_image_set_from_icon_name (self->icon, looks[result].icon);
  gtk_label_set_text (self->result, csel_text_verdict_result (locale, CSEL_QUESTION_CHECK, result));
  for (guint i = 0; i < CSEL_N_VERDICT_RESULTS; i++)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->result), looks[i].style);
      gtk_widget_remove_css_class (GTK_WIDGET (self->icon), looks[i].style);
    }
  gtk_widget_add_css_class (GTK_WIDGET (self->result), looks[result].style);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), looks[result].style);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->accept), GTK_ACCESSIBLE_PROPERTY_LABEL, accept, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->take_back), GTK_ACCESSIBLE_PROPERTY_LABEL, take_back, -1);
}

/* Whoever has just accepted or taken back goes on from the other button */
static void
show_buttons (CselCheckRow     *self,
              CselVerdictResult result)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->accept), result == CSEL_VERDICT_CANNOT_TELL);
  gtk_widget_set_visible (GTK_WIDGET (self->take_back), result == CSEL_VERDICT_ACCEPTED);
  if (!had_focus)
    return;
  if (result == CSEL_VERDICT_CANNOT_TELL)
    gtk_widget_grab_focus (GTK_WIDGET (self->accept));
  else if (result == CSEL_VERDICT_ACCEPTED)
    gtk_widget_grab_focus (GTK_WIDGET (self->take_back));
}

/**
 * csel_check_row_set_line:
 * @self: a row
 * @line: the line it shows from now on; only read during the call
 * @locale: the language
 */
void
csel_check_row_set_line (CselCheckRow          *self,
                         const CselVerdictLine *line,
                         const CselLocale      *locale)
{
  g_autofree char *title = NULL;
  g_autofree char *cells = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (CSEL_IS_CHECK_ROW (self));

  title = csel_text_check_title (locale, line);
  cells = describe_cells (line, locale);
  sentence = csel_text_verdict_line (locale, line);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->cells, cells);
  gtk_label_set_text (self->sentence, sentence);
  set_result (self, line->result, title, locale);
  show_buttons (self, line->result);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
}

/**
 * csel_check_row_set_author:
 * @self: a row
 * @author: (nullable): who accepts, unless another name is typed
 */
void
csel_check_row_set_author (CselCheckRow *self,
                           const char   *author)
{
  g_return_if_fail (CSEL_IS_CHECK_ROW (self));

  gtk_editable_set_text (GTK_EDITABLE (self->by), author != NULL ? author : "");
}
