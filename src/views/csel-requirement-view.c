/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselRequirementView: what is required, and what the chosen product's data says to it
 *
 *   CselFieldEntry … ─▶ session's requirement ─▶ csel_check_ask() ─▶ CselCheckRow …
 *
 * Answered while it is typed. The requirement belongs to the session, which filters the list
 * by it; the window keeps it.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-requirement-view.h"

#include <glib/gi18n.h>

#include "model/csel-code.h"
#include "rules/csel-acceptance.h"
#include "rules/csel-check.h"
#include "text/csel-requirement-text.h"
#include "text/csel-verdict-text.h"
#include "views/csel-check-row.h"
#include "views/csel-columns-layout.h"
#include "views/csel-field-entry.h"
#include "views/csel-widget.h"
#include "views/csel-wrap-box.h"

struct _CselRequirementView
{
  GtkWidget       parent_instance;

  CselSession    *session;
  CselVerdict    *verdict;
  CselFieldEntry *entries[CSEL_N_FIELDS];
  guint           n_unread;
  gboolean        is_stale;
  gboolean        is_setting;

  GtkDropDown    *wanted;
  GtkBox         *form;
  GtkLabel       *headline;
  GtkBox         *lines;
  GtkLabel       *notes;
  GtkLabel       *not_checked;
};

G_DEFINE_FINAL_TYPE (CselRequirementView, csel_requirement_view, GTK_TYPE_WIDGET)

/* What the window does with the sheet */
static const char *const sheet_actions[] = { "requirement.preview", "requirement.print", "requirement.export" };

/* As a designer asks: the circuit, the conductor, the place, the papers */
static const CselField field_order[CSEL_N_FIELDS] = {
  CSEL_FIELD_SUPPLY, CSEL_FIELD_RATINGS, CSEL_FIELD_CURRENT, CSEL_FIELD_CONDUCTOR_CURRENT, CSEL_FIELD_CONDUCTOR,
  CSEL_FIELD_POLES, CSEL_FIELD_PIN_SPACING, CSEL_FIELD_AMBIENT, CSEL_FIELD_PROCESSING, CSEL_FIELD_ALTITUDE,
  CSEL_FIELD_FLAMMABILITY, CSEL_FIELD_MATERIAL_GROUP, CSEL_FIELD_APPROVAL,
};

static const CselVerdictLine *
get_line (CselRequirementView *self,
          CselCheckRow        *row)
{
  guint index = 0;

  for (GtkWidget *other = gtk_widget_get_prev_sibling (GTK_WIDGET (row)); other != NULL;
       other = gtk_widget_get_prev_sibling (other))
    index++;

  return csel_verdict_get_line (self->verdict, index);
}

static void
accept_cb (CselRequirementView *self,
           const char          *by,
           const char          *reason,
           CselCheckRow        *row)
{
  g_autoptr(CselRequirement) requirement =
    csel_requirement_copy (csel_session_get_requirement (self->session));
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  const CselAcceptance acceptance = { (char *)by, today, (char *)reason };

  csel_session_set_author (self->session, by);
  csel_requirement_accept (requirement, csel_session_get_product (self->session), get_line (self, row),
                           &acceptance);
  csel_session_set_requirement (self->session, requirement);
}

static void
take_back_cb (CselRequirementView *self,
              CselCheckRow        *row)
{
  g_autoptr(CselRequirement) requirement =
    csel_requirement_copy (csel_session_get_requirement (self->session));

  csel_requirement_take_back (requirement, csel_session_get_product (self->session), get_line (self, row));
  csel_session_set_requirement (self->session, requirement);
}

