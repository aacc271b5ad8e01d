/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Ferrules for somebody who has to choose one: in four groups, and within them those that the
 * data cannot tell apart as one choice
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-ferrule-groups.h"

#include "rules/csel-lookalikes.h"

static const char *const group_ids[CSEL_N_FERRULE_GROUPS] = {
  [CSEL_FERRULE_FITS] = "fits",
  [CSEL_FERRULE_ONE_CHECK] = "one-check",
  [CSEL_FERRULE_CANNOT_TELL] = "cannot-tell",
  [CSEL_FERRULE_DOES_NOT_FIT] = "does-not-fit",
};

/**
 * csel_ferrule_candidate_get_todo:
 * @candidate: a ferrule with its verdict
 *
 * Returns: (nullable) (transfer none): the one line that is open, %NULL if none or several are,
 *   or if another speaks against the ferrule
 */
const CselVerdictLine *
csel_ferrule_candidate_get_todo (const CselFerruleCandidate *candidate)
{
  const CselVerdictLine *open = NULL;

  if (csel_verdict_get_result (candidate->verdict) != CSEL_VERDICT_CANNOT_TELL)
    return NULL;

  for (guint i = 0; i < csel_verdict_get_n_lines (candidate->verdict); i++)
    {
      const CselVerdictLine *line = csel_verdict_get_line (candidate->verdict, i);

      if (!csel_verdict_line_is_open (line))
        continue;
      if (open != NULL)
        return NULL;
      open = line;
    }

  return open;
}

/**
 * csel_ferrule_candidate_get_group:
 * @candidate: a ferrule with its verdict
 *
 * Returns: the group it belongs to
 */
CselFerruleGroup
csel_ferrule_candidate_get_group (const CselFerruleCandidate *candidate)
{
  switch (csel_verdict_get_result (candidate->verdict))
    {
    case CSEL_VERDICT_FITS:
      return CSEL_FERRULE_FITS;

    case CSEL_VERDICT_ACCEPTED:
    case CSEL_VERDICT_CANNOT_TELL:
      return candidate->listed && csel_ferrule_candidate_get_todo (candidate) != NULL ?
             CSEL_FERRULE_ONE_CHECK : CSEL_FERRULE_CANNOT_TELL;

    case CSEL_VERDICT_DOES_NOT_FIT:
    case CSEL_VERDICT_NOT_APPLICABLE:
    case CSEL_N_VERDICT_RESULTS:
      break;
    }

  return CSEL_FERRULE_DOES_NOT_FIT;
}

static GPtrArray *
list_products (const CselFerruleAnswer *answer)
{
  GPtrArray *products = g_ptr_array_new ();

  for (guint i = 0; i < answer->candidates->len; i++)
    g_ptr_array_add (products, ((CselFerruleCandidate *)g_ptr_array_index (answer->candidates, i))->ferrule);

  return products;
}

/* Which group of look-alikes each product is in */
static GHashTable *
number_lookalikes (GPtrArray *products)
{
  g_autoptr(GPtrArray) groups = csel_lookalikes_group (products);
  GHashTable *numbers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      GPtrArray *group = g_ptr_array_index (groups, i);

      for (guint j = 0; j < group->len; j++)
        g_hash_table_insert (numbers, g_ptr_array_index (group, j), GUINT_TO_POINTER (i));
    }

  return numbers;
}

/* What a connector says of a ferrule tells two of them apart, too */
static gboolean
is_one_choice (GHashTable                 *numbers,
               const CselFerruleCandidate *candidate,
               const CselFerruleCandidate *other)
{
  return candidate->listed == other->listed &&
         csel_ferrule_candidate_get_group (candidate) == csel_ferrule_candidate_get_group (other) &&
         g_hash_table_lookup (numbers, candidate->ferrule) == g_hash_table_lookup (numbers, other->ferrule);
}

/**
 * csel_ferrule_answer_list_choices:
 * @answer: an answer
 *
 * Returns: (transfer full) (element-type GPtrArray): the candidates of @answer in their order,
 *   those that the data cannot tell apart as one choice: each choice is an array of one
 *   #CselFerruleCandidate or more, which belong to @answer
 */
GPtrArray *
csel_ferrule_answer_list_choices (const CselFerruleAnswer *answer)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  g_autoptr(GPtrArray) products = list_products (answer);
  g_autoptr(GHashTable) numbers = number_lookalikes (products);

  for (guint i = 0; i < answer->candidates->len; i++)
    {
      CselFerruleCandidate *candidate = g_ptr_array_index (answer->candidates, i);
      GPtrArray *choice = NULL;

      for (guint j = 0; choice == NULL && j < choices->len; j++)
        {
          GPtrArray *known = g_ptr_array_index (choices, j);

          if (is_one_choice (numbers, g_ptr_array_index (known, 0), candidate))
            choice = known;
        }
      if (choice == NULL)
        {
          choice = g_ptr_array_new ();
          g_ptr_array_add (choices, choice);
        }
      g_ptr_array_add (choice, candidate);
    }

  return choices;
}

/**
 * csel_ferrule_group_get_id:
 * @group: a group
 *
 * Returns: its stable name, as in JSON
 */
const char *
csel_ferrule_group_get_id (CselFerruleGroup group)
{
  g_return_val_if_fail (group < CSEL_N_FERRULE_GROUPS, NULL);

  return group_ids[group];
}
