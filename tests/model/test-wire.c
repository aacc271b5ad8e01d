/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-wire.h"

static void
test_parse (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CselWire) wire =
    csel_wire_parse ("fine-stranded:2,5mm2:insulated,label=L1,wire=W12,color=bk,ferrule=216-266,to=-K1:3,4", &error);
  g_autofree char *conductor = NULL;
  CselConductor read;

  g_assert_no_error (error);
  g_assert_cmpint (wire->kind, ==, CSEL_CONDUCTOR_FINE_STRANDED);
  g_assert_cmpint (wire->preparation, ==, CSEL_PREPARATION_INSULATED);
  g_assert_cmpstr (wire->texts[CSEL_WIRE_SIZE], ==, "2,5mm2");
  g_assert_cmpstr (wire->texts[CSEL_WIRE_POTENTIAL], ==, "L1");
  g_assert_cmpstr (wire->texts[CSEL_WIRE_NUMBER], ==, "W12");
  g_assert_cmpstr (wire->texts[CSEL_WIRE_COLOR], ==, "BK");
  g_assert_cmpstr (wire->texts[CSEL_WIRE_FERRULE], ==, "216-266");
  g_assert_cmpstr (wire->texts[CSEL_WIRE_DESTINATION], ==, "-K1:3,4");
  g_assert_true (csel_wire_is_wired (wire));
  g_assert_true (csel_wire_get_conductor (wire, &read));
  g_assert_cmpint (read.size.lo, ==, 2500);

  conductor = csel_wire_format_conductor (wire);
  g_assert_cmpstr (conductor, ==, "fine-stranded:2,5mm2:insulated");
}

static void
test_bare_unless_said (void)
{
  g_autoptr(CselWire) wire = csel_wire_parse ("solid:6mm2", NULL);
  g_autoptr(CselWire) stranded = csel_wire_parse ("stranded:16 AWG:uninsulated", NULL);

  g_assert_cmpint (wire->preparation, ==, CSEL_PREPARATION_BARE);
  g_assert_cmpint (stranded->kind, ==, CSEL_CONDUCTOR_STRANDED);
  g_assert_cmpint (stranded->preparation, ==, CSEL_PREPARATION_UNINSULATED);
}

static void
test_what_is_wrong_is_named (void)
{
  const struct { const char *text; int code; const char *named; } cases[] = {
    { "", CSEL_WIRE_ERROR_CONDUCTOR, "“”" }, { "solid", CSEL_WIRE_ERROR_CONDUCTOR, "“solid”" },
    { "wet:1", CSEL_WIRE_ERROR_CONDUCTOR, "“wet”" }, { "solid:1:dry", CSEL_WIRE_ERROR_CONDUCTOR, "“dry”" },
    { "solid:1:bare:1", CSEL_WIRE_ERROR_CONDUCTOR, "“solid:1:bare:1”" },
    { "solid:1,ferrule=216-262", CSEL_WIRE_ERROR_CONDUCTOR, "“ferrule=216-262”" },
    { "solid:1,color=black", CSEL_WIRE_ERROR_COLOR, "“black”" },
    { "solid:1,color=BKBK", CSEL_WIRE_ERROR_COLOR, "“BKBK”" },
    { "solid:1,size=1", CSEL_WIRE_ERROR_KEY, "“size”" }, { "solid:1,label=", CSEL_WIRE_ERROR_KEY, "“label”" },
    { "solid:1,label=L1,label=L2", CSEL_WIRE_ERROR_KEY, "“label=L2”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (csel_wire_parse (cases[i].text, &error));
      g_assert_error (error, CSEL_WIRE_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].named));
    }
}

static void
test_size_that_is_none (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CselWire) wire = csel_wire_new (3);
  CselConductor conductor;

  g_assert_null (csel_wire_parse ("solid:thick:bare", &error));
  g_assert_true (error->domain == CSEL_QUANTITY_ERROR);

  g_assert_false (csel_wire_is_wired (wire));
  g_assert_false (csel_wire_get_conductor (wire, &conductor));
  csel_wire_set_text (wire, CSEL_WIRE_SIZE, " thick ");
  g_assert_cmpstr (wire->texts[CSEL_WIRE_SIZE], ==, "thick");
  g_assert_true (csel_wire_is_wired (wire));
  g_assert_false (csel_wire_get_conductor (wire, &conductor));
  csel_wire_set_text (wire, CSEL_WIRE_SIZE, "  ");
  g_assert_false (csel_wire_is_wired (wire));
}

