/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselProfileForm: an export profile that is edited
 *
 *   Name     [ EPLAN parts ]
 *   Rows     [ a row for each item, summed ▾ ]
 *   File     [ CSV, semicolon ▾ ]  [ for import by another program ▾ ]
 *   [✓] Item number   [ Part number       ]  [↑][↓]
 *   [ ] Manufacturer  [                   ]  [↑][↓]
 *
 * Each change that makes a profile is told at once.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-profile-form.h"

#include <glib/gi18n.h>

#include "views/csel-profile-column.h"
#include "views/csel-widget.h"

struct _CselProfileForm
{
  GtkWidget    parent_instance;

  gboolean     is_showing;

  GtkEditable *name;
  GtkDropDown *rows;
  GtkDropDown *dialect;
  GtkDropDown *use;
  GtkBox      *columns;
  GtkLabel    *problem;
};

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselProfileForm, csel_profile_form, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
read_columns (CselProfileForm *self,
              CselPartsChoice *choice)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->columns));

  choice->n = 0;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      CselProfileColumn *column = CSEL_PROFILE_COLUMN (child);

      if (!csel_profile_column_get_active (column))
        continue;
      choice->columns[choice->n] = csel_profile_column_get_column (column);
      choice->titles[choice->n++] = csel_profile_column_get_title (column);
    }
}

static void
csel_profile_form_changed_cb (CselProfileForm *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  CselPartsChoice choice = { 0 };
  g_autoptr(CselExportProfile) profile = NULL;

  if (self->is_showing)
    return;

  read_columns (self, &choice);
  csel_profile_form_show_problem (self, *name == '\0' ? _("A profile needs a name") :
                                  choice.n == 0 ? _("A profile needs a column") : NULL);
  if (*name == '\0' || choice.n == 0)
    return;

  choice.rows = gtk_drop_down_get_selected (self->rows);
  profile = csel_export_profile_new (name, &choice, gtk_drop_down_get_selected (self->dialect),
                                     gtk_drop_down_get_selected (self->use));
  g_signal_emit (self, signals[CHANGED], 0, profile);
}

/* Up or down by one */
static void
move_cb (CselProfileForm   *self,
         int                by,
         CselProfileColumn *column)
{
  GtkWidget *widget = GTK_WIDGET (column);
  GtkWidget *previous = gtk_widget_get_prev_sibling (widget);
  GtkWidget *next = gtk_widget_get_next_sibling (widget);

  if (by < 0 && previous != NULL)
    gtk_box_reorder_child_after (self->columns, widget, gtk_widget_get_prev_sibling (previous));
  else if (by > 0 && next != NULL)
    gtk_box_reorder_child_after (self->columns, widget, next);
  else
    return;
  csel_profile_form_changed_cb (self);
}

static void
csel_profile_form_dispose (GObject *object)
{
  CselProfileForm *self = CSEL_PROFILE_FORM (object);

  /* What loses the focus by going away is not changed */
  self->is_showing = TRUE;
  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_PROFILE_FORM);

  G_OBJECT_CLASS (csel_profile_form_parent_class)->dispose (object);
}

static void
csel_profile_form_class_init (CselProfileFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_profile_form_dispose;

  /**
   * CselProfileForm::changed:
   * @profile: the profile as it is now
   */
  signals[CHANGED] =
    g_signal_new ("changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 1, CSEL_TYPE_EXPORT_PROFILE);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/csel/ConnectorSelector/ui/csel-profile-form.ui");
  gtk_widget_class_bind_template_child (widget_class, CselProfileForm, name);
  gtk_widget_class_bind_template_child (widget_class, CselProfileForm, rows);
  gtk_widget_class_bind_template_child (widget_class, CselProfileForm, dialect);
  gtk_widget_class_bind_template_child (widget_class, CselProfileForm, use);
  gtk_widget_class_bind_template_child (widget_class, CselProfileForm, columns);
  gtk_widget_class_bind_template_child (widget_class, CselProfileForm, problem);
  gtk_widget_class_bind_template_callback (widget_class, csel_profile_form_changed_cb);
}

static void
csel_profile_form_init (CselProfileForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_column (CselProfileForm  *self,
            CselPartsColumn   column,
            gboolean          active,
            const char       *title,
            const CselLocale *locale)
{
  GtkWidget *row = csel_profile_column_new (column, csel_parts_column_title (column, locale), active, title);

  g_signal_connect_object (row, "changed", G_CALLBACK (csel_profile_form_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->columns, row);
}

/* Those that are written first, in their order, then the others */
static void
show_columns (CselProfileForm       *self,
              const CselPartsChoice *choice,
              const CselLocale      *locale)
{
  gboolean is_shown[CSEL_N_PARTS_COLUMNS] = { FALSE };
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->columns))) != NULL)
    gtk_box_remove (self->columns, child);
  for (guint i = 0; i < choice->n; i++)
    {
      add_column (self, choice->columns[i], TRUE, choice->titles[i], locale);
      is_shown[choice->columns[i]] = TRUE;
    }
  for (CselPartsColumn i = 0; i < CSEL_N_PARTS_COLUMNS; i++)
    if (!is_shown[i])
      add_column (self, i, FALSE, NULL, locale);
}

/**
 * csel_profile_form_set_profile:
 * @self: a form
 * @profile: what is edited
 * @locale: the language of the program's own headings
 */
void
csel_profile_form_set_profile (CselProfileForm   *self,
                               CselExportProfile *profile,
                               const CselLocale  *locale)
{
  const CselPartsChoice *choice = csel_export_profile_get_choice (profile);

  g_return_if_fail (CSEL_IS_PROFILE_FORM (self));

  /* Showing a profile is not changing it */
  self->is_showing = TRUE;
  gtk_editable_set_text (self->name, csel_export_profile_get_name (profile));
  gtk_drop_down_set_selected (self->rows, choice->rows);
  gtk_drop_down_set_selected (self->dialect, csel_export_profile_get_dialect (profile));
  gtk_drop_down_set_selected (self->use, csel_export_profile_get_use (profile));
  show_columns (self, choice, locale);
  csel_profile_form_show_problem (self, NULL);
  self->is_showing = FALSE;
}

/**
 * csel_profile_form_show_problem:
 * @self: a form
 * @problem: (nullable): why what was typed is not taken
 */
void
csel_profile_form_show_problem (CselProfileForm *self,
                                const char      *problem)
{
  g_return_if_fail (CSEL_IS_PROFILE_FORM (self));

  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}
