/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPreviewOptions: what can be asked of a document, beside its preview
 *
 *   paper, language, units, ratings, colour ┐
 *   sections, drawing                       ├─▶ "changed"
 *   fields of the first page                ┘
 *
 * The page setup is remembered over a restart, "Ratings per" is the window's, the fields are the project's.
 */

#define G_LOG_DOMAIN "csel-views"

#include "config.h"

#include "views/csel-preview-options.h"

#include <glib/gi18n.h>

#include "engine/csel-shipped.h"
#include "text/csel-label.h"
#include "views/csel-page-setup.h"
#include "views/csel-widget.h"

/* Of the drop-down; what was chosen in a dialog is the third */
enum {
  PAPER_A4,
  PAPER_LETTER,
  PAPER_OTHER,
};

struct _CselPreviewOptions
{
  GtkWidget       parent_instance;

  CselSession    *session;
  CselProject    *project;
  GSettings      *settings;
  GtkPageSetup   *setup;
  CselDocument   *document;
  CselLocale     *locale;
  guint           sections;
  gboolean        is_showing;
  gboolean        is_turned;

  GtkDropDown    *paper;
  GtkStringList  *papers;
  GtkDropDown    *orientation;
  GtkDropDown    *language;
  GtkWidget      *units_box;
  GtkDropDown    *units;
  GtkWidget      *ratings_box;
  GtkDropDown    *ratings;
  GtkStringList  *contexts;
  GtkCheckButton *black;
  GtkCheckButton *drawing;
  GtkWidget      *sections_expander;
  GtkBox         *sections_box;
  GtkWidget      *fields_box;
  GtkEditable    *fields[CSEL_N_SHEET_FIELDS];
};

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselPreviewOptions, csel_preview_options, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

/* As the drop-down lists them */
static const char *const languages[] = { "en", "de" };

