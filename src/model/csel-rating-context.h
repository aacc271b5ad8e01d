/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CSEL_TYPE_RATING_CONTEXT (csel_rating_context_get_type ())

/**
 * CselRatingScheme:
 *
 * Whose ratings are wanted: IEC 60664-1, UL 1059 or CSA C22.2.
 */
typedef enum
{
  CSEL_RATING_IEC,
  CSEL_RATING_UL,
  CSEL_RATING_CSA,
} CselRatingScheme;

/**
 * CselRatingContext:
 * @scheme: whose ratings
 * @overvoltage_category: 1 to 4, for IEC
 * @pollution_degree: 1 to 4, for IEC
 * @use_group: 'A' to 'F', for UL and CSA
 *
 * "Ratings per": under which conditions a voltage or current is read.
 */
typedef struct
{
  CselRatingScheme scheme;
  guint            overvoltage_category;
  guint            pollution_degree;
  char             use_group;
} CselRatingContext;

/** CSEL_RATING_CONTEXT_DEFAULT: fixed installations and industrial equipment, open panel */
#define CSEL_RATING_CONTEXT_DEFAULT ((CselRatingContext) { CSEL_RATING_IEC, 3, 3, 0 })

GType              csel_rating_context_get_type  (void);
CselRatingContext *csel_rating_context_copy      (const CselRatingContext *self);
void               csel_rating_context_free      (CselRatingContext       *self);
gboolean           csel_rating_context_parse     (const char              *text,
                                                  CselRatingContext       *context);
char              *csel_rating_context_to_string (const CselRatingContext *self);
const char *const *csel_rating_context_list_usual (void);
gboolean           csel_rating_context_equal     (const CselRatingContext *self,
                                                  const CselRatingContext *other);
guint              csel_overvoltage_category_parse
                                                 (const char              *text);
const char        *csel_overvoltage_category_get_name
                                                 (guint                    category);

G_END_DECLS
