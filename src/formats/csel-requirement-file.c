/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A requirement as a key file
 *
 *   [requirement]          what is asked, by the names of the options of csel check
 *   supply=400/690V
 *   [acceptance 1]         who answers for an open line
 *   item=… manufacturer=… rule=… statement=… by=… date=… reason=…
 *
 * Nothing that is unknown is passed over: a misspelt key would ask for less than was meant.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-requirement-file.h"

#include <glib/gi18n.h>
#include <string.h>

#include "rules/csel-acceptance.h"

#define GROUP "requirement"
#define ACCEPTANCE "acceptance "

G_DEFINE_QUARK (csel-requirement-file-error-quark, csel_requirement_file_error)

enum {
  ITEM,
  MANUFACTURER,
  RULE,
  STATEMENT,
  BY,
  DATE,
  REASON,
  N_KEYS
};

static const char *const keys[N_KEYS + 1] = {
  "item", "manufacturer", "rule", "statement", "by", "date", "reason", NULL
};

/* "file: [group] what is wrong" */
static gboolean
fail (GError                 **error,
      CselRequirementFileError code,
      const char              *name,
      const char              *group,
      const char              *what)
{
  g_set_error (error, CSEL_REQUIREMENT_FILE_ERROR, code, "%s: [%s] %s", name, group, what);

  return FALSE;
}

static gboolean
fail_unknown (GError    **error,
              const char *name,
              const char *group,
              const char *key)
{
  g_autofree char *what = g_strdup_printf (_("found the key “%s”, which is unknown"), key);

  return fail (error, CSEL_REQUIREMENT_FILE_ERROR_NAME, name, group, what);
}

static gboolean
read_fields (CselRequirement *requirement,
             GKeyFile        *file,
             const char      *name,
             GError         **error)
{
  g_auto(GStrv) found = g_key_file_get_keys (file, GROUP, NULL, NULL);

  for (guint i = 0; found != NULL && found[i] != NULL; i++)
    {
      g_autoptr(GError) local = NULL;
      g_autofree char *value = g_key_file_get_string (file, GROUP, found[i], &local);
      CselField field;

      if (!csel_field_parse (found[i], &field))
        return fail_unknown (error, name, GROUP, found[i]);
      if (value == NULL || !csel_requirement_set (requirement, field, value, &local))
        {
          g_autofree char *what = g_strdup_printf ("%s: %s", found[i], local->message);

          return fail (error, CSEL_REQUIREMENT_FILE_ERROR_VALUE, name, GROUP, what);
        }
    }

  return TRUE;
}

static gboolean
check_keys (GKeyFile   *file,
            const char *group,
            const char *name,
            GError    **error)
{
  g_auto(GStrv) found = g_key_file_get_keys (file, group, NULL, NULL);

  for (guint i = 0; found != NULL && found[i] != NULL; i++)
    if (!g_strv_contains (keys, found[i]))
      return fail_unknown (error, name, group, found[i]);

  return TRUE;
}

static gboolean
read_acceptance (CselRequirement *requirement,
                 GKeyFile        *file,
                 const char      *group,
                 const char      *name,
                 GError         **error)
{
  g_auto(GStrv) values = g_new0 (char *, N_KEYS + 1);
  CselAcceptedLine accepted;

  if (!check_keys (file, group, name, error))
    return FALSE;
  for (guint i = 0; i < N_KEYS; i++)
    {
      values[i] = g_key_file_get_string (file, group, keys[i], NULL);
      if (values[i] == NULL || *values[i] == '\0')
        {
          g_autofree char *what = g_strdup_printf (_("no “%s”"), keys[i]);

          return fail (error, CSEL_REQUIREMENT_FILE_ERROR_NAME, name, group, what);
        }
    }
  if (!csel_rule_parse (values[RULE], &accepted.rule))
    {
      g_autofree char *what = g_strdup_printf (_("found “%s”, which is no rule"), values[RULE]);

      return fail (error, CSEL_REQUIREMENT_FILE_ERROR_VALUE, name, group, what);
    }
  if (!csel_acceptance_date_is_valid (values[DATE]))
    {
      g_autofree char *what = g_strdup_printf (_("found “%s”, expected a day, as in 2026-03-02"), values[DATE]);

      return fail (error, CSEL_REQUIREMENT_FILE_ERROR_VALUE, name, group, what);
    }

  accepted.item = values[ITEM];
  accepted.manufacturer = values[MANUFACTURER];
  accepted.statement = values[STATEMENT];
  accepted.acceptance = (CselAcceptance) { values[BY], values[DATE], values[REASON] };
  csel_requirement_add_accepted (requirement, &accepted);

  return TRUE;
}

