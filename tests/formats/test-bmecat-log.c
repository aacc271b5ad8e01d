/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "formats/csel-bmecat-log.h"

typedef struct
{
  CselBmecatNames names;
  CselBmecatKnown known;
  CselBmecatLog   log;
  CselBmecatTree  tree;
  guint           line;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  csel_bmecat_known_init (&fixture->known);
  csel_bmecat_log_init (&fixture->log, &fixture->names, &fixture->known);
  csel_bmecat_log_reset (&fixture->log);
  csel_bmecat_tree_init (&fixture->tree);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  csel_bmecat_log_clear (&fixture->log);
  csel_bmecat_known_clear (&fixture->known);
  csel_bmecat_tree_clear (&fixture->tree);
}

static void
begin (Fixture    *fixture,
       const char *name)
{
  csel_bmecat_log_begin (&fixture->log, csel_bmecat_names_get (&fixture->names, name), ++fixture->line);
}

static gboolean
say (Fixture    *fixture,
     const char *text)
{
  return csel_bmecat_log_add_text (&fixture->log, text, strlen (text));
}

static void
leaf (Fixture    *fixture,
      const char *name,
      const char *text)
{
  begin (fixture, name);
  g_assert_true (say (fixture, text));
  csel_bmecat_log_end (&fixture->log);
}

static const CselBmecatPart *
grow (Fixture *fixture,
      guint32  part)
{
  const CselBmecatPart *found = csel_bmecat_log_get_part (&fixture->log, part);

  csel_bmecat_tree_reset (&fixture->tree);
  csel_bmecat_log_grow_tree (&fixture->log, found, &fixture->tree);

  return found;
}

static const char *
get_text (Fixture *fixture,
          guint32  node)
{
  return csel_bmecat_tree_get_text (&fixture->tree, node);
}

/* PRODUCT: SUPPLIER_PID, PRODUCT_DETAILS (EAN, KEYWORD), PRODUCT_FEATURES (FEATURE, FEATURE) */
static void
log_product (Fixture *fixture)
{
  begin (fixture, "PRODUCT");
  csel_bmecat_log_set_attribute (&fixture->log, "mode", "new", 3);
  g_assert_true (say (fixture, "\n   "));
  leaf (fixture, "SUPPLIER_PID", " 831-1104 ");
  begin (fixture, "PRODUCT_DETAILS");
  leaf (fixture, "EAN", "4055143708463");
  begin (fixture, "KEYWORD");
  csel_bmecat_log_set_attribute (&fixture->log, "lang", "a&#38;b", 7);
  g_assert_true (say (fixture, "plug"));
  csel_bmecat_log_end (&fixture->log);
  csel_bmecat_log_end (&fixture->log);
  begin (fixture, "PRODUCT_FEATURES");
  for (guint i = 0; i < 2; i++)
    {
      begin (fixture, "FEATURE");
      leaf (fixture, "FNAME", "EF000227");
      leaf (fixture, "FVALUE", "a text of more than sixteen bytes");
      csel_bmecat_log_end (&fixture->log);
    }
  csel_bmecat_log_end (&fixture->log);
  csel_bmecat_log_end (&fixture->log);
}

static void
test_parts (Fixture      *fixture,
            gconstpointer unused)
{
  static const CselBmecatElement elements[] = {
    CSEL_BMECAT_PRODUCT, CSEL_BMECAT_SUPPLIER_PID, CSEL_BMECAT_PRODUCT_DETAILS, CSEL_BMECAT_EAN, CSEL_BMECAT_KEYWORD,
    CSEL_BMECAT_PRODUCT_FEATURES, CSEL_BMECAT_FEATURE, CSEL_BMECAT_FEATURE,
  };
  static const guint lines[] = { 1, 2, 3, 4, 5, 6, 7, 10 };
  guint n = 0;

  log_product (fixture);
  g_assert_cmpuint (csel_bmecat_log_get_part (&fixture->log, 0)->next, ==, G_N_ELEMENTS (elements));
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      const CselBmecatPart *part = csel_bmecat_log_get_part (&fixture->log, i);

      g_assert_cmpuint (part->element, ==, elements[i]);
      g_assert_cmpuint (csel_bmecat_log_get_line (&fixture->log, part), ==, lines[i]);
    }
  CSEL_BMECAT_FOREACH_PART (&fixture->log, 0, part)
  n++;
  g_assert_cmpuint (n, ==, 3);
  CSEL_BMECAT_FOREACH_PART (&fixture->log, 5, part)
  n++;
  g_assert_cmpuint (n, ==, 5);
}

