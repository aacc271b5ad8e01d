/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-csv.h"
#include "report/csel-parts-table.h"
#include "support/csel-test.h"

static char *
write_rows (CselPartsRows  rows,
            CselCsvDialect dialect,
            CselCsvUse     use)
{
  g_autoptr(GListModel) lines = csel_test_make_parts ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselTable) table = NULL;
  CselPartsChoice choice;

  csel_parts_choice_init (&choice, rows);
  table = csel_parts_table_new (lines, &choice, locale);

  return csel_csv_write (table, dialect, use, locale);
}

static void
test_lines (void)
{
  g_autofree char *csv = write_rows (CSEL_PARTS_ROWS_LINES, CSEL_CSV_COMMA, CSEL_CSV_FOR_SPREADSHEET);

  g_assert_cmpstr (csv, ==,
                   "Designation,Quantity,Quantity is,Total,Item number,Manufacturer,Description,GTIN,Poles,"
                   "Accessory of,Pack size,Packs,Left over,Note\r\n"
                   "'-X1…-X3,1,per designation,3,F4,ACME,\"Female connector; 2,5 mm²; lever®\",4066966840940,4,"
                   ",10,1,7,\"'=left, \"\"top\"\"\"\r\n"
                   ",1,per pole,12,A,ACME,Sleeve,n/s,n/s,F4,100,2,89,\r\n"
                   ",90,in all,99,A,ACME,Sleeve,n/s,n/s,,100,,,\r\n"
                   ",2,in all,2,B / C,ACME,number open: choose before ordering,n/s,n/s,,n/s,n/s,n/s,\r\n");
}

static void
test_summed (void)
{
  g_autofree char *csv = write_rows (CSEL_PARTS_ROWS_SUMMED, CSEL_CSV_TAB, CSEL_CSV_FOR_IMPORT);

  g_assert_cmpstr (csv, ==,
                   "Total\tItem number\tManufacturer\tDescription\tGTIN\tPack size\tPacks\tLeft over\n"
                   "3\tF4\tACME\tFemale connector; 2,5 mm²; lever®\t4066966840940\t10\t1\t7\n"
                   "111\tA\tACME\tSleeve\t\t100\t2\t89\n"
                   "2\tB / C\tACME\tnumber open: choose before ordering\t\t\t\t\n");
}

/* A marker for each pole of each designation, as it is */
static void
test_marking (void)
{
  g_autofree char *csv = write_rows (CSEL_PARTS_ROWS_MARKING, CSEL_CSV_COMMA, CSEL_CSV_FOR_IMPORT);

  g_assert_true (g_str_has_prefix (csv, "Designation,Item number,Pole no.\r\n-X1,F4,1\r\n"
                                   "-X1,F4,2\r\n-X1,F4,3\r\n-X1,F4,4\r\n-X2,F4,1"));
  g_assert_true (g_str_has_suffix (csv, "-X3,F4,4\r\n"));
}

/* Columns have stable names, and may be called otherwise */
static void
test_columns (void)
{
  g_autoptr(GListModel) lines = csel_test_make_parts ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("de");
  g_autoptr(CselTable) table = NULL;
  g_autofree char *ids = csel_parts_column_list_ids ();
  g_auto(GStrv) names = g_strsplit (ids, ", ", -1);
  CselPartsChoice choice = { CSEL_PARTS_ROWS_LINES, 2, { CSEL_PARTS_COLUMN_ITEM, CSEL_PARTS_COLUMN_TOTAL },
                             { NULL, "n" } };
  CselPartsColumn column;
  CselPartsRows rows;

  g_assert_cmpuint (g_strv_length (names), ==, CSEL_N_PARTS_COLUMNS);
  for (guint i = 0; i < CSEL_N_PARTS_COLUMNS; i++)
    g_assert_true (csel_parts_column_parse (names[i], &column) && column == i);
  g_assert_false (csel_parts_column_parse ("x", &column));
  g_assert_true (csel_parts_rows_parse ("summed", &rows) && rows == CSEL_PARTS_ROWS_SUMMED);
  g_assert_false (csel_parts_rows_parse ("x", &rows));
  g_assert_cmpstr (csel_parts_rows_get_id (CSEL_PARTS_ROWS_MARKING), ==, "marking");
  g_assert_cmpstr (csel_parts_column_get_id (CSEL_PARTS_COLUMN_GTIN), ==, "gtin");

  table = csel_parts_table_new (lines, &choice, locale);
  g_assert_cmpstr (csel_table_get_title (table, 0), ==, "Artikelnummer");
  g_assert_cmpstr (csel_table_get_title (table, 1), ==, "n");
  g_assert_cmpstr (csel_parts_column_title (CSEL_PARTS_COLUMN_ITEM, locale), ==, "Artikelnummer");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/parts-table/lines", test_lines);
  g_test_add_func ("/report/parts-table/summed", test_summed);
  g_test_add_func ("/report/parts-table/marking", test_marking);
  g_test_add_func ("/report/parts-table/columns", test_columns);

  return g_test_run ();
}