static gboolean
read_groups (CselRequirement *requirement,
             GKeyFile        *file,
             const char      *name,
             GError         **error)
{
  g_auto(GStrv) groups = g_key_file_get_groups (file, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      gboolean is_read = TRUE;

      if (g_str_has_prefix (groups[i], ACCEPTANCE))
        is_read = read_acceptance (requirement, file, groups[i], name, error);
      else if (strcmp (groups[i], GROUP) == 0)
        is_read = read_fields (requirement, file, name, error);
      else
        is_read = fail (error, CSEL_REQUIREMENT_FILE_ERROR_NAME, name, groups[i],
                        _("this group is unknown"));
      if (!is_read)
        return FALSE;
    }

  return TRUE;
}

/**
 * csel_requirement_file_parse:
 * @text: the contents of a file
 * @length: how many bytes
 * @name: its name, for errors
 * @error: return location for a #CselRequirementFileError: "name: [group] what is wrong"
 *
 * Returns: (transfer full) (nullable): the requirement, %NULL with @error set if @text is none
 */
CselRequirement *
csel_requirement_file_parse (const char *text,
                             gsize       length,
                             const char *name,
                             GError    **error)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  g_autoptr(GError) local = NULL;

  if (!g_utf8_validate_len (text, length, NULL) ||
      !g_key_file_load_from_data (file, text, length, G_KEY_FILE_NONE, &local))
    {
      g_set_error (error, CSEL_REQUIREMENT_FILE_ERROR, CSEL_REQUIREMENT_FILE_ERROR_SYNTAX, "%s: %s",
                   name, local != NULL ? local->message : _("found bytes that are no text"));
      return NULL;
    }
  if (!g_key_file_has_group (file, GROUP))
    {
      fail (error, CSEL_REQUIREMENT_FILE_ERROR_NAME, name, GROUP, _("there is no such group"));
      return NULL;
    }

  return read_groups (requirement, file, name, error) ? g_steal_pointer (&requirement) : NULL;
}

static void
add_acceptance (GKeyFile               *file,
                guint                   number,
                const CselAcceptedLine *accepted)
{
  g_autofree char *group = g_strdup_printf (ACCEPTANCE "%u", number);
  const char *const values[N_KEYS] = {
    [ITEM] = accepted->item,
    [MANUFACTURER] = accepted->manufacturer,
    [RULE] = csel_rule_get_id (accepted->rule),
    [STATEMENT] = accepted->statement,
    [BY] = accepted->acceptance.by,
    [DATE] = accepted->acceptance.date,
    [REASON] = accepted->acceptance.reason,
  };

  for (guint i = 0; i < N_KEYS; i++)
    g_key_file_set_string (file, group, keys[i], values[i]);
}

/**
 * csel_requirement_file_format:
 * @requirement: a requirement
 *
 * Returns: (transfer full): what csel_requirement_file_parse() reads
 */
char *
csel_requirement_file_format (const CselRequirement *requirement)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autofree char *text = NULL;
  gboolean is_empty = TRUE;

  for (CselField i = 0; i < CSEL_N_FIELDS; i++)
    if (csel_requirement_get (requirement, i) != NULL)
      {
        g_key_file_set_string (file, GROUP, csel_field_get_id (i), csel_requirement_get (requirement, i));
        is_empty = FALSE;
      }
  for (guint i = 0; i < csel_requirement_get_n_accepted (requirement); i++)
    add_acceptance (file, i + 1, csel_requirement_get_accepted (requirement, i));

  text = g_key_file_to_data (file, NULL, NULL);

  /* GKeyFile has no group without a key */
  return is_empty ? g_strconcat ("[" GROUP "]\n", text, NULL) : g_steal_pointer (&text);
}

/**
 * csel_requirement_file_read:
 * @file: a file
 * @error: return location for a #CselRequirementFileError, or why @file cannot be read
 *
 * Returns: (transfer full) (nullable): the requirement in it
 */
CselRequirement *
csel_requirement_file_read (GFile   *file,
                            GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_load_contents (file, NULL, &text, &length, NULL, error))
    return NULL;

  return csel_requirement_file_parse (text, length, name, error);
}

/**
 * csel_requirement_file_write:
 * @file: a file
 * @requirement: a requirement
 * @error: return location for an error
 *
 * Writes under another name first, renamed when it is whole.
 *
 * Returns: %FALSE with @error set if it could not be written
 */
gboolean
csel_requirement_file_write (GFile                 *file,
                             const CselRequirement *requirement,
                             GError               **error)
{
  g_autofree char *text = csel_requirement_file_format (requirement);

  return g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                  NULL, error);
}
