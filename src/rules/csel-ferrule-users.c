/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The other way round: which connectors take a ferrule, on the conductor it is made for
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-ferrule-groups.h"
#include "rules/csel-ferrule-private.h"

/* In mm² if it is stated so */
static gboolean
get_conductor (CselProduct   *ferrule,
               CselConductor *conductor)
{
  *conductor = (CselConductor) { .kind = CSEL_CONDUCTOR_FINE_STRANDED };

  return (csel_product_lookup_range (ferrule, CSEL_PROPERTY_FERRULE_SIZE, CSEL_UNIT_MM2, &conductor->size) != NULL ||
          csel_product_lookup_range (ferrule, CSEL_PROPERTY_FERRULE_SIZE, CSEL_UNIT_AWG, &conductor->size) != NULL) &&
         !conductor->size.is_range;
}

static int
compare_answers (gconstpointer a,
                 gconstpointer b,
                 gpointer      unused)
{
  const CselFerruleAnswer *answer_a = *(const CselFerruleAnswer *const *)a;
  const CselFerruleAnswer *answer_b = *(const CselFerruleAnswer *const *)b;

  return (int)csel_ferrule_candidate_get_group (g_ptr_array_index (answer_a->candidates, 0)) -
         (int)csel_ferrule_candidate_get_group (g_ptr_array_index (answer_b->candidates, 0));
}

/**
 * csel_ferrule_ask_connectors:
 * @ferrule: a ferrule
 * @connectors: (element-type CselProduct): products; those that take no conductor are passed over
 *
 * Asked for a fine-stranded conductor of the ferrule's own size.
 *
 * Returns: (transfer full) (element-type CselFerruleAnswer): an answer for each connector, the
 *   best first, each with @ferrule as its only candidate; empty if @ferrule does not state one
 *   size
 */
GPtrArray *
csel_ferrule_ask_connectors (CselProduct *ferrule,
                             GPtrArray   *connectors)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_ferrule_answer_free);
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();
  CselConductor conductor;

  if (!get_conductor (ferrule, &conductor))
    return answers;

  g_ptr_array_add (ferrules, ferrule);
  for (guint i = 0; i < connectors->len; i++)
    if (csel_terminal_takes_conductor (g_ptr_array_index (connectors, i)))
      g_ptr_array_add (answers, csel_ferrule_ask (g_ptr_array_index (connectors, i), &conductor, CSEL_WISH_ANY,
                                                  ferrules));
  g_qsort_with_data (answers->pdata, (int)answers->len, sizeof (gpointer), compare_answers, NULL);

  return answers;
}