static GtkWidget *
make_row (CselRequirementView *self)
{
  GtkWidget *row = csel_check_row_new ();

  g_signal_connect_object (row, "accept-requested", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "take-back-requested", G_CALLBACK (take_back_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->lines, row);

  return row;
}

/* Rows stay, and show the line that stands at their place; more are made when needed */
static void
show_lines (CselRequirementView *self)
{
  CselLocale *locale = csel_session_get_locale (self->session);
  guint n = self->verdict != NULL ? csel_verdict_get_n_lines (self->verdict) : 0;
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->lines));

  for (guint i = 0; i < n; i++, row = gtk_widget_get_next_sibling (row))
    {
      if (row == NULL)
        row = make_row (self);
      csel_check_row_set_author (CSEL_CHECK_ROW (row), csel_session_get_author (self->session));
      csel_check_row_set_line (CSEL_CHECK_ROW (row), csel_verdict_get_line (self->verdict, i), locale);
      gtk_widget_set_visible (row, TRUE);
    }
  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_visible (row, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->lines), n > 0);
}

/* No result stands where not all that is typed was asked */
static char *
describe_result (CselRequirementView *self)
{
  CselLocale *locale = csel_session_get_locale (self->session);
  CselProduct *product = csel_session_get_product (self->session);
  g_autofree char *counts = NULL;

  if (self->n_unread > 0)
    return g_strdup_printf (ngettext ("%u field cannot be read: there is no overall result",
                                      "%u fields cannot be read: there is no overall result", self->n_unread),
                            self->n_unread);
  if (product != NULL && !csel_check_applies_to (product))
    return g_strdup (_("Requirements are for connectors and headers."));
  if (self->verdict == NULL)
    return g_strdup (_("Type what is required: each field is optional."));

  counts = csel_text_check_counts (locale, self->verdict);

  return g_strdup_printf ("%s: %s (%s)", csel_product_get_item (product),
                          csel_text_verdict_result (locale, CSEL_QUESTION_CHECK,
                                                    csel_verdict_get_result (self->verdict)), counts);
}

static void
answer (CselRequirementView *self)
{
  CselProduct *product = csel_session_get_product (self->session);
  const CselRequirement *requirement = csel_session_get_requirement (self->session);
  g_autofree char *headline = NULL;
  g_autofree char *notes = NULL;

  self->is_stale = FALSE;
  g_clear_pointer (&self->verdict, csel_verdict_free);
  if (product != NULL && csel_check_applies_to (product) && !csel_requirement_is_empty (requirement))
    {
      g_autoptr(GPtrArray) ferrules =
        csel_library_list_kind (csel_session_get_library (self->session), CSEL_KIND_FERRULE);

      self->verdict = csel_check_ask (product, requirement, ferrules);
    }

  headline = describe_result (self);
  notes = csel_text_check_notes (csel_session_get_locale (self->session), requirement);
  gtk_label_set_text (self->headline, headline);
  gtk_label_set_text (self->notes, notes);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), *notes != '\0' && self->verdict != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->not_checked), self->verdict != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sheet_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), sheet_actions[i], self->verdict != NULL && self->n_unread == 0);
  show_lines (self);
}

/* Nothing is answered that nobody sees */
static void
changed_cb (CselRequirementView *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    answer (self);
}

static void
typed_cb (CselRequirementView *self)
{
  g_autoptr(CselRequirement) requirement = NULL;

  if (self->is_setting)
    return;

  requirement = csel_requirement_copy (csel_session_get_requirement (self->session));
  self->n_unread = 0;
  for (guint i = 0; i < CSEL_N_FIELDS; i++)
    {
      g_autoptr(GError) error = NULL;

      if (!csel_requirement_set (requirement, csel_field_entry_get_field (self->entries[i]),
                                 csel_field_entry_get_text (self->entries[i]), &error))
        self->n_unread++;
      csel_field_entry_set_error (self->entries[i], error != NULL ? error->message : NULL);
    }

  /* What is typed stays as it is typed */
  self->is_setting = TRUE;
  csel_session_set_requirement (self->session, requirement);
  self->is_setting = FALSE;
  changed_cb (self);
}