static void
csel_preview_options_changed_cb (CselPreviewOptions *self)
{
  if (!self->is_showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_wide (CselDocument *document)
{
  return document != NULL && (csel_document_get_options (document) & CSEL_DOCUMENT_WIDE) != 0;
}

/* A document that lies is turned, whatever lies or stands otherwise, unless the user turns it back */
static GtkPageOrientation
get_orientation (CselPreviewOptions *self,
                 CselDocument       *document)
{
  if (!is_wide (document))
    return gtk_page_setup_get_orientation (self->setup);

  return self->is_turned ? GTK_PAGE_ORIENTATION_PORTRAIT : GTK_PAGE_ORIENTATION_LANDSCAPE;
}

static gboolean
is_landscape (GtkPageOrientation orientation)
{
  return orientation == GTK_PAGE_ORIENTATION_LANDSCAPE || orientation == GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE;
}

static guint
find_paper (GtkPaperSize *size)
{
  const char *name = gtk_paper_size_get_name (size);

  return g_str_equal (name, GTK_PAPER_NAME_A4) ? PAPER_A4 : g_str_equal (name, GTK_PAPER_NAME_LETTER) ? PAPER_LETTER :
         PAPER_OTHER;
}

static void
show_setup (CselPreviewOptions *self)
{
  GtkPaperSize *size = gtk_page_setup_get_paper_size (self->setup);
  const guint paper = find_paper (size);
  const char *other[] = { gtk_paper_size_get_display_name (size), NULL };

  self->is_showing = TRUE;
  gtk_string_list_splice (self->papers, PAPER_OTHER,
                          g_list_model_get_n_items (G_LIST_MODEL (self->papers)) - PAPER_OTHER,
                          paper == PAPER_OTHER ? other : NULL);
  gtk_drop_down_set_selected (self->paper, paper);
  gtk_drop_down_set_selected (self->orientation, is_landscape (get_orientation (self, self->document)) ? 1 : 0);
  self->is_showing = FALSE;
}

static void
keep_setup (CselPreviewOptions *self)
{
  csel_page_setup_keep (self->setup, self->settings);
  csel_preview_options_changed_cb (self);
}

static void
csel_preview_options_paper_cb (CselPreviewOptions *self)
{
  const guint paper = gtk_drop_down_get_selected (self->paper);
  g_autoptr(GtkPaperSize) size = NULL;

  if (self->is_showing || paper >= PAPER_OTHER)
    return;

  size = gtk_paper_size_new (paper == PAPER_A4 ? GTK_PAPER_NAME_A4 : GTK_PAPER_NAME_LETTER);
  gtk_page_setup_set_paper_size (self->setup, size);
  keep_setup (self);
}

static void
csel_preview_options_orientation_cb (CselPreviewOptions *self)
{
  const gboolean lies = gtk_drop_down_get_selected (self->orientation) == 1;

  if (self->is_showing)
    return;

  if (is_wide (self->document))
    {
      self->is_turned = !lies;
      csel_preview_options_changed_cb (self);
      return;
    }
  gtk_page_setup_set_orientation (self->setup, lies ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  keep_setup (self);
}

/* What was cancelled is what there was */
static void
setup_cb (GtkPageSetup *setup,
          gpointer      data)
{
  g_autoptr(CselPreviewOptions) self = csel_widget_weak_take (data);

  if (self != NULL && setup != NULL)
    csel_preview_options_set_setup (self, setup);
}

static void
csel_preview_options_setup_cb (CselPreviewOptions *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_print_run_page_setup_dialog_async (GTK_WINDOW (root), self->setup, NULL, setup_cb, csel_widget_weak_ref (self));
}

static void
csel_preview_options_language_cb (CselPreviewOptions *self)
{
  g_autofree char *locales = csel_shipped_get_locales ();

  if (self->is_showing)
    return;

  csel_locale_unref (self->locale);
  self->locale = csel_locale_new (languages[gtk_drop_down_get_selected (self->language)], locales);
  csel_preview_options_changed_cb (self);
}

/* The window's choice: the session tells what has become of it */
static void
csel_preview_options_ratings_cb (CselPreviewOptions *self)
{
  const guint selected = gtk_drop_down_get_selected (self->ratings);

  if (!self->is_showing && selected != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.ratings-per", "s",
                                csel_rating_context_list_usual ()[selected]);
}

static void
section_toggled_cb (CselPreviewOptions *self,
                    GtkCheckButton     *check)
{
  const guint bit = 1u << GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "section"));

  self->sections = gtk_check_button_get_active (check) ? self->sections | bit : self->sections & ~bit;
  csel_preview_options_changed_cb (self);
}

/* Those that the document has; what was left out of the one before is left out of this one too */
static void
make_sections (CselPreviewOptions *self)
{
  const guint sections = self->document != NULL ? csel_document_get_sections (self->document) : 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections_box))) != NULL)
    gtk_box_remove (self->sections_box, child);
  for (guint i = 0; i < CSEL_N_SHEET_SECTIONS; i++)
    {
      GtkWidget *check;

      if ((sections & 1u << i) == 0)
        continue;
      check = gtk_check_button_new_with_label (_(csel_sheet_section_get_title (i)));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), (self->sections & 1u << i) != 0);
      g_object_set_data (G_OBJECT (check), "section", GUINT_TO_POINTER (i));
      g_signal_connect_object (check, "toggled", G_CALLBACK (section_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->sections_box, check);
    }
  gtk_widget_set_visible (self->sections_expander, sections != 0);
}

static void
show_ratings (CselPreviewOptions *self)
{
  const char *const *usual = csel_rating_context_list_usual ();
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; usual[i] != NULL; i++)
    {
      CselRatingContext context;

      if (csel_rating_context_parse (usual[i], &context) &&
          csel_rating_context_equal (&context, csel_session_get_rating_context (self->session)))
        selected = i;
    }

  self->is_showing = TRUE;
  gtk_drop_down_set_selected (self->ratings, selected);
  self->is_showing = FALSE;
}

