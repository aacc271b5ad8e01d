/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A pasted list that is read in a thread: hundreds of unknown numbers among a million products take seconds
 *
 * The thread has a library of its own with the same catalogues; what it finds is made a product of the
 * library that was asked, which has the user's own values.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-pasted-reading.h"

typedef struct
{
  CselLibrary *library;
  char        *text;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->library);
  g_free (reading->text);
  g_free (reading);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Reading *reading = data;

  g_task_return_pointer (task, csel_pasted_list_new (reading->library, reading->text),
                         (GDestroyNotify)csel_pasted_list_free);
}

/**
 * csel_pasted_list_read_async:
 * @library: the open catalogues
 * @text: what was pasted
 * @callback: called when it has been read
 * @user_data: for @callback
 *
 * As csel_pasted_list_new(), in a thread.
 */
void
csel_pasted_list_read_async (CselLibrary        *library,
                             const char         *text,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;
  Reading *reading;

  g_return_if_fail (CSEL_IS_LIBRARY (library));

  reading = g_new0 (Reading, 1);
  reading->library = csel_library_new ();
  reading->text = g_strdup (text);
  for (guint i = 0; i < csel_library_get_n_catalogs (library); i++)
    csel_library_add (reading->library, csel_library_get_catalog (library, i));

  task = g_task_new (library, NULL, callback, user_data);
  g_task_set_source_tag (task, csel_pasted_list_read_async);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_in_thread);
}

static void
replace (CselLibrary  *library,
         CselProduct **product)
{
  CselProduct *found = *product;

  if (found == NULL)
    return;
  *product = csel_library_make_product (library, csel_product_get_catalog (found), csel_product_get_row (found));
  g_object_unref (found);
}

/**
 * csel_pasted_list_read_finish:
 * @library: the open catalogues
 * @result: what the callback was given
 *
 * Returns: (transfer full): what the text wants
 */
CselPastedList *
csel_pasted_list_read_finish (CselLibrary  *library,
                              GAsyncResult *result)
{
  CselPastedList *list;

  g_return_val_if_fail (g_task_is_valid (result, library), NULL);

  list = g_task_propagate_pointer (G_TASK (result), NULL);
  for (guint i = 0; i < list->items->len; i++)
    {
      CselPastedItem *item = g_ptr_array_index (list->items, i);

      replace (library, &item->product);
      for (guint j = 0; j < item->nearest->len; j++)
        replace (library, (CselProduct **)&g_ptr_array_index (item->nearest, j));
    }

  return list;
}
