/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"
#include "lists/csel-slot.h"

G_BEGIN_DECLS

#define CSEL_TYPE_RESULT_MODEL (csel_result_model_get_type ())

G_DECLARE_FINAL_TYPE (CselResultModel, csel_result_model, CSEL, RESULT_MODEL, GObject)

CselResultModel *csel_result_model_new         (CselSession     *session);
CselSession     *csel_result_model_get_session (CselResultModel *self);
guint            csel_result_model_get_generation
                                               (CselResultModel *self);
void             csel_result_model_add_cell    (CselResultModel *self,
                                                GtkWidget       *cell);
void             csel_result_model_remove_cell (CselResultModel *self,
                                                GtkWidget       *cell);
CselProduct     *csel_result_model_get_product (CselResultModel *self,
                                                guint            position);
char            *csel_result_model_get_text    (CselResultModel *self,
                                                guint            position,
                                                const char      *column);

G_END_DECLS
