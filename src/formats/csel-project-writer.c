/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The project writer: a project into XML, with a copy of the facts it relies on
 *
 *   project ─┬─ field, condition, accepted, note
 *            ├─ facts ── catalog: in the form of our own catalogues, only what is used
 *            └─ parts-list ── line ─┬─ or, wiring ── wire
 *                                   └─ accessory
 *
 * The same project gives the same bytes. What XML has no character for is left out.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-project-file.h"

#include <libxml/chvalid.h>
#include <string.h>

#include "formats/csel-native.h"
#include "formats/csel-xml-write.h"
#include "rules/csel-acceptance.h"

/* The products of one catalogue that are used */
typedef struct
{
  CselCatalog *catalog;
  GHashTable  *rows;
  char        *id;
} Facts;

typedef struct
{
  xmlTextWriterPtr xml;
  CselProject     *project;
  GPtrArray       *facts;
} Writer;

static void
facts_free (gpointer data)
{
  Facts *facts = data;

  g_hash_table_unref (facts->rows);
  g_free (facts->id);
  g_free (facts);
}

static gboolean
is_xml_text (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!xmlIsCharQ (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

static char *
make_xml_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    if (xmlIsCharQ (g_utf8_get_char (p)))
      g_string_append_unichar (clean, g_utf8_get_char (p));

  return g_string_free (clean, FALSE);
}

static void
write_attribute (Writer     *self,
                 const char *name,
                 const char *value)
{
  g_autofree char *clean = NULL;

  if (value != NULL && (!g_utf8_validate (value, -1, NULL) || !is_xml_text (value)))
    value = clean = make_xml_text (value);
  csel_xml_write_attribute (self->xml, name, value);
}

static void
write_number (Writer     *self,
              const char *name,
              guint       number)
{
  char text[16];

  g_snprintf (text, sizeof text, "%u", number);
  csel_xml_write_required (self->xml, name, text);
}

/* Few catalogues are open at once */
static Facts *
find_facts (Writer      *self,
            CselCatalog *catalog)
{
  Facts *facts;

  for (guint i = 0; i < self->facts->len; i++)
    {
      facts = g_ptr_array_index (self->facts, i);
      if (facts->catalog == catalog)
        return facts;
    }

  facts = g_new0 (Facts, 1);
  facts->catalog = catalog;
  facts->rows = g_hash_table_new (NULL, NULL);
  facts->id = g_strdup_printf ("f%u", self->facts->len + 1);
  g_ptr_array_add (self->facts, facts);

  return facts;
}

/* The user's own values now, or those that came with the project */
static CselCatalog *
find_own (Writer      *self,
          CselProduct *product,
          guint       *row)
{
  CselCatalog *of_user = csel_project_get_own_values (self->project);
  CselCatalog *of_product = csel_product_get_own (product);
  const char *item = csel_product_get_item (product);
  const char *manufacturer = csel_product_get_manufacturer (product);

  if (of_user != NULL && csel_catalog_find (of_user, item, manufacturer, row))
    return of_user;

  return of_product != NULL && csel_catalog_find (of_product, item, manufacturer, row) ? of_product : NULL;
}

static void
use_product (Writer      *self,
             CselProduct *product)
{
  Facts *facts = find_facts (self, csel_product_get_catalog (product));
  CselCatalog *own;
  guint row;

  g_hash_table_add (facts->rows, GUINT_TO_POINTER (csel_product_get_row (product)));
  own = find_own (self, product, &row);
  if (own != NULL)
    g_hash_table_add (find_facts (self, own)->rows, GUINT_TO_POINTER (row));
}

static void
use_list (Writer     *self,
          GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(CselPartsLine) line = g_list_model_get_item (list, i);
      GPtrArray *alternatives = csel_parts_line_get_alternatives (line);

      use_product (self, csel_parts_line_get_product (line));
      for (guint k = 1; alternatives != NULL && k < alternatives->len; k++)
        use_product (self, g_ptr_array_index (alternatives, k));
    }
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  guint first = *(const guint *)a;
  guint second = *(const guint *)b;

  return (first > second) - (first < second);
}

