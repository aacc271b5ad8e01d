/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * csel own: what the user states where the maker does not
 *
 *   own set ITEM PROPERTY=VALUE    own unset ITEM PROPERTY    own list
 *
 * The catalogues and the file of own values are read by csel_command_open(); what changes is
 * written back at once.
 */

#define G_LOG_DOMAIN "csel-cli"

#include "cli/csel-command.h"

#include <glib/gi18n.h>
#include <string.h>

#include "formats/csel-own-file.h"
#include "model/csel-statement.h"
#include "report/csel-own-list.h"
#include "rules/csel-conditions.h"
#include "rules/csel-rating.h"

typedef struct
{
  char *source;
  char *by;
  char *date;
  char *conductor;
  char *ferrule;
  char *connection;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->source);
  g_free (options->by);
  g_free (options->date);
  g_free (options->conductor);
  g_free (options->ferrule);
  g_free (options->connection);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Which statement of a product is meant */
typedef struct
{
  CselProduct   *product;
  CselPropertyId property;
  CselQualifiers conditions;
} Place;

static CselExit
read_conditions (const CselCommand *command,
                 const Options     *options,
                 Place             *place)
{
  CselAbout about = { command->context, options->connection, CSEL_CONDUCTOR_SOLID, CSEL_PREPARATION_BARE };
  gboolean is_range = place->property == CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION;

  if (is_range && (options->conductor == NULL || !csel_conductor_kind_parse (options->conductor, &about.conductor)))
    return csel_command_usage (_("conductor-cross-section needs --conductor solid, stranded or fine-stranded"));
  if (options->ferrule != NULL && !csel_preparation_parse (options->ferrule, &about.preparation))
    return csel_command_usage (_("“%s” is no ferrule: insulated or uninsulated"), options->ferrule);
  place->property = csel_rating_property (place->property, &command->context);
  if (!csel_conditions_get (place->product, place->property, &about, &place->conditions))
    return csel_command_usage (_("%s has several connections, or not that one: say which by --connection"),
                               csel_product_get_item (place->product));

  return CSEL_EXIT_DONE;
}

static CselExit
find_place (CselCommand   *command,
            const Options *options,
            const char    *item,
            const char    *property,
            Place         *place)
{
  CselExit status;

  if (!csel_property_find (property, &place->property))
    return csel_command_usage (_("“%s” is no property, as in sleeve-length"), property);
  place->product = csel_command_find_product (command, item, &status);

  return place->product == NULL ? status : read_conditions (command, options, place);
}

static char *
get_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

static CselExit
read_proof (const Options *options,
            CselOwnProof  *proof)
{
  GDate date;

  if (!csel_own_origin_parse (options->source, &proof->origin))
    return csel_command_usage (_("own set needs --source measured, packaging or maker-document"));
  if (options->by == NULL || *options->by == '\0')
    return csel_command_usage (_("own set needs --by NAME"));
  g_date_set_parse (&date, options->date);
  if (strlen (options->date) != strlen ("2026-03-02") || !g_date_valid (&date))
    return csel_command_usage (_("“%s” is no day, as in 2026-03-02"), options->date);
  proof->by = options->by;
  proof->date = options->date;

  return CSEL_EXIT_DONE;
}

static CselExit
save (CselCommand *command)
{
  g_autoptr(GFile) file = csel_own_file_get_default ();
  g_autoptr(GError) error = NULL;

  CselCatalog *own = csel_own_values_get_catalog (csel_library_get_own_values (command->library));

  if (!csel_own_file_write (file, own, &error))
    return csel_command_fail ("%s", error->message);

  return CSEL_EXIT_DONE;
}