static void
ratings_changed_cb (CselPreviewOptions *self)
{
  show_ratings (self);
  csel_preview_options_changed_cb (self);
}

static void
make_ratings (CselPreviewOptions *self)
{
  const char *const *usual = csel_rating_context_list_usual ();

  for (guint i = 0; usual[i] != NULL; i++)
    {
      CselRatingContext context;
      g_autofree char *label = NULL;

      csel_rating_context_parse (usual[i], &context);
      label = csel_label_rating_context (csel_session_get_locale (self->session), &context);
      gtk_string_list_append (self->contexts, label);
    }
}

/* What a project keeps; a designation is one product's */
static gboolean
find_project_field (CselSheetField    field,
                    CselProjectField *found)
{
  static const CselProjectField project_fields[CSEL_N_SHEET_FIELDS] = {
    [CSEL_SHEET_PROJECT] = CSEL_PROJECT_NAME,
    [CSEL_SHEET_LOCATION] = CSEL_PROJECT_LOCATION,
    [CSEL_SHEET_REVISION] = CSEL_PROJECT_REVISION,
    [CSEL_SHEET_PREPARED] = CSEL_PROJECT_PREPARED,
    [CSEL_SHEET_CHECKED] = CSEL_PROJECT_CHECKED,
    [CSEL_SHEET_DATE] = CSEL_PROJECT_DATE,
  };

  *found = project_fields[field];

  return field != CSEL_SHEET_DESIGNATION;
}

/* Typed: the project keeps it, as a change that can be undone */
static void
csel_preview_options_field_cb (CselPreviewOptions *self,
                               GtkEditable        *editable)
{
  CselProjectField kept;

  for (guint i = 0; i < CSEL_N_SHEET_FIELDS && self->project != NULL && !self->is_showing; i++)
    if (self->fields[i] == editable && find_project_field (i, &kept))
      {
        /* Translators: name of a change: which field of a sheet */
        g_autofree char *name = g_strdup_printf (_("Write under “%s”"), _(csel_sheet_field_get_label (i)));

        /* Which is told to all who show it */
        csel_project_set_field (self->project, kept, gtk_editable_get_text (editable), name);
        return;
      }
  csel_preview_options_changed_cb (self);
}

/* What is in the entry already stays as it is typed: its blanks, and where the cursor is */
static void
show_project (CselPreviewOptions *self)
{
  const gboolean was_showing = self->is_showing;
  CselProjectField kept;

  self->is_showing = TRUE;
  for (guint i = 0; i < CSEL_N_SHEET_FIELDS; i++)
    if (find_project_field (i, &kept))
      {
        const char *text = csel_project_get_field (self->project, kept);
        g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (self->fields[i])));

        if (g_strcmp0 (typed, text != NULL ? text : "") != 0 && (text != NULL || i != CSEL_SHEET_DATE))
          gtk_editable_set_text (self->fields[i], text != NULL ? text : "");
      }
  self->is_showing = was_showing;
}

/* Undone, or another one was opened */
static void
project_changed_cb (CselPreviewOptions *self)
{
  show_project (self);
  csel_preview_options_changed_cb (self);
}

/* Today, which can be written over */
static void
fill_date (CselPreviewOptions *self)
{
  g_autoptr(GDateTime) now = csel_report_get_date ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  gtk_editable_set_text (self->fields[CSEL_SHEET_DATE], today);
}

static void
csel_preview_options_dispose (GObject *object)
{
  CselPreviewOptions *self = CSEL_PREVIEW_OPTIONS (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_PREVIEW_OPTIONS);
  g_clear_pointer (&self->document, csel_document_unref);
  g_clear_pointer (&self->locale, csel_locale_unref);
  g_clear_object (&self->setup);
  g_clear_object (&self->settings);
  g_clear_object (&self->project);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (csel_preview_options_parent_class)->dispose (object);
}

