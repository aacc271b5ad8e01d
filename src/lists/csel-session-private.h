/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"

G_BEGIN_DECLS

/* The session is split by concern: products, search and filters (csel-session.c), how it searches
 * (csel-session-search.c), the requirement and what it finds (csel-session-requirement.c), saved
 * searches (csel-session-saved.c), the project (csel-session-project.c). */

/** CSEL_LONG_LIST: up to so many products are searched within a few milliseconds; what is asked of more is found
 * out in a thread, and only what somebody looks at */
#define CSEL_LONG_LIST 200000

struct _CselSession
{
  GObject        parent_instance;

  CselLocale    *locale;
  CselLibrary   *library;
  CselIndex     *index;
  CselQuery     *query;
  CselResult    *result;
  CselProduct   *product;
  CselProject   *project;
  CselPartsList *parts_list;
  guint          parts_list_index;
  CselCompared  *compared;
  char          *author;

  /* A list that is long is searched in a thread: what was asked last, and whether somebody still
   * answers what was asked before */
  guint          generation;
  gboolean       is_searching;
  gboolean       wants_best;
  guint          refresh_id;

  /* Which columns of which list are known already */
  CselListing   *prepared_of;
  GHashTable    *prepared;
  gboolean       is_preparing;
};

void csel_session_run_query          (CselSession *self);
void csel_session_library_changed_cb (CselSession *self);
void csel_session_take_requirement   (CselSession *self);

G_END_DECLS
