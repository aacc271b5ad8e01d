/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-product.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

#define CSEL_TYPE_SPEC_ROW (csel_spec_row_get_type ())

G_DECLARE_FINAL_TYPE (CselSpecRow, csel_spec_row, CSEL, SPEC_ROW, GObject)

/**
 * CselSpecRowKind:
 * @CSEL_SPEC_HEADING: the title of a section
 * @CSEL_SPEC_SUBHEADING: a title within a section
 * @CSEL_SPEC_VALUE: a label and a value
 * @CSEL_SPEC_COLUMNS: a label and a value per column of a rating table
 * @CSEL_SPEC_TEXT: a label and whole sentences
 * @CSEL_SPEC_RELATED: another product: its item number and what it is
 * @CSEL_SPEC_SOURCE: where the facts were stated
 */
typedef enum
{
  CSEL_SPEC_HEADING,
  CSEL_SPEC_SUBHEADING,
  CSEL_SPEC_VALUE,
  CSEL_SPEC_COLUMNS,
  CSEL_SPEC_TEXT,
  CSEL_SPEC_RELATED,
  CSEL_SPEC_SOURCE,
} CselSpecRowKind;

CselSpecRow     *csel_spec_row_new               (CselSpecRowKind  kind,
                                                  CselSection      section,
                                                  const char      *label);
void             csel_spec_row_add_cell          (CselSpecRow     *self,
                                                  const char      *text,
                                                  const CselFact  *fact);
void             csel_spec_row_set_product       (CselSpecRow     *self,
                                                  CselProduct     *product);
void             csel_spec_row_set_active_column (CselSpecRow     *self,
                                                  int              column);

CselSpecRowKind  csel_spec_row_get_kind          (CselSpecRow     *self);
CselSection      csel_spec_row_get_section       (CselSpecRow     *self);
const char      *csel_spec_row_get_label         (CselSpecRow     *self);
guint            csel_spec_row_get_n_cells       (CselSpecRow     *self);
const char      *csel_spec_row_get_cell          (CselSpecRow     *self,
                                                  guint            column);
const CselFact  *csel_spec_row_get_fact          (CselSpecRow     *self,
                                                  guint            column);
CselProduct     *csel_spec_row_get_product       (CselSpecRow     *self);
int              csel_spec_row_get_active_column (CselSpecRow     *self);
gboolean         csel_spec_row_is_second_hand    (CselSpecRow     *self);
CselConfidence   csel_spec_row_get_confidence    (CselSpecRow     *self);
char            *csel_spec_row_mark_label        (CselSpecRow     *self,
                                                  const CselLocale *locale);
char            *csel_spec_row_to_text           (CselSpecRow     *self);

G_END_DECLS