static void
bind_fields (GtkWidgetClass *widget_class)
{
  static const char *const names[CSEL_N_SHEET_FIELDS] = {
    [CSEL_SHEET_PROJECT] = "project",
    [CSEL_SHEET_LOCATION] = "location",
    [CSEL_SHEET_DESIGNATION] = "designation",
    [CSEL_SHEET_REVISION] = "revision",
    [CSEL_SHEET_PREPARED] = "prepared",
    [CSEL_SHEET_CHECKED] = "checked",
    [CSEL_SHEET_DATE] = "date",
  };

  for (guint i = 0; i < CSEL_N_SHEET_FIELDS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, names[i], FALSE,
                                               (gssize)G_STRUCT_OFFSET (CselPreviewOptions, fields) +
                                               (gssize)(i * sizeof (GtkEditable *)));
}

static void
csel_preview_options_class_init (CselPreviewOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_preview_options_dispose;

  /**
   * CselPreviewOptions::changed:
   *
   * Something else is asked for.
   */
  signals[CHANGED] =
    g_signal_new ("changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "preview-options");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-preview-options.ui");
  gtk_widget_class_bind_template_child (widget_class, CselPreviewOptions, paper);
  gtk_widget_class_bind_template_child (widget_class, CselPreviewOptions, papers);
  gtk_widget_class_bind_template_child (widget_class, CselPreviewOptions, orientation);
  gtk_widget_class_bind_template_child (widget_class, CselPreviewOptions, language);
  gtk_widget_class_bind_template_child (widget_class, CselPreviewOptions, units_box);
  gtk_widget_class_bind_template_child (widget_class, CselPreviewOptions, units);
  gtk_widget_class_bind_template_child (widget_class, CselPreviewOptions, ratings_box);
  gtk_widget_class_bind_template_child (widget_class, CselPreviewOptions, ratings);
  gtk_widget_class_bind_template_child (widget_class, CselPreviewOptions, contexts);
  gtk_widget_class_bind_template_child (widget_class, CselPreviewOptions, black);
  gtk_widget_class_bind_template_child (widget_class, CselPreviewOptions, drawing);
  gtk_widget_class_bind_template_child (widget_class, CselPreviewOptions, sections_expander);
  gtk_widget_class_bind_template_child (widget_class, CselPreviewOptions, sections_box);
  gtk_widget_class_bind_template_child (widget_class, CselPreviewOptions, fields_box);
  bind_fields (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, csel_preview_options_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_preview_options_field_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_preview_options_paper_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_preview_options_orientation_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_preview_options_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_preview_options_language_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_preview_options_ratings_cb);
}

static void
csel_preview_options_init (CselPreviewOptions *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (CSEL_APP_ID);
  self->setup = csel_page_setup_restore (self->settings);
  self->sections = CSEL_SHEET_ALL;
  fill_date (self);
  show_setup (self);
}

/**
 * csel_preview_options_set_session:
 * @self: options
 * @session: the session whose language and ratings they begin with
 */
