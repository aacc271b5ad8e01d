/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The BMEcat reader: versions 1.01 to 2005.2, and the ETIM profiles, into facts
 *
 *   BMECAT ─┬─ HEADER ──────────────────────▶ log ─▶ tree ──────▶ header
 *           └─ T_NEW_CATALOG ─┬─ PRODUCT ───▶ log ─┬─ new ─▶ tree ─▶ facts, relations ─▶ memo
 *                             │                    └─ a part as before ◀───────────────┘
 *                             ├─ groups ────▶ log ─▶ tree ──────▶ groups
 *                             ├─ maps ──────▶ log ─▶ tree ──────▶ members
 *                             └─ the rest ──▶ passed over, counted in a notice
 *
 * Elements are known by local name, whatever the namespace. Each product is collected whole and read
 * when it ends, because writers put its parts in any order. Where bytes are no text, the file is read
 * a second time with the bytes repaired, from the product on that was damaged; after other damage what
 * was read before is kept.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define PRODUCTS_PER_PUBLISH 1000
/* The parser's own limit for an attribute; no product text has a hundredth of it */
#define MAX_TEXT             (10u * 1000 * 1000)
/* The largest product in sight has 2.3 MB */
#define MAX_PRODUCT          (256u * 1024 * 1024)

/* What catalogues say again and again, and means the same wherever it stands in one */
static const char *const repeated[] = {
  "FEATURE", "KEYWORD", "PRODUCT_ORDER_DETAILS", "ARTICLE_ORDER_DETAILS", "PRODUCT_LOGISTIC_DETAILS",
  "ARTICLE_LOGISTIC_DETAILS", "PRODUCT_STATUS", "ARTICLE_STATUS", "MANUFACTURER_NAME", "DELIVERY_TIME",
  "SPECIAL_TREATMENT_CLASS", "REFERENCE_FEATURE_SYSTEM_NAME", "REFERENCE_FEATURE_GROUP_ID", NULL
};
G_STATIC_ASSERT (G_N_ELEMENTS (repeated) <= CSEL_BMECAT_MAX_REPEATED + 1);

static gboolean
is_record (CselBmecatElement element)
{
  return element == CSEL_BMECAT_PRODUCT || element == CSEL_BMECAT_HEADER || element == CSEL_BMECAT_GROUP_MAP ||
         element == CSEL_BMECAT_CATALOG_STRUCTURE;
}

static gboolean
is_frame (CselBmecatElement element)
{
  return element == CSEL_BMECAT_NEW_CATALOG || element == CSEL_BMECAT_NEW_PRODUCTDATA ||
         element == CSEL_BMECAT_GROUP_SYSTEM || element == CSEL_BMECAT_GROUP_SYSTEM_ID ||
         element == CSEL_BMECAT_GROUP_SYSTEM_NAME || element == CSEL_BMECAT_GROUP_SYSTEM_DESCRIPTION;
}

static void
begin_root (CselBmecat *self,
            const char *name)
{
  if (g_ascii_strcasecmp (name, "BMECAT") != 0)
    csel_xml_reader_fail (self->xml, CSEL_CATALOG_ERROR_ROOT, _("found <%s>, expected <BMECAT>"), name);
}

static void
refuse_update (CselBmecat           *self,
               const CselBmecatName *name)
{
  if (name->element == CSEL_BMECAT_UPDATE_PRICES)
    csel_xml_reader_fail (self->xml, CSEL_CATALOG_ERROR_UPDATE,
                          _("found <%s>, new prices for a catalogue that was sent before; expected a whole catalogue"),
                          name->name);
  else
    csel_xml_reader_fail (self->xml, CSEL_CATALOG_ERROR_UPDATE,
                          _("found <%s>, changes to a catalogue that was sent before; expected a whole catalogue"),
                          name->name);
}

