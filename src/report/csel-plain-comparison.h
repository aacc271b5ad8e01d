/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/csel-comparison.h"

G_BEGIN_DECLS

char *csel_plain_comparison (const CselComparison *comparison,
                             gboolean              only_differences,
                             const CselLocale     *locale);

G_END_DECLS
