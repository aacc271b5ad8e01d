/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/csel-lookalikes.h"
#include "support/csel-test.h"

#define PRODUCT(item, elements) \
  "<product item='" item "' manufacturer='ACME' kind='ferrule' source='m'>" elements "</product>"

static gboolean
are_alike (const char *products)
{
  g_autofree char *xml = g_strdup_printf (
    "<catalog xmlns='urn:connector-selector:catalog:1' id='t' version='1' date='2026-01-01'>"
    "<source id='m' confidence='maker'>Sheet</source><source id='n' confidence='maker'>Page</source>"
    "<source id='h' confidence='second-hand'>Hearsay</source>%s" PRODUCT ("target", "") "</catalog>", products);
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog = csel_test_read_text (xml, &error);
  g_autoptr(CselProduct) a = NULL;
  g_autoptr(CselProduct) b = NULL;

  g_assert_no_error (error);
  a = csel_product_new (catalog, 0);
  b = csel_product_new (catalog, 1);
  g_assert_cmpint (csel_products_are_alike (a, b), ==, csel_products_are_alike (b, a));

  return csel_products_are_alike (a, b);
}

static void
test_alike (void)
{
  const char *const alike[] = {
    PRODUCT ("A", "") PRODUCT ("B", ""),
    /* What names an item is no difference */
    PRODUCT ("A", "<link>https://www.wago.com/a</link><gtin>4066966840940</gtin>")
    PRODUCT ("B", "<link>https://www.wago.com/b</link>"),
    PRODUCT ("216-266", "<description>Ferrule (216-266), blue</description>")
    PRODUCT ("216-286", "<description>Ferrule (216-286), blue</description>"),
    PRODUCT ("A", "<document>Sheet of A</document>") PRODUCT ("B", "<document>Sheet of B</document>"),
    /* The same, said in another way or in another order */
    PRODUCT ("A", "<ferrule-size>1 mm² / AWG 18</ferrule-size>")
    PRODUCT ("B", "<ferrule-size>1.0 mm² / 18 AWG</ferrule-size>"),
    PRODUCT ("A", "<color>red</color><width>1 mm</width>") PRODUCT ("B", "<width>1 mm</width><color>red</color>"),
    PRODUCT ("A", "<accessory item='target' group='Ferrule'/>") PRODUCT ("B", "<accessory item='target'/>"),
    PRODUCT ("A", "<color>red</color>") PRODUCT ("B", "<color source='n'>red</color>"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (alike); i++)
    {
      g_test_message ("%s", alike[i]);
      g_assert_true (are_alike (alike[i]));
    }
}

static void
test_different (void)
{
  const char *const different[] = {
    PRODUCT ("A", "<color>red</color>") PRODUCT ("B", "<color>blue</color>"),
    PRODUCT ("A", "<sleeve-length>12 mm</sleeve-length>") PRODUCT ("B", ""),
    PRODUCT ("A", "<sleeve-length>12 mm</sleeve-length>") PRODUCT ("B", "<sleeve-length>18 mm</sleeve-length>"),
    PRODUCT ("A", "<ferrule-size>1 mm² / 18 AWG</ferrule-size>") PRODUCT ("B", "<ferrule-size>1 mm²</ferrule-size>"),
    PRODUCT ("A", "<ferrule-size>1 mm² / 18 AWG</ferrule-size>")
    PRODUCT ("B", "<ferrule-size>1 mm² / 17 AWG</ferrule-size>"),
    /* A difference in words is one, also in a title or remark */
    PRODUCT ("A", "<title>Ferrule 12 mm</title>") PRODUCT ("B", "<title>Ferrule 18 mm</title>"),
    PRODUCT ("A", "<remark>sleeve 12 mm</remark>") PRODUCT ("B", ""),
    /* A short item number may be a size; a longer one may be part of another */
    PRODUCT ("4", "<title>4-pole</title>") PRODUCT ("5", "<title>5-pole</title>"),
    PRODUCT ("216-26", "<title>for 216-261</title>") PRODUCT ("216-28", "<title>for 216-281</title>"),
    PRODUCT ("A", "<rating standard='IEC' voltage='8 V'/>") PRODUCT ("B", "<rating standard='UL' voltage='8 V'/>"),
    PRODUCT ("A", "<rating standard='IEC' voltage='-'/>") PRODUCT ("B", ""),
    PRODUCT ("A", "<variable-coding>yes</variable-coding>") PRODUCT ("B", "<variable-coding>no</variable-coding>"),
    PRODUCT ("A", "<accessory item='target'/>") PRODUCT ("B", ""),
    PRODUCT ("A", "<accessory item='target'/>") PRODUCT ("B", "<counterpart item='target'/>"),
    /* The maker says so of one, somebody else of the other */
    PRODUCT ("A", "<color>red</color>") PRODUCT ("B", "<color source='h'>red</color>"),
    PRODUCT ("A", "") "<product item='A' manufacturer='Other' kind='ferrule' source='m'/>",
    PRODUCT ("A", "") "<product item='B' manufacturer='ACME' kind='male-header' source='m'/>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (different); i++)
    {
      g_test_message ("%s", different[i]);
      g_assert_false (are_alike (different[i]));
    }
}

static GPtrArray *
list_products (CselCatalog *catalog)
{
  GPtrArray *products = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < csel_catalog_get_n_products (catalog); i++)
    g_ptr_array_add (products, csel_product_new (catalog, i));

  return products;
}

/* The groups of two or more, by their item numbers */
static char *
describe_groups (GPtrArray *groups)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      GPtrArray *group = g_ptr_array_index (groups, i);

      g_assert_cmpuint (group->len, >, 0);
      for (guint j = 0; group->len > 1 && j < group->len; j++)
        g_string_append_printf (text, "%s%s", csel_product_get_item (g_ptr_array_index (group, j)),
                                j + 1 < group->len ? " = " : "\n");
    }

  return g_string_free (text, FALSE);
}

