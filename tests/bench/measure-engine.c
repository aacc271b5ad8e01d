/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * measure-engine FILE [TEXT…]: what the engine takes for a key
 *
 * Reads a catalogue, types texts into the search one key after the other, and prints as a line of
 * JSON how long the keys took until the result stood there in order and its 16 most useful facets
 * were counted, by the clock and in processor time: the median and the longest, of the medians of
 * some rounds. Long texts are not kept. With CSEL_BENCH_KEYS set each key is told, too.
 */

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

/* How often all is typed; a key counts with what it takes as a rule */
#define N_ROUNDS 7

typedef struct
{
  char  *text;
  guint  n_found;
  double search_ms[N_ROUNDS];
  double ms[N_ROUNDS];
  double cpu_ms[N_ROUNDS];
} Key;

typedef struct
{
  CselIndex  *index;
  CselResult *before;
  GArray     *columns;
  GArray     *keys;
  guint       n_typed;
  guint       round;
} Bench;

static void
key_clear (gpointer data)
{
  g_free (((Key *)data)->text);
}

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

static double
get_median (double *ms,
            guint   n)
{
  qsort (ms, n, sizeof (double), compare_ms);

  return ms[n / 2];
}

static Key
press_key (Bench      *self,
           const char *text)
{
  g_autoptr(CselQuery) query = csel_query_new ();
  gint64 start = g_get_monotonic_time ();
  double cpu_start = get_cpu_ms ();
  Key key = { .text = g_strdup (text) };
  CselResult *result;

  query->text = g_strdup (text);
  result = csel_result_new (query, self->index, self->before);
  key.n_found = csel_result_get_n_rows (result);
  key.search_ms[self->round] = get_cpu_ms () - cpu_start;
  for (guint i = 0; i < self->columns->len && i < N_FACETS; i++)
    csel_facet_free (csel_result_get_facet (result, g_array_index (self->columns, CselColumnUse, i).column));
  g_clear_pointer (&self->before, csel_result_unref);
  self->before = result;
  key.ms[self->round] = get_ms (start);
  key.cpu_ms[self->round] = get_cpu_ms () - cpu_start;

  return key;
}

static void
type_key (Bench      *self,
          const char *text)
{
  Key key = press_key (self, text);

  if (self->round == 0)
    {
      g_array_append_val (self->keys, key);
    }
  else
    {
      Key *first = &g_array_index (self->keys, Key, self->n_typed);

      first->search_ms[self->round] = key.search_ms[self->round];
      first->ms[self->round] = key.ms[self->round];
      first->cpu_ms[self->round] = key.cpu_ms[self->round];
      key_clear (&key);
    }
  self->n_typed++;
}

/* Key by key, and all of it away again at once */
static void
type_text (Bench      *self,
           const char *text)
{
  for (const char *end = g_utf8_next_char (text);; end = g_utf8_next_char (end))
    {
      g_autofree char *typed = g_strndup (text, (gsize)(end - text));

      type_key (self, typed);
      if (*end == '\0')
        break;
    }
  type_key (self, "");
}

static void
print_keys (Bench *self)
{
  g_autoptr(GArray) medians = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) cpu_medians = g_array_new (FALSE, FALSE, sizeof (double));
  guint worst = 0;

  for (guint i = 0; i < self->keys->len; i++)
    {
      Key *key = &g_array_index (self->keys, Key, i);
      double median = get_median (key->ms, N_ROUNDS);
      double cpu_median = get_median (key->cpu_ms, N_ROUNDS);
      double search_median = get_median (key->search_ms, N_ROUNDS);

      g_array_append_val (medians, median);
      g_array_append_val (cpu_medians, cpu_median);
      if (cpu_median > g_array_index (cpu_medians, double, worst))
        worst = i;
      if (g_getenv ("CSEL_BENCH_KEYS") != NULL)
        g_printerr ("%8.3f %8.3f (least %.3f) %6u %s\n", search_median, cpu_median, key->cpu_ms[0], key->n_found,
                    key->text);
    }
  g_print (", \"keys\": %u, \"worst_key\": \"%s\"", self->keys->len, g_array_index (self->keys, Key, worst).text);
  g_print (", \"key_median_ms\": %.3f", get_median ((double *)(gpointer)medians->data, medians->len));
  g_print (", \"key_max_ms\": %.3f", g_array_index (medians, double, medians->len - 1));
  g_print (", \"key_cpu_median_ms\": %.3f", get_median ((double *)(gpointer)cpu_medians->data, medians->len));
  g_print (", \"key_cpu_max_ms\": %.3f}\n", g_array_index (cpu_medians, double, medians->len - 1));
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
      g_printerr ("%s\n", error->message);
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
    .keys = g_array_new (FALSE, FALSE, sizeof (Key)),
    .columns = g_array_new (FALSE, FALSE, sizeof (CselColumnUse)),
  };
  gint64 start;

  if (argc < 2)
    {
      g_printerr ("usage: measure-engine FILE [TEXT…]\n");
      return 2;
    }

  add_catalog (library, argv[1]);
  self.index = csel_index_new (library);
  g_array_set_clear_func (self.keys, key_clear);
  g_free (press_key (&self, "").text);
  start = g_get_monotonic_time ();
  g_array_unref (self.columns);
  self.columns = csel_result_list_columns (self.before);
  g_print (", \"products\": %u, \"columns\": %u, \"list_columns_ms\": %.1f", csel_result_get_n_rows (self.before),
           self.columns->len, get_ms (start));
  start = g_get_monotonic_time ();
  g_free (press_key (&self, "").text);
  g_print (", \"first_ms\": %.1f", get_ms (start));

  for (; self.round < N_ROUNDS; self.round++)
    {
      self.n_typed = 0;
      for (int i = 2; i < argc; i++)
        type_text (&self, argv[i]);
      for (guint i = 0; argc == 2 && i < G_N_ELEMENTS (texts); i++)
        type_text (&self, texts[i]);
    }
  print_keys (&self);

  csel_result_unref (self.before);
  g_object_unref (self.index);
  g_array_unref (self.columns);
  g_array_unref (self.keys);

  return 0;
}
