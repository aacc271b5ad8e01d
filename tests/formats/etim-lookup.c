/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Answers the lines of standard input from the model, for test_etim_rows.py: a code alone, a
 * class and a feature, or "unit" and a text. What is not known is answered with "-".
 */

#include "formats/csel-etim.h"

#include <stdio.h>
#include <string.h>

static void
add_unit (GString            *answer,
          const CselEtimUnit *unit)
{
  g_string_append_printf (answer, "%s\t%s", unit->symbol,
                          unit->unit == CSEL_N_UNITS ? "?" : csel_unit_get_id (unit->unit));
}

static gboolean
answer_pair (const CselEtim *etim,
             const char     *class_code,
             const char     *feature_code,
             GString        *answer)
{
  CselEtimClassFeature feature;

  if (!csel_etim_get_class_feature (etim, class_code, feature_code - class_code - 1, feature_code, -1, &feature))
    return FALSE;
  g_string_append_printf (answer, "%u\t", feature.order);
  add_unit (answer, &feature.unit);

  return TRUE;
}

static gboolean
answer_code (const CselEtim *etim,
             const char     *code,
             GString        *answer)
{
  const char *value = csel_etim_get_value (etim, code, -1);
  CselEtimFeature feature;
  CselEtimClass class_;

  if (value != NULL)
    g_string_append (answer, value);
  else if (csel_etim_get_feature (etim, code, -1, &feature))
    g_string_append_printf (answer, "%s\t%c\t%s", feature.name, "ANLR"[feature.type], feature.group);
  else if (csel_etim_get_class (etim, code, -1, &class_))
    {
      g_auto(GStrv) words = g_strsplit (class_.words, "\n", -1);
      g_autofree char *joined = g_strjoinv ("\t", words);

      g_string_append_printf (answer, "%s\t%s\t%u\t%s", class_.name, class_.group, class_.version, joined);
    }
  else
    return FALSE;

  return TRUE;
}

static gboolean
answer_line (const CselEtim *etim,
             const char     *line,
             GString        *answer)
{
  const char *space = strchr (line, ' ');
  CselEtimUnit unit;

  if (g_str_has_prefix (line, "unit "))
    {
      if (!csel_etim_parse_unit (etim, space + 1, &unit))
        return FALSE;
      add_unit (answer, &unit);
      return TRUE;
    }

  return space != NULL ? answer_pair (etim, line, space + 1, answer) : answer_code (etim, line, answer);
}

int
main (void)
{
  g_autoptr(CselEtim) etim = csel_etim_new ();
  g_autoptr(GString) answers = g_string_new (NULL);
  char line[256];

  while (fgets (line, sizeof line, stdin) != NULL)
    {
      line[strcspn (line, "\n")] = '\0';
      if (!answer_line (etim, line, answers))
        g_string_append_c (answers, '-');
      g_string_append_c (answers, '\n');
    }
  fputs (answers->str, stdout);

  return 0;
}
