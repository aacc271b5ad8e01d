/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselProfilesView: the export profiles, in a window of their own
 *
 *   │ EPLAN parts │ CselProfileForm                        │
 *   │ WSCAD       │                                        │
 *   │ [+] [−]     │ the first lines of what it writes      │
 *
 *   profiles ─▶ a row for each name ─▶ the chosen one in the form; each change of it is another
 *   profile in its place
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-profiles-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "views/csel-profile-form.h"

/* So much of the file is shown */
#define MAX_SHOWN_LINES 4

struct _CselProfilesView
{
  GtkWindow        parent_instance;

  CselSession     *session;
  GListStore      *profiles;
  gboolean         is_editing;

  GtkListBox      *list;
  GtkWidget       *editor;
  CselProfileForm *form;
  GtkLabel        *sample;
  GtkWidget       *empty;
};

enum {
  EXPORT_REQUESTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselProfilesView, csel_profiles_view, GTK_TYPE_WINDOW)

static guint signals[N_SIGNALS];

/* GTK_INVALID_LIST_POSITION if none is chosen */
static guint
get_position (CselProfilesView *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? (guint)gtk_list_box_row_get_index (row) : GTK_INVALID_LIST_POSITION;
}

static CselExportProfile *
dup_chosen (CselProfilesView *self)
{
  const guint position = get_position (self);

  return position != GTK_INVALID_LIST_POSITION ? g_list_model_get_item (G_LIST_MODEL (self->profiles), position) :
         NULL;
}

/* The position after the last one if none is called so */
static guint
find_name (CselProfilesView *self,
           const char       *name)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->profiles));
  guint i;

  for (i = 0; i < n; i++)
    {
      g_autoptr(CselExportProfile) profile = g_list_model_get_item (G_LIST_MODEL (self->profiles), i);

      if (strcmp (csel_export_profile_get_name (profile), name) == 0)
        break;
    }

  return i;
}

/* The first lines of the file, of the first lines of the parts list */
static void
show_sample (CselProfilesView  *self,
             CselExportProfile *profile)
{
  CselLocale *locale = csel_session_get_locale (self->session);
  GListModel *lines = G_LIST_MODEL (csel_session_get_parts_list (self->session));
  g_autoptr(GtkSliceListModel) first = gtk_slice_list_model_new (g_object_ref (lines), 0, MAX_SHOWN_LINES);
  g_autoptr(CselTable) table = csel_parts_table_new (G_LIST_MODEL (first), csel_export_profile_get_choice (profile),
                                                     locale);
  g_autofree char *text = csel_csv_write (table, csel_export_profile_get_dialect (profile),
                                          csel_export_profile_get_use (profile), locale);
  g_auto(GStrv) split = g_strsplit (text, "\r\n", MAX_SHOWN_LINES + 1);
  g_autofree char *shown = NULL;

  for (guint i = 0; split[i] != NULL; i++)
    if (i == MAX_SHOWN_LINES)
      g_clear_pointer (&split[i], g_free);
  shown = g_strjoinv ("\n", split);
  gtk_label_set_text (self->sample, g_strchomp (g_str_has_prefix (shown, "\xef\xbb\xbf") ? shown + 3 : shown));
}

static void
csel_profiles_view_selected_cb (CselProfilesView *self)
{
  g_autoptr(CselExportProfile) profile = NULL;

  if (self->session == NULL)
    return;

  profile = dup_chosen (self);
  gtk_widget_set_visible (self->editor, profile != NULL);
  gtk_widget_set_visible (self->empty, profile == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "profiles.remove", profile != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "profiles.export", profile != NULL);
  if (profile == NULL)
    return;

  csel_profile_form_set_profile (self->form, profile, csel_session_get_locale (self->session));
  show_sample (self, profile);
}

static void
csel_profiles_view_changed_cb (CselProfilesView  *self,
                               CselExportProfile *profile)
{
  const guint position = get_position (self);
  const guint other = find_name (self, csel_export_profile_get_name (profile));

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  if (other != position && other < g_list_model_get_n_items (G_LIST_MODEL (self->profiles)))
    {
      csel_profile_form_show_problem (self->form, _("Another profile is called so"));
      return;
    }

  /* The row stays, and with it the form and its focus */
  self->is_editing = TRUE;
  g_list_store_splice (self->profiles, position, 1, (gpointer *)&profile, 1);
  self->is_editing = FALSE;
  gtk_label_set_text (GTK_LABEL (gtk_list_box_row_get_child (gtk_list_box_get_row_at_index (self->list,
                                                                                            (int)position))),
                      csel_export_profile_get_name (profile));
  show_sample (self, profile);
}