/* The data sheet of 831-1104/320-000 prints exactly five pairs in the same words */
static void
test_shipped (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselCatalog) second_hand = csel_test_read_shipped ("pluggable-headers");
  g_autoptr(GPtrArray) products = list_products (catalog);
  g_autoptr(GPtrArray) headers = list_products (second_hand);
  g_autoptr(GPtrArray) groups = csel_lookalikes_group (products);
  g_autoptr(GPtrArray) header_groups = csel_lookalikes_group (headers);
  g_autofree char *text = describe_groups (groups);

  g_assert_cmpstr (text, ==,
                   "831-3624 = 831-3644\n216-264 = 216-284\n216-266 = 216-286\n216-267 = 216-287\n"
                   "216-208 = 216-288\n");
  g_assert_cmpuint (groups->len, ==, products->len - 5);
  g_assert_cmpuint (header_groups->len, ==, headers->len);
}

static void
test_across_catalogs (void)
{
  g_autoptr(CselCatalog) one = csel_test_read_shipped ("wago-831");
  g_autoptr(CselCatalog) another = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) a = csel_test_get_product (one, "216-266");
  g_autoptr(CselProduct) b = csel_test_get_product (another, "216-286");
  g_autoptr(CselProduct) c = csel_test_get_product (another, "216-264");
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  g_autoptr(GPtrArray) groups = csel_lookalikes_group (none);

  g_assert_true (csel_products_are_alike (a, b));
  g_assert_false (csel_products_are_alike (a, c));
  g_assert_cmpuint (groups->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/lookalikes/alike", test_alike);
  g_test_add_func ("/rules/lookalikes/different", test_different);
  g_test_add_func ("/rules/lookalikes/shipped", test_shipped);
  g_test_add_func ("/rules/lookalikes/across-catalogs", test_across_catalogs);

  return g_test_run ();
}
