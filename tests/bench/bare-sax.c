/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * bare-sax FILE: libxml2 reads the file and nobody listens
 *
 * The least that reading it with SAX2 can cost: handlers that do nothing, the pull form,
 * the options of CselXmlReader. It reads in large pieces, because libxml2's own way to open
 * a file reads 4 KB at a time through two decompressors.
 */

#include <fcntl.h>
#include <glib.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PIECE (256 * 1024)

typedef struct
{
  int   fd;
  gsize start;
  gsize end;
  char  bytes[PIECE];
} Input;

static int
read_cb (void *data,
         char *buffer,
         int   length)
{
  Input *input = data;
  gsize n;

  if (input->start == input->end)
    {
      gssize got = read (input->fd, input->bytes, PIECE);

      if (got <= 0)
        return (int)got;
      input->start = 0;
      input->end = (gsize)got;
    }
  n = MIN ((gsize)length, input->end - input->start);
  memcpy (buffer, input->bytes + input->start, n);
  input->start += n;

  return (int)n;
}

static void
start_cb (void           *data,
          const xmlChar  *name,
          const xmlChar  *prefix,
          const xmlChar  *uri,
          int             n_namespaces,
          const xmlChar **namespaces,
          int             n_attributes,
          int             n_defaulted,
          const xmlChar **attributes)
{
}

static void
end_cb (void          *data,
        const xmlChar *name,
        const xmlChar *prefix,
        const xmlChar *uri)
{
}

static void
text_cb (void          *data,
         const xmlChar *text,
         int            length)
{
}

int
main (int   argc,
      char *argv[])
{
  xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC, .startElementNs = start_cb, .endElementNs = end_cb,
    .characters = text_cb, .ignorableWhitespace = text_cb, .cdataBlock = text_cb,
  };
  g_autofree Input *input = g_new0 (Input, 1);
  xmlParserCtxtPtr context;
  int failed;

  input->fd = argc == 2 ? open (argv[1], O_RDONLY) : -1;
  if (input->fd < 0)
    {
      g_printerr ("usage: bare-sax FILE\n");
      return EXIT_FAILURE;
    }

  context = xmlCreateIOParserCtxt (&handler, NULL, read_cb, NULL, input, XML_CHAR_ENCODING_NONE);
  xmlCtxtUseOptions (context, XML_PARSE_NONET);
  failed = xmlParseDocument (context) != 0 || !context->wellFormed;
  xmlFreeParserCtxt (context);
  close (input->fd);

  return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
