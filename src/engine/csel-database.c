/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselDatabase: an SQLite file as a container of bytes
 *
 * Nobody else writes to it: it is made under another name, and not changed any more once it has its
 * own. So nothing is locked and no journal is kept on disk; that in memory is for a full disk, after
 * which everything but the last transaction is there. Whether its bytes are what they were is asked
 * elsewhere, by checksum.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-database.h"

#include <sqlite3.h>

struct _CselDatabase
{
  sqlite3      *connection;
  sqlite3_stmt *insert[CSEL_N_TABLES];
  sqlite3_stmt *find[CSEL_N_TABLES];
  sqlite3_blob *blob;
  CselTable     blob_table;
};

/* Pages of 4096 bytes are four times slower to read. "CsLb" */
#define MAKE                              \
  "PRAGMA page_size = 32768;"             \
  "PRAGMA locking_mode = EXCLUSIVE;"      \
  "PRAGMA journal_mode = MEMORY;"         \
  "PRAGMA synchronous = OFF;"             \
  "PRAGMA application_id = 1131629666;"   \
  "CREATE TABLE sections (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL);" \
  "CREATE TABLE cold (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL);"

static const char *const table_names[CSEL_N_TABLES] = { "sections", "cold" };

static const char *const inserts[CSEL_N_TABLES] = {
  "INSERT INTO sections VALUES (?1, ?2)",
  "INSERT INTO cold VALUES (?1, ?2)",
};

static const char *const finds[CSEL_N_TABLES] = {
  "SELECT bytes FROM sections WHERE number <= ?1 ORDER BY number DESC LIMIT 1",
  "SELECT bytes FROM cold WHERE number <= ?1 ORDER BY number DESC LIMIT 1",
};

static void
set_error (CselDatabase *self,
           int           status,
           GError      **error)
{
  int system = self->connection != NULL ? sqlite3_system_errno (self->connection) : 0;
  int code = G_IO_ERROR_FAILED;

  switch (status & 0xff)
    {
    case SQLITE_FULL:
      code = G_IO_ERROR_NO_SPACE;
      break;

    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      code = G_IO_ERROR_INVALID_DATA;
      break;

    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      if (system != 0)
        {
          g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (system), g_strerror (system));
          return;
        }
      break;

    default:
      break;
    }

  g_set_error_literal (error, G_IO_ERROR, code,
                       self->connection != NULL ? sqlite3_errmsg (self->connection) : sqlite3_errstr (status));
}

static gboolean
check (CselDatabase *self,
       int           status,
       GError      **error)
{
  if (status == SQLITE_OK || status == SQLITE_ROW || status == SQLITE_DONE)
    return TRUE;

  set_error (self, status, error);

  return FALSE;
}

static gboolean
run (CselDatabase *self,
     const char   *statement,
     GError      **error)
{
  return check (self, sqlite3_exec (self->connection, statement, NULL, NULL, NULL), error);
}

static CselDatabase *
connect_to (const char *name,
            int         flags,
            const char *statement,
            GError    **error)
{
  g_autoptr(CselDatabase) self = g_new0 (CselDatabase, 1);

  if (!check (self, sqlite3_open_v2 (name, &self->connection, flags | SQLITE_OPEN_NOMUTEX, NULL), error) ||
      !run (self, statement, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * csel_database_new:
 * @path: a file that is not there
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): an empty database, to be written to
 */
CselDatabase *
csel_database_new (const char *path,
                   GError    **error)
{
  return connect_to (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, MAKE, error);
}

/**
 * csel_database_open:
 * @path: a file that csel_database_new() has made and that nobody writes to
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the database, to be read
 */
CselDatabase *
csel_database_open (const char *path,
                    GError    **error)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, error);
  g_autofree char *name = uri != NULL ? g_strconcat (uri, "?immutable=1", NULL) : NULL;

  return name != NULL ? connect_to (name, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, "SELECT 1;", error) : NULL;
}

/**
 * csel_database_free:
 * @self: (transfer full): a database
 */
void
csel_database_free (CselDatabase *self)
{
  for (CselTable i = 0; i < CSEL_N_TABLES; i++)
    {
      sqlite3_finalize (self->insert[i]);
      sqlite3_finalize (self->find[i]);
    }
  sqlite3_blob_close (self->blob);
  sqlite3_close (self->connection);
  g_free (self);
}

gboolean
csel_database_begin (CselDatabase *self,
                     GError      **error)
{
  return run (self, "BEGIN", error);
}