static void
test_tree (Fixture      *fixture,
           gconstpointer unused)
{
  guint32 node;

  log_product (fixture);
  grow (fixture, 1);
  g_assert_cmpstr (get_text (fixture, 0), ==, "831-1104");
  g_assert_cmpuint (csel_bmecat_tree_get (&fixture->tree, 0)->line, ==, 2);

  grow (fixture, 4);
  g_assert_cmpstr (get_text (fixture, 0), ==, "plug");
  g_assert_cmpstr (csel_bmecat_tree_get_attribute (&fixture->tree, 0, "lang"), ==, "a&b");

  grow (fixture, 7);
  g_assert_true (csel_bmecat_tree_find (&fixture->tree, 0, CSEL_BMECAT_FVALUE, &node));
  g_assert_cmpstr (get_text (fixture, node), ==, "a text of more than sixteen bytes");
  g_assert_cmpuint (csel_bmecat_tree_get (&fixture->tree, node)->line, ==, 12);

  csel_bmecat_tree_reset (&fixture->tree);
  csel_bmecat_log_open_tree (&fixture->log, csel_bmecat_log_get_part (&fixture->log, 0), &fixture->tree);
  csel_bmecat_tree_end (&fixture->tree);
  g_assert_cmpuint (csel_bmecat_tree_get (&fixture->tree, 0)->end, ==, 1);
  g_assert_cmpstr (csel_bmecat_tree_get_attribute (&fixture->tree, 0, "mode"), ==, "new");
}

/* The same says the same, whatever stands around it */
static void
test_bytes (Fixture      *fixture,
            gconstpointer unused)
{
  const CselBmecatPart *first;
  const CselBmecatPart *second;

  log_product (fixture);
  first = csel_bmecat_log_get_part (&fixture->log, 6);
  second = csel_bmecat_log_get_part (&fixture->log, 7);
  g_assert_cmpmem (fixture->log.bytes + first->begin, first->end - first->begin,
                   fixture->log.bytes + second->begin, second->end - second->begin);
}

static void
test_misplaced (Fixture      *fixture,
                gconstpointer unused)
{
  begin (fixture, "PRODUCT");
  begin (fixture, "PRODUCT_DETAILS");
  g_assert_true (say (fixture, "\n"));
  g_assert_false (say (fixture, "text"));
  leaf (fixture, "EAN", "");
  csel_bmecat_log_end (&fixture->log);
  csel_bmecat_log_end (&fixture->log);

  grow (fixture, 1);
  g_assert_cmpstr (get_text (fixture, 0), ==, "");
  g_assert_cmpuint (csel_bmecat_tree_get (&fixture->tree, 0)->end, ==, 2);
}

/* More names than have numbers, more elements and bytes than there is room for at first */
static void
test_many (Fixture      *fixture,
           gconstpointer unused)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const guint n = 3000;
  guint i = 0;

  begin (fixture, "PRODUCT");
  for (guint j = 0; j < n; j++)
    {
      g_ptr_array_add (names, g_strdup_printf ("MADE.UP.%u", j));
      leaf (fixture, g_ptr_array_index (names, j), "some text that takes some room in the log of it");
    }
  csel_bmecat_log_end (&fixture->log);

  CSEL_BMECAT_FOREACH_PART (&fixture->log, 0, part)
  {
    grow (fixture, part);
    g_assert_true (csel_bmecat_tree_get (&fixture->tree, 0)->name == g_ptr_array_index (names, i));
    g_assert_cmpuint (csel_bmecat_tree_get (&fixture->tree, 0)->element, ==, CSEL_BMECAT_UNKNOWN);
    g_assert_cmpstr (get_text (fixture, 0), ==, "some text that takes some room in the log of it");
    i++;
  }
  g_assert_cmpuint (i, ==, n);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/formats/bmecat-log/parts", Fixture, NULL, set_up, test_parts, tear_down);
  g_test_add ("/formats/bmecat-log/tree", Fixture, NULL, set_up, test_tree, tear_down);
  g_test_add ("/formats/bmecat-log/bytes", Fixture, NULL, set_up, test_bytes, tear_down);
  g_test_add ("/formats/bmecat-log/misplaced", Fixture, NULL, set_up, test_misplaced, tear_down);
  g_test_add ("/formats/bmecat-log/many", Fixture, NULL, set_up, test_many, tear_down);

  return g_test_run ();
}
