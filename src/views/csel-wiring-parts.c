/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A wiring plan on the parts list: the connector with its plan, and the ferrules as its accessories
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-wiring-parts.h"

/* The ferrules that are counted; a number that is open is no item yet */
static CselPartsLine *
make_accessory (const CselWiringAnswer *answer,
                const CselFerruleCount *count)
{
  const CselPartsDetails details = {
    .quantity = count->per_connector, .basis = CSEL_PARTS_PER_CONNECTOR, .spare = answer->spare, .is_accessory = TRUE,
  };

  return csel_parts_line_new_detailed (count->ferrule, &details);
}

/**
 * csel_wiring_parts_add:
 * @list: a parts list
 * @answer: what the plan needs
 * @plan: how the connector is wired
 * @name: what the change is called for the user
 *
 * Adds the connectors and their ferrules, see csel_parts_list_add_wired().
 */
void
csel_wiring_parts_add (CselPartsList          *list,
                       const CselWiringAnswer *answer,
                       CselWiringPlan         *plan,
                       const char             *name)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(CselWiringPlan) copy = csel_wiring_plan_copy (plan);
  const CselPartsDetails wired = { .quantity = answer->connectors, .plan = copy };

  g_ptr_array_add (lines, csel_parts_line_new_detailed (answer->connector, &wired));
  for (guint i = 0; i < answer->counts->len; i++)
    {
      const CselFerruleCount *count = g_ptr_array_index (answer->counts, i);

      if (count->ferrule != NULL)
        g_ptr_array_add (lines, make_accessory (answer, count));
    }
  csel_parts_list_add_wired (list, (CselPartsLine **)lines->pdata, lines->len, name);
}

/* The number of counts if none is of that item */
static guint
find_count (const CselWiringAnswer *answer,
            CselPartsLine          *line)
{
  const CselPartsDetails *details = csel_parts_line_get_details (line);
  const guint n = answer != NULL ? answer->counts->len : 0;
  guint i;

  if (details->basis != CSEL_PARTS_PER_CONNECTOR || csel_parts_line_get_alternatives (line) != NULL)
    return n;
  for (i = 0; i < n; i++)
    {
      const CselFerruleCount *count = g_ptr_array_index (answer->counts, i);

      if (count->ferrule != NULL && csel_product_is_same_item (count->ferrule, csel_parts_line_get_product (line)))
        break;
    }

  return i;
}

static CselPartsLine *
recount (CselPartsLine          *line,
         const CselWiringAnswer *answer,
         guint                   index)
{
  const CselFerruleCount *count = g_ptr_array_index (answer->counts, index);
  CselPartsDetails details = *csel_parts_line_get_details (line);

  details.quantity = count->per_connector;
  details.spare = answer->spare;

  return csel_parts_line_copy_detailed (line, &details);
}

/**
 * csel_wiring_parts_put_back:
 * @list: a parts list
 * @position: of a connector's line
 * @before: (nullable): what its plan needed before
 * @after: what the new plan needs
 * @plan: the new plan
 * @name: what the change is called for the user
 *
 * Gives the line another plan. Of its accessories, those that were the old plan's are recounted or taken
 * away, those that are new are added, all others stay.
 */
void
csel_wiring_parts_put_back (CselPartsList          *list,
                            guint                   position,
                            const CselWiringAnswer *before,
                            const CselWiringAnswer *after,
                            CselWiringPlan         *plan,
                            const char             *name)
{
  const guint n = csel_parts_list_count_group (list, position);
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree gboolean *is_done = g_new0 (gboolean, after->counts->len + 1);
  g_autoptr(CselPartsLine) connector = g_list_model_get_item (G_LIST_MODEL (list), position);
  CselPartsDetails details = *csel_parts_line_get_details (connector);
  g_autoptr(CselWiringPlan) copy = csel_wiring_plan_copy (plan);

  details.plan = copy;
  g_ptr_array_add (lines, csel_parts_line_copy_detailed (connector, &details));
  for (guint i = 1; i < n; i++)
    {
      g_autoptr(CselPartsLine) line = g_list_model_get_item (G_LIST_MODEL (list), position + i);
      const guint old = find_count (before, line);
      const guint new = find_count (after, line);

      if (before == NULL || old == before->counts->len)
        g_ptr_array_add (lines, g_steal_pointer (&line));
      else if (new < after->counts->len && !is_done[new])
        {
          g_ptr_array_add (lines, recount (line, after, new));
          is_done[new] = TRUE;
        }
    }
  for (guint i = 0; i < after->counts->len; i++)
    {
      const CselFerruleCount *count = g_ptr_array_index (after->counts, i);

      if (count->ferrule != NULL && !is_done[i])
        g_ptr_array_add (lines, make_accessory (after, count));
    }
  csel_parts_list_splice (list, position, n, (CselPartsLine **)lines->pdata, lines->len, name);
}
