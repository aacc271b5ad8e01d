/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CSEL_CATALOG_ERROR (csel_catalog_error_quark ())

/**
 * CselCatalogError:
 * @CSEL_CATALOG_ERROR_UNREADABLE: no such file, a folder, no permission
 * @CSEL_CATALOG_ERROR_EMPTY: the file is empty
 * @CSEL_CATALOG_ERROR_NOT_XML: not well-formed XML
 * @CSEL_CATALOG_ERROR_TRUNCATED: the file ends too early
 * @CSEL_CATALOG_ERROR_ENCODING: bytes that are no text in the declared encoding
 * @CSEL_CATALOG_ERROR_DOCTYPE: a document type, which the format does not allow
 * @CSEL_CATALOG_ERROR_TOO_LONG: a text, tag or comment longer than any data sheet needs
 * @CSEL_CATALOG_ERROR_ROOT: the outermost element is not a catalogue
 * @CSEL_CATALOG_ERROR_NAMESPACE: an element of another namespace
 * @CSEL_CATALOG_ERROR_UPDATE: changes to another catalogue, which they need
 * @CSEL_CATALOG_ERROR_ELEMENT: an element that is unknown, or not allowed where it stands
 * @CSEL_CATALOG_ERROR_ATTRIBUTE: an attribute that is unknown, or missing
 * @CSEL_CATALOG_ERROR_VALUE: a value that cannot be read
 * @CSEL_CATALOG_ERROR_REVERSED: a range from the larger to the smaller value
 * @CSEL_CATALOG_ERROR_DUPLICATE: an item number that is there already
 * @CSEL_CATALOG_ERROR_RELATION: names an item that is not in the catalogue
 * @CSEL_CATALOG_ERROR_FORMULA: a formula that does not compile or depends on itself
 *
 * Why a catalogue could not be read. The message says file, line, what was found and what
 * was expected.
 */
typedef enum
{
  CSEL_CATALOG_ERROR_UNREADABLE,
  CSEL_CATALOG_ERROR_EMPTY,
  CSEL_CATALOG_ERROR_NOT_XML,
  CSEL_CATALOG_ERROR_TRUNCATED,
  CSEL_CATALOG_ERROR_ENCODING,
  CSEL_CATALOG_ERROR_DOCTYPE,
  CSEL_CATALOG_ERROR_TOO_LONG,
  CSEL_CATALOG_ERROR_ROOT,
  CSEL_CATALOG_ERROR_NAMESPACE,
  CSEL_CATALOG_ERROR_UPDATE,
  CSEL_CATALOG_ERROR_ELEMENT,
  CSEL_CATALOG_ERROR_ATTRIBUTE,
  CSEL_CATALOG_ERROR_VALUE,
  CSEL_CATALOG_ERROR_REVERSED,
  CSEL_CATALOG_ERROR_DUPLICATE,
  CSEL_CATALOG_ERROR_RELATION,
  CSEL_CATALOG_ERROR_FORMULA,
  CSEL_N_CATALOG_ERRORS
} CselCatalogError;

GQuark csel_catalog_error_quark (void);

G_END_DECLS
