/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "formats/csel-native.h"
#include "formats/csel-xml-reader.h"

G_BEGIN_DECLS

/* What the native reader's files share: the driver (csel-native-reader.c), what each
 * element means (csel-native-elements.c), how a value becomes a statement
 * (csel-native-statements.c) and what has been read already (csel-native-records.c). */

typedef struct _CselNative CselNative;
typedef struct _CselNativeElement CselNativeElement;

typedef enum
{
  IN_NOTHING,
  IN_CATALOG,
  IN_PRODUCT,
  IN_CONNECTION,
  IN_RECORD,
  IN_TEXT,
  IN_WORDS,
  IN_EMPTY,
} CselNativePlace;

typedef enum
{
  ATTR_ID,
  ATTR_VERSION,
  ATTR_DATE,
  ATTR_LANG,
  ATTR_CONFIDENCE,
  ATTR_URL,
  ATTR_NOTE,
  ATTR_ITEM,
  ATTR_MANUFACTURER,
  ATTR_KIND,
  ATTR_SOURCE,
  ATTR_VALUE,
  ATTR_SYMBOL,
  ATTR_STANDARD,
  ATTR_OVERVOLTAGE_CATEGORY,
  ATTR_POLLUTION_DEGREE,
  ATTR_USE_GROUP,
  ATTR_VOLTAGE,
  ATTR_IMPULSE_VOLTAGE,
  ATTR_CURRENT,
  ATTR_NUMBER,
  ATTR_FERRULE,
  ATTR_RELEASE,
  ATTR_GROUP,
  ATTR_CERTIFICATE,
  ATTR_FORMAT,
  ATTR_SIZE,
  ATTR_REQUIRED,
  ATTR_PROPERTY,
  ATTR_IS,
  ATTR_LABEL,
  ATTR_TYPE,
  ATTR_UNIT,
  ATTR_CONNECTION,
  ATTR_CONDUCTOR,
  ATTR_APPROVAL,
  ATTR_DOCUMENT,
  ATTR_FEATURE,
  ATTR_QUANTITY,
  ATTR_DESCRIPTION,
  N_ATTRIBUTES
} CselNativeAttribute;

#define FAIL(self, code, ...) csel_xml_reader_fail ((self)->xml, CSEL_CATALOG_ERROR_ ## code, __VA_ARGS__)
/* catalog / product / connection / conductor */
#define CSEL_NATIVE_MAX_DEPTH 4

#define ATTR(name) (G_GUINT64_CONSTANT (1) << ATTR_ ## name)

typedef struct
{
  char *item;
  char *manufacturer;
  int   line;
} Reference;

struct _CselNative
{
  CselXmlReader           *xml;
  CselCatalog             *catalog;
  GHashTable              *source_ids;
  GHashTable              *property_ids;
  GHashTable              *brought;
  GArray                  *brought_kinds;
  GPtrArray               *references;
  GPtrArray               *formulas;

  const CselNativeElement *open[CSEL_NATIVE_MAX_DEPTH];
  guint                    depth;
  CselPropertyId           property;
  char                    *attributes[N_ATTRIBUTES];

  char                    *id;
  char                    *title;
  char                    *version;
  char                    *date;
  char                    *manufacturer;
  char                    *connection;
  guint16                  source;
};

struct _CselNativeElement
{
  const char     *name;
  CselNativePlace inside;
  CselNativePlace opens;
  guint64         required;
  guint64         allowed;
  void            (*start) (CselNative *self);
  void            (*end)   (CselNative *self,
                            const char *text);
};

/* What may stand where the reader is now */
static inline CselNativePlace
csel_native_place (CselNative *self)
{
  return self->depth > 0 ? self->open[self->depth - 1]->opens : IN_NOTHING;
}

static inline const char *
csel_native_attribute (CselNative          *self,
                       CselNativeAttribute  which)
{
  return self->attributes[which];
}

CselNative              *csel_native_new          (void);
void                     csel_native_free         (CselNative           *self);
CselCatalog             *csel_native_take_catalog (CselNative           *self);
void                     csel_native_start_cb     (CselXmlReader        *xml,
                                                   const char           *name,
                                                   const char           *namespace_uri,
                                                   gpointer              user_data);
void                     csel_native_end_cb       (CselXmlReader        *xml,
                                                   const char           *text,
                                                   gpointer              user_data);
const char              *csel_native_get_attribute_name
                                                  (CselNativeAttribute   which);
void                     csel_native_brought_start
                                                  (CselNative           *self);
void                     csel_native_record_start (CselNative           *self);
void                     csel_native_record_end   (CselNative           *self,
                                                   const char           *text);
void                     csel_native_fact_end     (CselNative           *self,
                                                   const char           *text);
void                     csel_native_related_start
                                                  (CselNative           *self);
const CselNativeElement *csel_native_find_element (CselNative           *self,
                                                   const char           *name);
gboolean                 csel_native_find_source  (CselNative           *self,
                                                   guint16              *source);
void                     csel_native_append_words (CselNative           *self,
                                                   CselPropertyId        property,
                                                   const CselQualifiers *qualifiers,
                                                   const char           *printed);
void                     csel_native_append_typed (CselNative           *self,
                                                   CselPropertyId        property,
                                                   const CselQualifiers *qualifiers,
                                                   const char           *value,
                                                   const char           *printed);

G_END_DECLS
