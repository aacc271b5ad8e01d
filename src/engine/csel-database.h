/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CselDatabase:
 *
 * One SQLite file of two tables, each of bytes by number.
 */
typedef struct _CselDatabase CselDatabase;

typedef enum
{
  CSEL_TABLE_SECTIONS,
  CSEL_TABLE_COLD,
  CSEL_N_TABLES
} CselTable;

CselDatabase *csel_database_new      (const char     *path,
                                      GError        **error);
CselDatabase *csel_database_open     (const char     *path,
                                      GError        **error);
void          csel_database_free     (CselDatabase   *self);
gboolean      csel_database_begin    (CselDatabase   *self,
                                      GError        **error);
gboolean      csel_database_commit   (CselDatabase   *self,
                                      GError        **error);
void          csel_database_roll_back
                                     (CselDatabase   *self);
gboolean      csel_database_insert   (CselDatabase   *self,
                                      CselTable       table,
                                      gint64          key,
                                      gconstpointer   bytes,
                                      gsize           n_bytes,
                                      GError        **error);
GBytes       *csel_database_find     (CselDatabase   *self,
                                      CselTable       table,
                                      gint64          key,
                                      GError        **error);
gboolean      csel_database_seek     (CselDatabase   *self,
                                      CselTable       table,
                                      gint64          key,
                                      gsize          *n_bytes,
                                      GError        **error);
gboolean      csel_database_read     (CselDatabase   *self,
                                      gsize           offset,
                                      gpointer        bytes,
                                      gsize           n_bytes,
                                      GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselDatabase, csel_database_free)

G_END_DECLS