static void
write_facts (Writer *self,
             Facts  *facts)
{
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *text = NULL;
  g_autofree char *sum = NULL;
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, facts->rows);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint row = GPOINTER_TO_UINT (key);

      g_array_append_val (rows, row);
    }
  g_array_sort (rows, compare_rows);
  text = csel_native_rows_to_string (facts->catalog, (const guint *)(gpointer)rows->data, rows->len);
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  csel_xml_write_start (self->xml, "facts");
  write_attribute (self, "id", facts->id);
  write_attribute (self, "fingerprint", sum);
  xmlTextWriterWriteRaw (self->xml, (const xmlChar *)"\n");
  xmlTextWriterWriteRaw (self->xml, (const xmlChar *)text);
  csel_xml_write_end (self->xml);
}

static void
write_requirement (Writer *self)
{
  const CselRequirement *requirement = csel_project_get_requirement (self->project);

  for (CselField i = 0; i < CSEL_N_FIELDS; i++)
    if (csel_requirement_get (requirement, i) != NULL)
      {
        csel_xml_write_start (self->xml, "condition");
        write_attribute (self, "name", csel_field_get_id (i));
        write_attribute (self, "value", csel_requirement_get (requirement, i));
        csel_xml_write_end (self->xml);
      }
  for (guint i = 0; i < csel_requirement_get_n_accepted (requirement); i++)
    {
      const CselAcceptedLine *accepted = csel_requirement_get_accepted (requirement, i);

      csel_xml_write_start (self->xml, "accepted");
      csel_xml_write_required (self->xml, "item", accepted->item);
      csel_xml_write_required (self->xml, "manufacturer", accepted->manufacturer);
      write_attribute (self, "rule", csel_rule_get_id (accepted->rule));
      csel_xml_write_required (self->xml, "statement", accepted->statement);
      csel_xml_write_required (self->xml, "by", accepted->acceptance.by);
      csel_xml_write_required (self->xml, "date", accepted->acceptance.date);
      csel_xml_write_required (self->xml, "reason", accepted->acceptance.reason);
      csel_xml_write_end (self->xml);
    }
}

static void
write_texts (Writer *self)
{
  GPtrArray *notes = csel_project_list_notes (self->project);

  for (CselProjectField i = 0; i < CSEL_N_PROJECT_FIELDS; i++)
    if (csel_project_get_field (self->project, i) != NULL)
      {
        csel_xml_write_start (self->xml, "field");
        write_attribute (self, "name", csel_project_field_get_id (i));
        write_attribute (self, "value", csel_project_get_field (self->project, i));
        csel_xml_write_end (self->xml);
      }
  write_requirement (self);
  for (guint i = 0; i < notes->len; i++)
    {
      const CselItemNote *note = g_ptr_array_index (notes, i);

      csel_xml_write_start (self->xml, "note");
      csel_xml_write_required (self->xml, "item", note->item);
      csel_xml_write_required (self->xml, "manufacturer", note->manufacturer);
      write_attribute (self, "text", note->text);
      csel_xml_write_end (self->xml);
    }
}

static void
write_product (Writer      *self,
               CselProduct *product)
{
  guint row;
  CselCatalog *own = find_own (self, product, &row);

  csel_xml_write_required (self->xml, "item", csel_product_get_item (product));
  csel_xml_write_required (self->xml, "manufacturer", csel_product_get_manufacturer (product));
  write_attribute (self, "facts", find_facts (self, csel_product_get_catalog (product))->id);
  if (own != NULL)
    write_attribute (self, "own", find_facts (self, own)->id);
}

static void
write_plan (Writer         *self,
            CselWiringPlan *plan)
{
  static const char *const names[CSEL_N_WIRE_TEXTS] = {
    [CSEL_WIRE_SIZE] = "size",
    [CSEL_WIRE_POTENTIAL] = "potential",
    [CSEL_WIRE_NUMBER] = "number",
    [CSEL_WIRE_COLOR] = "color",
    [CSEL_WIRE_DESTINATION] = "destination",
    [CSEL_WIRE_FERRULE] = "ferrule",
    [CSEL_WIRE_MANUFACTURER] = "ferrule-manufacturer",
  };

  csel_xml_write_start (self->xml, "wiring");
  write_number (self, "connectors", csel_wiring_plan_get_connectors (plan));
  write_number (self, "spare", csel_wiring_plan_get_spare (plan));
  for (guint i = 0; i < csel_wiring_plan_get_n_wires (plan); i++)
    {
      const CselWire *wire = csel_wiring_plan_get_wire (plan, i);

      csel_xml_write_start (self->xml, "wire");
      write_number (self, "pole", wire->pole);
      write_attribute (self, "kind", csel_conductor_kind_get_id (wire->kind));
      write_attribute (self, "preparation", csel_wire_preparation_get_id (wire->preparation));
      for (guint k = 0; k < CSEL_N_WIRE_TEXTS; k++)
        write_attribute (self, names[k], wire->texts[k]);
      csel_xml_write_end (self->xml);
    }
  csel_xml_write_end (self->xml);
}

