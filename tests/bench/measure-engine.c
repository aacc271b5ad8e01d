/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * measure-engine FILE: what the engine takes for a key
 *
 * Reads a catalogue, types texts into the search one key after the other, and prints as a line of
 * JSON how long each key took until the result stood there in order and its 16 most useful facets
 * were counted, in processor time and by the clock. Long texts are not kept. With
 * CSEL_BENCH_KEYS set each key is told too.
 */

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "engine/csel-result.h"
#include "formats/csel-bmecat.h"
#include "formats/csel-format.h"

#define N_FACETS 16

#define CSEL_TYPE_NO_STORE (csel_no_store_get_type ())

G_DECLARE_FINAL_TYPE (CselNoStore, csel_no_store, CSEL, NO_STORE, CselColdStore)

struct _CselNoStore
{
  CselColdStore parent_instance;
};

G_DEFINE_FINAL_TYPE (CselNoStore, csel_no_store, CSEL_TYPE_COLD_STORE)

static void
csel_no_store_append (CselColdStore *store,
                      guint          row,
                      gconstpointer  bytes,
                      gsize          n_bytes)
{
}

static GBytes *
csel_no_store_fetch (CselColdStore *store,
                     guint          row)
{
  return NULL;
}

static void
csel_no_store_class_init (CselNoStoreClass *klass)
{
  CSEL_COLD_STORE_CLASS (klass)->append = csel_no_store_append;
  CSEL_COLD_STORE_CLASS (klass)->fetch = csel_no_store_fetch;
}

static void
csel_no_store_init (CselNoStore *self)
{
}

typedef struct
{
  CselIndex  *index;
  CselResult *before;
  GArray     *columns;
  GArray     *search_ms;
  GArray     *key_ms;
  GArray     *key_cpu_ms;
  char       *worst;
  double      worst_ms;
} Bench;

static double
get_ms (gint64 since)
{
  return (double)(g_get_monotonic_time () - since) / 1000.0;
}

/* What others on the machine take does not count */
static double
get_cpu_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static int
compare_ms (gconstpointer a,
            gconstpointer b)
{
  double ms_a = *(const double *)a;
  double ms_b = *(const double *)b;

  return ms_a < ms_b ? -1 : ms_a > ms_b;
}

static void
print_ms (const char *name,
          GArray     *ms)
{
  g_array_sort (ms, compare_ms);
  g_print (", \"%s_median_ms\": %.3f, \"%s_p95_ms\": %.3f, \"%s_max_ms\": %.3f",
           name, g_array_index (ms, double, ms->len / 2),
           name, g_array_index (ms, double, ms->len * 95 / 100),
           name, g_array_index (ms, double, ms->len - 1));
}

static void
press_key (Bench      *self,
           const char *text,
           gboolean    counts)
{
  g_autoptr(CselQuery) query = csel_query_new ();
  gint64 start = g_get_monotonic_time ();
  double cpu_start = get_cpu_ms ();
  CselResult *result;
  double search_ms;
  double cpu_ms;
  double ms;

  query->text = g_strdup (text);
  result = csel_result_new (query, self->index, self->before);
  search_ms = get_cpu_ms () - cpu_start;
  for (guint i = 0; i < self->columns->len && i < N_FACETS; i++)
    csel_facet_free (csel_result_get_facet (result, g_array_index (self->columns, CselColumnUse, i).column));
  g_clear_pointer (&self->before, csel_result_unref);
  self->before = result;
  ms = get_ms (start);
  cpu_ms = get_cpu_ms () - cpu_start;
  if (!counts)
    return;

  g_array_append_val (self->search_ms, search_ms);
  g_array_append_val (self->key_cpu_ms, cpu_ms);
  if (g_getenv ("CSEL_BENCH_KEYS") != NULL)
    fprintf (stderr, "%8.3f %8.3f %6u %s\n", search_ms, cpu_ms,
             csel_result_get_n_rows (result), text);
  g_array_append_val (self->key_ms, ms);
  if (cpu_ms > self->worst_ms)
    {
      self->worst_ms = cpu_ms;
      g_free (self->worst);
      self->worst = g_strdup (text);
    }
}

/* Key by key, and all of it away again at once */
static void
type_text (Bench      *self,
           const char *text)
{
  for (const char *end = g_utf8_next_char (text);; end = g_utf8_next_char (end))
    {
      g_autofree char *typed = g_strndup (text, (gsize)(end - text));

      press_key (self, typed, TRUE);
      if (*end == '\0')
        break;
    }
  press_key (self, "", TRUE);
}

