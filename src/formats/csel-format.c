/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselFormat: what a file is written in, by its outermost element
 *
 * Other XML that panel designers have is named, so that nobody looks for an error in it.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-format.h"

#include <glib/gi18n.h>
#include <string.h>

#include "formats/csel-bmecat.h"
#include "formats/csel-native.h"
#include "formats/csel-xml-reader.h"

typedef struct
{
  const char *part;
  const char *label;
} Foreign;

/* What other XML has in its namespace */
static const Foreign namespaces[] = {
  { "urn:connector-selector:project:", N_("a project of this program") },
  { "opentrans.org", N_("an openTRANS business document") },
  { "admin-shell.io", N_("an Asset Administration Shell") },
  { "dke.de/CAEX", N_("an AutomationML plant description") },
  { "etimixf", N_("an ETIM model file (IXF)") },
  { "w3.org/1999/xhtml", N_("a web page") },
  { "w3.org/2000/svg", N_("a drawing (SVG)") },
  { "w3.org/2001/XMLSchema", N_("an XML schema") },
  { "schemas.openxmlformats.org", N_("an office document") },
};

/* What other XML has as its outermost element */
static const Foreign roots[] = {
  { "ORDER", N_("an openTRANS business document") },
  { "ORDERCHANGE", N_("an openTRANS business document") },
  { "ORDERRESPONSE", N_("an openTRANS business document") },
  { "DISPATCHNOTIFICATION", N_("an openTRANS business document") },
  { "RECEIPTACKNOWLEDGEMENT", N_("an openTRANS business document") },
  { "INVOICE", N_("an openTRANS business document") },
  { "RFQ", N_("an openTRANS business document") },
  { "QUOTATION", N_("an openTRANS business document") },
  { "CAEXFile", N_("an AutomationML plant description") },
  { "aasenv", N_("an Asset Administration Shell") },
  { "environment", N_("an Asset Administration Shell") },
  { "IXF", N_("an ETIM model file (IXF)") },
  { "qet-directory", N_("a QElectroTech collection") },
  { "definition", N_("a QElectroTech element") },
  { "project", N_("a QElectroTech project") },
  { "html", N_("a web page") },
  { "svg", N_("a drawing (SVG)") },
  { "schema", N_("an XML schema") },
};

typedef struct
{
  CselFormat *format;
} Detection;

static const char *
find_foreign (const char *name,
              const char *namespace_uri)
{
  for (guint i = 0; namespace_uri != NULL && i < G_N_ELEMENTS (namespaces); i++)
    if (strstr (namespace_uri, namespaces[i].part) != NULL)
      return namespaces[i].label;
  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    if (g_ascii_strcasecmp (roots[i].part, name) == 0)
      return roots[i].label;

  return NULL;
}

static void
start_cb (CselXmlReader *xml,
          const char    *name,
          const char    *namespace_uri,
          gpointer       user_data)
{
  Detection *self = user_data;
  const char *foreign = find_foreign (name, namespace_uri);

  if (g_ascii_strcasecmp (name, "BMECAT") == 0)
    *self->format = CSEL_FORMAT_BMECAT;
  else if (strcmp (name, "catalog") == 0)
    *self->format = CSEL_FORMAT_NATIVE;
  else if (foreign != NULL)
    csel_xml_reader_fail (xml, CSEL_CATALOG_ERROR_ROOT,
                          _("found <%s>, %s; expected a catalogue in BMEcat or in this program's own format"), name,
                          _(foreign));
  else
    csel_xml_reader_fail (xml, CSEL_CATALOG_ERROR_ROOT,
                          _("found <%s>, expected a catalogue in BMEcat or in this program's own format"), name);

  if (!csel_xml_reader_has_failed (xml))
    csel_xml_reader_stop (xml);
}

static void
end_cb (CselXmlReader *xml,
        const char    *text,
        gpointer       user_data)
{
}

/**
 * csel_format_detect:
 * @file: a file
 * @format: (out): what it is written in
 * @cancellable: (nullable): to stop
 * @error: return location for a #CselCatalogError
 *
 * Reads no more than the first element.
 *
 * Returns: %FALSE if it is no catalogue; the error says what it is
 */
gboolean
csel_format_detect (GFile        *file,
                    CselFormat   *format,
                    GCancellable *cancellable,
                    GError      **error)
{
  const CselXmlHandler handler = { .start = start_cb, .end = end_cb, .flags = CSEL_XML_FOREIGN };
  Detection self = { format };

  g_return_val_if_fail (G_IS_FILE (file) && format != NULL, FALSE);

  return csel_xml_read (file, &handler, &self, cancellable, error);
}

/**
 * csel_format_read:
 * @file: a catalogue in either format
 * @cancellable: (nullable): to stop
 * @error: return location for a #CselCatalogError
 *
 * Returns: (transfer full) (nullable): the catalogue, frozen, or %NULL with @error set
 */
CselCatalog *
csel_format_read (GFile        *file,
                  GCancellable *cancellable,
                  GError      **error)
{
  g_autoptr(CselCatalog) catalog = NULL;
  CselFormat format;

  if (!csel_format_detect (file, &format, cancellable, error))
    return NULL;
  if (format == CSEL_FORMAT_NATIVE)
    return csel_native_read (file, cancellable, error);

  catalog = csel_catalog_new ();

  return csel_bmecat_read (file, catalog, NULL, cancellable, error) ? g_steal_pointer (&catalog) : NULL;
}