static CselExit
set (CselCommand *command,
     Options     *options,
     char       **arguments)
{
  g_auto(GStrv) parts = g_strsplit (arguments[1], "=", 2);
  g_autoptr(CselProduct) product = NULL;
  g_autoptr(GError) error = NULL;
  Place place = { NULL };
  CselOwnProof proof;
  CselStatement statement = { 0 };
  CselExit status;

  if (g_strv_length (parts) != 2 || *parts[1] == '\0')
    return csel_command_usage (_("own set: expected a property and its value, as in sleeve-length=12mm"));
  if (options->date == NULL)
    options->date = get_today ();
  status = read_proof (options, &proof);
  if (status == CSEL_EXIT_DONE)
    status = find_place (command, options, arguments[0], parts[0], &place);
  product = place.product;
  if (status != CSEL_EXIT_DONE)
    return status;

  statement.property = place.property;
  statement.qualifiers = &place.conditions;
  statement.printed = parts[1];
  if (!csel_statement_read_value (&statement, parts[1], &error) ||
      !csel_own_values_set (csel_library_get_own_values (command->library), product, &statement, &proof, &error))
    return csel_command_fail ("%s: %s", parts[0], error->message);

  return save (command);
}

static CselExit
unset (CselCommand   *command,
       const Options *options,
       char         **arguments)
{
  g_autoptr(CselProduct) product = NULL;
  Place place = { NULL };
  CselExit status = find_place (command, options, arguments[0], arguments[1], &place);

  product = place.product;
  if (status != CSEL_EXIT_DONE)
    return status;
  if (!csel_own_values_unset (csel_library_get_own_values (command->library), product, place.property,
                              &place.conditions))
    return csel_command_fail (_("No own value “%s” of %s"), arguments[1], csel_product_get_item (product));

  return save (command);
}

static CselExit
list (CselCommand *command)
{
  CselCatalog *catalog = csel_own_values_get_catalog (csel_library_get_own_values (command->library));
  g_autofree char *text = NULL;

  if (command->format == CSEL_ANSWER_JSON)
    text = csel_own_list_to_json (catalog);
  else if (command->format == CSEL_ANSWER_TSV)
    text = csel_own_list_to_tsv (catalog, command->locale);
  else
    text = csel_own_list_to_plain (catalog, command->locale);

  return csel_command_print (text);
}

static CselExit
run (CselCommand *command,
     Options     *options)
{
  guint n = g_strv_length (command->arguments);
  const char *action = n > 0 ? command->arguments[0] : "";
  CselExit status;

  if (!(strcmp (action, "set") == 0 && n == 3) && !(strcmp (action, "unset") == 0 && n == 3) &&
      !(strcmp (action, "list") == 0 && n == 1))
    return csel_command_usage (_("expected “own set ITEM PROPERTY=VALUE”, “own unset ITEM PROPERTY” or “own list”"));

  status = csel_command_open (command);
  if (status != CSEL_EXIT_DONE)
    return status;
  if (strcmp (action, "set") == 0)
    return set (command, options, command->arguments + 1);

  return strcmp (action, "unset") == 0 ? unset (command, options, command->arguments + 1) : list (command);
}

CselExit
csel_command_own (char **argv)
{
  g_auto(CselCommand) command = { 0 };
  g_auto(Options) options = { 0 };
  const GOptionEntry entries[] = {
    CSEL_COMMAND_FORMAT_ENTRY (command),
    { "source", 0, 0, G_OPTION_ARG_STRING, &options.source,
      N_("How you know: measured, packaging or maker-document"), N_("SOURCE") },
    { "by", 0, 0, G_OPTION_ARG_STRING, &options.by, N_("Who states it"), N_("NAME") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, N_("The day; today if it is not given"), N_("DATE") },
    { "conductor", 0, 0, G_OPTION_ARG_STRING, &options.conductor,
      N_("How the conductor is built: solid, stranded or fine-stranded"), N_("KIND") },
    { "ferrule", 0, 0, G_OPTION_ARG_STRING, &options.ferrule,
      N_("With which ferrule: insulated or uninsulated"), N_("FERRULE") },
    { "connection", 0, 0, G_OPTION_ARG_STRING, &options.connection,
      N_("Of which connection, if the product has several"), N_("NUMBER") },
    G_OPTION_ENTRY_NULL
  };
  CselExit status;

  status = csel_command_begin (&command, argv, entries, _("set ITEM PROPERTY=VALUE | unset ITEM PROPERTY | list"),
                               _("States values that the maker does not state."));

  return status == CSEL_EXIT_DONE ? run (&command, &options) : status;
}
