/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselOpening: what a window begins with: its session, and catalogues that are read in threads
 *
 *   shipped ─────────────▶ library ─┐
 *   open the last time ─▶ library ─┴▶ "loaded": the window can be seen
 *
 * It needs no GTK, so that reading begins before GTK is set up, which takes longer. What is shipped
 * stands in the order of its names, and before what is the user's, whichever is read first. A catalogue
 * that is in the library comes so soon that the window is first seen with it; for one that has to be
 * read the window does not wait.
 */

#define G_LOG_DOMAIN "csel-app"

#include "config.h"

#include "app/csel-opening.h"

#include <glib/gi18n.h>

#include "engine/csel-shipped.h"
#include "formats/csel-native.h"

/** LONGEST_WAIT: for what is in the library, in milliseconds, after what is shipped is there */
#define LONGEST_WAIT 250

struct _CselOpening
{
  GObject              parent_instance;

  CselProjectDocument *document;
  CselSession         *session;
  CselOpenCatalogs    *catalogs;
  GCancellable        *cancellable;
  GPtrArray           *shipped;
  guint                n_reading;
  GFile               *file;
  char                *text;
  gulong               progressed_id;
  guint                wait_id;
};

enum {
  FAILED,
  LOADED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselOpening, csel_opening, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
csel_opening_dispose (GObject *object)
{
  CselOpening *self = CSEL_OPENING (object);

  g_clear_handle_id (&self->wait_id, g_source_remove);
  if (self->catalogs != NULL)
    g_clear_signal_handler (&self->progressed_id, self->catalogs);
  g_clear_object (&self->catalogs);
  g_clear_object (&self->session);
  g_clear_object (&self->document);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  g_clear_pointer (&self->shipped, g_ptr_array_unref);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (csel_opening_parent_class)->dispose (object);
}

static guint
make_signal (CselOpeningClass *klass,
             const char       *name,
             guint             n_arguments)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       n_arguments, G_TYPE_STRING);
}

static void
csel_opening_class_init (CselOpeningClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = csel_opening_dispose;

  /* failed (message): what is shipped could not be read
   * loaded (): all that comes soon is there */
  signals[FAILED] = make_signal (klass, "failed", 1);
  signals[LOADED] = make_signal (klass, "loaded", 0);
}

static void
csel_opening_init (CselOpening *self)
{
  self->cancellable = g_cancellable_new ();
  self->shipped = g_ptr_array_new_with_free_func (g_object_unref);
}

static gboolean
is_cancelled (CselOpening *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

static void
finish (CselOpening *self)
{
  g_clear_handle_id (&self->wait_id, g_source_remove);
  g_clear_signal_handler (&self->progressed_id, self->catalogs);
  g_signal_emit (self, signals[LOADED], 0);
}

static void
progressed_cb (CselOpening *self)
{
  if (!is_cancelled (self) && !csel_open_catalogs_is_looking (self->catalogs))
    finish (self);
}

static gboolean
waited_cb (gpointer user_data)
{
  CselOpening *self = user_data;

  self->wait_id = 0;
  finish (self);

  return G_SOURCE_REMOVE;
}

/* Each in its place, and what the user has opened since is not replaced */
static void
finish_shipped (CselOpening *self)
{
  CselLibrary *library = csel_session_get_library (self->session);

  for (guint i = 0; i < self->shipped->len; i++)
    {
      CselOpenCatalog *item = g_ptr_array_index (self->shipped, i);
      CselCatalog *catalog = csel_open_catalog_get_catalog (item);

      if (catalog == NULL || csel_library_has_catalog (library, csel_catalog_get_id (catalog)))
        csel_open_catalogs_drop (self->catalogs, item);
      else
        csel_library_add (library, catalog);
    }

  csel_open_catalogs_set_held (self->catalogs, FALSE);
  if (csel_open_catalogs_is_looking (self->catalogs))
    {
      self->progressed_id = g_signal_connect_object (self->catalogs, "progressed", G_CALLBACK (progressed_cb), self,
                                                     G_CONNECT_SWAPPED);
      self->wait_id = g_timeout_add (LONGEST_WAIT, waited_cb, self);
    }
  else
    finish (self);
}

static CselOpenCatalog *
find_shipped (CselOpening *self,
              GFile       *file)
{
  guint i = 0;

  while (!g_file_equal (csel_open_catalog_get_file (g_ptr_array_index (self->shipped, i)), file))
    i++;

  return g_ptr_array_index (self->shipped, i);
}

static void
shipped_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(CselOpening) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog = csel_native_read_finish (G_FILE (source), result, &error);

  if (is_cancelled (self))
    return;

  if (catalog != NULL)
    csel_open_catalog_set_catalog (find_shipped (self, G_FILE (source)), catalog);
  else
    g_signal_emit (self, signals[FAILED], 0, error->message);
  if (--self->n_reading == 0)
    finish_shipped (self);
}

