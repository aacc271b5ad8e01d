/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-own-values.h"
#include "model/csel-product.h"
#include "model/csel-rating-context.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

char       *csel_label_fact           (const CselLocale        *locale,
                                       CselProduct             *product,
                                       const CselFact          *fact);
char       *csel_label_statement      (const CselLocale        *locale,
                                       CselProduct             *product,
                                       const CselFact          *fact);
char       *csel_label_section        (const CselLocale        *locale,
                                       CselProduct             *product,
                                       const CselFact          *fact);
const char *csel_label_property       (const CselLocale        *locale,
                                       CselPropertyId           property);
const char *csel_label_code           (const CselLocale        *locale,
                                       CselPropertyId           property,
                                       const char              *code);
const char *csel_label_title          (const CselLocale        *locale,
                                       CselProduct             *product);
void        csel_label_order_languages
                                      (const CselLocale        *locale,
                                       CselProduct             *product,
                                       GPtrArray               *facts);
const char *csel_label_other_language (const CselLocale        *locale,
                                       CselProduct             *product,
                                       const CselFact          *fact);
const char *csel_label_confidence     (const CselLocale        *locale,
                                       CselConfidence           confidence);
const char *csel_label_not_stated     (const CselLocale        *locale);
const char *csel_label_relation       (const CselLocale        *locale,
                                       CselRelationType         type,
                                       gboolean                 required);
char       *csel_label_rating_context (const CselLocale        *locale,
                                       const CselRatingContext *context);
char       *csel_label_rating_column  (const CselLocale        *locale,
                                       CselProduct             *product,
                                       const CselFact          *fact);
const char *csel_label_words          (const CselLocale        *locale,
                                       const CselProperty      *property,
                                       CselValueKind            kind,
                                       gboolean                 truth,
                                       const char              *words);
const char *csel_label_value          (const CselLocale        *locale,
                                       CselProduct             *product,
                                       const CselFact          *fact);
char       *csel_label_second_hand    (const CselLocale        *locale,
                                       CselProduct             *product);
char       *csel_label_source         (const CselLocale        *locale,
                                       const CselSource        *source);
const char *csel_label_own_origin       (const CselLocale        *locale,
                                         CselOwnOrigin            origin);
char       *csel_label_own_proof        (const CselLocale        *locale,
                                         const CselSource        *source);

G_END_DECLS