static void
test_texts (void)
{
  g_autoptr(CselWire) wire = csel_wire_new (1);
  g_autoptr(CselWire) copy = NULL;
  g_autoptr(CselWire) other = csel_wire_new (2);

  g_assert_true (csel_wire_set_text (wire, CSEL_WIRE_COLOR, "gnye"));
  g_assert_cmpstr (wire->texts[CSEL_WIRE_COLOR], ==, "GNYE");
  g_assert_false (csel_wire_set_text (wire, CSEL_WIRE_COLOR, "gny"));
  g_assert_null (wire->texts[CSEL_WIRE_COLOR]);
  g_assert_true (csel_wire_set_text (wire, CSEL_WIRE_COLOR, ""));

  csel_wire_set_text (wire, CSEL_WIRE_POTENTIAL, "PE");
  csel_wire_set_text (wire, CSEL_WIRE_SIZE, "4");
  csel_wire_set_text (wire, CSEL_WIRE_DESTINATION, "-X9");
  copy = csel_wire_copy (wire);
  g_assert_true (csel_wire_equal (copy, wire));
  copy->kind = CSEL_CONDUCTOR_SOLID;
  g_assert_false (csel_wire_equal (copy, wire));

  csel_wire_prepare_like (other, copy);
  g_assert_cmpuint (other->pole, ==, 2);
  g_assert_cmpint (other->kind, ==, CSEL_CONDUCTOR_SOLID);
  g_assert_cmpstr (other->texts[CSEL_WIRE_SIZE], ==, "4");
  g_assert_cmpstr (other->texts[CSEL_WIRE_DESTINATION], ==, "-X9");
  g_assert_null (other->texts[CSEL_WIRE_POTENTIAL]);
}

static void
test_poles (void)
{
  const struct { const char *text; const char *poles; } cases[] = {
    { "1", "1" }, { "1-3", "1 2 3" }, { "1,4-6", "1 4 5 6" }, { "all", "1 2 3 4" }, { "5", "5" }, { "4,1", "4 1" },
    { "", NULL }, { "0", NULL }, { "3-1", NULL }, { "1,", NULL }, { "1-", NULL }, { "1-2-3", NULL }, { "-1", NULL },
    { "1001", NULL }, { "1-3,2", NULL }, { "all,1", NULL }, { "x", NULL }, { " 1", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GArray) poles = csel_poles_parse (cases[i].text, 4, &error);
      g_autoptr(GString) list = g_string_new (NULL);

      for (guint j = 0; poles != NULL && j < poles->len; j++)
        g_string_append_printf (list, "%s%u", j > 0 ? " " : "", g_array_index (poles, guint, j));
      if (cases[i].poles != NULL)
        {
          g_assert_no_error (error);
          g_assert_cmpstr (list->str, ==, cases[i].poles);
        }
      else
        g_assert_error (error, CSEL_WIRE_ERROR, CSEL_WIRE_ERROR_POLES);
    }
}

static void
test_all_of_an_unknown_number (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (csel_poles_parse ("all", 0, &error));
  g_assert_error (error, CSEL_WIRE_ERROR, CSEL_WIRE_ERROR_POLES);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/wire/parse", test_parse);
  g_test_add_func ("/model/wire/bare-unless-said", test_bare_unless_said);
  g_test_add_func ("/model/wire/what-is-wrong-is-named", test_what_is_wrong_is_named);
  g_test_add_func ("/model/wire/size-that-is-none", test_size_that_is_none);
  g_test_add_func ("/model/wire/texts", test_texts);
  g_test_add_func ("/model/wire/poles", test_poles);
  g_test_add_func ("/model/wire/all-of-an-unknown-number", test_all_of_an_unknown_number);

  return g_test_run ();
}
