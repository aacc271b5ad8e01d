/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-revision.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

char *csel_text_revision_section (const CselLocale   *locale,
                                  CselProduct        *before,
                                  CselProduct        *after,
                                  const CselRevision *revision);
char *csel_text_revision_label   (const CselLocale   *locale,
                                  CselProduct        *before,
                                  CselProduct        *after,
                                  const CselRevision *revision);
char *csel_text_revision_change  (const CselLocale   *locale,
                                  CselProduct        *before,
                                  CselProduct        *after,
                                  const CselRevision *revision);
char *csel_text_revision_source  (const CselLocale   *locale,
                                  CselProduct        *before,
                                  CselProduct        *after,
                                  const CselRevision *revision);

G_END_DECLS
