/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * measure-engine read|open|keys|slowest FILE [TEXT…]: what the engine takes
 *
 * "read" reads FILE into facts and does nothing else, neither index nor library, and prints how many products it
 * has. For the others FILE is opened from the library, and read into it before if it is not there. They print lines:
 *
 *   open MS      by the clock, from nothing until the library of FILE has answered a first search; again and again
 *   open-cpu MS  the same in processor time, of all threads
 *   key MS       processor time from a key until the result stands there in order and its 16 most useful facets are
 *                counted: of each key of each text, in the order of the best match and in that of a column, what it
 *                takes as a rule (the median of some rounds)
 *
 * "slowest" prints the slowest keys, and what of their time it took to find and order, and to count.
 */

#include <stdlib.h>
#include <time.h>

#include "engine/csel-loader.h"
#include "engine/csel-result.h"
#include "formats/csel-bmecat.h"

#define N_FACETS  16
#define N_OPENED  15
#define N_SLOWEST 10

/* How often all is typed; a key counts with what it takes as a rule */
#define N_ROUNDS  7

/* A word that is in few products */
#define FIRST_SEARCH "1000007"

typedef struct
{
  char       *text;
  const char *sort;
  guint       n_found;
  double      result_ms[N_ROUNDS];
  double      all_ms[N_ROUNDS];
} Key;

typedef struct
{
  CselIndex  *index;
  CselResult *before;
  GArray     *columns;
  const char *sort;
  GArray     *keys;
  guint       n_typed;
  guint       round;
} Bench;

static void
key_clear (gpointer data)
{
  g_free (((Key *)data)->text);
}

