/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * What a session asks of its products, which of them it lists, and what is just missed
 */

#define G_LOG_DOMAIN "csel-lists"

#include "lists/csel-session-private.h"

#include <glib/gi18n.h>

#include "base/csel-macros.h"
#include "report/csel-miss-text.h"

/**
 * csel_session_get_requirement:
 * @self: a session
 *
 * Returns: (transfer none): what is asked of the products, and what was accepted
 */
const CselRequirement *
csel_session_get_requirement (CselSession *self)
{
  g_return_val_if_fail (CSEL_IS_SESSION (self), NULL);

  return self->query->requirement;
}

/**
 * csel_session_set_requirement:
 * @self: a session
 * @requirement: what is asked of the products; copied, read under "Ratings per" where it asks
 *   for no ratings itself
 */
void
csel_session_set_requirement (CselSession           *self,
                              const CselRequirement *requirement)
{
  g_return_if_fail (CSEL_IS_SESSION (self));

  csel_project_set_requirement (self->project, requirement, _("Change the requirement"));
}

/* What the project asks is what the products are asked */
void
csel_session_take_requirement (CselSession *self)
{
  g_autoptr(CselRequirement) copy = csel_requirement_copy (csel_project_get_requirement (self->project));

  csel_requirement_set_context (copy, &self->query->context);
  if (csel_requirement_equal (self->query->requirement, copy))
    return;

  csel_requirement_free (self->query->requirement);
  self->query->requirement = g_steal_pointer (&copy);
  if (self->query->wanted != CSEL_WANTED_ALL)
    csel_session_run_query (self);
  g_object_notify (G_OBJECT (self), "requirement");
}

CselWanted
csel_session_get_wanted (CselSession *self)
{
  g_return_val_if_fail (CSEL_IS_SESSION (self), CSEL_WANTED_ALL);

  return self->query->wanted;
}

/**
 * csel_session_set_wanted:
 * @self: a session
 * @wanted: which answers to the requirement are listed
 */
void
csel_session_set_wanted (CselSession *self,
                         CselWanted   wanted)
{
  g_return_if_fail (CSEL_IS_SESSION (self));
  g_return_if_fail (wanted < CSEL_N_WANTED);

  if (self->query->wanted == wanted)
    return;

  self->query->wanted = wanted;
  csel_session_run_query (self);
  g_object_notify (G_OBJECT (self), "wanted");
}

/**
 * csel_session_get_author:
 * @self: a session
 *
 * Returns: (nullable): who works here, for what is accepted by name
 */
const char *
csel_session_get_author (CselSession *self)
{
  g_return_val_if_fail (CSEL_IS_SESSION (self), NULL);

  return self->author;
}

void
csel_session_set_author (CselSession *self,
                         const char  *author)
{
  g_return_if_fail (CSEL_IS_SESSION (self));

  if (csel_set_str (&self->author, author))
    g_object_notify (G_OBJECT (self), "author");
}

gboolean
csel_session_filters_column (CselSession *self,
                             const char  *column)
{
  g_return_val_if_fail (CSEL_IS_SESSION (self), FALSE);

  return csel_query_filters_column (self->query, column);
}

/**
 * csel_session_count_open:
 * @self: a session
 *
 * Returns: how many of the products that were found are open; 0 if none were asked
 */
guint
csel_session_count_open (CselSession *self)
{
  g_return_val_if_fail (CSEL_IS_SESSION (self), 0);

  return csel_result_count_open (self->result);
}

/**
 * csel_session_find_nearest_miss:
 * @self: a session that has found nothing
 * @miss: (out caller-allocates): the one condition to drop
 *
 * Returns: (transfer full) (nullable): what dropping it gives, as a sentence; %NULL if no
 *   single condition helps
 */
char *
csel_session_find_nearest_miss (CselSession     *self,
                                CselNearestMiss *miss)
{
  g_return_val_if_fail (CSEL_IS_SESSION (self), NULL);

  return csel_nearest_miss_find (self->result, miss) ?
         csel_miss_describe (miss, self->result, self->locale) : NULL;
}

/**
 * csel_session_drop:
 * @self: a session
 * @miss: a condition
 */
void
csel_session_drop (CselSession           *self,
                   const CselNearestMiss *miss)
{
  g_autoptr(CselRequirement) requirement = NULL;

  g_return_if_fail (CSEL_IS_SESSION (self));

  switch (miss->kind)
    {
    case CSEL_CONDITION_TEXT:
      csel_session_set_search (self, NULL);
      break;

    case CSEL_CONDITION_COLUMN:
      csel_session_clear_column (self, miss->column);
      break;

    case CSEL_CONDITION_FIELD:
      requirement = csel_requirement_copy (self->query->requirement);
      csel_requirement_set (requirement, miss->field, NULL, NULL);
      csel_session_set_requirement (self, requirement);
      break;
    }
}