void
csel_preview_options_set_session (CselPreviewOptions *self,
                                  CselSession        *session)
{
  g_return_if_fail (CSEL_IS_PREVIEW_OPTIONS (self));

  self->session = g_object_ref (session);
  self->locale = csel_locale_ref (csel_session_get_locale (session));
  self->is_showing = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i], csel_locale_get_language (self->locale)))
      gtk_drop_down_set_selected (self->language, i);
  make_ratings (self);
  show_ratings (self);
  g_signal_connect_object (session, "notify::rating-context", G_CALLBACK (ratings_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * csel_preview_options_set_project:
 * @self: options
 * @project: a project, which has the fields from now on; what it has not is asked for anew, the date is today's
 */
void
csel_preview_options_set_project (CselPreviewOptions *self,
                                  CselProject        *project)
{
  g_return_if_fail (CSEL_IS_PREVIEW_OPTIONS (self));

  if (self->project != NULL)
    g_signal_handlers_disconnect_by_func (self->project, project_changed_cb, self);
  g_set_object (&self->project, project);
  g_signal_connect_object (project, "fields-changed", G_CALLBACK (project_changed_cb), self, G_CONNECT_SWAPPED);
  self->is_showing = TRUE;
  fill_date (self);
  self->is_showing = FALSE;
  project_changed_cb (self);
}

/**
 * csel_preview_options_set_document:
 * @self: options
 * @document: (nullable): whose options are shown
 */
void
csel_preview_options_set_document (CselPreviewOptions *self,
                                   CselDocument       *document)
{
  CselDocumentOptions options;

  g_return_if_fail (CSEL_IS_PREVIEW_OPTIONS (self));

  if (document != NULL)
    csel_document_ref (document);
  g_clear_pointer (&self->document, csel_document_unref);
  self->document = document;
  self->is_turned = FALSE;
  options = document != NULL ? csel_document_get_options (document) : 0;
  gtk_widget_set_visible (self->units_box, (options & CSEL_DOCUMENT_UNITS) != 0);
  gtk_widget_set_visible (self->ratings_box, (options & CSEL_DOCUMENT_RATINGS) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->drawing), (options & CSEL_DOCUMENT_DRAWING) != 0);
  gtk_widget_set_visible (self->fields_box, (options & CSEL_DOCUMENT_FIELDS) != 0);
  make_sections (self);
  show_setup (self);
}

/**
 * csel_preview_options_read:
 * @self: options
 * @options: (out caller-allocates): what is asked for; its texts are those of the widgets
 */
void
csel_preview_options_read (CselPreviewOptions *self,
                           CselSheetOptions   *options)
{
  g_return_if_fail (CSEL_IS_PREVIEW_OPTIONS (self));

  csel_sheet_options_init (options, csel_session_get_rating_context (self->session));
  options->sections = self->sections;
  options->has_drawing = gtk_check_button_get_active (self->drawing);
  options->is_black = gtk_check_button_get_active (self->black);
  options->units = gtk_drop_down_get_selected (self->units);
  for (guint i = 0; i < CSEL_N_SHEET_FIELDS; i++)
    options->fields[i] = gtk_editable_get_text (self->fields[i]);
}

/**
 * csel_preview_options_get_locale:
 * @self: options
 *
 * Returns: (transfer none): the language of documents
 */
const CselLocale *
csel_preview_options_get_locale (CselPreviewOptions *self)
{
  g_return_val_if_fail (CSEL_IS_PREVIEW_OPTIONS (self), NULL);

  return self->locale;
}

/**
 * csel_preview_options_get_setup:
 * @self: options
 * @document: what it is for
 *
 * Returns: (transfer full): the page setup, turned if @document lies
 */
GtkPageSetup *
csel_preview_options_get_setup (CselPreviewOptions *self,
                                CselDocument       *document)
{
  GtkPageSetup *setup;

  g_return_val_if_fail (CSEL_IS_PREVIEW_OPTIONS (self), NULL);

  setup = gtk_page_setup_copy (self->setup);
  gtk_page_setup_set_orientation (setup, get_orientation (self, document));

  return setup;
}

/**
 * csel_preview_options_set_setup:
 * @self: options
 * @setup: a page setup that the user has chosen in a dialog
 *
 * Remembers it. Which way a document lies that has to lie is not remembered.
 */
void
csel_preview_options_set_setup (CselPreviewOptions *self,
                                GtkPageSetup       *setup)
{
  const GtkPageOrientation orientation = gtk_page_setup_get_orientation (setup);
  const GtkPageOrientation before = gtk_page_setup_get_orientation (self->setup);

  g_return_if_fail (CSEL_IS_PREVIEW_OPTIONS (self));

  g_object_unref (self->setup);
  self->setup = gtk_page_setup_copy (setup);
  if (is_wide (self->document))
    {
      self->is_turned = !is_landscape (orientation);
      gtk_page_setup_set_orientation (self->setup, before);
    }
  show_setup (self);
  keep_setup (self);
}