/* What others on the machine take does not count */
static double
get_cpu_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static double
get_clock_ms (void)
{
  return (double)g_get_monotonic_time () / 1000.0;
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

static CselIndex *
open_file (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr(CselLoader) loader = csel_loader_new (file);
  g_autoptr(CselLibrary) library = csel_library_new ();

  csel_loader_set_by_parts (loader, TRUE);
  if (!csel_loader_run (loader, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      exit (1);
    }

  csel_library_set_catalog_index (library, csel_loader_get_catalog (loader), csel_loader_get_index (loader));
  csel_library_add (library, csel_loader_get_catalog (loader));

  return csel_index_new (library);
}

static CselResult *
search (CselIndex  *index,
        const char *text,
        const char *sort,
        CselResult *before)
{
  g_autoptr(CselQuery) query = csel_query_new ();

  query->text = g_strdup (text);
  query->sort = g_strdup (sort);

  return csel_result_new (query, index, before);
}

/* What the process takes is for who has started it to measure */
static void
read_file (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr(CselCatalog) catalog = csel_catalog_new ();

  if (!csel_bmecat_read (file, catalog, NULL, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      exit (1);
    }
  g_print ("%u\n", csel_catalog_get_n_products (catalog));
}

static void
measure_opening (const char *path)
{
  /* The first one may have to read it */
  for (guint i = 0; i <= N_OPENED; i++)
    {
      double clock = get_clock_ms ();
      double cpu = get_cpu_ms ();
      g_autoptr(CselIndex) index = open_file (path);
      g_autoptr(CselResult) result = search (index, FIRST_SEARCH, NULL, NULL);

      if (i > 0)
        g_print ("open %.3f\nopen-cpu %.3f\n", get_clock_ms () - clock, get_cpu_ms () - cpu);
    }
}

static void
press_key (Bench      *self,
           const char *text)
{
  double start = get_cpu_ms ();
  CselResult *result = search (self->index, text, self->sort, self->before);
  double found = get_cpu_ms ();
  Key *key;

  for (guint i = 0; i < self->columns->len && i < N_FACETS; i++)
    csel_facet_free (csel_result_get_facet (result, g_array_index (self->columns, CselColumnUse, i).column));
  g_clear_pointer (&self->before, csel_result_unref);
  self->before = result;

  if (self->n_typed == self->keys->len)
    {
      Key new_key = { .text = g_strdup (text), .sort = self->sort, .n_found = csel_result_get_n_rows (result) };

      g_array_append_val (self->keys, new_key);
    }
  key = &g_array_index (self->keys, Key, self->n_typed++);
  key->result_ms[self->round] = found - start;
  key->all_ms[self->round] = get_cpu_ms () - start;
}

/* Key by key, and all of it away again at once */
static void
type_text (Bench      *self,
           const char *text)
{
  for (const char *end = g_utf8_next_char (text);; end = g_utf8_next_char (end))
    {
      g_autofree char *typed = g_strndup (text, (gsize)(end - text));

      press_key (self, typed);
      if (*end == '\0')
        break;
    }
  press_key (self, "");
}

static void
type_all (Bench             *self,
          const char *const *texts)
{
  static const char *const sorts[] = { NULL, CSEL_COLUMN_TITLE };

  self->n_typed = 0;
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    {
      self->sort = sorts[i];
      for (guint j = 0; texts[j] != NULL; j++)
        type_text (self, texts[j]);
    }
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  return -compare_ms (((const Key *)a)->all_ms, ((const Key *)b)->all_ms);
}

static void
print_keys (Bench   *self,
            gboolean slowest)
{
  for (guint i = 0; i < self->keys->len; i++)
    {
      Key *key = &g_array_index (self->keys, Key, i);

      key->all_ms[0] = get_median (key->all_ms, N_ROUNDS);
      key->result_ms[0] = get_median (key->result_ms, N_ROUNDS);
      if (!slowest)
        g_print ("key %.3f\n", key->all_ms[0]);
    }

  if (!slowest)
    return;
  g_array_sort (self->keys, compare_keys);
  g_print ("      ms  result  facets   found  by\n");
  for (guint i = 0; i < self->keys->len && i < N_SLOWEST; i++)
    {
      const Key *key = &g_array_index (self->keys, Key, i);

      g_print ("%8.3f%8.3f%8.3f%8u  %-12s\"%s\"\n", key->all_ms[0], key->result_ms[0],
               key->all_ms[0] - key->result_ms[0], key->n_found, key->sort != NULL ? key->sort : "match", key->text);
    }
  g_print ("%8.3f  median of %u keys\n", g_array_index (self->keys, Key, self->keys->len / 2).all_ms[0],
           self->keys->len);
}

static void
measure_keys (const char        *path,
              const char *const *texts,
              gboolean           slowest)
{
  Bench self = { .index = open_file (path), .keys = g_array_new (FALSE, FALSE, sizeof (Key)) };

  g_array_set_clear_func (self.keys, key_clear);
  self.before = search (self.index, NULL, NULL, NULL);
  self.columns = csel_result_list_columns (self.before);

  /* Columns are made when they are first asked for */
  type_all (&self, (const char *const[]){ "e", NULL });
  g_array_set_size (self.keys, 0);
  for (; self.round < N_ROUNDS; self.round++)
    type_all (&self, texts);
  print_keys (&self, slowest);

  csel_result_unref (self.before);
  g_object_unref (self.index);
  g_array_unref (self.columns);
  g_array_unref (self.keys);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const texts[] = {
    "2.5mm2 schraubanschluss", "1000234", "pcb connector blue", "400V 7.62", "hutschiene", "number of poles 4",
    "16 AWG spring", "ELR 0.2/ 5-ST-3.81", "e", "0", "steckverbinder rot buchse", "true", "zzz", "4000463", NULL
  };
  const char *what = argc > 2 ? argv[1] : "";

  if (g_str_equal (what, "read"))
    read_file (argv[2]);
  else if (g_str_equal (what, "open"))
    measure_opening (argv[2]);
  else if (g_str_equal (what, "keys") || g_str_equal (what, "slowest"))
    measure_keys (argv[2], argc > 3 ? (const char *const *)argv + 3 : texts, g_str_equal (what, "slowest"));
  else
    {
      g_printerr ("usage: measure-engine read|open|keys|slowest FILE [TEXT…]\n");
      return 2;
    }

  return 0;
}
