/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The groups of a catalogue, what stands in them, and what its reader has to say about its file
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-catalog-private.h"

guint
csel_catalog_get_n_groups (CselCatalog *self)
{
  return csel_vector_get_length (&self->groups);
}

const CselGroup *
csel_catalog_get_group (CselCatalog *self,
                        guint32      group)
{
  return csel_vector_get (&self->groups, group);
}

/**
 * csel_catalog_get_n_members:
 * @self: a frozen catalogue
 *
 * Returns: how often a product stands in a group
 */
guint
csel_catalog_get_n_members (CselCatalog *self)
{
  return csel_vector_get_length (&self->members);
}

const CselGroupMember *
csel_catalog_get_member (CselCatalog *self,
                         guint        index)
{
  return csel_vector_get (&self->members, index);
}

/**
 * csel_catalog_get_n_notices:
 * @self: a catalogue
 *
 * Returns: how many places of the file were skipped or are doubtful
 */
guint
csel_catalog_get_n_notices (CselCatalog *self)
{
  return csel_vector_get_length (&self->notices);
}

const CselNotice *
csel_catalog_get_notice (CselCatalog *self,
                         guint        index)
{
  return csel_vector_get (&self->notices, index);
}
