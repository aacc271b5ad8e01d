/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Which products are asked for: the options by which csel list and csel sheet search
 */

#define G_LOG_DOMAIN "csel-cli"

#include "cli/csel-find.h"

#include "engine/csel-query-text.h"

void
csel_find_options_clear (CselFindOptions *self)
{
  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->filters, g_strfreev);
  g_clear_pointer (&self->sort, g_free);
}

/**
 * csel_find_run:
 * @command: a command that has opened its catalogues
 * @options: what is asked
 * @index: the index of its library
 * @before: (nullable): what was found before
 * @error: return location for a #CselQueryError
 *
 * Returns: (transfer full) (nullable): what is found
 */
CselResult *
csel_find_run (CselCommand           *command,
               const CselFindOptions *options,
               CselIndex             *index,
               CselResult            *before,
               GError               **error)
{
  g_autoptr(CselListing) listing = csel_index_get_listing (index);
  g_autoptr(CselQuery) query = csel_query_new ();

  query->text = g_strdup (options->search);
  query->context = command->context;
  for (guint i = 0; options->filters != NULL && options->filters[i] != NULL; i++)
    if (!csel_query_parse_filter (query, listing, options->filters[i], error))
      return NULL;
  if (options->sort != NULL && !csel_query_parse_sort (query, listing, options->sort, error))
    return NULL;

  return csel_result_new (query, index, before);
}