/* The requirement was changed elsewhere: read from its file, or one condition dropped */
static void
requirement_changed_cb (CselRequirementView *self)
{
  const CselRequirement *requirement = csel_session_get_requirement (self->session);

  if (self->is_setting)
    return;

  self->is_setting = TRUE;
  for (guint i = 0; i < CSEL_N_FIELDS; i++)
    {
      g_autofree char *typed = g_strstrip (g_strdup (csel_field_entry_get_text (self->entries[i])));
      CselField field = csel_field_entry_get_field (self->entries[i]);
      g_autoptr(CselRequirement) probe = csel_requirement_new ();
      const char *text = csel_requirement_get (requirement, field);

      /* What cannot be read was never in the requirement, and stays to be mended */
      if ((text != NULL || csel_requirement_set (probe, field, typed, NULL)) &&
          g_strcmp0 (text != NULL ? text : "", typed) != 0)
        csel_field_entry_set_text (self->entries[i], text);
    }
  self->is_setting = FALSE;
  typed_cb (self);
}

/* The window knows about paper */
static void
request_sheet (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  gtk_widget_activate_action (widget, g_str_equal (action, "requirement.preview") ? "win.preview-requirement" :
                              g_str_equal (action, "requirement.print") ? "win.print-requirement" :
                              "win.export-requirement", NULL);
}

static void
fill_form (CselRequirementView *self)
{
  g_autoptr(GtkSizeGroup) names = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  for (guint i = 0; i < CSEL_N_FIELDS; i++)
    {
      GtkWidget *entry = csel_field_entry_new (field_order[i], names, csel_session_get_locale (self->session));

      self->entries[i] = CSEL_FIELD_ENTRY (entry);
      g_signal_connect_object (entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->form, entry);
    }
}

static void
csel_requirement_view_map (GtkWidget *widget)
{
  CselRequirementView *self = CSEL_REQUIREMENT_VIEW (widget);

  GTK_WIDGET_CLASS (csel_requirement_view_parent_class)->map (widget);
  if (self->is_stale)
    answer (self);
}

static void
csel_requirement_view_dispose (GObject *object)
{
  CselRequirementView *self = CSEL_REQUIREMENT_VIEW (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_REQUIREMENT_VIEW);
  g_clear_pointer (&self->verdict, csel_verdict_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (csel_requirement_view_parent_class)->dispose (object);
}

static void
csel_requirement_view_class_init (CselRequirementViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_requirement_view_dispose;
  widget_class->map = csel_requirement_view_map;

  g_type_ensure (CSEL_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (CSEL_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-requirement-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CselRequirementView, wanted);
  gtk_widget_class_bind_template_child (widget_class, CselRequirementView, form);
  gtk_widget_class_bind_template_child (widget_class, CselRequirementView, headline);
  gtk_widget_class_bind_template_child (widget_class, CselRequirementView, lines);
  gtk_widget_class_bind_template_child (widget_class, CselRequirementView, notes);
  gtk_widget_class_bind_template_child (widget_class, CselRequirementView, not_checked);
  for (guint i = 0; i < G_N_ELEMENTS (sheet_actions); i++)
    gtk_widget_class_install_action (widget_class, sheet_actions[i], NULL, request_sheet);
}

static void
csel_requirement_view_init (CselRequirementView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_requirement_view_new:
 * @session: the session whose product is asked
 *
 * Returns: the requirement and its answer
 */
GtkWidget *
csel_requirement_view_new (CselSession *session)
{
  CselRequirementView *self = g_object_new (CSEL_TYPE_REQUIREMENT_VIEW, NULL);

  self->session = g_object_ref (session);
  fill_form (self);
  gtk_label_set_text (self->not_checked, csel_text_not_checked (csel_session_get_locale (session)));
  g_object_bind_property (session, "wanted", self->wanted, "selected",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (session, "notify::requirement", G_CALLBACK (requirement_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::product", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::rating-context", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (csel_session_get_library (session), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  requirement_changed_cb (self);

  return GTK_WIDGET (self);
}
