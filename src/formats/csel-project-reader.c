/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The project reader: a project and the facts it carries, from XML
 *
 * All or nothing, as with catalogues: one error, with file and line, and no project. The table at the
 * end is the format; data/project.rng says the same to other programs. What is in <catalog> is read by
 * the native reader.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-project-file.h"

#include <glib/gi18n.h>
#include <libxml/parser.h>
#include <string.h>

#include "formats/csel-native-private.h"
#include "model/csel-designations.h"
#include "rules/csel-acceptance.h"

/* project / parts-list / line / accessory / wiring / wire */
#define MAX_PROJECT_DEPTH 6
#define MAX_LINES 1000000
#define MAX_KNOWN 16

typedef enum
{
  IN_PROJECT_FILE,
  IN_PROJECT,
  IN_FACTS,
  IN_LIST,
  IN_LINE,
  IN_WIRING,
  IN_NO_ELEMENT,
} Place;

typedef struct _Reader Reader;

typedef struct
{
  const char *name;
  guint       inside;
  Place       opens;
  const char *required[8];
  const char *allowed[9];
  void (*start)(Reader *self);
  void (*end)(Reader *self);
} Element;

struct _Reader
{
  CselXmlReader   *xml;
  CselNative      *native;
  const Element   *open[MAX_PROJECT_DEPTH];
  guint            depth;
  const char      *names[MAX_KNOWN + 1];
  char            *values[MAX_KNOWN];

  CselProject     *project;
  CselRequirement *requirement;
  GHashTable      *facts;
  char            *facts_id;
  char            *title;
  GPtrArray       *lines;
  guint            n_lists;

  /* The line whose alternatives and wiring may still come */
  GPtrArray       *products;
  CselPartsDetails details;
  CselWiringPlan  *plan;
};

static const char *
get (Reader     *self,
     const char *name)
{
  for (guint i = 0; self->names[i] != NULL; i++)
    if (strcmp (self->names[i], name) == 0)
      return self->values[i];

  return NULL;
}

static void
fail_value (Reader     *self,
            const char *attribute,
            const char *expected)
{
  FAIL (self, VALUE, _("found %s “%s”, expected %s"), attribute, get (self, attribute), expected);
}

/* %FALSE if it is there and no number of this range; what is not there stays as it is */
static gboolean
read_number (Reader     *self,
             const char *attribute,
             guint       max,
             guint      *number)
{
  const char *text = get (self, attribute);
  guint64 value;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 0, max, &value, NULL))
    {
      g_autofree char *expected = g_strdup_printf (_("a number up to %u"), max);

      fail_value (self, attribute, expected);
      return FALSE;
    }
  *number = (guint)value;

  return TRUE;
}

static void
project_start (Reader *self)
{
  const char *text = get (self, "ratings-per");
  CselRatingContext context;

  if (text == NULL)
    return;
  if (csel_rating_context_parse (text, &context))
    csel_project_set_context (self->project, &context);
  else
    fail_value (self, "ratings-per", "iec:III/3");
}

static void
project_end (Reader *self)
{
  if (self->n_lists == 0)
    FAIL (self, ELEMENT, _("found a project without <parts-list>, expected one at least"));
  else
    csel_project_set_requirement (self->project, self->requirement, "");
}

static void
field_start (Reader *self)
{
  CselProjectField field;

  if (csel_project_field_parse (get (self, "name"), &field))
    csel_project_set_field (self->project, field, get (self, "value"), "");
  else
    FAIL (self, VALUE, _("found field “%s”, which is not known"), get (self, "name"));
}

static void
condition_start (Reader *self)
{
  g_autoptr(GError) error = NULL;
  CselField field;

  if (!csel_field_parse (get (self, "name"), &field))
    FAIL (self, VALUE, _("found condition “%s”, which is not known"), get (self, "name"));
  else if (!csel_requirement_set (self->requirement, field, get (self, "value"), &error))
    FAIL (self, VALUE, "%s: %s", get (self, "name"), error->message);
}

