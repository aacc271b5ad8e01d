/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "engine/csel-nearest-miss.h"
#include "lists/csel-compared.h"
#include "project/csel-project.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

#define CSEL_TYPE_SESSION (csel_session_get_type ())

G_DECLARE_FINAL_TYPE (CselSession, csel_session, CSEL, SESSION, GObject)

CselSession             *csel_session_new                (CselLocale              *locale);
CselLocale              *csel_session_get_locale         (CselSession             *self);
CselLibrary             *csel_session_get_library        (CselSession             *self);
CselProject             *csel_session_get_project        (CselSession             *self);
void                     csel_session_set_project        (CselSession             *self,
                                                          CselProject             *project);
CselPartsList           *csel_session_get_parts_list     (CselSession             *self);
void                     csel_session_set_parts_list     (CselSession             *self,
                                                          CselPartsList           *list);
CselCompared            *csel_session_get_compared       (CselSession             *self);

CselProduct             *csel_session_get_product        (CselSession             *self);
void                     csel_session_set_product        (CselSession             *self,
                                                          CselProduct             *product);
const CselRatingContext *csel_session_get_rating_context (CselSession             *self);
void                     csel_session_set_rating_context (CselSession             *self,
                                                          const CselRatingContext *context);
const CselRequirement   *csel_session_get_requirement    (CselSession             *self);
void                     csel_session_set_requirement    (CselSession             *self,
                                                          const CselRequirement   *requirement);
CselWanted               csel_session_get_wanted         (CselSession             *self);
void                     csel_session_set_wanted         (CselSession             *self,
                                                          CselWanted               wanted);
const char              *csel_session_get_author         (CselSession             *self);
void                     csel_session_set_author         (CselSession             *self,
                                                          const char              *author);

CselResult              *csel_session_get_result         (CselSession             *self);
const CselQuery         *csel_session_get_query          (CselSession             *self);
guint                    csel_session_get_n_rows         (CselSession             *self);
gboolean                 csel_session_find_position      (CselSession             *self,
                                                          CselProduct             *product,
                                                          guint                   *position);
void                     csel_session_set_search         (CselSession             *self,
                                                          const char              *text);
void                     csel_session_set_sort           (CselSession             *self,
                                                          const char              *column,
                                                          gboolean                 descending);
void                     csel_session_toggle_value       (CselSession             *self,
                                                          const char              *column,
                                                          const char              *key);
gboolean                 csel_session_has_value          (CselSession             *self,
                                                          const char              *column,
                                                          const char              *key);
void                     csel_session_set_bounds         (CselSession             *self,
                                                          const char              *column,
                                                          const CselBounds        *bounds);
void                     csel_session_clear_column       (CselSession             *self,
                                                          const char              *column);
void                     csel_session_clear_filters      (CselSession             *self);
gboolean                 csel_session_is_filtered        (CselSession             *self);
gboolean                 csel_session_filters_column     (CselSession             *self,
                                                          const char              *column);
guint                    csel_session_count_open         (CselSession             *self);
char                    *csel_session_find_nearest_miss  (CselSession             *self,
                                                          CselNearestMiss         *miss);
void                     csel_session_drop               (CselSession             *self,
                                                          const CselNearestMiss   *miss);
gboolean                 csel_session_prepare_column     (CselSession             *self,
                                                          const char              *column);
CselFacet               *csel_session_get_facet          (CselSession             *self,
                                                          const char              *column);
void                     csel_session_restore            (CselSession             *self,
                                                          const CselQuery         *query);

G_END_DECLS