static void
add_row (CselProfilesView  *self,
         CselExportProfile *profile,
         guint              position)
{
  GtkWidget *label = gtk_label_new (csel_export_profile_get_name (profile));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_insert (self->list, label, (int)position);
}

static void
items_changed_cb (CselProfilesView *self,
                  guint             position,
                  guint             n_removed,
                  guint             n_added)
{
  if (self->is_editing)
    return;

  for (guint i = 0; i < n_removed; i++)
    gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int)position)));
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr(CselExportProfile) profile = g_list_model_get_item (G_LIST_MODEL (self->profiles), i);

      add_row (self, profile, i);
    }
  if (gtk_list_box_get_selected_row (self->list) == NULL)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, MAX (0, (int)position - 1)));
  csel_profiles_view_selected_cb (self);
}

/* Begins with the usual columns; numbers as they are written where the user is */
static void
add_activate (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  CselProfilesView *self = CSEL_PROFILES_VIEW (widget);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->profiles));
  gboolean has_comma = csel_locale_get_decimal_mark (csel_session_get_locale (self->session)) == ',';
  g_autoptr(CselExportProfile) profile = NULL;
  g_autofree char *name = NULL;
  CselPartsChoice choice;

  for (guint i = 1; name == NULL || find_name (self, name) < n; i++)
    {
      g_free (name);
      name = g_strdup_printf (_("Profile %u"), i);
    }
  csel_parts_choice_init (&choice, CSEL_PARTS_ROWS_LINES);
  profile = csel_export_profile_new (name, &choice, has_comma ? CSEL_CSV_SEMICOLON : CSEL_CSV_COMMA,
                                     CSEL_CSV_FOR_IMPORT);
  g_list_store_append (self->profiles, profile);
  csel_profiles_view_choose (self, name);
  gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
}

static void
remove_activate (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  CselProfilesView *self = CSEL_PROFILES_VIEW (widget);
  const guint position = get_position (self);

  if (position != GTK_INVALID_LIST_POSITION)
    g_list_store_remove (self->profiles, position);
}

static void
export_activate (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  g_autoptr(CselExportProfile) profile = dup_chosen (CSEL_PROFILES_VIEW (widget));

  if (profile != NULL)
    g_signal_emit (widget, signals[EXPORT_REQUESTED], 0, csel_export_profile_get_name (profile));
}

static void
csel_profiles_view_dispose (GObject *object)
{
  CselProfilesView *self = CSEL_PROFILES_VIEW (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_PROFILES_VIEW);
  g_clear_object (&self->profiles);

  G_OBJECT_CLASS (csel_profiles_view_parent_class)->dispose (object);
}

static void
csel_profiles_view_class_init (CselProfilesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_profiles_view_dispose;

  /**
   * CselProfilesView::export-requested:
   * @name: of the profile
   *
   * The parts list is to be written with it.
   */
  signals[EXPORT_REQUESTED] =
    g_signal_new ("export-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "profiles.add", NULL, add_activate);
  gtk_widget_class_install_action (widget_class, "profiles.remove", NULL, remove_activate);
  gtk_widget_class_install_action (widget_class, "profiles.export", NULL, export_activate);
  g_type_ensure (CSEL_TYPE_PROFILE_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/csel/ConnectorSelector/ui/csel-profiles-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CselProfilesView, list);
  gtk_widget_class_bind_template_child (widget_class, CselProfilesView, editor);
  gtk_widget_class_bind_template_child (widget_class, CselProfilesView, form);
  gtk_widget_class_bind_template_child (widget_class, CselProfilesView, sample);
  gtk_widget_class_bind_template_child (widget_class, CselProfilesView, empty);
  gtk_widget_class_bind_template_callback (widget_class, csel_profiles_view_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_profiles_view_changed_cb);
}

static void
csel_profiles_view_init (CselProfilesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_profiles_view_new:
 * @session: the session whose parts list is written
 * @profiles: the user's #CselExportProfile, which are edited
 *
 * Returns: (transfer none): a window
 */
GtkWidget *
csel_profiles_view_new (CselSession *session,
                        GListStore  *profiles)
{
  CselProfilesView *self = g_object_new (CSEL_TYPE_PROFILES_VIEW, NULL);

  self->session = g_object_ref (session);
  self->profiles = g_object_ref (profiles);
  g_signal_connect_object (profiles, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (profiles)));

  return GTK_WIDGET (self);
}

/**
 * csel_profiles_view_choose:
 * @self: a profiles view
 * @name: what a profile is called
 *
 * Shows it, if there is one.
 */
void
csel_profiles_view_choose (CselProfilesView *self,
                           const char       *name)
{
  GtkListBoxRow *row;

  g_return_if_fail (CSEL_IS_PROFILES_VIEW (self));

  row = gtk_list_box_get_row_at_index (self->list, (int)find_name (self, name));
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
}