static void
accepted_start (Reader *self)
{
  CselAcceptedLine accepted = {
    .item = (char *)get (self, "item"),
    .manufacturer = (char *)get (self, "manufacturer"),
    .statement = (char *)get (self, "statement"),
    .acceptance = { (char *)get (self, "by"), (char *)get (self, "date"), (char *)get (self, "reason") },
  };

  if (!csel_rule_parse (get (self, "rule"), &accepted.rule))
    FAIL (self, VALUE, _("found “%s”, which is no rule"), get (self, "rule"));
  else if (!csel_acceptance_date_is_valid (get (self, "date")))
    FAIL (self, VALUE, _("found “%s”, expected a day, as in 2026-03-02"), get (self, "date"));
  else
    csel_requirement_add_accepted (self->requirement, &accepted);
}

static void
note_start (Reader *self)
{
  csel_project_set_note (self->project, get (self, "manufacturer"), get (self, "item"), get (self, "text"), "");
}

static void
facts_start (Reader *self)
{
  if (g_hash_table_contains (self->facts, get (self, "id")))
    FAIL (self, DUPLICATE, _("found facts “%s” a second time, expected another id"), get (self, "id"));
  g_free (self->facts_id);
  self->facts_id = g_strdup (get (self, "id"));
}

static void
facts_end (Reader *self)
{
  if (!g_hash_table_contains (self->facts, self->facts_id))
    FAIL (self, ELEMENT, _("found <facts> without <catalog>, expected one"));
}

static void
list_start (Reader *self)
{
  g_free (self->title);
  self->title = g_strdup (get (self, "title"));
  g_ptr_array_set_size (self->lines, 0);
}

static void
list_end (Reader *self)
{
  CselPartsList *list;

  if (self->n_lists == CSEL_MAX_PARTS_LISTS)
    {
      FAIL (self, TOO_LONG, _("found more than %d parts lists"), CSEL_MAX_PARTS_LISTS);
      return;
    }

  list = self->n_lists == 0 ? csel_project_get_list (self->project, 0) :
         csel_project_add_list (self->project, NULL, "");
  csel_parts_list_init_title (list, self->title);
  csel_parts_list_replace (list, self->lines, "");
  self->n_lists++;
}

static CselCatalog *
find_facts (Reader     *self,
            const char *attribute)
{
  CselCatalog *catalog = g_hash_table_lookup (self->facts, get (self, attribute));

  if (catalog == NULL)
    FAIL (self, RELATION, _("found %s “%s”, expected the id of <facts> above"), attribute, get (self, attribute));

  return catalog;
}

static CselProduct *
find_product (Reader *self)
{
  CselCatalog *catalog = find_facts (self, "facts");
  CselCatalog *own = catalog != NULL && get (self, "own") != NULL ? find_facts (self, "own") : NULL;
  guint row;

  if (catalog == NULL || (get (self, "own") != NULL && own == NULL))
    return NULL;
  if (!csel_catalog_find (catalog, get (self, "item"), get (self, "manufacturer"), &row))
    {
      FAIL (self, RELATION, _("found item “%s” of %s, expected a product of the facts “%s”"), get (self, "item"),
            get (self, "manufacturer"), get (self, "facts"));
      return NULL;
    }

  return csel_product_new_with_own (catalog, row, own);
}

static gboolean
read_details (Reader  *self,
              gboolean is_accessory)
{
  CselPartsDetails *details = &self->details;
  const char *designations = get (self, "designations");
  g_auto(GStrv) parsed = NULL;
  g_autoptr(GError) error = NULL;

  *details = (CselPartsDetails) { .is_accessory = is_accessory };
  if (!read_number (self, "quantity", CSEL_MAX_QUANTITY, &details->quantity) ||
      !read_number (self, "spare", CSEL_MAX_SPARE, &details->spare))
    return FALSE;
  if (get (self, "per") != NULL && !csel_parts_basis_parse (get (self, "per"), &details->basis))
    {
      fail_value (self, "per", "total, designation, connector, pole");
      return FALSE;
    }
  if (get (self, "required") != NULL && strcmp (get (self, "required"), "yes") != 0)
    {
      fail_value (self, "required", "yes");
      return FALSE;
    }
  parsed = csel_designations_parse (designations != NULL ? designations : "", &error);
  if (parsed == NULL)
    {
      FAIL (self, VALUE, "%s", error->message);
      return FALSE;
    }

  details->is_required = get (self, "required") != NULL;
  details->designations = g_strdup (designations);
  details->note = g_strdup (get (self, "note"));

  return TRUE;
}