/* Between the products */
static void
begin_frame (CselBmecat           *self,
             const CselBmecatName *name)
{
  if (name->element == CSEL_BMECAT_UPDATE_PRODUCTS || name->element == CSEL_BMECAT_UPDATE_PRICES)
    {
      refuse_update (self, name);
      return;
    }

  if (is_frame (name->element))
    {
      self->has_transaction = TRUE;
      return;
    }

  csel_bmecat_count (self, (guint)csel_xml_reader_get_line (self->xml), name->name, FALSE);
  self->skipped_depth = self->depth;
}

static void
begin_record (CselBmecat *self)
{
  self->n_records++;
  if (self->n_records > self->n_done)
    csel_bmecat_log_reset (&self->log);
  else
    self->skipped_depth = self->depth;
}

static inline void
add_to_log (CselBmecat           *self,
            CselBmecatLog        *log,
            const CselBmecatName *name)
{
  guint n = csel_xml_reader_get_n_attributes (self->xml);

  csel_bmecat_log_begin (log, name, (guint)csel_xml_reader_get_line (self->xml));
  for (guint i = 0; i < n; i++)
    {
      const char *attribute;
      gsize length;
      const char *value = csel_xml_reader_get_nth_attribute (self->xml, i, &attribute, &length);

      csel_bmecat_log_set_attribute (log, attribute, value, length);
    }
}

static void
start_cb (CselXmlReader *xml,
          const char    *name,
          const char    *namespace_uri,
          gpointer       user_data)
{
  CselBmecat *self = user_data;
  const CselBmecatName *found;

  self->depth++;
  if (self->skipped_depth > 0 && !self->is_fresh)
    return;

  self->xml = xml;
  found = csel_bmecat_names_get (&self->names, name);
  if (self->is_fresh)
    {
      add_to_log (self, &self->fresh, found);
      return;
    }
  if (self->log.depth == 0)
    {
      if (self->depth == 1)
        begin_root (self, name);
      else if (is_record (found->element))
        begin_record (self);
      else
        begin_frame (self, found);
      if (!is_record (found->element) || self->skipped_depth > 0)
        return;
    }
  add_to_log (self, &self->log, found);
}

static void
publish (CselBmecat *self)
{
  csel_catalog_publish (self->catalog);
  if (self->progress != NULL)
    self->progress->report (self->n_read, csel_catalog_get_n_products (self->catalog), self->progress->user_data);
}

/* All of a header or group at once */
static void
make_tree (CselBmecat *self)
{
  csel_bmecat_tree_reset (&self->tree);
  csel_bmecat_log_grow_tree (&self->log, csel_bmecat_log_get_part (&self->log, 0), &self->tree);
}

static void
end_record (CselBmecat *self)
{
  switch (csel_bmecat_log_get_part (&self->log, 0)->element)
    {
    case CSEL_BMECAT_HEADER:
      make_tree (self);
      csel_bmecat_take_header (self, 0);
      csel_bmecat_memo_forget (&self->memo);
      self->manufacturer_part = CSEL_BMECAT_NO_PART;
      break;

    case CSEL_BMECAT_CATALOG_STRUCTURE:
      make_tree (self);
      csel_bmecat_take_group (self, 0);
      break;

    case CSEL_BMECAT_GROUP_MAP:
      make_tree (self);
      csel_catalog_publish (self->catalog);
      csel_bmecat_take_map (self, 0);
      break;

    default:
      csel_bmecat_take_product (self);
      if (++self->n_products % PRODUCTS_PER_PUBLISH == 0)
        {
          self->n_read = csel_xml_reader_get_n_read (self->xml);
          publish (self);
        }
      break;
    }
}

static void
check_size (CselBmecat *self)
{
  const CselBmecatLog *log = &self->log;

  if (log->n_bytes - log->text > MAX_TEXT)
    csel_xml_reader_fail (self->xml, CSEL_CATALOG_ERROR_TOO_LONG,
                          _("found a text of more than 10 MB, expected a shorter one"));
  else if (log->n_bytes > MAX_PRODUCT)
    csel_xml_reader_fail (self->xml, CSEL_CATALOG_ERROR_TOO_LONG,
                          _("found a product of more than 256 MiB, expected a smaller one"));
}

/* Returns %FALSE if it may not stand here; tells what is odd about it. @line becomes that of its first element,
 * whose tag has been read then */
