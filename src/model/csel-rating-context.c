/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselRatingContext: "Ratings per", one choice for list, technical data and print
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-rating-context.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (CselRatingContext, csel_rating_context, csel_rating_context_copy,
                     csel_rating_context_free)

static const char *const roman[] = { NULL, "I", "II", "III", "IV" };

/**
 * csel_rating_context_copy:
 * @self: a context
 *
 * Returns: (transfer full): the same
 */
CselRatingContext *
csel_rating_context_copy (const CselRatingContext *self)
{
  return g_memdup2 (self, sizeof *self);
}

/**
 * csel_rating_context_free:
 * @self: (transfer full): a context
 */
void
csel_rating_context_free (CselRatingContext *self)
{
  g_free (self);
}

/**
 * csel_overvoltage_category_parse:
 * @text: (nullable): "I" to "IV"
 *
 * Returns: 1 to 4, or 0 if @text is no overvoltage category
 */
guint
csel_overvoltage_category_parse (const char *text)
{
  for (guint i = 1; text != NULL && i < G_N_ELEMENTS (roman); i++)
    if (strcmp (text, roman[i]) == 0)
      return i;

  return 0;
}

/**
 * csel_overvoltage_category_get_name:
 * @category: 1 to 4
 *
 * Returns: "I" to "IV"
 */
const char *
csel_overvoltage_category_get_name (guint category)
{
  g_return_val_if_fail (category > 0 && category < G_N_ELEMENTS (roman), NULL);

  return roman[category];
}

static gboolean
parse_iec (const char        *text,
           CselRatingContext *context)
{
  g_auto(GStrv) parts = g_strsplit (text, "/", 2);

  if (g_strv_length (parts) != 2 || strlen (parts[1]) != 1)
    return FALSE;

  context->scheme = CSEL_RATING_IEC;
  context->overvoltage_category = csel_overvoltage_category_parse (parts[0]);
  context->pollution_degree = (guint)g_ascii_digit_value (parts[1][0]);
  context->use_group = 0;

  return context->overvoltage_category != 0 &&
         context->pollution_degree >= 1 && context->pollution_degree <= 4;
}

/**
 * csel_rating_context_parse:
 * @text: "iec:III/3", "ul:C", "csa:D"
 * @context: (out caller-allocates): what it says
 *
 * Returns: %FALSE if @text is none of these; @context is then undefined
 */
gboolean
csel_rating_context_parse (const char        *text,
                           CselRatingContext *context)
{
  gboolean ul = g_str_has_prefix (text, "ul:");

  if (g_str_has_prefix (text, "iec:"))
    return parse_iec (text + 4, context);
  if (!ul && !g_str_has_prefix (text, "csa:"))
    return FALSE;

  text += ul ? 3 : 4;
  *context = (CselRatingContext) { ul ? CSEL_RATING_UL : CSEL_RATING_CSA, 0, 0, text[0] };

  return text[0] >= 'A' && text[0] <= 'F' && text[1] == '\0';
}

/**
 * csel_rating_context_to_string:
 * @self: a context
 *
 * Returns: (transfer full): what csel_rating_context_parse() reads
 */
char *
csel_rating_context_to_string (const CselRatingContext *self)
{
  if (self->scheme == CSEL_RATING_IEC)
    return g_strdup_printf ("iec:%s/%u", roman[self->overvoltage_category], self->pollution_degree);

  return g_strdup_printf ("%s:%c", self->scheme == CSEL_RATING_UL ? "ul" : "csa", self->use_group);
}

/**
 * csel_rating_context_equal:
 * @self: a context
 * @other: another
 *
 * Returns: %TRUE if they ask for the same ratings
 */
gboolean
csel_rating_context_equal (const CselRatingContext *self,
                           const CselRatingContext *other)
{
  return self->scheme == other->scheme &&
         self->overvoltage_category == other->overvoltage_category &&
         self->pollution_degree == other->pollution_degree &&
         self->use_group == other->use_group;
}

/**
 * csel_rating_context_list_usual:
 *
 * Returns: (array zero-terminated=1): what panel designers ask for, the first one if nobody says; others can be
 *   asked for on the command line
 */
const char *const *
csel_rating_context_list_usual (void)
{
  static const char *const usual[] = {
    "iec:III/3", "iec:III/2", "iec:II/2", "iec:II/3", "iec:IV/3",
    "ul:A", "ul:B", "ul:C", "ul:D", "csa:A", "csa:B", "csa:C", "csa:D", NULL,
  };

  return usual;
}