/* What has come of it is all */
static void
finish_line (Reader *self)
{
  g_autoptr(CselPartsLine) open = NULL;

  if (self->products->len == 0)
    return;

  self->details.plan = self->plan;
  if (self->products->len > 1)
    {
      open = csel_parts_line_new_open (self->products, 1);
      g_ptr_array_add (self->lines, csel_parts_line_copy_detailed (open, &self->details));
    }
  else
    g_ptr_array_add (self->lines, csel_parts_line_new_detailed (g_ptr_array_index (self->products, 0),
                                                                &self->details));
  if (self->lines->len > MAX_LINES)
    FAIL (self, TOO_LONG, _("found more than %d lines"), MAX_LINES);
  g_ptr_array_set_size (self->products, 0);
  g_clear_object (&self->plan);
  g_clear_pointer ((char **)&self->details.designations, g_free);
  g_clear_pointer ((char **)&self->details.note, g_free);
}

static void
start_line (Reader  *self,
            gboolean is_accessory)
{
  CselProduct *product;

  finish_line (self);
  product = find_product (self);
  if (product == NULL)
    return;
  if (read_details (self, is_accessory))
    g_ptr_array_add (self->products, product);
  else
    g_object_unref (product);
}

static void
line_start (Reader *self)
{
  start_line (self, FALSE);
}

static void
accessory_start (Reader *self)
{
  start_line (self, TRUE);
}

/* Once its accessories have begun, a line has said what it has to say */
static gboolean
check_line (Reader *self)
{
  if (self->products->len == 0)
    FAIL (self, ELEMENT, _("found <or> or <wiring> after <accessory>, expected it before"));

  return self->products->len > 0;
}

static void
or_start (Reader *self)
{
  CselProduct *product = check_line (self) ? find_product (self) : NULL;

  if (product != NULL)
    g_ptr_array_add (self->products, product);
}

static void
wiring_start (Reader *self)
{
  guint connectors = 1;
  guint spare = 0;

  if (!check_line (self) || !read_number (self, "connectors", CSEL_MAX_QUANTITY, &connectors) ||
      !read_number (self, "spare", CSEL_MAX_SPARE, &spare))
    return;

  g_clear_object (&self->plan);
  self->plan = csel_wiring_plan_new (0);
  csel_wiring_plan_set_connectors (self->plan, connectors);
  csel_wiring_plan_set_spare (self->plan, spare);
}

static void
wire_start (Reader *self)
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
  g_autoptr(CselWire) wire = csel_wire_new (1);
  g_autoptr(GError) error = NULL;

  if (!read_number (self, "pole", CSEL_MAX_WIRED_POLES, &wire->pole))
    return;
  if (!csel_conductor_kind_parse (get (self, "kind"), &wire->kind))
    {
      fail_value (self, "kind", "solid, stranded, fine-stranded");
      return;
    }
  if (!csel_wire_preparation_parse (get (self, "preparation"), &wire->preparation, &error))
    {
      FAIL (self, VALUE, "%s", error->message);
      return;
    }
  for (CselWireText i = 0; i < CSEL_N_WIRE_TEXTS; i++)
    if (!csel_wire_set_text (wire, i, get (self, names[i])))
      {
        fail_value (self, names[i], "IEC 60757");
        return;
      }
  if (csel_wiring_plan_get_n_wires (self->plan) == CSEL_MAX_WIRED_POLES)
    FAIL (self, TOO_LONG, _("found more than %d wires"), CSEL_MAX_WIRED_POLES);
  else
    csel_wiring_plan_add_wire (self->plan, wire);
}

#define INSIDE(place) (1u << IN_ ## place)
#define PRODUCT "item", "manufacturer", "facts"
#define DETAILS "own", "per", "spare", "required", "designations", "note"