static gboolean
check_part (CselBmecat *self,
            guint32     number,
            guint      *line)
{
  CselBmecatKnownPart part = csel_bmecat_known_get (&self->known, number);

  *line += part.lines[0];
  if (self->depth + part.depth > CSEL_BMECAT_MAX_DEPTH)
    {
      csel_xml_reader_fail_at (self->xml, (int)*line, CSEL_CATALOG_ERROR_ELEMENT,
                               _("found elements nested deeper than %d"), CSEL_BMECAT_MAX_DEPTH);
      return FALSE;
    }

  for (guint i = 0; i < part.n_lost; i++)
    csel_bmecat_count (self, *line, "", FALSE);

  return TRUE;
}

/* A part that is known stands here */
static void
add_part (CselBmecat *self,
          guint32     name,
          guint32     number,
          guint       line)
{
  gboolean may_be_odd = self->depth > CSEL_BMECAT_MAX_DEPTH - CSEL_BMECAT_KNOWN_DEPTH ||
                        csel_bmecat_known_has_odd (&self->known);

  if (self->skipped_depth > 0)
    return;

  if (self->log.depth == 0)
    csel_bmecat_count (self, line, repeated[name], FALSE);
  else if (!may_be_odd || check_part (self, number, &line))
    {
      csel_bmecat_log_append (&self->log, self->repeated[name], number, line);
      check_size (self);
    }
}

static void
part_cb (CselXmlReader     *xml,
         const CselXmlPart *parts,
         guint              n_parts,
         gboolean           is_new,
         guint              line,
         gpointer           user_data)
{
  CselBmecat *self = user_data;

  self->xml = xml;
  if (is_new)
    {
      self->fresh_part = *parts;
      self->fresh_part.line += line;
      self->is_fresh = TRUE;
      csel_bmecat_log_reset (&self->fresh);
    }
  else
    for (guint i = 0; i < n_parts; i++)
      add_part (self, parts[i].name, parts[i].number, line + parts[i].line);
}

static void
end_fresh_part (CselBmecat *self)
{
  csel_bmecat_log_know (&self->fresh, self->fresh_part.number, self->fresh_part.line);
  self->is_fresh = FALSE;
  add_part (self, self->fresh_part.name, self->fresh_part.number, self->fresh_part.line);
}

static void
end_cb (CselXmlReader *xml,
        const char    *text,
        gpointer       user_data)
{
  CselBmecat *self = user_data;

  self->depth--;
  if (self->is_fresh)
    {
      csel_bmecat_log_end (&self->fresh);
      if (self->fresh.depth == 0)
        end_fresh_part (self);
      return;
    }
  if (self->skipped_depth > 0)
    {
      if (self->depth < self->skipped_depth)
        self->skipped_depth = 0;
      return;
    }

  if (self->log.depth > 0)
    {
      csel_bmecat_log_end (&self->log);
      if (self->log.depth == 0)
        end_record (self);
    }
  else if (self->depth == 0)
    self->n_read = csel_xml_reader_get_n_read (self->xml);
}

static void
text_cb (CselXmlReader *xml,
         const char    *text,
         gsize          length,
         gpointer       user_data)
{
  CselBmecat *self = user_data;

  if (self->is_fresh)
    csel_bmecat_log_add_text (&self->fresh, text, length);
  else if (self->log.depth == 0 || self->skipped_depth > 0)
    return;
  else if (!csel_bmecat_log_add_text (&self->log, text, length))
    csel_bmecat_count (self, (guint)csel_xml_reader_get_line (xml), "", FALSE);
  else
    check_size (self);
}

static void
repaired_cb (CselXmlReader *xml,
             guint          line,
             const char    *what,
             gpointer       user_data)
{
  csel_bmecat_add_notice (user_data, line, "%s", what);
}

static guint16
get_source_cb (const char *language,
               const char *system,
               gpointer    user_data)
{
  return csel_bmecat_get_source (user_data, language, system);
}

static void
add_notice_cb (guint       line,
               const char *text,
               gpointer    user_data)
{
  csel_bmecat_add_notice (user_data, line, "%s", text);
}

