/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-revision.h"

#include "support/csel-test.h"

static CselProduct *
read_product (const char *elements)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_product (elements);

  return csel_product_new (catalog, 0);
}

/* "changed pin-spacing value printed; removed weight" */
static char *
describe (const char *before,
          const char *after)
{
  g_autoptr(CselProduct) one = read_product (before);
  g_autoptr(CselProduct) other = read_product (after);
  g_autoptr(GArray) revisions = csel_revision_list (one, other);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < revisions->len; i++)
    {
      const CselRevision *revision = &g_array_index (revisions, CselRevision, i);
      g_autofree char *fields = csel_revision_join_fields (revision);

      g_string_append_printf (text, "%s%s %s%s%s", i > 0 ? "; " : "", csel_revision_kind_get_id (revision->kind),
                              csel_revision_get_subject (revision, one, other), *fields != '\0' ? " " : "", fields);
    }

  return g_string_free (text, FALSE);
}

static void
check (const char *before,
       const char *after,
       const char *expected)
{
  g_autofree char *found = describe (before, after);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_fields (void)
{
  check ("<width>3 mm</width>", "<width>3 mm</width>", "");
  check ("<width>3 mm</width>", "<width>4 mm</width>", "changed width value printed");
  check ("<width>3 mm</width>", "<width>3.0 mm</width>", "changed width printed");
  check ("<width>3 mm</width>", "<width>3 mm / 0.118 inches</width>", "changed width value printed");
  check ("<width>3 mm</width>", "<width source='h'>3 mm</width>", "changed width source confidence");
  check ("<width>3 mm</width>", "<width source='h'>4 mm</width>", "changed width value printed source confidence");
  check ("<flammability-class value='V-0'>V0</flammability-class>",
         "<flammability-class value='V-1'>V0</flammability-class>", "changed flammability-class value");
  check ("<width>3 mm</width><weight>1 g</weight>", "<height>3 mm</height><weight>1 g</weight>",
         "removed width; added height");
}

static void
test_conditions (void)
{
  const char *one = "<rating standard='IEC' overvoltage-category='III' pollution-degree='3' voltage='400 V'/>";
  const char *other = "<rating standard='IEC' overvoltage-category='III' pollution-degree='2' voltage='400 V'/>";
  const char *more = "<rating standard='IEC' overvoltage-category='III' pollution-degree='2' voltage='800 V'/>";
  g_autofree char *both = g_strconcat (one, other, NULL);
  g_autofree char *with_more = g_strconcat (one, more, NULL);

  check (one, other, "changed nominal-voltage qualifiers");
  check (one, more, "removed nominal-voltage; added nominal-voltage");
  check (one, both, "added nominal-voltage");
  check (both, with_more, "changed nominal-voltage value printed");
}

/* Where several could be meant, nothing is guessed */
static void
test_several (void)
{
  check ("<remark>a</remark><remark>b</remark>", "<remark>b</remark><remark>a</remark>", "");
  check ("<remark>a</remark><remark>b</remark>", "<remark>b</remark><remark>c</remark>",
         "changed remark value printed");
  check ("<remark>a</remark><remark>b</remark>", "<remark>c</remark>",
         "removed remark; removed remark; added remark");
}

static void
test_relations (void)
{
  /* There is only one item in it */
  check ("<accessory item='X'/>", "<accessory item='X'/>", "");
  check ("<accessory item='X'/>", "", "removed accessory");
  check ("<accessory item='X'/>", "<accessory item='X' required='yes'/>", "changed accessory value");
  check ("<accessory item='X' group='a'/>", "<accessory item='X' group='b'/>", "changed accessory printed");
  check ("<accessory item='X'/>", "<counterpart item='X'/>", "removed accessory; added counterpart");
  check ("<accessory item='X'/>", "<accessory item='X' source='h'/>", "changed accessory source confidence");
}

static void
test_own_values (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_product ("<weight>1 g</weight>");
  g_autoptr(CselCatalog) own = csel_test_read_product ("<weight>2 g</weight><width>3 mm</width>");
  g_autoptr(CselProduct) before = csel_product_new (catalog, 0);
  g_autoptr(CselProduct) after = csel_product_new_with_own (catalog, 0, own);
  g_autoptr(GArray) revisions = csel_revision_list (before, after);

  g_assert_cmpuint (revisions->len, ==, 1);
  g_assert_cmpint (g_array_index (revisions, CselRevision, 0).kind, ==, CSEL_REVISION_ADDED);
  g_assert_true (csel_revision_is_content (&g_array_index (revisions, CselRevision, 0)));
}

static CselCatalog *
make_catalog (guint first,
              guint end,
              guint marked)
{
  g_autoptr(GString) xml = g_string_new ("<catalog xmlns='urn:connector-selector:catalog:1' id='t' version='1' "
                                         "date='2026-01-01'><source id='s' confidence='maker'>sheet</source>");
  g_autoptr(GError) error = NULL;
  CselCatalog *catalog;

  for (guint i = first; i < end; i++)
    g_string_append_printf (xml, "<product item='I-%u' manufacturer='M' kind='ferrule' source='s'><width>%u mm</width>"
                            "</product>", i, i == marked ? 1 : 2);
  g_string_append (xml, "</catalog>");
  catalog = csel_test_read_text (xml->str, &error);
  g_assert_no_error (error);

  return catalog;
}

static void
test_products (void)
{
  g_autoptr(CselCatalog) before = make_catalog (0, 10, 0);
  g_autoptr(CselCatalog) after = make_catalog (2, 12, 5);
  g_autoptr(GArray) products = csel_revision_list_products (before, after);
  g_autoptr(GArray) none = csel_revision_list_products (after, after);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < products->len; i++)
    {
      const CselProductRevision *product = &g_array_index (products, CselProductRevision, i);

      g_string_append_printf (text, "%d/%d/%u ", (int)product->before, (int)product->after, product->n_content);
    }
  g_assert_cmpstr (text->str, ==, "5/3/1 -1/8/0 -1/9/0 0/-1/0 1/-1/0 ");
  g_assert_cmpuint (none->len, ==, 0);
  g_string_free (text, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/revision/fields", test_fields);
  g_test_add_func ("/model/revision/conditions", test_conditions);
  g_test_add_func ("/model/revision/several", test_several);
  g_test_add_func ("/model/revision/relations", test_relations);
  g_test_add_func ("/model/revision/own-values", test_own_values);
  g_test_add_func ("/model/revision/products", test_products);

  return g_test_run ();
}