static const Element elements[] = {
  { "project", INSIDE (PROJECT_FILE), IN_PROJECT, { NULL }, { "ratings-per" }, project_start, project_end },
  { "field", INSIDE (PROJECT), IN_NO_ELEMENT, { "name", "value" }, { NULL }, field_start },
  { "condition", INSIDE (PROJECT), IN_NO_ELEMENT, { "name", "value" }, { NULL }, condition_start },
  { "accepted", INSIDE (PROJECT), IN_NO_ELEMENT,
    { "item", "manufacturer", "rule", "statement", "by", "date", "reason" }, { NULL }, accepted_start },
  { "note", INSIDE (PROJECT), IN_NO_ELEMENT, { "item", "manufacturer", "text" }, { NULL }, note_start },
  { "facts", INSIDE (PROJECT), IN_FACTS, { "id", "fingerprint" }, { NULL }, facts_start, facts_end },
  { "parts-list", INSIDE (PROJECT), IN_LIST, { NULL }, { "title" }, list_start, list_end },
  { "line", INSIDE (LIST), IN_LINE, { PRODUCT, "quantity" }, { DETAILS }, line_start, finish_line },
  { "accessory", INSIDE (LIST) | INSIDE (LINE), IN_LINE, { PRODUCT, "quantity" }, { DETAILS },
    accessory_start, finish_line },
  { "or", INSIDE (LINE), IN_NO_ELEMENT, { PRODUCT }, { "own" }, or_start },
  { "wiring", INSIDE (LINE), IN_WIRING, { NULL }, { "connectors", "spare" }, wiring_start },
  { "wire", INSIDE (WIRING), IN_NO_ELEMENT, { "pole", "kind", "preparation" },
    { "size", "potential", "number", "color", "destination", "ferrule", "ferrule-manufacturer" }, wire_start },
};

static Place
get_place (Reader *self)
{
  return self->depth > 0 ? self->open[self->depth - 1]->opens : IN_PROJECT_FILE;
}

static void
fail_element (Reader     *self,
              const char *name)
{
  static const char *const expected[] = {
    [IN_PROJECT_FILE] = N_("nothing more"),
    [IN_PROJECT] = N_("<field>, <condition>, <accepted>, <note>, <facts> or <parts-list>"),
    [IN_FACTS] = N_("<catalog>"),
    [IN_LIST] = N_("<line>"),
    [IN_LINE] = N_("<or>, <wiring> or <accessory>"),
    [IN_WIRING] = N_("<wire>"),
    [IN_NO_ELEMENT] = N_("nothing inside"),
  };

  FAIL (self, ELEMENT, _("found <%s>, expected %s"), name, _(expected[get_place (self)]));
}

static void
clear_attributes (Reader *self)
{
  for (guint i = 0; i < MAX_KNOWN; i++)
    g_clear_pointer (&self->values[i], g_free);
  self->names[0] = NULL;
}

static void
take_attributes (Reader           *self,
                 const char *const names[],
                 guint             max,
                 guint            *n)
{
  for (guint i = 0; i < max && names[i] != NULL; i++)
    {
      self->names[*n] = names[i];
      self->values[(*n)++] = g_strdup (csel_xml_reader_get_attribute (self->xml, names[i]));
    }
  self->names[*n] = NULL;
}

static gboolean
check_attributes (Reader        *self,
                  const Element *element)
{
  const char *unknown;
  guint n_required;
  guint n = 0;

  clear_attributes (self);
  take_attributes (self, element->required, G_N_ELEMENTS (element->required), &n);
  n_required = n;
  take_attributes (self, element->allowed, G_N_ELEMENTS (element->allowed), &n);
  for (guint i = 0; i < n_required; i++)
    if (self->values[i] == NULL)
      {
        FAIL (self, ATTRIBUTE, _("found <%s> without “%s”, expected that attribute"), element->name, self->names[i]);
        return FALSE;
      }

  unknown = csel_xml_reader_find_unknown (self->xml, self->names);
  if (unknown != NULL)
    FAIL (self, ATTRIBUTE, _("found attribute “%s” of <%s>, which is not known there"), unknown, element->name);

  return unknown == NULL;
}

static const Element *
find_element (Reader     *self,
              const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (strcmp (elements[i].name, name) == 0 && (elements[i].inside & (1u << get_place (self))) != 0)
      return &elements[i];

  return NULL;
}