static void
source_clear (gpointer data)
{
  CselBmecatSource *source = data;

  g_free (source->language);
  g_free (source->system);
}

static void
bmecat_init (CselBmecat             *self,
             GFile                  *file,
             CselCatalog            *catalog,
             const CselReadProgress *progress)
{
  const CselBmecatContext context = { get_source_cb, add_notice_cb, self };

  self->file = file;
  self->catalog = catalog;
  self->progress = progress;
  csel_bmecat_known_init (&self->known);
  csel_bmecat_log_init (&self->log, &self->names, &self->known);
  csel_bmecat_log_init (&self->fresh, &self->names, &self->known);
  for (guint i = 0; repeated[i] != NULL; i++)
    self->repeated[i] = csel_bmecat_names_find (repeated[i]).element;
  csel_bmecat_tree_init (&self->tree);
  csel_bmecat_memo_init (&self->memo);
  self->parties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->sources = g_array_new (FALSE, FALSE, sizeof (CselBmecatSource));
  g_array_set_clear_func (self->sources, source_clear);
  self->properties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->members = g_ptr_array_new_with_free_func (g_free);
  self->etim = csel_etim_new ();
  self->features = csel_bmecat_features_new (catalog, &context);
  self->text = g_string_new (NULL);
  self->path = g_string_new (NULL);
  self->words = g_string_new (NULL);
  self->item = g_string_new (NULL);
}

static void
bmecat_free (CselBmecat *self)
{
  csel_bmecat_known_clear (&self->known);
  csel_bmecat_log_clear (&self->log);
  csel_bmecat_log_clear (&self->fresh);
  csel_bmecat_tree_clear (&self->tree);
  csel_bmecat_memo_clear (&self->memo);
  csel_bmecat_features_free (self->features);
  csel_etim_free (self->etim);
  g_hash_table_unref (self->parties);
  g_array_unref (self->sources);
  g_hash_table_unref (self->properties);
  g_hash_table_unref (self->groups);
  g_hash_table_unref (self->counts);
  g_ptr_array_unref (self->members);
  g_string_free (self->text, TRUE);
  g_string_free (self->path, TRUE);
  g_string_free (self->words, TRUE);
  g_string_free (self->item, TRUE);
  g_clear_pointer (&self->doubt, g_free);
  g_free (self->catalog_id);
  g_free (self->title);
  g_free (self->version);
  g_free (self->date);
  g_free (self->language);
  g_free (self->currency);
  g_free (self->mime_root);
  g_free (self->supplier);
  g_free (self->manufacturer);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselBmecat, bmecat_free)

static gboolean
read_once (CselBmecat   *self,
           CselXmlFlags  flags,
           GCancellable *cancellable,
           GError      **error)
{
  const CselXmlHandler handler = {
    start_cb, end_cb, text_cb, repaired_cb, part_cb, repeated, CSEL_XML_FOREIGN | flags
  };

  memset (&self->names, 0, sizeof self->names);
  csel_bmecat_memo_forget (&self->memo);
  csel_bmecat_known_clear (&self->known);
  self->is_fresh = FALSE;
  self->manufacturer_part = CSEL_BMECAT_NO_PART;
  csel_bmecat_log_reset (&self->log);
  self->depth = 0;
  self->skipped_depth = 0;
  self->n_records = 0;

  return csel_xml_read (self->file, &handler, self, cancellable, error);
}