static CselCatalog *
read_catalog (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(CselColdStore) store = g_object_new (CSEL_TYPE_NO_STORE, NULL);
  CselCatalog *catalog = NULL;
  CselFormat format;

  if (csel_format_detect (file, &format, NULL, &error))
    {
      catalog = format == CSEL_FORMAT_BMECAT ? csel_catalog_new_with_store (store) :
                csel_format_read (file, NULL, &error);
      if (format == CSEL_FORMAT_BMECAT && !csel_bmecat_read (file, catalog, NULL, NULL, &error))
        g_clear_object (&catalog);
    }
  if (catalog == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      exit (1);
    }

  return catalog;
}

static void
add_catalog (CselLibrary *library,
             const char  *path)
{
  g_autoptr(CselCatalog) catalog = read_catalog (path);
  g_autoptr(CselCatalogIndex) index = csel_catalog_index_new (catalog);
  gint64 start = g_get_monotonic_time ();
  gsize n_bytes = 0;

  csel_catalog_index_finish (index);
  for (CselIndexVector i = 0; i < CSEL_N_INDEX_VECTORS; i++)
    {
      const CselVector *vector = csel_catalog_index_get_vector (index, i);

      if (g_getenv ("CSEL_BENCH_KEYS") != NULL)
        fprintf (stderr, "# vector %d: %u\n", i, csel_vector_get_length (vector));
      n_bytes += csel_vector_get_length (vector) * vector->element_size;
    }
  g_print ("{\"index_ms\": %.1f, \"index_bytes\": %" G_GSIZE_FORMAT, get_ms (start), n_bytes);
  csel_library_set_catalog_index (library, catalog, index);
  csel_library_add (library, catalog);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const texts[] = {
    "2.5mm2 schraubanschluss", "1000234", "pcb connector blue", "400V 7.62", "hutschiene", "number of poles 4",
    "16 AWG spring", "ELR 0.2/ 5-ST-3.81", "e", "0", "steckverbinder rot buchse", "true", "zzz", "4000463",
  };
  g_autoptr(CselLibrary) library = csel_library_new ();
  Bench self = {
    .search_ms = g_array_new (FALSE, FALSE, sizeof (double)),
    .key_ms = g_array_new (FALSE, FALSE, sizeof (double)),
    .key_cpu_ms = g_array_new (FALSE, FALSE, sizeof (double)),
    .columns = g_array_new (FALSE, FALSE, sizeof (CselColumnUse)),
  };
  gint64 start;

  if (argc != 2)
    {
      fprintf (stderr, "usage: measure-engine FILE\n");
      return 2;
    }

  add_catalog (library, argv[1]);
  self.index = csel_index_new (library);
  press_key (&self, "", FALSE);
  start = g_get_monotonic_time ();
  g_array_unref (self.columns);
  self.columns = csel_result_list_columns (self.before);
  g_print (", \"products\": %u, \"columns\": %u, \"list_columns_ms\": %.1f", csel_result_get_n_rows (self.before),
           self.columns->len, get_ms (start));
  start = g_get_monotonic_time ();
  press_key (&self, "", FALSE);
  g_print (", \"first_ms\": %.1f", get_ms (start));
  if (g_getenv ("CSEL_BENCH_KEYS") != NULL)
    for (guint i = 0; i < N_FACETS && i < self.columns->len; i++)
      {
        const CselColumnUse *use = &g_array_index (self.columns, CselColumnUse, i);

        g_printerr ("# %s %u %u\n", use->column, use->n_stated, use->n_values);
      }
  press_key (&self, "", FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    type_text (&self, texts[i]);

  g_print (", \"keys\": %u", self.key_ms->len);
  print_ms ("search_cpu", self.search_ms);
  print_ms ("key_cpu", self.key_cpu_ms);
  print_ms ("key", self.key_ms);
  g_print (", \"worst_key\": \"%s\"}\n", self.worst);

  csel_result_unref (self.before);
  g_object_unref (self.index);
  g_array_unref (self.columns);
  g_array_unref (self.search_ms);
  g_array_unref (self.key_ms);
  g_array_unref (self.key_cpu_ms);
  g_free (self.worst);

  return 0;
}
