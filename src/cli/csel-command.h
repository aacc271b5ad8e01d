/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "engine/csel-library.h"
#include "model/csel-rating-context.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

/**
 * CselExit:
 * @CSEL_EXIT_DONE: done
 * @CSEL_EXIT_FAILED: bad input, or nothing found
 * @CSEL_EXIT_USAGE: wrong use of the command line
 */
typedef enum
{
  CSEL_EXIT_DONE = 0,
  CSEL_EXIT_FAILED = 1,
  CSEL_EXIT_USAGE = 2,
} CselExit;

/**
 * CselAnswerFormat:
 *
 * How the answer is written.
 */
typedef enum
{
  CSEL_ANSWER_TEXT,
  CSEL_ANSWER_TSV,
  CSEL_ANSWER_JSON,
} CselAnswerFormat;

/**
 * CselCommand:
 * @arguments: what is left on the command line after the options
 * @format: how the answer is written
 * @locale: the language of the answer
 * @context: "Ratings per"
 * @library: the catalogues, all of them listed
 * @ratings_per: (nullable) (array zero-terminated=1): what was typed for @context
 * @takes_several_ratings: set before csel_command_begin() if there may be more than one
 *
 * What every command is given once its options are read.
 */
typedef struct
{
  char              **arguments;
  CselAnswerFormat          format;
  CselLocale         *locale;
  CselRatingContext   context;
  CselLibrary        *library;
  char              **ratings_per;
  gboolean            takes_several_ratings;

  /*< private >*/
  char              **catalogs;
  gboolean            no_cache;
  char               *format_name;
  char               *language;
} CselCommand;

/**
 * CSEL_COMMAND_FORMAT_ENTRY:
 * @command: a #CselCommand
 *
 * The option of the commands that answer in text, TSV or JSON.
 */
#define CSEL_COMMAND_FORMAT_ENTRY(command) \
  { "format", 0, 0, G_OPTION_ARG_STRING, &(command).format_name, \
    N_("Write text, tsv or json"), N_("FORMAT") }

typedef CselExit (*CselCommandFunc) (char **argv);

/* One file per command; argv[0] is the command's name */
CselExit     csel_command_list         (char              **argv);
CselExit     csel_command_show         (char              **argv);
CselExit     csel_command_sheet        (char              **argv);
CselExit     csel_command_drawing      (char              **argv);
CselExit     csel_command_ferrules     (char              **argv);
CselExit     csel_command_mates        (char              **argv);
CselExit     csel_command_check        (char              **argv);
CselExit     csel_command_compare      (char              **argv);
CselExit     csel_command_diff         (char              **argv);
CselExit     csel_command_own          (char              **argv);
CselExit     csel_command_parts        (char              **argv);
CselExit     csel_command_validate     (char              **argv);
CselExit     csel_command_wire         (char              **argv);

/* What they share */
CselExit     csel_command_begin        (CselCommand        *self,
                                        char              **argv,
                                        const GOptionEntry *entries,
                                        const char         *parameters,
                                        const char         *summary);
void         csel_command_clear        (CselCommand        *self);
CselExit     csel_command_open         (CselCommand        *self);
CselProduct *csel_command_find_product (CselCommand        *self,
                                        const char         *item,
                                        CselExit           *status);
GFile       *csel_command_name_file    (GFile              *folder,
                                        GHashTable         *names,
                                        CselProduct        *product,
                                        const char         *ending);
CselExit     csel_command_usage        (const char         *format,
                                        ...) G_GNUC_PRINTF (1, 2);
CselExit     csel_command_fail         (const char         *format,
                                        ...) G_GNUC_PRINTF (1, 2);
CselExit     csel_command_print        (const char         *text);
CselExit     csel_command_write        (const char         *output,
                                        const char         *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CselCommand, csel_command_clear)

G_END_DECLS