/* The record that was open when the bytes went wrong is read again */
static gboolean
read_repaired (CselBmecat   *self,
               GCancellable *cancellable,
               GError      **error)
{
  g_autoptr(GError) damage = NULL;

  if (read_once (self, CSEL_XML_STRICT, cancellable, &damage))
    return TRUE;

  if (!g_error_matches (damage, CSEL_CATALOG_ERROR, CSEL_CATALOG_ERROR_ENCODING))
    {
      g_propagate_error (error, g_steal_pointer (&damage));
      return FALSE;
    }

  self->n_done = self->n_records - (self->log.depth > 0 && self->n_records > 0 ? 1 : 0);
  g_hash_table_remove_all (self->counts);

  return read_once (self, CSEL_XML_REPAIR, cancellable, error);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* What was passed over, once for each name, and how many notices were not kept */
static void
add_counts (CselBmecat *self)
{
  guint n;
  g_autofree gpointer *names = g_hash_table_get_keys_as_array (self->counts, &n);
  guint n_lost = self->n_notices > CSEL_BMECAT_MAX_NOTICES ? self->n_notices - CSEL_BMECAT_MAX_NOTICES : 0;

  self->n_notices = 0;
  qsort (names, n, sizeof *names, compare_names);
  for (guint i = 0; i < n; i++)
    {
      const CselBmecatCount *count = g_hash_table_lookup (self->counts, names[i]);

      if (*(const char *)names[i] == '\0')
        csel_bmecat_add_notice (self, count->line,
                                ngettext ("found text between elements %u time, which is passed over",
                                          "found text between elements %u times, which is passed over", count->count),
                                count->count);
      else
        csel_bmecat_add_notice (self, count->line,
                                count->is_kept ?
                                ngettext ("found <%s> %u time, which is not known there and is kept as it is",
                                          "found <%s> %u times, which is not known there and is kept as it is",
                                          count->count) :
                                ngettext ("found <%s> %u time, which is passed over",
                                          "found <%s> %u times, which is passed over", count->count),
                                (const char *)names[i], count->count);
    }

  if (n_lost > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("and %u more notice", "and %u more notices", n_lost), n_lost);

      csel_catalog_append_notice (self->catalog, 0, text);
    }
}

static gboolean
finish (CselBmecat *self,
        GError     *damage,
        GError    **error)
{
  gboolean is_damage = damage != NULL && damage->domain == CSEL_CATALOG_ERROR;

  publish (self);
  if (damage == NULL && !self->has_transaction)
    {
      g_autofree char *name = g_file_get_parse_name (self->file);

      g_set_error (error, CSEL_CATALOG_ERROR, CSEL_CATALOG_ERROR_ELEMENT,
                   _("%s: found no <T_NEW_CATALOG>, expected one"), name);
      return FALSE;
    }
  if (damage != NULL && (!is_damage || csel_catalog_get_n_products (self->catalog) == 0))
    {
      g_propagate_error (error, damage);
      return FALSE;
    }

  csel_bmecat_finish_maps (self);
  add_counts (self);
  if (csel_catalog_get_id (self->catalog) == NULL)
    csel_bmecat_set_header (self);
  if (damage != NULL)
    csel_catalog_set_incomplete (self->catalog, damage->message);
  g_clear_error (&damage);
  csel_catalog_freeze (self->catalog);

  return TRUE;
}

/**
 * csel_bmecat_read:
 * @file: a catalogue in BMEcat
 * @catalog: an empty catalogue
 * @progress: (nullable): is told how far it has come, in this thread
 * @cancellable: (nullable): to stop
 * @error: return location for a #CselCatalogError, or %G_IO_ERROR_CANCELLED
 *
 * Fills and freezes @catalog; others may ask it about the products that are published meanwhile. Where
 * damage ends the file after some products, they are kept and csel_catalog_get_incomplete() says what
 * it was.
 *
 * Returns: %FALSE if nothing could be read, or reading was stopped; @catalog is of no use then
 */
gboolean
csel_bmecat_read (GFile                  *file,
                  CselCatalog            *catalog,
                  const CselReadProgress *progress,
                  GCancellable           *cancellable,
                  GError                **error)
{
  g_autoptr(CselBmecat) self = g_new0 (CselBmecat, 1);
  GError *damage = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (CSEL_IS_CATALOG (catalog) && !csel_catalog_is_frozen (catalog), FALSE);

  bmecat_init (self, file, catalog, progress);
  read_repaired (self, cancellable, &damage);
  /* What follows needs memory of its own */
  csel_bmecat_memo_forget (&self->memo);
  csel_bmecat_known_clear (&self->known);

  return finish (self, damage, error);
}
