/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-parts-list.h"
#include "rules/csel-requirement.h"

G_BEGIN_DECLS

/**
 * CselProjectField:
 *
 * What is written on every sheet of a project.
 */
typedef enum
{
  CSEL_PROJECT_NAME,
  CSEL_PROJECT_LOCATION,
  CSEL_PROJECT_REVISION,
  CSEL_PROJECT_PREPARED,
  CSEL_PROJECT_CHECKED,
  CSEL_PROJECT_DATE,
  CSEL_N_PROJECT_FIELDS
} CselProjectField;

/**
 * CselItemNote:
 * @manufacturer: who makes the item
 * @item: its number
 * @text: what the user has to say about it
 */
typedef struct
{
  char *manufacturer;
  char *item;
  char *text;
} CselItemNote;

/** CSEL_MAX_PARTS_LISTS: more lists than a project has */
#define CSEL_MAX_PARTS_LISTS 1000

#define CSEL_TYPE_PROJECT (csel_project_get_type ())

G_DECLARE_FINAL_TYPE (CselProject, csel_project, CSEL, PROJECT, GObject)

CselProject             *csel_project_new                (void);
CselProject             *csel_project_copy               (CselProject             *self);
CselUndo                *csel_project_get_undo           (CselProject             *self);
gboolean                 csel_project_is_blank           (CselProject             *self);

guint                    csel_project_get_n_lists        (CselProject             *self);
CselPartsList           *csel_project_get_list           (CselProject             *self,
                                                          guint                    index);
CselPartsList           *csel_project_add_list           (CselProject             *self,
                                                          const char              *title,
                                                          const char              *name);
void                     csel_project_remove_list        (CselProject             *self,
                                                          guint                    index,
                                                          const char              *name);

const char              *csel_project_get_field          (CselProject             *self,
                                                          CselProjectField         field);
void                     csel_project_set_field          (CselProject             *self,
                                                          CselProjectField         field,
                                                          const char              *text,
                                                          const char              *name);
const char              *csel_project_field_get_id       (CselProjectField         field);
gboolean                 csel_project_field_parse        (const char              *id,
                                                          CselProjectField        *field);

const CselRequirement   *csel_project_get_requirement    (CselProject             *self);
void                     csel_project_set_requirement    (CselProject             *self,
                                                          const CselRequirement   *requirement,
                                                          const char              *name);

const char              *csel_project_get_note           (CselProject             *self,
                                                          const char              *manufacturer,
                                                          const char              *item);
void                     csel_project_set_note           (CselProject             *self,
                                                          const char              *manufacturer,
                                                          const char              *item,
                                                          const char              *text,
                                                          const char              *name);
GPtrArray               *csel_project_list_notes         (CselProject             *self);

const CselRatingContext *csel_project_get_context        (CselProject             *self);
void                     csel_project_set_context        (CselProject             *self,
                                                          const CselRatingContext *context);
CselCatalog             *csel_project_get_own_values     (CselProject             *self);
void                     csel_project_set_own_values     (CselProject             *self,
                                                          CselCatalog             *own);

G_END_DECLS