/* Its element stays open: accessories come into it */
static void
start_line (Writer        *self,
            CselPartsLine *line)
{
  const CselPartsDetails *details = csel_parts_line_get_details (line);
  GPtrArray *alternatives = csel_parts_line_get_alternatives (line);

  csel_xml_write_start (self->xml, details->is_accessory ? "accessory" : "line");
  write_product (self, csel_parts_line_get_product (line));
  write_number (self, "quantity", details->quantity);
  if (details->basis != CSEL_PARTS_TOTAL)
    write_attribute (self, "per", csel_parts_basis_get_id (details->basis));
  if (details->spare > 0)
    write_number (self, "spare", details->spare);
  write_attribute (self, "required", details->is_required ? "yes" : NULL);
  write_attribute (self, "designations", details->designations);
  write_attribute (self, "note", details->note);
  for (guint i = 1; alternatives != NULL && i < alternatives->len; i++)
    {
      csel_xml_write_start (self->xml, "or");
      write_product (self, g_ptr_array_index (alternatives, i));
      csel_xml_write_end (self->xml);
    }
  if (details->plan != NULL)
    write_plan (self, details->plan);
}

static void
write_list (Writer        *self,
            CselPartsList *list)
{
  GListModel *lines = G_LIST_MODEL (list);
  gboolean is_open = FALSE;

  csel_xml_write_start (self->xml, "parts-list");
  write_attribute (self, "title", csel_parts_list_get_title (list));
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(CselPartsLine) line = g_list_model_get_item (lines, i);
      gboolean is_accessory = csel_parts_line_get_details (line)->is_accessory;

      if (is_open && !is_accessory)
        csel_xml_write_end (self->xml);
      start_line (self, line);
      if (is_accessory)
        csel_xml_write_end (self->xml);
      else
        is_open = TRUE;
    }
  if (is_open)
    csel_xml_write_end (self->xml);
  csel_xml_write_end (self->xml);
}

static void
write_project (Writer *self)
{
  g_autofree char *context = csel_rating_context_to_string (csel_project_get_context (self->project));

  csel_xml_write_start (self->xml, "project");
  write_attribute (self, "xmlns", CSEL_PROJECT_NAMESPACE);
  write_attribute (self, "ratings-per", context);
  write_texts (self);
  for (guint i = 0; i < csel_project_get_n_lists (self->project); i++)
    use_list (self, G_LIST_MODEL (csel_project_get_list (self->project, i)));
  for (guint i = 0; i < self->facts->len; i++)
    write_facts (self, g_ptr_array_index (self->facts, i));
  for (guint i = 0; i < csel_project_get_n_lists (self->project); i++)
    write_list (self, csel_project_get_list (self->project, i));
  csel_xml_write_end (self->xml);
}

/**
 * csel_project_to_bytes:
 * @project: a project; in a thread, a copy of it
 *
 * Returns: (transfer full): the project as a file
 */
GBytes *
csel_project_to_bytes (CselProject *project)
{
  xmlBufferPtr buffer = xmlBufferCreate ();
  g_autoptr(GPtrArray) facts = g_ptr_array_new_with_free_func (facts_free);
  Writer self = { xmlNewTextWriterMemory (buffer, 0), project, facts };
  GBytes *bytes;

  xmlTextWriterSetIndent (self.xml, 1);
  xmlTextWriterSetIndentString (self.xml, (const xmlChar *)"  ");
  xmlTextWriterStartDocument (self.xml, NULL, "UTF-8", NULL);
  write_project (&self);
  xmlTextWriterEndDocument (self.xml);
  xmlFreeTextWriter (self.xml);

  bytes = g_bytes_new (xmlBufferContent (buffer), (gsize)xmlBufferLength (buffer));
  xmlBufferFree (buffer);

  return bytes;
}
