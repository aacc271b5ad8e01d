/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "formats/csel-bmecat-known.h"
#include "formats/csel-bmecat-tree.h"

G_BEGIN_DECLS

/**
 * CselBmecatPart:
 * @begin: where it begins among the bytes of the log
 * @end: where it ends
 * @first_line: the line of its first element among those of the log
 * @next: the number of the part after it and all that is in it
 * @element: a #CselBmecatElement
 * @number: which of the known parts it is, which has its bytes then; %CSEL_BMECAT_NO_PART for none
 *
 * An element that stands in a record, or in one of its containers.
 */
typedef struct
{
  guint32 begin;
  guint32 end;
  guint32 first_line;
  guint32 next;
  guint32 element;
  guint32 number;
} CselBmecatPart;

/**
 * CselBmecatLog:
 *
 * What the parser has said about one product, header or group. To be set up with
 * csel_bmecat_log_init(); parts are valid until the next csel_bmecat_log_reset().
 */
typedef struct
{
  /*< private >*/
  CselBmecatNames *names;
  CselBmecatKnown *known;
  guint8          *bytes;
  gsize            n_bytes;
  gsize            n_allocated;
  guint32         *lines;
  guint32          n_lines;
  guint32          n_lines_allocated;
  CselBmecatPart  *parts;
  guint32          n_parts;
  guint32          n_parts_allocated;
  gsize            text;
  guint            n_lost;
  guint            depth;
  guint            part_depth;
  guint32          open[3];
  guint8           wants[CSEL_BMECAT_MAX_DEPTH + 1];
} CselBmecatLog;

void     csel_bmecat_log_init          (CselBmecatLog        *self,
                                        CselBmecatNames      *names,
                                        CselBmecatKnown      *known);
void     csel_bmecat_log_clear         (CselBmecatLog        *self);
void     csel_bmecat_log_reset         (CselBmecatLog        *self);
void     csel_bmecat_log_begin         (CselBmecatLog        *self,
                                        const CselBmecatName *name,
                                        guint                 line);
void     csel_bmecat_log_set_attribute (CselBmecatLog        *self,
                                        const char           *name,
                                        const char           *value,
                                        gsize                 length);
gboolean csel_bmecat_log_add_text      (CselBmecatLog        *self,
                                        const char           *text,
                                        gsize                 length);
void     csel_bmecat_log_end           (CselBmecatLog        *self);
void     csel_bmecat_log_know          (CselBmecatLog        *self,
                                        guint32               number,
                                        guint                 line);
void     csel_bmecat_log_append        (CselBmecatLog        *self,
                                        guint32               element,
                                        guint32               number,
                                        guint                 line);
void     csel_bmecat_log_open_tree     (const CselBmecatLog  *self,
                                        const CselBmecatPart *part,
                                        CselBmecatTree       *tree);
void     csel_bmecat_log_grow_tree     (const CselBmecatLog  *self,
                                        const CselBmecatPart *part,
                                        CselBmecatTree       *tree);

static inline const CselBmecatPart *
csel_bmecat_log_get_part (const CselBmecatLog *self,
                          guint32              part)
{
  return &self->parts[part];
}

static inline guint
csel_bmecat_log_get_line (const CselBmecatLog  *self,
                          const CselBmecatPart *part)
{
  return self->lines[part->first_line];
}

/** CSEL_BMECAT_FOREACH_PART: each part that stands directly in @parent, 0 being the record itself */
#define CSEL_BMECAT_FOREACH_PART(log, parent, part) \
  for (guint32 part = (parent) + 1; part < (log)->parts[parent].next; part = (log)->parts[part].next)

G_END_DECLS
