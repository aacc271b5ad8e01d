/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "model/csel-fingerprint.h"
#include "support/csel-test.h"

static char *
compute (const char *elements)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_product (elements);
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);

  return csel_fingerprint_new (product);
}

/* Any change of what is stated, by whom or for what, is another number */
static void
test_changes (void)
{
  const char *others[] = {
    "<width>4 mm</width><height>4 mm</height>", "<width>3 mm</width>", "<width>3.0 mm</width><height>4 mm</height>",
    "<width source='h'>3 mm</width><height>4 mm</height>", "<height>3 mm</height><width>4 mm</width>",
  };
  g_autofree char *first = compute ("<width>3 mm</width><height>4 mm</height>");
  g_autofree char *again = compute ("<width>3 mm</width><height>4 mm</height>");

  g_assert_cmpuint (strlen (first), ==, 16);
  g_assert_cmpstr (first, ==, again);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *other = compute (others[i]);

      g_assert_cmpstr (first, !=, other);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/fingerprint/changes", test_changes);

  return g_test_run ();
}
