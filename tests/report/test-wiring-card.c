/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-wiring-card.h"

#include "support/csel-test.h"

static guint
count_blocks (const CselReport *report,
              CselBlockKind     kind)
{
  guint n = 0;

  for (guint i = 0; i < report->blocks->len; i++)
    n += ((const CselBlock *)g_ptr_array_index (report->blocks, i))->kind == kind;

  return n;
}

static gboolean
has_row (const CselReport *report,
         const char       *label,
         const char       *beginning)
{
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const CselBlock *block = g_ptr_array_index (report->blocks, i);

      if (g_strcmp0 (block->label, label) == 0)
        return g_str_has_prefix (block->cells[0], beginning);
    }

  return FALSE;
}

/* A row for each pole, wired or not, on each card; what is drawn is as large as life */
static void
test_cards (void)
{
  const char *const designations[] = { "-X1", "-X2", NULL };
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselWiringAnswer) answer = csel_test_ask_wiring (seed, "1-2=solid:2.5mm2", 1, 0);
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();
  const CselCardOptions options = { designations, CSEL_POLE_END_LEFT, CSEL_SUPPLY_SIDE_OTHER };
  const CselSheetOptions sheet = { .fields = { [CSEL_SHEET_PROJECT] = "P1", [CSEL_SHEET_CHECKED] = "" } };
  g_autoptr(CselReport) report = csel_wiring_card_new (answer, ferrules, &options, &sheet, locale);

  /* Designation, connector, check, who wires it, and the one field that was filled in */
  g_assert_cmpuint (g_strv_length (((const CselBlock *)g_ptr_array_index (report->blocks, 0))->cells), ==, 2 * 5);
  g_assert_true (has_row (report, "Supply side", "the other half – warning"));
  g_assert_cmpuint (count_blocks (report, CSEL_BLOCK_CELLS), ==, 2 * 4);
  g_assert_cmpuint (count_blocks (report, CSEL_BLOCK_CUT), ==, 1);
  /* The poles, the gauge and the calibration bar */
  g_assert_cmpuint (count_blocks (report, CSEL_BLOCK_DRAWING), ==, 2);
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const CselBlock *block = g_ptr_array_index (report->blocks, i);

      g_assert_cmpint (block->is_true_scale, ==, block->kind == CSEL_BLOCK_DRAWING);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/wiring-card/cards", test_cards);

  return g_test_run ();
}