static void
open_element (Reader     *self,
              const char *name,
              const char *namespace_uri)
{
  const Element *element;

  if (self->depth == 0 && strcmp (name, "project") != 0)
    {
      FAIL (self, ROOT, _("found <%s>, expected <project xmlns=\"%s\">"), name, CSEL_PROJECT_NAMESPACE);
      return;
    }
  if (g_strcmp0 (namespace_uri, CSEL_PROJECT_NAMESPACE) != 0)
    {
      FAIL (self, NAMESPACE, _("found <%s> in namespace “%s”, expected “%s”"),
            name, namespace_uri != NULL ? namespace_uri : "", CSEL_PROJECT_NAMESPACE);
      return;
    }

  element = find_element (self, name);
  /* An accessory has none of its own */
  if (element == NULL || self->depth == MAX_PROJECT_DEPTH ||
      (strcmp (name, "accessory") == 0 && strcmp (self->open[self->depth - 1]->name, "accessory") == 0))
    {
      fail_element (self, name);
      return;
    }
  if (!check_attributes (self, element))
    return;

  self->open[self->depth++] = element;
  element->start (self);
}

static void
start_cb (CselXmlReader *xml,
          const char    *name,
          const char    *namespace_uri,
          gpointer       user_data)
{
  Reader *self = user_data;

  self->xml = xml;
  if (self->native == NULL && get_place (self) == IN_FACTS && strcmp (name, "catalog") == 0)
    {
      if (g_hash_table_contains (self->facts, self->facts_id))
        {
          FAIL (self, ELEMENT, _("found a second <catalog>, expected one"));
          return;
        }
      self->native = csel_native_new ();
    }

  if (self->native != NULL)
    csel_native_start_cb (xml, name, namespace_uri, self->native);
  else
    open_element (self, name, namespace_uri);
}

static void
end_native (Reader        *self,
            CselXmlReader *xml,
            const char    *text)
{
  csel_native_end_cb (xml, text, self->native);
  if (self->native->depth > 0 || csel_xml_reader_has_failed (xml))
    return;

  g_hash_table_insert (self->facts, g_strdup (self->facts_id), csel_native_take_catalog (self->native));
  g_clear_pointer (&self->native, csel_native_free);
}

static void
end_cb (CselXmlReader *xml,
        const char    *text,
        gpointer       user_data)
{
  Reader *self = user_data;
  const Element *element;
  g_autofree char *words = NULL;

  self->xml = xml;
  if (self->native != NULL)
    {
      end_native (self, xml, text);
      return;
    }

  element = self->open[--self->depth];
  words = g_strstrip (g_strdup (text));
  if (*words != '\0')
    FAIL (self, ELEMENT, _("found text “%s”, expected elements"), words);
  else if (element->end != NULL)
    element->end (self);
}

static void
clear_reader (Reader *self)
{
  clear_attributes (self);
  g_clear_pointer (&self->native, csel_native_free);
  g_clear_object (&self->project);
  g_clear_pointer (&self->requirement, csel_requirement_free);
  g_hash_table_unref (self->facts);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->products);
  g_clear_object (&self->plan);
  g_free ((char *)self->details.designations);
  g_free ((char *)self->details.note);
  g_free (self->facts_id);
  g_free (self->title);
}

/**
 * csel_project_read:
 * @file: a project file
 * @cancellable: (nullable): to stop
 * @error: return location for a #CselCatalogError
 *
 * Its products are those of the facts that it carries.
 *
 * Returns: (transfer full) (nullable): the project, saved as it is, or %NULL with @error set
 */
CselProject *
csel_project_read (GFile        *file,
                   GCancellable *cancellable,
                   GError      **error)
{
  static const CselXmlHandler handler = { start_cb, end_cb };
  g_autoptr(CselProject) project = NULL;
  Reader self = { 0 };

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self.project = csel_project_new ();
  self.requirement = csel_requirement_new ();
  self.facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self.lines = g_ptr_array_new_with_free_func (g_object_unref);
  self.products = g_ptr_array_new_with_free_func (g_object_unref);
  xmlInitParser ();
  if (csel_xml_read (file, &handler, &self, cancellable, error))
    {
      project = g_steal_pointer (&self.project);
      csel_undo_clear (csel_project_get_undo (project));
    }
  clear_reader (&self);

  return g_steal_pointer (&project);
}