gboolean
csel_database_commit (CselDatabase *self,
                      GError      **error)
{
  return run (self, "COMMIT", error);
}

/**
 * csel_database_roll_back:
 * @self: a database in which something could not be written
 *
 * What was there before csel_database_begin() can be read again.
 */
void
csel_database_roll_back (CselDatabase *self)
{
  for (CselTable i = 0; i < CSEL_N_TABLES; i++)
    sqlite3_reset (self->insert[i]);
  /* SQLite may have done so by itself */
  if (!sqlite3_get_autocommit (self->connection))
    run (self, "ROLLBACK", NULL);
}

static gboolean
prepare (CselDatabase  *self,
         sqlite3_stmt **statement,
         const char    *text,
         GError       **error)
{
  return *statement != NULL ||
         check (self, sqlite3_prepare_v2 (self->connection, text, -1, statement, NULL), error);
}

/**
 * csel_database_insert:
 * @self: a database that is written to
 * @table: a table
 * @key: a number that is not in it
 * @bytes: what it is to hold under that
 * @n_bytes: how many bytes
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set if it cannot
 */
gboolean
csel_database_insert (CselDatabase *self,
                      CselTable     table,
                      gint64        key,
                      gconstpointer bytes,
                      gsize         n_bytes,
                      GError      **error)
{
  sqlite3_stmt *statement;
  gboolean is_done;

  if (!prepare (self, &self->insert[table], inserts[table], error))
    return FALSE;

  statement = self->insert[table];
  sqlite3_bind_int64 (statement, 1, key);
  sqlite3_bind_blob64 (statement, 2, bytes, n_bytes, SQLITE_STATIC);
  is_done = check (self, sqlite3_step (statement), error);
  sqlite3_reset (statement);

  return is_done;
}

/**
 * csel_database_find:
 * @self: a database
 * @table: a table
 * @key: a number
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what it holds under the largest number that is not above @key
 */
GBytes *
csel_database_find (CselDatabase *self,
                    CselTable     table,
                    gint64        key,
                    GError      **error)
{
  sqlite3_stmt *statement;
  GBytes *bytes = NULL;
  int status;

  if (!prepare (self, &self->find[table], finds[table], error))
    return NULL;

  statement = self->find[table];
  sqlite3_bind_int64 (statement, 1, key);
  status = sqlite3_step (statement);
  if (status == SQLITE_ROW)
    bytes = g_bytes_new (sqlite3_column_blob (statement, 0), (gsize)sqlite3_column_bytes (statement, 0));
  else if (status == SQLITE_DONE)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "no %s of %" G_GINT64_FORMAT, table_names[table], key);
  else
    set_error (self, status, error);
  sqlite3_reset (statement);

  return bytes;
}

/**
 * csel_database_seek:
 * @self: a database
 * @table: a table
 * @key: a number in it
 * @n_bytes: (out): how much it holds under that
 * @error: return location for an error
 *
 * For csel_database_read().
 *
 * Returns: %FALSE with @error set if there is nothing
 */
gboolean
csel_database_seek (CselDatabase *self,
                    CselTable     table,
                    gint64        key,
                    gsize        *n_bytes,
                    GError      **error)
{
  int status;

  if (self->blob != NULL && self->blob_table == table)
    status = sqlite3_blob_reopen (self->blob, key);
  else
    {
      sqlite3_blob_close (g_steal_pointer (&self->blob));
      self->blob_table = table;
      status = sqlite3_blob_open (self->connection, "main", table_names[table], "bytes", key, 0, &self->blob);
    }
  if (!check (self, status, error))
    {
      /* It cannot be moved any more */
      sqlite3_blob_close (g_steal_pointer (&self->blob));
      return FALSE;
    }

  *n_bytes = (gsize)sqlite3_blob_bytes (self->blob);

  return TRUE;
}

/**
 * csel_database_read:
 * @self: a database, after csel_database_seek()
 * @offset: where to begin
 * @bytes: (out caller-allocates): where to put them
 * @n_bytes: how many bytes
 * @error: return location for an error
 *
 * Reads large things to where they belong.
 *
 * Returns: %FALSE with @error set if it cannot
 */
gboolean
csel_database_read (CselDatabase *self,
                    gsize         offset,
                    gpointer      bytes,
                    gsize         n_bytes,
                    GError      **error)
{
  return check (self, sqlite3_blob_read (self->blob, bytes, (int)n_bytes, (int)offset), error);
}
