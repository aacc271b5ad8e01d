/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * How a session and its project know of each other
 *
 * What is asked of the products is the project's, so that it is undone and saved with it; the user's own
 * values go with what the project has of their products.
 */

#define G_LOG_DOMAIN "csel-lists"

#include "lists/csel-session-private.h"

static void
take_own_values (CselSession *self)
{
  csel_project_set_own_values (self->project,
                               csel_own_values_get_catalog (csel_library_get_own_values (self->library)));
}

/* The one that is shown may be gone: then the one in its place is */
static void
lists_changed_cb (CselSession *self)
{
  const guint n = csel_project_get_n_lists (self->project);

  for (guint i = 0; i < n; i++)
    if (csel_project_get_list (self->project, i) == self->parts_list)
      {
        self->parts_list_index = i;
        return;
      }
  csel_session_set_parts_list (self, csel_project_get_list (self->project, MIN (self->parts_list_index, n - 1)));
}

/**
 * csel_session_get_project:
 * @self: a session
 *
 * Returns: (transfer none): what the user has decided
 */
CselProject *
csel_session_get_project (CselSession *self)
{
  g_return_val_if_fail (CSEL_IS_SESSION (self), NULL);

  return self->project;
}

/**
 * csel_session_set_project:
 * @self: a session that no view has seen yet
 * @project: what the user has decided
 */
void
csel_session_set_project (CselSession *self,
                          CselProject *project)
{
  g_return_if_fail (CSEL_IS_SESSION (self));

  if (self->project != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->project, csel_session_take_requirement, self);
      g_signal_handlers_disconnect_by_func (self->project, lists_changed_cb, self);
      g_signal_handlers_disconnect_by_func (csel_library_get_own_values (self->library), take_own_values, self);
    }
  g_set_object (&self->project, project);
  g_signal_connect_object (project, "notify::requirement", G_CALLBACK (csel_session_take_requirement), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (project, "lists-changed", G_CALLBACK (lists_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (csel_library_get_own_values (self->library), "changed", G_CALLBACK (take_own_values), self,
                           G_CONNECT_SWAPPED);
  csel_session_set_parts_list (self, csel_project_get_list (project, 0));
  take_own_values (self);
  csel_session_take_requirement (self);
}

/**
 * csel_session_get_parts_list:
 * @self: a session
 *
 * Returns: (transfer none): the parts list that is shown, and to which is added
 */
CselPartsList *
csel_session_get_parts_list (CselSession *self)
{
  g_return_val_if_fail (CSEL_IS_SESSION (self), NULL);

  return self->parts_list;
}

/**
 * csel_session_set_parts_list:
 * @self: a session
 * @list: one of the parts lists of its project
 *
 * Shows it; what is added is added to it.
 */
void
csel_session_set_parts_list (CselSession   *self,
                             CselPartsList *list)
{
  g_return_if_fail (CSEL_IS_SESSION (self));
  g_return_if_fail (CSEL_IS_PARTS_LIST (list));

  if (!g_set_object (&self->parts_list, list))
    return;
  lists_changed_cb (self);
  g_object_notify (G_OBJECT (self), "parts-list");
}