static gboolean
nothing_shipped_cb (gpointer user_data)
{
  CselOpening *self = user_data;

  if (!is_cancelled (self))
    {
      g_signal_emit (self, signals[FAILED], 0, _("No catalogue was found where the program is installed"));
      finish_shipped (self);
    }

  return G_SOURCE_REMOVE;
}

static void
read_shipped (CselOpening *self)
{
  g_autoptr(GPtrArray) files = csel_shipped_list_catalogs ();

  self->n_reading = files->len;
  for (guint i = 0; i < files->len; i++)
    {
      CselOpenCatalog *item = csel_open_catalog_new (g_ptr_array_index (files, i), TRUE);

      g_ptr_array_add (self->shipped, item);
      csel_open_catalogs_add (self->catalogs, item);
      csel_native_read_async (g_ptr_array_index (files, i), self->cancellable, shipped_cb, g_object_ref (self));
    }
  if (self->n_reading == 0)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, nothing_shipped_cb, g_object_ref (self), g_object_unref);
}

/* What was open the last time, after what is shipped */
static void
read_restored (CselOpening *self)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "connector-selector", "catalogs.txt", NULL);

  self->file = g_file_new_for_path (path);
  if (g_file_get_contents (path, &self->text, NULL, NULL))
    csel_open_catalogs_restore (self->catalogs, self->text);
  else
    self->text = g_strdup ("");
}

/**
 * csel_opening_new:
 * @locale: the user's language
 *
 * Returns: (transfer full): what a window begins with, for a new project
 */
CselOpening *
csel_opening_new (CselLocale *locale)
{
  g_autofree char *folder = csel_recovery_get_folder ();
  g_autoptr(CselProjectDocument) document = csel_project_document_new (csel_scheduler_get_default (), folder);

  return csel_opening_new_for (locale, document);
}

/**
 * csel_opening_new_for:
 * @locale: the user's language
 * @document: a project, of one window
 *
 * Begins to read; nothing is announced before the main loop runs.
 *
 * Returns: (transfer full): what a window begins with
 */
CselOpening *
csel_opening_new_for (CselLocale          *locale,
                      CselProjectDocument *document)
{
  CselOpening *self = g_object_new (CSEL_TYPE_OPENING, NULL);

  self->document = g_object_ref (document);
  self->session = csel_session_new (locale);
  csel_session_set_project (self->session, csel_project_document_get_project (document));
  self->catalogs = csel_open_catalogs_new (csel_session_get_library (self->session));
  csel_open_catalogs_set_held (self->catalogs, TRUE);
  read_shipped (self);
  read_restored (self);

  return self;
}

/**
 * csel_opening_get_document:
 * @self: an opening
 *
 * Returns: (transfer none): the project of the session, and its file
 */
CselProjectDocument *
csel_opening_get_document (CselOpening *self)
{
  g_return_val_if_fail (CSEL_IS_OPENING (self), NULL);

  return self->document;
}

/**
 * csel_opening_get_session:
 * @self: an opening
 *
 * Returns: (transfer none): the session, whose library is being filled
 */
CselSession *
csel_opening_get_session (CselOpening *self)
{
  g_return_val_if_fail (CSEL_IS_OPENING (self), NULL);

  return self->session;
}

/**
 * csel_opening_get_catalogs:
 * @self: an opening
 *
 * Returns: (transfer none): the open catalogues; more can be opened
 */
CselOpenCatalogs *
csel_opening_get_catalogs (CselOpening *self)
{
  g_return_val_if_fail (CSEL_IS_OPENING (self), NULL);

  return self->catalogs;
}

/**
 * csel_opening_get_file:
 * @self: an opening
 *
 * Returns: (transfer none): where it is kept which catalogues were open
 */
GFile *
csel_opening_get_file (CselOpening *self)
{
  g_return_val_if_fail (CSEL_IS_OPENING (self), NULL);

  return self->file;
}

/**
 * csel_opening_get_text:
 * @self: an opening
 *
 * Returns: (transfer none): what stood there
 */
const char *
csel_opening_get_text (CselOpening *self)
{
  g_return_val_if_fail (CSEL_IS_OPENING (self), NULL);

  return self->text;
}

/**
 * csel_opening_cancel:
 * @self: an opening
 *
 * Nothing is read any more, and nothing announced.
 */
void
csel_opening_cancel (CselOpening *self)
{
  g_return_if_fail (CSEL_IS_OPENING (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_signal_handler (&self->progressed_id, self->catalogs);
  g_clear_handle_id (&self->wait_id, g_source_remove);
  csel_open_catalogs_cancel (self->catalogs);
  csel_open_catalogs_set_held (self->catalogs, FALSE);
}
